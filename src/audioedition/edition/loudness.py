"""Loudness as ITU-R BS.1770-4 defines it, in a form that the parts of an episode add up to the whole.

Each piece stores the K-weighted power of each MP3 frame (26 ms). The powers of the whole are those of its pieces, one
after the other, and the integrated loudness is computed from them: blocks of 400 ms that begin every 100 ms, gated at
−70 LUFS and at 10 LU under the mean of the rest. Blocks do not begin on frames; a frame counts in proportion to its
overlap, which was within 0.02 LU of FFmpeg's `ebur128` on episodes (0.16 LU on six seconds of noise that jumps by
54 dB).

A mono file counts as one channel: a full-scale sine of 997 Hz reads −3.01 LUFS.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any

from audioedition.edition import biquad
from audioedition.edition.mp3 import RATE, SAMPLES_PER_FRAME

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SILENCE = -70.0
"""The absolute gate, in LUFS; also the lowest peak that is reported, in dBTP."""

_OFFSET = -0.691  # BS.1770-4, equation 2
_RELATIVE_GATE = -10.0
_BLOCK_S, _STEP_S = 0.4, 0.1
_OVERSAMPLED = 4  # BS.1770-4, annex 2
_TAPS = 32  # around an interval; with this window within 0.03 dB of longer filters on speech
_KAISER = 6.0


def power(samples: NDArray[Any]) -> NDArray[np.float32]:
    """The K-weighted mean square of each MP3 frame of mono `samples` at 44.1 kHz, float in [−1, 1] or int16.

    The last frame is filled with silence.
    """
    import numpy as np

    weighted = _weighted(samples)
    frames = -(-len(weighted) // SAMPLES_PER_FRAME)
    padded = np.zeros(frames * SAMPLES_PER_FRAME, weighted.dtype)
    padded[: len(weighted)] = weighted
    rows = padded.reshape(-1, SAMPLES_PER_FRAME)
    return np.asarray(np.einsum("ij,ij->i", rows, rows) / SAMPLES_PER_FRAME, np.float32)


def integrated(powers: NDArray[np.float32]) -> float:
    """The integrated loudness, in LUFS, from the power of each frame (`power`).

    Less than 400 ms above the gate read −70: the standard knows no loudness of shorter sound.
    """
    import numpy as np

    frame = SAMPLES_PER_FRAME / RATE
    energy = np.concatenate([[0.0], np.cumsum(powers, dtype=np.float64)]) * frame
    starts = np.arange(0, round((len(powers) * frame - _BLOCK_S) / _STEP_S, 9) // 1 + 1) * _STEP_S
    if not len(starts):
        return SILENCE
    edges = np.arange(len(energy)) * frame
    blocks = (np.interp(starts + _BLOCK_S, edges, energy) - np.interp(starts, edges, energy)) / _BLOCK_S
    blocks = blocks[blocks > _power_of(SILENCE)]
    if not len(blocks):
        return SILENCE
    gated = blocks[blocks > blocks.mean() * 10 ** (_RELATIVE_GATE / 10)]
    return _OFFSET + 10 * math.log10(gated.mean())


def true_peak(samples: NDArray[np.float32]) -> float:
    """The true peak in dBTP, at four times the sample rate.

    Interpolated only beside local maxima that are at most 6 dB under the highest sample: elsewhere the curve of speech
    does not rise over it.
    """
    import numpy as np

    padded = np.pad(samples, _TAPS)
    height = np.abs(padded)
    highest = float(height.max(initial=0.0))
    middle = height[1:-1]
    candidates = middle >= max(highest / 2, 1e-9)
    maxima = np.flatnonzero(candidates & (middle >= height[:-2]) & (middle >= height[2:])) + 1
    # The curve from the sample before each to the one after it.
    windows = np.lib.stride_tricks.sliding_window_view(padded, _TAPS)
    for first in (maxima - 1, maxima):
        curve = windows[first - _TAPS // 2 + 1] @ _interpolator()
        highest = max(highest, float(np.abs(curve).max(initial=0.0)))
    return max(SILENCE, 20 * math.log10(highest)) if highest else SILENCE


@cache
def _interpolator() -> NDArray[np.float32]:
    """The interpolation filter, taps × points within an interval: a sinc under Kaiser's window."""
    import numpy as np

    points = np.arange(1, _OVERSAMPLED) / _OVERSAMPLED
    distance = points[None, :] - np.arange(1 - _TAPS // 2, _TAPS // 2 + 1)[:, None]
    window = np.i0(_KAISER * np.sqrt(1 - (distance / (_TAPS / 2)) ** 2)) / np.i0(_KAISER)
    return np.asarray(np.sinc(distance) * window, np.float32)


def _power_of(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))


# ---------------------------------------------------------------------------------------------- weighting


def _weighted(samples: NDArray[Any]) -> NDArray[np.float32]:
    """The samples through the two filters of the K-weighting."""
    import numpy as np

    wave = samples.astype(np.float32) / 32768.0 if samples.dtype == np.int16 else samples.astype(np.float32, copy=False)
    return biquad.filtered(wave, _filters())


@cache
def _filters() -> tuple[dict[str, float], dict[str, float]]:
    """The coefficients at 44.1 kHz. BS.1770-4 tabulates them at 48 kHz; these are the analogue filters behind that
    table, by Brecht De Man ("Evaluation of implementations of the EBU R128 loudness measurement", AES 145,
    2018), converted to this rate by the bilinear transform."""
    tangent, q = math.tan(math.pi * 1681.974450955533 / RATE), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    scale = 1 + tangent / q + tangent**2
    results = {
        "b0": (high + band * tangent / q + tangent**2) / scale,
        "b1": 2 * (tangent**2 - high) / scale,
        "b2": (high - band * tangent / q + tangent**2) / scale,
        "a0": 1.0,
        "a1": 2 * (tangent**2 - 1) / scale,
        "a2": (1 - tangent / q + tangent**2) / scale,
    }
    tangent, q = math.tan(math.pi * 38.13547087602444 / RATE), 0.5003270373238773
    scale = 1 + tangent / q + tangent**2
    low_cut = {"b0": 1.0, "b1": -2.0, "b2": 1.0, "a0": 1.0}
    low_cut |= {"a1": 2 * (tangent**2 - 1) / scale, "a2": (1 - tangent / q + tangent**2) / scale}
    return results, low_cut
