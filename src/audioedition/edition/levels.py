"""The gain of each voice: a constant, measured on one clip of a fixed text."""

from __future__ import annotations

from audioedition.edition.loudness import integrated, power
from audioedition.edition.mastering import Level, sound
from audioedition.edition.trim import cuts
from audioedition.model import Clip, Take

TARGET_LUFS = -19.0
"""A mono file at −19 LUFS plays as loud as a stereo file at −16, which Apple and Spotify ask for."""
# Articles read 0.3 to 0.4 LU under the fixed text in the same voice (measured on the sample, both engines).
_CALIBRATION_LUFS = TARGET_LUFS + 0.3
# An inaudible voice reads −70 LUFS; it gets no gain, which would raise its noise.
_AUDIBLE_LUFS = -60.0


def gain_of(take: Take, clip: Clip) -> float:
    """The gain, in dB, that brings the voice of a calibration clip, limited as in an episode, to the common
    loudness."""
    cut = cuts(take, clip)[0]
    gain = 0.0
    # The limiter takes some of the gain back, so the loudness is measured once more behind it.
    for _ in range(2):
        lufs = integrated(power(sound(clip, cut, Level(gain))))
        if lufs < _AUDIBLE_LUFS:
            return 0.0
        gain += _CALIBRATION_LUFS - lufs
    return gain
