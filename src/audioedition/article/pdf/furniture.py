"""What stands at the head and at the foot of every page: the running head, the page's number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from audioedition.article.pdf.lines import SAME_ROW, Line
from audioedition.patterns import lazy
from audioedition.words.apparatus import RIGHTS
from audioedition.words.page_numbers import OF_ALL, PAGES

HEAD, FOOT, NUMBER, TURNED = (
    "the running head of a page", "the running foot of a page", "the number of a page", "set across the page"
)  # fmt: skip
RIGHTS_NOTICE = "a notice of rights"
_FOOT_LINES = 8  # among which a notice of rights stands
_DEPTH = 4  # rows at the head and at the foot that are looked at
_NUMBERED_DEPTH = 2  # of them those that a number may show to be furniture
_SAME_PLACE = 4.0  # points
_LONGEST = 140
_SHORTEST = 8  # characters: fewer may stand at the head of two pages by chance
_LARGE = 1.12  # of the body's size: the title of a sheet of two pages stands at the head of both
_LONG = 20  # characters: a line of prose, which shows where the page's text stands
_NUMBERS, _MARKS = re.compile(r"\d+"), re.compile(r"[\W\d_]+")
# The number of a page, and not of a heading ("5.2 Features"), which goes up from page to page as well.
_AT_AN_END = re.compile(r"^\W*(?P<first>\d{1,4})\b(?!\.\d|[.)] )|\b(?P<last>\d{1,4})\W*$")
_ALONE = re.compile(r"\d{1,4}")
_NUMBER_ALONE = lazy(rf"\W*(?:{PAGES.words}\s*)?\d{{1,4}}(?:\s*{OF_ALL.words}\s*\d{{1,4}})?\W*", re.IGNORECASE)
_ONE_OF_ALL = lazy(rf"\W*{PAGES.words}\s*\d{{1,4}}\s*{OF_ALL.words}\s*\d{{1,4}}\W*", re.IGNORECASE)
# What browsers print around a page: its address with the number of the sheet; the day and the hour, with its title.
_PRINTED = lazy(
    r"(?:\d{1,3} ?/ ?\d{1,3}\s+)?(?:https?|file)://\S+(?:\s+(?:\d{1,3} ?/ ?\d{1,3}|\[?\d.{0,40}))?|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d\d(?:\s?[ap]m)?(?:\s.{0,120})?",
    re.IGNORECASE,
)


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


@dataclass
class _Shown:
    """The pages on which something stands at the head or at the foot: each row's words, and each difference of a number
    from the page's place, by where; each line's letters by where; each line's text."""

    tokens: dict[tuple[bool, int, str | int], set[int]] = field(default_factory=dict)
    letters: dict[tuple[bool, int, str], set[int]] = field(default_factory=dict)
    texts: dict[tuple[bool, str], set[int]] = field(default_factory=dict)

    def add(self, row: _Row) -> None:
        """A row more."""
        for token in row.tokens():
            self.tokens.setdefault((row.at_foot, row.place, token), set()).add(row.page)
        for line in row.lines:
            self.letters.setdefault((row.at_foot, row.place, _letters(line)), set()).add(row.page)
            self.texts.setdefault((row.at_foot, line.text.strip()), set()).add(row.page)

    def has_row(self, row: _Row) -> bool:
        """Whether the same words, or the page's number, stand there on another page too."""
        pages = (self.tokens.get((row.at_foot, place, token)) for token in row.tokens() for place in _near(row))
        return any(_is_elsewhere(on, row.page) for on in pages)

    def has_line(self, row: _Row, line: Line) -> bool:
        """Whether a line stands on another page: its letters in the same place beside others, or all of its text at the
        same end, for a letter's first page has a head of its own that moves the rest."""
        letters = _letters(line)
        if not letters:
            return _NUMBER_ALONE.fullmatch(line.text.strip()) is not None
        on = [self.letters.get((row.at_foot, place, letters)) for place in _near(row)]
        # At the head of the first page it may be the title.
        if (row.page or row.at_foot) and len(text := line.text.strip()) >= _SHORTEST:
            on.append(self.texts.get((row.at_foot, text)))
        return any(_is_elsewhere(pages, row.page) for pages in on)


