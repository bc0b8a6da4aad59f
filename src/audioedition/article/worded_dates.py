"""Days as people write them, where no two readings are possible: "October 5, 2018", "5 de octubre de 2018",
"2018年10月5日", "2018/10/05", "05.10.2018". "05/10/2018" has two and is none."""

from __future__ import annotations

import re
from datetime import date

from audioedition.patterns import lazy
from audioedition.words.months import MONTHS, WEEKDAYS
from audioedition.words.page_lines import DATE_WORDS

_LONGEST = 60
_YEAR_FIRST = lazy(
    r"(?P<year>\d{4})(?:/|\. ?|\s*[年년]\s*)(?P<month>\d{1,2})(?:/|\. ?|\s*[月월]\s*)(?P<day>\d{1,2})\s*[日일.]?"
)
_DAY_FIRST = lazy(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})")
_FIGURES = re.compile(r"\d+", re.ASCII)
_TIME = lazy(r"[ ,T]+\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5}| ?[+-]\d\d:?\d\d)?\Z")
_WORD = re.compile(r"[^\W\d_]+")
_OF = re.compile(r"(?<=\d(?:st|nd|rd|th)) of\b")  # no word of dates in itself: "Part 3 of the report on the year 2020"


def worded_date(text: str) -> date | None:
    """The day that `text` tells, which nothing but a time of day may follow; None where it tells none."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    text = _TIME.sub("", text)
    if match := _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text):
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    figures = _FIGURES.findall(text)
    years = [int(figure) for figure in figures if len(figure) == 4]
    days = [int(figure) for figure in figures if len(figure) < 3]
    if len(figures) != 2 or len(years) != 1 or len(days) != 1:
        return None
    months = _months(text)
    return _day(years[0], months.pop(), days[0]) if len(months) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _months(text: str) -> set[int]:
    """The months that the words name; none where one of them belongs to no date."""
    months = set[int]()
    words = DATE_WORDS.any_row.sub(" ", _FIGURES.sub(" ", _OF.sub("", text)))  # "5th"
    for name in (word.lower() for word in _WORD.findall(words)):
        numbers = {number for (_, known), number in MONTHS.numbers.items() if known == name}
        if not numbers and name not in {known for _, known in WEEKDAYS.numbers}:
            return set()
        months |= numbers
    return months
