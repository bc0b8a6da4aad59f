"""Which of the phonemes that espeak-ng gave for a whole text belong to which of its words.

In a sentence espeak-ng joins words ("of the" → "ʌvðə"), weakens them ("a" → "ɐ") and spells others out, so
groups between spaces are not words. Each word is phonemised alone too, and the row of words is laid against
the sentence with the fewest changes (Needleman and Wunsch 1970), spaces on spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STRESS = frozenset("ˈˌ")
_PAUSES = frozenset(" .,;:!?…—-\"'()“”«»¿¡")
_SPACE = " "
_GAP, _OTHER, _SPACE_ON_SOUND = 1, 1, 3


def places_of_words(stream: Sequence[str], words: Sequence[str]) -> list[tuple[int, int] | None]:
    """For each word, given as its own phonemes, the half-open range of `stream` that says it.

    None for a word that nothing of the stream belongs to. Ranges are in order and do not overlap.
    """
    heard = _heard(stream)
    rows = [(char, number) for number, word in enumerate(words) for char in _row(word)]
    owners: list[int | None] = [None] * len(stream)
    if heard and rows:
        for row, column in _pairs([char for char, _ in rows], [stream[place] for place in heard]):
            if stream[heard[column]] not in _PAUSES:
                owners[heard[column]] = rows[row][1]
    _spread(stream, owners)
    return [_range(owners, number) for number in range(len(words))]


def _heard(stream: Sequence[str]) -> list[int]:
    """The places of `stream` that are compared: sounds, and one space for each pause."""
    places: list[int] = []
    for place, phoneme in enumerate(stream):
        if phoneme in _STRESS:
            continue
        if phoneme not in _PAUSES or (places and stream[places[-1]] not in _PAUSES):
            places.append(place)
    return places


def _row(word: str) -> list[str]:
    """A word's phonemes as compared, with the space that parts it from the next."""
    kept = [_SPACE if char in _PAUSES else char for char in word if char not in _STRESS]
    return [*"".join(kept).strip(), _SPACE]


def _pairs(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """The places of both rows that stand on one another in the cheapest alignment, last first."""
    costs, table = _table(ours, theirs)
    pairs = []
    row, column = len(ours), len(theirs)
    while row and column:
        if table[row, column] == table[row - 1, column - 1] + costs[row - 1, column - 1]:
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif table[row, column] == table[row - 1, column] + _GAP:
            row -= 1
        else:
            column -= 1
    return pairs


def _table(ours: list[str], theirs: list[str]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The cost of laying each symbol on each, and the table of the cheapest alignments of all beginnings.

    A row at a time: the cheapest way along a row, `min(T[k] + j - k)`, is a running minimum of `T - j`.
    """
    import numpy as np

    mine = np.array([-1 if char in _PAUSES else ord(char[0]) for char in ours])[:, None]
    other = np.array([-1 if char in _PAUSES else ord(char[0]) for char in theirs])[None, :]
    unequal = np.where((mine < 0) | (other < 0), _SPACE_ON_SOUND, _OTHER)
    costs = np.where(mine == other, 0, unequal).astype(np.int32)
    along = np.arange(len(theirs) + 1, dtype=np.int32) * _GAP
    table = np.empty((len(ours) + 1, len(theirs) + 1), np.int32)
    table[0] = along
    for row in range(len(ours)):
        best = table[row] + _GAP
        best[1:] = np.minimum(best[1:], table[row, :-1] + costs[row])
        table[row + 1] = np.minimum.accumulate(best - along) + along
    return costs, table


def _spread(stream: Sequence[str], owners: list[int | None]) -> None:
    """Give the sounds that were laid on nothing to the word that they stand in; a stress mark to what follows."""
    for place in range(len(stream) - 2, -1, -1):
        if owners[place] is None and stream[place] in _STRESS:
            owners[place] = owners[place + 1]
    for place in range(1, len(stream)):
        if owners[place] is None and stream[place] not in _PAUSES:
            owners[place] = owners[place - 1]
    for place in range(len(stream) - 2, -1, -1):
        if owners[place] is None and stream[place] not in _PAUSES:
            owners[place] = owners[place + 1]


def _range(owners: list[int | None], number: int) -> tuple[int, int] | None:
    """From the first place that a word owns to its last."""
    if number not in owners:
        return None
    first = owners.index(number)
    last = len(owners) - 1 - owners[::-1].index(number)
    return first, last + 1
