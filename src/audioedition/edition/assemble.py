"""Pieces → one stream of MP3 frames, in the order and at the places of the timeline, never held whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audioedition.edition import mp3
from audioedition.edition.levels import TARGET_LUFS
from audioedition.edition.loudness import SILENCE, integrated
from audioedition.edition.mp3 import SAMPLES_PER_FRAME, Frames
from audioedition.edition.press import Extent, Piece, breaths, from_bytes
from audioedition.edition.timeline import lay_out
from audioedition.errors import OutputError
from audioedition.model import Chapter, Job, Loudness, Timeline, Unit
from audioedition.policy import Pauses

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ResultLookup = Callable[[str], bytes | None]
"""A job's key → its result."""

# EBU R 128 lets a programme be half a unit off. Nearer the reading is left alone; further, the whole moves in steps.
_NEAR_LU, _STEP_DB = 0.5, 0.5
_AUDIBLE_LUFS = -60.0


@dataclass
class Recording:
    """What is known of all pieces of an edition but their frames, which stay on the shelf until they are joined."""

    results: ResultLookup
    extents: dict[str, Extent] = field(default_factory=dict)
    """By the first unit of each breath."""
    places: dict[str, tuple[str, int]] = field(default_factory=dict, repr=False)
    """By the first unit of each breath: the job whose result holds its piece, and the piece's number in it."""
    powers: dict[str, NDArray[np.float32]] = field(default_factory=dict, repr=False)
    peak: float = SILENCE

    def take_in(self, pressing: Job, made: bytes) -> None:
        """Note what is to be known of a take's pieces; `made` is what its pressing made."""
        for number, (breath, piece) in enumerate(zip(breaths(pressing.take), from_bytes(made), strict=True)):
            first = breath[0].unit
            self.extents[first], self.places[first] = piece.extent, (pressing.key, number)
            self.powers[first] = piece.powers.copy()  # not a view, which would keep the frames in memory
            self.peak = max(self.peak, piece.peak)

    def timeline(self, units: Sequence[Unit], chapters: Sequence[Chapter], pauses: Pauses) -> Timeline:
        """When everything is heard."""
        return lay_out(units, chapters, self.extents, pauses)

    def loudness(self, timeline: Timeline) -> Loudness:
        """What a meter reads on the whole."""
        import numpy as np

        powers = np.zeros(timeline.length // SAMPLES_PER_FRAME, np.float32)
        for first, loud in self.powers.items():
            start = timeline.units[first].start // SAMPLES_PER_FRAME
            powers[start : start + len(loud)] = loud
        return Loudness(integrated(powers), self.peak)

    def stream(self, timeline: Timeline) -> Iterator[Frames]:
        """The frames, piece after piece, with silence between them."""
        place = 0
        held: tuple[str, list[Piece]] = ("", [])
        for first in sorted(self.places, key=lambda unit: timeline.units[unit].start):
            start = timeline.units[first].start // SAMPLES_PER_FRAME
            if start > place:
                yield mp3.silent_frames(start - place)
            key, number = self.places[first]
            if held[0] != key:
                held = key, from_bytes(required_result(self.results, key))
            sound = held[1][number].sound
            yield sound
            place = start + sound.count
        if (end := timeline.length // SAMPLES_PER_FRAME) > place:
            yield mp3.silent_frames(end - place)


def correction(loudness: Loudness) -> float:
    """By how many dB the whole must be louder, in steps of 0.5; 0 where it is near enough, or says nothing."""
    off = TARGET_LUFS - loudness.integrated_lufs
    if abs(off) <= _NEAR_LU or loudness.integrated_lufs <= _AUDIBLE_LUFS:
        return 0.0
    return round(off / _STEP_DB) * _STEP_DB


def required_result(results: ResultLookup, key: str) -> bytes:
    """What was made under that key. Raises `OutputError` where it is not there any more."""
    data = results(key)
    if data is None:
        raise OutputError("a piece of sound vanished from the cache while it was needed; build again")
    return data
