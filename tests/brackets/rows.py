"""The labelled set of brackets, and which half of it may be looked at while rules are written.

`python -m tests.brackets.rows` prints its counts.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("brackets.jsonl")

KINDS = (
    "translator", "editor", "author", "person", "insertion", "alteration", "omission", "sic", "reference",
    "citation-needed", "footnote", "comment", "stage", "gap", "picture", "aside", "parenthesis", "continuation",
    "markup", "code", "unclosed",
)  # fmt: skip
BEHAVIOURS = ("note", "inline", "joined", "silent", "as-written")
LANGUAGES = ("en", "ru", "fr", "de", "es", "it")
SIGNED = frozenset({"translator", "editor", "author", "person"})


@dataclass(frozen=True)
class Row:
    """One bracket as it stands in its text, and how it is to be read."""

    id: str
    source: str
    licence: str
    language: str
    before: str
    bracket: str
    after: str
    people: dict[str, str]
    kind: str
    behaviour: str
    role: str
    spoken: str
    doubt: str

    @property
    def text(self) -> str:
        """The bracket with the words around it."""
        return self.before + self.bracket + self.after


def rows() -> list[Row]:
    """All rows, in the order of the file."""
    return [Row(**json.loads(line)) for line in FILE.read_text(encoding="utf-8").splitlines()]


def open_half(row: Row) -> bool:
    """Whether rules may be written while looking at this row. The whole of a source is in one half."""
    return int(hashlib.sha256(row.source.encode()).hexdigest()[0], 16) % 2 == 0


def _table(title: str, key: str, names: Iterable[str], every: list[Row]) -> Iterator[str]:
    yield f"| {title} | all | open half | other half |"
    yield "|---|---|---|---|"
    counts = {half: Counter(getattr(row, key) for row in every if open_half(row) is half) for half in (True, False)}
    for name in names:
        opened, closed = counts[True][name], counts[False][name]
        yield f"| {name} | {opened + closed} | {opened} | {closed} |"


def counts() -> str:
    """The counts by kind, behaviour and language, as Markdown."""
    every = rows()
    opened = sum(map(open_half, every))
    lines = [
        f"{len(every)} brackets from {len({row.source for row in every})} sources; {opened} in the open half; "
        f"{sum(row.kind in SIGNED for row in every)} signed notes; {sum(bool(row.doubt) for row in every)} doubtful.",
    ]
    tables = (("kind", KINDS), ("behaviour", BEHAVIOURS), ("language", LANGUAGES))
    for title, names in tables:
        lines += ["", *_table(title, title, names, every)]
    return "\n".join(lines)


if __name__ == "__main__":
    print(counts())
