"""Books: EPUB 2 and 3.

All texts of the spine, in its order, become one tree of HTML, which is read as a web page is. What the book says of
its parts (`epub:type`, landmarks, guide) decides what is none of the text for a listener; its table of contents, what
is a chapter.

`package` finds the parts, `binding` joins them, `aside` and `listing` say what is not spoken (`parts`: rows of names),
`contents` and `headings` make the chapters,
`facts` and `picture` are what the book says of itself.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from audioedition.article import html
from audioedition.article.apparatus import set_aside
from audioedition.article.archive import Archive
from audioedition.article.document import Document
from audioedition.article.epub.binding import bind
from audioedition.article.epub.contents import contents
from audioedition.article.epub.declared_language import believable
from audioedition.article.epub.headings import give_chapters
from audioedition.article.epub.metadata import facts
from audioedition.article.epub.package import missing_told, package_names, read_package
from audioedition.article.epub.picture import cover
from audioedition.article.epub.protection import refuse_protected
from audioedition.errors import ArticleError
from audioedition.model import Warning


def document(path: Path, data: bytes) -> Document:
    """A book as a document: the first of its renditions that has a text. Raises `ArticleError` where it is damaged,
    copy-protected, or holds no text."""
    archive = Archive(path, data, "EPUB")
    first, *others = package_names(path, archive)
    try:
        return _rendition(path, archive, first)
    except ArticleError:
        for name in others:
            with suppress(ArticleError):
                return _rendition(path, archive, name)
        raise


def _rendition(path: Path, archive: Archive, name: str) -> Document:
    package = read_package(path, archive, name)
    refuse_protected(path, archive, package)
    listed = contents(path, archive, package)
    bound = bind(path, archive, package, listed.landmarks)
    about = facts(package)
    give_chapters(path, bound, listed.entries, about.titles, about.metadata.author or "")
    set_aside(bound.root)
    language = believable(about.metadata.language, bound.root)
    about = replace(about, metadata=replace(about.metadata, language=language))
    pictures = package.pictures + sum(1 for _ in bound.root.iter("img", "image"))
    document = html.from_tree(path, bound.root, about)
    missing = missing_told(package.missing) if package.missing else ""
    if not document.blocks and missing:
        raise ArticleError(f"{path}: there is no text in it: {missing}; download or save the book again")
    if not document.blocks and pictures:
        raise ArticleError(
            f"{path}: there is no text in it: its pages are pictures or drawings ({pictures} of them), as in a "
            "book of fixed layout; a program for text recognition (OCR) can make a text of them"
        )
    if not document.blocks:
        raise ArticleError(f"{path}: there is no text in it")
    warning = Warning(None, f"{missing}: it is not in the episode; download or save the book again")
    return replace(document, picture=cover(archive, package), warnings=(warning,) if missing else ())
