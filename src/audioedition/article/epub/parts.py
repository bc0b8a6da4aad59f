"""What the parts of a book are to its listener: rows of the names that EPUB has for them.

A listener wants what the author wrote: foreword, dedication, text, afterword. Title and author are said in the opening,
and what is for the hand that leafs through a book (its contents, its index) or for the trade (imprint, colophon)
is passed over. The names are those of EPUB 3 (https://idpf.github.io/epub-vocabs/structure/), of DPUB-ARIA, and of
EPUB 2's guide (OPF 2.0.1, 2.6).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from audioedition.article.html.rows import GUTENBERG, GUTENBERG_NAMES
from audioedition.patterns import lazy
from audioedition.words.makers import CREDITS, MAKERS, RIGHTS, TRANSCRIBERS_NOTES


class PartNames(NamedTuple):
    """Names of a part, why it is not spoken, how many characters it has at most (0: any number), and an example.

    A limit is for names that a guide gives to a whole file, in which more may stand than is named.
    """

    names: str
    why: str
    most: int
    example: str


ROWS = (
    PartNames("cover cover-image", "the cover", 1_000, '<reference type="cover" href="cover.xhtml"/>'),
    PartNames("titlepage title-page", "the title page; the title is said in the opening", 2_000,
        '<section epub:type="titlepage">'),
    PartNames("halftitlepage halftitle half-title", "the title again", 500, '<section epub:type="halftitlepage">'),
    PartNames("toc toc-brief", "the table of contents", 400_000, '<nav epub:type="toc">'),
    PartNames("landmarks", "places to go to, for reading programs", 0, '<nav epub:type="landmarks">'),
    PartNames("page-list pagelist", "a list of the printed book's pages", 0, '<nav role="doc-pagelist">'),
    PartNames("loi lot loa lov", "a list of pictures or tables", 30_000, '<section epub:type="loi">'),
    PartNames("imprint imprimatur publisher-address", "the imprint", 6_000, '<section epub:type="imprint">'),
    PartNames("copyright-page copyright",
              "the copyright page", 12_000, '<reference type="copyright-page" href="c.html"/>'),
    PartNames("colophon", "the colophon", 6_000, '<section epub:type="colophon">'),
    PartNames("credit credits other-credits contributors",
              "who made the book", 6_000, '<section epub:type="contributors">'),
    PartNames("index index-group", "the index", 0, '<section role="doc-index">'),
    PartNames("bibliography", "a list of sources", 0, '<section epub:type="bibliography">'),
    PartNames("pagebreak", "the number of a page", 40, '<span epub:type="pagebreak" title="12">12</span>'),
)  # fmt: skip
_BY_NAME = {name: row for row in ROWS for name in row.names.split()}

SPOKEN = frozenset("epigraph dedication foreword preface prologue introduction subtitle".split())
"""Names of what the author wrote, though it stand within a part that is passed over (an epigraph on the title page)."""
SUBTITLE = "subtitle"
"""The class by which pandoc names what EPUB has a type for."""
VERSE = frozenset("z3998:verse z3998:poem z3998:song z3998:hymn z3998:lyrics verse poem".split())
"""Names of what is a poem or lies in one."""
DRAMA = frozenset("z3998:drama z3998:scene z3998:dramatis-personae drama".split())
"""Names of plays: a table of theirs is speeches beside the names of speakers."""


class ClassNames(NamedTuple):
    """Words of a class or an id that makers of books use for what is none, why, at most how long, and an example."""

    names: str
    why: str
    most: int
    example: str


CLASS_ROWS = (
    ClassNames(r"page-?num(?:ber)?s?|page-?no|pb-?num|pagebreak", "the number of a page", 40,
             '<span class="pagenum">[Pg 12]</span>'),
    ClassNames(GUTENBERG_NAMES,
             GUTENBERG, 0, '<section id="pg-header">'),
    ClassNames(r"(?:transcribers?|tn)-?notes?|tnote|mynote", "a note of those who made the file", 4_000,
             '<div class="transnote">'),
)  # fmt: skip
_CLASSES = lazy(
    r"(?:^|[\s_])(?:" + "|".join(f"(?P<_{n}>{row.names})" for n, row in enumerate(CLASS_ROWS)) + r")(?:$|[\s_])",
    re.IGNORECASE,
)


_LONGEST_CREDITS, _LONGEST_RIGHTS = 1_200, 3_000
LONGEST_TRANSCRIBED, TRANSCRIBED = 6_000, "a note of those who made the file"
_TRANSCRIBED = lazy(rf"{TRANSCRIBERS_NOTES.words}\W*[:.—-]\s*\w", re.IGNORECASE)


def why_named(names: frozenset[str], length: Callable[[], int], only_short: bool = False) -> str:
    """Why a part with one of these names and so many characters is not spoken; "" where it is.

    `only_short`: rows without a limit do not count, for the names are those of files ("index.html").
    """
    rows = [row for name in names if (row := _BY_NAME.get(name))] if names else []
    return next((row.why for row in rows if _fits(row.most, length) and (row.most or not only_short)), "")


def why_classed(names: str, length: Callable[[], int]) -> str:
    """The same by the words of an element's `class` and `id`."""
    match = _CLASSES.search(names) if names.strip() else None
    if match is None:
        return ""
    row = next(row for number, row in enumerate(CLASS_ROWS) if match[f"_{number}"])
    return row.why if _fits(row.most, length) else ""


def why_credited(words: str) -> str:
    """The same by the words of a paragraph: those with which a book of Project Gutenberg tells who made the file."""
    line = " ".join(words.split()) if len(words) <= _LONGEST_CREDITS else ""
    is_credit = CREDITS.match(line) is not None and MAKERS.search(line) is not None
    return TRANSCRIBED if is_credit or _TRANSCRIBED.match(line) else ""


def why_worded(words: str) -> str:
    """The same by the words of a file in which nothing is named."""
    return _BY_NAME["copyright"].why if len(words) <= _LONGEST_RIGHTS and RIGHTS.search(words) else ""


def _fits(most: int, length: Callable[[], int]) -> bool:
    return not most or length() <= most
