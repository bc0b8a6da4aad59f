"""What of a block is no prose: code, whose brackets are nobody's, and the calls of footnotes."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from audioedition.model import Inline, Span
from audioedition.script.brackets import BlockBrackets, Bracket, gathered

_BRACKETS = str.maketrans("()[]", "xxxx")
# A call within one of these is heard behind it: they are said, or passed over, in one.
_WHOLE = ("silent", "reworded")


class Inlines:
    """The inlines of an article's prose, in which the mark of a footnote is an empty place."""

    def __init__(self, text: str, inlines: Sequence[Inline]) -> None:
        self._code = [inline.span for inline in inlines if inline.kind == "code"]
        self._calls = sorted((inline.span.start, inline.label) for inline in inlines if inline.kind == "reference")
        self.bracketed = self._without_code_s_brackets(text)
        """The text, in which a bracket of code is none."""

    def _without_code_s_brackets(self, text: str) -> str:
        parts: list[str] = []
        place = 0
        for span in self._code:
            start = max(place, span.start)
            parts += (text[place:start], text[start : span.end].translate(_BRACKETS))
            place = max(place, span.end)
        return "".join([*parts, text[place:]])

    def code(self, span: Span) -> list[Span]:
        """The stretches of code that begin in `span`."""
        first, last = (bisect.bisect_left(self._code, (place, -1)) for place in span)
        return self._code[first:last]

    def calls(self, span: Span) -> list[tuple[int, str]]:
        """The footnotes that are called in `span` or at its end: place and label, in order."""
        return self._calls[bisect.bisect_left(self._calls, (span.start, "")) : self._after(span.end)]

    def _after(self, place: int) -> int:
        return bisect.bisect_left(self._calls, (place + 1, ""))

    def with_calls(self, brackets: BlockBrackets, span: Span) -> BlockBrackets:
        """`brackets`, and among what is spoken apart the calls of `span`."""
        calls = self.calls(span)
        if not calls:
            return brackets
        whole = [*brackets.spoken_apart, *(bracket for bracket in brackets.within if bracket.kind in _WHOLE)]
        apart = list(brackets.spoken_apart)
        for place, label in calls:
            behind = max((b.span.end for b in whole if b.span.start < place < b.span.end), default=place)
            apart.append(Bracket("call", Span(behind, behind), Span(behind, behind), "footnote", label))
        return gathered(sorted(apart, key=lambda bracket: bracket.span), brackets.within, brackets.unpaired)
