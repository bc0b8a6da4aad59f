"""A text as the parser of Markdown is to see it, and the way back to the text as it is written.

What other dialects mark (a shortcode, an admonition, a link of a wiki) is changed into what CommonMark has for it, or
into nothing; every place that the parser then tells is one of the untouched text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audioedition.model import SkipReason, Span

PLACEHOLDER = "\ue000"
"""Stands for what is taken out of a line: no space and no mark, so that emphasis around it stays emphasis."""


@dataclass(frozen=True, slots=True)
class Change:
    """`span` of the text, and what the parser sees `instead`. Nothing of that is ever said, but for `said`, the one
    character that the span stands for. `why` and `reason` are told of what is left out."""

    span: Span
    instead: str = PLACEHOLDER
    why: str = ""
    reason: SkipReason = "markup"
    said: str = ""


class Rewriting:
    """`text` from code point `start` on, with changes; of two that overlap the first that begins stays."""

    def __init__(self, text: str, start: int, changes: Iterable[Change]) -> None:
        self.source = text
        parts: list[str] = []
        self.changes: list[Change] = []
        self._starts: list[int] = []  # where each part begins in what the parser sees
        self._parts: list[tuple[Span, Change | None]] = []
        self._length = 0
        offset = start
        for change in sorted(changes, key=lambda each: each.span):
            if change.span.start < offset:
                continue
            parts += (text[offset : change.span.start], change.instead)
            self._part(Span(offset, change.span.start), None)
            self._part(change.span, change)
            self.changes.append(change)
            offset = change.span.end
        parts.append(text[offset:])
        self._part(Span(offset, len(text)), None)
        self.text = "".join(parts)

    def _part(self, span: Span, change: Change | None) -> None:
        self._starts.append(self._length)
        self._parts.append((span, change))
        self._length += span.end - span.start if change is None else len(change.instead)

    def span(self, start: int, end: int) -> Span:
        """Where what the parser saw from `start` to `end` stands in the text. Spans that lay apart lie apart."""
        begin = self._source_offset(start)
        return Span(begin, max(begin, self._source_offset(end - 1, 1) if end > start else begin))

    def pieces(self, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """The untouched parts of the same, in their order; and those that stand for a character, with it."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self._parts) and self._starts[number] < end:
            span, change = self._parts[number]
            part_start = self._starts[number]
            if change is None:
                length = span.end - span.start
                piece = Span(span.start + max(0, start - part_start), span.start + min(length, end - part_start))
                if piece.start < piece.end:
                    yield piece, ""
            elif change.said and part_start >= start:
                yield span, change.said
            number += 1

    def _source_offset(self, offset: int, behind: int = 0) -> int:
        number = bisect_right(self._starts, offset) - 1
        span, change = self._parts[number]
        return span.start if change else span.start + offset - self._starts[number] + behind
