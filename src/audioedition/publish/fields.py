"""JSON fields read with their places: a wrong one gives an error that says file, field and what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from audioedition.errors import PublishError, shown
from audioedition.plaintext import clean


@dataclass(frozen=True, slots=True)
class Fields:
    """A JSON object, the file that it stands in, and its place there ("audio[0]", empty at the top)."""

    file: Path
    place: str
    data: Mapping[str, Any]

    @classmethod
    def of(cls, file: Path, data: Any, place: str = "") -> Fields:
        """`data` as fields. Raises `PublishError` where it is no object."""
        if not isinstance(data, dict):
            where = f"{file}: {place}" if place else f"{file}"
            raise PublishError(f"{where}: expected fields, got {_got(data)}; build the episode again")
        return cls(file, place, data)

    def wrong(self, name: str, message: str) -> PublishError:
        """The error for the field `name`."""
        return PublishError(f"{self.file}: {self.place}{'.' if self.place else ''}{name}: {message}")

    def _expected(self, name: str, what: str) -> PublishError:
        got = _got(self.data[name]) if name in self.data else "no such field"
        return self.wrong(name, f"expected {what}, got {got}; build the episode again")

    def text(self, name: str) -> str:
        """A text that is not blank."""
        value = self.data.get(name)
        if not isinstance(value, str) or not clean(value).strip():
            raise self._expected(name, "text")
        return value

    def optional_text(self, name: str) -> str | None:
        """A text; None where it is missing, null or blank."""
        value = self.data.get(name)
        if value is None or (isinstance(value, str) and not clean(value).strip()):
            return None
        return self.text(name)

    def integer(self, name: str) -> int:
        """A whole number from 0."""
        value = self.data.get(name)
        if type(value) is not int or value < 0:
            raise self._expected(name, "a whole number from 0")
        return value

    def optional_integer(self, name: str) -> int | None:
        """A whole number from 0; None where it is missing or null."""
        return None if self.data.get(name) is None else self.integer(name)

    def number(self, name: str) -> float:
        """A number from 0."""
        value = self.data.get(name)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value < 1e9:
            raise self._expected(name, "a number from 0")
        return float(value)

    def digest(self, name: str) -> str:
        """A SHA-256 in hexadecimal."""
        return self._matching(name, r"[0-9a-f]{64}", "a SHA-256 in 64 hexadecimal digits")

    def slug(self, name: str) -> str:
        """A name for a folder, which is part of addresses: ASCII letters, digits, "-", "_" and "."."""
        # At most 200, so that there is room for an ending of our own in a file system's 255 bytes.
        return self._matching(name, r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}", "at most 200 ASCII letters, digits, hyphens")

    def media_type(self, name: str) -> str:
        """A media type as in "audio/mpeg" (RFC 6838 section 4.2), perhaps with parameters."""
        return self._matching(name, r"[\w.+-]+/[\w.+-]+( *;[ -~]*)?", "a media type as in audio/mpeg")

    def language(self, name: str) -> str:
        """A BCP 47 tag as in "en" or "pt-BR"."""
        return self._matching(name, r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "a language tag as in en or pt-BR")

    def _matching(self, name: str, pattern: str, what: str) -> str:
        value = self.text(name)
        if not re.fullmatch(pattern, value, re.ASCII):
            raise self._expected(name, what)
        return value

    def inner_path(self, name: str) -> str:
        """A path inside the episode's folder, with "/" between its parts: none that leads out, nor the JSON itself."""
        value = self.text(name)
        path = PurePosixPath(value)
        inside = not path.is_absolute() and ".." not in path.parts and str(path) == value != "."
        if not inside or re.search(r"[\\:\x00-\x1f]", value) or value == self.file.name:
            raise self._expected(name, "a path inside the episode's folder")
        return value

    def items(self, name: str) -> list[Fields]:
        """A list of objects; empty where it is missing or null."""
        value = self.data.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._expected(name, "a list")
        place = f"{self.place}{'.' if self.place else ''}{name}"
        return [Fields.of(self.file, item, f"{place}[{i}]") for i, item in enumerate(value)]

    def moment(self, name: str) -> datetime | None:
        """An ISO 8601 date ("2009-09-15", "2009-09", "2009") or date and time as a moment in UTC; None where unknown.

        Without a zone, UTC is meant; without a time, the beginning of the day.
        """
        value = self.optional_text(name)
        if value is None:
            return None
        whole = value + "-01-01"[3 * value.count("-") :] if re.fullmatch(r"\d{4}(-\d\d)?", value) else value
        try:
            read = datetime.fromisoformat(whole)
            return (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise self._expected(name, "a date as in 2009-09-15") from error


def _got(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, dict):
        return "fields"
    return "a list" if isinstance(value, list) else f"“{shown(str(value))}”"
