"""What an editor looks at before a build: the plan as a page, and the words that a lexicon may want."""

from __future__ import annotations

from pathlib import Path

from audioedition.model import Metadata
from audioedition.page import PlanView, page
from audioedition.pipeline.find_article import article_file
from audioedition.pipeline.layers import lexicon_for
from audioedition.pipeline.plan import Plan, plan_article
from audioedition.pipeline.sources import ArticleLocation
from audioedition.voices import registry
from audioedition.voices.suggest import Suggestion as Suggestion  # for the command line, which knows no room
from audioedition.voices.suggest import suggest


def plan_page(plan: Plan) -> str:
    """The plan as one self-contained HTML page, for an editor who would rather look."""
    seconds = {unit.id: unit.estimated_s for unit in plan.script.units}
    article = plan.article
    return page(PlanView(plan.script, plan.cast.voices, seconds, article.blocks, article.edits, plan.notices))


def suggest_words(
    article: ArticleLocation, metadata: Metadata | None = None, voices_file: Path | None = None
) -> tuple[Suggestion, ...]:
    """The article's names and foreign words that its voices do not know. Loads the voices; makes no sound."""
    source = article_file(article, metadata)
    plan = plan_article(source, metadata, voices_file)
    return suggest(plan.script, plan.cast.voices, lexicon_for(source.beside), registry.load)
