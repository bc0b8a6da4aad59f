"""Press: to level, limit and encode one breath of speech to MP3 frames; the result is a piece.

A breath is speech of a clip without a pause within, mostly one unit. A piece is independent of its position in the
episode, so that it is made only once; it comes with the ends of its units, the power of each frame and its peak, so
that the loudness of the whole is computed without decoding it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from typing import TYPE_CHECKING

from audioedition.edition import mp3
from audioedition.edition import room_tone as tone
from audioedition.edition.levels import gain_of
from audioedition.edition.loudness import power, true_peak
from audioedition.edition.mastering import Level, sound
from audioedition.edition.mp3 import Frames
from audioedition.edition.trim import Cut, cuts
from audioedition.files import canonical_json, sha256_bytes
from audioedition.model import Clip, Job, Span, Take, TakePart, WordTime

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PEAK_DBTP = -1.0
"""The highest true peak of a decoded piece; and of an episode, since pieces adjoin in silence, or in room tone."""
_STEP_DB = 0.5
_LOWEST_CEILING = -12.0
# Part of the keys: raise it when the code from a clip to its pieces, or to a voice's gain, changes.
_VERSION = 4
_PACKAGES = ("lameenc", "soxr", "pydub", "numpy", "av")


@dataclass(frozen=True, slots=True)
class Extent:
    """The length of a piece: each unit's end in samples from the piece's first, and its number of MP3 frames.

    `words`: the word times of each unit, as ranges of the take's text and of samples from the piece's first; None where
    the engine knows none.
    """

    ends: tuple[int, ...]
    frames: int
    words: tuple[tuple[WordTime, ...], ...] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """One breath as MP3: its extent, its frames, the power of each (`loudness.power`), its true peak in dBTP."""

    extent: Extent
    sound: Frames = field(repr=False)
    powers: NDArray[np.float32] = field(repr=False)
    peak: float


# ---------------------------------------------------------------------------------------------- the jobs


def gauge(calibration: Take) -> Job:
    """The job that measures a voice's gain on its calibration take; its result is JSON, a number in dB."""
    causes = {"version": _VERSION, "what": "gain", "clip": calibration.key, "with": _packages()}
    return Job(_key(causes), calibration, _gain_bytes)


def pressing(take: Take, calibration: Take | None, trim_db: float, room_tone: float | None = None) -> Job:
    """The job that makes a take's pieces, `trim_db` louder than its voice's level, in a room tone of so many dBFS.

    `calibration`: the take that measures the level; None where the engine knows it.
    """
    after = gauge(calibration).key if calibration else None
    gain = take.voice.gain + trim_db + (take.voice.level or 0.0)
    parts = [[*part.span, part.runs_on] for part in take.parts]
    causes = {"version": _VERSION, "what": "pieces", "clip": take.key, "parts": parts, "level": after, "gain": gain,
              "bit rate": mp3.DEFAULT.bit_rate, "quality": mp3.DEFAULT.quality, "with": _packages()}  # fmt: skip
    if room_tone is not None:
        causes["room tone"] = room_tone
    if take.voice.treble:
        causes["treble"] = take.voice.treble
    return Job(_key(causes), take, _Pressing(gain, take.voice.treble, room_tone), after)


@dataclass(frozen=True, slots=True)
class _Pressing:
    """Called by a worker: presses a take."""

    gain: float
    treble: float
    room_tone: float | None

    def __call__(self, take: Take, clip: Clip, gain: bytes | None) -> bytes:
        return to_bytes(press(take, clip, self.level(gain), self.room_tone))

    def level(self, gain: bytes | None) -> Level:
        """The level, `gain` being the result of the job that measured the voice."""
        return Level(float(json.loads(gain or b"0")) + self.gain, treble=self.treble)


def _gain_bytes(take: Take, clip: Clip, _: bytes | None) -> bytes:
    return canonical_json(gain_of(take, clip))


def _key(causes: dict[str, object]) -> str:
    return sha256_bytes(canonical_json(causes))


@cache
def _packages() -> tuple[str, ...]:
    return tuple(f"{package} {version(package)}" for package in _PACKAGES)


# ---------------------------------------------------------------------------------------------- pressing


def breaths(take: Take) -> list[tuple[TakePart, ...]]:
    """The take's parts, grouped into breaths: parts without a pause between them."""
    ends = [number for number, part in enumerate(take.parts, 1) if not part.runs_on or number == len(take.parts)]
    return [take.parts[start:end] for start, end in pairwise([0, *ends])]


def press(take: Take, clip: Clip, level: Level, room_tone: float | None = None) -> list[Piece]:
    """The take's pieces, one a breath, in order."""
    return [_piece(clip, breath, parts, level, room_tone) for breath, parts in _cut_breaths(take, clip)]


