"""Captions of figures and tables, which stand where there is room for them and not where they are spoken of, and the
words within a figure, its axes' names and its legend.
"""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.article.pdf.lines import Line
from audioedition.article.pdf.notes import SENTENCE_END
from audioedition.article.plain.contents import is_entry
from audioedition.patterns import lazy
from audioedition.words.captions import FIGURE_CAPTIONS, TABLE_CAPTIONS

LABELS = "the words within a figure"
_SMALLER = 0.97  # of the body's size
_GAP = 1.35  # of the usual distance of lines
_LONGEST_LABEL, _FEWEST_LABELS = 40, 3
_MOST_LABELS = 200  # lines that a caption looks up
_TALLEST_STEP = 12  # sizes of a letter between the words of one figure
_MARK = lazy(r"\A\W*[^\W\d_]+\.?\s{0,3}[A-Z]{0,2}[.-]?[\dIVX]+(?:[.-]\d+)*[a-z]?\s{0,3}[.:|–—]")
_ALIKE = 0.04


def is_caption(line: Line, before: Line | None, size: float, leading: float) -> bool:
    """Whether a line begins a caption, and not one of a sentence that says "figure 3": it stands off, or is smaller
    than the text, or a mark stands behind its number. An entry of a list of figures is none. `before`: the line above,
    None at the top of a column."""
    text = line.text[:_LONGEST_LABEL]
    if is_entry(line.text) or not (FIGURE_CAPTIONS.match(text) or TABLE_CAPTIONS.match(text)):
        return False
    is_marked, is_small = _MARK.match(text) is not None, line.size < _SMALLER * size
    stands_off = before is None or not 0 < line.base - before.base <= _GAP * leading
    differs = before is not None and (abs(line.size - before.size) > _ALIKE * line.size or line.bold > before.bold)
    return (is_marked or is_small) and (stands_off or differs)


def caption(lines: Sequence[Line], start: int) -> int:
    """Where the caption ends that begins at a line."""
    end = start + 1
    while end < len(lines) and _goes_on(lines[end - 1], lines[end]):
        end += 1
    return end


def mark_labels(column: Sequence[Line], size: float, leading: float) -> None:
    """Say of the short lines in small letters right over a figure's caption that they are the figure's."""
    for number, line in enumerate(column):
        before = column[number - 1] if number else None
        if not (FIGURE_CAPTIONS.match(line.text[:_LONGEST_LABEL]) and is_caption(line, before, size, leading)):
            continue
        start = number
        while start and number - start < _MOST_LABELS and _is_label(column[start - 1], column[start], size):
            start -= 1
        if number - start >= _FEWEST_LABELS:
            for label in column[start:number]:
                label.why = label.why or LABELS


def _is_label(line: Line, below: Line, size: float) -> bool:
    is_near = below.base - line.base < _TALLEST_STEP * max(size, 1.0)
    is_small = line.size < _SMALLER * size and len(line.text) <= _LONGEST_LABEL
    return bool(line.why) or (is_near and is_small and SENTENCE_END.search(line.text) is None)


def _goes_on(line: Line, below: Line) -> bool:
    is_alike = abs(line.size - below.size) <= _ALIKE * line.size
    return not below.why and is_alike and -0.3 * line.size < below.base - line.base < 1.6 * max(line.size, 1.0)
