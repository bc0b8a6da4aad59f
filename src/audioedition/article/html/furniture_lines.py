"""Finds lines within an article that are none of it by their words: pointers to other articles, labels of pictures and
players. A line must be short, or mostly links, to be one."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.words.page_lines import LABELS, POINTERS
from audioedition.words.pictures import AGENCIES, CREDITS, PICTURES

_MOST_WORDS, _LONGEST = 8, 200
_MOSTLY = 0.5
_CREDIT = lazy(
    rf"\(?{PICTURES.words}?\s*{CREDITS.words}?\s*[:©]?\s*"
    rf"(?:(?<=[:©]) ?[^.]{{2,60}}|(?<=copyright )[^.]{{2,40}}|{AGENCIES.words}\b[^.]{{0,40}})\)?",
    re.IGNORECASE,
)


def furniture_by_words(words: str, linked: float, is_caption: bool) -> str:
    """Why a line of an article is furniture; "" where it is a part of it. `linked`: the share of links in it."""
    if linked >= _MOSTLY and POINTERS.match(words):
        return "a pointer to another article"
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return ""
    if is_caption and _CREDIT.fullmatch(words):
        return "who took the picture"
    label = LABELS.fullmatch(words)
    return label[0].meaning if label else ""
