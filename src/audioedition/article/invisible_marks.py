"""Marks that no reader of an article sees: controls, a terminal's escape sequences, marks of direction,
zero-width marks. They are never spoken, and never reach a transcript or a terminal."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from audioedition.characters import CONTROLS
from audioedition.model import EMPHASES, Inline, Metadata, Span
from audioedition.patterns import lazy

_SEQUENCES = (
    r"\x1b\[[0-?]*[ -/]*[@-~]",  # ECMA-48 5.4: "\x1b[1;31m"
    r"\x9b[0-?]*[ -/]*[@-~]",  # the same with the one-character introducer
    r"\x1b[\]PX^_][^\x07\x1b\x9c\n\r]*(?:\x07|\x1b\\|\x9c)",  # ECMA-48 5.6: titles of windows, links
    r"\x1b[ -/]*[0-~]",  # ECMA-48 5.3: "\x1bc"
)
# Unicode 15.1, 23.2: marks of direction and layout, the byte-order mark, deprecated format characters,
# annotations, tags. \u00ad is a soft hyphen.
_FORMAT = r"[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
# Tags behind a black flag are the flag of a part of a country; elsewhere they are seen by nobody.
_TAGS = r"(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]+"
# Joiners shape letters in Arabic and the scripts of India, and hold emoji together; beside other letters they
# are for nobody.
_JOINERS = r"(?:(?<=[\s!-\u058f])|^)[\u200c\u200d]+|[\u200c\u200d]+(?=[\s!-\u058f]|\Z)"
_HIDDEN = lazy("|".join((*_SEQUENCES, f"[{CONTROLS}]", _FORMAT, _TAGS, _JOINERS)))
_ANY = lazy(
    rf"[{CONTROLS}\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def hidden(text: str) -> Iterator[Span]:
    """The places of hidden marks in `text`, an escape sequence as a whole."""
    if text.isascii() and text.isprintable():
        return
    first = _ANY.search(text)
    if first:
        for match in _HIDDEN.finditer(text, max(0, first.start() - 1)):
            yield Span(*match.span())


def clean(text: str) -> str:
    """`text` without hidden marks."""
    return _HIDDEN.sub("", text) if _ANY.search(text) else text


def clean_metadata(metadata: Metadata) -> Metadata:
    """`metadata` without hidden marks, on one line each; a field that is nothing else is not known."""
    changed: dict[str, Any] = {}
    for field in dataclasses.fields(metadata):
        value = getattr(metadata, field.name)
        if isinstance(value, str) and _ANY.search(value):
            changed[field.name] = " ".join(clean(value).split()) or None
    return dataclasses.replace(metadata, **changed)


def with_hidden(inlines: Iterable[Inline], text: str) -> tuple[Inline, ...]:
    """`inlines`, and every hidden mark of `text` as markup; code is parted where it holds some."""
    marks = list(hidden(text))
    known = tuple(inlines)
    if not marks:
        return known
    around = (inline for inline in known if inline.kind in EMPHASES)
    others = tuple(inline for inline in known if inline.kind not in EMPHASES)
    return tuple(sorted([*_merged(others, marks), *around], key=lambda inline: inline.span))


def _merged(known: tuple[Inline, ...], marks: list[Span]) -> Iterator[Inline]:
    place = 0
    for inline in known:
        while place < len(marks) and marks[place].end <= inline.span.start:
            yield Inline(marks[place], "markup")
            place += 1
        begin = inline.span.start
        while place < len(marks) and marks[place].start < inline.span.end:
            mark, place = marks[place], place + 1
            if inline.kind == "code" and mark.start >= begin and mark.end <= inline.span.end:
                if begin < mark.start:
                    yield dataclasses.replace(inline, span=Span(begin, mark.start))
                yield Inline(mark, "markup")
                begin = mark.end
        if begin < inline.span.end:
            yield dataclasses.replace(inline, span=Span(begin, inline.span.end))
    for mark in marks[place:]:
        yield Inline(mark, "markup")
