"""What holds of every script: nothing is lost, and the steps turn the written into the said."""

from __future__ import annotations

from itertools import pairwise

from audioedition.errors import ArticleError
from audioedition.model import Article, Script
from audioedition.script import replay, segment

from .scripts import rules


def script_or_none(article: Article, yaml: str = "") -> Script | None:
    """The article's script; None where there is nothing to say in it."""
    try:
        return segment(article, rules(yaml))
    except ArticleError:
        return None


def assert_covered(script: Script, text: str) -> None:
    """Every character of the document is spoken or skipped, and once; white space may be neither."""
    assert script.text == text
    seen = [0] * len(text)
    for span in [unit.span for unit in script.units if unit.span] + [skip.span for skip in script.skips]:
        assert 0 <= span.start < span.end <= len(text)
        for place in range(*span):
            seen[place] += 1
    for place, character in enumerate(text):
        assert seen[place] == 1 or (character.isspace() and seen[place] <= 1), (place, character)
    for skip in script.skips:
        assert skip.source == skip.span.of(text)
        assert skip.why


def assert_breaths(script: Script) -> None:
    """What goes on in one breath is one sentence of one speaker: nobody else comes between."""
    for unit, following in pairwise(script.units):
        if unit.pause_after == "run":
            parts = [(one.sentence, one.role, one.language) for one in (unit, following)]
            assert parts[0] == parts[1]


def assert_replays(script: Script, text: str) -> None:
    """Each unit's steps lie in it, in order, and make its text; words without a source have none."""
    for unit in script.units:
        if unit.span is None:
            assert (unit.source, unit.steps) == ("", ())
            continue
        assert unit.source == unit.span.of(text)
        assert replay(text, unit.span, unit.steps) == unit.text
        place = unit.span.start
        for step in unit.steps:
            assert step.was == step.span.of(text)
            assert place <= step.span.start <= step.span.end <= unit.span.end
            place = step.span.end
