"""Notes that a word labels, though nobody signs them: footnotes, updates, corrections."""

from __future__ import annotations

import re

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair
from audioedition.words.labels import FOOTNOTES, LABELS, NO_NAMES, NUMBER
from audioedition.words.letters import NOT_SMALL

# What numbers a note before its own words: "Footnote 3:", "12.", "*".
_NUMBER = lazy(rf"\s*(?:{FOOTNOTES.words}{NUMBER}\s*[:.]+\s*\[?|\(?\d{{1,3}}[.):]\s+|[*†‡]{{1,3}}\s+)", re.IGNORECASE)


def number_of(inner: str) -> int:
    """How many characters number or label a note before its own words."""
    match = _NUMBER.match(inner)
    return match.end() if match and inner[match.end() :].strip() else 0


# "[#3 This was written in 1852.]"
_NUMBERED = lazy(rf"\s*#\d{{1,3}}[.:)]?\s+(?={NOT_SMALL})")


def names_nobody(inner: str) -> bool:
    """Whether what stands before a colon is a word for a thing, and no name."""
    return NO_NAMES.match(inner) is not None


def labelled(text: str, pair: Pair, _: People) -> Bracket | None:
    """[Footnote 1: …], [Update: …]"""
    if pair.mark != "[":
        return None
    inner = pair.inner.of(text)
    label = LABELS.match(inner) if ":" in inner else None
    role, match = (label[0].role, label[1]) if label else ("footnote", _NUMBERED.match(inner))
    if match is None or not inner[match.end() :].strip():
        return None
    return Bracket("note", pair.span, Span(pair.inner.start + match.end(), pair.inner.end), role)
