"""A preview: some units as a WAV file, with the sound that they have in an episode."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from pathlib import Path

from audioedition.edition.assemble import Recording
from audioedition.edition.mp3 import RATE, decode
from audioedition.files import replacing
from audioedition.model import Unit
from audioedition.policy import Pauses


def write_preview(
    path: Path, units: Sequence[Unit], recording: Recording, pauses: Pauses, following: float = 0.0
) -> float:
    """Write the units' sound to `path` (WAV, mono, 16 bit, 44.1 kHz), with the pauses of `lay_out`; returns its length
    in seconds."""
    import numpy as np

    timeline = recording.timeline(units, (), pauses, following)
    with replacing(path) as temporary, wave.open(str(temporary), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for piece in recording.stream(timeline):
            samples = np.clip(np.rint(decode(piece) * 32_768), -32_768, 32_767)
            file.writeframes(samples.astype("<i2").tobytes())
    return timeline.seconds(timeline.length)
