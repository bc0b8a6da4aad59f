"""Title, author and part number from an article's first lines, where nothing better says them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from audioedition import roman
from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.plaintext import clean
from audioedition.words.bylines import BYLINES, SMALL_WORDS, TITLE_BEGINNINGS
from audioedition.words.names import PARTICLES
from audioedition.words.parts import PARTS
from audioedition.words.phrases import Phrases

_NAME = r"[^\W\d_][\w.’'-]*"
_NAMES = rf"{_NAME}(?: {_NAME}){{1,3}}"
# "Grigory Pasko: A Week in Almaty", "A Week in Almaty, by Grigory Pasko"
_AUTHOR_FIRST = lazy(rf"(?P<author>{_NAMES})\s*:\s+(?P<title>\S.*)", re.DOTALL)
_AUTHOR_LAST = lazy(rf"(?P<title>.*\S),?\s+by (?P<author>{_NAMES})\Z", re.DOTALL)
_AUTHORS = Phrases(
    "bylines of authors",
    tuple(row for row in BYLINES.rows if row.meaning == "author"),
    r"\s*(?:{words})(?:(?:\s+|(?<=[:：/／=]))(?P<name>\S[\s\S]*)|\s*)",
)
_MAX_BYLINE = 80
_PART = lazy(
    rf"(?P<before>.*\w\W*?)[\s,;:(–—-]+{PARTS.words}\s*(?P<number>\d{{1,4}}|[IVXL]+)\)?\.?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)


class NamedInTitle(NamedTuple):
    """A name that a title begins or ends with, and the title without it."""

    name: str
    title: str
    is_first: bool


def infer(title_lines: list[str]) -> Metadata:
    """What the title line, and a byline under it, say of title, translator, editor and part."""
    if not title_lines:
        return Metadata()
    known = Metadata()
    for byline in title_lines[1:]:
        known = _with_byline(known, " ".join(clean(byline).split()))
    title, part = split_part(" ".join(clean(title_lines[0]).split()).rstrip(" :"))
    return replace(known, title=title, part=part, series=title if part is not None else None)


def named_in(title: str) -> NamedInTitle | None:
    """The two to four words with capitals before a colon, or behind "by" at the end. Seldom they are the author:
    "What You Need To Know: …", "Seized by Boko Haram"; who asks must know that from elsewhere."""
    for pattern in (_AUTHOR_FIRST, _AUTHOR_LAST):
        match = pattern.fullmatch(title)
        if match and _is_name(match["author"]):
            return NamedInTitle(match["author"], match["title"], pattern is _AUTHOR_FIRST)
    return None


def split_part(title: str) -> tuple[str, int | None]:
    """("A Week in Almaty", 3) from "A Week in Almaty, Part 3"; no number, the title as it is and None."""
    match = _PART.fullmatch(title)
    if match is None:
        return title, None
    number = match["number"]
    part = int(number) if number.isdecimal() else roman.value(number)
    return (match["before"].rstrip(" ,;:(–—-"), part) if part is not None else (title, None)


def is_byline(line: str) -> bool:
    """ "By Grigory Pasko", "Translated by Anna Smith", on a line of its own under the title."""
    byline = BYLINES.fullmatch(line) if len(line) <= _MAX_BYLINE and "\n" not in line else None
    if byline is None:
        return False
    words = re.findall(r"[^\W\d_][\w’'-]*", byline[1]["name"])
    return bool(words) and all(
        word[0].isupper() or PARTICLES.fullmatch(word) or SMALL_WORDS.fullmatch(word) for word in words
    )


def author_of(line: str) -> str | None:
    """The name in a line that says who wrote it ("By Anna Holm"), "" where it says that and no more; else None."""
    byline = _AUTHORS.fullmatch(line)
    return None if byline is None else byline[1]["name"] or ""


def _with_byline(known: Metadata, line: str) -> Metadata:
    byline = BYLINES.fullmatch(line)
    if byline is None:
        return known
    row, match = byline
    name = match["name"].rstrip(" .")
    if row.meaning == "author":
        return known
    if row.meaning == "editor":
        return replace(known, editor=known.editor or name)
    return replace(known, translator=known.translator or name)


def _is_name(words: str) -> bool:
    parts = words.split()
    return not TITLE_BEGINNINGS.fullmatch(parts[0]) and all(part[0].isupper() for part in (parts[0], parts[-1]))
