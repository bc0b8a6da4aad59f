"""Fonts: the packaged ones, which are used first, and the system's, for characters that those lack.

Source Serif Pro (Adobe), from the package font-source-serif-pro, has Latin with all its accents, Greek, and Cyrillic
with the letters of Kazakh, Tatar, Bashkir and Tajik. Noto (Google), in fonts/ beside this file, has the other scripts
that voices here read, except Chinese, Japanese and Korean, which are too large for a package.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from audioedition.errors import OutputError
from audioedition.homes import expanded

if TYPE_CHECKING:
    from uharfbuzz import Font

Weight = Literal["Regular", "Semibold", "Bold"]

_PACKAGE = "font_source_serif_pro"
_FONTS = Path(__file__).with_name("fonts")
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_OUTLINES = {"glyf", "CFF ", "CFF2"}
# Parts of names of fonts that are not used: slanted, narrow, monospaced, or with one box for every character.
_UNFIT = ("italic", "oblique", "slanted", "mono", "cond", "typewriter", "lastresort", "blank", "notdef", "unifont")
_BEST = (
    *("notoserif", "notonaskh", "notosans", "sourcehan", "pingfang", "hiragino", "msyh", "yugoth", "malgun"),
    *("dejavu", "free"),
)


@dataclass(frozen=True, slots=True)
class Face:
    """A font's file."""

    path: Path

    @property
    def font(self) -> Font:
        """The HarfBuzz font, opened once, in its own units."""
        return _opened(self.path)

    @property
    def em(self) -> int:
        """Units an em."""
        return int(self.font.face.upem)

    def may_show(self, text: str) -> bool:
        """Whether it has a glyph for any character of `text`; a quick check before shaping."""
        font = self.font
        return any(font.get_nominal_glyph(ord(character)) for character in text)


@cache
def house_faces(weight: Weight) -> tuple[Face, ...]:
    """The packaged fonts, in the order in which they are tried.

    A font that exists only in bold is used for all weights.
    """
    spec = find_spec(_PACKAGE)  # not imported: that would list its folder
    locations = spec.submodule_search_locations if spec else None
    first = Face(Path(locations[0] if locations else ".") / "files" / f"SourceSerifPro-{weight}.ttf")
    if not locations or not first.path.is_file():
        raise OutputError("cannot draw a cover: the package font-source-serif-pro is missing; install it")
    style = "Regular" if weight == "Regular" else "Bold"
    bold = sorted(_FONTS.glob("*-Bold.ttf"))
    preferred = (path.with_name(path.name.replace("-Bold", f"-{style}")) for path in bold)
    others = (path if path.is_file() else fallback for path, fallback in zip(preferred, bold, strict=True))
    return first, *(Face(path) for path in others)


def system_folders() -> tuple[Path, ...]:
    """The system's font folders, whether they exist or not."""
    home = expanded("~")
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        return windows, Path(local) / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    own = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return home / ".fonts", *(Path(data) / "fonts" for data in (own, *shared.split(":")) if data)


def system_faces(weight: Weight) -> tuple[Face, ...]:
    """The system's fonts with outlines, the most suitable first."""
    return _system_faces(system_folders(), weight != "Regular")


@cache
def _system_faces(folders: tuple[Path, ...], bold: bool) -> tuple[Face, ...]:
    files = {path for folder in folders for path in _files(folder)}
    ranked = sorted(files, key=lambda path: (*_rank(path.name, bold), path.name, str(path)))
    return tuple(Face(path) for path in ranked if _is_drawn(path))


def _files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):  # which skips unreadable folders
        for name in names:
            plain = _plain(name)
            path = Path(parent) / name
            if name.lower().endswith(_SUFFIXES) and not any(part in plain for part in _UNFIT) and path.is_file():
                yield path


def _rank(name: str, bold: bool) -> tuple[int, int]:
    plain = _plain(name)
    family = next((rank for rank, best in enumerate(_BEST) if best in plain), len(_BEST))
    return family, 0 if _is_bold(name) == bold else 1


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name)).lower()


def _is_bold(name: str) -> bool:
    return any(part in _plain(name) for part in ("bold", "bd", "wght", "heavy"))


@cache
def _is_drawn(path: Path) -> bool:
    """Whether the file is a font with outlines, not with pictures."""
    try:
        return not _OUTLINES.isdisjoint(_opened(path).face.table_tags)
    except OSError:
        return False


@cache
def _opened(path: Path) -> Font:
    import uharfbuzz

    try:
        blob = uharfbuzz.Blob.from_file_path(str(path))  # reads only the needed parts of a large font
    except uharfbuzz.HarfBuzzError:
        blob = uharfbuzz.Blob(path.read_bytes())
    font = uharfbuzz.Font(uharfbuzz.Face(blob))
    if font.face.has_var_data:
        font.set_variations({"wght": 700 if _is_bold(path.name) else 400})
    return font
