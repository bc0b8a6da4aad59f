"""The check of the show's cover against Apple's rules: square, 1400 to 3000 pixels, JPEG or PNG as its suffix says.

Source: Apple, "Artwork requirements" (podcasters.apple.com/support/896).
"""

from __future__ import annotations

import re
from pathlib import Path

from audioedition.errors import PublishError, shown
from audioedition.pictures import PictureError, opened

MIN_PIXELS, MAX_PIXELS = 1400, 3000
_SQUARE = f"a cover is square, {MIN_PIXELS} to {MAX_PIXELS} pixels a side"
_FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}


def cover_name_problem(name: str) -> str | None:
    """The problem of `name` as the name of a cover in the show's folder; None where it is right."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        expected = "the name of a file in the show's folder, in ASCII letters, digits and hyphens"
        return f"expected {expected}, got “{shown(name)}”"
    if Path(name).suffix.lower() not in _FORMATS:
        return f"expected a name that ends in .jpg or .png, got “{shown(name)}”"
    return None


def check_cover(path: Path) -> None:
    """Raise `PublishError` where directories would refuse the picture at `path`; the message says what to do."""
    if not path.exists():
        raise PublishError(f"{path}: no such picture; put the show's cover there")
    try:
        with opened(path, ("JPEG", "PNG")) as picture:
            problem = _size_problem(*picture.size) or _format_problem(path, picture.format, picture.mode)
            if problem is None:
                picture.load()
    except PictureError as error:
        raise PublishError(f"{path}: {error}; {_SQUARE}") from error
    if problem is not None:
        raise PublishError(f"{path}: {problem}")


def _size_problem(width: int, height: int) -> str | None:
    if width == height and MIN_PIXELS <= width <= MAX_PIXELS:
        return None
    return f"{width} × {height} pixels; {_SQUARE}"


def _format_problem(path: Path, kind: str | None, mode: str) -> str | None:
    if _FORMATS.get(path.suffix.lower()) != kind:
        ending = ".png" if kind == "PNG" else ".jpg"
        return f"is a {kind} by its content; name it {path.stem}{ending}"
    return "is in CMYK, colours for print; save it in RGB" if mode == "CMYK" else None
