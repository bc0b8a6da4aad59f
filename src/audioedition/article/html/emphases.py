"""What of a page's blocks is set in bold or italics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioedition.article.html.flow import Mark
from audioedition.model import Block, Inline, Span


def emphases(marks: Sequence[Mark], blocks: Sequence[Block], text: str) -> list[Inline]:
    """The marks, each within its block; one that runs over blocks is told of each. What lies in another is part of
    that, and what only white space parts is one: office programs and PDFs cut text into pieces that look alike."""
    places = sorted((block.span for block in blocks if block.kind != "code"), key=lambda span: span.start)
    result: list[Inline] = []
    last = -1  # the block of the one before
    for place, inline in _parted(marks, places, text):
        before = result[-1] if result else None
        is_one = before is not None and place == last and inline.kind == before.kind
        if before and is_one and not text[before.span.end : inline.span.start].strip():
            result[-1] = Inline(Span(before.span.start, inline.span.end), inline.kind)
        else:
            result.append(inline)
        last = place
    return result


def _parted(marks: Sequence[Mark], places: Sequence[Span], text: str) -> Iterator[tuple[int, Inline]]:
    first = reach = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.end <= reach:
            continue
        while first < len(places) and places[first].end <= mark.start:
            first += 1
        for place in range(first, len(places)):
            span = places[place]
            if span.start >= mark.end:
                break
            words = Span(max(span.start, mark.start, reach), min(span.end, mark.end))
            if words.start < words.end and (words := words.trim(text)).start < words.end:
                yield place, Inline(words, mark.kind)
        reach = mark.end
