"""Words to be said and words heard, made comparable: letters alone, numbers in words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

NumberSpeller = Callable[[int, str], str]
"""A number and a language → its words."""

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`\u0301")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_GROUPS = re.compile(r"(?<=\d)[,.\u00a0\u202f\u2009 ](?=\d{3}\b)")
_MOST_DIGITS = 12
_MOST_TOKENS, _MOST_LETTERS = 400, 1_000


def _unknown(word: str, language: str) -> str:  # noqa: ARG001
    return ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of words: the ways to say a number, the words of the lexicon, in small letters, and how a word
    sounds (a word and a language → its phonemes, none where that is not known)."""

    spellers: tuple[NumberSpeller, ...] = ()
    lexicon: frozenset[str] = frozenset()
    phonemes: Callable[[str, str], str] = _unknown

    def alike(self, one: str, other: str, language: str) -> float:
        """How much two words are alike, as they are written or as they sound: a recogniser writes "new" for "knew"."""
        if one == other:
            return 1.0
        sounds = self.phonemes(one, language), self.phonemes(other, language)
        return max(alike(one, other), alike(*sounds) if all(sounds) else 0.0)


def plain(word: str) -> str:
    """Small letters without accents, but for those that make another letter (й)."""
    small = unicodedata.normalize("NFKD", word.casefold().translate(_APOSTROPHES))
    kept = "".join(char for char in small if not unicodedata.combining(char) or char == "\u0306")
    return unicodedata.normalize("NFC", kept)


def tokens(text: str) -> list[str]:
    """The words of a text, plain; hyphens part words, groups of a number's digits are one."""
    return _TOKEN.findall(plain(_GROUPS.sub("", text)))


def spelled(
    words: Sequence[str], beside: Collection[str], language: str, vocabulary: Vocabulary
) -> Iterator[list[str]]:
    """Each word as words: a number that is not written so on the other side, in the way that the other side has most
    of."""
    others = set(beside)
    for word in words:
        if not word.isdecimal() or word in others or len(word) > _MOST_DIGITS:
            yield [word]
            continue
        ways = [[word]]
        for speller in vocabulary.spellers:
            try:
                ways.append(tokens(speller(int(word), language)))
            except (ValueError, KeyError, TypeError, AttributeError):
                continue  # a language whose numbers nobody wrote down
        yield max(ways, key=lambda way: sum(part in others for part in way) / len(way))


def alike(one: str, other: str) -> float:
    """How much of two texts, letter by letter, is the same: 0 to 1."""
    return SequenceMatcher(None, one[:_MOST_LETTERS], other[:_MOST_LETTERS], autojunk=False).ratio()


def aligned(first: Sequence[str], second: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """The least edits between two lists of words: pairs of places, None where a word has no partner. At most 400
    words of each are looked at."""
    first, second = first[:_MOST_TOKENS], second[:_MOST_TOKENS]
    table = [[float(column) for column in range(len(second) + 1)]]
    for row, word in enumerate(first, 1):
        above, line = table[-1], [float(row)]
        for column, other in enumerate(second, 1):
            line.append(min(above[column - 1] + _distance(word, other), above[column] + 1, line[-1] + 1))
        table.append(line)
    pairs: list[tuple[int | None, int | None]] = []
    row, column = len(first), len(second)
    while row or column:
        here = table[row][column]
        if row and column and here == table[row - 1][column - 1] + _distance(first[row - 1], second[column - 1]):
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif row and here == table[row - 1][column] + 1:
            row -= 1
            pairs.append((row, None))
        else:
            column -= 1
            pairs.append((None, column))
    return pairs[::-1]


def _distance(one: str, other: str) -> float:
    """0 for the same word, up to 1.5 for words with no letter in common; so that words find the one they are like."""
    if one == other:
        return 0.0
    shared = len(set(one) & set(other)) / max(len(set(one)), len(set(other)))
    return 1.5 - 0.75 * shared
