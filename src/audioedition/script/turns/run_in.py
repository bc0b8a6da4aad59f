"""Questions in bold or italics at the head of the paragraph that answers them: "**When did you …?** In May."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from audioedition.model import EMPHASES, Block, Inline, Span

_FEWEST = 3
_MARK = 3  # characters of marks before what is set apart
_ASKED = re.compile(r"[?？]\W{0,4}\Z")
_BEHIND = re.compile(r"[*_]{0,3}[ \t\xa0]*")


def parted_at_questions(text: str, blocks: Sequence[Block], inlines: Sequence[Inline]) -> list[Block]:
    """The blocks, each paragraph that begins with a question cut behind it; none where few do."""
    ends = {inline.span.start: inline.span.end for inline in inlines if inline.kind in EMPHASES}
    cuts = {place: cut for place, block in enumerate(blocks) if (cut := _end_of_head(text, block, ends))}
    asked = sum(_ASKED.search(text[blocks[place].span.start : cut]) is not None for place, cut in cuts.items())
    if asked < _FEWEST or asked * 2 < len(cuts):
        return []
    return [part for place, block in enumerate(blocks) for part in _parts(text, block, cuts.get(place, 0))]


def _end_of_head(text: str, block: Block, ends: dict[int, int]) -> int:
    """Where what is set apart at the head of a paragraph ends; 0 where that is nothing, or no question or line."""
    if block.kind != "paragraph":
        return 0
    start = block.span.start
    end = max((ends.get(start + mark, 0) for mark in range(_MARK + 1)), default=0)
    if not start < end < block.span.end:
        return 0
    behind = _BEHIND.match(text, end)
    cut = behind.end() if behind else end
    is_line = text[cut : cut + 1] in "\r\n"
    is_head = is_line or _ASKED.search(text[start:end]) is not None
    return cut if is_head and text[cut : block.span.end].strip() else 0


def _parts(text: str, block: Block, cut: int) -> Iterator[Block]:
    if not cut:
        yield block
        return
    for span in (Span(block.span.start, cut), Span(cut, block.span.end)):
        yield replace(block, span=span.trim(text))
