"""Fundamental frequency by autocorrelation, enough to tell voices and endings apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HOP_S, _FRAME_S = 0.010, 0.040
_LOWEST, _HIGHEST = 60.0, 400.0
_VOICED, _LOUD_DB = 0.55, -30.0
# Frames that are worked on at once: a minute of sound in one would take 300 MB.
_FRAMES = 1000


def pitch(samples: NDArray[Any], rate: int) -> NDArray[np.float64]:
    """Hertz every 10 ms of samples in ±1; NaN where nothing is voiced.

    The autocorrelation of a Hann-windowed frame over the window's own (Boersma 1993); of lags nearly as
    good as the best, the shortest, so that no octave is lost.
    """
    import numpy as np

    step, size = round(HOP_S * rate), round(_FRAME_S * rate)
    padded = np.pad(np.asarray(samples, np.float64), size // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, size)[::step]
    parts = [_scored(frames[start : start + _FRAMES], rate) for start in range(0, len(frames), _FRAMES)]
    best, lags, power = (np.concatenate(values) for values in zip(*parts, strict=True))
    voiced = (best > _VOICED) & (power > power.max() + _LOUD_DB)
    return np.where(voiced, rate / lags, np.nan)


def median_pitch(samples: NDArray[Any], rate: int) -> float | None:
    """The median of the voiced frames in Hz; None where nothing is voiced."""
    import numpy as np

    hertz = pitch(samples, rate) if len(samples) else np.zeros(0)
    voiced = hertz[np.isfinite(hertz)]
    return float(np.median(voiced)) if len(voiced) else None


def semitones(hertz: NDArray[np.float64] | float, reference: float) -> NDArray[np.float64]:
    """How far above a reference."""
    import numpy as np

    return np.asarray(12 * np.log2(np.asarray(hertz, np.float64) / reference))


def _scored(frames: NDArray[np.float64], rate: int) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Of each frame: how periodic it is at its best lag (0 to 1), that lag in samples, its power in dB."""
    import numpy as np

    size = frames.shape[1]
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
    return best, lags, power


def _autocorrelation(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    size = 1 << (2 * frames.shape[1] - 1).bit_length()
    spectrum = np.fft.rfft(frames, size)
    return np.asarray(np.fft.irfft(np.abs(spectrum) ** 2, size)[:, : frames.shape[1]])
