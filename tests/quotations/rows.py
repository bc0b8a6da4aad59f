"""The labelled set of quotations, and which half of it may be looked at while rules are written.

`python -m tests.quotations.rows` prints its counts.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("quotations.jsonl")
NARRATOR = "narrator"


@dataclass(frozen=True)
class Labelled:
    """A quotation, or a part of one that its tag parts: its first words, and the names that are fair for its speaker,
    the best one first."""

    words: str
    speakers: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        """Whether somebody is named with it."""
        return NARRATOR not in self.speakers


@dataclass(frozen=True)
class Row:
    """One text as it was published, with all its quotations."""

    id: str
    language: str
    source: str
    licence: str
    address: str
    text: str
    quotations: tuple[Labelled, ...]


@cache
def rows() -> tuple[Row, ...]:
    """All rows, in their order."""
    return tuple(map(_row, FILE.read_text(encoding="utf-8").splitlines()))


def open_half(row: Row) -> bool:
    """Whether rules may be written while looking at this row. A sentence is in the same half in all languages."""
    key = row.id.rpartition("-")[2] if row.id.startswith("pud-") else row.id
    return int(hashlib.sha256(key.encode()).hexdigest()[0], 16) % 2 == 0


def _row(line: str) -> Row:
    fields = json.loads(line)
    quotations = tuple(Labelled(words, tuple(names.split(" / "))) for words, names in fields.pop("quotations"))
    return Row(**fields, quotations=quotations)


def counts() -> str:
    """The counts by language, as Markdown."""
    every = rows()
    quotations = [each for row in every for each in row.quotations]
    lines = [
        f"{len(every)} texts with {len(quotations)} quotations, {sum(each.is_told for each in quotations)} of them "
        f"with a named speaker; {sum(map(open_half, every))} texts in the open half.",
        "",
        "| language | texts | quotations | named | source |",
        "|---|---|---|---|---|",
    ]
    for language, count in Counter(row.language for row in every).most_common():
        own = [row for row in every if row.language == language]
        labelled = [each for row in own for each in row.quotations]
        sources = ", ".join(sorted({f"{row.source} ({row.licence})" for row in own}))
        named = sum(each.is_told for each in labelled)
        lines.append(f"| {language} | {count} | {len(labelled)} | {named} | {sources} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(counts(), end="")