def mark(pages: Sequence[Sequence[Line]]) -> None:
    """Say of each line at the head and foot of the pages, and of each that is turned, why it is no text."""
    rows = [row for number, lines in enumerate(pages) for row in _edges(number, lines)]
    shown, known = _Shown(), dict[tuple[int, bool, int], bool]()
    for row in rows:
        shown.add(row)
    size = _body_size(pages)
    largest = _LARGE * size
    for row in rows:  # from the edge inwards
        outer = row.depth == 0 or known.get((row.page, row.at_foot, row.depth - 1), False)
        is_furniture = outer and len(row.text) <= _LONGEST and _is_furniture(row, shown, len(pages), largest)
        known[row.page, row.at_foot, row.depth] = is_furniture
        if is_furniture:
            why = NUMBER if _NUMBER_ALONE.fullmatch(row.text) else FOOT if row.at_foot else HEAD
            for line in row.lines:
                line.why = why
    for lines in pages:
        for line in lines:
            if line.turned:
                line.why = TURNED
            elif _ONE_OF_ALL.fullmatch(line.text):  # a letter's first page has it under its head
                line.why = NUMBER
    _mark_margins(pages)
    _mark_rights(pages, size)


def _mark_rights(pages: Sequence[Sequence[Line]], size: float) -> None:
    """Say of a notice of rights at the foot of a page, and of what stands below it, that it is one."""
    for lines in pages:
        foot = sorted((line for line in lines if not line.turned), key=lambda line: line.base)[-_FOOT_LINES:]
        for place, line in enumerate(foot):
            if line.size <= size and RIGHTS.match(line.text):
                for below in foot[place:]:
                    if not below.why and below.left < line.right and below.right > line.left:
                        below.why = RIGHTS_NOTICE
                break


def _mark_margins(pages: Sequence[Sequence[Line]]) -> None:
    """Say of the page's number that it is one where it stands beside the text, halfway down."""
    numbers: dict[int, list[Line]] = {}
    for page, lines in enumerate(pages):
        for line in lines:
            if not line.why and (number := _ALONE.fullmatch(line.text.strip())) and _is_beside(line, lines):
                numbers.setdefault(int(number[0]) - page, []).append(line)
    for alike in numbers.values():
        if len({line.page for line in alike}) > 1:
            for line in alike:
                line.why = NUMBER


def _is_beside(number: Line, lines: Sequence[Line]) -> bool:
    """Whether no line of prose reaches under or over a number."""
    return not any(
        line.left < number.right and line.right > number.left
        for line in lines
        if not line.why and len(line.text) > _LONG
    )


def _edges(page: int, lines: Sequence[Line]) -> Iterator[_Row]:
    upright = sorted((line for line in lines if not line.turned), key=lambda line: line.base)
    for at_foot in (False, True):
        rest = upright[::-1] if at_foot else upright
        for depth in range(_DEPTH):
            if not rest:
                break
            first = rest[0]
            reach = SAME_ROW * max(first.size, 1.0)
            end = next((place for place, line in enumerate(rest) if abs(line.base - first.base) > reach), len(rest))
            yield _Row(page, at_foot, depth, tuple(sorted(rest[:end], key=lambda line: line.left)))
            rest = rest[end:]


def _is_furniture(row: _Row, shown: _Shown, count: int, largest: float) -> bool:
    """Whether a row is the page's and not the text's."""
    is_small = all(line.size * _LARGE < largest for line in row.lines)
    if row.depth < _NUMBERED_DEPTH and is_small and _PRINTED.fullmatch(row.text):
        return True
    if count == 1:
        is_number = row.at_foot and row.depth < _NUMBERED_DEPTH and _NUMBER_ALONE.fullmatch(row.text) is not None
        return is_number and "1" in row.text
    if row.depth < _NUMBERED_DEPTH and shown.has_row(row):
        return True
    return all(line.size < largest and shown.has_line(row, line) for line in row.lines) and _has_letters(row)


def _has_letters(row: _Row) -> bool:
    return any(_letters(line) for line in row.lines)


def _letters(line: Line) -> str:
    return _MARKS.sub(" ", line.text).strip().casefold()


def _near(row: _Row) -> tuple[int, int, int]:
    return row.place - 1, row.place, row.place + 1


def _is_elsewhere(pages: set[int] | None, page: int) -> bool:
    return pages is not None and (len(pages) > 1 or page not in pages)


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes = Counter[float]()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
