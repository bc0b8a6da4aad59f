"""A PDF's bytes → the runs of its pages, by PDFium; only ever in the process that `child` is.

A run is a stretch of text of one size on one line. Every number of it is `geometry`'s: finite, and within a page.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple

from audioedition.article.pdf import geometry
from audioedition.article.pdf.accents import composed
from audioedition.article.pdf.tex_fonts import CORK

MOST_PAGES = 5_000
_BOLD = 600
_ITALIC = 1 << 6  # a font descriptor's flag (ISO 32000-1, table 123)
_HYPHENS = frozenset((0x02, 0xFFFE))  # PDFium's signs for a hyphen at a line's end
_BREAKS, _SPACE = frozenset((0, 10, 13)), 32
_LAST_CODE, _UNKNOWN = 0x10FFFF, 0xFFFD
# A gap of this many letters' sizes parts two cells or columns.
_WIDE_GAP = 2.5
# A gap wider than those between the letters of its line, by this many sizes, parts two words, whether a space is drawn
# or not: programs that set pages move the pen instead. TeX's narrowest space is 0.2, its thin one 0.17; kerned letters
# stand no more than 0.06 apart.
_WORD_GAP = 0.13
_SLANT = 0.05  # of a letter's height: by how much its top stands beside its foot
_FACTS = ("Title", "Author", "CreationDate")
_LONGEST_FACT = 1000


class RefusedError(Exception):
    """A PDF that cannot be read: why, one of the names of `protocol.REFUSALS`, and how many there are of what is too
    much."""

    def __init__(self, why: str, count: int = 0) -> None:
        super().__init__(why)
        self.why, self.count = why, count


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one size on one line, in points from the top and the left of the page. `turned`: set across
    the direction of the page; `unsure`: the font does not say which letters these are, and its own numbers for them
    stand there; `italic`: all of it is."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: bool
    unsure: bool = False
    italic: bool = False


class _Letter(NamedTuple):
    code: int
    left: float
    right: float
    x: float
    y: float
    size: float
    bold: bool
    quarter: int
    unsure: bool
    italic: bool


class Opened:
    """A PDF that PDFium has opened. Raises `RefusedError` where it cannot."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2
        import pypdfium2.raw as pdfium

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
            raise RefusedError("locked" if locked else "damaged") from error
        self._pdfium: Any = pdfium
        self.count = len(self._document)
        if self.count > MOST_PAGES:
            raise RefusedError("pages", self.count)

    def page(self, number: int) -> list[Run] | None:
        """A page's runs, in the order in which it draws them; None for a page that cannot be opened."""
        try:
            page = self._document[number]
            width, height = page.get_size()
            text = page.get_textpage()
        except Exception:  # PDFium says no more than that it cannot
            return None
        turns = Counter[int]()
        strips = list(_strips(_counted(_letters(self._pdfium, text.raw, text.count_chars()), turns)))
        text.close()
        page.close()
        upright = turns.most_common(1)[0][0] if turns else 0
        return [strip.run(upright, geometry.place(width), geometry.place(height)) for strip in strips]

    def metadata(self) -> dict[str, str]:
        """What the file says of itself, as far as anybody asks: Title, Author, CreationDate; Lang of its catalogue."""
        return {name: _said(self._asked(name)) for name in _FACTS} | {"Lang": _said(self._language())}

    def _asked(self, name: str) -> bytes:
        return _filled(lambda held, length: self._pdfium.FPDF_GetMetaText(self._document, name.encode(), held, length))

    def _language(self) -> bytes:
        def ask(held: Any, length: int) -> int:
            words = ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)) if held else None
            return int(self._pdfium.FPDFCatalog_GetLanguage(self._document, words, length))

        return _filled(ask)


def _filled(ask: Callable[[Any, int], int]) -> bytes:
    """What PDFium writes into memory that it says it needs so much of."""
    length = ask(None, 0)
    if not 0 < length < 1_000_000:
        return b""
    held = ctypes.create_string_buffer(length)
    ask(held, length)
    return held.raw


def _said(written: bytes) -> str:
    return written.decode("utf-16-le", "replace").partition("\0")[0][:_LONGEST_FACT]


def _counted(letters: Iterable[_Letter], turns: Counter[int]) -> Iterator[_Letter]:
    for letter in letters:
        turns[letter.quarter] += 1
        yield letter


def _letters(pdfium: Any, text: Any, count: int) -> Iterator[_Letter]:
    """Every character of a page, in the order in which the page draws them."""
    unicode, box_of, origin_of = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetCharOrigin,
    )
    thing_of, address, place = pdfium.FPDFText_GetTextObject, ctypes.addressof, geometry.place
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    drawn, looks = 0, _looks(pdfium, text, 0)
    for index in range(count):
        code = unicode(text, index)
        if code == _SPACE:  # where it stands says nothing
            yield _Letter(code, 0.0, 0.0, 0.0, 0.0, *looks[:5])
            continue
        box_of(text, index, box)
        origin_of(text, index, x, y)
        thing = thing_of(text, index)
        where = address(thing.contents) if thing else 0
        if where != drawn or not where:
            drawn, looks = where, _looks(pdfium, text, index)
        divides = code in _HYPHENS
        if looks.is_nameless and code in CORK and pdfium.FPDFText_HasUnicodeMapError(text, index) == 1:
            code = CORK[code]
        code = ord("-") if divides else code if code <= _LAST_CODE else _UNKNOWN
        yield _Letter(code, place(box.left), place(box.right), place(x.value), place(y.value), *looks[:5])
        if divides:
            yield _Letter(10, 0.0, 0.0, 0.0, 0.0, *looks[:5])


