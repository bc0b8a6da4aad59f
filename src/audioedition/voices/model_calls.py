"""Phoneme ids as calls of a network of Kokoro's family, and the times of words from the lengths of the phonemes.

Kokoro, and hibari, which was trained on its output, number phonemes alike and take as many at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.model import Span, WordTime

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The most phonemes of one call (`MAX_PHONEMES` in hibari/tts.py). Kokoro's network takes 510, but hurries over the end
# of a call of more than 400 (hexgrad/kokoro, README).
_MAX_PHONEMES = 400
_PAD = 0
# A long text is cut after a sentence, else after a clause, else between words, else anywhere.
_CUTS = (".!?…", ",;:—", " ")


@dataclass(frozen=True, slots=True)
class ModelCall:
    """One call of the model: its ids between pads, and for each id the number of its word, or None."""

    ids: list[int]
    words: list[int | None]


@dataclass(frozen=True, slots=True)
class PhonemeIds:
    """A text as calls of the model, in order, and the ranges in the text of the words that they number."""

    calls: tuple[ModelCall, ...]
    words: tuple[Span, ...]


def model_calls(phonemes: Iterable[tuple[str, int | None]], vocabulary: Mapping[str, int]) -> Iterator[ModelCall]:
    """Phonemes, each with the number of its word, in calls that are not too long for the model. Those that the
    vocabulary lacks are left out."""
    rest = [(char, word) for char, word in phonemes if char in vocabulary]
    start = 0
    while start < len(rest):
        window = rest[start : start + _MAX_PHONEMES]
        size = len(window) if start + len(window) == len(rest) else _cut([char for char, _ in window])
        part = window[:size]
        start += size
        while part and part[0][0] == " ":
            part = part[1:]
        while part and part[-1][0] == " ":
            part = part[:-1]
        if part:
            ids = [vocabulary[char] for char, _ in part]
            yield ModelCall([_PAD, *ids, _PAD], [None, *(word for _, word in part), None])


def _cut(chars: list[str]) -> int:
    """How many of the phonemes go into one call: up to the last of the best cuts."""
    for marks in _CUTS:
        for position in range(len(chars) - 1, 0, -1):
            if chars[position] == " " and (marks == " " or chars[position - 1] in marks):
                return position
    return len(chars)


def word_times(phonemes: PhonemeIds, lengths: Sequence[NDArray[np.integer]], ahead: int) -> tuple[WordTime, ...]:
    """The times of the words that have phonemes: from the start of the first to the end of the last, in frames.

    `lengths`: for each call the length of each of its ids, in frames; `ahead`: by how much the sound is ahead of them.
    """
    times: dict[int, tuple[int, int]] = {}
    at = 0
    for call, frames in zip(phonemes.calls, lengths, strict=True):
        for word, length in zip(call.words, frames.tolist(), strict=True):
            end = at + length
            if word is not None:
                times[word] = (times.get(word, (at, end))[0], end)
            at = end
    ranges = ((word, *(max(0, edge - ahead) for edge in times[word])) for word in sorted(times))
    return tuple(WordTime(phonemes.words[word], start, end) for word, start, end in ranges)
