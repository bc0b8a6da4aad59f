"""The lines around an article's title, as one reads them, whatever became of them: a byline may be a block, a part of
the title, or be set aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from audioedition.article.document import Document
from audioedition.article.invisible_marks import clean
from audioedition.model import Span
from audioedition.patterns import lazy

AUTHOR = "who wrote it"
"""Why a web page's line is set aside whose element is named after the author."""
_NOWHERE_NEAR = ("links to other pages", "readers' comments", "hidden on the page", "set beside the article", "a form",
                 "the small print", "buttons to share it", "an invitation to subscribe")  # fmt: skip
_BEFORE, _BEHIND = 3, 10
_REACH_BEFORE, _REACH_BEHIND = 1000, 4000
_REACH_BEFORE_END, _REACH_BEHIND_END = 300, 300
_LONGEST = 160  # what is longer is prose, and the head is over
_LINK = lazy(r"!?\[([^\[\]]{1,200})\]\([^()\s]{0,500}(?:\s[^()]{0,200})?\)|</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_MARKS = " \t\r>*_#~`|-–—+•∗†‡"


class HeadLine(NamedTuple):
    """A line without its marks. `is_below`: under the title; `is_block`: a part of the article, and no furniture;
    `names_author`: what is set aside as the author's name. Prose has no `words`."""

    words: str
    is_below: bool
    is_block: bool
    names_author: bool


def head_lines(document: Document) -> tuple[HeadLine, ...]:
    """The lines just above the title and those below it, up to the second paragraph of prose."""
    first = next((block for block in document.blocks if block.kind == "title"), None)
    place = first or next(iter(document.blocks), None)
    if place is None:
        return ()
    start, end = place.span.start, first.span.end if first else place.span.start
    above = list(_lines(document, Span(max(0, start - _REACH_BEFORE), start), is_below=False))[-_BEFORE:]
    below: list[HeadLine] = []
    standfirsts = 1  # a paragraph may stand between the title and the byline
    for line in _lines(document, Span(end, min(len(document.text), end + _REACH_BEHIND)), is_below=True):
        is_prose = len(line.words) > _LONGEST
        if len(below) >= _BEHIND or (is_prose and not standfirsts):
            break
        standfirsts -= is_prose
        below.append(line._replace(words="") if is_prose else line)
    return (*above, *below)


def foot_lines(document: Document) -> tuple[str, ...]:
    """The last lines of the text, and the first behind it."""
    last = next((block for block in reversed(document.blocks) if block.span.end > block.span.start), None)
    if last is None:
        return ()
    text = document.text
    span = Span(max(0, last.span.end - _REACH_BEFORE_END), min(len(text), last.span.end + _REACH_BEHIND_END))
    return tuple(line.words for line in _lines(document, span, is_below=True))


def _lines(document: Document, span: Span, *, is_below: bool) -> Iterator[HeadLine]:
    skips = [skip for skip in document.skips if skip.span.overlaps(span)]
    begun = [skip.span.start for skip in skips]
    place = span.start
    for part in span.of(document.text).splitlines(keepends=True):
        words = clean(_LINK.sub(r"\1", part)).strip(_MARKS + "\n\x0b\x0c\u2028\u2029\x85")
        number = bisect_right(begun, place + len(part) - len(part.lstrip())) - 1
        skip = skips[number] if number >= 0 and skips[number].span.end > place else None
        place += len(part)
        if not words or (skip and (skip.reason != "furniture" or skip.why in _NOWHERE_NEAR)):
            continue
        yield HeadLine(words, is_below, skip is None, skip is not None and skip.why == AUTHOR)
