"""All recognised brackets of a block."""

from __future__ import annotations

from dataclasses import dataclass

from audioedition.model import Span
from audioedition.script.brackets.kinds import Bracket, People, recognise
from audioedition.script.brackets.pairs import Pair, pairs


@dataclass(frozen=True, slots=True)
class Found:
    """`spoken_apart` are notes and asides, never inside one another; `within` all other brackets, also
    those inside a note; `unpaired` the places of marks that pair with nothing."""

    spoken_apart: tuple[Bracket, ...]
    within: tuple[Bracket, ...]
    unpaired: tuple[int, ...]


def find(text: str, span: Span, people: People) -> Found:
    """Every bracket in `span`, in order. What stands inside a note is read as part of it."""
    outermost, unpaired = pairs(text, span)
    apart: list[Bracket] = []
    within: list[Bracket] = []
    waiting: list[tuple[Pair, bool]] = [(pair, False) for pair in reversed(outermost)]
    while waiting:
        pair, in_note = waiting.pop()
        bracket = recognise(text, pair, people)
        separate = bracket.kind in ("note", "aside")
        if separate and not in_note:
            apart.append(bracket)
        else:
            within.append(bracket)
        if bracket.kind != "silent":
            waiting += [(child, in_note or separate) for child in reversed(pair.children)]
    return Found(tuple(apart), tuple(within), unpaired)
