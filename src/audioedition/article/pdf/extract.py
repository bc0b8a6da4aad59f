"""The process that opens a PDF: `python -m audioedition.article.pdf.extract SECONDS BYTES`.

A PDF is a program that draws pages, and PDFium, which runs it, is written in C++: what is made to break it breaks this
process alone, which has so many seconds and so many bytes of memory. On standard input the file; on standard output one
JSON object: `pages`, each with `size` and `runs`, and `metadata`; or `error`, one of the names of `opened.ERRORS`.

A run is a stretch of text of one size on one line: [text, left, right, baseline, size, bold, turned, unsure]; points,
the baseline from the top of the page. `turned` runs are set across the direction in which the page is read; of `unsure`
ones the font does not say which letters they show, and what is told are its own numbers for them.
"""

from __future__ import annotations

import ctypes
import json
import math
import os
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

_BOLD = 600
_HYPHENS = frozenset((0x02, 0xFFFE))  # PDFium's signs for a hyphen at a line's end
_BREAKS, _SPACE = frozenset((0, 10, 13)), 32
# A gap of this many letters' sizes parts two cells or columns.
_WIDE_GAP = 2.5
Run = list[Any]


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


def main() -> int:
    """Write what is in the PDF on standard input; an error is an answer too."""
    _limit(int(sys.argv[1]), int(sys.argv[2]))
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever the library prints goes nowhere
    try:
        told = read(sys.stdin.buffer.read())
    except MemoryError:
        told = {"error": "memory"}
    json.dump(told, answers, ensure_ascii=True)
    answers.close()
    return 0


def read(data: bytes) -> dict[str, Any]:
    """What is in a PDF, or why it cannot be read."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        return {"error": "locked" if locked else "damaged"}
    with document:
        pages = [_page(pdfium, document, number) for number in range(len(document))]
        metadata = document.get_metadata_dict(skip_empty=True) | {"Lang": _language(pdfium, document.raw)}
    return {"pages": pages, "metadata": metadata} if pages else {"error": "damaged"}


def _language(pdfium: Any, document: Any) -> str:
    """The language that the catalogue declares."""
    length = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    words = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFCatalog_GetLanguage(document, words, length)
    return "".join(map(chr, words)).partition("\0")[0][:40]


def _page(pdfium: Any, document: Any, number: int) -> dict[str, Any]:
    """A page's size and runs; a page that cannot be opened has none."""
    try:
        page = document[number]
        width, height = page.get_size()
        text = page.get_textpage()
    except Exception:  # PDFium says no more than that it cannot
        return {"size": [0, 0], "runs": [], "damaged": True}
    letters = list(_letters(pdfium, text.raw, text.count_chars()))
    turns = Counter(letter.quarter for letter in letters)
    upright = turns.most_common(1)[0][0] if turns else 0
    runs = [_run(run, upright, float(width), float(height)) for run in _runs(letters)]
    text.close()
    page.close()
    return {"size": [round(width, 2), round(height, 2)], "runs": runs}


def _letters(pdfium: Any, text: Any, count: int) -> Iterator[_Letter]:
    """Every character of a page, in the order in which the page draws them."""
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    drawn, looks = 0, _looks(pdfium, text, 0)
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code == _SPACE:  # where it stands says nothing
            yield _Letter(code, 0.0, 0.0, 0.0, 0.0, *looks)
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        thing = pdfium.FPDFText_GetTextObject(text, index)
        place = ctypes.addressof(thing.contents) if thing else 0
        if place != drawn or not place:
            drawn, looks = place, _looks(pdfium, text, index)
        divides = code in _HYPHENS
        yield _Letter(ord("-") if divides else code, box.left, box.right, x.value, y.value, *looks)
        if divides:
            yield _Letter(10, 0.0, 0.0, 0.0, 0.0, *looks)


def _looks(pdfium: Any, text: Any, index: int) -> tuple[float, bool, int, bool]:
    """Of the letters that are drawn together: their size as it is seen, whether they are bold, how many quarters they
    are turned (-1: askew), and whether their font does not say which letters they are."""
    size = pdfium.FPDFText_GetFontSize(text, index)
    matrix = pdfium.FS_MATRIX()
    if pdfium.FPDFText_GetMatrix(text, index, matrix):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
    turn = pdfium.FPDFText_GetCharAngle(text, index) / (math.pi / 2)
    name = ctypes.create_string_buffer(80)
    pdfium.FPDFText_GetFontInfo(text, index, name, 80, ctypes.c_int())
    bold = pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD or b"bold" in name.value.lower()
    quarter = round(turn) % 4 if abs(turn - round(turn)) < 0.1 else -1
    return round(size, 1), bold, quarter, pdfium.FPDFText_HasUnicodeMapError(text, index) == 1


def _runs(letters: list[_Letter]) -> Iterator[list[_Letter]]:
    """The letters in runs."""
    run: list[_Letter] = []
    last: _Letter | None = None
    for letter in letters:
        if letter.code in _BREAKS:
            if run:
                yield run
            run, last = [], None
            continue
        if letter.code != _SPACE:
            if last is not None and not _goes_on(last, letter):
                yield run
                run = []
            last = letter
        run.append(letter)
    if run:
        yield run


def _goes_on(last: _Letter, letter: _Letter) -> bool:
    """Whether a letter stands beside the one before it, in the same size and weight."""
    if (last.size, last.bold, last.quarter) != (letter.size, letter.bold, letter.quarter):
        return False
    size = max(last.size, 1.0)
    if last.quarter not in (0, 2):
        return abs(letter.x - last.x) < 0.1 * size and abs(letter.y - last.y) < _WIDE_GAP * size
    gap = letter.left - last.right if last.quarter == 0 else last.left - letter.right
    return abs(letter.y - last.y) < 0.1 * size and -size < gap < _WIDE_GAP * size


def _run(letters: list[_Letter], upright: int, width: float, height: float) -> Run:
    """A run as it is told: on a page that lies on its side, as if it were set upright."""
    solid = [letter for letter in letters if letter.code != _SPACE] or letters
    text = "".join(chr(letter.code) for letter in letters)
    first = solid[0]
    left, right = min(one.left for one in solid), max(one.right for one in solid)
    base = height - first.y
    if upright in (1, 3):
        along = [one.y if upright == 3 else height - one.y for one in solid]
        left, right = min(along), max(along) + first.size / 2
        base = first.x if upright == 3 else width - first.x
    elif upright == 2:
        left, right, base = width - right, width - left, first.y
    turned, unsure = first.quarter != upright, any(one.unsure for one in solid)
    return [text, round(left, 1), round(right, 1), round(base, 1), first.size, first.bold, turned, unsure]


def _limit(seconds: int, most_bytes: int) -> None:
    """Let this process end where it takes too much, on systems that can do that."""
    if sys.platform == "win32":
        return
    import resource

    for what, limit in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, most_bytes)):
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):
            continue  # macOS knows no limit of memory; the time is watched from outside as well


if __name__ == "__main__":
    sys.exit(main())
