"""Words as written and words as heard, made comparable: a plain English normaliser, and the edits between two texts.

Whisper's own normaliser also maps British spellings and expands contractions; on the sample's prose neither
matters, so it is left out and the rates here are, if anything, a little higher.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_FILLERS = {"uh", "um", "hmm", "mm"}
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`")


def words(text: str) -> list[str]:
    """The words of an English text: lower case, no punctuation or accents, hyphens split, numbers in words."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_APOSTROPHES))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain)
    plain = re.sub(r"\b(\d+)(st|nd|rd|th)?\b", lambda match: f" {_said(int(match[1]), bool(match[2]))} ", plain)
    return [word for word in re.findall(r"\w+", plain) if word not in _FILLERS]


def _said(number: int, ordinal: bool) -> str:
    cardinal = _cardinal(number)
    if not ordinal:
        return cardinal
    head, _, last = cardinal.rpartition(" ")
    last = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head} {last}".strip()


def _cardinal(number: int) -> str:
    """In words; 1100 to 2099 as years are said, but for 2000 to 2009."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f" {_ONES[number % 10]}" if number % 10 else "")
    if 1100 <= number < 2100 and not 2000 <= number < 2010 and number % 100:
        rest = number % 100
        return f"{_cardinal(number // 100)} {'oh ' if rest < 10 else ''}{_cardinal(rest)}"
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{_cardinal(number // size)} {name}" + (f" {_cardinal(rest)}" if rest else "")
    raise AssertionError(number)


@dataclass(frozen=True, slots=True)
class Edit:
    """A place where what was heard differs: the words as written, and as heard (one of them may be empty)."""

    written: str
    heard: str

    def __str__(self) -> str:
        return f"{self.written or '∅'} → {self.heard or '∅'}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many words were written, how many of them were heard wrong, and which."""

    count: int
    errors: int
    edits: tuple[Edit, ...]

    @property
    def rate(self) -> float:
        """The word error rate."""
        return self.errors / max(1, self.count)

    def __str__(self) -> str:
        return f"{self.rate:.1%} ({self.errors} of {self.count} words): " + "; ".join(map(str, self.edits))


def compare(written: str, heard: str) -> Comparison:
    """The least edits between two texts, word by word; neighbouring ones are told together."""
    first, second = words(written), words(heard)
    costs = _costs(first, second)
    edits: list[Edit] = []
    row, column, joined = len(first), len(second), False
    while row or column:
        here = costs[row][column]
        if row and column and first[row - 1] == second[column - 1] and here == costs[row - 1][column - 1]:
            row, column, joined = row - 1, column - 1, False
            continue
        was = said = ""
        if row and column and here == costs[row - 1][column - 1] + 1:
            row, column = row - 1, column - 1
            was, said = first[row], second[column]
        elif row and here == costs[row - 1][column] + 1:
            row -= 1
            was = first[row]
        else:
            column -= 1
            said = second[column]
        if joined:
            last = edits.pop()
            was, said = f"{was} {last.written}".strip(), f"{said} {last.heard}".strip()
        edits.append(Edit(was, said))
        joined = True
    return Comparison(len(first), costs[-1][-1], tuple(reversed(edits)))


def _costs(first: Sequence[str], second: Sequence[str]) -> list[list[int]]:
    """Levenshtein's table."""
    table = [list(range(len(second) + 1))]
    for row, one in enumerate(first, 1):
        above, line = table[-1], [row]
        for column, other in enumerate(second, 1):
            line.append(min(above[column - 1] + (one != other), above[column] + 1, line[-1] + 1))
        table.append(line)
    return table
