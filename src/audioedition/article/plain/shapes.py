"""Shapes of plain text that are no prose: breaks, lists, quoted mail, tables, verse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from audioedition import roman
from audioedition.article.plain.chunks import Chunk, Line, Measure
from audioedition.article.plain.paragraphs import overfull
from audioedition.model import Span
from audioedition.patterns import lazy

# "* * *", "***", "#", "⁂", "— — —", "~~~", "-----", "_____", "o O o" is rare and left.
_BREAK = lazy(r"(?:[*#~•·⁂❦☙◊§+=_\-–—―.]\s*){3,}\Z|[#⁂❦☙◊*§~—]\Z|[*•—–-]\s+[*•—–-]\Z")
# "X-=-=-=-=-=-=-X", of bulletin boards
_FRAMED = lazy(r"(?P<edge>[^\W\d_])(?:[^\w\s]|_){8,}(?P=edge)\Z")
_BULLET = lazy(r"(?:[-*•‣◦▪●○■+·–])[ \t]+(?=\S)")
# "- Да, - сказал он.": a dash that opens speech, and not a list
_SPEECH = lazy(r"[-–—]\s.*[,!?.…]\s[-–—]\s")
_NUMBER = lazy(r"\(?(?P<number>\d{1,3}|[a-zа-я]|[ivx]{1,5})[.)][ \t]+(?=\S)", re.IGNORECASE)
_QUOTE = lazy(r"(?:>[ \t]?)+")
_COLUMNS = lazy(r"\t+| {3,}")
_TABULAR = lazy(r"\||\t|\S {3}")
_RULE = lazy(r"[\s|+:=_-]+\Z")
_SENTENCE_END = (".", "!", "?", "…")


class Item(NamedTuple):
    """An item of a list: where its words stand (number included, bullet not), the column of its words, and its
    number, "" for a bullet."""

    span: Span
    column: int
    number: str


def is_break(chunk: Chunk) -> bool:
    """Whether a chunk is a row of asterisks, or another mark between two scenes."""
    text = chunk.text
    if len(text) >= 240:
        return False
    if text[0].isalnum():
        return _FRAMED.match(text) is not None
    return all(_BREAK.match(line.text) for line in chunk.lines)


def items(chunk: Chunk) -> list[Item]:
    """The items of a chunk whose first line, and every line at its depth, has a mark; else nothing."""
    result: list[Item] = []
    for line in chunk.lines:
        mark = _mark(line.text)
        if mark is None:
            if not result or not line.indent:
                return []
            result[-1] = result[-1]._replace(span=Span(result[-1].span.start, line.span.end))
            continue
        number, length = mark
        result.append(Item(Span(line.start + (0 if number else length), line.span.end), line.indent + length, number))
    return result


def _mark(line: str) -> tuple[str, int] | None:
    """An item's number ("" for a bullet) and how many characters its mark takes."""
    bullet = _BULLET.match(line)
    if bullet:
        return None if _SPEECH.match(line) else ("", bullet.end())
    numbered = _NUMBER.match(line)
    return (numbered["number"].lower(), numbered.end()) if numbered else None


def follows(before: str, after: str) -> bool:
    """Whether an item numbered `after` may stand right behind one numbered `before`."""
    if not before or not after:
        return before == after
    if before.isdecimal() and after.isdecimal():
        return int(after) == int(before) + 1
    if len(before) == len(after) == 1 and not after.isdecimal() and ord(after) == ord(before) + 1:
        return True
    number, following = roman.value(before), roman.value(after)
    return number is not None and following == number + 1


def quoted_depth(line: str) -> int:
    """How many signs of quoted mail a line begins with."""
    match = _QUOTE.match(line)
    return match.group().count(">") if match else 0


def quote_mark(line: str) -> int:
    """How many characters those signs take."""
    match = _QUOTE.match(line)
    return match.end() if match else 0


def rows(chunk: Chunk) -> list[list[Span]]:
    """The cells of a chunk that is a table, row by row; else nothing. Lines of rules are no rows."""
    if not _TABULAR.search(chunk.text):
        return []
    lines = [line for line in chunk.lines if not _RULE.match(line.text)]
    if len(chunk.lines) < 2 or not lines:
        return []
    if sum("|" in line.text for line in lines) == len(lines):
        table = [list(_cells(line, re.compile(r"\|"))) for line in lines]
    else:
        table = [list(_cells(line, _COLUMNS)) for line in lines]
    columns = max(map(len, table))
    regular = sum(len(row) == columns for row in table) * 5 >= len(table) * 4
    return table if columns > 1 and regular and len(lines) > 1 and (columns > 2 or len(lines) > 2) else []


def has_heads(chunk: Chunk, table: list[list[Span]]) -> bool:
    """Whether a table's first row heads its columns: a rule stands beneath it, or figures that it has not."""
    if any(_RULE.match(line.text) for line in chunk.lines[1:3]):
        return True
    return not _figures(chunk, table[0]) and all(_figures(chunk, row) for row in table[1:])


def _figures(chunk: Chunk, row: list[Span]) -> bool:
    return any(character.isdecimal() for span in row for character in span.of(chunk.shadow))


def _cells(line: Line, between: re.Pattern[str]) -> Iterator[Span]:
    place = 0
    for match in [*between.finditer(line.text), None]:
        end = match.start() if match else len(line.text)
        words = Span(place, end).trim(line.text)
        if words.start < words.end:
            yield Span(line.start + words.start, line.start + words.end)
        place = match.end() if match else end


def is_verse(chunk: Chunk, measure: Measure) -> bool:
    """Whether lines end where the poet, and not the measure, ended them."""
    lines = chunk.lines
    count = len(lines)
    set_in = min(line.indent for line in lines) >= 2
    if count < 2 or (count == 2 and not (set_in and measure.wrapped)):
        return False
    if overfull(lines, measure.width) > 0.34:
        return False
    capitals = sum(_begins(line.text) for line in lines)
    if not set_in and all(line.text.endswith(_SENTENCE_END) for line in lines):
        return False  # a sentence a line
    if capitals >= 0.75 * count:
        return True
    return set_in and count > 2 and overfull(lines, max(line.width for line in lines)) < 0.5


def _begins(line: str) -> bool:
    """Whether a line begins as a sentence or a verse does, behind quotation marks and signs."""
    first = next((character for character in line if character.isalpha()), "")
    return bool(first) and not first.islower()


def verse_lines(lines: list[Line], measure: Measure) -> Iterator[Span]:
    """The lines of a poem; one too long for the page is joined with what hangs under it."""
    begin = 0
    for place, (line, after) in enumerate(pairwise(lines)):
        full = line.width + 1 + len(after.text.split(None, 1)[0]) > measure.width - 6
        if not (full and not _begins(after.text) and after.indent > line.indent):
            yield Span(lines[begin].start, line.span.end)
            begin = place + 1
    yield Span(lines[begin].start, lines[-1].span.end)
