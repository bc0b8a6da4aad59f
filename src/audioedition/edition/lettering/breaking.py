"""Line breaks: at spaces, after hyphens, between Chinese and Japanese characters; within a word that is too long.

The part of UAX #14 that titles need. Thai, Lao, Khmer and Burmese do not separate words: text that is too long for a
line is broken at zero-width spaces, else between letters.
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
# Scripts that break words with a hyphen, and the vowels of their syllables.
_HYPHENATED = {"Latn", "Cyrl", "Grek", "Armn", "Geor"}
_VOWELS = frozenset("aeiouyæœøıəаеиоуыэюяіїєәөүұѣαεηιουωաեէըիոօաეიოუ")
_FEWEST = 3  # letters before a hyphen and after it


@dataclass(frozen=True, slots=True)
class Part:
    """Text without a line break within; `space` is before it on the same line, `hyphen` after it at the end of a
    line."""

    text: str
    space: str = ""
    hyphen: str = ""


def parts(text: str) -> list[Part]:
    """A text divided at its line breaks."""
    return [
        Part(piece, "" if number else " ")
        for word in text.split()
        for number, piece in enumerate(
            piece for match in _PIECE.finditer(word) for piece in _AFTER.split(match[0]) if piece
        )
    ]


def divided(part: Part, fits: Callable[[str], bool]) -> Iterator[Part]:
    """A part that is too long for a line, divided at soft hyphens, else between syllables, else between letters."""
    pieces = part.text.split(SOFT_HYPHEN)
    hyphen = "-"
    if len(pieces) == 1:
        pieces, hyphen = _syllables(part.text)
    if not all(map(fits, pieces)):
        pieces, hyphen = clusters(part.text), ""
    for number, piece in enumerate(pieces):
        yield Part(piece, "" if number else part.space, part.hyphen if number + 1 == len(pieces) else hyphen)


def joined(row: list[Part], ends_line: bool) -> str:
    """The parts of a line as one string."""
    first, *others = row
    text = first.text + "".join(part.space + part.text for part in others)
    return text + row[-1].hyphen if ends_line else text


def _syllables(word: str) -> tuple[list[str], str]:
    """A word divided before each consonant that a vowel follows, and the hyphen; other text divided into letters."""
    core = word.strip("".join(filter(lambda character: not character.isalnum(), word)))
    if not core.isalpha() or script_of(core[0]) not in _HYPHENATED:
        return clusters(word), ""
    start = word.index(core)
    vowels = [unicodedata.normalize("NFD", character.lower())[0] in _VOWELS for character in word]
    cuts = [
        index
        for index in range(start + _FEWEST, start + len(core) - _FEWEST + 1)
        if not vowels[index] and vowels[index + 1] and not unicodedata.combining(word[index])
    ]
    if not cuts:
        return clusters(word), ""
    return [word[first:last] for first, last in zip([0, *cuts], [*cuts, len(word)], strict=True)], "-"
