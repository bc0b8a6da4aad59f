"""Units that are heard out of their order in the text: a note after its sentence, a footnote at its reference."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from audioedition.model import Unit


def units_out_of_order(units: Sequence[Unit]) -> frozenset[str]:
    """The ids of the fewest units whose removal puts the others into the text's order; notes rather than sentences.

    All but the heaviest increasing subsequence: of the units in the order of the text, that of their numbers in
    speaking order, where a sentence weighs more than all notes together. O(n log n).
    """
    in_text = sorted((unit.span.start, spoken) for spoken, unit in enumerate(units) if unit.span)
    spoken_order = [spoken for _, spoken in in_text]
    if all(before < after for before, after in pairwise(spoken_order)):
        return frozenset()
    return frozenset(units[spoken].id for spoken in set(spoken_order) - _heaviest_increasing(spoken_order, units))


def _heaviest_increasing(order: Sequence[int], units: Sequence[Unit]) -> set[int]:
    """The members of the heaviest increasing subsequence of `order`."""
    sentence = 1 + sum(unit.kind == "note" for unit in units)
    tree: list[tuple[int, int]] = [(0, -1)] * (len(units) + 1)  # a Fenwick tree of (weight, last member) by member
    before: dict[int, int] = {}
    for member in order:
        weight, before[member] = _best(tree, member)
        _enter(tree, member, (weight + (1 if units[member].kind == "note" else sentence), member))
    row, member = set(), _best(tree, len(units))[1]
    while member >= 0:
        row.add(member)
        member = before[member]
    return row


def _best(tree: Sequence[tuple[int, int]], end: int) -> tuple[int, int]:
    """The heaviest entry among members before `end`."""
    best = (0, -1)
    while end > 0:
        best = max(best, tree[end])
        end -= end & -end
    return best


def _enter(tree: list[tuple[int, int]], member: int, entry: tuple[int, int]) -> None:
    index = member + 1
    while index < len(tree):
        tree[index] = max(tree[index], entry)
        index += index & -index
