"""Months and weekdays are whole, no form of one is another's, and English ones are spoken in full."""

from __future__ import annotations

import pytest

from audioedition.model import Span
from audioedition.script.normalize import spoken_form
from audioedition.words.months import MONTHS, WEEKDAYS, Calendar, CalendarName


@pytest.mark.parametrize(("calendar", "count"), [(MONTHS, 12), (WEEKDAYS, 7)], ids=["months", "weekdays"])
def test_each_language_has_them_all_and_each_form_once(calendar: Calendar, count: int) -> None:
    for language in {row.language for row in calendar.rows}:
        rows = calendar.of(language)
        forms = [word.lower() for row in rows for word in (row.name, *row.forms.split(), *row.short.split())]
        assert [row.number for row in rows] == list(range(1, count + 1)), language
        assert len(set(forms)) == len(forms), language


@pytest.mark.parametrize("row", MONTHS.of("en"), ids=lambda row: row.name)
def test_a_month_of_a_date_is_spoken_in_full(row: CalendarName) -> None:
    for written in (row.name, *(f"{short}." for short in row.short.split())):
        assert spoken(f"It was {written} 3, 2009.") == f"It was {row.name} third, two thousand nine."


@pytest.mark.parametrize("row", WEEKDAYS.of("en"), ids=lambda row: row.name)
def test_a_weekday_of_a_date_is_spoken_in_full(row: CalendarName) -> None:
    for short in row.short.split():
        assert spoken(f"It was {short}., May 3.") == f"It was {row.name}, May third."


def spoken(text: str) -> str:
    return spoken_form(text, Span(0, len(text)), "en", (), "")[1]
