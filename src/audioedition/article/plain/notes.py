"""Footnotes of plain text: "[1]" behind a word, and further down a paragraph that begins with it.

A list of sources is none: nobody reads a bibliography aloud, and a numbered one stands where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from audioedition.model import Block, Inline, Span
from audioedition.patterns import lazy
from audioedition.words.note_headings import NOTES, SOURCES

_LABEL = r"\[\^?(?P<label>\d{1,3}|[a-z]|\*{1,3}|[†‡])\]"
_BODY = lazy(_LABEL + r":?[^\S\n]+(?=\S)")
# Behind a word or its sentence's mark, perhaps a space away; "array [1]" at a line's beginning is none.
_CALL = lazy(r"(?<=[^\s\[(])[^\S\n]?" + _LABEL + r"(?![:\w])")
_KINDS = frozenset(("paragraph", "item"))
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class Notes:
    """The blocks, footnotes among them as such; the marks that call them, and those that they begin with; the heading
    over nothing but footnotes."""

    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...] = ()
    heading: Span | None = None


def with_notes(lines: str, blocks: tuple[Block, ...]) -> Notes:
    """The footnotes among `blocks` of a text whose shadow is `lines`: those paragraphs that the text before calls."""
    bodies = {number: match for number, block in enumerate(blocks) if (match := _body(lines, block))}
    if not bodies:
        return Notes(blocks)
    calls = _calls(lines, [block.span for number, block in enumerate(blocks) if number not in bodies])
    changed, marks, place = list(blocks), list[Inline](), 0
    for first in _lists(bodies):
        if _under_sources(lines, blocks, first[0]):
            continue
        open_calls = {call["label"]: call for call in calls if place <= call.start() < blocks[first[0]].span.start}
        for number in first:
            call = open_calls.get(bodies[number]["label"])
            if call is None:
                continue
            label = f"{call['label']}.{call.start()}"
            mark = call.group().lstrip()
            marks.append(Inline(Span(call.end() - len(mark), call.end()), "reference", label))
            marks.append(Inline(Span(*bodies[number].span()), "markup"))
            changed[number] = replace(blocks[number], kind="note", level=0, label=label)
        place = blocks[first[-1]].span.end
    return Notes(tuple(changed), tuple(marks), _heading(lines, changed))


def _body(lines: str, block: Block) -> re.Match[str] | None:
    return _BODY.match(lines, *block.span) if block.kind in _KINDS else None


def _calls(lines: str, spans: list[Span]) -> list[re.Match[str]]:
    return [match for span in spans for match in _CALL.finditer(lines, *span)]


def _lists(bodies: Iterable[int]) -> list[list[int]]:
    """The numbers of the blocks that may be footnotes, those together that follow each other."""
    runs: list[list[int]] = []
    for number in bodies:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _under_sources(lines: str, blocks: Sequence[Block], number: int) -> bool:
    span = blocks[number - 1].span if number else Span(0, 0)
    return span.end - span.start <= _LONGEST_HEADING and SOURCES.fullmatch(span.of(lines)) is not None


def _heading(lines: str, blocks: Sequence[Block]) -> Span | None:
    """The heading over the last footnotes, where nothing else follows."""
    first = len(blocks)
    while first and blocks[first - 1].kind == "note":
        first -= 1
    if not 0 < first < len(blocks):
        return None
    above = blocks[first - 1]
    return above.span if above.kind in ("heading", "paragraph") and NOTES.fullmatch(above.span.of(lines)) else None
