"""A book's own table of contents: EPUB 3's navigation document, or EPUB 2's NCX; and EPUB 3's landmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.article import xml
from audioedition.article.archive import Archive
from audioedition.article.epub.content import parsed, types_of
from audioedition.article.epub.package import Item, Package, Reference, member
from audioedition.errors import ArticleError
from audioedition.words.book_parts import BOOK_PARTS
from audioedition.words.contents import CONTENTS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: its title, how deep it stands, from 1, and the place that it leads to."""

    title: str
    depth: int
    name: str
    fragment: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a book says of its parts: the table of contents in its order, and which part is what."""

    entries: tuple[Entry, ...] = ()
    landmarks: tuple[Reference, ...] = ()


def contents(path: Path, archive: Archive, package: Package) -> Contents:
    """The table of contents. One that is damaged or missing is none: then the headings of the text are the chapters."""
    navigation, ncx = package.having("nav"), package.ncx
    listed = Contents()
    if navigation is not None and navigation.name in archive:
        listed = _or_none(lambda: _of_navigation(path, archive, navigation))
    if not listed.entries and ncx is not None and ncx.name in archive:
        listed = Contents(_or_none(lambda: _of_ncx(path, archive, ncx)).entries, listed.landmarks)
    return Contents(listed.entries, (*listed.landmarks, *package.guide, *_named(listed.entries)))


def _named(entries: Sequence[Entry]) -> Iterator[Reference]:
    """Files that an entry of their own calls a title page, a cover, and so on."""
    leading = Counter(entry.name for entry in entries)
    for entry in entries:
        kind = _kind(entry.title)
        if kind and leading[entry.name] == 1:
            yield Reference(kind, entry.name, "")


def _kind(title: str) -> str:
    """EPUB's name for what an entry calls so; "" where that is some of the text."""
    contents, book_part = CONTENTS.fullmatch(title), BOOK_PARTS.fullmatch(title)
    if contents and contents[0].alone:
        return "toc"
    return book_part[0].meaning if book_part else ""


def _or_none(read: Any) -> Contents:
    try:
        result: Contents = read()
    except ArticleError:
        return Contents()
    return result


def _of_navigation(path: Path, archive: Archive, item: Item) -> Contents:
    root = parsed(path, archive, item)
    lists = list(root.iter("nav"))
    toc = next((nav for nav in lists if "toc" in types_of(nav)), lists[0] if lists else None)
    marks = [link for nav in lists if "landmarks" in types_of(nav) for link in nav.iter("a")]
    landmarks = tuple(
        Reference(kind, member(archive, item.name, href), href.partition("#")[2])
        for link in marks
        if (href := link.get("href"))
        for kind in sorted(types_of(link))
    )
    return Contents(tuple(_entries(archive, item, toc)) if toc is not None else (), landmarks)


def _entries(archive: Archive, item: Item, toc: HtmlElement) -> Iterator[Entry]:
    for link in toc.iter("a"):
        href, title = link.get("href"), _title(link.text_content())
        depth = sum(1 for _ in _above(link, toc))
        if href and title and depth:
            yield Entry(title, depth, member(archive, item.name, href), href.partition("#")[2])


def _above(link: HtmlElement, toc: HtmlElement) -> Iterator[HtmlElement]:
    """The lists around a link, up to the table of contents."""
    for element in link.iterancestors():
        if element is toc:
            return
        if element.tag in ("ol", "ul"):
            yield element


def _of_ncx(path: Path, archive: Archive, item: Item) -> Contents:
    root = xml.parse(f"{path}: {item.name}", archive.read(item.name), doctype=True)
    entries = []
    for point in root.iter("{*}navPoint"):
        source = next((source for child in point if xml.local(child) == "content" and (source := child.get("src"))), "")
        label = next((child for child in point if xml.local(child) == "navLabel"), None)
        title = _title("".join(str(text) for text in label.itertext())) if label is not None else ""
        depth = 1 + sum(1 for above in point.iterancestors() if xml.local(above) == "navPoint")
        if source and title:
            entries.append(Entry(title, depth, member(archive, item.name, source), source.partition("#")[2]))
    return Contents(tuple(entries))


def _title(words: str) -> str:
    return " ".join(words.split())[:_LONGEST]
