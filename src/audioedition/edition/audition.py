"""The sound of a voice at an audition: its lines as MP3, as in an episode, and what can be measured of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from audioedition.edition.assemble import Recording
from audioedition.edition.mp3 import RATE, decode, mp3_bytes
from audioedition.edition.pitch import median_pitch
from audioedition.model import Loudness, Unit
from audioedition.policy import Pauses


@dataclass(frozen=True, slots=True)
class MeasuredSound:
    """The sound of some units: a whole MP3 file; its length in seconds; the seconds to the end of the last word; its
    loudness; the median of its fundamental frequency in Hz, None where nothing is voiced."""

    mp3: bytes = field(repr=False)
    seconds: float
    spoken_s: float
    loudness: Loudness
    pitch_hz: float | None


def measured_sound(units: Sequence[Unit], recording: Recording, pauses: Pauses) -> MeasuredSound:
    """The sound of `units`, joined as in an episode. Raises `OutputError` where there is none."""
    import numpy as np

    timeline = recording.timeline(units, (), pauses)
    pieces = list(recording.stream(timeline))
    samples = np.concatenate([decode(piece) for piece in pieces]) if pieces else np.zeros(0, np.float32)
    last = max((timed.end for timed in timeline.units.values()), default=0)
    return MeasuredSound(
        mp3_bytes(pieces),
        timeline.seconds(timeline.length),
        timeline.seconds(last),
        recording.loudness(timeline),
        median_pitch(samples, RATE),
    )
