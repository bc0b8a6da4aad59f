"""Small PDFs made by hand, to say exactly where each word stands."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 600
Words = tuple[str, float, float, float]
"""Text, its left edge, its baseline from the top of the page, its size."""


def pdf(pages: Sequence[Sequence[Words]], bold: str = "", extra: str = "", italic: str = "") -> bytes:
    """A file with these words on its pages, in Helvetica; those that contain `bold` in bold, `italic` in italics.
    `extra`: operators."""
    contents = ["\n".join([_shown(words, bold, italic) for words in page]) + extra for page in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    font = "<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/BaseFont/"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        f"<</Font<</F0 {font}Helvetica>>/F1 {font}Helvetica-Bold>>/F2 {font}Helvetica-Oblique>>>>>>",
    ]
    for number, content in enumerate(contents):
        box = f"/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources 3 0 R/Contents {5 + 2 * number} 0 R"
        objects += [f"<</Type/Page/Parent 2 0 R{box}>>", stream(content)]
    return file(objects)


def stream(content: str) -> str:
    """An object that holds operators."""
    return f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream"


def file(objects: Sequence[str]) -> bytes:
    """The file of these objects, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return out + f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()


def prose(words: str, left: float, top: float, per_line: int = 40, size: float = 10, indent: float = 0) -> list[Words]:
    """Lines of a paragraph."""
    lines: list[str] = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) > per_line:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [(line, left + (0 if number else indent), top + 12 * number, size) for number, line in enumerate(lines)]


def _shown(words: Words, bold: str, italic: str) -> str:
    text, left, top, size = words
    font = "F1" if bold and bold in text else "F2" if italic and italic in text else "F0"
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {left} {HEIGHT - top} Tm ({escaped}) Tj ET"


def tex(lines: Sequence[bytes]) -> bytes:
    """A file with these lines in a bitmap font as TeX's: without a name, its letters named after their numbers."""
    names = "".join(f"/a{number}" for number in range(256))
    glyphs = "".join(f"/a{number} 5 0 R" for number in range(256))
    width = " ".join(["50"] * 256)
    shown = (f"BT /F0 10 Tf 1 0 0 1 40 {500 - 12 * at} Tm <{line.hex()}> Tj ET" for at, line in enumerate(lines))
    return file([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F0 4 0 R>>>>/Contents 6 0 R>>",
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 50 80]/FontMatrix[0.01 0 0 0.01 0 0]/FirstChar 0/LastChar 255"
        f"/Widths[{width}]/Encoding<</Type/Encoding/Differences[0 {names}]>>/CharProcs<<{glyphs}>>>>",
        stream("50 0 0 0 50 80 d1 5 0 40 70 re f"),
        stream("\n".join(shown)),
    ])  # fmt: skip
