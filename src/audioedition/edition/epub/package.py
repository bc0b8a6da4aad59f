"""The package of a book: what it is, what it consists of, and in which order; navigation; what is accessible in it.

EPUB 3.3 (W3C Recommendation, 2023), EPUB Accessibility 1.1, schema.org's accessibility vocabulary.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition.edition.edition import Edition
from audioedition.edition.epub.overlay import clock
from audioedition.edition.epub.pages import LANGUAGE, NAMESPACES, TYPE, XHTML
from audioedition.edition.people import people
from audioedition.plaintext import line, lines, web_address

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPF, _DC = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
_NAMESPACES: Any = {None: _OPF}
ACTIVE_CLASS = "-epub-media-overlay-active"
# MARC relators.
_RELATORS = {"author": "aut", "translator": "trl", "editor": "edt", "interviewer": "ivr", "guest": "ive"}
# The moment of an edition of which no date is known: there must be one, and no clock is read.
_NO_DAY = "2000-01-01"
_SUMMARY = "Text and recorded synthetic speech in step; headings, notes and languages are marked."
_ACCESSIBLE = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "auditory"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessModeSufficient", "auditory"),
    ("schema:accessibilityFeature", "synchronizedAudioText"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
    ("schema:accessibilitySummary", _SUMMARY),
    ("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"),
)


@dataclass(frozen=True, slots=True)
class ChapterFiles:
    """A chapter: its title, the names of its page, overlay and sound, and its length in seconds."""

    title: str
    page: str
    overlay: str
    sound: str
    duration_s: float


def package(edition: Edition, chapters: Sequence[ChapterFiles]) -> _Element:
    """The package document."""
    from lxml import etree

    root = etree.Element(f"{{{_OPF}}}package", nsmap=_NAMESPACES, version="3.0")
    root.set("unique-identifier", "id")
    root.set(LANGUAGE, edition.script.language)
    root.set("prefix", "schema: http://schema.org/ a11y: http://www.idpf.org/epub/vocab/package/a11y/#")
    head = etree.SubElement(root, f"{{{_OPF}}}metadata", nsmap={"dc": _DC})
    _metadata(head, edition, chapters)
    manifest = etree.SubElement(root, f"{{{_OPF}}}manifest")
    spine = etree.SubElement(root, f"{{{_OPF}}}spine")
    _item(manifest, "nav", "nav.xhtml", "application/xhtml+xml", properties="nav")
    _item(manifest, "style", "style.css", "text/css")
    if edition.cover:
        _item(manifest, "cover", "cover.jpg", "image/jpeg", properties="cover-image")
    for number, files in enumerate(chapters, 1):
        _item(manifest, f"c{number}", files.page, "application/xhtml+xml", **{"media-overlay": f"o{number}"})
        _item(manifest, f"o{number}", files.overlay, "application/smil+xml")
        _item(manifest, f"a{number}", files.sound, "audio/mpeg")
        etree.SubElement(spine, f"{{{_OPF}}}itemref", idref=f"c{number}")
    return root


def navigation(edition: Edition, chapters: Sequence[ChapterFiles]) -> _Element:
    """The navigation document: the chapters, and where the text begins."""
    from lxml import etree

    title = line(edition.script.metadata.title or edition.slug)
    root = etree.Element(f"{{{XHTML}}}html", nsmap=NAMESPACES, lang=edition.script.language)
    root.set(LANGUAGE, edition.script.language)
    head = etree.SubElement(root, f"{{{XHTML}}}head")
    etree.SubElement(head, f"{{{XHTML}}}title").text = title
    body = etree.SubElement(root, f"{{{XHTML}}}body")
    rows = [(files.title, files.page, "") for files in chapters]
    for kind, entries in (("toc", rows), ("landmarks", [(title, chapters[0].page, "bodymatter")])):
        nav = etree.SubElement(body, f"{{{XHTML}}}nav")
        nav.set(TYPE, kind)
        nav.set("aria-label", title)
        if kind == "toc":
            nav.set("role", "doc-toc")
            etree.SubElement(nav, f"{{{XHTML}}}h1").text = title
        else:
            nav.set("hidden", "hidden")
        listed = etree.SubElement(nav, f"{{{XHTML}}}ol")
        for name, page, part in entries:
            link = etree.SubElement(etree.SubElement(listed, f"{{{XHTML}}}li"), f"{{{XHTML}}}a", href=page)
            link.text = line(name)
            if part:
                link.set(TYPE, part)
    return root


def _metadata(head: _Element, edition: Edition, chapters: Sequence[ChapterFiles]) -> None:
    metadata = edition.script.metadata
    # The same article of the same place is the same book, also when it is corrected.
    identity = uuid.uuid5(uuid.NAMESPACE_URL, web_address(metadata.link or "") or f"{edition.slug} {metadata.title}")
    _dc(head, "identifier", f"urn:uuid:{identity}", id="id")
    _dc(head, "title", line(metadata.title or edition.slug))
    _dc(head, "language", edition.script.language)
    for number, person in enumerate(people(edition.script), 1):
        _dc(head, "creator" if person.role == "author" else "contributor", line(person.name), id=f"p{number}")
        if relator := _RELATORS.get(person.role):
            _meta(head, "role", relator, refines=f"#p{number}", scheme="marc:relators")
    if metadata.date:
        _dc(head, "date", metadata.date)
    if metadata.summary:
        _dc(head, "description", lines(metadata.summary))
    if link := web_address(metadata.link or ""):
        _dc(head, "source", link)
    if metadata.series:
        _meta(head, "belongs-to-collection", line(metadata.series), id="series")
        _meta(head, "collection-type", "series", refines="#series")
        if metadata.part is not None:
            _meta(head, "group-position", str(metadata.part), refines="#series")
    _meta(head, "dcterms:modified", f"{_day(metadata.date)}T00:00:00Z")
    for number, files in enumerate(chapters, 1):
        _meta(head, "media:duration", clock(files.duration_s), refines=f"#o{number}")
    _meta(head, "media:duration", clock(sum(round(files.duration_s, 3) for files in chapters)))
    _meta(head, "media:active-class", ACTIVE_CLASS)
    for name, value in _accessibility(edition):
        _meta(head, name, value)


def _day(date: str | None) -> str:
    """The day of an ISO date, its first where only the year or the month is known."""
    known = (date or _NO_DAY)[:10]
    return known + _NO_DAY[len(known) :]


def _accessibility(edition: Edition) -> Iterator[tuple[str, str]]:
    yield from _ACCESSIBLE
    yield "a11y:certifiedBy", str(edition.tool)
    yield "media:narrator", edition.disclosure or "synthetic voices"


def _dc(head: _Element, name: str, words: str, **attributes: str) -> None:
    from lxml import etree

    etree.SubElement(head, f"{{{_DC}}}{name}", attributes).text = words


def _meta(head: _Element, name: str, words: str, **attributes: str) -> None:
    from lxml import etree

    etree.SubElement(head, f"{{{_OPF}}}meta", {"property": name, **attributes}).text = words


def _item(manifest: _Element, identifier: str, href: str, media_type: str, **attributes: str) -> None:
    from lxml import etree

    etree.SubElement(
        manifest, f"{{{_OPF}}}item", {"id": identifier, "href": href, "media-type": media_type, **attributes}
    )
