"""Word's documents: `.docx` (ISO/IEC 29500, transitional and strict).

The document's text is its body, then the notes in the order in which they are called, then the heads and feet of its
pages, all of it as it stands once the tracked changes are accepted; what these took out, comments, hidden text and
tables of contents are skips. A text box stands after the paragraph that anchors it, a comment after the one that
it is about.

`package` opens the file; `styles`, `numbering` and `references` are what the text refers to; `story` writes the text
as HTML, which `html.from_tree` reads like a web page.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.article.apparatus import set_aside
from audioedition.article.document import Document
from audioedition.article.docx.numbering import Numbering
from audioedition.article.docx.package import Package, W
from audioedition.article.docx.references import References
from audioedition.article.docx.story import DocxStory
from audioedition.article.docx.styles import StyleSheet
from audioedition.article.html import from_tree
from audioedition.article.office.composer import Composer
from audioedition.article.office.properties import creators_of, facts_of, texts_of
from audioedition.article.office.story import COMMENT
from audioedition.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# LibreOffice names the language that it speaks itself where the document has none, and asks nobody for one.
_NAMES_ITS_OWN_LANGUAGE = "LibreOffice"
_HEAD, _FOOT = "the running head of a page", "the foot of a page"


def document(path: Path, data: bytes) -> Document:
    """A DOCX file as a document. Raises `ArticleError` where it is damaged, encrypted or none."""
    package = Package(path, data)
    body = package.document.find(W + "body")
    if body is None:
        raise ArticleError(f"{path}: cannot be read as DOCX: {package.main} holds no document; save it again")
    composer = Composer()
    _write(composer, package, body)
    properties = package.properties
    properties_by_name = texts_of(properties) if properties is not None else {}
    if package.program.startswith(_NAMES_ITS_OWN_LANGUAGE):
        properties_by_name.pop("language", None)
    set_aside(composer.root)
    composer.settle_front(creators_of(properties_by_name))
    return from_tree(path, composer.root, facts_of(properties_by_name, composer))


def _write(composer: Composer, package: Package, body: Element) -> None:
    references = References(package.part("footnotes"), package.part("endnotes"), package.part("comments"))
    story = DocxStory(composer, StyleSheet(package.part("styles")), Numbering(package.part("numbering")), references)
    story.part(body)
    for name, note in references.notes:
        composer.note(name)
        story.part(note)
        composer.close()
    apart = [(COMMENT, comment) for comment in references.comments]
    apart += [(_HEAD, part) for part in package.parts("header")] + [(_FOOT, part) for part in package.parts("footer")]
    for why, part in apart:
        composer.skip(why)
        story.part(part)
        composer.close()
