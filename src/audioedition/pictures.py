"""Opens pictures of unknown origin; the only module that does.

Pillow reads some fifty formats, of which a few run programs (EPS: Ghostscript) or allocate memory by a header of a
hundred bytes. So the formats are on a short list, and the size is checked before decoding.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.errors import reason
from audioedition.files import regular_file

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageCms import ImageCmsProfile

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
"""Supported formats, by Pillow's names: decoded by libraries in its wheel, without other programs."""

MOST_PIXELS = 40_000_000
"""Pixels of a decoded picture, four bytes each, and as much again while it is made smaller: at most 440 MB."""

_MOST_OF_WEBP = 20_000_000  # whose decoder holds three copies


class PictureError(Exception):
    """A picture cannot be used. The message ends a sentence that names it: "is too large, …"."""


@contextmanager
def opened(source: Path | bytes, formats: tuple[str, ...] = FORMATS) -> Iterator[Picture]:
    """A picture of one of the formats, not decoded yet. Raises `PictureError`, also for errors within the `with`
    block."""
    from PIL import Image

    try:
        file = io.BytesIO(source) if isinstance(source, bytes) else regular_file(source)
        with file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about size, which is checked here, and about damaged data
            with Image.open(file, formats=formats) as picture:
                yield picture
    except PictureError:
        raise
    except Image.DecompressionBombError as error:
        raise PictureError(f"it is too large; give one of at most {MOST_PIXELS // 1_000_000} million pixels") from error
    except Exception as error:  # decoders raise anything on a damaged file
        *names, last = ("WebP" if name == "WEBP" else name for name in formats)
        kinds = f"{', '.join(names)} or {last}"
        message = reason(error) if getattr(error, "strerror", None) else f"it is no whole {kinds} picture"
        raise PictureError(message) from error


def upright(source: Path | bytes, least: int) -> Picture:
    """The first picture of a file as RGB: upright, in sRGB, transparency white.

    A larger one is scaled down until its shorter side has `least` pixels. Raises `PictureError`.
    """
    from PIL import Image, ImageOps

    with opened(source) as picture:
        if not picture.info.get("progressive"):  # a progressive JPEG is decoded in full size anyway
            picture.draft(None, (least, least))
        _check_size(picture)
        picture.load()
        profile = picture.info.get("icc_profile")
        plain = _plain(picture)
        if (shorter := min(plain.size)) > least:
            width, height = (max(1, round(side * least / shorter)) for side in plain.size)
            plain = plain.resize((width, height), Image.Resampling.LANCZOS)
        plain.info["exif"] = picture.info.get("exif", b"")
        return _on_white(_in_screen_colours(ImageOps.exif_transpose(plain), profile))


def _check_size(picture: Picture) -> None:
    """Raise `PictureError` for a picture that would take too much memory to decode."""
    width, height = picture.size
    most = _MOST_OF_WEBP if picture.format == "WEBP" else MOST_PIXELS
    if width * height > most:
        advice = f"give one of at most {most // 1_000_000} million pixels"
        raise PictureError(f"it is too large, {width} × {height} pixels; {advice}")


def _plain(picture: Picture) -> Picture:
    """The picture in a mode that can be scaled: eight bits a channel, no palette."""
    if picture.mode.startswith("I"):  # sixteen bits of grey, which Pillow would clip at 255
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        return picture if picture.mode == "RGBA" else picture.convert("RGBA")
    return picture if picture.mode in ("RGB", "L", "CMYK") else picture.convert("RGB")


def _on_white(picture: Picture) -> Picture:
    from PIL import Image

    if picture.mode != "RGBA":
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture).convert("RGB")


def _in_screen_colours(picture: Picture, profile: bytes | None) -> Picture:
    """The picture converted to sRGB by its ICC profile; unchanged where the profile is missing or invalid."""
    from PIL import ImageCms

    if not profile:
        return picture
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if not _fits(own, picture.mode) or "sRGB" in ImageCms.getProfileDescription(own):
            return picture
        target = "RGBA" if picture.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=target) or picture
    except (OSError, ValueError, TypeError, ImageCms.PyCMSError):
        return picture


def _fits(profile: ImageCmsProfile, mode: str) -> bool:
    spaces = {"RGB": "RGB", "RGBA": "RGB", "CMYK": "CMYK", "L": "GRAY"}
    return profile.profile.xcolor_space.strip() == spaces.get(mode)
