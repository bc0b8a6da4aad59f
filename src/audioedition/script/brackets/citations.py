"""Places in books and archives: [Ленин, т. 5, с. 12], [ГАРФ. Ф. 5446. Оп. 1], [Tocqueville, Bd. 2, S. 96]."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.words.citations import AGAIN, APPARATUS, BEGINNINGS_OF_SENTENCES, PAGES, PLACES, VOLUMES
from audioedition.words.letters import NOT_SMALL, SMALL

_LONGEST = 120
_NUMBER = lazy(rf"(?<!\w)(?:\d[\d/.–—-]*{SMALL}?|[IVXLC]+)(?!\w)")
_NAME = lazy(rf"(?<!\w){NOT_SMALL}[\w’'-]*\.?")
_LIST = lazy(r"\d{1,4}(?: n\. ?\d+)?(?:[,;] ?\d{1,4}(?: n\. ?\d+)?)+")
_YEAR = rf"(?:1[5-9]|20)\d\d{SMALL}?"
# [Лотман 1970: 45], [Smith, Jones 1999, 12–15]
_YEAR_AND_PAGE = lazy(rf"{_YEAR}(?:[–—-]\d{{4}})?[:,] ?\d+(?:[:.–—-]\d+)*(?!\w)")
# [Быт. 1:1; Ин. 3:16]; [ГОСТ Р 7.0.5-2008]
_VERSE = lazy(r"[^\W\d_]\.? (?:\d{1,3}[:,] ?\d{1,3}|\d+(?:\.\d+)+(?:[–—-]\d+)?)(?!\w)")
# [Толковый словарь, 1990, с. 15], [Memoirs of a Soldier 1984: 120]: a title, and at the end the page.
_TITLE_AND_PAGE = lazy(
    rf"(?P<title>{NOT_SMALL}[^.!?;:]{{2,80}}?)[,.]? ?(?:{_YEAR}(?::|, ?(?=\D)) ?|(?<=[,.] ))"
    rf"(?:(?:(?i:{VOLUMES.words})\.? ?[\dIVXLC]+, ?)?(?i:{PAGES.words})\. ?)?\d+(?:[–—-]\d+)?\.?"
)

_WORDS_OF_A_TITLE = 6
_YEARS = lazy(r"(?:1[5-9]|20)\d\d(?:[,;] ?(?:1[5-9]|20)\d\d)*")


def is_citation(inner: str) -> bool:
    """Whether `inner` holds nothing but names, words of apparatus and places, at least one of these a place."""
    if len(inner) > _LONGEST:
        return False
    if _LIST.fullmatch(inner):
        return _YEARS.fullmatch(inner) is None
    if _is_title_and_page(inner):
        return True
    if not (PLACES.search(inner) or AGAIN.search(inner) or _YEAR_AND_PAGE.search(inner) or _VERSE.search(inner)):
        return False
    rest = inner
    for pattern in (PLACES.any_row, APPARATUS.any_row, _NAME, _NUMBER):
        rest = pattern.sub(" ", rest)
    # an abbreviated title may be left: "Kunde d. Morgenl."
    return not any(word for word in re.findall(r"[^\W\d_]+", rest) if len(word) > 2)


def _is_title_and_page(inner: str) -> bool:
    """Whether a title and the year of its edition, or a mark of pages, stand before a number that ends it all."""
    match = _TITLE_AND_PAGE.fullmatch(inner) if inner.rstrip(".")[-1:].isdecimal() else None
    if match is None or BEGINNINGS_OF_SENTENCES.search(inner) or len(match["title"].split()) > _WORDS_OF_A_TITLE:
        return False
    return PLACES.search(inner) is not None or ":" in inner
