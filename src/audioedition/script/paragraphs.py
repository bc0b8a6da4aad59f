"""Where a sentence stands in its paragraph, and whether it asks: what its melody follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from audioedition.model import Place, Unit
from audioedition.words.questions import ALTERNATIVES, YES_OR_NO

_ASKS = re.compile(r"\?[\"'”’»)\]]*\Z")


def places(units: Sequence[Unit], blocks: Sequence[int]) -> list[Place]:
    """The place of each unit's sentence in its paragraph; "middle" for what is none of a paragraph's own sentences: a
    heading, a note, a row of a list, whose items are alike."""
    result: list[Place] = ["middle"] * len(units)
    own = [number for number, unit in enumerate(units) if unit.kind == "sentence"]
    for _, group in groupby(own, lambda number: blocks[number]):
        numbers = list(group)
        first, last = units[numbers[0]].sentence, units[numbers[-1]].sentence
        for number in numbers:
            sentence = units[number].sentence
            if first == last:
                result[number] = "only"
            elif sentence in (first, last):
                result[number] = "first" if sentence == first else "last"
    return result


def questions(units: Sequence[Unit]) -> set[int]:
    """The units, by their place, with which a sentence ends that is answered by yes or no, as the order of its words
    tells."""
    parts: dict[int, list[int]] = {}
    for number, unit in enumerate(units):
        if unit.kind in ("sentence", "item", "heading"):
            parts.setdefault(unit.sentence, []).append(number)
    return {
        own[-1] for own in parts.values()
        if asks_yes_or_no(" ".join(units[number].text for number in own), units[own[0]].language)
    }  # fmt: skip


def asks_yes_or_no(text: str, language: str) -> bool:
    """Whether a sentence asks for yes or no."""
    if not _ASKS.search(text):
        return False
    row = YES_OR_NO.match(text)
    if row is None or language not in row[0].language.split():
        return False
    words = set(re.findall(r"\w+", text[row[1].end() :].lower()))
    return words.isdisjoint(ALTERNATIVES.of(language))
