"""What a page's own data say that its article's text is: schema.org's `articleBody`, as the text in JSON-LD or as the
element that bears the name (microdata). It tells where the article ends.

Such a text may be cut off, leave out lists and captions, or be a summary. It is believed about the end alone, and only
where nearly all that is read of the page stands in it, up to its very last words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.plaintext import plain_words

if TYPE_CHECKING:
    from audioedition.article.html.page import Page

_GRAM = 4  # words
_FEWEST_WORDS, _MOST_WORDS = 80, 100_000
_IN_TEXT = 0.5  # of a line's grams: where paragraphs were joined, their last and first words are one
_NEARLY_ALL = 0.85
_MOST_CUT = 5  # words of the text behind the last of the page's lines: a picture's credit
_MOST_BEHIND, _FEW_WORDS = 0.1, 30


def marked_element(page: Page) -> int | None:
    """The number of the only element that a page marks as its article's text; None where there are several, for those
    may be paragraphs, or the articles of a list."""
    marked = [element for element in page.elements if "articleBody" in (element.get("itemprop") or "").split()]
    return page.number(marked[0]) if len(marked) == 1 else None


def last_in_text(lines: Sequence[str], own_text: str) -> int | None:
    """The index of the line with which a text of plain words ends; None where the text is not the whole article."""
    words = own_text.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return None
    places = {gram: place for place, gram in enumerate(_grams(words))}
    end = len(words) - _GRAM - _MOST_CUT
    compared = [_compare(plain_words(line).split(), places, end) for line in lines]
    known = [number for number, line in enumerate(compared) if line.is_in_text]
    if not known or not compared[known[-1]].is_end:
        return None
    first, last = known[0], known[-1]
    within = sum(line.count for line in compared[first : last + 1])
    is_whole = sum(compared[number].count for number in known) >= _NEARLY_ALL * within
    behind = sum(line.count for line in compared[last + 1 :])
    return last if is_whole and behind <= max(_FEW_WORDS, _MOST_BEHIND * within) else None


@dataclass(frozen=True, slots=True)
class _Compared:
    """A line beside a text: how many words it has, whether it stands there, whether its last words are the text's."""

    count: int
    is_in_text: bool
    is_end: bool


def _compare(words: Sequence[str], places: dict[tuple[str, ...], int], end: int) -> _Compared:
    grams = list(_grams(words))
    count = sum(gram in places for gram in grams)
    is_in_text = len(grams) > 1 and count >= _IN_TEXT * len(grams)
    return _Compared(len(words), is_in_text, any(places.get(gram, -1) >= end for gram in grams[-2:]))


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[start:] for start in range(_GRAM)), strict=False)
