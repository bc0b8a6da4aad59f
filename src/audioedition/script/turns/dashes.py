"""Interviews whose questions and answers begin with a dash, as Russian, French, Spanish and Italian papers set them.

A story's dialogue looks alike; there a narrator speaks between the dashes ("— Да, — сказал он"), and nobody says whose
turn it is: it stays the narrator's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from audioedition.model import Block
from audioedition.patterns import lazy
from audioedition.script.turns.evidence import ADDRESS, SPEECH, says
from audioedition.words.letters import SMALL
from audioedition.words.speakers import GUEST, INTERVIEWER

_DASH = lazy(r"\s*[—–―][ \u00a0]?(?=\S)")
_HYPHEN = lazy(r"\s*- +(?=\S)")
_TALK = 0.4
_ASKS = lazy(r"\?[»”\"’)\]]*\s*\Z")
# "— Да, — сказал он": the narrator, between two dashes or behind one.
_NARRATED = lazy(rf"[,.!?…»”][ \u00a0]?[—–―][ \u00a0]?{SMALL}")
_FEWEST = 4
_MOST_NARRATED = 0.1
_CHANGES = 0.75
_SPOKEN = ("paragraph", "item")
_MARK = 2  # characters of an item's dash and the space behind it, which a reader takes for a list's mark


def with_mark(text: str, block: Block) -> int:
    """Where a block begins, or the mark before it that made an item of it."""
    start = block.span.start
    return start - len(text[max(0, start - _MARK) : start].lstrip("\n")) if block.kind == "item" else start


def asked_and_answered(text: str, blocks: Sequence[Block], language: str) -> dict[int, str]:
    """Who speaks each paragraph that begins with a dash, or a hyphen in its place; nothing where they are no
    interview."""
    return _turns(text, blocks, _DASH, language) or _turns(text, blocks, _HYPHEN, language)


def _turns(text: str, blocks: Sequence[Block], mark: re.Pattern[str], language: str) -> dict[int, str]:
    turns = [
        (place, block.span.of(text))
        for place, block in enumerate(blocks)
        if block.kind in _SPOKEN and mark.match(text, with_mark(text, block), block.span.end)
    ]
    if len(turns) < _FEWEST:
        return {}
    asks = [_ASKS.search(words) is not None for _, words in turns]
    narrated = sum(_NARRATED.search(words) is not None for _, words in turns)
    changes = sum(one != other for one, other in pairwise(asks))
    if narrated > _MOST_NARRATED * len(turns) or changes < _CHANGES * (len(turns) - 1):
        return {}
    if mark is _HYPHEN and not _is_talk(turns, asks, language):
        return {}
    return {place: INTERVIEWER if is_asked else GUEST for (place, _), is_asked in zip(turns, asks, strict=True)}


def _is_talk(turns: Sequence[tuple[int, str]], asks: Sequence[bool], language: str) -> bool:
    """Whether what asks speaks to somebody, and what answers is said by one who speaks for himself: a list is
    neither."""
    asked = [words for (_, words), is_asked in zip(turns, asks, strict=True) if is_asked]
    answers = [words for (_, words), is_asked in zip(turns, asks, strict=True) if not is_asked]
    return sum(says(words, ADDRESS, language) for words in asked) >= _TALK * len(asked) and sum(
        says(words, SPEECH, language) for words in answers
    ) >= _TALK * len(answers)
