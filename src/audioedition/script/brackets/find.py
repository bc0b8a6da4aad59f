"""All recognised brackets of a block."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.script.brackets.kinds import Bracket, People, plain
from audioedition.script.brackets.pairs import Pair, pairs
from audioedition.script.brackets.recognise import recognise

# Nobody nests notes so deep; text that does is read without asking at each level what all of the inner text is.
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class BlockBrackets:
    """`spoken_apart` are notes and asides, never inside one another; `within` all other brackets, also
    those inside a note, in the order in which they open; `unpaired` the places of marks that pair with nothing."""

    spoken_apart: tuple[Bracket, ...]
    within: tuple[Bracket, ...]
    unpaired: tuple[int, ...]
    closing: tuple[tuple[int, int], ...] = ()
    """For each of `within`, its closing mark's place and its number in `within`, in the order of the places."""

    @property
    def unparted(self) -> list[Span]:
        """The places of those brackets of `within` that are said, or passed over, as one thing."""
        return [one.span for one in self.within if one.kind in ("reworded", "silent") or one.label == "gap"]

    def touching(self, span: Span) -> list[Bracket]:
        """The brackets of `within` that open or close in `span`, in the order in which they open."""
        opens = [bisect.bisect_left(self.within, place, key=lambda bracket: bracket.span.start) for place in span]
        closes = [bisect.bisect_left(self.closing, (place, -1)) for place in span]
        earlier = {number for _, number in self.closing[slice(*closes)] if number < opens[0]}
        return [self.within[number] for number in (*sorted(earlier), *range(*opens))]


def find(text: str, span: Span, people: People) -> BlockBrackets:
    """Every bracket in `span`, in order. What stands inside a note is read as part of it."""
    outermost, unpaired = pairs(text, span)
    apart: list[Bracket] = []
    within: list[Bracket] = []
    waiting: list[tuple[Pair, bool, int]] = [(pair, False, 0) for pair in reversed(outermost)]
    while waiting:
        pair, in_note, depth = waiting.pop()
        bracket = recognise(text, pair, people) if depth < _DEEPEST else plain(pair)
        separate = bracket.kind in ("note", "aside")
        if separate and not in_note:
            apart.append(bracket)
        else:
            within.append(bracket)
        if bracket.kind != "silent":
            waiting += [(child, in_note or separate, depth + 1) for child in reversed(pair.children)]
    return gathered(apart, within, unpaired)


def gathered(apart: Iterable[Bracket], within: Iterable[Bracket], unpaired: Iterable[int]) -> BlockBrackets:
    """What was found, each in the order of the text."""
    inner = tuple(within)
    closing = sorted((bracket.span.end - 1, number) for number, bracket in enumerate(inner))
    return BlockBrackets(tuple(apart), inner, tuple(unpaired), tuple(closing))
