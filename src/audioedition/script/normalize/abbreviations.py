"""Abbreviations of English in full. The rows are one pattern, looked for once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.rewrites import ends_sentence, with_spaces
from audioedition.script.normalize.steps import change
from audioedition.words.abbreviations import ABBREVIATIONS, BEHIND_STREETS, SAINT_OR_STREET, WITHOUT_STOP
from audioedition.words.phrases import spaced

_ROWS = ABBREVIATIONS.rows
# Only where a short word has a stop or a slash behind it, or is one of the few written without. Each row ends, and does
# not begin, with its group: so most are passed over at a glance at their first letter.
_PATTERN = lazy(
    rf"(?<![\w.])(?=\w{{1,6}}+[./]|&c|{WITHOUT_STOP.pattern('en')}\b|i\.e|per\s+cent|P\.O|No\s)(?:"
    + "|".join(f"(?:{spaced(row.words)})(?P<r{n}>)" for n, row in enumerate(_ROWS))
    + ")"
)


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "i.e. Russian cars" → "that is, Russian cars"."""
    if language != "en":
        return
    for match in _PATTERN.finditer(text, span.start, span.end):
        words = _ROWS[int((match.lastgroup or "r0")[1:])].spoken
        if words == SAINT_OR_STREET:
            words = _saint_or_street(text, span, match)
        following = text[match.end() : match.end() + 3].lstrip()[:1] if match.end() < span.end else ""
        if following == ",":
            words = words.rstrip(",")
        if following == "(" and match.group()[-1] == "." and words[-1].isalpha():
            words += ","
        # The stop is the sentence's own where the sentence ends.
        if match.group().endswith(".") and words[-1] not in ".," and ends_sentence(text, span, match.end()):
            words += "."
        yield change(text, match.start(), match.end(), "abbreviation", with_spaces(text, span, match.span(), words))


def _saint_or_street(text: str, span: Span, match: re.Match[str]) -> str:
    """ "the St. Cecilia Society", "Lord St. Simon"; "the Elm St. Bridge", "on 1st St."."""
    before = re.search(r"(\S+)\s\Z", text[max(span.start, match.start() - 24) : match.start()])
    named = before is not None and (before[1][0].isupper() or before[1][0].isdigit())
    following = re.match(r"\s+([A-Z]\w*)", text[match.end() : span.end])
    if following is None:
        return "Street" if named or not match.group().endswith(".") else "Saint"
    numbered = before is not None and before[1][0].isdigit()
    return "Street" if numbered or (named and following[1] in BEHIND_STREETS.of("en")) else "Saint"
