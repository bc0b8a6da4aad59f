"""The plan as a page: the article as it stands, in colours of those who speak it, for an editor to look at."""

from __future__ import annotations

from audioedition.page.front import PlanView
from audioedition.page.page import page

__all__ = ["PlanView", "page"]
