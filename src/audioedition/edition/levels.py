"""How loud each voice is made: a constant of the voice, from one clip of a fixed text."""

from __future__ import annotations

from collections.abc import Mapping

from audioedition.edition.assemble import Shelf, taken
from audioedition.edition.loudness import integrated_lufs
from audioedition.edition.sound import Level
from audioedition.model import Take

TARGET_LUFS = -19.0
"""A mono file at −19 LUFS plays as loud as a stereo file at −16, what Apple and Spotify ask for."""
# A voice that says nothing audible reads −70; it is left as it is rather than raised to a roar.
_AUDIBLE_LUFS = -60.0


def levels(calibrations: Mapping[str, Take], shelf: Shelf) -> dict[str, Level]:
    """By the voice's name: what its calibration clip lacks to the common loudness, and its own `gain`."""
    found: dict[str, Level] = {}
    for name, take in calibrations.items():
        clip = taken(shelf, take)
        lufs = integrated_lufs(clip.samples, clip.rate)
        lacking = TARGET_LUFS - lufs if lufs > _AUDIBLE_LUFS else 0.0
        found[name] = Level(lacking + take.voice.gain)
    return found
