"""The cover of a book: the picture that it names as such (EPUB 3: a property; EPUB 2: a meta element, by custom)."""

from __future__ import annotations

from audioedition.article import xml
from audioedition.article.archive import Archive
from audioedition.article.epub.package import Item, Package

# What a picture of pixels begins with; a drawing (SVG) is none that a podcast's directory takes.
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")


def cover(archive: Archive, package: Package) -> bytes | None:
    """The bytes of the cover; None where the book has none of pixels."""
    for item in (package.having("cover-image"), _named(package)):
        if item is not None and item.name in archive:
            data = archive.read(item.name)
            if data.startswith(_BEGINNINGS):
                return data
    return None


def _named(package: Package) -> Item | None:
    metas = (element for element in package.metadata if xml.local(element) == "meta" and element.get("name") == "cover")
    return next((item for meta in metas if (item := package.items.get(meta.get("content") or ""))), None)
