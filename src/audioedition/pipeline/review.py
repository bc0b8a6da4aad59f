"""From a plan to the page that shows it."""

from __future__ import annotations

from audioedition.page import PlanView, page
from audioedition.pipeline.plan import Plan, seconds_of


def plan_page(planned: Plan) -> str:
    """The plan as one self-contained HTML page, for an editor who would rather look."""
    seconds = {unit.id: seconds_of(unit) for unit in planned.script.units}
    article, notices = planned.article, planned.notices
    return page(PlanView(planned.script, planned.cast.voices, seconds, article.blocks, article.edits, notices))
