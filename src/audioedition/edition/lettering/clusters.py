"""Letters with their marks: the smallest units that can be separated."""

from __future__ import annotations

import unicodedata

# Thai and Lao vowels that are written before their consonant, and letters that cannot begin a line.
_BEFORE = frozenset("เแโใไເແໂໃໄ")
_NEVER_FIRST = frozenset("ะาำๅๆฯະາຳໆ\u200d\u0eaf")


def clusters(text: str) -> list[str]:
    """The text divided into letters with their marks, conjuncts and joined sequences."""
    result: list[str] = []
    for character in text:
        attached = unicodedata.category(character)[0] == "M" or character in _NEVER_FIRST
        if result and (
            attached or result[-1][-1] in _BEFORE or result[-1][-1] == "\u200d" or _is_virama(result[-1][-1])
        ):
            result[-1] += character
        else:
            result.append(character)
    return result


def _is_virama(character: str) -> bool:
    return unicodedata.combining(character) == 9
