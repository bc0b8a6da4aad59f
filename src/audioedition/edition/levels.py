"""How loud each voice is made: a constant of the voice, from one clip of a fixed text."""

from __future__ import annotations

from audioedition.edition.loudness import integrated, power
from audioedition.edition.mastering import Level, sound
from audioedition.edition.trim import cuts
from audioedition.model import Clip, Take

TARGET_LUFS = -19.0
"""A mono file at −19 LUFS plays as loud as a stereo file at −16, what Apple and Spotify ask for."""
# Articles read 0.3 to 0.4 LU under the fixed text in the same voice (measured on the sample, both engines).
_CALIBRATION_LUFS = TARGET_LUFS + 0.3
# A voice that says nothing audible reads −70; it is left as it is rather than raised to a roar.
_AUDIBLE_LUFS = -60.0


def gain_of(take: Take, clip: Clip) -> float:
    """The gain, in dB, with which the voice of a calibration clip, limited as in an episode, is as loud as all."""
    cut = cuts(take, clip)[0]
    gain = 0.0
    # The limiter takes some of what the gain gives, so what comes out is measured once more.
    for _ in range(2):
        lufs = integrated(power(sound(clip, cut, Level(gain))))
        if lufs < _AUDIBLE_LUFS:
            return 0.0
        gain += _CALIBRATION_LUFS - lufs
    return gain
