"""Cover art that is drawn from title, author and series.

Apple asks for 1,400 to 3,000 pixels square, RGB, JPEG or PNG. This one is type on a plain ground with
a waveform as players show it: the colours follow from the series, the waveform from the episode.

Pillow holds the pixels and writes the JPEG; `lettering` draws the shapes, the same on every machine.
"""

from __future__ import annotations

import hashlib
import io
import math
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.edition.lettering import (
    Missing,
    TypesetText,
    Weight,
    advice,
    base_level,
    letters,
    pill,
    set_text,
    system_folders,
)
from audioedition.parts import part_label

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

SMALLEST, LARGEST = 1_400, 3_000
"""Pixels of a side, as Apple Podcasts takes them."""

_QUALITY = 85
_MARGIN = 9.0  # hundredths of the side, left and right
_WIDTH = 100 - 2 * _MARGIN
_BARS = 46  # of the waveform, which runs off the right edge
_PLAYED = 14  # bars in the accent's colour, at least; they end with a word


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a cover, as hexadecimal RGB: ground, type, accent, and a quiet one for rules and bars."""

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


@dataclass(frozen=True, slots=True)
class Cover:
    """A drawn cover as a JPEG; notices for the user; the font folders that it depends on."""

    jpeg: bytes
    notices: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()


def make_cover(
    title: str,
    author: str | None = None,
    *,
    series: str | None = None,
    part: int | None = None,
    language: str | None = None,
    size: int = LARGEST,
) -> Cover:
    """Draw a cover, `size` pixels square. The same values give the same picture on every machine.

    Long titles are set smaller and in more lines. The system's fonts are used only for characters that none of the
    packaged fonts has. Characters that no font has are left out, with a notice.
    """
    picture, missing = draw(title, author, series, part, language, size)
    used_system = any(text.asked_system for text in missing)
    groups = dict.fromkeys(group for text in missing for group in text.groups)
    return Cover(jpeg(picture), advice(tuple(groups)), system_folders() if used_system else ())


def draw(
    title: str, author: str | None, series: str | None, part: int | None, language: str | None, size: int
) -> tuple[Picture, list[Missing]]:
    """The cover's pixels, and the characters that no font shows."""
    from PIL import Image

    palette = PALETTES[_digest(series or title)[0] % len(PALETTES)]
    picture = Image.new("RGB", (size, size), palette.ground)
    sheet = _Sheet(picture, palette, size, base_level(title) == 1, language)
    series_line = series if series and series.casefold() != title.casefold() else None
    with_head = sheet.draw_head(series_line, None if part is None else part_label(part, language))
    with_title = sheet.draw_title(title, top=22.5 if with_head else 15)
    sheet.draw_waveform(f"{series}\n{part}\n{title}", alone=not with_title)
    sheet.draw_author(author)
    return picture, sheet.missing


def jpeg(picture: Picture) -> bytes:
    """A picture as the bytes of a cover."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The picture while it is drawn. Measures are in hundredths of its side."""

    picture: Picture
    palette: Palette
    size: int
    from_right: bool  # whether the title's script begins on the right
    language: str | None
    missing: list[Missing] = field(default_factory=list)  # characters that no font shows

    def draw_head(self, series: str | None, part: str | None) -> bool:
        """Draw the series at the near margin and the part at the far one, above a rule; returns whether there is
        any."""
        first, second = (series, part) if series else (part, None)
        ending = self._set(second, "Semibold", 26, 4.2, 3.6)
        room = _WIDTH - (100 * ending.width / self.size + 5 if ending.lines else 0)
        beginning = self._set(first, "Semibold", room, 4.2, 3.6)
        if not beginning.lines and not ending.lines:
            return False
        self._draw(beginning, 12.5, self.palette.accent)
        self._draw(ending, 12.5, self.palette.accent, opposite=True)
        left, top = self._at(_MARGIN, 16)
        right, thickness = self._at(100 - _MARGIN, 0)[0], max(2, round(self.size / 500))
        self.picture.paste(self.palette.quiet, (left, top, right, top + thickness))
        return True

    def draw_title(self, title: str, top: float) -> bool:
        """Draw the title as large as it fits, the ink of its first line from `top`; returns whether there is any."""
        setting = self._set(title, "Bold", _WIDTH, 64.5 - top, 19)
        if not setting.lines:
            return False
        self._draw(setting, top + 100 * setting.lines[0].top * setting.size / self.size, self.palette.type)
        return True

    def draw_author(self, author: str | None) -> None:
        """Draw the author's name at the foot."""
        self._draw(self._set(author, "Regular", _WIDTH, 5.2, 4.4), 91, self.palette.type)

    def draw_waveform(self, seed: str, *, alone: bool) -> None:
        """Draw a waveform that runs off the right edge: a bar a syllable. `alone`: in the place of the title."""
        middle, highest = (50, 50) if alone else (75.5, 18.5)
        heights = _waveform(seed, _BARS)
        played = heights.index(0.0, _PLAYED)
        width = round(self.size / 88)
        for number, part in enumerate(heights):
            height = max(width, round(part * highest * self.size / 100))
            x, y = self._at(_MARGIN + 2 * number, middle)
            colour = self.palette.accent if number < played else self.palette.quiet
            self.picture.paste(colour, (x, y - height // 2), pill(width, height))

    def _set(self, text: str | None, weight: Weight, width: float, height: float, largest: float) -> TypesetText:
        unit = self.size / 100
        setting = set_text(
            text or "",
            weight,
            round(width * unit),
            round(height * unit),
            largest=round(largest * unit),
            smallest=round(2.7 * unit),
            language=self.language,
        )
        self.missing.append(setting.missing)
        return setting

    def _draw(self, setting: TypesetText, base: float, colour: str, *, opposite: bool = False) -> None:
        """Draw lines, the first on the base line `base`, from the margin where the title's script begins, or the
        opposite."""
        right = self.from_right != opposite
        x, y = self._at(100 - _MARGIN if right else _MARGIN, base)
        for number, line in enumerate(setting.lines):
            start = x - line.width * setting.size if right else x
            if ink := letters(line, setting.size, start, y + number * setting.leading):
                self.picture.paste(colour, (ink.left, ink.top), ink.mask)

    def _at(self, x: float, y: float) -> tuple[int, int]:
        return round(x * self.size / 100), round(y * self.size / 100)


def _waveform(seed: str, count: int) -> list[float]:
    """`count` heights from 0 to 1: words of two to six bars with a pause (0) after each."""
    randomness = random.Random(seed.encode("utf-8", "surrogatepass"))
    heights: list[float] = []
    while len(heights) < count:
        length = randomness.randint(2, 6)
        strength = 0.4 + 0.6 * randomness.random()
        heights += [
            strength * math.sin(math.pi * (bar + 0.8) / (length + 0.6)) ** 0.6 * (0.5 + 0.5 * randomness.random())
            for bar in range(length)
        ]
        heights.append(0.0)
    return heights[:count]


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
