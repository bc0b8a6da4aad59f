"""Footnotes: which of them the text calls, and each spoken once, by whoever signed it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from audioedition.model import Block
from audioedition.script.blocks import BlockReader
from audioedition.script.brackets import signature


class Footnotes:
    """The footnotes of an article, by their labels. One footnote may have several blocks."""

    def __init__(self, reader: BlockReader, blocks: Sequence[Block]) -> None:
        self._reader = reader
        self._bodies: dict[str, list[Block]] = {}
        for block in blocks:
            if block.kind == "note" and block.label:
                self._bodies.setdefault(block.label, []).append(block)
        self._told: set[str] = set()
        self._called = self._reached(block for block in blocks if block.kind != "note")

    def elsewhere(self, block: Block) -> bool:
        """Whether this block of a footnote is heard where the text calls it, and not where it stands."""
        return block.label in self._called

    def called_in(self, block: Block) -> Iterable[str]:
        """The footnotes that a block calls and that are not told yet."""
        labels = (label for _, label in self._reader.inlines.calls(block.span))
        return [label for label in dict.fromkeys(labels) if label in self._bodies and label not in self._told]

    def untold(self) -> list[str]:
        """The footnotes whose calls were not read: they stood in a table or a line that was skipped."""
        return [label for label in self._bodies if label not in self._told]

    def tell(self, label: str) -> None:
        """Speak a footnote, unless it was spoken before, and those that it calls itself."""
        waiting = deque([label])
        while waiting:
            label = waiting.popleft()
            if label not in self._bodies or label in self._told:
                continue
            self._told.add(label)
            self.tell_blocks(self._bodies[label])
            waiting += [each for block in self._bodies[label] for each in self.called_in(block)]

    def tell_blocks(self, blocks: Sequence[Block]) -> None:
        """Speak the blocks of one footnote, all in the voice of the person who signs one of them."""
        text, people = self._reader.builder.text, self._reader.people
        signed = [signature(text, block.span, people) for block in blocks]
        role = next((note.role for note in signed if note), "footnote")
        for number, (block, note) in enumerate(zip(blocks, signed, strict=True)):
            self._reader.read_note(block, role, note.body if note else block.span, "never" if number else "always")

    def _reached(self, blocks: Iterable[Block]) -> set[str]:
        """The footnotes that some of `blocks` call, or a footnote that they call."""
        waiting = deque(label for block in blocks for label in self.called_in(block))
        reached: set[str] = set()
        while waiting:
            label = waiting.popleft()
            if label not in reached:
                reached.add(label)
                waiting += [each for block in self._bodies[label] for each in self.called_in(block)]
        return reached
