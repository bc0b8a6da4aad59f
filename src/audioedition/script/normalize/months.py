"""Months and weekdays: names, abbreviations, and a pattern for them."""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
# AP and Chicago, with and without the stop; "sept" is British.
_SHORT = {"jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
          "nov": 11, "dec": 12}  # fmt: skip
_BY_NAME = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | _SHORT
# Also words of another meaning: in small letters they are no month without a year.
_ALSO_WORDS = frozenset("march may mar dec jun".split())
MONTH = "(?:" + "|".join(MONTHS) + r"|(?:Jan|Febr?|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"

WEEKDAYS = {"Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
            "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday"}  # fmt: skip
WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"


def month(written: str, has_year: bool = True) -> str | None:
    """ "sept." → "September"; None for the verb "may"."""
    name = written.rstrip(".")
    if name.islower() and name in _ALSO_WORDS and not has_year:
        return None
    return MONTHS[_BY_NAME[name.lower()] - 1]


def weekday(written: str) -> str:
    """ "Thurs." → "Thursday"."""
    return WEEKDAYS[written.rstrip(".").capitalize()]
