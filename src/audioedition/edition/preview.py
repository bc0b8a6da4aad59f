"""A few sentences as a WAV file, levelled as in an episode, to hear a voice before building with it."""

from __future__ import annotations

import wave
from collections.abc import Mapping, Sequence
from pathlib import Path

from audioedition.edition.assemble import Recording, Shelf
from audioedition.edition.levels import levels
from audioedition.edition.timeline import RATE, lay_out
from audioedition.files import replacing
from audioedition.model import Take, Unit
from audioedition.policy import Pauses


def write_preview(
    path: Path, units: Sequence[Unit], takes: Sequence[Take], calibrations: Mapping[str, Take], shelf: Shelf,
    pauses: Pauses,
) -> float:  # fmt: skip
    """Write the units' sound to `path` (WAV, mono, 16 bit, 44.1 kHz); returns its length in seconds."""
    recording = Recording(takes, shelf, levels(calibrations, shelf))
    places = recording.cuts()
    timeline = lay_out(units, (), places, pauses)
    with replacing(path) as temporary, wave.open(str(temporary), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for block in recording.stream(units, places, timeline):
            file.writeframes(block.astype("<i2").tobytes())
    return timeline.seconds(timeline.frames)
