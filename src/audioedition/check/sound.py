"""The sound of one form of an edition, as a decoder hears it, in figures: all that the checks need of it, a few bytes
a frame, so that a book of ten hours is some 100 MB and never held as samples."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.check.decoding import RATE, Meter, decoded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME_S = 0.010
"""The step of levels, in seconds."""
HOP_S = 2 * FRAME_S
"""The step of spectra."""
BANDS = 16
SILENCE_DB = -120.0
CLICK_RATIO, CLICK_SIZE = 8.0, 0.03
LARGE_CLICK_RATIO, LARGE_CLICK_SIZE = 2.9, 0.4
"""What makes a click: how far its second difference stands over its surroundings', and how large it is at least."""

_FRAME, _HOP, _WINDOW = RATE // 100, RATE // 50, RATE // 25
_CHUNK = _HOP * 500
_LOWEST_HZ, _HIGHEST_HZ = 100.0, 7_000.0
# Clicks: one candidate each 1.5 ms, compared with what lies 0.2 to 5 ms beside it.
_BLOCK, _NEAR, _FAR = 64, 9, 220
# Decoders round to 16 bits, so that full scale reads 0.99997.
_FULL, _FLAT = 0.9995, 3
_MOST_PLACES = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A moment of the sound in seconds, and how far it stands out."""

    at_s: float
    size: float


@dataclass(frozen=True, slots=True)
class Sound:
    """A form's sound. `levels`: dB of full scale, a frame of 10 ms each; `weighted`: the same by the ear's weighting,
    every 20 ms; `bands`: dB of 16 bands from 100 Hz to 7 kHz, every 20 ms; `mean`: the direct current, of full scale;
    `broken`: what the decoder said when it gave up, None where it came to the end; `pieces`: where each of the files
    begins that the sound consists of."""

    path: Path
    duration_s: float
    levels: NDArray[np.float32]
    weighted: NDArray[np.float32]
    bands: NDArray[np.float16]
    mean: float
    clicks: tuple[Place, ...]
    clipped: tuple[Place, ...]
    integrated_lufs: float
    true_peak_dbtp: float
    broken: str | None
    pieces: tuple[float, ...] = (0.0,)

    def level(self, start_s: float, end_s: float) -> NDArray[np.float32]:
        """The levels from a moment to another, at least one frame where the sound goes so far."""
        first = max(0, round(start_s / FRAME_S))
        return self.levels[first : max(first + 1, round(end_s / FRAME_S))]


def measure(path: Path, pieces: Iterable[Any], report: Callable[[float], None]) -> Sound:
    """The sound of `pieces` (files, or paths of files) one after the other; `report` is told the seconds gone by."""
    import numpy as np

    meter, analysis, broken = Meter(), _Analysis(), None
    told, starts = 0, []
    for piece in pieces:
        starts.append(analysis.received / RATE)
        failure: list[str] = []
        for block in decoded(piece, failure):
            meter.push(block)
            analysis.push(block)
            if analysis.received - told > 60 * RATE:
                told = analysis.received
                report(told / RATE)
        if failure:
            broken = failure[0]
    analysis.finish()
    integrated, peak = meter.read()
    levels, weighted, bands = analysis.arrays()
    mean = analysis.total / max(1, analysis.samples)
    return Sound(
        path, analysis.samples / RATE, levels, weighted, np.asarray(bands, np.float16), mean,
        tuple(analysis.clicks), tuple(analysis.clipped), integrated, peak, broken, tuple(starts),
    )  # fmt: skip


class _Analysis:
    """Figures of a stream of samples, a chunk of ten seconds at a time."""

    def __init__(self) -> None:
        self.samples, self.received, self.total = 0, 0, 0.0
        self.clicks: list[Place] = []
        self.clipped: list[Place] = []
        self._waiting: list[NDArray[np.float32]] = []
        self._size = 0
        self._before: NDArray[np.float32] | None = None
        self._levels: list[NDArray[np.float32]] = []
        self._weighted: list[NDArray[np.float32]] = []
        self._bands: list[NDArray[np.float16]] = []

    def push(self, block: NDArray[np.float32]) -> None:
        self._waiting.append(block)
        self._size += len(block)
        self.received += len(block)
        while self._size >= _CHUNK:
            self._take(_CHUNK)

    def finish(self) -> None:
        if self._size:
            self._take(self._size)

    def arrays(self) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float16]]:
        import numpy as np

        if not self._levels:
            return np.zeros(0, np.float32), np.zeros(0, np.float32), np.zeros((0, BANDS), np.float16)
        return np.concatenate(self._levels), np.concatenate(self._weighted), np.concatenate(self._bands)

    def _take(self, size: int) -> None:
        import numpy as np

        joined = np.concatenate(self._waiting)
        chunk, rest = joined[:size], joined[size:]
        self._waiting, self._size = [rest], len(rest)
        before = np.zeros(_WINDOW - _HOP, np.float32) if self._before is None else self._before
        begin = self.samples
        self.samples += len(chunk)
        self.total += float(chunk.sum(dtype=np.float64))
        self._levels.append(_levels(chunk))
        weighted, bands = _spectra(np.concatenate([before, chunk]))
        self._weighted.append(weighted)
        self._bands.append(bands)
        overlap = before[-2 * _FAR - 2 :]
        clicks = _clicks(np.concatenate([overlap, chunk]), begin - len(overlap))
        self.clicks += clicks[: _MOST_PLACES - len(self.clicks)]
        self.clipped += _clipped(chunk, begin)[: _MOST_PLACES - len(self.clipped)]
        self._before = np.pad(chunk, (max(0, _WINDOW - _HOP - len(chunk)), 0))[-(_WINDOW - _HOP) :]


def _padded(samples: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    import numpy as np

    return np.pad(samples, (0, -len(samples) % size))


def decibels(power: Any) -> Any:
    """A power, 1 at full scale, in dB."""
    import numpy as np

    return 10 * np.log10(np.maximum(power, 10 ** (SILENCE_DB / 10)))


def _levels(chunk: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    rows = _padded(chunk, _FRAME).reshape(-1, _FRAME)
    return np.asarray(decibels(np.einsum("ij,ij->i", rows, rows) / _FRAME), np.float32)


def _spectra(samples: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float16]]:
    """Weighted levels and bands of windows of 40 ms, every 20 ms, the first ending 20 ms into the chunk."""
    import numpy as np

    whole = np.pad(samples, (0, -(len(samples) - (_WINDOW - _HOP)) % _HOP))
    windows = np.lib.stride_tricks.sliding_window_view(whole, _WINDOW)[::_HOP] * np.hanning(_WINDOW).astype(np.float32)
    power = np.abs(np.fft.rfft(windows, axis=1)) ** 2 / (_WINDOW**2 * 3 / 16)
    bands, weights = _filters()
    return (
        np.asarray(decibels(power @ weights), np.float32),
        np.asarray(decibels(power @ bands), np.float16),
    )


@cache
def _filters() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Which bins of a spectrum are in which band, equally broad on the mel scale; and the K-weighting of each bin
    (ITU-R BS.1770-4, from its two filters at 48 kHz)."""
    import numpy as np

    hertz = np.fft.rfftfreq(_WINDOW, 1 / RATE)
    lowest, highest = (2595 * math.log10(1 + edge / 700) for edge in (_LOWEST_HZ, _HIGHEST_HZ))
    edges = 700 * (10 ** (np.linspace(lowest, highest, BANDS + 1) / 2595) - 1)
    bands = (hertz[:, None] >= edges[:-1]) & (hertz[:, None] < edges[1:])
    z = np.exp(-2j * math.pi * hertz / 48_000)
    shelf = (1.53512485958697 - 2.69169618940638 * z + 1.19839281085285 * z**2) / (
        1 - 1.69065929318241 * z + 0.73248077421585 * z**2
    )
    cut = (1 - 2 * z + z**2) / (1 - 1.99004745483398 * z + 0.99007225036621 * z**2)
    return np.asarray(bands, np.float32), np.asarray(np.abs(shelf * cut) ** 2, np.float32)


