"""What must be heard of real documents: rows of JSON, one a document, written by people who read them as listeners.

The documents are other people's: only where each lies is kept, with a digest of its bytes. Phrases are short, and
exactly as a reader of the document sees them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

ROWS = Path(__file__).parent / "expectations"
Half = Literal["open", "held"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """A document by repository, commit and path, and what is to be heard of it.

    `must` are phrases of the author's text, from its beginning to its end; `must_not` what is none of it; `sentences`
    must not be cut, nor joined to others; `spoken`: written words and their spoken form; `languages` and `roles`: words
    and the language, or the role, that they are spoken in. `title`, `author` and `translator` are None where the
    document has none. `packed`: how the bytes lie in the repository ("gzip").
    """

    id: str
    repository: str
    commit: str
    path: str
    sha256: str
    format: str
    origin: str
    language: str
    title: str | None
    author: str | None
    translator: str | None
    date: str | None
    must: tuple[str, ...]
    must_not: tuple[str, ...]
    sentences: tuple[str, ...]
    spoken: tuple[tuple[str, str], ...]
    languages: tuple[tuple[str, str], ...]
    roles: tuple[tuple[str, str], ...]
    doubt: str
    packed: str = ""

    @property
    def half(self) -> Half:
        """The half that rules may be written by, or the one that is only counted, by a hash of the source's name."""
        return half_of(f"{self.repository}/{self.path}")

    def file(self, folder: Path) -> Path:
        """Where the document lies below a folder of documents."""
        return folder / self.repository.replace("/", "+") / self.path


def half_of(source: str) -> Half:
    """The half of a document by its source's name: "owner/name/path"."""
    return "open" if hashlib.sha256(source.encode()).digest()[0] % 2 == 0 else "held"


def expectations() -> Iterator[Expectation]:
    """All rows, in their order. Raises `ValueError` with file and line for one that is none."""
    for file in sorted(ROWS.glob("*.jsonl")):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            try:
                yield _expectation(json.loads(line))
            except (ValueError, TypeError) as error:
                raise ValueError(f"{file}:{number}: {error}") from error


def _expectation(row: dict[str, Any]) -> Expectation:
    pairs = {"spoken", "languages", "roles"}
    values: dict[str, Any] = {}
    for field in fields(Expectation):
        if field.name not in row:
            continue
        value = row[field.name]
        if field.name in pairs:
            value = tuple((str(words), str(wanted)) for words, wanted in value)
        elif isinstance(value, list):
            value = tuple(value)
        values[field.name] = value
    return Expectation(**values)
