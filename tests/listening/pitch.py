"""Fundamental frequency by autocorrelation, enough to tell voices and endings apart."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

HOP_S, _FRAME_S = 0.010, 0.040
_LOWEST, _HIGHEST = 60.0, 400.0
_VOICED, _LOUD_DB = 0.55, -30.0


def pitch(samples: NDArray[Any], rate: int) -> NDArray[np.float64]:
    """Hertz every 10 ms of samples in ±1; NaN where nothing is voiced.

    The autocorrelation of a Hann-windowed frame over the window's own (Boersma 1993); of lags nearly as
    good as the best, the shortest, so that no octave is lost.
    """
    step, size = round(HOP_S * rate), round(_FRAME_S * rate)
    padded = np.pad(np.asarray(samples, np.float64), size // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::step]
    frames = frames - frames.mean(axis=1, keepdims=True)
    window = np.hanning(size)
    power = 10 * np.log10((frames**2).mean(axis=1) + 1e-12)
    correlation = _autocorrelation(frames * window)
    correlation = correlation / np.maximum(correlation[:, :1], 1e-12)
    own = _autocorrelation(window[None, :])
    first, last = round(rate / _HIGHEST), min(round(rate / _LOWEST), size // 2)
    scores = correlation[:, first:last] / (own / own[:, :1])[:, first:last]
    inner = (scores[:, 1:-1] >= scores[:, :-2]) & (scores[:, 1:-1] >= scores[:, 2:])
    peaks = np.where(inner, scores[:, 1:-1], 0.0)
    best = peaks.max(axis=1)
    lags = first + 1 + (peaks >= 0.9 * best[:, None]).argmax(axis=1)
    voiced = (best > _VOICED) & (power > power.max() + _LOUD_DB)
    return np.where(voiced, rate / lags, np.nan)


def semitones(hertz: NDArray[np.float64] | float, reference: float) -> NDArray[np.float64]:
    """How far above a reference."""
    return 12 * np.log2(np.asarray(hertz, np.float64) / reference)


def _autocorrelation(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    size = 1 << (2 * frames.shape[1] - 1).bit_length()
    spectrum = np.fft.rfft(frames, size)
    return np.fft.irfft(np.abs(spectrum) ** 2, size)[:, : frames.shape[1]]
