"""Where a line may end: at spaces, after hyphens, between Chinese and Japanese characters; within too long a word.

A small part of UAX #14, as large as titles need. Thai, Lao, Khmer and Burmese do not part words: what is too long for a
line ends at their writer's spaces of no width, else between letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from audioedition.edition.lettering.clusters import clusters
from audioedition.edition.lettering.shaping import script_of

SOFT_HYPHEN, _NO_WIDTH = "\u00ad", "\u200b"
_HAN = r"\u2e80-\u2fff\u3004-\u3007\u3021-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_OPENING = "（［｛「『【〈《〔〖“‘"
_CLOSING = "、。，．！？：；）］｝」』】〉》〕〗”’・ー々…ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
_PIECE = re.compile(rf"[{_OPENING}]*(?:[^\s{_HAN}{_OPENING}{_CLOSING}]+|[{_HAN}])?[{_CLOSING}]*")
_AFTER = re.compile(rf"(?<=[^\W\d_]{{2}}[-‐–—/])(?=[^\W\d_]{{2}})|(?<={_NO_WIDTH})")
# Scripts whose words are parted with a hyphen, and the letters round which syllables are.
_HYPHENATED = {"Latn", "Cyrl", "Grek", "Armn", "Geor"}
_VOWELS = frozenset("aeiouyæœøıəаеиоуыэюяіїєәөүұѣαεηιουωաեէըիոօաეიოუ")
_FEWEST = 3  # letters before a hyphen and after it


@dataclass(frozen=True, slots=True)
class Part:
    """What no line ends within; `space` stands before it on the same line, `hyphen` after it at the end of one."""

    text: str
    space: str = ""
    hyphen: str = ""


def parts(text: str) -> list[Part]:
    """A text in its parts."""
    return [
        Part(piece, "" if number else " ")
        for word in text.split()
        for number, piece in enumerate(
            piece for match in _PIECE.finditer(word) for piece in _AFTER.split(match[0]) if piece
        )
    ]


def divided(part: Part, fits: Callable[[str], bool]) -> Iterator[Part]:
    """A part that is too long for a line, in smaller ones: at its soft hyphens, else as syllables or letters go."""
    pieces = part.text.split(SOFT_HYPHEN)
    hyphen = "-"
    if len(pieces) == 1:
        pieces, hyphen = _syllables(part.text)
    if not all(map(fits, pieces)):
        pieces, hyphen = clusters(part.text), ""
    for number, piece in enumerate(pieces):
        yield Part(piece, "" if number else part.space, part.hyphen if number + 1 == len(pieces) else hyphen)


def joined(row: list[Part], ends_line: bool) -> str:
    """The parts of a line as one text."""
    first, *others = row
    text = first.text + "".join(part.space + part.text for part in others)
    return text + row[-1].hyphen if ends_line else text


def _syllables(word: str) -> tuple[list[str], str]:
    """A word parted before each consonant that a vowel follows; any other text, and such without vowels, in letters."""
    core = word.strip("".join(filter(lambda character: not character.isalnum(), word)))
    if not core.isalpha() or script_of(core[0]) not in _HYPHENATED:
        return clusters(word), ""
    start = word.index(core)
    vowels = [unicodedata.normalize("NFD", character.lower())[0] in _VOWELS for character in word]
    cuts = [
        place
        for place in range(start + _FEWEST, start + len(core) - _FEWEST + 1)
        if not vowels[place] and vowels[place + 1] and not unicodedata.combining(word[place])
    ]
    if not cuts:
        return clusters(word), ""
    return [word[one:other] for one, other in zip([0, *cuts], [*cuts, len(word)], strict=True)], "-"