class _Looks(NamedTuple):
    """Of the letters that are drawn together: their size as it is seen, whether they are bold, how many quarters they
    are turned (-1: askew), whether their font does not say which letters they are, whether they are in italics, and
    whether their font does not say what it is called."""

    size: float
    bold: bool
    quarter: int
    unsure: bool
    italic: bool
    is_nameless: bool


def _looks(pdfium: Any, text: Any, index: int) -> _Looks:
    size = pdfium.FPDFText_GetFontSize(text, index)
    angle = pdfium.FPDFText_GetCharAngle(text, index)
    matrix = pdfium.FS_MATRIX()
    slanted = False
    if pdfium.FPDFText_GetMatrix(text, index, matrix):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
        width, area = math.hypot(matrix.a, matrix.b), abs(matrix.a * matrix.d - matrix.b * matrix.c)
        if matrix.c and width and area and abs(matrix.a * matrix.c + matrix.b * matrix.d) > _SLANT * area:
            # Slanted, as programs do to a font that has no italics: its line runs where it would without.
            size *= area / (width * math.hypot(matrix.c, matrix.d))
            angle = math.atan2(-matrix.b, matrix.a) % (2 * math.pi)
            slanted = True
    turn = geometry.place(angle / (math.pi / 2))
    turn += 2 if size < 0 else 0  # a size below nothing turns letters upside down, which a matrix may have done already
    name, flags = ctypes.create_string_buffer(80), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 80, flags)
    font = name.value.lower()
    bold = pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD or b"bold" in font
    italic = slanted or bool(flags.value & _ITALIC) or b"italic" in font or b"oblique" in font
    quarter = round(turn) % 4 if abs(turn - round(turn)) < 0.1 else -1
    unsure = pdfium.FPDFText_HasUnicodeMapError(text, index) == 1
    return _Looks(geometry.size(size), bold, quarter, unsure, italic, not name.value)


class _Strip:
    """Letters beside each other, as they come: how far they reach, and which is the first that is no space."""

    __slots__ = ("_gaps", "_last", "first", "high", "italic", "left", "low", "right", "text", "unsure")

    def __init__(self, first: _Letter) -> None:
        self.text: list[str] = []
        self._gaps: list[float] = []  # before each of its characters
        self._last: _Letter | None = None  # None after a space
        self.first = first
        self.left = self.right = self.low = self.high = 0.0
        self.unsure, self.italic = False, True

    def add(self, letter: _Letter) -> None:
        """The next letter."""
        self.text.append(chr(letter.code))
        self._gaps.append(_gap(self._last, letter) if self._last and letter.code != _SPACE else 0.0)
        self._last = letter if letter.code != _SPACE else None
        is_first = self.first is letter or self.first.code == _SPACE
        if letter.code == _SPACE and not is_first:
            return
        if is_first and letter.code != _SPACE:
            self.first, self.unsure = letter, False
            self.left, self.right, self.low, self.high = letter.left, letter.right, letter.y, letter.y
        self.left, self.right = min(self.left, letter.left), max(self.right, letter.right)
        self.low, self.high = min(self.low, letter.y), max(self.high, letter.y)
        self.unsure = self.unsure or letter.unsure
        self.italic = self.italic and letter.italic

    def run(self, upright: int, width: float, height: float) -> Run:
        """The run that they are; on a page that lies on its side, as if it were set upright."""
        first, left, right = self.first, self.left, self.right
        base = height - first.y
        if upright in (1, 3):
            low, high = (self.low, self.high) if upright == 3 else (height - self.high, height - self.low)
            left, right = low, high + first.size / 2
            base = first.x if upright == 3 else width - first.x
        elif upright == 2:
            left, right, base = width - right, width - left, first.y
        left, right, base = (round(geometry.place(each), 1) for each in (left, max(left, right), base))
        words, turned = composed(_text(self._words())), first.quarter != upright
        return Run(words, left, right, base, first.size, first.bold, turned, self.unsure, self.italic)

    def _words(self) -> str:
        """Its text, with a space wherever the gap between two letters is one."""
        wide = _WORD_GAP * max(self.first.size, 1.0)
        if max(self._gaps) <= wide:
            return "".join(self.text)
        wide += max(0.0, median(self._gaps))  # of letters that are spaced out
        return "".join(f" {text}" if gap > wide else text for text, gap in zip(self.text, self._gaps, strict=True))


def _strips(letters: Iterable[_Letter]) -> Iterator[_Strip]:
    """The letters in strips, each on one line, of one size and weight."""
    strip: _Strip | None = None
    last: _Letter | None = None
    for letter in letters:
        if letter.code in _BREAKS:
            if strip is not None:
                yield strip
            strip, last = None, None
            continue
        if letter.code != _SPACE:
            if strip is not None and last is not None and not _goes_on(last, letter):
                yield strip
                strip = None
            last = letter
        if strip is None:
            strip = _Strip(letter)
        strip.add(letter)
    if strip is not None:
        yield strip


def _goes_on(last: _Letter, letter: _Letter) -> bool:
    """Whether a letter stands beside the one before it, in the same size and weight."""
    if (last.size, last.bold, last.quarter) != (letter.size, letter.bold, letter.quarter):
        return False
    size = max(last.size, 1.0)
    if last.quarter not in (0, 2):
        return abs(letter.x - last.x) < 0.1 * size and abs(letter.y - last.y) < _WIDE_GAP * size
    return abs(letter.y - last.y) < 0.1 * size and -size < _gap(last, letter) < _WIDE_GAP * size


def _gap(last: _Letter, letter: _Letter) -> float:
    """How far a letter stands from the one before it, where both are upright or upside down."""
    return letter.left - last.right if last.quarter in (0, -1) else last.left - letter.right


def _text(text: str) -> str:
    """Halves of characters beyond the first plane put together; alone, they are none."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text
