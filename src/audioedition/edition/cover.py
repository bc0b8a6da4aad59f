"""Cover art: one that is drawn from title, author and series, or the user's own, made fit for directories.

Apple asks for 1,400 to 3,000 pixels square, RGB, JPEG or PNG. The drawn one is type on a plain ground with
a line of speech as a player shows it: a series keeps its colours, every episode has a line of its own.
"""

from __future__ import annotations

import hashlib
import io
import math
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from audioedition.edition.typesetting import LEADING, Setting, Weight, set_text
from audioedition.errors import OutputError
from audioedition.parts import part_label

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageDraw import ImageDraw as Pen

SMALLEST, LARGEST = 1_400, 3_000
"""Pixels of a side, as Apple Podcasts takes them."""

_QUALITY = 85
_MARGIN = 9.0  # hundredths of the side, left and right
_WIDTH = 100 - 2 * _MARGIN
_BARS = 46  # of the line of speech, which runs off the right edge
_PLAYED = 14  # bars in the accent's colour, at least; they end with a word


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a cover, as hexadecimal RGB: ground, type, accent, and what stands back."""

    ground: str
    type: str
    accent: str
    quiet: str


# Type has at least 7:1 against its ground and the accent 3:1 (WCAG 2.2, 1.4.6 and 1.4.11); a test holds it.
PALETTES = (
    Palette("#14213d", "#f8f4ea", "#f2a541", "#3a4a70"),
    Palette("#16382f", "#f6f2e6", "#e9c46a", "#3c6155"),
    Palette("#4a1526", "#fbf2ec", "#f4a48c", "#7a3d4f"),
    Palette("#23262d", "#f5f2eb", "#f0654a", "#4c515c"),
    Palette("#0f3d4a", "#f4f6f1", "#f6bd60", "#37697a"),
    Palette("#33203f", "#f8f1f6", "#eba6c4", "#5f4670"),
    Palette("#f3ecdf", "#1f2430", "#c2402a", "#cfc4b0"),
    Palette("#dde6dc", "#182a28", "#22675a", "#b3c4b6"),
    Palette("#e3e8ef", "#182238", "#2a56a8", "#b9c4d4"),
    Palette("#f2c14e", "#221a10", "#9a2f1a", "#d1a138"),
)


def make_cover(
    title: str,
    author: str | None = None,
    *,
    series: str | None = None,
    part: int | None = None,
    language: str | None = None,
    size: int = LARGEST,
) -> bytes:
    """Draw a cover, `size` pixels square, as JPEG. The same values give the same bytes with the same fonts.

    Long titles are set smaller and in more lines. Characters for which neither the house font nor the
    system's have a shape are left out.
    """
    from PIL import Image, ImageDraw

    palette = PALETTES[_digest(series or title)[0] % len(PALETTES)]
    picture = Image.new("RGB", (size, size), palette.ground)
    sheet = _Sheet(picture, ImageDraw.Draw(picture), palette, size, from_right=_from_right(title))
    named_apart = series if series and series.casefold() != title.casefold() else None
    with_head = sheet.draw_head(named_apart, None if part is None else part_label(part, language))
    with_title = sheet.draw_title(title, top=22.5 if with_head else 15)
    sheet.draw_speech(f"{series}\n{part}\n{title}", alone=not with_title)
    sheet.draw_author(author)
    return _jpeg(picture)


def fit_cover(path: Path) -> bytes:
    """The user's own picture as an RGB JPEG of 1,400 to 3,000 pixels square.

    What is not square is cut around its middle; a small one is enlarged; transparency becomes white; the
    camera's turn is applied. Raises `OutputError` where the file is no picture that Pillow reads.
    """
    from PIL import Image, ImageOps

    picture = _opened(path, str(path))
    side = _side(min(picture.size))
    return _jpeg(ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS))


def frame_cover(data: bytes, name: str, smallest: int = 1) -> bytes:
    """The picture that the document `name` holds, likewise; but all of it, for a book's cover has its title at the top:
    what is not square stands on a ground in the colour of its edges.

    Raises `OutputError` where it is no picture, or its longer side has fewer than `smallest` pixels.
    """
    from PIL import Image, ImageOps

    picture = _opened(io.BytesIO(data), f"in {name}")
    if max(picture.size) < smallest:
        raise OutputError(f"the picture in {name} is too small, {picture.width} × {picture.height} pixels")
    side = _side(max(picture.size))
    whole = ImageOps.contain(picture, (side, side), Image.Resampling.LANCZOS)
    framed = Image.new("RGB", (side, side), _edge(whole))
    framed.paste(whole, ((side - whole.width) // 2, (side - whole.height) // 2))
    return _jpeg(framed)


def _opened(source: Path | io.BytesIO, name: str) -> Picture:
    from PIL import Image, ImageOps

    try:
        with Image.open(source) as opened:
            return _on_white(ImageOps.exif_transpose(opened))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        reason = getattr(error, "strerror", None) or "it is no picture; use a JPEG or PNG file"
        raise OutputError(f"cannot read the cover {name}: {reason[0].lower()}{reason[1:]}") from error


def _side(pixels: int) -> int:
    return min(max(pixels, SMALLEST), LARGEST)


def _edge(picture: Picture) -> tuple[int, int, int]:
    """The middle colour along the longer edges, which the ground adjoins."""
    from PIL import ImageStat

    width, height = picture.size
    ends = ((0, 0, 1, height), (width - 1, 0, width, height))
    if width > height:
        ends = ((0, 0, width, 1), (0, height - 1, width, height))
    one, other = (ImageStat.Stat(picture.crop(end)).median for end in ends)
    red, green, blue = (round((a + b) / 2) for a, b in zip(one, other, strict=True))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The picture while it is drawn. Measures are in hundredths of its side."""

    picture: Picture
    pen: Pen
    palette: Palette
    size: int
    from_right: bool  # whether the title's script begins on the right

    def draw_head(self, series: str | None, part: str | None) -> bool:
        """The series at the near margin and the part at the far one, above a rule; whether there is any of it."""
        first, second = (series, part) if series else (part, None)
        ending = self._set(second, "Semibold", 26, 4.2, 3.6)
        room = _WIDTH - (100 * ending.width / self.size + 5 if ending else 0)
        beginning = self._set(first, "Semibold", room, 4.2, 3.6)
        if beginning:
            self._line(beginning.lines[0], beginning, 12.5, self.palette.accent)
        if ending:
            self._line(ending.lines[0], ending, 12.5, self.palette.accent, opposite=True)
        if not beginning and not ending:
            return False
        rule = [self._at(_MARGIN, 16), self._at(100 - _MARGIN, 16)]
        self.pen.line(rule, fill=self.palette.quiet, width=max(2, round(self.size / 500)))
        return True

    def draw_title(self, title: str, top: float) -> bool:
        """The title, its first line's ink beginning at `top`, as large as it can be; whether there is any of it."""
        setting = self._set(title, "Bold", _WIDTH, 64.5 - top, 19)
        if not setting:
            return False
        unit = 100 / self.size
        base = top - unit * setting.font.getbbox(setting.lines[0], anchor="ls")[1]
        for number, line in enumerate(setting.lines):
            self._line(line, setting, base + unit * number * setting.size * LEADING, self.palette.type)
        return True

    def draw_author(self, author: str | None) -> None:
        """The author's name at the foot."""
        if setting := self._set(author, "Regular", _WIDTH, 5.2, 4.4):
            self._line(setting.lines[0], setting, 91, self.palette.type)

    def draw_speech(self, seed: str, *, alone: bool) -> None:
        """A line of speech that runs out of the picture: bars as high as syllables are loud.

        Where there is no title to see, it takes its place.
        """
        middle, highest = (50, 50) if alone else (75.5, 18.5)
        heights = _speech(seed, _BARS)
        played = heights.index(0.0, _PLAYED)
        width = round(self.size / 88)
        for number, height in enumerate(heights):
            bar = _pill(width, max(width, round(height * highest * self.size / 100)))
            x, y = self._at(_MARGIN + 2 * number, middle)
            self.picture.paste(
                self.palette.accent if number < played else self.palette.quiet, (x, y - bar.height // 2), bar
            )

    def _set(self, text: str | None, weight: Weight, width: float, height: float, largest: float) -> Setting | None:
        unit = self.size / 100
        smallest = round(2.7 * unit)
        return set_text(
            text or "",
            weight,
            round(width * unit),
            round(height * unit),
            largest=round(largest * unit),
            smallest=smallest,
        )

    def _line(self, text: str, setting: Setting, base: float, colour: str, *, opposite: bool = False) -> None:
        """One line standing on `base`, from the margin where the title's script begins, or the opposite one."""
        right = self.from_right != opposite
        place = self._at(100 - _MARGIN if right else _MARGIN, base)
        self.pen.text(place, text, colour, setting.font, "rs" if right else "ls")

    def _at(self, x: float, y: float) -> tuple[int, int]:
        return round(x * self.size / 100), round(y * self.size / 100)


def _speech(seed: str, count: int) -> list[float]:
    """`count` heights from 0 to 1: words of two to six bars with a rest (0) after each."""
    chance = random.Random(seed)
    heights: list[float] = []
    while len(heights) < count:
        length = chance.randint(2, 6)
        strength = 0.4 + 0.6 * chance.random()
        heights += [
            strength * math.sin(math.pi * (place + 0.8) / (length + 0.6)) ** 0.6 * (0.5 + 0.5 * chance.random())
            for place in range(length)
        ]
        heights.append(0.0)
    return heights[:count]


def _pill(width: int, height: int) -> Picture:
    """A bar with round ends as a mask; drawn four times as large, for smooth edges."""
    from PIL import Image, ImageDraw

    large = Image.new("L", (width * 4, height * 4))
    ImageDraw.Draw(large).rounded_rectangle((0, 0, width * 4 - 1, height * 4 - 1), radius=width * 2, fill=255)
    return large.reduce(4)


def _from_right(text: str) -> bool:
    """Whether the first letter is of a script that runs from right to left."""
    sides = (bidirectional(character) for character in text)
    return next((side in ("R", "AL") for side in sides if side in ("L", "R", "AL")), False)


def _on_white(picture: Picture) -> Picture:
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    with_alpha = picture.convert("RGBA")
    ground = Image.new("RGBA", with_alpha.size, "white")
    return Image.alpha_composite(ground, with_alpha).convert("RGB")


def _jpeg(picture: Picture) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue()


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
