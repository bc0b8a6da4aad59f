"""The edition's units as the article's own structure: headings, paragraphs, lists, verses, tables, notes as asides."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from audioedition.edition.edition import Edition
from audioedition.model import Block, Unit

FlowKind = Literal["heading", "paragraph", "quotation", "item", "verse", "caption", "cell", "aside"]
NoteKind = Literal["annotation", "footnote"]
_ENDS = ("paragraph", "scene", "chapter", "end")
# Where a unit's block is none of these, the unit is a paragraph's.
_KINDS: dict[str, FlowKind] = {
    "title": "heading", "heading": "heading", "quotation": "quotation", "item": "item", "verse": "verse",
    "caption": "caption", "cell": "cell",
}  # fmt: skip


@dataclass(slots=True)
class Flow:
    """What stands together: a paragraph, an item, a cell; or an aside, the notes of what stands before it.

    `level`: the depth of a heading, an item or a quotation, from 1; the row of a cell. `label`: the number of an item,
    the head of a cell's column. `pieces`: its units, and where notes stood, the aside that holds them.
    """

    kind: FlowKind
    level: int = 1
    label: str = ""
    note: NoteKind = "annotation"
    pieces: list[Unit | Flow] = field(default_factory=list)


def flows(edition: Edition) -> list[list[Flow]]:
    """By chapter, its flows in the order of the text; an aside follows the flow that it interrupts."""
    blocks = _Blocks(edition.blocks)
    count = max(1, len(edition.script.chapters))
    groups: list[list[Unit]] = [[] for _ in range(count)]
    for unit in edition.script.units:
        groups[min(unit.chapter, count - 1)].append(unit)
    return [_Gatherer(blocks).gathered(units) for units in groups]


class _Blocks:
    """The article's blocks, found by a unit."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = sorted(blocks, key=lambda block: block.span)
        self._starts = [block.span.start for block in self._blocks]

    def of(self, unit: Unit) -> Block | None:
        """The last block that begins no later than the unit; None for words of our own."""
        index = bisect_right(self._starts, unit.span.start) - 1 if unit.span else -1
        return self._blocks[index] if index >= 0 else None


class _Gatherer:
    """Gathers the units of a chapter into flows."""

    def __init__(self, blocks: _Blocks) -> None:
        self._blocks = blocks
        self._done: list[Flow] = []
        self._open: Flow | None = None
        self._place: object = None
        self._asides: list[Flow] = []

    def gathered(self, units: Sequence[Unit]) -> list[Flow]:
        """The flows of `units`."""
        in_aside: Flow | None = None
        for number, unit in enumerate(units):
            note = _note_kind(units, number)
            if note is None:
                in_aside = None
                self._add(unit, next((each for each in units[number:] if each.kind != "cue"), unit))
            elif in_aside is None or (unit.kind == "cue" and in_aside.pieces):
                in_aside = self._aside(note)
                in_aside.pieces.append(unit)
            else:
                in_aside.pieces.append(unit)
            if unit.pause_after in _ENDS:
                self._close()
                in_aside = None
        self._close()
        return self._done

    def _add(self, unit: Unit, told: Unit) -> None:
        """Add a unit to the open flow, or begin that of `told`: the unit itself, or the one that it announces."""
        block = self._blocks.of(told)
        place = block or (told.kind, "of our own")
        if self._open is None or place != self._place:
            self._close()
            kind = _KINDS.get(block.kind if block else "", "paragraph")
            if told.kind in ("opening", "heading"):
                kind = "heading"
            level = 1 if block is None or told.kind == "opening" else block.level
            self._open, self._place = Flow(kind, level, block.label if block else ""), place
        self._open.pieces.append(unit)

    def _aside(self, note: NoteKind) -> Flow:
        aside = Flow("aside", note=note)
        if self._open is None:
            self._done.append(aside)
        else:
            self._open.pieces.append(aside)
            self._asides.append(aside)
        return aside

    def _close(self) -> None:
        if self._open is not None:
            self._done.append(self._open)
        self._done += self._asides
        self._open, self._place, self._asides = None, None, []


def _note_kind(units: Sequence[Unit], number: int) -> NoteKind | None:
    """Whether a unit is a note, or announces one, and which."""
    for unit in units[number : number + 2]:
        if unit.kind == "note":
            return "footnote" if unit.role == "footnote" else "annotation"
        if unit.kind != "cue":
            return None
    return None
