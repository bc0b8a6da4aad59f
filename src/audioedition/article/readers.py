"""The readers, one a format; each is loaded when there is a file of its format."""

from __future__ import annotations

from audioedition.article.document import Reader, TextReader


def text_reader(name: str) -> TextReader | None:
    """The reader of a format that is text, by its package's name; None where that takes bytes."""
    match name:
        case "plain":
            from audioedition.article.plain import document
        case "markdown":
            from audioedition.article.markdown import document
        case "rst":
            from audioedition.article.rst import document
        case _:
            return None
    return document


def bytes_reader(name: str) -> Reader:
    """The reader of a format that says itself how it is encoded, by its package's name."""
    match name:
        case "html":
            from audioedition.article.html import document
        case "epub":
            from audioedition.article.epub import document
        case "docx":
            from audioedition.article.docx import document
        case "odt":
            from audioedition.article.odt import document
        case "pdf":
            from audioedition.article.pdf import document
        case _:
            raise ValueError(f"there is no reader {name}")
    return document
