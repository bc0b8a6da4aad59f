"""Months and weekdays: their names, in the forms that dates have, and how they are shortened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple


class CalendarName(NamedTuple):
    """A month or a weekday.

    `short` is how it is abbreviated, without a full stop; `forms` are further forms of the name (a case, a spelling of
    one country). White space parts several.
    """

    language: str
    number: int
    name: str
    short: str = ""
    forms: str = ""


class Calendar:
    """The names of a kind. `concept` names it for people."""

    def __init__(self, concept: str, rows: Sequence[CalendarName]) -> None:
        self.concept, self.rows = concept, tuple(rows)

    def of(self, language: str) -> tuple[CalendarName, ...]:
        """A language's rows in the order of the year or the week."""
        return tuple(row for row in self.rows if row.language == language)

    def names(self, language: str) -> tuple[str, ...]:
        """The names in their order, the first 0: "January", …"""
        return tuple(row.name for row in self.of(language))

    def full(self, language: str) -> frozenset[str]:
        """Every unabbreviated form in lower case."""
        return frozenset(word.lower() for row in self.of(language) for word in (row.name, *row.forms.split()))

    def short(self, language: str) -> frozenset[str]:
        """Every abbreviation in lower case."""
        return frozenset(word.lower() for row in self.of(language) for word in row.short.split())

    def pattern(self, language: str) -> str:
        """A name or an abbreviation of a language, with the full stop that it may have."""
        return rf"(?:{'|'.join(self.names(language))}|{self.short_pattern(language)}\.?)"

    def short_pattern(self, language: str) -> str:
        """An abbreviation of a language, without its full stop."""
        words = (word for row in self.of(language) for word in row.short.split())
        return rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})\b"

    @cached_property
    def numbers(self) -> dict[tuple[str, str], int]:
        """(language, any form in lower case) → number, from 1."""
        return {
            (row.language, word.lower()): row.number
            for row in self.rows
            for word in (row.name, *row.forms.split(), *row.short.split())
        }


MONTHS = Calendar(
    "months",
    (
        # AP and Chicago; "sept" is British
        CalendarName("en", 1, "January", "Jan"),
        CalendarName("en", 2, "February", "Feb Febr"),
        CalendarName("en", 3, "March", "Mar"),
        CalendarName("en", 4, "April", "Apr"),
        CalendarName("en", 5, "May"),
        CalendarName("en", 6, "June", "Jun"),
        CalendarName("en", 7, "July", "Jul"),
        CalendarName("en", 8, "August", "Aug"),
        CalendarName("en", 9, "September", "Sep Sept"),
        CalendarName("en", 10, "October", "Oct"),
        CalendarName("en", 11, "November", "Nov"),
        CalendarName("en", 12, "December", "Dec"),
        CalendarName("de", 1, "Januar", "Jan Jän", "Jänner"),
        CalendarName("de", 2, "Februar", "Feb Febr", "Feber"),
        CalendarName("de", 3, "März", "Mär"),
        CalendarName("de", 4, "April", "Apr"),
        CalendarName("de", 5, "Mai"),
        CalendarName("de", 6, "Juni", "Jun"),
        CalendarName("de", 7, "Juli", "Jul"),
        CalendarName("de", 8, "August", "Aug"),
        CalendarName("de", 9, "September", "Sep Sept"),
        CalendarName("de", 10, "Oktober", "Okt"),
        CalendarName("de", 11, "November", "Nov"),
        CalendarName("de", 12, "Dezember", "Dez"),
        CalendarName("fr", 1, "janvier", "janv"),
        CalendarName("fr", 2, "février", "févr"),
        CalendarName("fr", 3, "mars"),
        CalendarName("fr", 4, "avril", "avr"),
        CalendarName("fr", 5, "mai"),
        CalendarName("fr", 6, "juin"),
        CalendarName("fr", 7, "juillet", "juil"),
        CalendarName("fr", 8, "août"),
        CalendarName("fr", 9, "septembre", "sept"),
        CalendarName("fr", 10, "octobre", "oct"),
        CalendarName("fr", 11, "novembre", "nov"),
        CalendarName("fr", 12, "décembre", "déc"),
        CalendarName("es", 1, "enero", "ene"),
        CalendarName("es", 2, "febrero", "feb"),
        CalendarName("es", 3, "marzo", "mar"),
        CalendarName("es", 4, "abril", "abr"),
        CalendarName("es", 5, "mayo", "may"),
        CalendarName("es", 6, "junio", "jun"),
        CalendarName("es", 7, "julio", "jul"),
        CalendarName("es", 8, "agosto", "ago"),
        CalendarName("es", 9, "septiembre", "sep sept", "setiembre"),
        CalendarName("es", 10, "octubre", "oct"),
        CalendarName("es", 11, "noviembre", "nov"),
        CalendarName("es", 12, "diciembre", "dic"),
        CalendarName("it", 1, "gennaio", "gen"),
        CalendarName("it", 2, "febbraio", "feb"),
        CalendarName("it", 3, "marzo", "mar"),
        CalendarName("it", 4, "aprile", "apr"),
        CalendarName("it", 5, "maggio", "mag"),
        CalendarName("it", 6, "giugno", "giu"),
        CalendarName("it", 7, "luglio", "lug"),
        CalendarName("it", 8, "agosto", "ago"),
        CalendarName("it", 9, "settembre", "set sett"),
        CalendarName("it", 10, "ottobre", "ott"),
        CalendarName("it", 11, "novembre", "nov"),
        CalendarName("it", 12, "dicembre", "dic"),
        CalendarName("ru", 1, "январь", "янв", "января январе"),
        CalendarName("ru", 2, "февраль", "февр фев", "февраля феврале"),
        CalendarName("ru", 3, "март", "мар", "марта марте"),
        CalendarName("ru", 4, "апрель", "апр", "апреля апреле"),
        CalendarName("ru", 5, "май", "", "мая мае"),
        CalendarName("ru", 6, "июнь", "июн", "июня июне"),
        CalendarName("ru", 7, "июль", "июл", "июля июле"),
        CalendarName("ru", 8, "август", "авг", "августа августе"),
        CalendarName("ru", 9, "сентябрь", "сент сен", "сентября сентябре"),
        CalendarName("ru", 10, "октябрь", "окт", "октября октябре"),
        CalendarName("ru", 11, "ноябрь", "нояб ноя", "ноября ноябре"),
        CalendarName("ru", 12, "декабрь", "дек", "декабря декабре"),
    ),
)

WEEKDAYS = Calendar(
    "weekdays",
    (
        CalendarName("en", 1, "Monday", "Mon"),
        CalendarName("en", 2, "Tuesday", "Tue Tues"),
        CalendarName("en", 3, "Wednesday", "Wed"),
        CalendarName("en", 4, "Thursday", "Thu Thur Thurs"),
        CalendarName("en", 5, "Friday", "Fri"),
        CalendarName("en", 6, "Saturday", "Sat"),
        CalendarName("en", 7, "Sunday", "Sun"),
        CalendarName("es", 1, "lunes", "lun"),
        CalendarName("es", 2, "martes"),
        CalendarName("es", 3, "miércoles", "mié"),
        CalendarName("es", 4, "jueves", "jue"),
        CalendarName("es", 5, "viernes", "vie"),
        CalendarName("es", 6, "sábado", "sáb"),
        CalendarName("es", 7, "domingo", "dom"),
    ),
)
