"""Small books for tests: EPUB 3 or 2 of given files, written as a zip in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.epub import document

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
LONG = "He came to Almaty by train, stayed for a week in the old hotel, and left again, as he says, without a word. "


def xhtml(body: str, language: str = "en", attributes: str = "") -> str:
    """A content document."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="{language}">'
        f"<head><title>A file</title></head><body {attributes}>{body}</body></html>"
    )


def opf(spine: Sequence[str], metadata: str = "", manifest: str = "", rest: str = "", aside: Sequence[str] = ()) -> str:
    """A package document whose spine holds these files, those of `aside` out of the order."""
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(spine)
    )
    refs = "".join(
        f'<itemref idref="i{n}"{" linear=" + chr(34) + "no" + chr(34) if name in aside else ""}/>'
        for n, name in enumerate(spine)
    )
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xmlns:opf="http://www.idpf.org/2007/opf" '
        'unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>A Book</dc:title><dc:language>en</dc:language>{metadata}</metadata>"
        f"<manifest>{manifest}{items}</manifest><spine>{refs}</spine>{rest}</package>"
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """An archive of these files, with the type that an EPUB begins with."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def packed(package: str, files: Mapping[str, str | bytes]) -> bytes:
    """A book of a package document and of files beside it."""
    inside = {f"EPUB/{name}": content for name, content in files.items()}
    return zipped({"META-INF/container.xml": CONTAINER, "EPUB/book.opf": package, **inside})


NAV = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'


def book(
    files: Mapping[str, str], metadata: str = "", nav: str = "", rest: str = "", aside: Sequence[str] = ()
) -> bytes:
    """A book whose spine holds these files, given as what stands in their bodies; `nav`: the list in its contents."""
    texts: dict[str, str | bytes] = {
        name: body if body.startswith("<?xml") else xhtml(body) for name, body in files.items()
    }
    if nav:
        texts["nav.xhtml"] = xhtml(f'<nav epub:type="toc"><h1>Contents</h1><ol>{nav}</ol></nav>')
    return packed(opf(list(files), metadata, NAV if nav else "", rest, aside), texts)


def read(data: bytes) -> Document:
    """The document of a book."""
    return document(Path("book.epub"), data)


def blocks(found: Document) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    return [(block.kind, block.span.of(found.text)) for block in found.blocks]


def headings(found: Document) -> list[tuple[int, str]]:
    """Each heading's level and words."""
    return [(block.level, block.span.of(found.text)) for block in found.blocks if block.kind == "heading"]


def skipped(found: Document) -> dict[str, str]:
    """Why each skipped piece is."""
    return {skip.source: skip.why for skip in found.skips}
