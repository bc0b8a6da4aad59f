"""The messages of the process that opens a PDF: it writes them, and this one checks each.

Rows of JSON, one a line: `page` as each is begun, then `text` with its length and that many bytes behind the line,
`metadata`, `claim`, `block`, `skip`, `inline`, `warning`, and `end`; or `refused` with one of `REFUSALS`, or `fault`. A
PDF can take control of PDFium, so no message is trusted: each row is short and of a known shape, each place lies within
the text and behind the one before it, and the result is text and numbers alone.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, BinaryIO, get_args

from audioedition.article.document import Claim, Document, Source
from audioedition.article.fields import is_blank, parsed_fields
from audioedition.errors import shown
from audioedition.model import EMPHASES, Block, BlockKind, Inline, InlineKind, Metadata, Skip, SkipReason, Span, Warning

REFUSALS = {
    "locked": "cannot be read as a PDF: it is locked with a password; save it without one, and try again",
    "damaged": "cannot be read as a PDF: it is damaged or no PDF; download or save it again",
    "memory": "cannot be read as a PDF: it needs more memory than an article does; save the article's text alone",
    "missing": "cannot be read as a PDF: the package pypdfium2 is missing; pip install pypdfium2",
    "pages": "cannot be read as a PDF: it has {count:,} pages, and no more than 5,000 are read; save those of the "
    "article alone",
    "unknown": "cannot be read: its fonts do not say which letters they show; have its pages recognised (OCRmyPDF, "
    "with --force-ocr), or find the text elsewhere",
    "scan": "there is no text in it, only pictures of its pages (a scan); have it recognised first, for example with "
    "OCRmyPDF",
    "long": "",  # said as of every format
}
LONGEST_ROW = 65_536
_LARGEST = 2**31 - 1
_MOST_LAYERS, _MOST_WARNINGS, _LONGEST_WARNING = 4, 4, 400
_MOST_CLAIMS, _LONGEST_CLAIM = 4, 400
# What a PDF may say of itself: it names no file of this machine, and no address.
_FACTS = frozenset("title author translator editor series part date language".split())
_KINDS = {"block": get_args(BlockKind), "inline": get_args(InlineKind), "skip": get_args(SkipReason)}


class MalformedError(Exception):
    """A message is none that the process writes."""


class CutShortError(MalformedError):
    """The process ended before its last message."""


@dataclass
class Received:
    """The messages so far. `page` of `pages`: the one that was being opened, 0 once all were."""

    page: int = 0
    pages: int = 0
    refused: str = ""
    count: int = 0
    fault: str = ""
    document: Document | None = None


def row(*fields: Any) -> bytes:
    """A message as it is written."""
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"


def rows(document: Document) -> Iterator[bytes]:
    """The messages that make a document."""
    text = document.text.encode()
    yield row("text", len(text)) + text
    for layer in document.metadata:
        yield row(
            "metadata", {name: value for name, value in dataclasses.asdict(layer).items() if _is_fact(name, value)}
        )
    for claim in document.claims[:_MOST_CLAIMS]:
        yield row("claim", claim.source, claim.words[:_LONGEST_CLAIM])
    for block in document.blocks:
        yield row("block", block.kind, *block.span, block.level, block.label, block.language)
    for skip in document.skips:
        yield row("skip", skip.reason, *skip.span, skip.why)
    for inline in document.inlines:
        yield row("inline", inline.kind, *inline.span, inline.label, inline.why)
    for warning in document.warnings:
        yield row("warning", warning.message)
    yield row("end")


def _is_fact(name: str, value: str | int | None) -> bool:
    return name in _FACTS and value is not None and not (isinstance(value, str) and is_blank(value))


def receive(stream: BinaryIO, most: int, received: Received) -> None:
    """Read all messages of the process; its text has at most `most` bytes. Raises `MalformedError`."""
    decoder = _Decoder(stream, most)
    while received.document is None:
        name, rest = decoder.row()
        if name == "page":
            received.page, received.pages = _shaped(rest, int, int)
        elif name == "refused":
            received.refused, received.count = _among(tuple(REFUSALS), rest[0]), *_shaped(rest[1:], int)
            return
        elif name == "fault":
            (received.fault,) = _shaped(rest, str)
            return
        elif name == "end":
            received.document = decoder.document()
        else:
            decoder.take(name, rest)


@dataclass
class _Decoder:
    stream: BinaryIO
    most: int
    text: str = ""
    metadata: list[Metadata] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    emphases: list[Inline] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)

    def row(self) -> tuple[str, list[Any]]:
        """The next row."""
        line = self.stream.readline(LONGEST_ROW)
        if len(line) < LONGEST_ROW and not line.endswith(b"\n"):
            raise CutShortError
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise MalformedError from error
        if not line.endswith(b"\n") or not isinstance(fields, list) or not fields or not isinstance(fields[0], str):
            raise MalformedError
        if len(fields) == 1 and fields[0] != "end":
            raise MalformedError
        return fields[0], fields[1:]

    def take(self, name: str, rest: Sequence[Any]) -> None:
        """A row of a document."""
        if name == "text" and not self.text:
            self._text(*_shaped(rest, int))
        elif name == "metadata" and len(self.metadata) < _MOST_LAYERS:
            self.metadata.append(_metadata(rest[0]))
        elif name == "claim" and len(self.claims) < _MOST_CLAIMS:
            source, words = _shaped(rest, str, str)
            self.claims.append(Claim(words[:_LONGEST_CLAIM], _among(get_args(Source), source)))
        elif name == "warning" and len(self.warnings) < _MOST_WARNINGS:
            self.warnings.append(Warning(None, shown(_shaped(rest, str)[0], _LONGEST_WARNING)))
        elif name == "block":
            language = None if rest[-1] is None else _shaped(rest[-1:], str)[0]
            kind, start, end, level, label = _shaped(rest[:-1], str, int, int, int, str)
            span = self._place(self.blocks, start, end, may_be_empty=kind == "break")
            self.blocks.append(Block(_among(_KINDS[name], kind), span, level, label, language))
        elif name == "skip":
            reason, start, end, why = _shaped(rest, str, int, int, str)
            span = self._place(self.skips, start, end)
            self.skips.append(Skip(span, span.of(self.text), _among(_KINDS[name], reason), why))
        elif name == "inline":
            kind, start, end, label, why = _shaped(rest, str, int, int, str, str)
            alike = self.emphases if kind in EMPHASES else self.inlines  # which may stand within those
            span = self._place(alike, start, end)
            alike.append(Inline(span, _among(_KINDS[name], kind), label, why))
        else:
            raise MalformedError

    def document(self) -> Document:
        """The document of all messages. Raises `MalformedError` where blocks and skips overlap."""
        spans = sorted([*(block.span for block in self.blocks), *(skip.span for skip in self.skips)])
        if any(before.end > after.start for before, after in pairwise(spans)):
            raise MalformedError
        inlines = sorted([*self.inlines, *self.emphases], key=lambda inline: inline.span)
        return Document(
            self.text, tuple(self.blocks), tuple(self.skips), tuple(inlines), tuple(self.metadata),
            warnings=tuple(self.warnings), claims=tuple(self.claims),
        )  # fmt: skip

    def _text(self, length: int) -> None:
        written = self.stream.read(length) if length <= self.most else b""
        if len(written) < length:
            raise CutShortError if length <= self.most else MalformedError
        try:
            self.text = written.decode()
        except UnicodeDecodeError as error:
            raise MalformedError from error

    def _place(self, before: Sequence[Block | Skip | Inline], start: int, end: int, may_be_empty: bool = False) -> Span:
        begin = before[-1].span.end if before else 0
        if not begin <= start <= end <= len(self.text) or (start == end and not may_be_empty):
            raise MalformedError
        return Span(start, end)


def _shaped(fields: Sequence[Any], *types: type) -> list[Any]:
    """The fields of a row. Raises `MalformedError` where they are not of these types, a number is below 0, or a text
    has half of a character."""
    if [type(value) for value in fields] != list(types):
        raise MalformedError
    if not all(_is_text(value) if isinstance(value, str) else 0 <= value <= _LARGEST for value in fields):
        raise MalformedError
    return list(fields)


def _is_text(value: str) -> bool:
    return value.isascii() or not any("\ud800" <= one <= "\udfff" for one in value)


def _among(known: Sequence[str], value: Any) -> Any:
    if value not in known:
        raise MalformedError
    return value


def _metadata(fields: Any) -> Metadata:
    if not isinstance(fields, dict) or not _FACTS.issuperset(fields):
        raise MalformedError
    _shaped(list(fields.values()), *[int if name == "part" else str for name in fields])
    try:
        return Metadata(**dict[str, Any](parsed_fields(Metadata(**fields))))
    except ValueError as error:
        raise MalformedError from error
