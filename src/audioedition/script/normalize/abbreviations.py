"""Abbreviations of English in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.rewrites import ends_sentence, with_spaces
from audioedition.script.normalize.steps import change
from audioedition.words.abbreviations import ABBREVIATIONS, BEHIND_STREETS, SAINT_OR_STREET, WITHOUT_STOP
from audioedition.words.phrases import spaced

# Where an abbreviation may begin: a short word has a stop or a slash behind it, or is one of the few written without.
_POSSIBLE = lazy(
    rf"(?<![\w.])(?=\w{{1,6}}+[./]|&c|{WITHOUT_STOP.pattern('en')}\b|i\.e|per\s+cent|P\.O|No\s)(?P<first>[\w&])"
)


# What every text that a row takes begins with, behind what the row looks back at: a letter, or one of a class.
_LOOKBEHIND = r"\(\?<[=!](?:\\.|\[(?:\\.|[^\]\\])*\]|[^()\[\]\\]|\([^()]*\))*\)"
_FIRST = re.compile(rf"(?:{_LOOKBEHIND})*(?:\[(?P<letters>\w+)\]|(?P<letter>[\w&]))(?![?*{{|])")


@lru_cache(100)
def _beginning(first: str) -> re.Pattern[str]:
    """The rows that may begin with this letter, as one pattern; its last group tells which is found.

    All rows as one pattern take 4 ms to compile, and an article needs those of a few letters. Each row ends, and does
    not begin, with its group: so most are passed over at a glance at their first letter."""
    rows = ((number, row.words) for number, row in enumerate(ABBREVIATIONS.rows) if _may_begin(row.words, first))
    return re.compile("|".join(f"(?:{spaced(words)})(?P<r{number}>)" for number, words in rows))


def _may_begin(words: str, first: str) -> bool:
    match = _FIRST.match(words)
    return match is None or first in (match["letters"] or match["letter"])


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "i.e. Russian cars" → "that is, Russian cars"."""
    if language != "en":
        return
    end = span.start
    for possible in _POSSIBLE.finditer(text, span.start, span.end):
        match = _beginning(possible["first"]).match(text, possible.start(), span.end)
        if match is None or match.lastgroup is None or match.start() < end:
            continue
        end = match.end()
        words = ABBREVIATIONS.rows[int(match.lastgroup[1:])].spoken
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
