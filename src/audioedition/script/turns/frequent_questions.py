"""Questions that readers ask of a site, and not an interviewer of somebody."""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.model import Block
from audioedition.words.speakers import FREQUENT_QUESTIONS

_LONGEST = 80  # characters of a heading that says what stands below it


def is_of_readers(words: str) -> bool:
    """Whether a title or a heading says that frequent questions stand below it."""
    return len(words) <= _LONGEST and FREQUENT_QUESTIONS.search(words) is not None


def under_heading(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The places of blocks under such a heading, until the next one that stands as high."""
    places: list[int] = []
    level = 0  # of the heading that says so; 0: none does
    for place, block in enumerate(blocks):
        if block.kind == "heading" and (not level or block.level <= level):
            level = block.level if is_of_readers(block.span.of(text)) else 0
        elif level:
            places.append(place)
    return frozenset(places)
