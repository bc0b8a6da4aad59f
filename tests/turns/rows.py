"""The labelled set of texts with turns, and which half of it may be looked at while rules are written.

Some rows hold their text; of documents of others there is nothing but where they are, and who speaks.
`python -m tests.turns.rows` prints the counts.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote

FOLDER = Path(__file__).with_name("texts")
ELSEWHERE = Path(__file__).with_name("elsewhere")

KINDS = (
    "names", "shortened", "initials", "qa", "questions", "dashes", "story", "play", "play-centred", "narrated", "panel",
    "timed", "definitions", "list", "none",
)  # fmt: skip
FORMATS = ("md", "txt", "html", "rst")
NARRATOR = "narrator"
_MARK = "=== text ===\n"
_FIELDS = ("language", "format", "kind", "source", "licence", "address")
_FIELDS_ELSEWHERE = (*_FIELDS, "sha256", "encoding", "lines")
_ITS_OWN = "its own"  # licence of a document that is not copied here
_ADDRESS = re.compile(r"https://github\.com/(?P<owner>[^/]+)/(?P<name>[^/]+)/blob/[0-9a-f]{40}/(?P<path>.+)")
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


def open_half(row: Row | Reference) -> bool:
    """Whether rules may be written while looking at this row."""
    return int(hashlib.sha256(row.id.encode()).hexdigest()[0], 16) % 2 == 0


def find(words: str, text: str, start: int = 0) -> re.Match[str] | None:
    """Where `words` stand in `text`, whatever white space is between them."""
    return re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, start)


@dataclass(frozen=True)
class Reference:
    """A document of others: its header, its labels, and its path in a folder of documents as OWNER+NAME/PATH."""

    id: str
    fields: dict[str, str]
    labels: tuple[str, ...]
    path: Path

    def row(self, documents: Path) -> Row | None:
        """The row with its text; None where the document is not there. Raises `ValueError` where it is another one."""
        file = documents / self.path
        if not file.is_file():
            return None
        data = file.read_bytes()
        if hashlib.sha256(data).hexdigest() != self.fields["sha256"]:
            raise ValueError(f"{file}: is not the document that {self.id} was written of")
        text = _lines(_decoded(file.name, data, self.fields["encoding"]), self.fields["lines"])
        own = {name: self.fields[name] for name in _FIELDS}
        return Row(self.id, **own, doubt="", text=text, paragraphs=tuple(_paragraphs(self.id, self.labels, text)))


@cache
def references() -> tuple[Reference, ...]:
    """All rows whose documents stand elsewhere, by their ids. Raises `ValueError` where a file is not whole."""
    return tuple(_reference(path) for path in sorted(ELSEWHERE.glob("*.txt")))


def _reference(path: Path) -> Reference:
    fields, lines = _fields(path.name, path.read_text(encoding="utf-8"), _FIELDS_ELSEWHERE)
    address = _ADDRESS.fullmatch(fields["address"])
    if not address or fields["licence"] != _ITS_OWN or not re.fullmatch("[0-9a-f]{64}", fields["sha256"]):
        raise ValueError(f"{path.name}: address, licence or sha256 is not as it should be")
    place = Path(f"{address['owner']}+{address['name']}", unquote(address["path"]))
    return Reference(path.stem, fields, tuple(lines), place)


def _decoded(name: str, data: bytes, encoding: str) -> str:
    return (gzip.decompress(data) if name.endswith(".gz") else data).decode(encoding, errors="replace")


def _lines(text: str, lines: str) -> str:
    """The lines of a text that are labelled: "all", or "20-75", counted from 1."""
    if lines == "all":
        return text
    first, last = map(int, lines.split("-"))
    return "".join(text.splitlines(keepends=True)[first - 1 : last])


def _row(path: Path) -> Row:
    head, mark, text = path.read_bytes().decode("utf-8").partition(_MARK)
    if not mark:
        raise ValueError(f"{path.name}: has no line “{_MARK.strip()}”")
    fields, lines = _fields(path.name, head, _FIELDS)
    if fields["licence"].partition(" (")[0] not in _LICENCES:
        raise ValueError(f"{path.name}: licence is not from its list")
    doubt = fields.pop("doubt", "")
    return Row(id=path.stem, **fields, doubt=doubt, text=text, paragraphs=tuple(_paragraphs(path.name, lines, text)))


def _fields(name: str, head: str, expected: tuple[str, ...]) -> tuple[dict[str, str], list[str]]:
    """The header, with its doubt where it has one, and the lines of the labels."""
    header, _, lines = head.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in header.splitlines())
    if tuple(field for field in fields if field != "doubt") != expected:
        raise ValueError(f"{name}: the header has the fields {', '.join(fields)}")
    _check(name, fields)
    return fields, lines.splitlines()


def _check(name: str, fields: dict[str, str]) -> None:
    wrong = [
        field
        for field, right in (
            ("format", fields["format"] in FORMATS),
            ("kind", fields["kind"] in KINDS),
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
        f"written for the set; {sum(map(open_half, every))} texts in the open half.",
        "",
        _counts_elsewhere(),
    ]
    for title, key in (("kind", "kind"), ("language", "language")):
        lines += ["", f"| {title} | texts | open half | other half |", "|---|---|---|---|"]
        halves = {half: Counter(getattr(row, key) for row in every if open_half(row) is half) for half in (True, False)}
        total = halves[True] + halves[False]
        names = KINDS if key == "kind" else sorted(total, key=lambda name: (-total[name], name))
        lines += [f"| {name} | {total[name]} | {halves[True][name]} | {halves[False][name]} |" for name in names]
    return "\n".join(lines) + "\n"


def _counts_elsewhere() -> str:
    every = references()
    without = sum(reference.fields["kind"] == "none" for reference in every)
    spoken = sum(len(reference.labels) for reference in every)
    return (
        f"Elsewhere: {len(every) - without} documents with turns and {without} without; {spoken} labelled paragraphs; "
        f"{sum(map(open_half, every))} documents in the open half."
    )


if __name__ == "__main__":
    print(counts(), end="")
