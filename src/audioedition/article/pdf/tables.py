"""Tables of figures: rows of which most words are figures, with what heads the columns and stands between the rows.

Whoever listens cannot follow them, and their cells fall into the sentences around. Tables of words are read row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audioedition.article.apparatus.figures import TABLE, is_figure
from audioedition.article.pdf.columns import Column
from audioedition.article.pdf.lines import Line, rows_of
from audioedition.article.pdf.notes import SENTENCE_END

_FEWEST_FIGURES, _LEAST_FIGURES = 3, 0.5  # of a row's words
_FEWEST_ROWS = 3
_MOST_BETWEEN, _MOST_HEADS = 3, 6  # rows
_WIDE = 0.7  # of the column: a row of prose
_LONG = 35  # letters of such a row, at least
_MOST_WORDS = 400  # a row of more is damage


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines on one baseline of a column."""

    lines: tuple[Line, ...]
    is_of_figures: bool
    is_prose: bool


def mark_tables(column: Column, size: float) -> None:
    """Say of the lines of tables of figures that they are some. `size`: of the body's letters."""
    rows = list(_rows(column))
    for start, end in _tables(rows):
        for row in rows[_head(rows, start, size) : end]:
            for line in row.lines:
                line.why = TABLE


def _rows(column: Column) -> Iterator[_Row]:
    width = max((line.right for line in column), default=0.0) - min((line.left for line in column), default=0.0)
    for lines in map(tuple, rows_of(column)):
        words = [word for line in lines for word in line.text.split()][:_MOST_WORDS]
        figures = sum(map(is_figure, words))
        is_of_figures = figures >= _FEWEST_FIGURES and figures >= _LEAST_FIGURES * len(words)
        is_wide = len(lines) == 1 and lines[0].right - lines[0].left > _WIDE * width and len(lines[0].text) > _LONG
        yield _Row(lines, is_of_figures, is_wide and not is_of_figures and figures < _FEWEST_FIGURES)


def _tables(rows: Sequence[_Row]) -> Iterator[tuple[int, int]]:
    """From which row to which tables are."""
    start, last, count = 0, -1, 0
    for number, row in enumerate(rows):
        if row.is_of_figures:
            start, count = (start, count + 1) if count else (number, 1)
            last = number
        elif count and (row.is_prose or number - last > _MOST_BETWEEN):
            if count >= _FEWEST_ROWS:
                yield start, last + 1
            count = 0
    if count >= _FEWEST_ROWS:
        yield start, last + 1


def _head(rows: Sequence[_Row], start: int, size: float) -> int:
    """The first of the rows that head the columns: the highest over the figures that has cells beside each other."""
    highest = start
    for number in range(start - 1, max(-1, start - 1 - _MOST_HEADS), -1):
        row = rows[number]
        text = row.lines[-1].text
        if row.is_prose or row.lines[0].size > size or (len(row.lines) == 1 and SENTENCE_END.search(text)):
            break
        if len(row.lines) > 1:
            highest = number
    return highest
