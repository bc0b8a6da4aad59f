"""What stands at the head and at the foot of every page: the running head, the page's number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audioedition.article.pdf.lines import Line
from audioedition.patterns import lazy
from audioedition.words.page_numbers import OF_ALL, PAGES

HEAD, FOOT, NUMBER, TURNED = (
    "the running head of a page", "the running foot of a page", "the number of a page", "set across the page"
)  # fmt: skip
_DEPTH = 2  # rows at the head and at the foot that are looked at
_SAME_PLACE = 4.0  # points
_SAME_ROW = 0.3
_LONGEST = 140
_NUMBERS = re.compile(r"\d+")
_AT_AN_END = re.compile(r"^\W*(?P<first>\d{1,4})\b|\b(?P<last>\d{1,4})\W*$")
_NUMBER_ALONE = lazy(rf"\W*(?:{PAGES.words}\s*)?\d{{1,4}}(?:\s*{OF_ALL.words}\s*\d{{1,4}})?\W*", re.IGNORECASE)


_Shown = dict[tuple[bool, int, str | int], set[int]]


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines on one baseline at the head or at the foot of a page. `depth`: how many rows stand beyond it."""

    page: int
    at_foot: bool
    depth: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return " ".join(line.text.strip() for line in self.lines)

    @property
    def words(self) -> str:
        return " ".join(_NUMBERS.sub(" ", self.text).casefold().split())

    @property
    def place(self) -> int:
        """How far from the top of the page it stands, roughly."""
        return round(self.lines[0].base / _SAME_PLACE)

    def tokens(self) -> Iterator[str | int]:
        """Its words, and by how much the numbers at its ends differ from the page's place in the file."""
        if self.words:
            yield self.words
        for match in _AT_AN_END.finditer(self.text):
            yield int(match["first"] or match["last"]) - self.page


def mark(pages: Sequence[Sequence[Line]]) -> None:
    """Say of each line at the head and foot of the pages, and of each that is turned, why it is no text."""
    rows = [row for number, lines in enumerate(pages) for row in _edges(number, lines)]
    shown, known = _shown(rows), dict[tuple[int, bool, int], bool]()
    for row in rows:  # from the edge inwards
        outer = row.depth == 0 or known.get((row.page, row.at_foot, row.depth - 1), False)
        is_furniture = outer and len(row.text) <= _LONGEST and _is_furniture(row, shown, len(pages))
        known[row.page, row.at_foot, row.depth] = is_furniture
        if is_furniture:
            why = NUMBER if _NUMBER_ALONE.fullmatch(row.text) else FOOT if row.at_foot else HEAD
            for line in row.lines:
                line.why = why
    for lines in pages:
        for line in lines:
            if line.turned:
                line.why = TURNED


def _edges(page: int, lines: Sequence[Line]) -> Iterator[_Row]:
    upright = sorted((line for line in lines if not line.turned), key=lambda line: line.base)
    for at_foot in (False, True):
        rest = upright[::-1] if at_foot else upright
        for depth in range(_DEPTH):
            if not rest:
                break
            first = rest[0]
            reach = _SAME_ROW * max(first.size, 1.0)
            end = next((place for place, line in enumerate(rest) if abs(line.base - first.base) > reach), len(rest))
            yield _Row(page, at_foot, depth, tuple(sorted(rest[:end], key=lambda line: line.left)))
            rest = rest[end:]


def _shown(rows: Sequence[_Row]) -> _Shown:
    """The pages on which each words, and each difference of a number from the page's place, stand in a place."""
    shown: _Shown = {}
    for row in rows:
        for token in row.tokens():
            shown.setdefault((row.at_foot, row.place, token), set()).add(row.page)
    return shown


def _is_furniture(row: _Row, shown: _Shown, count: int) -> bool:
    """Whether the same words, or the page's number, stand there on another page too."""
    if count == 1:
        return row.at_foot and _NUMBER_ALONE.fullmatch(row.text) is not None and "1" in row.text
    near = (row.place - 1, row.place, row.place + 1)
    pages = (shown.get((row.at_foot, place, token)) for token in row.tokens() for place in near)
    return any(on and (len(on) > 1 or row.page not in on) for on in pages)
