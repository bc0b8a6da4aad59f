"""The labelled set of texts with turns, and which half of it may be looked at while rules are written.

`python -m tests.turns.rows` prints its counts.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("texts")

KINDS = (
    "names", "shortened", "initials", "qa", "questions", "dashes", "story", "play", "play-centred", "narrated", "panel",
    "timed", "definitions", "list", "none",
)  # fmt: skip
FORMATS = ("md", "txt", "html")
NARRATOR = "narrator"
_MARK = "=== text ===\n"
_FIELDS = ("language", "format", "kind", "source", "licence", "address")
_LICENCES = (
    "public domain", "CC0 1.0", "CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-NC-SA 3.0", "CC BY-NC-SA 4.0",
    "MIT", "MIT OR Apache-2.0", "Apache-2.0", "Unlicense",
)  # fmt: skip
_SPACED = re.compile(r"(?<=[\u3040-\u9fff])")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph that somebody speaks.

    `speakers` are the names that are fair for him, the best one first; `start` is where `words`, its first ones, stand.
    """

    speakers: tuple[str, ...]
    words: str
    start: int


@dataclass(frozen=True)
class Row:
    """One text as it stands where it was published, and who speaks each paragraph of it."""

    id: str
    language: str
    format: str
    kind: str
    source: str
    licence: str
    address: str
    doubt: str
    text: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def length(self) -> int:
        """How many words it has; two signs of Chinese count as one."""
        return len(self.text.split()) + len(_SPACED.findall(self.text)) // 2


@cache
def rows() -> tuple[Row, ...]:
    """All rows, by their ids. Raises `ValueError` where a file is not whole."""
    return tuple(_row(path) for path in sorted(FOLDER.glob("*.txt")))


def open_half(row: Row) -> bool:
    """Whether rules may be written while looking at this row."""
    return int(hashlib.sha256(row.id.encode()).hexdigest()[0], 16) % 2 == 0


def find(words: str, text: str, start: int = 0) -> re.Match[str] | None:
    """Where `words` stand in `text`, whatever white space is between them."""
    return re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start)


def _row(path: Path) -> Row:
    head, mark, text = path.read_bytes().decode("utf-8").partition(_MARK)
    if not mark:
        raise ValueError(f"{path.name}: has no line “{_MARK.strip()}”")
    header, _, lines = head.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in header.splitlines())
    doubt = fields.pop("doubt", "")
    if tuple(fields) != _FIELDS:
        raise ValueError(f"{path.name}: the header has the fields {', '.join(fields)}")
    _check(path.name, fields)
    paragraphs = tuple(_paragraphs(path.name, lines.splitlines(), text))
    return Row(id=path.stem, **fields, doubt=doubt, text=text, paragraphs=paragraphs)


def _check(name: str, fields: dict[str, str]) -> None:
    wrong = [
        field
        for field, right in (
            ("format", fields["format"] in FORMATS),
            ("kind", fields["kind"] in KINDS),
            ("licence", fields["licence"].partition(" (")[0] in _LICENCES),
            ("source", bool(fields["source"])),
            ("address", fields["address"].startswith(("https://", "tests/turns/"))),
        )
        if not right
    ]
    if wrong:
        raise ValueError(f"{name}: {', '.join(wrong)} is not from its list")


def _paragraphs(name: str, lines: Iterable[str], text: str) -> Iterator[Paragraph]:
    """The labelled paragraphs, each found after the one before it."""
    start = 0
    for line in lines:
        speakers, mark, words = line.partition(" | ")
        found = find(words, text, start)
        if not mark or not found:
            raise ValueError(f"{name}: no such words after those before them: {line}")
        yield Paragraph(tuple(speakers.split(" / ")), words, found.start())
        start = found.end()


def counts() -> str:
    """The counts by kind and language, as Markdown."""
    every = rows()
    spoken = sum(len(row.paragraphs) for row in every)
    texts = sum(row.kind != "none" for row in every)
    own = sum(row.source == "written for this set" for row in every)
    lines = [
        f"{texts} texts with turns and {len(every) - texts} without; {spoken} labelled paragraphs; {own} texts were "
        f"written for the set; {sum(map(open_half, every))} texts in the open half."
    ]
    for title, key in (("kind", "kind"), ("language", "language")):
        lines += ["", f"| {title} | texts | open half | other half |", "|---|---|---|---|"]
        halves = {half: Counter(getattr(row, key) for row in every if open_half(row) is half) for half in (True, False)}
        total = halves[True] + halves[False]
        names = KINDS if key == "kind" else sorted(total, key=lambda name: (-total[name], name))
        lines += [f"| {name} | {total[name]} | {halves[True][name]} | {halves[False][name]} |" for name in names]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(counts(), end="")
