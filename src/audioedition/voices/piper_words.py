"""Aligns espeak-ng's phonemes of a text with the words of the text.

In a sentence espeak-ng joins words ("of the" → "ʌvðə"), weakens them ("a" → "ɐ") and spells others out, so
groups between spaces are not words. Each word is phonemised alone too, and the sequence of words is aligned with
the sentence at the lowest cost (Needleman and Wunsch 1970), spaces with spaces.
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


def word_ranges(stream: Sequence[str], words: Sequence[str]) -> list[tuple[int, int] | None]:
    """For each word (its phonemes, spoken alone) its half-open range in `stream`, the phonemes of the text.

    None for a word that no phoneme belongs to. Ranges are in order and do not overlap.
    """
    compared = _compared_positions(stream)
    rows = [(char, number) for number, word in enumerate(words) for char in _row(word)]
    owners: list[int | None] = [None] * len(stream)
    if compared and rows:
        for row, column in _pairs([char for char, _ in rows], [stream[position] for position in compared]):
            if stream[compared[column]] not in _PAUSES:
                owners[compared[column]] = rows[row][1]
    _spread(stream, owners)
    return [_range(owners, number) for number in range(len(words))]


def _compared_positions(stream: Sequence[str]) -> list[int]:
    """The positions of `stream` that are compared: sounds, and one space for each pause."""
    positions: list[int] = []
    for position, phoneme in enumerate(stream):
        if phoneme in _STRESS:
            continue
        if phoneme not in _PAUSES or (positions and stream[positions[-1]] not in _PAUSES):
            positions.append(position)
    return positions


def _row(word: str) -> list[str]:
    """A word's phonemes as they are compared, with a space after them."""
    symbols = [_SPACE if char in _PAUSES else char for char in word if char not in _STRESS]
    return [*"".join(symbols).strip(), _SPACE]


def _pairs(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """The pairs of positions that the cheapest alignment puts together, the last first."""
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
    """The cost of each pair of symbols, and the table of the costs of the cheapest alignments of all prefixes.

    Computed by rows: the cheapest way along a row, `min(T[k] + j - k)`, is a running minimum of `T - j`.
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
    """Give sounds without a partner to the word around them; a stress mark belongs to the sound after it."""
    for position in range(len(stream) - 2, -1, -1):
        if owners[position] is None and stream[position] in _STRESS:
            owners[position] = owners[position + 1]
    for position in range(1, len(stream)):
        if owners[position] is None and stream[position] not in _PAUSES:
            owners[position] = owners[position - 1]
    for position in range(len(stream) - 2, -1, -1):
        if owners[position] is None and stream[position] not in _PAUSES:
            owners[position] = owners[position + 1]


def _range(owners: list[int | None], number: int) -> tuple[int, int] | None:
    """From the first position of a word to its last."""
    if number not in owners:
        return None
    first = owners.index(number)
    last = len(owners) - 1 - owners[::-1].index(number)
    return first, last + 1
