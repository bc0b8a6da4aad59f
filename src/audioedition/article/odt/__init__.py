"""OpenDocument texts, as LibreOffice writes them: `.odt` (ISO/IEC 26300).

The document's text is its body, then the notes in the order in which they are called, then the heads and feet of its
pages, all of it as it stands once the tracked changes are accepted; what these took out (it lies at the body's head),
comments, hidden text and tables of contents are skips. A text box stands after the paragraph that anchors it, a
comment after the one that it is about.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.article import xml
from audioedition.article.apparatus import set_aside
from audioedition.article.archive import Archive
from audioedition.article.document import Document
from audioedition.article.html import from_tree
from audioedition.article.odt.names import HEADS, OFFICE
from audioedition.article.odt.story import OdtStory
from audioedition.article.odt.styles import StyleSheet
from audioedition.article.office.composer import Composer
from audioedition.article.office.properties import creators_of, facts_of, texts_of
from audioedition.errors import ArticleError, shown

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Find = Callable[[str], "Element | None"]
"""Finds something in the file by its name, where it is there."""
_MANIFEST = "META-INF/manifest.xml"


def document(path: Path, data: bytes) -> Document:
    """An ODT file as a document. Raises `ArticleError` where it is damaged, encrypted or none."""
    archive = Archive(path, data, "ODT")
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise ArticleError(f"{path}: cannot be read as ODT: it is encrypted; save it without a password")

    def part(name: str) -> Element | None:
        return xml.parse(f"{path}: {shown(name)}", archive.read(name)) if name in archive else None

    content = xml.parse(f"{path}: content.xml", archive.read("content.xml"))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise ArticleError(f"{path}: cannot be read as ODT: content.xml holds no text document; save it as .odt")
    composer, styles, about = Composer(), part("styles.xml"), part("meta.xml")
    _write(composer, body, content, styles, _formulas(part))
    properties_by_name = texts_of(about) if about is not None else {}
    set_aside(composer.root)
    composer.settle_front(creators_of(properties_by_name))
    return from_tree(path, composer.root, facts_of(properties_by_name, composer))


def _write(
    composer: Composer,
    body: Element,
    content: Element,
    styles: Element | None,
    formula: Find,
) -> None:
    story = OdtStory(composer, StyleSheet(styles, content), formula)
    story.write(body)
    for note in story.notes:
        composer.note(note.name)
        story.part(note.body)
        composer.close()
    if styles is None:
        return
    margins = OdtStory(composer, StyleSheet(styles, styles), formula)
    for head in styles.iter(*HEADS):
        composer.skip(HEADS[head.tag])
        margins.part(head)
        composer.close()


def _formulas(part: Find) -> Find:
    """What finds the formula that lies in a folder of the file ("./Object 1")."""

    def formula(reference: str) -> Element | None:
        folder = reference.removeprefix("./").rstrip("/")
        root = part(f"{folder}/content.xml") if folder else None
        return root if root is not None and xml.local(root) == "math" else None

    return formula
