"""What each fact about an article may be, wherever it is said: an option, `<name>.yaml`, front matter."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from audioedition.article.decoding import codec
from audioedition.errors import shown
from audioedition.language_tags import primary
from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.plaintext import clean, line, lines, web_address

MOST_PARTS = 9999
"""As many as a first line can name ("Part 9999"); 0 is a prologue."""

# A subtag of one character opens an extension, and is never the last (RFC 5646, 2.1): "utf-8" is no language.
_LANGUAGE = lazy(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*(?<![-_][A-Za-z0-9])")


def parsed(name: str, value: str | int) -> str | int:
    """The value of the field `name` as `Metadata` holds it. Raises `ValueError` with what was expected."""
    return PARSERS[name](value)


def parsed_fields(metadata: Metadata) -> Iterator[tuple[str, str | int]]:
    """Every known field with its value. Raises `ValueError` that begins with the field's name."""
    for field in dataclasses.fields(Metadata):
        value = getattr(metadata, field.name)
        if value is not None:
            try:
                yield field.name, parsed(field.name, value)
            except ValueError as error:
                raise ValueError(f"{field.name}: {error}") from error


# Jekyll's documents have a blank before the zone, Nikola's "UTC", and people leave out noughts.
_LOOSE_DATE = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ]\s*(\d{1,2})(:\d\d(?::\d\d(?:\.\d{1,6})?)?)\s*(?:UTC)?(Z|[+-]\d{1,2}(?::?\d\d)?)?\Z",
    re.ASCII,
)


def is_blank(value: str) -> bool:
    """Whether there is nothing to see in it."""
    return not clean(value).strip()


def part_number(value: str | int) -> int:
    """A part's number. Raises `ValueError` for what is none, or too large to be one."""
    written = str(value).strip()
    if not re.fullmatch(r"-?\d+", written):
        raise ValueError(f"expected a whole number, got “{shown(written)}”")
    if not re.fullmatch(r"0*\d{1,4}", written):
        raise ValueError(f"expected a number from 0 to {MOST_PARTS}, got {shown(written)}")
    return int(written)


def iso_date(text: str) -> str:
    """A date as ISO 8601, from that, from what blogs make of it ("2016-03-23 9:00:00 -4"), from the form of mail and
    feeds or from words ("October 5, 2018", "2018年10月5日"). Raises `ValueError`."""
    text = text.strip()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(_LOOSE_DATE.sub(_strict, text)).isoformat()
    except ValueError:
        pass
    from audioedition.article.worded_dates import worded_date  # only a date in no other form needs its words

    day = _mail_date(text) or worded_date(text)
    if day is None:
        raise ValueError(f"expected a date such as 2009-09-15, got “{shown(text)}”")
    return day.isoformat()


def _strict(match: re.Match[str]) -> str:
    day, hour, rest, zone = match.groups(default="")
    if zone and zone != "Z":
        digits = zone[1:].replace(":", "")
        hours, minutes = (digits, "00") if len(digits) < 3 else (digits[:-2], digits[-2:])
        zone = f"{zone[0]}{hours:0>2}:{minutes}"
    return f"{day}T{hour:0>2}{rest}{zone}"


def _mail_date(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None


def language_tag(text: str) -> str:
    """A BCP 47 tag's primary subtag, lower case. Raises `ValueError` for what is no tag."""
    if not _LANGUAGE.fullmatch(text):
        raise ValueError(f"expected a language tag such as en or ru, got “{shown(text)}”")
    return primary(text)


def _one_line(text: str) -> str:
    return _something(line(text))


def _paragraphs(text: str) -> str:
    return _something(lines(text))


def _path(text: str) -> str:
    return _something(clean(text).strip())


def _address(text: str) -> str:
    if web_address(text) is None:
        raise ValueError(f"expected an address that begins with https:// or http://, got “{shown(text)}”")
    return clean(text).strip()


def _something(text: str) -> str:
    if not text:
        raise ValueError("expected text, got nothing; leave it out where it is not known")
    return text


PARSERS: dict[str, Callable[[Any], str | int]] = {
    "title": _one_line,
    "author": _one_line,
    "translator": _one_line,
    "editor": _one_line,
    "series": _one_line,
    "part": part_number,
    "date": iso_date,
    "language": language_tag,
    "summary": _paragraphs,
    "link": _address,
    "cover": _path,
    "slug": _one_line,
    "encoding": codec,
}
