"""A picture as a cover that directories accept: the user's own, a book's or a page's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.edition.cover import LARGEST, SMALLEST, jpeg
from audioedition.errors import OutputError
from audioedition.pictures import PictureError, upright

if TYPE_CHECKING:
    from PIL.Image import Image as Picture


def fit_cover(path: Path) -> bytes:
    """The user's own picture as an RGB JPEG of 1,400 to 3,000 pixels square.

    A picture that is not square is cropped around its middle; a small one is enlarged; transparency becomes white; the
    EXIF orientation is applied. Raises `OutputError` where the file is no picture of a supported format, or too large.
    """
    from PIL import Image, ImageOps

    picture = _upright(path, str(path))
    side = _side(min(picture.size))
    return jpeg(ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS))


def frame_cover(data: bytes, name: str, smallest: int = 1) -> bytes:
    """The picture in the document `name` likewise, but not cropped, since a book's cover has its title at the top: one
    that is not square gets a ground in the colour of its edges.

    Raises `OutputError` where it is no picture, or its longer side has fewer than `smallest` pixels.
    """
    from PIL import Image, ImageOps

    picture = _upright(data, f"in {name}")
    if max(picture.size) < smallest:
        raise OutputError(f"the picture in {name} is too small, {picture.width} × {picture.height} pixels")
    side = _side(max(picture.size))
    whole = ImageOps.contain(picture, (side, side), Image.Resampling.LANCZOS)
    framed = Image.new("RGB", (side, side), _edge(whole))
    framed.paste(whole, ((side - whole.width) // 2, (side - whole.height) // 2))
    return jpeg(framed)


def _upright(source: Path | bytes, name: str) -> Picture:
    try:
        return upright(source, LARGEST)
    except PictureError as error:
        raise OutputError(f"cannot read the cover {name}: {error}") from error


def _side(pixels: int) -> int:
    return min(max(pixels, SMALLEST), LARGEST)


def _edge(picture: Picture) -> tuple[int, int, int]:
    """The median colour along the two edges that the ground adjoins."""
    from PIL import ImageStat

    width, height = picture.size
    ends = ((0, 0, 1, height), (width - 1, 0, width, height))
    if width > height:
        ends = ((0, 0, width, 1), (0, height - 1, width, height))
    first, second = (ImageStat.Stat(picture.crop(end)).median for end in ends)
    red, green, blue = (round((a + b) / 2) for a, b in zip(first, second, strict=True))
    return red, green, blue
