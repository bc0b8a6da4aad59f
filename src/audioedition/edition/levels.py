"""How loud each voice is made: a constant of the voice, from one clip of a fixed text."""

from __future__ import annotations

from collections.abc import Mapping

from audioedition.edition.assemble import Shelf, taken
from audioedition.edition.cuts import cuts
from audioedition.edition.loudness import integrated_lufs
from audioedition.edition.sound import Level, sound
from audioedition.edition.timeline import RATE
from audioedition.model import Clip, Take

TARGET_LUFS = -19.0
"""A mono file at −19 LUFS plays as loud as a stereo file at −16, what Apple and Spotify ask for."""
# Articles read 0.3 to 0.4 LU under the fixed text in the same voice (measured on the sample, both engines).
_CALIBRATION_LUFS = TARGET_LUFS + 0.3
# A voice that says nothing audible reads −70; it is left as it is rather than raised to a roar.
_AUDIBLE_LUFS = -60.0


def levels(calibrations: Mapping[str, Take], shelf: Shelf) -> dict[str, Level]:
    """By the voice's name: what its calibration clip lacks to the common loudness, and its own `gain`."""
    return {name: _level(take, taken(shelf, take)) for name, take in calibrations.items()}


def _level(take: Take, clip: Clip) -> Level:
    """The gain with which the clip, limited as in an episode, reads the common loudness."""
    lufs = integrated_lufs(clip.samples, clip.rate)
    if lufs < _AUDIBLE_LUFS:
        return Level(take.voice.gain)
    # The limiter takes some of what the gain gives, so what comes out is measured once more.
    level = Level(_CALIBRATION_LUFS - lufs)
    heard = integrated_lufs(sound(clip, cuts(take, clip)[0], level), RATE)
    return Level(level.gain + _CALIBRATION_LUFS - heard + take.voice.gain)
