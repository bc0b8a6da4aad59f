"""The lines of a page → the order in which they are read: column by column, and across where a line spans them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import mean, median

from audioedition.article.pdf.lines import SAME_ROW, Line

Column = list[Line]

# A line as wide as this part of the text spans the columns.
_WIDE = 0.6
# No page is so wide in points (ISO 32000-2, C.2); what lies so far out is damage.
_WIDEST = 14_400
_MOST_CROSSING = 0.04
_NARROWEST = 0.5  # of a gutter, in sizes of a letter
# Below these, what stands side by side is a table, whose rows are read.
_FEWEST_LINES, _FEWEST_LETTERS = 4, 15
_FULL, _MOST_FULL, _FEWEST_FULL = 0.8, 0.6, 8
_DEEPEST = 2
_BESIDE = 0.7  # of a letter's size: lines of two columns are seldom on one baseline


def gutter_of(lines: Sequence[Line]) -> float | None:
    """Where the gap between the first columns of a page is, if the page has columns."""
    if len(lines) < 2 * _FEWEST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    if right - left > _WIDEST:
        return None
    narrow = [line for line in lines if line.right - line.left < _WIDE * (right - left)]
    # Centred lines of a title stand alone in their rows: where they hide the gap, the others show it.
    gutter = _widest_gap(narrow, left, right)
    if gutter is None:
        beside = _beside_others(narrow)
        gutter = _widest_gap(beside, left, right)
        gutter = gutter if gutter is not None and _are_full(beside, gutter) else None
    return gutter


def _are_full(lines: Sequence[Line], gutter: float) -> bool:
    """Whether most lines on both sides are as long as the side is wide, as in prose and hardly in a table."""
    for side in ([line for line in lines if line.right <= gutter], [line for line in lines if line.left >= gutter]):
        width = max(line.right for line in side) - min(line.left for line in side)
        full = sum(line.right - line.left >= _FULL * width for line in side)
        if len(side) < _FEWEST_FULL or full < _MOST_FULL * len(side):
            return False
    return True


def _widest_gap(narrow: Sequence[Line], left: float, right: float) -> float | None:
    """The middle of the widest gap between columns."""
    if len(narrow) < 2 * _FEWEST_LINES:
        return None
    best, width = None, _NARROWEST * median(line.size for line in narrow)
    for start, end in _gaps(narrow, left, right):
        if end - start > width and _are_columns(narrow, (start + end) / 2):
            best, width = (start + end) / 2, end - start
    return best


def _beside_others(lines: Sequence[Line]) -> list[Line]:
    """The lines that have another at their side."""
    ordered = sorted(lines, key=lambda line: line.base)
    beside = set[int]()
    for above, below in pairwise(ordered):
        is_near = below.base - above.base < _BESIDE * max(above.size, 1.0)
        if is_near and (above.right <= below.left or below.right <= above.left):
            beside |= {id(above), id(below)}
    return [line for line in lines if id(line) in beside]


def _gaps(lines: Sequence[Line], left: float, right: float) -> Iterator[tuple[float, float]]:
    """Where hardly any line is, from left to right, in whole points; neither at the very left nor at the very right.
    There are few of them, for between two there are many lines."""
    count = int(right - left) + 2
    change = Counter[int]()
    for line in lines:
        change[int(line.left - left)] += 1
        change[min(count, int(line.right - left) + 1)] -= 1
    crossing, begin, was_free = 0, 0, True
    for place in sorted(change):
        crossing += change[place]
        is_free = crossing <= _MOST_CROSSING * len(lines)
        if is_free == was_free:
            continue
        if was_free and begin and place < count:
            yield left + begin, left + place
        begin, was_free = place, is_free


def _are_columns(lines: Sequence[Line], gutter: float) -> bool:
    """Whether prose stands on both sides, side by side."""
    sides = ([line for line in lines if line.right <= gutter], [line for line in lines if line.left >= gutter])
    if any(len(side) < _FEWEST_LINES or mean(len(line.text) for line in side) < _FEWEST_LETTERS for side in sides):
        return False
    tops, ends = ([pick(line.base for line in side) for side in sides] for pick in (min, max))
    return min(ends) > max(tops)


def columns(lines: Sequence[Line], hint: float | None = None, depth: int = 0) -> list[Column]:
    """The columns of a page in reading order, each with its lines from the top. `hint`: the gutter of other pages."""
    gutter = gutter_of(lines) if depth < _DEEPEST else None
    if gutter is None and hint is not None and depth == 0 and _may_have(lines, hint):
        gutter = hint
    if gutter is None:
        return [_rows(lines)] if lines else []
    result: list[Column] = []
    ordered = sorted(lines, key=lambda line: line.base)
    for spans, band in groupby(ordered, key=lambda line: line.left < gutter < line.right):
        inner = list(band)
        if spans:
            result.append(_rows(inner))
            continue
        for side in ([line for line in inner if line.right <= gutter], [line for line in inner if line.left >= gutter]):
            result += columns(side, None, depth + 1)
    return result


def _may_have(lines: Sequence[Line], gutter: float) -> bool:
    """Whether a page is set in the columns of other pages: nothing stands across, but lines that span them."""
    beside = [line for line in lines if line.right <= gutter or line.left >= gutter]
    return len(beside) >= max(3, 0.7 * len(lines)) and any(line.left >= gutter for line in lines)


def _rows(lines: Sequence[Line]) -> Column:
    """Lines from the top; what stands on one baseline, from the left."""
    rows: list[Column] = []
    for line in sorted(lines, key=lambda line: line.base):
        if rows and line.base - rows[-1][0].base <= SAME_ROW * max(line.size, 1.0):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]
