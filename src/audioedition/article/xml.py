"""XML of articles: `safexml`, whose errors say which file it is that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioedition import safexml
from audioedition.errors import ArticleError
from audioedition.safexml import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["local", "parse"]


def parse(what: str, data: bytes, doctype: bool = False) -> Element:
    """The root of a well-formed document. `what` names it in messages ("novel.docx: word/document.xml").

    Raises `ArticleError` for anything else, and for a document type declaration unless `doctype` allows one: DOCX and
    ODT have none.
    """
    try:
        return safexml.parse(data, doctype)
    except ValueError as error:
        raise ArticleError(f"{what} {error}") from error
