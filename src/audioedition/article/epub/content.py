"""A content document of a book (XHTML) → its tree, and what EPUB says of an element."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.article.archive import Archive
from audioedition.article.epub.package import Item
from audioedition.article.html.charset import decode
from audioedition.article.html.page import tree

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

# What a document type declares in brackets is no text; HTML's parser would take it for some.
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[(?:[^\]\"']|\"[^\"]*\"|'[^']*')*\]\s*)?>", re.IGNORECASE)
_PREFIX = re.compile(r"xmlns:([\w.-]+)\s*=\s*[\"']http://www\.w3\.org/1999/xhtml[\"']")
_TOP = 10_000


def parsed(path: Path, archive: Archive, item: Item) -> Element:
    """The root of a content document. Raises `ArticleError` where it is missing, damaged or in no known encoding."""
    place = Path(f"{path}: {item.name}")
    text = _DOCTYPE.sub("", decode(place, archive.read(item.name)), count=1)
    if prefix := _PREFIX.search(text, 0, _TOP):
        text = re.sub(rf"(</?){re.escape(prefix[1])}:", r"\1", text)
    return tree(place, text if text.strip() else "<html></html>", is_xml=True)


def types_of(element: Element) -> frozenset[str]:
    """What EPUB says of an element, by its `epub:type` and its role (DPUB-ARIA's "doc-toc" is "toc")."""
    written = f"{element.get('epub:type') or ''} {element.get('role') or ''}"
    return frozenset(name.removeprefix("doc-") for name in written.lower().split()) if len(written) > 1 else frozenset()
