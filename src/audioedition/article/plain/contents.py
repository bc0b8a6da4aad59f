"""Finds the table of contents within a text, which is not spoken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioedition.article.plain.chunks import Chunk
from audioedition.patterns import lazy
from audioedition.words.headings import NUMBER_SIGNS, PART_WORDS
from audioedition.words.page_numbers import PAGES

_LEADERS = lazy(r"(?:[\s.·…_-]{2,}|\s)(?:\d{1,4}|[ivxlc]{1,7})\Z")
DOTTED_PAGE = lazy(r"(?:\.{4,}|…{2,}|(?:\s\.){4,}|[·_]{4,})\s*(?:\d{1,4}|[ivxlc]{1,7})\s*\Z")
"""The dots of an entry, and its page."""
_LONGEST_END = 40  # characters of a line that show that it is one
_NUMBER = lazy(r"\A\s*(?:[IVXLC]{1,8}|\d{1,3})[.):—-]*\s+")
# "Chap.   Page", "No."
_COLUMN_HEAD = lazy(rf"(?:{PART_WORDS.words}|{NUMBER_SIGNS.words}|{PAGES.words})\.?", re.IGNORECASE)
# "Letter 2" is a part by its number, and no part on that page.
_COUNTED = lazy(rf"\s*{PART_WORDS.words}\s(?:\d{{1,3}}|[ivxlc]{{1,7}})\s*", re.IGNORECASE)
_KEY = lazy(r"[\W_]+")
_HEAD_WORD = lazy(r"[^\W\d_]+ (?:[ivxlc]{1,8}|\d{1,3}) (?=\S)")
_LONGEST_ENTRY = 100
# Fewer lines that stand again as headings might be anything.
_FEWEST = 3


def key(line: str) -> str:
    """A heading or an entry without page, number and marks, to know one by the other."""
    line = line if _COUNTED.fullmatch(line) else _LEADERS.sub("", line)
    words = _KEY.sub(" ", _NUMBER.sub("", line, count=1)).strip().casefold()
    return words or line.casefold()


def is_entry(line: str) -> bool:
    """Whether dots before a page's number end a line, as in a contents list."""
    return DOTTED_PAGE.search(line, max(0, len(line) - _LONGEST_END)) is not None


def title_key(line: str) -> str:
    """The same without the word before the number: "ADVENTURE I. A SCANDAL" → "a scandal"."""
    return _HEAD_WORD.sub("", key(line), count=1)


def length(chunks: Sequence[Chunk], place: int) -> int:
    """How many chunks from `place` on, where a heading says "Contents", are a table of contents; 0 for none.

    It ends before an entry comes again: that is the chapter itself.
    """
    entry_keys: set[str] = set()
    entries = 0
    for end in range(place + 1, len(chunks)):
        chunk = chunks[end]
        # A book's own title, or its first part's, may stand between its contents and its first chapter.
        keys = [key(line.text) for line in chunk.lines]
        if not _is_entries(chunk) or (entries and any(k in entry_keys for k in keys)):
            return end - place if entries >= 2 else 0
        entry_keys.update(keys)
        entries += len(keys)
    return 0


def _is_entries(chunk: Chunk) -> bool:
    lines = [line.text for line in chunk.lines]
    if any(len(line) > _LONGEST_ENTRY for line in lines):
        return False
    if all(_COLUMN_HEAD.fullmatch(word) for line in lines for word in line.replace("_", " ").split()):
        return True
    marked = sum(bool(_LEADERS.search(line) or _NUMBER.match(line)) for line in lines)
    if marked * 2 >= len(lines):
        return True
    unstopped = sum(not line.endswith((".", "!", "?", ",", ";", "”", '"')) for line in lines)
    return len(lines) <= 3 and len(chunk.text) < 120 and (unstopped == len(lines) or chunk.text.isupper())


def repeats(chunk: Chunk, headed: set[str]) -> bool:
    """Whether the lines of a chunk come again as headings: contents without a heading of their own."""
    count = chunk.text.count("\n") + 1
    if count < _FEWEST or len(chunk.text) > _LONGEST_ENTRY // 2 * count:
        return False
    lines = chunk.lines
    if not any(key(line.text) in headed or title_key(line.text) in headed for line in lines[:_FEWEST]):
        return False
    again = sum(key(line.text) in headed or title_key(line.text) in headed for line in lines)
    return again >= _FEWEST and again * 5 >= len(lines) * 3
