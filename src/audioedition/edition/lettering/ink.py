"""Outlines → exact coverage of each pixel, the same on every machine.

A pixel's darkness is the area of it within the outlines: each segment of an outline adds the area to its right, in its
row, and the cumulative sum of a row is the area within (as in stb_truetype, font-rs). Only sums, products, quotients
and square roots, which IEEE 754 defines to the last bit; no hinting, which differs by interpreter.
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

    Segments = NDArray[np.float64]  # line segments of outlines, one a row: x0, y0, x1, y1 in pixels, y downwards

Point = tuple[float, float]

_NEAR = 0.05  # pixels: the largest distance of a segment from its curve
_WHOLE = 2.0**24  # a pixel's area; parts of it are whole numbers, whose sum is exact in any order
_ARC = 0.5522847498  # of the radius: the length of the handles of a quarter circle


@dataclass(frozen=True, slots=True)
class Mask:
    """A mask, and the position of its upper left corner in the picture, in pixels."""

    mask: Picture
    left: int
    top: int


def letters(line: Line, size: float, x: float, y: float) -> Mask | None:
    """A line of glyphs, `size` pixels large, whose base line begins at (x, y); None where it has no ink."""
    import numpy as np

    outlines = []
    for glyph in line.glyphs:
        outline = _outline(glyph.face, glyph.number, size / glyph.face.em)
        right, down = x + glyph.x * size, y - glyph.y * size
        outlines.append(outline + np.array([right, down, right, down]))
    return _mask(np.concatenate(outlines)) if outlines else None


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
    ink = _mask(pen.segments())
    assert ink is not None
    return ink.mask


@dataclass(slots=True)
class _Pen:
    """A pen as in fontTools: takes an outline, and divides its curves into line segments."""

    scale: float
    coordinates: list[tuple[float, float, float, float]] = field(default_factory=list)
    start: Point = (0.0, 0.0)
    current: Point = (0.0, 0.0)

    def moveTo(self, end: Point) -> None:  # noqa: N802
        self.start = self.current = end

    def lineTo(self, end: Point) -> None:  # noqa: N802
        self.coordinates.append((*self.current, *end))
        self.current = end

    def qCurveTo(self, handle: Point, end: Point) -> None:  # noqa: N802
        start = self.current
        steps = self._steps(_bend(start, handle, end) / 4)
        for step in range(1, steps):
            t = step / steps
            self.lineTo(_between(_between(start, handle, t), _between(handle, end, t), t))
        self.lineTo(end)

    def curveTo(self, first: Point, second: Point, end: Point) -> None:  # noqa: N802
        start = self.current
        steps = self._steps(max(_bend(start, first, second), _bend(first, second, end)) * 3 / 4)
        for step in range(1, steps):
            t = step / steps
            middle = _between(first, second, t)
            before = _between(_between(start, first, t), middle, t)
            self.lineTo(_between(before, _between(middle, _between(second, end, t), t), t))
        self.lineTo(end)

    def closePath(self) -> None:  # noqa: N802
        self.lineTo(self.start)

    def endPath(self) -> None:  # noqa: N802
        self.closePath()

    def _steps(self, bend: float) -> int:
        return max(1, ceil(sqrt(bend * self.scale / _NEAR)))

    def segments(self) -> Segments:
        import numpy as np

        return np.array(self.coordinates, dtype=np.float64).reshape(-1, 4)


def _bend(a: Point, b: Point, c: Point) -> float:
    return max(abs(a[axis] - 2 * b[axis] + c[axis]) for axis in (0, 1))


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


@lru_cache(maxsize=2_000)
def _outline(face: Face, number: int, scale: float) -> Segments:
    import numpy as np

    pen = _Pen(scale)
    face.font.draw_glyph_with_pen(number, pen)
    outline: Segments = pen.segments() * np.array([scale, -scale, scale, -scale])
    return outline


def _mask(outline: Segments) -> Mask | None:
    import numpy as np
    from PIL import Image

    outline = outline[outline[:, 1] != outline[:, 3]]  # a horizontal segment bounds no area
    if not len(outline):
        return None
    xs, ys = outline[:, 0::2], outline[:, 1::2]
    left, top = int(np.floor(np.min(xs))), int(np.floor(np.min(ys)))
    width, height = int(np.ceil(np.max(xs))) - left, int(np.ceil(np.max(ys))) - top
    segments = _cut(_cut(outline - np.array([left, top, left, top]), 1), 0)
    x0, y0, x1, y1 = segments.T
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
    return Mask(Image.frombuffer("L", (width, height), shades.tobytes(), "raw", "L", 0, 1), left, top)


def _cut(segments: Segments, axis: int) -> Segments:
    """The segments, cut at every border between rows of pixels (axis 1) or columns (axis 0)."""
    import numpy as np

    begin, end = segments[:, axis], segments[:, axis + 2]
    first = np.floor(np.minimum(begin, end))
    count = np.maximum(np.ceil(np.maximum(begin, end)) - first, 1).astype(np.intp)
    source = np.repeat(np.arange(len(segments)), count)
    number = np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)
    low = first[source] + number
    segments, begin, end = segments[source], begin[source], end[source]
    flat = begin == end
    span = np.where(flat, 1.0, end - begin)
    cut = np.empty_like(segments)
    across = 1 - axis
    for column, uncut in ((axis, begin), (axis + 2, end)):
        position = np.clip(uncut, low, low + 1)
        start, stop = segments[:, across], segments[:, across + 2]
        along = start + (stop - start) * ((position - begin) / span)
        cut[:, column] = position
        cut[:, column - axis + across] = np.where(position == uncut, segments[:, column - axis + across], along)
    return cut
