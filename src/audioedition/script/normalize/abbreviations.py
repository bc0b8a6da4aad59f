"""Abbreviations that are said in full. The rows are one pattern, looked for once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.script.normalize.abbreviation_rows import ENGLISH, SAINT_OR_STREET
from audioedition.script.normalize.rewrites import ends_sentence, with_spaces
from audioedition.script.normalize.steps import change

# Only where a short word has a stop or a slash behind it, or is one of the few written without.
_BARE = "(?:Mrs?|MRS?|DR|Ms|Dr|etc|vs|eds|Ltd|Jr|St|Blvd|Hwy|B.?Sc|M.?Sc|PhDs?|TVs|MiGs?|et al)"
_MAYBE = rf"(?=\w{{1,6}}+[./]|&c|{_BARE}\b|i\.e|per cent|P\.O|No\s)"
# What is called after its street; before other names "St." is a saint ("Lord St. Simon").
_BEHIND_STREETS = frozenset(
    "Bridge Station Bank Church Baptist Theater Theatre School Market Pier Corner Gallery Journal Jail Hospital "
    "Park Tunnel Garage Hotel Bakery Armory Apartments".split()
)
_ROWS = {"en": ENGLISH}
# Each row ends, and does not begin, with its group: so most are passed over at a glance at their first letter.
_PATTERNS = {
    language: re.compile(
        rf"(?<![\w.]){_MAYBE}(?:" + "|".join(f"(?:{pattern})(?P<r{n}>)" for n, (pattern, _) in enumerate(rows)) + ")"
    )
    for language, rows in _ROWS.items()
}


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "i.e. Russian cars" → "that is, Russian cars"."""
    pattern = _PATTERNS.get(language)
    if pattern is None:
        return
    for match in pattern.finditer(text, span.start, span.end):
        words = _ROWS[language][int((match.lastgroup or "r0")[1:])][1]
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
    return "Street" if numbered or (named and following[1] in _BEHIND_STREETS) else "Saint"
