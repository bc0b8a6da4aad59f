"""What is heard elsewhere than it stands: a note after its sentence, a footnote where it is called."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from audioedition.model import Unit


def moved(units: Sequence[Unit]) -> frozenset[str]:
    """The ids of units that are not heard in their place; the fewest that explain the order, and notes before others.

    They are what the heaviest rising row leaves over: of the units in the order of the text, the row whose
    places in speaking order rise, where a sentence weighs more than all notes together. O(n log n).
    """
    standing = sorted((unit.span.start, spoken) for spoken, unit in enumerate(units) if unit.span)
    spoken_order = [spoken for _, spoken in standing]
    if all(before < after for before, after in pairwise(spoken_order)):
        return frozenset()
    return frozenset(units[spoken].id for spoken in set(spoken_order) - _heaviest_rising(spoken_order, units))


def _heaviest_rising(order: Sequence[int], units: Sequence[Unit]) -> set[int]:
    """The members of `order` that rise, chosen so that they weigh most."""
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
    place = member + 1
    while place < len(tree):
        tree[place] = max(tree[place], entry)
        place += place & -place
