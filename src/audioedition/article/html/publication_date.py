"""Lines under a title that say nothing but when the article came out."""

from __future__ import annotations

import re
from functools import lru_cache

from audioedition.words.months import MONTHS, WEEKDAYS
from audioedition.words.page_lines import DATE_WORDS

_MOST_WORDS = 10
_TIME = re.compile(r"(?<![\d.])\d{1,2}[:.h]\d\d(?!\.?\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURES = re.compile(r"\d{1,9}")
_DAY = re.compile(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?!\d)")
_PARTS = 3  # of a date
_MOST_UNKNOWN, _MOST_BESIDE_OWN, _MOST_LETTERS = 2, 5, 36
_WORD = re.compile(r"[^\W\d_]+")


def is_publication_date(words: str, date: str | None) -> bool:
    """Whether words are "11 May 2024" or "22 de octubre de 2010 a las 20:13", and say so of the article.

    They do where the page's own `date` is of that year, or where a time of day stands with them: a day alone may be the
    one that the article is about. Beside the page's own day, or a whole day with a time, two words may stand that no
    table has: "Stand: 11.05.2024", "입력 2024.05.11 20:27", "Bangkok, 11 May 2024".
    """
    figures = [int(figure) for figure in _FIGURES.findall(words)]
    has_time, days = _TIME.search(words) is not None, set(_DAY.findall(words))
    if len(figures) < 2 or len(words.split()) > _MOST_WORDS or (date is None and not has_time and not days):
        return False
    own = [int(figure) for figure in date[:10].split("-")] if date else []
    names = [token.lower() for token in _WORD.findall(DATE_WORDS.any_row.sub("", words))]
    unknown = [name for name in names if name not in _calendar_words()]
    is_own_day = len(own) == _PARTS and _is_of(own, figures, names)
    is_of_other_year = own != [] and own[0] not in figures and not is_own_day
    is_time_span = len(days) > 1 and not has_time  # a fair lasts from one day to another
    if is_of_other_year or is_time_span or len("".join(unknown)) > _MOST_LETTERS:
        return False
    if set(figures) <= set(own):  # marks part the words of some scripts
        return min(len(unknown), sum(_WORD.search(word) is not None for word in words.split())) <= _MOST_BESIDE_OWN
    if not unknown:
        return is_own_day or any(_YEAR.fullmatch(str(figure)) for figure in figures)
    return len(unknown) <= _MOST_UNKNOWN and (is_own_day or (has_time and len(days) > 0))


def _is_of(day: list[int], figures: list[int], names: list[str]) -> bool:
    """Whether figures and names tell this day: its year, which may be shortened, its month, by number or name."""
    year, month, day_of_month = day
    is_month = month in figures or any(
        number == month and name in names for (_, name), number in MONTHS.numbers.items()
    )
    return day_of_month in figures and is_month and (year in figures or year % 100 in figures)


@lru_cache(1)
def _calendar_words() -> frozenset[str]:
    names = [*MONTHS.numbers, *WEEKDAYS.numbers]
    return frozenset(part for _, name in names for part in _WORD.findall(name))
