"""Text for the cover: which font can show it, how large it may be, where its lines end.

The house font is Source Serif Pro (Adobe, SIL Open Font License), from the package font-source-serif-pro:
Latin with all its accents, Greek, Cyrillic with the letters of Kazakh, Tatar, Bashkir and Tajik. What it
lacks is looked for in fonts that systems have; what none of them has is left out, never drawn as a box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from audioedition.errors import OutputError

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Weight = Literal["Regular", "Semibold", "Bold"]

LEADING = 1.14
"""From base line to base line, in font sizes."""

_PACKAGE = "font_source_serif_pro"
# Pillow looks for these names in the system's font folders: Linux, macOS, Windows; bold ones first.
_SYSTEM_FONTS = (
    *("NotoSerif-Bold.ttf", "NotoSans-Bold.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSans-Bold.ttf"),
    *("NotoSerifCJK-Bold.ttc", "NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "wqy-zenhei.ttc"),
    *("NotoNaskhArabic-Bold.ttf", "NotoSansArabic-Bold.ttf", "NotoSerifHebrew-Bold.ttf", "NotoSansHebrew-Bold.ttf"),
    *("NotoSerifArmenian-Bold.ttf", "NotoSerifGeorgian-Bold.ttf", "NotoSerifDevanagari-Bold.ttf"),
    *("NotoSerifBengali-Bold.ttf", "NotoSerifTamil-Bold.ttf", "NotoSerifThai-Bold.ttf", "FreeSerifBold.ttf"),
    *("PingFang.ttc", "Hiragino Sans GB.ttc", "AppleSDGothicNeo.ttc", "Arial Unicode.ttf", "GeezaPro.ttc"),
    *("msyhbd.ttc", "msyh.ttc", "YuGothB.ttc", "malgunbd.ttf", "arialbd.ttf", "segoeuib.ttf", "Nirmala.ttf"),
)
_REFERENCE = 200  # pixels: the size at which words are measured; widths scale with it
_MOST = 600  # characters; no cover has room for more
_NOWHERE = "\U0010ffff"  # a code point that no font has
# Scripts written without spaces, where a line may end after any character.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\s\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """Text ready to be drawn: its lines and the font at its size in pixels."""

    lines: tuple[str, ...]
    font: FreeTypeFont
    size: int

    @property
    def width(self) -> int:
        """The longest line's length, in pixels."""
        return round(max((self.font.getlength(line) for line in self.lines), default=0))


@dataclass(frozen=True, slots=True)
class Face:
    """A font file's path, or its name among the system's fonts."""

    file: str

    def at(self, size: int) -> FreeTypeFont:
        """The font at `size` pixels. Raises `OSError` where there is none."""
        from PIL import ImageFont

        return ImageFont.truetype(self.file, size)

    def shows(self, text: str) -> bool:
        """Whether the font has every character of `text`."""
        return all(_has(self, character) for character in set(text) if not character.isspace())


def set_text(text: str, weight: Weight, width: int, height: int, *, largest: int, smallest: int) -> Setting | None:
    """Set `text` as large as its room (pixels) allows, between two sizes, in lines of even length.

    What is too long for the smallest size ends with an ellipsis. None: there is nothing to show, or no
    font for any of it.
    """
    face, text = readable(text if len(text) <= _MOST else text[:_MOST] + "…", weight)
    if not text:
        return None
    words = _words(text)
    size = largest
    while size > smallest and not _fits(face, words, size, width, height):
        size = max(smallest, size * 24 // 25)
    lines = _lines(face, words, size, width)
    room = max(1, int(height / (size * LEADING)))
    if len(lines) > room:
        lines = _shortened(face, lines[:room], size, width)
    return Setting(tuple(lines), face.at(size), size)


def readable(text: str, weight: Weight) -> tuple[Face, str]:
    """The font that shows most of `text`, the house's before others, and the text without what it lacks."""
    text = " ".join(text.split())
    house = _house(weight)
    if house.shows(text):
        return house, text
    best = max(_faces(weight), key=lambda face: sum(_has(face, character) for character in text))
    return best, " ".join("".join(c if c.isspace() or _has(best, c) else "" for c in text).split())


def _faces(weight: Weight) -> Iterator[Face]:
    yield _house(weight)
    for name in _SYSTEM_FONTS:
        face = Face(name)
        if _exists(face):
            yield face


@cache
def _exists(face: Face) -> bool:
    try:
        face.at(_REFERENCE)
    except OSError:
        return False
    return True


@cache
def _house(weight: Weight) -> Face:
    """The font's file, found without importing its package, which would list its folder."""
    spec = find_spec(_PACKAGE)
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise OutputError("cannot draw a cover: the package font-source-serif-pro is missing; install it")
    return Face(str(Path(places[0]) / "files" / f"SourceSerifPro-{weight}.ttf"))


@cache
def _has(face: Face, character: str) -> bool:
    """Whether the font draws anything but its box for what is missing."""
    font = _reference(face)
    return bytes(font.getmask(character)) != bytes(font.getmask(_NOWHERE))


@cache
def _reference(face: Face) -> FreeTypeFont:
    return face.at(_REFERENCE)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    space: str  # what stands before it on the same line


def _words(text: str) -> list[_Word]:
    """What a line may end after: words, and single characters of scripts without spaces."""
    return [
        _Word(match[0], " " if match.start() and text[match.start() - 1].isspace() else "")
        for match in _UNSPACED.finditer(text)
    ]


def _length(face: Face, text: str, size: int) -> float:
    return _reference(face).getlength(text) * size / _REFERENCE


def _fits(face: Face, words: list[_Word], size: int, width: int, height: int) -> bool:
    if any(_length(face, word.text, size) > width for word in words):
        return False
    return len(_filled(face, words, size, width)) * size * LEADING <= height


def _filled(face: Face, words: list[_Word], size: int, width: float) -> list[str]:
    """Lines filled one after the other; a word that is longer than a line is cut at its end."""
    lines = [""]
    for word in words:
        longer = lines[-1] + word.space + word.text if lines[-1] else word.text
        if _length(face, longer, size) <= width:
            lines[-1] = longer
            continue
        lines += _chopped(face, word.text, size, width)
    return [line for line in lines if line]


def _chopped(face: Face, text: str, size: int, width: float) -> list[str]:
    """`text` in pieces that are no longer than a line."""
    pieces = [""]
    for character in text:
        if pieces[-1] and _length(face, pieces[-1] + character, size) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _lines(face: Face, words: list[_Word], size: int, width: int) -> list[str]:
    """As few lines as possible, and among such, the narrowest: no lone word at the end."""
    widest = _filled(face, words, size, width)
    longest = max(_length(face, word.text, size) for word in words)
    for percent in range(40, 100, 4):
        narrower = width * percent / 100
        if longest <= narrower and len(lines := _filled(face, words, size, narrower)) == len(widest):
            return lines
    return widest


def _shortened(face: Face, lines: list[str], size: int, width: int) -> list[str]:
    last = lines[-1]
    while last and _length(face, last + "…", size) > width:
        last = last[:-1]
    return [*lines[:-1], last.rstrip(" ,;:.–—-") + "…"]