def levelled(pressing: Job, clip: Clip, gain: bytes | None, trim: Level) -> list[tuple[str, NDArray[np.int16]]]:
    """The samples of each breath of a pressing's take, by its first unit, at its level, `trim.gain` louder and under
    `trim.ceiling`; as many as its piece has, with room tone where they are quieter.

    `gain`: the result of the job that the pressing comes after."""
    make = pressing.make
    assert isinstance(make, _Pressing)
    own = make.level(gain)
    level = replace(own, gain=own.gain + trim.gain, ceiling=trim.ceiling)
    return [
        (breath[0].unit, _in_room(sound(clip, parts[0].through(parts[-1]), level), make.room_tone))
        for breath, parts in _cut_breaths(pressing.take, clip)
    ]


def _cut_breaths(take: Take, clip: Clip) -> list[tuple[tuple[TakePart, ...], list[Cut]]]:
    """The take's breaths, each with the cuts of its parts."""
    remaining = iter(cuts(take, clip))
    return [(breath, [next(remaining) for _ in breath]) for breath in breaths(take)]


def _in_room(samples: NDArray[np.int16], room_tone: float | None) -> NDArray[np.int16]:
    return samples if room_tone is None else tone.under(samples, room_tone)


def _piece(clip: Clip, breath: Sequence[TakePart], parts: list[Cut], level: Level, room_tone: float | None) -> Piece:
    """One piece. Encoding can raise peaks: while the decoded peak is too high, the limiter's ceiling is lowered."""
    words = _words(clip, breath, parts)
    ends = tuple(parts[0].through(part).length_at(mp3.RATE) for part in parts)
    while True:
        samples = sound(clip, parts[0].through(parts[-1]), level)
        count = mp3.frames_for(len(samples))
        frames = mp3.encode(_in_room(samples, room_tone), count=count)
        decoded = mp3.decode(frames)
        peak = true_peak(decoded)
        if peak <= PEAK_DBTP or level.ceiling <= _LOWEST_CEILING:
            return Piece(Extent(ends, frames.count, words), frames, power(decoded), peak)
        level = replace(level, ceiling=level.ceiling - _STEP_DB)


def _words(clip: Clip, breath: Sequence[TakePart], parts: Sequence[Cut]) -> tuple[tuple[WordTime, ...], ...] | None:
    """The word times of each part, in samples from the piece's first, within what its cut leaves."""
    if clip.words is None:
        return None
    first = parts[0].start

    def heard(word: WordTime, cut: Cut) -> WordTime:
        start, end = (
            round((min(max(frame, cut.start), cut.end) - first) * mp3.RATE / clip.rate)
            for frame in (word.start, word.end)
        )
        return WordTime(word.span, start, max(start, end))

    return tuple(
        tuple(heard(word, cut) for word in clip.words if part.span.start <= word.span.start < part.span.end)
        for part, cut in zip(breath, parts, strict=True)
    )


# --------------------------------------------------------------------------------------- pieces as bytes


def to_bytes(pieces: list[Piece]) -> bytes:
    """Pieces as one string of bytes: a line of JSON, the powers (float32, little-endian), the frames."""
    rows = [
        [piece.extent.ends, piece.extent.frames, len(piece.sound.data), piece.sound.crc, piece.peak,
         _as_rows(piece.extent.words)]
        for piece in pieces
    ]  # fmt: skip
    powers = (piece.powers.astype("<f4").tobytes() for piece in pieces)
    return b"".join([canonical_json(rows), b"\n", *powers, *(piece.sound.data for piece in pieces)])


def from_bytes(data: bytes) -> list[Piece]:
    """The pieces that `to_bytes` wrote."""
    import numpy as np

    head, _, rest = data.partition(b"\n")
    rows = json.loads(head)
    lengths = [frames for _, frames, *_ in rows]
    powers = np.split(np.frombuffer(rest, "<f4", sum(lengths)), np.cumsum(lengths)[:-1])
    offset = 4 * sum(lengths)
    pieces = []
    for (ends, frames, size, crc, peak, words), frame_powers in zip(rows, powers, strict=True):
        encoded = Frames(frames, rest[offset : offset + size], crc)
        pieces.append(Piece(Extent(tuple(ends), frames, _of_rows(words)), encoded, frame_powers, peak))
        offset += size
    return pieces


def _as_rows(words: tuple[tuple[WordTime, ...], ...] | None) -> list[list[list[int]]] | None:
    if words is None:
        return None
    return [[[*word.span, word.start, word.end] for word in unit] for unit in words]


def _of_rows(rows: list[list[list[int]]] | None) -> tuple[tuple[WordTime, ...], ...] | None:
    if rows is None:
        return None
    return tuple(tuple(WordTime(Span(a, b), start, end) for a, b, start, end in unit) for unit in rows)
