"""Outlines → how much of each pixel they cover, exactly, the same on every machine.

A pixel's darkness is the area of it that lies within the outlines: each piece of an outline adds, in its row, the area
to its right, and a sum along the row has what is within (as in stb_truetype, font-rs). Sums, products, quotients and
square roots alone, which IEEE 754 gives to the last bit; no fonts' own hints, which differ by their interpreter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, sqrt
from typing import TYPE_CHECKING

from audioedition.edition.lettering.faces import Face

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image as Picture

    from audioedition.edition.lettering.shaping import Line

    Pieces = NDArray[np.float64]  # straight pieces of outlines, one a row: x0, y0, x1, y1 in pixels, y downwards

Point = tuple[float, float]

_NEAR = 0.05  # pixels that a straight piece may lie beside its curve
_ARC = 0.5522847498  # of the radius: how far the handles of a quarter of a circle reach


@dataclass(frozen=True, slots=True)
class Stain:
    """A mask, and where its upper left corner lies from the point that it was drawn at."""

    mask: Picture
    left: int
    top: int


def letters(line: Line, size: float, x: float, y: float) -> Stain | None:
    """A line of letters, `size` pixels large, whose base begins at (x, y). None: there is no ink in it."""
    import numpy as np

    outlines = []
    for glyph in line.glyphs:
        outline = _outline(glyph.face, glyph.number, size / glyph.face.em)
        right, down = x + glyph.x * size, y - glyph.y * size
        outlines.append(outline + np.array([right, down, right, down]))
    return _stain(np.concatenate(outlines)) if outlines else None


def pill(width: float, height: float, x: float, y: float) -> Stain | None:
    """A bar with round ends, its upper left corner at (x, y)."""
    radius = width / 2
    handle = radius * (1 - _ARC)
    pen = _Pen(1)
    right, bottom = x + width, y + height
    pen.moveTo((x, y + radius))
    pen.curveTo((x, y + handle), (x + handle, y), (x + radius, y))
    pen.curveTo((right - handle, y), (right, y + handle), (right, y + radius))
    pen.lineTo((right, bottom - radius))
    pen.curveTo((right, bottom - handle), (right - handle, bottom), (x + radius, bottom))
    pen.curveTo((x + handle, bottom), (x, bottom - handle), (x, bottom - radius))
    pen.closePath()
    return _stain(pen.pieces())


@dataclass(slots=True)
class _Pen:
    """Takes an outline as pens of fontTools do, and parts its curves into straight pieces."""

    scale: float
    found: list[tuple[float, float, float, float]] = field(default_factory=list)
    start: Point = (0.0, 0.0)
    place: Point = (0.0, 0.0)

    def moveTo(self, place: Point) -> None:  # noqa: N802
        self.start = self.place = place

    def lineTo(self, place: Point) -> None:  # noqa: N802
        self.found.append((*self.place, *place))
        self.place = place

    def qCurveTo(self, handle: Point, end: Point) -> None:  # noqa: N802
        start = self.place
        steps = self._steps(_bend(start, handle, end) / 4)
        for step in range(1, steps):
            t = step / steps
            self.lineTo(_between(_between(start, handle, t), _between(handle, end, t), t))
        self.lineTo(end)

    def curveTo(self, one: Point, two: Point, end: Point) -> None:  # noqa: N802
        start = self.place
        steps = self._steps(max(_bend(start, one, two), _bend(one, two, end)) * 3 / 4)
        for step in range(1, steps):
            t = step / steps
            middle = _between(one, two, t)
            before = _between(_between(start, one, t), middle, t)
            self.lineTo(_between(before, _between(middle, _between(two, end, t), t), t))
        self.lineTo(end)

    def closePath(self) -> None:  # noqa: N802
        self.lineTo(self.start)

    def endPath(self) -> None:  # noqa: N802
        self.closePath()

    def _steps(self, bend: float) -> int:
        return max(1, ceil(sqrt(bend * self.scale / _NEAR)))

    def pieces(self) -> Pieces:
        import numpy as np

        return np.array(self.found, dtype=np.float64).reshape(-1, 4)


def _bend(one: Point, two: Point, three: Point) -> float:
    return max(abs(one[axis] - 2 * two[axis] + three[axis]) for axis in (0, 1))


def _between(one: Point, other: Point, part: float) -> Point:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


@lru_cache(maxsize=2_000)
def _outline(face: Face, number: int, scale: float) -> Pieces:
    import numpy as np

    pen = _Pen(scale)
    face.font.draw_glyph_with_pen(number, pen)
    outline: Pieces = pen.pieces() * np.array([scale, -scale, scale, -scale])
    return outline


def _stain(outline: Pieces) -> Stain | None:
    import numpy as np
    from PIL import Image

    outline = outline[outline[:, 1] != outline[:, 3]]  # a level piece bounds nothing
    if not len(outline):
        return None
    xs, ys = outline[:, 0::2], outline[:, 1::2]
    left, top = int(np.floor(xs.min())), int(np.floor(ys.min()))
    width, height = int(np.ceil(xs.max())) - left, int(np.ceil(ys.max())) - top
    pieces = _cut(_cut(outline - np.array([left, top, left, top]), 1), 0)
    x0, y0, x1, y1 = pieces.T
    across, middle = y1 - y0, (x0 + x1) / 2
    column = np.minimum(np.floor(middle).astype(np.intp), width - 1)
    row = np.minimum(np.floor((y0 + y1) / 2).astype(np.intp), height - 1)
    cell = row * (width + 1) + column
    to_right = across * (column + 1 - middle)
    many = height * (width + 1)
    areas = np.bincount(cell, to_right, many) + np.bincount(cell + 1, across - to_right, many)
    within = np.cumsum(areas.reshape(height, width + 1), axis=1)[:, :width]
    shades = (np.minimum(np.abs(within), 1.0) * 255 + 0.5).astype(np.uint8)
    return Stain(Image.frombytes("L", (width, height), shades.tobytes()), left, top)


def _cut(pieces: Pieces, axis: int) -> Pieces:
    """The pieces, cut wherever they cross from one row of pixels (axis 1) or column (0) to the next."""
    import numpy as np

    one, other = pieces[:, axis], pieces[:, axis + 2]
    first = np.floor(np.minimum(one, other))
    count = np.maximum(np.ceil(np.maximum(one, other)) - first, 1).astype(np.intp)
    source = np.repeat(np.arange(len(pieces)), count)
    number = np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)
    low = first[source] + number
    pieces, one, other = pieces[source], one[source], other[source]
    flat = one == other
    span = np.where(flat, 1.0, other - one)
    cut = np.empty_like(pieces)
    across = 1 - axis
    for end, whole in ((axis, one), (axis + 2, other)):
        place = np.clip(whole, low, low + 1)
        start, stop = pieces[:, across], pieces[:, across + 2]
        along = start + (stop - start) * ((place - one) / span)
        cut[:, end] = place
        cut[:, end - axis + across] = np.where(place == whole, pieces[:, end - axis + across], along)
    return cut
