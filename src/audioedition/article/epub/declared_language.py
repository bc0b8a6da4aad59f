"""A book's language, where it is one that a program wrote because nobody told it another."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from audioedition.article.apparatus.leaves import leaves_of
from audioedition.words.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_USUAL = "en"  # pandoc's, calibre's, GitBook's, LibreOffice's
_FEWEST_WORDS, _PROSE, _MOST_WORDS = 300, 10, 20_000
# Of English prose the small words are four in ten, of Dutch prose those that English has as well one in ten.
_LEAST_SHARE = 0.18
_HOLDERS = ("html", "body", "section", "div")


def believable(tag: str | None, root: Element) -> str | None:
    """The language that a book declares; None where that is English and its text is none, and then its files declare
    none either."""
    if tag is None or not _is_usual(tag) or not _is_foreign(root):
        return tag
    for holder in root.iter(*_HOLDERS):
        if _is_usual(holder.get("lang") or ""):
            del holder.attrib["lang"]
    return None


def _is_usual(tag: str) -> bool:
    return tag.lower().partition("-")[0] == _USUAL


def _is_foreign(root: Element) -> bool:
    prose = (words for leaf in leaves_of(root) if len(words := leaf.text.lower().split()) >= _PROSE)
    words = [word.strip('.,;:!?()"“”‘’«»') for word in islice(chain.from_iterable(prose), _MOST_WORDS)]
    small: int = sum(map(FUNCTION_WORDS.of(_USUAL).__contains__, words))
    return len(words) >= _FEWEST_WORDS and small < _LEAST_SHARE * len(words)