def _clicks(samples: NDArray[np.float32], begin: int) -> list[Place]:
    """Jumps within a sample or two: second differences far over all that stand up to 5 ms before and after them, but
    for the 0.2 ms beside them over which a lossy form spreads a click. `samples` begins at sample `begin`; what is
    within 5 ms of its edges is looked at with the chunk before or after."""
    import numpy as np

    bends = np.abs(np.diff(samples, 2))
    inner = bends[_FAR : len(bends) - _FAR]
    if not len(inner):
        return []
    offsets = np.arange(-(-len(inner) // _BLOCK)) * _BLOCK + _padded(inner, _BLOCK).reshape(-1, _BLOCK).argmax(axis=1)
    offsets = offsets[inner[offsets.clip(max=len(inner) - 1)] > CLICK_SIZE] + _FAR
    if not len(offsets):
        return []
    beside = np.concatenate([np.arange(-_FAR, -_NEAR), np.arange(_NEAR + 1, _FAR + 1)])
    around = bends[offsets[:, None] + beside].max(axis=1)
    ratios = bends[offsets] / np.maximum(around, 1e-3)
    return [
        Place((begin + int(offset) + 1) / RATE, float(ratio))
        for offset, ratio in zip(offsets, ratios, strict=True)
        if ratio > (LARGE_CLICK_RATIO if bends[offset] > LARGE_CLICK_SIZE else CLICK_RATIO)
    ]


def _clipped(chunk: NDArray[np.float32], begin: int) -> list[Place]:
    """Where so many samples in a row are at full scale."""
    import numpy as np

    full = np.abs(chunk) >= _FULL
    if not full.any():
        return []
    flat = np.convolve(full, np.ones(_FLAT), "valid") >= _FLAT
    starts = np.flatnonzero(flat & ~np.concatenate([[False], flat[:-1]]))
    return [Place((begin + int(start)) / RATE, float(_FLAT)) for start in starts]


def active(levels: NDArray[np.float32], below: float = 30.0, floor: float = -58.0) -> NDArray[np.bool_]:
    """Which frames sound: those at most `below` dB under the loud ones, and over `floor`."""
    import numpy as np

    if not len(levels):
        return np.zeros(0, bool)
    return np.asarray(levels > max(floor, float(np.percentile(levels, 95)) - below))


def runs(marks: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Half-open ranges in which all are true."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
