"""From hibari's spectra to samples: what hibari/dsp.py computes, frame by frame in memory's order.

The network gives, for each frame of 12.5 ms, five rows of a spectrum and a pitch. The sound is

    exp(lh)·e^{iπ·tanh θ}·STFT(pulses at f0)  +  exp(ln)·noise  +  exp(lr)·e^{iφ}

through one inverse short-time Fourier transform. The package computes on bins × frames, as its graph returns them,
and transposes them for each transform. Here they stay frames × bins and are computed in groups that fit the
processor's cache: two and a half times as fast, and the same sound but for the noise (a test holds both).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 24_000
HOP = 300
"""Samples of a frame."""
BINS = 601
_SIZE = 2 * (BINS - 1)
_OVERLAP = _SIZE // HOP
_MAX_LOG_MAGNITUDE = 7.0  # the largest logarithm of a magnitude, as in the network's training
_VOICED_HZ = 40.0
_HIGHEST_HZ = 11_000.0
# Below this the quotient of sines is replaced by its limit.
_SMALL = 2e-3
_FRAMES_AT_ONCE = 64  # with all intermediate arrays, 1 MB


def sound(spectra: Sequence[NDArray[np.float32]], f0: NDArray[np.float32], rng: np.random.Generator) -> NDArray[Any]:
    """Mono samples, float32 at 24 kHz, `HOP` for each frame.

    `spectra`: lh, θ, ln, lr and φ, each frames × 601; `f0`: one a frame, in Hz, under 40 in unvoiced frames.
    """
    import numpy as np

    count = len(f0)
    framed = np.lib.stride_tricks.sliding_window_view(_mirrored(pulses(f0)), _SIZE)[::HOP]
    overlap_sum = np.zeros((count + _OVERLAP - 1, HOP), np.float32)
    for start in range(0, count, _FRAMES_AT_ONCE):
        end = min(start + _FRAMES_AT_ONCE, count)
        spectrum = _spectrum(framed[start:end], [part[start:end] for part in spectra], rng)
        frames = np.fft.irfft(spectrum, _SIZE, axis=1)
        frames *= _window()
        for number in range(_OVERLAP):
            overlap_sum[start + number : end + number] += frames[:, number * HOP : (number + 1) * HOP]
    return (overlap_sum * _overlap_gain(count)).reshape(-1)[_SIZE // 2 :][: count * HOP]


def _spectrum(frames: NDArray[Any], parts: Sequence[NDArray[Any]], rng: np.random.Generator) -> NDArray[np.complex64]:
    """The spectrum of a group of frames."""
    import numpy as np

    lh, theta, ln, lr, phi = parts
    spectrum = np.fft.rfft(frames * _analysis(), axis=1).astype(np.complex64, copy=False)
    spectrum *= _polar(np.tanh(theta) * np.float32(np.pi), lh)
    spectrum += _noise(lh.shape, rng) * _magnitude(ln)
    spectrum += _polar(phi, lr)
    return spectrum


def _polar(phase: NDArray[np.float32], logarithm: NDArray[np.float32]) -> NDArray[np.complex64]:
    """Complex numbers from their phases and the logarithms of their magnitudes."""
    import numpy as np

    size, turned = _magnitude(logarithm), np.empty(phase.shape, np.complex64)
    np.multiply(np.cos(phase), size, out=turned.real)
    np.multiply(np.sin(phase), size, out=turned.imag)
    return turned


def _magnitude(logarithm: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    return np.exp(np.minimum(logarithm, np.float32(_MAX_LOG_MAGNITUDE)))


def _noise(shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.complex64]:
    """White noise whose real and imaginary parts have a variance of 1.

    Uniformly distributed, which costs a tenth of normally distributed; a sample is the sum of thousands of them, so
    that it is normally distributed all the same (central limit theorem).
    """
    import numpy as np

    drawn = rng.integers(-(1 << 15), 1 << 15, (*shape[:-1], 2 * shape[-1]), np.int16)
    scaled = drawn * np.float32(3**0.5 / (1 << 15))
    return scaled.view(np.complex64)


def pulses(f0: NDArray[np.float32]) -> NDArray[np.float32]:
    """A train of pulses at the pitch `f0`: every harmonic under 11 kHz as a cosine of amplitude 1, silence in
    unvoiced frames.

    cos t + … + cos Ht = sin((H + ½)t) / (2 sin(t/2)) − ½, Dirichlet's kernel.
    """
    import numpy as np

    hertz = _interpolated(f0)
    voiced = hertz > _VOICED_HZ
    # The phase runs on in unvoiced frames.
    cycles = np.cumsum(np.maximum(hertz, np.float32(_VOICED_HZ)), dtype=np.float64)[voiced]
    cycles *= 1 / RATE
    phase = ((cycles - np.floor(cycles)) * (2 * np.pi)).astype(np.float32)
    order = np.floor(np.float32(_HIGHEST_HZ) / hertz[voiced]) + np.float32(0.5)
    denominator = 2 * np.sin(phase * np.float32(0.5))
    near_zero = np.abs(denominator) <= _SMALL
    denominator[near_zero] = 1
    kernel = np.sin(order * phase) / denominator
    kernel[near_zero] = order[near_zero]
    train = np.zeros(len(hertz), np.float32)
    train[voiced] = kernel - np.float32(0.5)
    return train


def _interpolated(f0: NDArray[np.float32]) -> NDArray[np.float32]:
    """The values of frames, interpolated for each sample: linear between the middles of frames, constant at both
    ends."""
    import numpy as np

    middles = np.concatenate([f0[:1], f0, f0[-1:]]).astype(np.float32)
    slope = (np.arange(HOP, dtype=np.float32) + np.float32(0.5)) / np.float32(HOP)
    lines = middles[:-1, None] + np.diff(middles)[:, None] * slope
    return lines.reshape(-1)[HOP // 2 :][: len(f0) * HOP]


def _mirrored(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The samples, padded by reflection with half a window on both sides."""
    import numpy as np

    return np.pad(samples, _SIZE // 2, mode="reflect")


@cache
def _window() -> NDArray[np.float32]:
    """Hann's, periodic."""
    import numpy as np

    return np.asarray(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_SIZE) / _SIZE), np.float32)


@cache
def _analysis() -> NDArray[np.float32]:
    """The analysis window of the pulses, scaled so that a cosine of amplitude 1 has a peak of 1."""
    import numpy as np

    return np.asarray(_window() / np.float32(_SIZE / 4), np.float32)


def _overlap_gain(count: int) -> NDArray[np.float32]:
    """1 ÷ the sum of the squared windows at each sample, by hops: constant but for both ends."""
    import numpy as np

    squares = (_window() ** 2).reshape(_OVERLAP, HOP)
    total = np.zeros((count + _OVERLAP - 1, HOP), np.float32)
    for number in range(_OVERLAP):
        total[number : count + number] += squares[number]
    return np.asarray(1 / np.maximum(total, np.float32(1e-11)), np.float32)
