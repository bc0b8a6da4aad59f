"""The lines of all pages, in reading order → blocks: headings by size, paragraphs by geometry, notes by their marks.

A paragraph goes on over the end of a column or a page, past what stands at the page's foot and at the next one's head.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median
from typing import Literal

from audioedition.article.pdf.captions import caption, is_caption, mark_labels
from audioedition.article.pdf.columns import Column
from audioedition.article.pdf.lines import SAME_ROW, Line, same_row
from audioedition.article.pdf.notes import SENTENCE_END, Note, called_on, notes_of
from audioedition.article.pdf.tables import mark_tables
from audioedition.article.pdf.word_tables import Cell, WordTable, word_tables
from audioedition.article.plain.contents import is_entry

Kind = Literal["heading", "paragraph", "item", "note", "table", "furniture"]

_LARGE = 1.12  # of the body's size: a heading
_SAME_SIZE, _ALIKE = 0.08, 0.04
_LONGEST_HEADING, _MOST_HEADING_LINES = 200, 4
_HUGE, _MOST_TITLE_LINES = 2.0, 8  # of the body's size: a cover's letters, of which few stand in a line
_FAR = 2.0  # of it: what goes on with a sentence stands no farther
_SAME_CENTRE = 3.0  # points
_GAP = 1.35  # of the usual distance of lines: a new paragraph
_INDENT, _DEEPEST_INDENT = 0.7, 6.0
# Of the letters of a document: a size or a weight that so many are set in is the body's too.
_MOST_LARGE, _MOST_BOLD = 0.25, 0.4
# So many lines one under the other, so long on average, are a standfirst in large type and no heading.
_FEWEST_PROSE_LINES, _PROSE_LINE = 5, 25
_OPEN = (",", "-", "(", "&", "/")  # a line that ends so goes on
_FEW_LEFT = 0.15  # of the lines that begin where most do: in a dialogue most are set in
# Symbol fonts (Wingdings, Symbol) have their marks where Unicode leaves room for anybody's.
BULLET = re.compile(r"\s*(?:[•‣▪◦●○■∙·⁃➢➤►✓✔❖❑]\s*|[\uf020-\uf0ff](?:\s+|\Z))")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[a-z])[.)]\s")
_POINT = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\))\s")  # and not "e. V."
_SOURCE = re.compile(r"\s*\[\d{1,3}\]\s")  # an entry of a list of sources, if the paragraph begins so too
_LABEL_ROOM, _LONG = 0.4, 0.7  # of a column's width


@dataclass
class LineBlock:
    """Lines that belong together; among those of a paragraph, what stands between two pages. `name`: a note's;
    `rows`: a table's."""

    kind: Kind
    lines: list[Line] = field(default_factory=list)
    level: int = 0
    name: str = ""
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True)
class BodyStyle:
    """The size of the body's letters, the usual distance of its lines, the sizes of headings with their rank from the
    largest, the level of that (where the first page has none, they are no title), whether paragraphs begin with an
    indent, whether bold lines may be headings, and the distance of lines that stand close."""

    size: float
    leading: float
    headings: dict[float, int]
    highest: int
    indents: bool
    bold_heads: bool
    tight: float


