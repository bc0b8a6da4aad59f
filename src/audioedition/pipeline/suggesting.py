"""From an article to the words for its lexicon: those that its voices guess at."""

from __future__ import annotations

from pathlib import Path

from audioedition.model import Metadata
from audioedition.pipeline.finding import source_of
from audioedition.pipeline.layers import lexicon_for
from audioedition.pipeline.plan import plan
from audioedition.pipeline.sources import Asked
from audioedition.voices import registry
from audioedition.voices.suggest import Suggestion, suggest


def suggest_words(
    asked: Asked, given: Metadata | None = None, voices_file: Path | None = None
) -> tuple[Suggestion, ...]:
    """The article's names and foreign words that its voices do not know. Loads the voices; makes no sound."""
    source = source_of(asked, given)
    planned = plan(source, given, voices_file)
    return suggest(planned.script, planned.cast.voices, lexicon_for(source.beside), registry.load)
