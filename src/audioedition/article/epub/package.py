"""An EPUB's package document: what the file holds, in which order it is read, and where it says what a part is.

container.xml names it (https://www.w3.org/TR/epub-33/#sec-container-metainf-container.xml), and it names
all else; names are those of the archive's members, whatever folder a reference is relative to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.article import xml
from audioedition.article.archive import Archive, resolved
from audioedition.errors import ArticleError, shown

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CONTAINER = "META-INF/container.xml"
_MOST_RENDITIONS = 10
# What HTML's parser can read: XHTML, and the forms of EPUB 2 (OPS 2.0.1, 1.3.7) and before.
_TEXTS = frozenset(
    "application/xhtml+xml text/html application/x-dtbook+xml text/x-oeb1-document application/xml text/xml".split()
)


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book: its id, the archive's member, its type, and what the book says it is ("nav")."""

    id: str
    name: str
    media_type: str
    properties: frozenset[str]
    fallback: str

    @property
    def is_text(self) -> bool:
        """Whether it is one of the forms that can be read."""
        return self.media_type in _TEXTS


@dataclass(frozen=True, slots=True)
class Reference:
    """A part of the book and what it is: a row of EPUB 2's guide or of EPUB 3's landmarks."""

    type: str
    name: str
    fragment: str


@dataclass(frozen=True)
class Package:
    """The package document. `spine` holds the texts in reading order; `aside` those out of it (linear="no");
    `missing` are the names of those that the archive does not hold."""

    root: Element
    items: dict[str, Item]
    spine: tuple[Item, ...]
    aside: frozenset[str]
    guide: tuple[Reference, ...]
    pictures: int
    """Items of the spine that are pictures."""
    missing: tuple[str, ...] = ()

    @property
    def metadata(self) -> Iterator[Element]:
        """All elements of the metadata, wherever EPUB 2 nests them."""
        for part in self.root:
            if xml.local(part) == "metadata":
                yield from (element for element in part.iterdescendants() if xml.local(element))

    def having(self, name: str) -> Item | None:
        """The first item with a property ("nav", "cover-image")."""
        return next((item for item in self.items.values() if name in item.properties), None)

    @property
    def ncx(self) -> Item | None:
        """EPUB 2's table of contents."""
        spine = next((part for part in self.root if xml.local(part) == "spine"), None)
        named = self.items.get(spine.get("toc") or "") if spine is not None else None
        return named or next((i for i in self.items.values() if i.media_type == "application/x-dtbncx+xml"), None)


def read_package(path: Path, archive: Archive, name: str) -> Package:
    """A package document by its name. Raises `ArticleError` where it is missing, or nothing in it is to be read."""
    root = xml.parse(f"{path}: {shown(name)}", archive.read(name), doctype=True)
    items = {item.id: item for item in _items(root, name, archive)}
    refs = list(_rows(root, "spine", "itemref"))
    spine: dict[str, Item] = {}
    aside: set[str] = set()
    pictures = 0
    for ref in refs:
        item = _readable(items, ref.get("idref") or "")
        if item is None:
            pictures += 1
        elif item.name not in spine:
            spine[item.name] = item
            aside |= {item.name} if ref.get("linear") == "no" else set()
    if not refs:
        raise ArticleError(
            f"{path}: {shown(name)} names no text in reading order (its spine is empty); save the book again"
        )
    missing = tuple(name for name in spine if name not in archive)
    texts = tuple(item for item in spine.values() if item.name in archive)
    if missing and not texts:
        raise ArticleError(
            f"{path}: {missing_told(missing)}, and no other text is in it; download or save the book again"
        )
    if aside.issuperset(item.name for item in texts):
        aside = set()
    guide = tuple(_guide(root, name, archive))
    return Package(root, items, texts, frozenset(aside), guide, pictures, missing)


def missing_told(names: Sequence[str]) -> str:
    """Which texts a book names and does not hold, as the beginning of a sentence."""
    also = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"{shown(names[0])}{also}, which the book's order of reading names, {'are' if also else 'is'} missing in it"


def member(archive: Archive, name: str, reference: str) -> str:
    """The member that `name` means by `reference`, also where the file spells it in its own way."""
    plain = resolved(name, reference)
    if plain in archive or not reference:
        return plain
    literal = resolved(name, reference.partition("#")[0].replace("%", "%25"))  # a member's name may hold "%20"
    return literal if literal in archive else archive.alike(plain)


def package_names(path: Path, archive: Archive) -> list[str]:
    """The package documents of an EPUB, one for each rendition. Raises `ArticleError` where there is none."""
    if named := list(_named_packages(path, archive)):
        return named[:_MOST_RENDITIONS]
    names = [name for name in archive.names if name.lower().endswith(".opf")]
    if len(names) != 1:
        raise ArticleError(
            f"{path}: no EPUB: {_CONTAINER}, which names the book's parts, is missing or empty; "
            "download or save the book again"
        )
    return names


def _named_packages(path: Path, archive: Archive) -> Iterator[str]:
    if _CONTAINER in archive:
        container = xml.parse(f"{path}: {_CONTAINER}", archive.read(_CONTAINER))
        for rootfile in container.iter("{*}rootfile"):
            name = rootfile.get("full-path") or ""
            if rootfile.get("media-type", "application/oebps-package+xml") == "application/oebps-package+xml" and name:
                yield member(archive, "", name)


def _items(root: Element, name: str, archive: Archive) -> Iterator[Item]:
    for row in _rows(root, "manifest", "item"):
        href, key = row.get("href"), row.get("id")
        if href and key:
            properties = frozenset((row.get("properties") or "").split())
            kind = (row.get("media-type") or "").strip().lower()
            yield Item(key, member(archive, name, href), kind, properties, row.get("fallback") or "")


def _readable(items: dict[str, Item], key: str) -> Item | None:
    """The item, or the first one that can be read of those that may stand for it."""
    visited: set[str] = set()
    while key in items and key not in visited:
        if items[key].is_text:
            return items[key]
        visited.add(key)
        key = items[key].fallback
    return None


def _guide(root: Element, name: str, archive: Archive) -> Iterator[Reference]:
    for row in _rows(root, "guide", "reference"):
        href, kind = row.get("href"), row.get("type")
        if href and kind:
            yield Reference(kind.strip().lower(), member(archive, name, href), href.partition("#")[2])


def _rows(root: Element, part: str, row: str) -> Iterator[Element]:
    """The elements of one name in a part of the package."""
    return (each for element in root if xml.local(element) == part for each in element if xml.local(each) == row)
