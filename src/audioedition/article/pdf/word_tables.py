"""Tables of words: cells side by side in three columns or more, of which each may have several lines.

Read line by line, the first line of each cell would come before the second of any. A table is known by the gaps between
its columns, which no line of it crosses, and by rows that have a cell in most of them; a row of it is known by the
space over it, or else by its first cell. What stands in two columns may be anything, and is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from audioedition.article.pdf.columns import Column
from audioedition.article.pdf.lines import Line, rows_of
from audioedition.article.plain.contents import is_entry

Cell = tuple[Line, ...]

_NARROWEST = 0.4  # of a letter's size: a gap between columns
_FARTHEST = 3.0  # sizes between two baselines
_FEWEST_COLUMNS, _MOST_COLUMNS, _FEWEST_FULL_ROWS = 3, 20, 3
_FULL = 0.6  # of the columns, in a row that shows them
_LARGER = 1.12  # than the letters around: a heading
_WIDE_STEP = 1.2  # of the closest baselines: where another row begins
_MOST_LINES = 400  # of a table
_MOST_TRIED = 20  # baselines that no table is made of, and of which a later one may begin one
_FEWEST_WORDS = 0.5  # of the cells: with letters
_PAGE = 4  # figures of a page's number, at most


@dataclass(frozen=True, slots=True)
class WordTable:
    """Rows of cells, in the order in which they are read; an empty cell holds no line."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def lines(self) -> list[Line]:
        """Its lines, cell by cell."""
        return [line for row in self.rows for cell in row for line in cell]


def word_tables(column: Column) -> list[WordTable]:
    """The tables of words in a column, from the top. No line of theirs is furniture."""
    baselines = list(_baselines(column))
    tables: list[WordTable] = []
    start = 0
    while start < len(baselines):
        end, gaps = (
            _reach(baselines, start) if _FEWEST_COLUMNS <= len(baselines[start]) <= _MOST_COLUMNS else (start, [])
        )
        table = _table(baselines[start:end], gaps)
        if table is not None:
            tables.append(table)
        start = end if table is not None or end - start > _MOST_TRIED else start + 1
    return tables


def _baselines(column: Column) -> Iterator[list[Line]]:
    """The lines on each baseline, from the left; a baseline with furniture on it is none of a table."""
    for lines in rows_of(column):
        yield [] if any(line.why for line in lines) else sorted(lines, key=lambda line: line.left)


def _reach(baselines: Sequence[list[Line]], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Behind the last baseline that leaves two gaps open, and the gaps."""
    first = baselines[start]
    size = median(line.size for line in first)
    gaps = _open(first, [(one.right, two.left) for one, two in pairwise(first)], size)
    end, count = start + 1, len(first)
    while len(gaps) + 1 >= _FEWEST_COLUMNS and end < len(baselines) and count < _MOST_LINES:
        lines = baselines[end]
        if (
            not 0 < len(lines) <= _MOST_COLUMNS
            or not 0 < lines[0].base - baselines[end - 1][0].base <= _FARTHEST * size
        ):
            break
        narrower = _open(lines, gaps, size)
        is_heading = any(line.size > _LARGER * size for line in lines)
        if len(narrower) + 1 < _FEWEST_COLUMNS or is_heading or any(is_entry(line.text) for line in lines):
            break
        gaps, end, count = narrower, end + 1, count + len(lines)
    return end, gaps


def _open(lines: Sequence[Line], gaps: Sequence[tuple[float, float]], size: float) -> list[tuple[float, float]]:
    """What of the gaps the lines leave open."""
    for line in lines:
        gaps = [_beside(gap, line) for gap in gaps]
    return [(left, right) for left, right in gaps if right - left >= _NARROWEST * size]


def _beside(gap: tuple[float, float], line: Line) -> tuple[float, float]:
    """What of a gap lies beside a line: the wider side, where the line stands in its midst."""
    left, right = gap
    if line.right <= left or line.left >= right:
        return gap
    sides = (left, line.left), (line.right, right)
    return max(sides, key=lambda side: side[1] - side[0])


def _table(baselines: Sequence[list[Line]], gaps: Sequence[tuple[float, float]]) -> WordTable | None:
    """A table, if enough rows have cells in most columns, and most of them are words."""
    if len(gaps) + 1 < _FEWEST_COLUMNS:
        return None
    placed = [_placed(lines, gaps) for lines in baselines]
    full = [cells for cells in placed if sum(map(bool, cells)) > _FULL * len(cells)]
    texts = [" ".join(line.text for line in cell).strip() for cells in placed for cell in cells if cell]
    words = sum(any(letter.isalpha() for letter in text) for text in texts)
    if len(full) < _FEWEST_FULL_ROWS or words < _FEWEST_WORDS * len(texts) or _has_pages(placed):
        return None
    return WordTable(tuple(_rows(placed)))


def _placed(lines: Sequence[Line], gaps: Sequence[tuple[float, float]]) -> list[list[Line]]:
    """The lines of a baseline by column."""
    cells: list[list[Line]] = [[] for _ in range(len(gaps) + 1)]
    for line in lines:
        cells[sum(line.left >= left for left, _ in gaps)].append(line)
    return cells


def _has_pages(placed: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Whether the last column is of numbers that go up, as in a contents list."""
    last = ["".join(line.text for line in cells[-1]).strip() for cells in placed if cells[-1]]
    if not all(text.isdecimal() and text.isascii() and len(text) <= _PAGE for text in last):
        return False
    return all(int(one) <= int(two) for one, two in pairwise(last))


def _rows(placed: Sequence[Sequence[Sequence[Line]]]) -> Iterator[tuple[Cell, ...]]:
    """The rows: what stands closest to each other is one."""
    bases = [next(line.base for cell in cells for line in cell) for cells in placed]
    steps = [two - one for one, two in pairwise(bases)]
    wide = _WIDE_STEP * min(steps)
    by_space = 0 < sum(step > wide for step in steps) < len(steps)
    begins = [step > wide if by_space else bool(cells[0]) for step, cells in zip(steps, placed[1:], strict=True)]
    start = 0
    for end in [*(number + 1 for number, begin in enumerate(begins) if begin), len(placed)]:
        yield tuple(
            tuple(line for cells in placed[start:end] for line in cells[place]) for place in range(len(placed[0]))
        )
        start = end