def body_style(pages: Sequence[Sequence[Column]]) -> BodyStyle:
    """How most of a document is set."""
    lines = [line for page in pages for column in page for line in column]
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 10.0
    body = [[line for line in column if line.size == size] for page in pages for column in page]
    steps = [below.base - above.base for column in body for above, below in pairwise(column)]
    steps = sorted(step for step in steps if 0 < step < 4 * size) or [size * 1.2]
    leading = median(steps)
    rows = [step for step in steps if step > SAME_ROW * size] or [leading]
    count = sizes.total()
    are_large = {line.size for line in lines if line.size >= _LARGE * size and _has_letters(line)}
    large = sorted((one for one in are_large if sizes[one] <= _MOST_LARGE * count), reverse=True)
    bold = sum(len(line.text) for line in lines if line.bold)
    set_in = 0
    for column in body:
        left, _ = edges(column)
        set_in += sum(_INDENT * size < line.left - left < 4 * size for line in column)
    on_first = any(line.size == large[0] for line in lines if line.page == 0) if large else True
    ranks = {one: rank for rank, one in enumerate(large)}
    indents = set_in >= 2 and set_in * 50 >= len(lines)
    return BodyStyle(
        size, leading, ranks, 1 if on_first else 2, indents, bold <= _MOST_BOLD * count, rows[len(rows) // 5]
    )


def edges(column: Sequence[Line]) -> tuple[float, float]:
    """The left and the right edge of a column's text: where lines begin, and beyond which hardly any goes."""
    if not column:
        return 0.0, 0.0
    lefts = Counter(round(line.left) for line in column)
    rights = sorted(line.right for line in column)
    most = max(lefts.values())
    return float(min(left for left, count in lefts.items() if count >= _FEW_LEFT * most)), rights[
        int(0.9 * (len(rights) - 1))
    ]


def blocks(pages: Sequence[Sequence[Column]], furniture: Sequence[Sequence[Line]]) -> list[LineBlock]:
    """The blocks of a document. `furniture`: for each page, what is none of its text, from the top."""
    builder = _Builder(body_style(pages))
    for columns in pages:
        for column in columns:
            mark_tables(column, builder.style.size)
            mark_labels(column, builder.style.size, builder.style.leading)
    for columns, around in zip(pages, furniture, strict=True):
        middle = min((line.base for column in columns for line in column), default=0.0)
        builder.pass_by([line for line in around if line.base < middle])
        called = called_on(columns)
        for column in columns:
            inner, notes = notes_of([line for line in column if not line.why], called, builder.style.size)
            text = {id(line) for line in inner}
            builder.column([line for line in column if line.why or id(line) in text])
            builder.take_notes(notes)
        builder.pass_by([line for line in around if line.base >= middle])
    builder.end()
    return builder.blocks


@dataclass
class _Builder:
    style: BodyStyle
    blocks: list[LineBlock] = field(default_factory=list)
    _open: LineBlock | None = None  # a paragraph that may go on
    _waiting: list[Line] = field(default_factory=list)  # furniture since its last line
    _after: list[LineBlock] = field(default_factory=list)  # what comes behind that paragraph

    def pass_by(self, lines: Sequence[Line]) -> None:
        """Furniture: within a paragraph, if that goes on behind it."""
        self._waiting += lines

    def take_notes(self, notes: Sequence[Note]) -> None:
        """Notes at a column's foot, which come after the paragraph that goes on over it."""
        self._after += [LineBlock("note" if note.name else "paragraph", note.lines, name=note.name) for note in notes]

    def end(self) -> None:
        """What waited for the paragraph's end."""
        self._open = None
        self.blocks += self._after
        self.blocks += [LineBlock("furniture", [line]) for line in self._waiting]
        self._after, self._waiting = [], []

    def column(self, column: Column) -> None:
        """The lines of a column."""
        left, right = edges([line for line in column if line.size <= _LARGE * self.style.size] or column)
        before: Line | None = None
        tables = {id(line): table for table in word_tables(column) for line in table.lines}
        table: WordTable | None = None
        lines = [line for line in column if not line.why and id(line) not in tables]
        prose, bold = _large_prose(lines, self.style), _bold_groups(lines, right)
        number = 0
        for line in column:
            if line.why:
                self.pass_by([line])
                before = None
                continue
            if id(line) in tables:
                if tables[id(line)] is not table:
                    table = tables[id(line)]
                    self._apart(LineBlock("table", table.lines, rows=table.rows))
                before = None
                continue
            if number == len(lines) or line is not lines[number]:
                continue  # of a caption
            if is_caption(line, before, self.style.size, self.style.leading):
                end = caption(lines, number)
                self._apart(LineBlock("paragraph", lines[number:end]))
                number, before = end, None
                continue
            number += 1
            after = lines[number] if number < len(lines) else None
            level = 0 if id(line) in prose else self._level(bold.get(id(line)) or _group([line], before, after))
            if level:
                self._heading(line, before, level)
            elif self._begins(line, before, left, right):
                self.end()
                kind: Kind = "item" if BULLET.match(line.text) else "paragraph"
                self._open = LineBlock(kind, [line])
                self.blocks.append(self._open)
            elif self._open:
                self._open.lines += [*self._waiting, line]
                self._waiting = []
            before = line

    def _apart(self, block: LineBlock) -> None:
        """A caption, a table: after the paragraph that it interrupts."""
        if self._open is None or SENTENCE_END.search(self._open.lines[-1].text):
            self.end()
            self.blocks.append(block)
        else:
            self._after.append(block)

    def _heading(self, line: Line, before: Line | None, level: int) -> None:
        last = self.blocks[-1] if self.blocks else None
        goes_on = (
            last is not None and last.kind == "heading" and last.level == level and last.lines[-1].page == line.page
            and (last.lines[-1] is before or (before is None and line.size in self.style.headings))
            and len(last.lines) < (_MOST_TITLE_LINES if line.size > _HUGE * self.style.size else _MOST_HEADING_LINES)
            and -SAME_ROW * line.size < line.base - last.lines[-1].base < 2 * line.size
            and line.size == last.lines[-1].size
        )  # fmt: skip
        if last is not None and goes_on:
            last.lines.append(line)
            return
        self.end()
        self.blocks.append(LineBlock("heading", [line], level))

    def _level(self, group: _Group) -> int:
        """How high a heading a line is, or lines that go on with it; 0: none."""
        line, before, after = group.first, group.before, group.after
        if group.length > _LONGEST_HEADING or not _has_letters(line) or is_entry(line.text):
            return 0
        if line.size in self.style.headings:
            return min(6, self.style.headings[line.size] + self.style.highest)
        stands_alone = before is None or line.base - before.base > 1.15 * self.style.leading or before.bold
        is_last = after is None or not after.bold or after.base - group.last.base > self.style.size
        stands_alone = stands_alone and is_last
        is_bold = (
            self.style.bold_heads
            and line.bold
            and line.size > (1 - _SAME_SIZE) * self.style.size
            and (len(line.text) < 100 or group.last is not line)
        )
        ends = SENTENCE_END.search(group.last.text)
        if (
            is_bold
            and stands_alone
            and not (ends and "." in ends[0])
            and after is not None
            and not same_row(group.last, after)
        ):
            return min(6, max(len(self.style.headings) + self.style.highest, 2 if self.blocks else 1))
        return 0

    def _begins(self, line: Line, before: Line | None, left: float, right: float) -> bool:
        """Whether a line begins a paragraph."""
        if self._open is None or not self._open.lines:
            return True
        last = next(one for one in reversed(self._open.lines) if not one.why)
        has_ended, indent = SENTENCE_END.search(last.text) is not None, line.left - left
        is_set_in = _INDENT * line.size < indent < _DEEPEST_INDENT * line.size
        if BULLET.match(line.text) or abs(line.size - last.size) > _SAME_SIZE * last.size or is_entry(last.text):
            return True
        if _SOURCE.match(line.text) and _SOURCE.match(self._open.lines[0].text):
            return True
        if has_ended and (line.bold, line.italic) != (last.bold, last.italic) and not same_row(last, line):
            return True  # a question in bold, and who answers it
        if _goes_on(last, line, has_ended, before is last, self.style.leading):
            return False
        if before is last and not has_ended and not same_row(last, line):
            if _is_label(last, line, left, right):
                return True
            is_near = 0 < line.base - last.base <= _GAP * self.style.leading * max(1.0, line.size / self.style.size)
            is_near = is_near and abs(line.size - last.size) < _ALIKE * last.size
            if is_near and not _NUMBERED.match(line.text) and not _had_room(last, line, right):
                return False  # a full line in the middle of a sentence: what is set in hangs
        if before is None or before is not last:  # over the end of a column or a page
            return is_set_in or (has_ended and not self.style.indents)
        if same_row(before, line):
            return False
        if not 0 < line.base - before.base <= _GAP * self.style.leading * max(1.0, line.size / self.style.size):
            return True
        is_first_in = before.left - left < 0.5 * indent or (self.style.indents and has_ended)
        if is_set_in and is_first_in and self._open.kind != "item":
            return True
        if has_ended:
            return _NUMBERED.match(line.text) is not None or _had_room(before, line, right)
        is_apart = line.base - before.base > _GAP * self.style.tight and line.text.lstrip()[:1].isupper()
        return (is_apart or _POINT.match(line.text) is not None) and _had_room(before, line, right)


@dataclass(frozen=True, slots=True)
class _Group:
    """A line, or bold lines of which each goes on with the one before; what stands before and after them."""

    first: Line
    before: Line | None
    after: Line | None
    last: Line
    length: int


def _group(lines: Sequence[Line], before: Line | None, after: Line | None) -> _Group:
    return _Group(lines[0], before, after, lines[-1], sum(len(line.text) for line in lines))


def _bold_groups(column: Sequence[Line], right: float) -> dict[int, _Group]:
    """By a bold line's `id`, the lines that it is wrapped with: full ones, and the one that ends them."""
    groups: dict[int, _Group] = {}
    start = 0
    for number, line in enumerate(column):
        after = column[number + 1] if number + 1 < len(column) else None
        if after is not None and _is_wrapped(line, after, right):
            continue
        if 1 < number + 1 - start <= _MOST_HEADING_LINES:
            group = _group(column[start : number + 1], column[start - 1] if start else None, after)
            groups |= {id(one): group for one in column[start : number + 1]}
        start = number + 1
    return groups


def _is_wrapped(line: Line, after: Line, right: float) -> bool:
    """Whether a bold line is full and the next is set alike."""
    is_alike = line.bold and after.bold and line.size == after.size and abs(line.left - after.left) < line.size
    return is_alike and 0 < after.base - line.base < 2 * line.size and not _had_room(line, after, right)


def _is_label(last: Line, line: Line, left: float, right: float) -> bool:
    """Whether a short line that no mark ends stands over prose that begins: "Abstract", "Article 1"."""
    text, width = line.text.lstrip(), right - left
    is_beginning = text[:1].isupper() or _NUMBERED.match(text) is not None
    is_over = abs(last.left - left) < _SAME_CENTRE and last.right < right - _LABEL_ROOM * width
    return is_beginning and is_over and line.right > left + _LONG * width and not last.text.rstrip().endswith(_OPEN)


def _large_prose(column: Sequence[Line], style: BodyStyle) -> frozenset[int]:
    """The lines of a column, by their `id`, that are set as large as headings and are too many to be one."""
    prose = set[int]()
    for size, run in groupby(column, key=lambda line: line.size):
        lines = list(run)
        if size in style.headings and len(lines) >= _FEWEST_PROSE_LINES:
            length = sum(len(line.text) for line in lines) / len(lines)
            prose.update(id(line) for line in lines if length >= _PROSE_LINE)
    return frozenset(prose)


def _goes_on(last: Line, line: Line, has_ended: bool, is_below: bool, leading: float) -> bool:
    """Whether a line goes on with the sentence of the last, wherever it begins: with a small letter, or centred under a
    line that is centred and full."""
    if has_ended or (is_below and not 0 < line.base - last.base <= _FAR * leading * max(1.0, line.size / last.size)):
        return False
    text = line.text.lstrip()
    if text[:1].islower() and not _NUMBERED.match(text):
        return True
    centres = (last.left + last.right) / 2, (line.left + line.right) / 2
    is_centred = is_below and abs(centres[0] - centres[1]) < _SAME_CENTRE and abs(last.left - line.left) > _SAME_CENTRE
    return is_centred and len(last.text) >= _PROSE_LINE and last.right - last.left > line.right - line.left


def _had_room(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have stood at the end of the line before: it was ended on purpose."""
    text = line.text.strip()
    letter = (line.right - line.left) / max(len(text), 1)
    word = len(text.split(None, 1)[0]) if text else 0
    return before.right + (word + 1) * letter + line.size < right


def _has_letters(line: Line) -> bool:
    return any(letter.isalpha() for letter in line.text)
