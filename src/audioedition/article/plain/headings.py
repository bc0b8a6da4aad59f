"""Headings of plain text: by their words, numbers, capitals or underlining, and by the blank lines around."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from audioedition.article.plain.chunks import Chunk, Line
from audioedition.patterns import folded, lazy
from audioedition.words.contents import CONTENTS, INDEX, PICTURES
from audioedition.words.headings import CARDINALS, ENDS, NUMBER_SIGNS, ORDINALS, PART_WORDS, SECTIONS, WHOSE_SECTION
from audioedition.words.letters import NOT_SMALL
from audioedition.words.note_headings import NOTES, SOURCES

Sign = Literal["word", "name", "number", "capitals", "underlined", "blank lines", "contents"]


class Heading(NamedTuple):
    """What a chunk heads: the lower the rank, the larger; and what shows that it is a heading."""

    rank: int
    sign: Sign


_LONGEST, _LONGEST_NUMBERED, _LINES = 72, 90, 3
# A chapter in a book set by hand stands under three blank lines or more, a section under two.
_AS_CHAPTER, _AS_SECTION = 3, 2
_ROMAN = r"[IVXLC]{1,8}"
_TITLE = r"(?:[.:,)\]—–-]*\Z|\s*[.:—–-]+\s*\S.*\Z|[ \t]{2,}\S.*\Z|,?[ \t]+[(“«„\"].*\Z)"
_NUMBERED_WORD = (
    rf"(?:the\s+)?(?:(?P<word>{PART_WORDS.words})\s*(?:{NUMBER_SIGNS.words}|the)?\s*"
    rf"(?:\d{{1,3}}|(?-i:{_ROMAN})|{CARDINALS.words}|{ORDINALS.words})"
    rf"|{ORDINALS.words}\s+(?P<behind>{PART_WORDS.words}))(?!\w)"
)
_NUMBERED = lazy(rf"_?{_NUMBERED_WORD}_?{_TITLE}", re.IGNORECASE)
_NUMBERED_BEGINNING = lazy(rf"{_NUMBERED_WORD}|\d", re.IGNORECASE)
# How it may begin: other lines are not looked at, and where there are no others, it is not compiled (5 ms).
_WORDS = (*(row.words for row in PART_WORDS.rows), *(row.words for row in ORDINALS.rows))
_BEGINNINGS = tuple({folded(words[:3]) for words in _WORDS})
# "ADVENTURE IV. THE BOSCOMBE VALLEY MYSTERY": any word in capitals before a number.
_ANY_WORD = lazy(rf"{NOT_SMALL}{{3,}} (?:{_ROMAN}|\d{{1,3}})(?!\w){_TITLE}")
_ALONE = rf"(?:{SECTIONS.words}|{NOTES.words}|{SOURCES.words})"
_ALONE_WORD = lazy(rf"_?(?:the\s+|an?\s+)?{_ALONE}(?: {WHOSE_SECTION.words} .{{1,40}})?[.:]?_?\Z", re.IGNORECASE)
_OWN_WORD = lazy(rf"\S+ {_ALONE}[.:]?\Z", re.IGNORECASE)  # "AUTHOR'S PREFACE", "EDITOR'S INTRODUCTION"
_NUMBER_ALONE = lazy(r"(?:[IVXLC]{1,8}|\d{1,3})\.?\Z")
_SHORT_NUMBERED = lazy(
    rf"(?:(?P<places>\d{{1,2}}(?:\.\d{{1,2}})*)[.)]?|{_ROMAN}[.):—-]+)\s+(?=[^\W\d_]{{2}}|[“«\"])\S.*"
)
_SPLIT_LETTERS = lazy(r"(?:[^\W\d_]\. ?){2,}\Z")  # "A.B.": who signs
_UNDERLINE = lazy(r"(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\Z")
_STOPS = (".", "!", "?", "…", ",", ";", ":")
_CHANGED = str.maketrans("", "", "_*=")


def heading(chunk: Chunk) -> Heading | None:
    """What a chunk heads if it does, as far as it can be seen from the chunk itself and the blank lines before."""
    if len(chunk.text) > _LONGEST_NUMBERED * 2:
        return None
    lines = chunk.lines
    if len(lines) > _LINES:
        return None
    first = lines[0].text.translate(_CHANGED).strip()
    if not first or len(first) > _LONGEST_NUMBERED:
        return None
    if len(lines) == 2 and _underlined(lines):
        return Heading(1 if lines[1].text[0] == "=" else 2, "underlined")
    return _of_words(first, chunk) if len(lines) == 1 else _of_lines(first, chunk)


def _underlined(lines: list[Line]) -> bool:
    rule, words = lines[1].text, lines[0].text
    return (
        bool(_UNDERLINE.match(rule))
        and len(words) <= _LONGEST
        and len(rule) >= len(words) // 2
        and words[-1] not in ",;"
    )


def _of_lines(first: str, chunk: Chunk) -> Heading | None:
    """ "CHAPTER I" with its title on the next line; a long title in capitals over two lines."""
    rest = [line.text.translate(_CHANGED) for line in chunk.lines[1:]]
    if not all(rest) or any(len(line) > _LONGEST or line.endswith((",", ";")) for line in rest[-1:]):
        return None
    numbered = _numbered(first) or _ANY_WORD.match(first)
    capitals = chunk.text.upper() == chunk.text
    titled = all(line[:1].isupper() or not line[:1].isalpha() for line in rest)
    if numbered and (capitals or (titled and not any(len(line) > 60 or line.endswith(_STOPS[1:]) for line in rest))):
        return Heading(_rank_of(first), "word")
    if not capitals or chunk.before < _AS_SECTION or ENDS.match(first):
        return None
    return Heading(5, "number" if _SHORT_NUMBERED.match(first) else "capitals")


def _of_words(line: str, chunk: Chunk) -> Heading | None:
    if ENDS.match(line):
        return None
    if _heads_list(line):
        return Heading(3, "contents")
    if _numbered(line) or _ANY_WORD.match(line):
        return Heading(_rank_of(line), "word")
    if _ALONE_WORD.match(line) or (line.isupper() and _OWN_WORD.match(line)):
        return Heading(3, "name") if line[0].isupper() else None
    return _by_number(line, chunk) or _by_looks(line, chunk)


def _heads_list(line: str) -> bool:
    """ "Contents", "List of Plates": what is under it is for the eye."""
    headings = (table.fullmatch(line) for table in (CONTENTS, PICTURES, INDEX))
    return line[0].isalpha() and any(heading and heading[0].alone for heading in headings)  # ".. contents::" is markup


def _numbered(line: str) -> re.Match[str] | None:
    """ "Chapter I", "The Second Part": a word with its number."""
    beginning = folded(line).removeprefix("_").removeprefix("the")
    return _NUMBERED.match(line) if beginning.startswith(_BEGINNINGS) else None


def begins_with_number(line: str) -> bool:
    """ "Chapter 1 The Road", "2009": a heading that is one of several in a row, whatever follows."""
    return _NUMBERED_BEGINNING.match(line) is not None


def is_numbered(line: str) -> bool:
    """ "CHAPTER 1", "Letter IV: The Road": a heading that a word of a part and its number make."""
    return _numbered(line) is not None


def _rank_of(line: str) -> int:
    match = _numbered(line)
    part_word = PART_WORDS.fullmatch(match["word"] or match["behind"]) if match else None
    return part_word[0].meaning if part_word else 3


def _by_number(line: str, chunk: Chunk) -> Heading | None:
    rank = 3 if chunk.before >= _AS_CHAPTER else 4
    if _NUMBER_ALONE.match(line):
        return Heading(rank, "number")
    match = _SHORT_NUMBERED.match(line)
    if not match or len(line) > _LONGEST:
        return None
    if line.endswith(_STOPS) and not (
        line.isupper() or (chunk.before >= _AS_CHAPTER and line.endswith((".", "!", "?")))
    ):
        return None
    return Heading(rank + (match["places"] or "").count("."), "number")


def _by_looks(line: str, chunk: Chunk) -> Heading | None:
    if len(line) > _LONGEST or _SPLIT_LETTERS.match(line) or not line[0].isalnum():
        return None
    if line.isupper() and sum(character.isalpha() for character in line) >= 2:
        stands_off = chunk.before >= _AS_CHAPTER  # "STOP THAT NOISE." is shouted, and no heading
        return Heading(5, "capitals") if stands_off or not line.endswith(_STOPS) else None
    alone = chunk.before >= _AS_CHAPTER and line[0].isupper() and len(line) <= 60
    if alone and (len(line) == 1 or not line.endswith(_STOPS) or (len(line.split()) <= 6 and line.endswith("."))):
        return Heading(5, "blank lines")
    return None
