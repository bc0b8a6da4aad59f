"""Where words end: with their sound, and not with the pause behind it.

A model that gives each phoneme a length counts a pause, or most of it, to the phoneme before it: hibari gives the last
sound of a sentence up to 15 steps of 25 ms, of which it sounds for four.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from audioedition.model import WordTime

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WINDOW_S = 0.005
# Under the loudest window of the speech: a final consonant is above it, what a voice breathes out behind it is not.
_QUIET_DB = -42.0
# So much quiet is a pause; less is the closure of a stop ("that") or the join of two words.
_PAUSE_S = 0.040


def at_sound(words: Sequence[WordTime], samples: NDArray[np.floating], rate: int) -> tuple[WordTime, ...]:
    """`words`, each of which ends with its sound, where a pause follows it before the next one; a word without sound,
    and one that runs on into the next, stay as they are."""
    import numpy as np

    window = max(1, round(_WINDOW_S * rate))
    loud = _loud(samples, window)
    numbers = np.arange(len(loud))
    last_loud = np.maximum.accumulate(np.where(loud, numbers, -1))
    next_quiet = np.minimum.accumulate(np.where(loud, len(loud), numbers)[::-1])[::-1]
    limits = [*(word.start for word in words[1:]), len(samples)][: len(words)]
    result = []
    for word, limit in zip(words, limits, strict=True):
        end_window = max(word.start, word.end - 1) // window
        if end_window < len(loud) and loud[end_window]:  # it still sounds: to the pause, if one comes
            end = int(next_quiet[end_window]) * window
        else:
            end = (int(last_loud[min(end_window, len(loud) - 1)]) + 1) * window
        is_pause = limit - end >= _PAUSE_S * rate or limit == len(samples)
        is_own = word.start < end <= limit or (end > limit == len(samples))
        result.append(WordTime(word.span, word.start, min(end, limit)) if is_pause and is_own else word)
    return tuple(result)


def _loud(samples: NDArray[np.floating], window: int) -> NDArray[np.bool_]:
    """Whether each window of `window` samples, the last one filled with silence, sounds."""
    import numpy as np

    padded = np.zeros(-(-len(samples) // window) * window, np.float32)
    padded[: len(samples)] = samples
    rows = padded.reshape(-1, window)
    powers = np.einsum("ij,ij->i", rows, rows)
    return np.asarray(powers > powers.max(initial=0.0) * 10 ** (_QUIET_DB / 10))
