"""Quotations by their marks: “…”, "…", „…“, «…», »…«, ‘…’, and those that the end of a paragraph leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from audioedition.model import Span

_CLOSING = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"'}
_BEFORE_OPENING = frozenset("([—–-:;,…")
SPEECH_ENDS = frozenset(",.?!…—–-")
_LONGEST_SINGLE = 2_000
_NESTED = frozenset(("„", "«", "“"))


class Quotation(NamedTuple):
    """A quotation with its marks, and the span of its words. `is_open`: its paragraph ends without its closing mark."""

    span: Span
    words: Span
    is_open: bool = False


def quotations_of(text: str, block: Span) -> Iterator[Quotation]:
    """The quotations of a paragraph, in order, without those that lie in another."""
    place = block.start
    while place < block.end:
        if not _opens(text, place, block):
            place += 1
            continue
        end = _closed_at(text, place, block)
        if end is None and text[place] == "‘":
            place += 1
            continue
        stop = block.end if end is None else end
        yield Quotation(Span(place, min(stop + 1, block.end)), Span(place + 1, stop).trim(text), is_open=end is None)
        place = stop + 1


def opens_with_quotation(text: str, block: Span) -> bool:
    """Whether a paragraph begins with an opening mark."""
    start = block.trim(text).start
    return start < block.end and _opens(text, start, block)


def _opens(text: str, place: int, block: Span) -> bool:
    mark = text[place]
    if mark not in _CLOSING:
        return False
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    if not (before.isspace() or before in _BEFORE_OPENING):
        return False
    return mark in "«„" or not after.isspace()


def _closed_at(text: str, start: int, block: Span) -> int | None:
    """Where the mark stands that closes a quotation; one of the same kind within it is closed first."""
    mark, depth = text[start], 0
    for place in range(start + 1, min(block.end, start + _LONGEST_SINGLE) if mark == "‘" else block.end):
        character = text[place]
        if character == mark and mark in _NESTED and not (mark == "“" and depth == 0 and text[start] == "„"):
            depth += 1
        elif character in _CLOSING[mark] and _closes(text, place, mark):
            if depth == 0:
                return place
            depth -= 1
    return None


def _closes(text: str, place: int, mark: str) -> bool:
    """An apostrophe closes nothing: a single mark does behind the end of a clause."""
    if mark == "‘":
        behind = text[place + 1 : place + 2]
        return text[place - 1] in SPEECH_ENDS and not behind.isalpha()
    return mark != '"' or not (text[place - 1].isspace() and text[place + 1 : place + 2].isalpha())
