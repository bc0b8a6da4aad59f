"""Title, author and part number from an article's first lines, where nothing better says them."""

from __future__ import annotations

import re
from dataclasses import replace

from audioedition import roman
from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.plaintext import clean
from audioedition.words.bylines import BYLINES, SMALL_WORDS, TITLE_BEGINNINGS
from audioedition.words.names import PARTICLES
from audioedition.words.parts import PARTS
from audioedition.words.phrases import spaced

_NAME = r"[^\W\d_][\w.’'-]*"
# "Grigory Pasko: A Week in Almaty": two to four capitalised words before a colon are a byline.
_AUTHOR_FIRST = lazy(rf"(?P<author>{_NAME}(?: {_NAME}){{1,3}})\s*:\s+(?P<title>\S.*)", re.DOTALL)
_AUTHOR_LAST = lazy(rf"(?P<title>.*\S),?\s+by (?P<author>{_NAME}(?: {_NAME}){{1,3}})\Z", re.DOTALL)
_AUTHORS = "|".join(spaced(row.words) for row in BYLINES.rows if row.meaning == "author")
_AUTHOR = lazy(rf"\s*(?:{_AUTHORS})(?:\s+(?P<name>\S.*)|\s*)", re.IGNORECASE | re.DOTALL)
_MAX_BYLINE = 80
_PART = lazy(
    rf"(?P<before>.*\w\W*?)[\s,;:(–—-]+{PARTS.words}\s*(?P<number>\d{{1,4}}|[IVXL]+)\)?\.?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)


def infer(title_lines: list[str]) -> Metadata:
    """What the title line, and a byline under it, say of title, author, translator and part."""
    if not title_lines:
        return Metadata()
    line = " ".join(clean(title_lines[0]).split())
    known = Metadata()
    for pattern in (_AUTHOR_FIRST, _AUTHOR_LAST):
        match = pattern.fullmatch(line)
        if match and _is_name(match["author"]):
            known, line = Metadata(author=match["author"]), match["title"]
            break
    for byline in title_lines[1:]:
        known = _with_byline(known, " ".join(clean(byline).split()))
    title, part = split_part(line)
    return replace(known, title=title, part=part, series=title if part is not None else None)


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
    match = _AUTHOR.fullmatch(line)
    return None if match is None else match["name"] or ""


def _with_byline(known: Metadata, line: str) -> Metadata:
    byline = BYLINES.fullmatch(line)
    if byline is None:
        return known
    row, match = byline
    name = match["name"].rstrip(" .")
    if row.meaning == "author":
        return replace(known, author=known.author or name)
    if row.meaning == "editor":
        return replace(known, editor=known.editor or name)
    return replace(known, translator=known.translator or name)


def _is_name(words: str) -> bool:
    parts = words.split()
    return not TITLE_BEGINNINGS.fullmatch(parts[0]) and all(part[0].isupper() for part in (parts[0], parts[-1]))
