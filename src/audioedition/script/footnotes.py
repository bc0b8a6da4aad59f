"""Footnotes: where each one's words stand, which of them the text calls, and who signed them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from audioedition.model import Block, Span
from audioedition.script.brackets import People, signature
from audioedition.script.inlines import Inlines


class Footnotes:
    """The footnotes of an article, by their labels. One footnote may have several blocks."""

    def __init__(self, blocks: Sequence[Block], inlines: Inlines) -> None:
        self._inlines = inlines
        self._bodies: dict[str, list[Block]] = {}
        for block in blocks:
            if block.kind == "note" and block.label:
                self._bodies.setdefault(block.label, []).append(block)
        self._called = self._reached(block for block in blocks if block.kind != "note")

    @property
    def labels(self) -> Sequence[str]:
        """Of all footnotes, in the order of the document."""
        return tuple(self._bodies)

    def body(self, label: str) -> Sequence[Block]:
        """The blocks of a footnote; none where there is no such footnote."""
        return self._bodies.get(label, ())

    def is_called(self, block: Block) -> bool:
        """Whether this block of a footnote is heard where the text calls it, and not where it stands."""
        return block.label in self._called

    def called_in(self, block: Block) -> list[str]:
        """The footnotes that a block calls, each once."""
        labels = (label for _, label in self._inlines.calls(block.span))
        return [label for label in dict.fromkeys(labels) if label in self._bodies]

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


def signer(text: str, blocks: Sequence[Block], people: People) -> tuple[str, list[Span]]:
    """The role of who signs one of the blocks of a footnote, and the words of each block without a signature."""
    signed = [signature(text, block.span, people) for block in blocks]
    role = next((note.role for note in signed if note), "footnote")
    return role, [note.body if note else block.span for block, note in zip(blocks, signed, strict=True)]
