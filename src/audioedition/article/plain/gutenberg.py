"""Project Gutenberg's header, licence and credits: set aside, and read for title, author and language.

Two layouts: that of 1991 to about 2004, whose header ends with "*END*THE SMALL PRINT!", and the present one
(https://www.gutenberg.org/help/file_formats.html), with "*** START OF …" and "*** END OF …".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from audioedition.article.gutenberg_marks import END, LAST_LINE, NAME, START
from audioedition.model import Metadata, Skip, Span
from audioedition.patterns import lazy
from audioedition.words.language_names import LANGUAGE_NAMES
from audioedition.words.makers import CREDITS
from audioedition.words.placeholders import NO_AUTHORS

_NAMED = lazy(NAME, re.IGNORECASE)
_START = lazy(rf"^{START}[^*]*(?:\*\*\*)?[^\S\n]*$", re.MULTILINE)
_OLD_START = lazy(r"^\*END\*?\s*THE SMALL PRINT.*$", re.MULTILINE)
_END = lazy(rf"^(?:{END}|{LAST_LINE})", re.MULTILINE)
_PARAGRAPH = lazy(r"\S.*(?:\n[^\S\n]*\S.*)*")
_FIELD = lazy(r"^(Title|Author|Translator|Editor|Language):[^\S\n]*(\S.*?)[^\S\n]*$", re.MULTILINE)
_OLD_TITLE = lazy(
    r"Project Gutenberg(?:'s|’s)?(?: (?:E-?(?:Book|Text)) of)? (?P<title>[^\n]+?)[,\s]+by (?P<author>[^\n*]+)",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]+")
# A header is at most this long; what looks like one further on is the book's own.
_LONGEST_HEADER = 40_000
_WHY = "Project Gutenberg's {}, which is no part of the book"


class Book(NamedTuple):
    """Where a book stands in its file, what is set aside around it, what its header says of it, and the
    words of the header by which its title page is known."""

    body: Span
    skips: tuple[Skip, ...] = ()
    metadata: Metadata = Metadata()
    names: frozenset[str] = frozenset()


def book(text: str, lines: str, start: int) -> Book | None:
    """The book in a file of Project Gutenberg's; None for any other text. `lines` is the text's shadow."""
    if not _NAMED.search(lines, start, start + _LONGEST_HEADER):
        return None
    reach = start + _LONGEST_HEADER
    opens = _START.search(lines, start, reach) or _OLD_START.search(lines, start, reach)
    if opens is None:
        return None
    closes = _END.search(lines, opens.end())
    end = closes.start() if closes else len(text)
    skips = [_skip(text, Span(start, opens.end()), "header")]
    begin = opens.end()
    credit = _credits(lines, begin, end)
    if credit:
        skips.append(_skip(text, credit, "credits"))
        begin = credit.end
    if closes:
        skips.append(_skip(text, Span(end, len(text)), "licence"))
    header = lines[start : opens.start()]
    return Book(Span(begin, end), tuple(skips), _metadata(header), frozenset(_WORD.findall(_named(header).casefold())))


def _skip(text: str, span: Span, what: str) -> Skip:
    span = span.trim(text)
    return Skip(span, span.of(text), "licence", _WHY.format(what))


def _credits(lines: str, begin: int, end: int) -> Span | None:
    """ "Produced by …": who made the file, in the paragraph right behind the header."""
    first = _PARAGRAPH.search(lines, begin, end)
    return Span(begin, first.end()) if first and CREDITS.match(first.group()) else None


def _named(header: str) -> str:
    """What the header says of title and people, subtitles included."""
    begin = header.find("Title:")
    end = min(
        place for place in (header.find("Date:", begin), header.find("Language:", begin), len(header)) if place >= 0
    )
    return header[begin:end] if begin >= 0 else ""


def _metadata(header: str) -> Metadata:
    known = {match[1].lower(): " ".join(match[2].split()) for match in _FIELD.finditer(header)}
    if "title" not in known:
        old = _OLD_TITLE.search(header)
        known |= {"title": old["title"].strip(), "author": old["author"].strip()} if old else {}
    author = known.get("author")
    language = LANGUAGE_NAMES.fullmatch(known.get("language", ""))
    return Metadata(
        title=known.get("title", "").strip(" ,") or None,
        author=None if author and NO_AUTHORS.fullmatch(author) else author,
        translator=known.get("translator"),
        editor=known.get("editor"),
        language=language[0].meaning if language else None,
    )
