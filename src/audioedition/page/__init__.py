"""The plan as a page: the article as it stands, coloured by speaker, for an editor to check."""

from __future__ import annotations

from audioedition.page.front import PlanView
from audioedition.page.page import page

__all__ = ["PlanView", "page"]
