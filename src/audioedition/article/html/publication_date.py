"""Lines under a title that say nothing but when the article came out."""

from __future__ import annotations

import re
from functools import lru_cache

from audioedition.words.months import MONTHS, WEEKDAYS
from audioedition.words.page_lines import DATE_WORDS

_MOST_WORDS = 10
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = re.compile(r"\d{1,9}")
_WORD = re.compile(r"[^\W\d_]+")


def is_publication_date(words: str, date: str | None) -> bool:
    """Whether words are "11 May 2024" or "22 de octubre de 2010 a las 20:13", and say so of the article.

    They do where the page's own `date` is of that year, or where a time of day stands with them: a day alone may be the
    one that the article is about.
    """
    figures = [int(figure) for figure in _FIGURES.findall(words)]
    if len(figures) < 2 or len(words.split()) > _MOST_WORDS or (date is None and not _TIME.search(words)):
        return False
    own = [int(figure) for figure in date[:10].split("-")] if date else []
    if own and own[0] not in figures:
        return False
    if set(figures) <= set(own):
        return True
    names = (token.lower() for token in _WORD.findall(DATE_WORDS.any_row.sub("", words)))
    return any(_YEAR.fullmatch(str(figure)) for figure in figures) and all(name in _calendar_words() for name in names)


@lru_cache(1)
def _calendar_words() -> frozenset[str]:
    names = [*MONTHS.numbers, *WEEKDAYS.numbers]
    return frozenset(part for _, name in names for part in _WORD.findall(name))
