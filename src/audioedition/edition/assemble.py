"""Pieces → one stream of MP3 frames, in the order and at the places of the timeline, never held whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audioedition.edition import mp3
from audioedition.edition.levels import TARGET_LUFS
from audioedition.edition.loudness import SILENCE, integrated
from audioedition.edition.mp3 import SAMPLES_PER_FRAME, Frames
from audioedition.edition.press import Extent, breaths, from_bytes
from audioedition.edition.timeline import lay_out
from audioedition.errors import OutputError
from audioedition.model import Chapter, Job, Loudness, Timeline, Unit
from audioedition.policy import Pauses

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ResultLookup = Callable[[str], bytes | None]
"""A job's key → its result, None where there is none."""

# EBU R 128 lets a programme be half a unit off. Nearer the reading is left alone; further, the whole moves in steps.
_NEAR_LU, _STEP_DB = 0.5, 0.5
_AUDIBLE_LUFS = -60.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a breath's frames lie: in the result of which job, from which byte of it to which, and the sum of them."""

    key: str
    start: int
    end: int
    crc: int


@dataclass
class Recording:
    """What is known of all pieces of an edition but their frames, which stay in the store until they are joined."""

    results: ResultLookup
    extents: dict[str, Extent] = field(default_factory=dict)
    """By the first unit of each breath, as all that follows."""
    powers: dict[str, NDArray[np.float32]] = field(default_factory=dict, repr=False)
    peak: float = SILENCE
    _places: dict[str, _Place] = field(default_factory=dict, repr=False)

    def take_in_kept(self, pressings: Iterable[Job]) -> list[Job]:
        """Note what is to be known of the pieces that are there; the pressings that are still to be done."""
        to_do = []
        for pressing in pressings:
            result = self.results(pressing.key)
            if result is None:
                to_do.append(pressing)
            else:
                self._take_in(pressing, result)
        return to_do

    def take_in_made(self, pressings: Iterable[Job]) -> None:
        """Note what is to be known of the pieces of pressings that have been done. Raises `OutputError`."""
        for pressing in pressings:
            self._take_in(pressing, self._result(pressing.key))

    def _take_in(self, pressing: Job, result: bytes) -> None:
        end = len(result)
        for breath, piece in reversed(list(zip(breaths(pressing.take), from_bytes(result), strict=True))):
            first = breath[0].unit
            start = end - len(piece.sound.data)
            self.extents[first], self._places[first] = piece.extent, _Place(pressing.key, start, end, piece.sound.crc)
            self.powers[first] = piece.powers.copy()  # not a view, which would keep the frames in memory
            self.peak = max(self.peak, piece.peak)
            end = start

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
        """The frames, piece after piece, with silence between them. Raises `OutputError`."""
        frame = 0
        held: tuple[str, bytes] = ("", b"")
        for first in sorted(self._places, key=lambda unit: timeline.units[unit].start):
            start = timeline.units[first].start // SAMPLES_PER_FRAME
            if start > frame:
                yield mp3.silent_frames(start - frame)
            place, count = self._places[first], self.extents[first].frames
            if held[0] != place.key:
                held = place.key, self._result(place.key)
            yield Frames(count, held[1][place.start : place.end], place.crc)
            frame = start + count
        if (end := timeline.length // SAMPLES_PER_FRAME) > frame:
            yield mp3.silent_frames(end - frame)

    def _result(self, key: str) -> bytes:
        data = self.results(key)
        if data is None:
            raise OutputError("a piece of sound vanished from the cache while it was needed; build again")
        return data


def correction(loudness: Loudness) -> float:
    """By how many dB the whole must be louder, in steps of 0.5; 0 where it is near enough, or says nothing."""
    off = TARGET_LUFS - loudness.integrated_lufs
    if abs(off) <= _NEAR_LU or loudness.integrated_lufs <= _AUDIBLE_LUFS:
        return 0.0
    return round(off / _STEP_DB) * _STEP_DB
