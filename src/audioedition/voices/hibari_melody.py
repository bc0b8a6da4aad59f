"""The melody of hibari's sentences, changed between its network and the synthesis.

The network gives a pitch for each frame, from which the harmonics are made; the spectra that shape them were predicted
for that pitch, and bear one that is a semitone higher or lower (DNSMOS P.808 3.99, then 3.97 and 4.00; at two semitones
3.78 and 3.93). Across the few tenths of a second of a rise it may be more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VOICED_HZ = 40.0
# Under the loudest harmonic of the sentence, in nepers (35 dB).
_FAINT = 4.0
# Frames of 12.5 ms: in less a rise is not heard as one.
_SHORTEST = 16
# By these parts of a rise the voice has left its own melody, and is up: the last of a voice is too faint to be heard.
_LEAVING, _UP = 0.35, 0.85


def higher(f0: NDArray[np.float32], semitones: float) -> NDArray[np.float32]:
    """`f0` (one a frame, in Hz), so many semitones higher."""
    import numpy as np

    return f0 if not semitones else f0 * np.float32(2 ** (semitones / 12))


def rising(f0: NDArray[np.float32], start: int, end: int, semitones: float) -> NDArray[np.float32]:
    """`f0` with a rise of so many semitones from frame `start`, or a little before it, to `end`, from no higher than
    the middle of the sentence: the low rise with which English asks for yes or no (Hedberg, Sosa and Görgülü 2014)."""
    import numpy as np

    voiced = f0 > _VOICED_HZ
    start = max(0, min(start, end - _SHORTEST))
    if not semitones or not voiced[start:end].any():
        return f0
    middle = float(np.median(f0[voiced]))
    first = min(middle, float(f0[start:end][voiced[start:end]][0]))
    way = np.clip((np.arange(len(f0)) - start) / (end - start), 0.0, 1.0)
    rise = first * 2 ** (semitones * np.minimum(1.0, way / _UP) / 12)
    left = np.clip(way / _LEAVING, 0.0, 1.0)
    own = np.where(voiced, f0, first)
    line = own ** (1 - left) * rise**left
    changed = np.where(voiced & (np.arange(len(f0)) >= start), line, f0)
    return np.asarray(changed, np.float32)


def last_accent(ids: Sequence[int], words: Sequence[int | None], steps: Sequence[float], stress: int) -> int:
    """The step with which the last stressed syllable of a run of phonemes begins; `stress` is the number of the mark
    before a stressed vowel. Without one, the last word."""
    said = [number for number, word in enumerate(words) if word is not None]
    if not said:
        return 0
    marks = [number for number in said if ids[number] == stress]
    first = marks[-1] if marks else next(number for number in said if words[number] == words[said[-1]])
    return round(sum(steps[:first]))


def last_sounding(f0: NDArray[np.float32], harmonics: NDArray[np.float32]) -> int:
    """The frame with which the voice ends: behind it the `harmonics` (frames × bins, logarithms of magnitudes) are so
    faint that no pitch is heard."""
    import numpy as np

    levels = np.where(f0 > _VOICED_HZ, harmonics.max(axis=1), -np.inf)
    audible = np.flatnonzero(levels > levels.max(initial=-np.inf) - _FAINT)
    return int(audible[-1]) + 1 if len(audible) else 0
