"""Pages for an editor to check: the plan, which is the article as it stands, coloured by speaker; and the audition."""

from __future__ import annotations

from audioedition.page.audition import AuditionedVoice, AuditionView, audition_page
from audioedition.page.front import PlanView
from audioedition.page.page import page

__all__ = ["AuditionView", "AuditionedVoice", "PlanView", "audition_page", "page"]
