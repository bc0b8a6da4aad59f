"""What a book's title page says beside title and author: who published and printed it, where, when."""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.article.plain.chunks import Chunk
from audioedition.article.plain.heading_context import Shape, sign
from audioedition.patterns import lazy
from audioedition.words.makers import IMPRINTS

_REACH, _LONGEST, _MOST_LINES = 14, 200, 6
_YEAR = lazy(r"\W*(?:(?:1[4-9]|20)\d\d|M[DCLXVI]{3,})\W*")
# "K U R T  W O L F F"
_SET_WIDE = lazy(r"(?<!\w)(?P<letter>\w) (?=\w(?!\w))")
_SENTENCE_END = lazy(r"[a-zß-ÿ]{3}[.!?]\Z")


def skip_imprint(chunks: Sequence[Chunk], shapes: list[Shape], first: int) -> None:
    """Mark the imprint in front of the first chapter, and lines in capitals that stand beside it: a place, a series."""
    front = first
    while front < min(len(chunks), first + _REACH) and not _opens(shapes[front]):
        front += 1
    imprint = {number for number in range(first, front) if _is_imprint(chunks[number])}
    for number in sorted(imprint):
        for beside in (*range(number - 1, first - 1, -1), *range(number + 1, front)):
            if beside not in imprint and not _is_capitals(chunks[beside]):
                break
            imprint.add(beside)
    for number in imprint:
        shapes[number] = Shape("imprint")


def _opens(shape: Shape) -> bool:
    return sign(shape) in ("word", "name", "number", "contents") or shape.kind == "contents"


def _is_imprint(chunk: Chunk) -> bool:
    if len(chunk.text) > _LONGEST or len(chunk.lines) > _MOST_LINES:
        return False
    text = " ".join(_SET_WIDE.sub(r"\g<letter>", chunk.text.replace("\u00a0", " ")).split())
    if _YEAR.fullmatch(text):
        return True
    return IMPRINTS.search(text) is not None and (
        len(chunk.lines) < 3 or not _SENTENCE_END.search(text) or "19" in text
    )


def _is_capitals(chunk: Chunk) -> bool:
    return len(chunk.lines) <= 2 and len(chunk.text) <= 80 and chunk.text.isupper()
