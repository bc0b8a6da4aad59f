"""Lines of a text and the runs of lines between blank ones, with places in the untouched text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audioedition.article.invisible_marks import hidden
from audioedition.model import Span

# Each is one character long, so that every place in the shadow is the same place in the text.
_LINE_ENDS = "\r\v\f\x85\u2028\u2029"
CHUNK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
"""Lines with no blank one between them."""
_FIRST_LINES = 4000
# Nobody breaks lines by hand beyond this column: such a line is a paragraph.
_LONGEST_LINE = 100


def shadow(text: str) -> str:
    """`text` for recognisers: as long as it is, but every line end is a line feed, and hidden marks are spaces."""
    lines = text.replace("\r\n", " \n")
    for end in _LINE_ENDS:
        lines = lines.replace(end, "\n")
    # A soft hyphen at a line's end divides a word.
    marks = [mark for mark in hidden(text) if mark.of(text) != "\u00ad"]
    if not marks:
        return lines
    parts: list[str] = []
    place = 0
    for mark in marks:
        parts += (lines[place : mark.start], " " * (mark.end - mark.start))
        place = mark.end
    return "".join((*parts, lines[place:]))


@dataclass(frozen=True, slots=True)
class Line:
    """A line: where its words begin and end, and how many columns stand before them."""

    text: str
    start: int
    indent: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    @property
    def width(self) -> int:
        return self.indent + len(self.text)


@dataclass(slots=True)
class Chunk:
    """A run of lines that are not blank: its words, without the indentation of its first line. `before`: how
    many blank lines stand before it."""

    shadow: str
    span: Span
    before: int
    text: str
    _lines: list[Line] | None = None

    @property
    def lines(self) -> list[Line]:
        """Its lines, with their indentation."""
        if self._lines is None:
            self._lines = list(self._found())
        return self._lines

    def _found(self) -> Iterator[Line]:
        place = self.shadow.rfind("\n", 0, self.span.start) + 1
        for raw in self.shadow[place : self.span.end].split("\n"):
            words = raw.strip()
            lead = len(raw) - len(raw.lstrip())
            yield Line(words, place + lead, len(raw[:lead].expandtabs(8)) if lead else 0)
            place += len(raw) + 1


def chunks(lines: str, span: Span) -> Iterator[Chunk]:
    """The chunks of a shadow within `span`."""
    end = span.start
    for match in CHUNK.finditer(lines, span.start, span.end):
        words = match.group().rstrip()
        begin = match.start()
        blank = lines.count("\n", end, begin) - 1 if end > span.start else 9
        end = begin + len(words)
        yield Chunk(lines, Span(begin, end), max(0, blank), words)


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a text is set. `wrapped`: its lines were broken at `width`, not at ends of paragraphs."""

    width: int
    wrapped: bool


def measure(sample: list[Chunk]) -> Measure:
    """The measure of the text's longer chunks; of a text of short lines it is at least 60 columns."""
    widths: list[int] = []
    for chunk in sample:
        rows = chunk.text.split("\n")
        if len(rows) > 2:
            widths += [len(row.rstrip()) for row in rows[:-1]]
        if len(widths) > _FIRST_LINES:
            break
    if not widths:
        return Measure(_LONGEST_LINE, wrapped=False)
    widths.sort()
    width = widths[len(widths) * 19 // 20]
    full = sum(column > 0.8 * width for column in widths)
    return Measure(min(max(60, width), _LONGEST_LINE), width <= _LONGEST_LINE and full >= 5)
