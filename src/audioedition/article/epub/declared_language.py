"""A book's language, where it is one that a program wrote because nobody told it another."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from audioedition.article.apparatus.leaves import leaves_of
from audioedition.article.declared_language import believed_of_document
from audioedition.language_tags import primary

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_PROSE, _MOST_WORDS = 10, 20_000
_HOLDERS = ("html", "body", "section", "div")


def believable(tag: str | None, root: Element) -> str | None:
    """The language that a book declares, or that its prose is plainly in; then its files declare the first no more."""
    prose = (words for leaf in leaves_of(root) if len(words := leaf.text.split()) >= _PROSE)
    language = believed_of_document(tag, " ".join(islice(chain.from_iterable(prose), _MOST_WORDS)))
    if tag is not None and language != tag:
        for holder in root.iter(*_HOLDERS):
            if primary(holder.get("lang")) == primary(tag):
                del holder.attrib["lang"]
    return language
