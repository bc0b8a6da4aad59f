"""Notes that a word labels, though nobody signs them: footnotes, updates, corrections."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair


@dataclass(frozen=True, slots=True)
class Label:
    """Words before a colon, as a regular expression (case ignored), who speaks what follows, and an example."""

    role: str
    words: str
    example: str


LABELS = (
    Label("footnote", r"foot-?notes?|end-?notes?|note|сноска|примечание|fu(?:ß|ss)note|anmerkung|note de bas de page|nota(?: al pie)?", "[Footnote 1: …]"),
    Label("editor", r"от (?:редакции|редактора|составителя|издател(?:я|ей))", "[От редакции: …]"),
    Label("translator", r"от переводчика", "[От переводчика: …]"),
    Label("editor", r"updates?|updated|corrections?|corrected|clarification|disclaimer|background|context|read also|обновление|поправка|уточнение|mise à jour|correction|aktualisierung|korrektur|actualización|corrección|aggiornamento", "[Update: …]"),
)  # fmt: skip

_ROWS = tuple(
    (label, lazy(rf"\s*(?:{label.words})(?:\s*(?:no\.?|№)?\s*[\dA-Za-z*†]{{1,4}})?\s*:\s+", re.IGNORECASE))
    for label in LABELS
)
# What numbers a note before its own words: "Footnote 3:", "12.", "*".
_NUMBER = lazy(
    r"\s*(?:(?:foot-?|end-?)?notes?\s*[\w*†]{0,4}\s*[:.]+\s*\[?|\(?\d{1,3}[.):]\s+|[*†‡]{1,3}\s+)", re.IGNORECASE
)


def number_of(inner: str) -> int:
    """How many characters number or label a note before its own words."""
    match = _NUMBER.match(inner)
    return match.end() if match and inner[match.end() :].strip() else 0


# "[#3 This was written in 1852.]"
_NUMBERED = lazy(r"\s*#\d{1,3}[.:)]?\s+(?=[^\W\d_a-zа-яё])")
# What stands before a colon and is nobody's name.
LABEL = lazy(
    r"\s*(?:foot-?notes?|notes?|update|correction|illustration|image|photo|picture|figure|fig|map|source|sources|see|cf|"
    r"table|chart|video|audio|credit|caption|from|translation|original|literally|lit|the|this|that|here|he|she|it|they|"
    r"example|answer|question|quote|ps|p\.s|nb|n\.b|warning|spoiler|сноска|примечание|источник|фото|см|перевод)\b",
    re.IGNORECASE,
)


def labelled(text: str, pair: Pair, _: People) -> Bracket | None:
    """[Footnote 1: …], [Update: …]"""
    inner = pair.inner.of(text)
    for label, pattern in _ROWS if pair.mark == "[" else ():
        match = pattern.match(inner) or (_NUMBERED.match(inner) if label.role == "footnote" else None)
        if match and inner[match.end() :].strip():
            return Bracket("note", pair.span, Span(pair.inner.start + match.end(), pair.inner.end), label.role)
    return None
