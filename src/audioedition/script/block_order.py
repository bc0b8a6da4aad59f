"""The blocks of an article in their order, each read by its kind and by the policy of voices.yaml."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from audioedition.characters import has_words
from audioedition.model import Block, Span
from audioedition.policy import HouseRules
from audioedition.script import announcements
from audioedition.script.blocks import BlockReader

# Blocks of these kinds that follow one another are read as one thing: a table, a stanza, a listing.
_TOGETHER = ("cell", "verse", "code")


@dataclass
class BlockOrder:
    """Reads the blocks of an article into the script, in the order in which they are heard."""

    reader: BlockReader
    rules: HouseRules

    def read(self, blocks: Sequence[Block]) -> None:
        """Record all blocks; the first has number 1, and each the next."""
        builder = self.reader.builder
        ways: dict[str, Callable[[int, Sequence[Block]], None]] = {
            "cell": self._table, "verse": self._stanza, "code": self._code, "break": self._break,
            "caption": self._caption, "note": self._note,
        }  # fmt: skip
        place = 0
        while place < len(blocks):
            builder.begin_block(place + 1)
            run = self._run(blocks, place)
            ways.get(run[0].kind, self._plain)(place + 1, run)
            place += len(run)
        # Those whose calls were not read: they stood in a table or a line that was skipped.
        footnotes = self.reader.footnotes.labels if self.rules.footnotes != "silent" else ()
        for number, label in enumerate(footnotes, len(blocks) + 1):
            builder.begin_block(number)
            self.reader.read_footnote(label)

    def _run(self, blocks: Sequence[Block], place: int) -> Sequence[Block]:
        """The block at `place`, and those after it that belong to the same table, stanza or listing."""
        end = place + 1
        while end < len(blocks) and self._belongs(blocks[end - 1], blocks[end]):
            end += 1
        return blocks[place:end]

    def _belongs(self, before: Block, block: Block) -> bool:
        if before.kind != block.kind or block.kind not in _TOGETHER:
            return False
        if block.kind == "cell":
            return block.level >= before.level
        between = self.reader.builder.text[before.span.end : block.span.start]
        return block.kind == "code" or len(f"{between}.".splitlines()) <= 2  # no blank line between

    def _plain(self, _: int, run: Sequence[Block]) -> None:
        self.reader.read(run[0])
        self._footnotes_of(run)

    def _footnotes_of(self, blocks: Sequence[Block]) -> None:
        """What `blocks` call and is not heard yet."""
        for block in blocks if self.rules.footnotes != "silent" else ():
            for label in self.reader.footnotes.called_in(block):
                self.reader.read_footnote(label)

    def _note(self, _: int, run: Sequence[Block]) -> None:
        block = run[0]
        if self.rules.footnotes == "silent":
            self._skip(block.span, "`footnotes: silent` in voices.yaml")
        elif not block.label:
            self.reader.read_footnote_blocks(run)
        elif not self.reader.footnotes.is_called(block):
            self.reader.read_footnote(block.label)

    def _stanza(self, number: int, lines: Sequence[Block]) -> None:
        """Lines of verse; one that runs on into the next is not ended with a full stop."""
        for line in lines:
            self.reader.builder.begin_block(number)
            self.reader.read(line, "." if line is lines[-1] else ",")
        self._footnotes_of(lines)

    def _caption(self, _: int, run: Sequence[Block]) -> None:
        if self.rules.pictures == "skip":
            self.reader.builder.skip(run[0].span, "picture", "words for a picture: `pictures: skip` in voices.yaml")
        else:
            self._plain(_, run)

    def _break(self, _: int, run: Sequence[Block]) -> None:
        builder = self.reader.builder
        builder.scenes.add(len(builder.units))
        if run[0].span.of(builder.text).strip():
            builder.skip(run[0].span, "punctuation", "a new scene: heard as a longer pause")

    def _code(self, number: int, run: Sequence[Block]) -> None:
        if self.rules.code == "speak":
            for place, block in enumerate(run):
                self.reader.builder.begin_block(number + place)
                self.reader.read(block)
            return
        self._announce(run, self.rules.left_out.code)
        for block in run:
            if block.span.of(self.reader.builder.text).strip():
                self.reader.builder.skip(block.span, "code", "code; `code: speak` in voices.yaml has it spoken")

    def _table(self, number: int, cells: Sequence[Block]) -> None:
        if self.rules.tables == "skip":
            self._announce(cells, self.rules.left_out.table)
            for cell in cells:
                self._skip(cell.span, "a cell of a table: `tables: skip` in voices.yaml")
            return
        rows: dict[int, list[tuple[int, Block]]] = {}
        for place, cell in enumerate(cells):
            rows.setdefault(cell.level, []).append((number + place, cell))
        heads = rows.pop(0, []) if len(rows) > 1 else []
        for _, head in heads:
            self._skip(head.span, "the head of a column, said with each of its cells")
        self._footnotes_of([head for _, head in heads])
        for row in rows.values():
            self._row(row)

    def _row(self, row: Sequence[tuple[int, Block]]) -> None:
        """A row ends as a sentence does; its cells are parted by commas."""
        text = self.reader.builder.text
        full = [cell for _, cell in row if has_words(cell.span.of(text))]
        self.reader.builder.begin_block(row[0][0])
        for _, cell in row:
            self.reader.read(cell, "." if full and cell is full[-1] else ",")
        self._footnotes_of([cell for _, cell in row])

    def _announce(self, run: Sequence[Block], words: dict[str, str]) -> None:
        """Say that something is left out, if there is something, and words for it."""
        builder = self.reader.builder
        if not any(has_words(block.span.of(builder.text)) for block in run):
            return
        language = self.reader.declared(run[0])
        said = announcements.words_for(words, language)
        if said:
            builder.say("narrator", "cue", language, None, (), said, builder.new_sentence())

    def _skip(self, span: Span, why: str) -> None:
        if span.of(self.reader.builder.text).strip():
            self.reader.builder.skip(span, "policy", why)
