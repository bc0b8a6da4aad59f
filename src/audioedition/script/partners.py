"""Brackets that have no partner: an editor is asked about those that are no signs of another kind, and no pair that
runs on into the next paragraph."""

from __future__ import annotations

import bisect
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from audioedition.model import Block, Span, Warning
from audioedition.patterns import lazy
from audioedition.script.brackets.kinds import People
from audioedition.script.brackets.pairs import Pair
from audioedition.script.brackets.recognise import recognise

_CLOSES = {")": "(", "]": "["}
# "1)", "a)", "iv)", "12a)": the number of an item; where its block or line begins, after marks of a list at most.
_NUMBER = r"(?:\d{1,3}(?:[.]\d{1,2})*[^\W\d_]?|[^\W\d_]|[ivxlIVXL]{1,6})"
_FIRST_NUMBER = lazy(rf"[\W\d_]{{0,12}}{_NUMBER}\s?\)\Z")
_ITEM_NUMBER = lazy(rf"(?<![\w(]){_NUMBER}\)\Z")
# ":)", ";-(", ":((", and one that closes a bracket as well, ":))".
_SMILEY = lazy(r"[:;][-'’^oO]?[()\[\]]+\Z|(?<!\w)[=8xX][-'’^]?[()]+\Z")
# Part of a letter or a frame that is drawn of signs.
_ART = lazy(r"(?:[_/\\|~]|\s)[()](?:[_/\\|~])|[_/\\|~][()](?:\s|\Z)")
# "(0, 100]", "[a, n+1)": an interval that lacks one of its ends.
_END = r"(?:[+−-]?(?:\d[\d.]{0,9}|∞)|[^\W\d_](?:[+−-]\d{1,9})?)"
_HALF_OPEN = lazy(rf"\({_END},\s?{_END}\]|\[{_END},\s?{_END}\)")
# What stands around a bracket that is drawn, or set as the rule beside a case's caption.
_DRAWN = frozenset(" \t\r\n\u00a0/\\|_~*<>'`-")
_DRAWING = 3
_LONE = "has no partner in its paragraph; it is read as it stands"
_LONE_MANY = "have no partner in their paragraphs; they are read as they stand"
_NOTE = "a note begins here and ends in another paragraph, so that no voice of its own reads it: bracket each paragraph"
_LONGEST_NOTE = 4000
_WITH_PARAGRAPH = frozenset(("item", "cell", "quotation"))
# A list may be long; so many blocks further nobody looks for what closes a bracket.
_FARTHEST = 12
# So far before a bracket its item's number or its smiley begins, and twice as far its interval.
_NEAR = 16
# A text with more of them is a program's or a manual's: they are told of together.
_MOST = 8


def partners(text: str, blocks: Sequence[Block], unpaired: Iterable[int], people: People) -> Iterator[Warning]:
    """Brackets that open or close nothing, and notes of `people` that are none, for they run over a paragraph's end.

    `unpaired`: the brackets that have no partner in their own block.
    """
    if not (offsets := sorted(unpaired)):
        return
    starts = [block.span.start for block in blocks]
    in_block = {offset: bisect.bisect_right(starts, offset) - 1 for offset in offsets}
    pairs, lone = _paired(text, blocks, _suspects(text, starts, in_block))
    for pair in pairs:
        if pair.span.end - pair.span.start < _LONGEST_NOTE and recognise(text, pair, people).kind == "note":
            yield Warning(Span(pair.span.start, pair.span.start + 1), _NOTE)
    if len(lone) > _MOST:
        yield Warning(Span(lone[0], lone[0] + 1), f"{len(lone)} brackets, here the first, {_LONE_MANY}")
        return
    for offset in lone:
        yield Warning(Span(offset, offset + 1), f"“{text[offset]}” {_LONE}")


