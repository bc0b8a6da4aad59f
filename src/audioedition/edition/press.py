"""Press: a take's clip → the pieces of MP3 that it is heard in, wherever in an episode they come to stand.

A piece is one breath: what is heard of a clip without a break, mostly one unit. It is levelled, limited and
encoded by itself; with it go where its units end, how loud each of its frames is heard, and its peak. So
nothing of the sound is made twice when something else in the episode changes, and the whole's loudness is
read without decoding the whole.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from typing import TYPE_CHECKING

from audioedition.edition import mp3
from audioedition.edition.levels import gain_of
from audioedition.edition.loudness import power, true_peak
from audioedition.edition.mastering import Level, sound
from audioedition.edition.mp3 import Frames
from audioedition.edition.trim import Cut, cuts
from audioedition.files import canonical_json, sha256_bytes
from audioedition.model import Clip, Job, Take, TakePart

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PEAK_DBTP = -1.0
"""No decoded piece reaches over this; so no episode does, for pieces meet in silence."""
_STEP_DB = 0.5
_LOWEST_CEILING = -12.0
# Part of the keys: raise it when the way from a clip to its pieces, or to a voice's gain, changes here.
_VERSION = 3
_PACKAGES = ("lameenc", "soxr", "pydub", "numpy", "av")


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a piece is: each unit's end in samples from the piece's first, and its whole MP3 frames."""

    ends: tuple[int, ...]
    frames: int


@dataclass(frozen=True, slots=True)
class Piece:
    """One breath as MP3: its extent, its frames, the power of each (`loudness.power`), its true peak in dBTP."""

    extent: Extent
    sound: Frames = field(repr=False)
    powers: NDArray[np.float32] = field(repr=False)
    peak: float


# ------------------------------------------------------------------------------------------- what to make


def gauge(calibration: Take) -> Job:
    """The job that measures a voice's gain on its calibration take."""
    causes = {"version": _VERSION, "what": "gain", "clip": calibration.key, "with": _packages()}
    return Job(_key(causes), calibration, _gauged)


def pressing(take: Take, calibration: Take | None, trim_db: float) -> Job:
    """The job that makes a take's pieces, `trim_db` louder than its voice's level says.

    `calibration` is the take that the level is measured on, None where the voice knows it.
    """
    after = gauge(calibration).key if calibration else None
    gain = take.voice.gain + trim_db + (take.voice.level or 0.0)
    parts = [[*part.span, part.runs_on] for part in take.parts]
    causes = {"version": _VERSION, "what": "pieces", "clip": take.key, "parts": parts, "level": after, "gain": gain,
              "bit rate": mp3.DEFAULT.bit_rate, "quality": mp3.DEFAULT.quality, "with": _packages()}  # fmt: skip
    return Job(_key(causes), take, _Pressing(gain), after)


@dataclass(frozen=True, slots=True)
class _Pressing:
    """What a worker calls to press a take."""

    gain: float

    def __call__(self, take: Take, clip: Clip, gauged: bytes | None) -> bytes:
        level = Level(float(json.loads(gauged or b"0")) + self.gain)
        return to_bytes(press(take, clip, level))


def _gauged(take: Take, clip: Clip, _: bytes | None) -> bytes:
    return canonical_json(gain_of(take, clip))


def _key(causes: dict[str, object]) -> str:
    return sha256_bytes(canonical_json(causes))


@cache
def _packages() -> tuple[str, ...]:
    return tuple(f"{package} {version(package)}" for package in _PACKAGES)


# ---------------------------------------------------------------------------------------------- pressing


def breaths(take: Take) -> list[tuple[TakePart, ...]]:
    """The take's parts, those together that are heard without a break between them."""
    ends = [number for number, part in enumerate(take.parts, 1) if not part.runs_on or number == len(take.parts)]
    return [take.parts[start:end] for start, end in pairwise([0, *ends])]


def press(take: Take, clip: Clip, level: Level) -> list[Piece]:
    """The take's pieces, one a breath, in order."""
    found = iter(cuts(take, clip))
    return [_piece(clip, [next(found) for _ in breath], level) for breath in breaths(take)]


def _piece(clip: Clip, parts: list[Cut], level: Level) -> Piece:
    """One piece. Where decoding makes a peak over the allowed one of what was under it, the ceiling is lowered."""
    ends = tuple(parts[0].through(part).length_at(mp3.RATE) for part in parts)
    while True:
        frames = mp3.encode(sound(clip, parts[0].through(parts[-1]), level))
        heard = mp3.decode(frames)
        peak = true_peak(heard)
        if peak <= PEAK_DBTP or level.ceiling <= _LOWEST_CEILING:
            return Piece(Extent(ends, frames.count), frames, power(heard), peak)
        level = replace(level, ceiling=level.ceiling - _STEP_DB)


# ----------------------------------------------------------------------------------------------- to keep


def to_bytes(pieces: list[Piece]) -> bytes:
    """Pieces as one string of bytes: a line of JSON, the powers (float32, little-endian), the frames."""
    rows = [
        [piece.extent.ends, piece.extent.frames, len(piece.sound.data), piece.sound.crc, piece.peak] for piece in pieces
    ]
    powers = (piece.powers.astype("<f4").tobytes() for piece in pieces)
    return b"".join([canonical_json(rows), b"\n", *powers, *(piece.sound.data for piece in pieces)])


def from_bytes(data: bytes) -> list[Piece]:
    """The pieces that `to_bytes` wrote."""
    import numpy as np

    head, _, rest = data.partition(b"\n")
    rows = json.loads(head)
    lengths = [frames for _, frames, *_ in rows]
    powers = np.split(np.frombuffer(rest, "<f4", sum(lengths)), np.cumsum(lengths)[:-1])
    place = 4 * sum(lengths)
    pieces = []
    for (ends, frames, size, crc, peak), loud in zip(rows, powers, strict=True):
        sound_of_it = Frames(frames, rest[place : place + size], crc)
        pieces.append(Piece(Extent(tuple(ends), frames), sound_of_it, loud, peak))
        place += size
    return pieces
