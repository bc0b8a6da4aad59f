"""Text for the cover: its size and its line breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioedition.edition.lettering.bidi import base_level
from audioedition.edition.lettering.breaking import Part, divided, joined, parts
from audioedition.edition.lettering.clusters import clusters
from audioedition.edition.lettering.faces import Weight
from audioedition.edition.lettering.shaping import Line, Missing, readable, shaped

LEADING = 1.14
"""The distance of base lines, in font sizes; more where marks above and below would touch."""

_CLEAR = 0.06  # font sizes between the ink of two lines, at least
_MOST = 600  # characters; no cover has room for more
_WHOLE = 0.27  # of the largest size: a word that does not fit into a line at this size is divided


@dataclass(frozen=True, slots=True)
class TypesetText:
    """Text ready to be drawn: its lines; font size and distance of base lines in pixels; characters that no font
    shows."""

    lines: tuple[Line, ...]
    size: int
    leading: float
    missing: Missing

    @property
    def width(self) -> int:
        """The longest line's length, in pixels."""
        return round(max((line.width for line in self.lines), default=0) * self.size)

    @property
    def height(self) -> float:
        """The height of all lines, in pixels."""
        return len(self.lines) * self.leading


def set_text(
    text: str, weight: Weight, width: int, height: int, *, largest: int, smallest: int, language: str | None = None
) -> TypesetText:
    """Set `text` as large as `width` and `height` (pixels) allow, between two sizes, in lines of even length.

    Text that is too long at the smallest size ends with an ellipsis. There are no lines where the text is empty, or no
    font shows any of it.
    """
    shown, missing = readable(text if len(text) <= _MOST else text[:_MOST] + "…", weight, language)
    if not shown:
        return TypesetText((), largest, 0, missing)
    measure = _Measure(weight, language, base_level(shown), width, height)
    whole = max(smallest, _WHOLE * largest)
    row = measure.with_long_divided(parts(shown), whole)
    size = largest
    while size > smallest and not measure.fits(row, size):
        size = max(smallest, size * 24 // 25)
    lines = measure.even(row, size)
    room = max(1, int(height / (size * measure.leading(lines))))
    if len(lines) > room:
        lines = measure.shortened(lines[:room], size)
    shaped_lines = tuple(measure.line(line) for line in lines)
    return TypesetText(shaped_lines, size, measure.leading(lines) * size, missing)


@dataclass(frozen=True, slots=True)
class _Measure:
    """Measures a text in its box of `width` × `height` pixels."""

    weight: Weight
    language: str | None
    base: int
    width: float
    height: float

    def line(self, text: str) -> Line:
        return shaped(text, self.weight, self.language, self.base)

    def length(self, text: str, size: float) -> float:
        return self.line(text).width * size

    def with_long_divided(self, row: Sequence[Part], size: float) -> list[Part]:
        """The parts; those longer than a line at `size` divided."""
        result: list[Part] = []
        for part in row:
            if self.length(part.text, size) <= self.width:
                result.append(part)
            else:
                result += divided(part, lambda piece: self.length(piece + "-", size) <= self.width)
        return result

    def fits(self, row: Sequence[Part], size: float) -> bool:
        if any(self.length(part.text + part.hyphen, size) > self.width for part in row):
            return False
        lines = self.filled(row, size, self.width)
        return len(lines) * size * self.leading(lines) <= self.height

    def leading(self, lines: Sequence[str]) -> float:
        ink = [(line.top, line.bottom) for line in map(self.line, lines)]
        return max([LEADING, *(lower[0] - upper[1] + _CLEAR for upper, lower in pairwise(ink))])

    def filled(self, row: Sequence[Part], size: float, width: float) -> list[str]:
        """Lines filled greedily."""
        lines: list[list[Part]] = [[]]
        for part in row:
            longer = [*lines[-1], part]
            if not lines[-1] or self.length(joined(longer, part is not row[-1]), size) <= width:
                lines[-1] = longer
            else:
                lines.append([part])
        return [joined(line, line is not lines[-1]) for line in lines]

    def even(self, row: Sequence[Part], size: float) -> list[str]:
        """The fewest lines, and of those the narrowest: no lone word at the end."""
        widest = self.filled(row, size, self.width)
        longest = max(self.length(part.text + part.hyphen, size) for part in row)
        for percent in range(40, 100, 4):
            narrower = self.width * percent / 100
            if longest <= narrower and len(lines := self.filled(row, size, narrower)) == len(widest):
                return lines
        return widest

    def shortened(self, lines: Sequence[str], size: float) -> list[str]:
        last = clusters(lines[-1])
        while last and self.length("".join(last) + "…", size) > self.width:
            last.pop()
        return [*lines[:-1], "".join(last).rstrip(" ,;:.–—-") + "…"]
