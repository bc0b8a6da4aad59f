"""A book with sound: the article's own text and structure as EPUB 3, read along by media overlays."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.contracts.episode import ChapterMark
from audioedition.edition import mp3
from audioedition.edition.edition import Edition, EditionSound
from audioedition.edition.epub.flows import flows
from audioedition.edition.epub.overlay import overlay
from audioedition.edition.epub.package import ACTIVE_CLASS, ChapterFiles, navigation, package
from audioedition.edition.epub.pages import PageMaker
from audioedition.files import replacing

if TYPE_CHECKING:
    from lxml.etree import _Element

# The first day that a zip file knows: the same edition gives the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)
_CONTAINER = b"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
# Colours with a contrast of 4.5 to 1 or more on white, and on near black.
_STYLE = f"""body {{ line-height: 1.5; margin: 0 5%; }}
.note, .translator, .editor, .author, .footnote {{ font-style: italic; }}
.translator {{ color: #7a3e00; }} .editor {{ color: #005a4e; }}
.author {{ color: #4b3a9b; }} .person {{ color: #005a9c; }}
aside.note {{ border-inline-start: 3px solid currentColor; margin: 0.5em 0; padding-inline-start: 1em; }}
.numbered {{ list-style: none; }} .verse p {{ margin: 0; }} .caption {{ font-size: 0.9em; }}
td, th {{ border: 1px solid currentColor; padding: 0.2em 0.5em; text-align: start; }}
.{ACTIVE_CLASS} {{ background: #fff0b3; color: #1a1a1a; }}
@media (prefers-color-scheme: dark) {{
.translator {{ color: #ffb77a; }} .editor {{ color: #7fd6c6; }}
.author {{ color: #c3b6ff; }} .person {{ color: #8fc7ff; }}
.{ACTIVE_CLASS} {{ background: #5c4a00; color: #fff; }}
}}
""".encode()


def write_epub(
    path: Path, edition: Edition, sound: EditionSound, marks: Sequence[ChapterMark], report: Callable[[float], None]
) -> None:
    """Write the book to `path`: a page, an overlay and a sound for each chapter. Holds the sound of one chapter at a
    time. The same edition gives the same bytes. Raises `OutputError`."""
    maker, timeline = PageMaker(edition, sound), sound.timeline
    spans = list(_frames(edition, sound))
    chapters = []
    with replacing(path) as temporary, zipfile.ZipFile(temporary, "w") as book:
        _put(book, "mimetype", b"application/epub+zip", packed=False)
        _put(book, "META-INF/container.xml", _CONTAINER)
        for number, (flow, (first, last)) in enumerate(zip(flows(edition), spans, strict=True), 1):
            title = marks[number - 1].title if marks else edition.script.metadata.title or edition.slug
            begin, end = (timeline.seconds(frame * mp3.SAMPLES_PER_FRAME) for frame in (first, last))
            files = ChapterFiles(title, f"c{number}.xhtml", f"c{number}.smil", f"c{number}.mp3", end - begin)
            page = maker.page(title, flow)
            _put(book, f"book/{files.page}", _xhtml(page.root))
            _put(book, f"book/{files.overlay}", _xml(overlay(files.page, files.sound, page.heard, begin, end)))
            frames = sound.recording.stream(timeline, first, last)
            _put(book, f"book/{files.sound}", mp3.mp3_bytes(frames), packed=False)
            chapters.append(files)
            report(end)
        if edition.cover:
            _put(book, "book/cover.jpg", edition.cover, packed=False)
        _put(book, "book/style.css", _STYLE)
        _put(book, "book/nav.xhtml", _xhtml(navigation(edition, chapters)))
        _put(book, "book/package.opf", _xml(package(edition, chapters)))


def _frames(edition: Edition, sound: EditionSound) -> Iterator[tuple[int, int]]:
    """The MP3 frames of each chapter: from its first piece to the next chapter's; the first from the beginning."""
    timeline = sound.timeline
    starts = [timeline.units[chapter.first_unit].start // mp3.SAMPLES_PER_FRAME for chapter in edition.script.chapters]
    last = timeline.length // mp3.SAMPLES_PER_FRAME
    edges = [0, *starts[1:], last]
    yield from pairwise(edges)


def _put(book: zipfile.ZipFile, name: str, data: bytes, *, packed: bool = True) -> None:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = 0o644 << 16
    book.writestr(entry, data)


def _xml(root: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _xhtml(root: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", doctype="<!DOCTYPE html>")
