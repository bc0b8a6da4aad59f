"""What of a page's blocks is set in bold or italics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioedition.article.html.flow import Mark
from audioedition.model import Block, Inline, Span


def emphases(marks: Sequence[Mark], blocks: Sequence[Block], text: str) -> Iterator[Inline]:
    """The marks, each within its block; one that runs over blocks is told of each. What lies in another is part of
    that."""
    places = sorted((block.span for block in blocks if block.kind != "code"), key=lambda span: span.start)
    first = reach = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.end <= reach:
            continue
        while first < len(places) and places[first].end <= mark.start:
            first += 1
        for span in places[first:]:
            if span.start >= mark.end:
                break
            words = Span(max(span.start, mark.start, reach), min(span.end, mark.end))
            if words.start < words.end and (words := words.trim(text)).start < words.end:
                yield Inline(words, mark.kind)
        reach = mark.end
