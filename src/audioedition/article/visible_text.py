"""A document's words as an eye sees them, without its markup, and where they stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from audioedition.model import Inline, Span


class VisibleText:
    """`text`, and `inlines` that hide some of it or stand for a character ("&amp;")."""

    def __init__(self, text: str, inlines: Sequence[Inline] = ()) -> None:
        self.text = text
        self._hidden = [inline for inline in inlines if inline.kind in ("markup", "reference")]

    def find(self, pattern: re.Pattern[str]) -> list[Span]:
        """Where a pattern, which never matches nothing, is found: in the text as it is written, or else as it is
        seen."""
        written = [Span(*match.span()) for match in pattern.finditer(self.text)]
        if written or not self._hidden:
            return written
        text, places = self._seen
        return [Span(places[match.start()].start, places[match.end() - 1].end) for match in pattern.finditer(text)]

    @cached_property
    def _seen(self) -> tuple[str, list[Span]]:
        """The text that is seen, and the place of each of its characters."""
        parts: list[str] = []
        places: list[Span] = []
        begin = 0
        for inline in [*self._hidden, Inline(Span(len(self.text), len(self.text)), "markup")]:
            stands_for = inline.label[:1] if inline.kind == "markup" else ""
            parts += (self.text[begin : inline.span.start], stands_for)
            places += (Span(place, place + 1) for place in range(begin, inline.span.start))
            places += [inline.span] * len(stands_for)
            begin = inline.span.end
        return "".join(parts), places
