"""Rewrites: a pattern and what verbalizes its match, the rows of a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from audioedition.model import Span, Step
from audioedition.script.normalize.steps import change

# The spoken form of a match; None where, looked at closely, it is something else.
Verbalizer = Callable[[re.Match[str]], str | None]

Rewrite = tuple[re.Pattern[str], Verbalizer]

_CLOSERS = "\"'”’»)]"
# A full stop that belongs to an abbreviation, for the sentence goes on behind it.
STOP_INSIDE = r"(?:\.(?=[,;:)–—/-]|\s+[a-z\d(&$€£]))?"


def rewrite(text: str, span: Span, rewrites: Iterable[Rewrite], kind: str) -> Iterator[Step]:
    """A step for every match of every rewrite, in their order."""
    for pattern, verbalize in rewrites:
        for match in pattern.finditer(text, span.start, span.end):
            words = verbalize(match)
            if words is not None:
                yield change(text, match.start(), match.end(), kind, with_spaces(text, span, match.span(), words))


def with_spaces(text: str, span: Span, place: tuple[int, int], words: str) -> str:
    """`words`, kept from running into letters and figures beside their place ("B52", "10km")."""
    start, end = place
    before = text[start - 1] if start > span.start else ""
    after = text[end] if end < span.end else ""
    left = " " if before.isalnum() and words[:1].isalnum() else ""
    return left + words + (" " if after.isalnum() and words[-1:].isalnum() else "")


def ends_sentence(text: str, span: Span, place: int) -> bool:
    """Whether nothing but closing marks follows `place`: a full stop before it is the sentence's own."""
    return not text[place : min(span.end, place + 40)].strip(_CLOSERS + " \n\t\u00a0")
