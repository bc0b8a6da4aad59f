"""Pieces → one stream of MP3 frames, in the order and at the times of the timeline; never whole in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audioedition.edition import mp3
from audioedition.edition import room_tone as tone
from audioedition.edition.levels import TARGET_LUFS
from audioedition.edition.loudness import SILENCE, integrated
from audioedition.edition.mp3 import SAMPLES_PER_FRAME, Frames
from audioedition.edition.press import Extent, breaths, from_bytes
from audioedition.edition.timeline import lay_out
from audioedition.edition.times import Timeline
from audioedition.edition.word_times import SpokenWord
from audioedition.errors import OutputError
from audioedition.model import Chapter, Job, Loudness, Unit, WordTime
from audioedition.policy import Pauses

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ResultLookup = Callable[[str], bytes | None]
"""A job's key → its result, None where there is none."""

# EBU R 128 allows half a unit of deviation. Within it nothing changes; beyond it the whole gets louder or softer in
# steps.
_NEAR_LU, _STEP_DB = 0.5, 0.5
_AUDIBLE_LUFS = -60.0


@dataclass(frozen=True, slots=True)
class _StoredFrames:
    """The location of a breath's frames: the key of the job's result, the byte range in it, and the frames' CRC."""

    key: str
    start: int
    end: int
    crc: int


@dataclass
class Recording:
    """All pieces of an edition without their frames, which stay in the store until they are joined."""

    results: ResultLookup
    room_tone: float | None = None
    """The level in dBFS of what stands between pieces; None: digital silence."""
    extents: dict[str, Extent] = field(default_factory=dict)
    """By the id of each breath's first unit, as `powers`."""
    powers: dict[str, NDArray[np.float32]] = field(default_factory=dict, repr=False)
    peak: float = SILENCE
    _words: dict[str, tuple[str, tuple[SpokenWord, ...]]] = field(default_factory=dict, repr=False)
    """By unit, the first unit of its breath, and its words with their samples from the piece's first."""
    _stored: dict[str, _StoredFrames] = field(default_factory=dict, repr=False)

    def take_in_kept(self, pressings: Iterable[Job]) -> list[Job]:
        """Add the pieces whose results are stored; returns the jobs that are still to be done."""
        to_do = []
        for pressing in pressings:
            result = self.results(pressing.key)
            if result is None:
                to_do.append(pressing)
            else:
                self._add(pressing, result)
        return to_do

    def take_in_made(self, pressings: Iterable[Job]) -> None:
        """Add the pieces of jobs that have been done. Raises `OutputError`."""
        for pressing in pressings:
            self._add(pressing, self._result(pressing.key))

    def _add(self, pressing: Job, result: bytes) -> None:
        end = len(result)
        for breath, piece in reversed(list(zip(breaths(pressing.take), from_bytes(result), strict=True))):
            first = breath[0].unit
            start = end - len(piece.sound.data)
            self.extents[first] = piece.extent
            self._stored[first] = _StoredFrames(pressing.key, start, end, piece.sound.crc)
            self.powers[first] = piece.powers.copy()  # not a view, which would keep the frames in memory
            self.peak = max(self.peak, piece.peak)
            for part, words in zip(breath, piece.extent.words or (), strict=False):
                self._words[part.unit] = first, tuple(_spoken(pressing.take.text, word) for word in words)
            end = start

    def timeline(
        self, units: Sequence[Unit], chapters: Sequence[Chapter], pauses: Pauses, following: float = 0.0
    ) -> Timeline:
        """The timeline of `units` and `chapters`, as `lay_out` makes it."""
        return lay_out(units, chapters, self.extents, pauses, following)

    def loudness(self, timeline: Timeline) -> Loudness:
        """Integrated loudness and true peak of the whole."""
        import numpy as np

        quiet = 0.0 if self.room_tone is None else tone.power(self.room_tone)
        powers = np.full(timeline.length // SAMPLES_PER_FRAME, quiet, np.float32)
        for first, frame_powers in self.powers.items():
            start = timeline.units[first].start // SAMPLES_PER_FRAME
            powers[start : start + len(frame_powers)] = frame_powers
        return Loudness(integrated(powers), self.peak)

    def spoken_words(self, unit: str, timeline: Timeline) -> tuple[SpokenWord, ...] | None:
        """The words of a unit and their samples in the whole; None where the engine knows none."""
        if unit not in self._words:
            return None
        first, words = self._words[unit]
        start = timeline.units[first].start
        return tuple(SpokenWord(word.text, start + word.start, start + word.end) for word in words)

    def stream(self, timeline: Timeline, begin: int = 0, end: int | None = None) -> Iterator[Frames]:
        """The frames from number `begin` to before `end` (pieces lie wholly within), piece after piece, with silence
        between them. Raises `OutputError`."""
        frame, last = begin, timeline.length // SAMPLES_PER_FRAME if end is None else end
        current: tuple[str, bytes] = ("", b"")
        for first in sorted(self._stored, key=lambda unit: timeline.units[unit].start):
            start = timeline.units[first].start // SAMPLES_PER_FRAME
            if not begin <= start < last:
                continue
            if start > frame:
                yield self._pause(start - frame)
            stored, count = self._stored[first], self.extents[first].frames
            if current[0] != stored.key:
                current = stored.key, self._result(stored.key)
            yield Frames(count, current[1][stored.start : stored.end], stored.crc)
            frame = start + count
        if last > frame:
            yield self._pause(last - frame)

    def _pause(self, count: int) -> Frames:
        return mp3.silent_frames(count) if self.room_tone is None else tone.frames(count, self.room_tone)

    def _result(self, key: str) -> bytes:
        data = self.results(key)
        if data is None:
            raise OutputError("a piece of sound vanished from the cache while it was needed; build again")
        return data


def _spoken(text: str, word: WordTime) -> SpokenWord:
    return SpokenWord(text[word.span.start : word.span.end], word.start, word.end)


def correction(loudness: Loudness) -> float:
    """The dB by which the whole must be louder, in steps of 0.5; 0 where it is near the target, or inaudible."""
    deviation = TARGET_LUFS - loudness.integrated_lufs
    if abs(deviation) <= _NEAR_LU or loudness.integrated_lufs <= _AUDIBLE_LUFS:
        return 0.0
    return round(deviation / _STEP_DB) * _STEP_DB
