"""Letters with what belongs to them."""

from __future__ import annotations

import unicodedata

# Thai and Lao letters that are written before the sound that they follow, and such as begin no line.
_BEFORE = frozenset("เแโใไເແໂໃໄ")
_NEVER_FIRST = frozenset("ะาำๅๆฯະາຳໆ\u200d\u0eaf")


def clusters(text: str) -> list[str]:
    """Letters with their marks, and what else is not to be parted."""
    found: list[str] = []
    for character in text:
        attached = unicodedata.category(character)[0] == "M" or character in _NEVER_FIRST
        if found and (attached or found[-1][-1] in _BEFORE or found[-1][-1] == "\u200d" or _is_virama(found[-1][-1])):
            found[-1] += character
        else:
            found.append(character)
    return found


def _is_virama(character: str) -> bool:
    return unicodedata.combining(character) == 9
