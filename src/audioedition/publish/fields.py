"""JSON fields read with their places: a wrong one gives an error that says file, field and what to do.

An episode may come from a stranger, so every field has its bounds: what is let through here is fit for a feed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audioedition.contracts.codec import described
from audioedition.errors import PublishError, shown
from audioedition.plaintext import clean
from audioedition.publish.contents import KINDS, Kind, ending, slug_problem

REBUILD = "build the episode again"
# A feed cuts a title at 255 characters; what is far beyond is no title.
_TEXT_CHARS = 10_000
# 11 days and a half, in seconds.
_MOST_SECONDS = 1_000_000
_LAST_YEAR = 2999
# One part of a path, never hidden: what a system takes for a folder, a drive or a stream is not in it.
_PLAIN_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]{0,249}"


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object, the file that it stands in, its place there ("audio[0]", empty at the top).

    `remedy` is what every error about it advises.
    """

    file: Path
    place: str
    data: Mapping[str, Any]
    remedy: str = REBUILD

    @classmethod
    def of(cls, file: Path, data: Any, place: str = "", remedy: str = REBUILD) -> Fields:
        """`data` as fields. Raises `PublishError` where it is no object."""
        if not isinstance(data, dict):
            where = f"{file}: {place}" if place else f"{file}"
            raise PublishError(f"{where}: expected fields, got {described(data)}; {remedy}")
        return cls(file, place, data, remedy)

    def wrong(self, name: str, message: str) -> PublishError:
        """The error for the field `name`, with what to do."""
        return PublishError(f"{self.file}: {self._path(name)}: {message}; {self.remedy}")

    def _path(self, name: str) -> str:
        return f"{self.place}{'.' if self.place else ''}{name}"

    def _expected(self, name: str, what: str) -> PublishError:
        got = described(self.data[name]) if name in self.data else "no such field"
        return self.wrong(name, f"expected {what}, got {got}")

    def text(self, name: str, most: int = _TEXT_CHARS) -> str:
        """A text that is not blank, of at most `most` characters; without what no feed can hold."""
        value = self.data.get(name)
        if not isinstance(value, str):
            raise self._expected(name, "text")
        if len(value) > most:
            raise self.wrong(name, f"expected at most {most:,} characters, got {len(value):,}")
        words = clean(value)
        if not words.strip():
            raise self._expected(name, "text")
        return words

    def _as_written(self, name: str) -> str:
        """A text that programs read, to be held to a form: nothing is taken out of it."""
        self.text(name)
        return str(self.data[name])

    def optional_text(self, name: str, most: int = _TEXT_CHARS) -> str | None:
        """A text; None where it is missing, null or blank."""
        value = self.data.get(name)
        blank = isinstance(value, str) and len(value) <= most and not clean(value).strip()
        return None if value is None or blank else self.text(name, most)

    def integer(self, name: str, most: int, least: int = 0) -> int:
        """A whole number from `least` to `most`."""
        value = self.data.get(name)
        if type(value) is not int or not least <= value <= most:
            raise self._expected(name, f"a whole number from {least} to {most:,}")
        return value

    def optional_integer(self, name: str, most: int) -> int | None:
        """A whole number from 0 to `most`; None where it is missing or null."""
        return None if self.data.get(name) is None else self.integer(name, most)

    def seconds(self, name: str, least: float = 0) -> float:
        """A length or a place of sound."""
        value = self.data.get(name)
        # Not a number (NaN) is neither more nor less than anything.
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not least <= value <= _MOST_SECONDS:
            raise self._expected(name, f"a number of seconds from {least:g} to {_MOST_SECONDS:,}")
        return float(value)

    def digest(self, name: str) -> str:
        """A SHA-256 in hexadecimal."""
        return self._matching(name, r"[0-9a-f]{64}", "a SHA-256 in 64 hexadecimal digits")

    def slug(self, name: str) -> str:
        """A name for a folder, which is part of addresses."""
        value = self._as_written(name)
        problem = slug_problem(value)
        if problem is not None:
            raise self.wrong(name, f"{problem}, got “{shown(value)}” (`slug:` in an article's front matter says it)")
        return value

    def kind(self, name: str) -> tuple[str, Kind]:
        """A role of files, and what files of that role are like."""
        role = self._as_written(name)
        if role not in KINDS:
            raise self._expected(name, f"one of {', '.join(KINDS)}")
        return role, KINDS[role]

    def file_name(self, name: str, kind: Kind) -> str:
        """The name of a file of some kind, in the episode's folder itself."""
        value = self._matching(name, _PLAIN_NAME, "the plain name of a file in the episode's folder")
        if "." not in value or ending(value) not in kind.types:
            raise self._expected(name, f"a name that ends in .{' or .'.join(kind.types)}")
        return value

    def media_type(self, name: str, kind: Kind, path: str) -> str:
        """A media type that goes with the file's ending, perhaps with parameters (RFC 6838 section 4.2)."""
        types = kind.types[ending(path)]
        value = self._matching(name, r"[\w.+/-]{1,100}( *;[ -~]{0,100})?", f"a media type as in {types[0]}")
        if value.partition(";")[0].strip().lower() not in types:
            raise self._expected(name, f"{' or '.join(types)} for {path}")
        return value

    def language(self, name: str) -> str:
        """A BCP 47 tag as in "en" or "pt-BR"."""
        return self._matching(name, r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}", "a language tag as in en or pt-BR")

    def _matching(self, name: str, pattern: str, what: str) -> str:
        value = self._as_written(name)
        if not re.fullmatch(pattern, value, re.ASCII):
            raise self._expected(name, what)
        return value

    def items(self, name: str, most: int) -> list[Fields]:
        """A list of at most `most` objects; empty where it is missing or null."""
        value = self.data.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._expected(name, "a list")
        if len(value) > most:
            raise self.wrong(name, f"expected at most {most}, got {len(value):,}")
        return [Fields.of(self.file, item, f"{self._path(name)}[{i}]", self.remedy) for i, item in enumerate(value)]

    def date(self, name: str) -> str | None:
        """An ISO 8601 date, with or without a time, as it is written; None where unknown."""
        value = self.optional_text(name)
        if value is None:
            return None
        try:
            year = moment(value).year
        except (ValueError, OverflowError) as error:
            raise self._expected(name, "a date as in 2009-09-15") from error
        if year > _LAST_YEAR:
            raise self._expected(name, f"a date up to {_LAST_YEAR}")
        return value

    def moment(self, name: str) -> datetime | None:
        """Such a date as a moment in UTC; None where unknown."""
        date = self.date(name)
        return None if date is None else moment(date)


def moment(date: str) -> datetime:
    """An ISO 8601 date ("2009-09-15", "2009-09", "2009") or date and time as a moment in UTC.

    Without a zone, UTC is meant; without a time, the beginning of the day. Raises `ValueError`, `OverflowError`.
    """
    whole = date + "-01-01"[3 * date.count("-") :] if re.fullmatch(r"\d{4}(-\d\d)?", date) else date
    parsed = datetime.fromisoformat(whole)
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)