def _paired(text: str, blocks: Sequence[Block], suspects: Mapping[int, int]) -> tuple[list[Pair], list[int]]:
    """The pairs that run over the end of a paragraph, and the brackets that have no partner there either."""
    paragraphs = _paragraphs(text, blocks)
    opened: deque[tuple[int, int]] = deque()
    pairs: list[Pair] = []
    lone: list[int] = []

    def is_near(earlier: int, block: int) -> bool:
        is_in_reach = blocks[block].kind == "verse" or block - earlier <= _FARTHEST
        return paragraphs[block] - paragraphs[earlier] <= 1 and is_in_reach

    for offset, block in suspects.items():
        while opened and not is_near(opened[0][1], block):
            lone.append(opened.popleft()[0])
        mark = _CLOSES.get(text[offset])
        if mark is None:
            opened.append((offset, block))
        elif opened and text[opened[-1][0]] == mark:
            pairs.append(Pair(mark, Span(opened.pop()[0], offset + 1)))
        else:
            lone.append(offset)
    return pairs, sorted([*lone, *(offset for offset, _ in opened)])


def _paragraphs(text: str, blocks: Sequence[Block]) -> list[int]:
    """For each block the number of its paragraph or stanza; lists, cells and quotations belong to the one before."""

    def begins(index: int) -> bool:
        block = blocks[index]
        if block.kind != "verse":
            return block.kind not in _WITH_PARAGRAPH
        is_first = index == 0 or blocks[index - 1].kind != "verse"
        return is_first or text.count("\n", blocks[index - 1].span.end, block.span.start) > 1

    return list(accumulate(map(begins, range(len(blocks)))))


def _suspects(text: str, starts: Sequence[int], in_block: Mapping[int, int]) -> dict[int, int]:
    """The brackets that are no signs of another kind, with their blocks."""
    drawings, numbers = _drawings(text, in_block), _item_numbers(text, in_block)
    return {
        offset: block
        for offset, block in in_block.items()
        if block not in drawings and offset not in numbers and not _is_sign(text, offset, starts[block])
    }


def _is_sign(text: str, offset: int, start: int) -> bool:
    """Whether a bracket belongs to an item's number at the beginning of a line, a drawing, an interval or a smiley."""
    before = text[max(start, offset - _NEAR) : offset + 1]
    line = text[max(start, text.rfind("\n", max(0, offset - 2 * _NEAR), offset) + 1) : offset + 1]
    is_number = text[offset] == ")" and len(line) <= 2 * _NEAR and _FIRST_NUMBER.match(line) is not None
    is_art = _ART.search(text, max(start, offset - 1), offset + 2) is not None
    is_interval = any(
        offset in (match.start(), match.end() - 1)
        for match in _HALF_OPEN.finditer(text, max(start, offset - 2 * _NEAR), offset + 2 * _NEAR)
    )
    if is_number or is_art or is_interval:
        return True
    return _SMILEY.search(before) is not None and not text[offset + 1 : offset + 2].isalnum()


def _item_numbers(text: str, in_block: Mapping[int, int]) -> frozenset[int]:
    """Numbers within a paragraph that are not alone: "either 1) this or 2) that"."""
    by_block: dict[int, list[int]] = {}
    for offset, block in in_block.items():
        if text[offset] == ")" and _ITEM_NUMBER.search(text, max(0, offset - _NEAR), offset + 1):
            by_block.setdefault(block, []).append(offset)
    return frozenset(offset for offsets in by_block.values() if len(offsets) > 1 for offset in offsets)


def _drawings(text: str, in_block: Mapping[int, int]) -> frozenset[int]:
    """The blocks with several brackets that touch no word: letters drawn of signs, the rule of a case's caption."""
    drawn: dict[int, int] = {}
    for offset, block in in_block.items():
        around = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
        drawn[block] = drawn.get(block, 0) + (set(around) <= _DRAWN)
    return frozenset(block for block, count in drawn.items() if count >= _DRAWING)
