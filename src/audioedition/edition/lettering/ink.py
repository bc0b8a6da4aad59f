"""Outlines → how much of each pixel they cover, exactly, the same on every machine.

A pixel's darkness is the area of it that lies within the outlines: each piece of an outline adds, in its row, the area
to its right, and a sum along the row has what is within (as in stb_truetype, font-rs). Sums, products, quotients and
square roots alone, which IEEE 754 gives to the last bit; no fonts' own hints, which differ by their interpreter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
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
_WHOLE = 2.0**24  # a pixel's area: shares of it are whole numbers, whose sum is exact in whatever order
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


def pill(width: int, height: int) -> Picture:
    """A bar with round ends, as a mask; at least as high as wide."""
    from PIL import Image

    disc, half = _disc(width), width // 2
    mask = Image.new("L", (width, height), 255)
    mask.paste(disc.crop((0, 0, width, half)), (0, 0))
    mask.paste(disc.crop((0, width - half, width, width)), (0, height - half))
    return mask


@cache
def _disc(width: int) -> Picture:
    middle = width / 2
    handle = middle * (1 - _ARC)
    near, far = handle, width - handle
    pen = _Pen(1)
    pen.moveTo((0, middle))
    pen.curveTo((0, near), (near, 0), (middle, 0))
    pen.curveTo((far, 0), (width, near), (width, middle))
    pen.curveTo((width, far), (far, width), (middle, width))
    pen.curveTo((near, width), (0, far), (0, middle))
    stain = _stain(pen.pieces())
    assert stain is not None
    return stain.mask


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
    left, top = int(np.floor(np.min(xs))), int(np.floor(np.min(ys)))
    width, height = int(np.ceil(np.max(xs))) - left, int(np.ceil(np.max(ys))) - top
    pieces = _cut(_cut(outline - np.array([left, top, left, top]), 1), 0)
    x0, y0, x1, y1 = pieces.T
    across, middle = y1 - y0, (x0 + x1) / 2
    column = np.minimum(np.floor(middle).astype(np.intp), width - 1)
    row = np.minimum(np.floor((y0 + y1) / 2).astype(np.intp), height - 1)
    cell = row * (width + 1) + column
    to_right = across * (column + 1 - middle)
    many = height * (width + 1)
    shares = np.rint(np.concatenate([to_right, across - to_right]) * _WHOLE)
    sums = np.bincount(np.concatenate([cell, cell + 1]), shares, many)
    areas = sums.astype(np.float64, copy=False).reshape(height, width + 1)
    np.cumsum(areas, axis=1, out=areas)
    np.abs(areas, out=areas)
    np.minimum(areas, _WHOLE, out=areas)
    areas *= 255 / _WHOLE
    areas += 0.5
    shades = areas[:, :width].astype(np.uint8)
    return Stain(Image.frombuffer("L", (width, height), shades.tobytes(), "raw", "L", 0, 1), left, top)


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
