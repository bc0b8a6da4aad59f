"""From hibari's spectra to samples: what hibari/dsp.py computes, frame by frame in memory's order.

The network gives, for each frame of 12.5 ms, five rows of a spectrum and a pitch. The sound is

    exp(lh)·e^{iπ·tanh θ}·STFT(pulses at f0)  +  exp(ln)·noise  +  exp(lr)·e^{iφ}

through one inverse short-time Fourier transform. The package takes bins × frames, as its graph puts them out last,
and turns them for each transform. Here they stay frames × bins, some at a time, so that they stay in the processor's
cache: two and a half times as fast, and the same sound but for the noise (a test holds both).
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
_LOUDEST = 7.0  # of a logarithm: what the network was trained under
_VOICED_HZ = 40.0
_HIGHEST_HZ = 11_000.0
# Sines this near to 0 are divided by no more: the quotient's limit is taken.
_SMALL = 2e-3
_AT_ONCE = 64  # frames; with what is computed of them, 1 MB


def sound(spectra: Sequence[NDArray[np.float32]], f0: NDArray[np.float32], rng: np.random.Generator) -> NDArray[Any]:
    """Mono samples, float32 at 24 kHz, `HOP` for each frame.

    `spectra`: lh, θ, ln, lr and φ, each frames × 601; `f0`: frames, in Hz, under 40 where no voice is.
    """
    import numpy as np

    count = len(f0)
    framed = np.lib.stride_tricks.sliding_window_view(_mirrored(pulses(f0)), _SIZE)[::HOP]
    made = np.zeros((count + _OVERLAP - 1, HOP), np.float32)
    for start in range(0, count, _AT_ONCE):
        end = min(start + _AT_ONCE, count)
        spectrum = _spectrum(framed[start:end], [part[start:end] for part in spectra], rng)
        frames = np.fft.irfft(spectrum, _SIZE, axis=1)
        frames *= _window()
        for number in range(_OVERLAP):
            made[start + number : end + number] += frames[:, number * HOP : (number + 1) * HOP]
    return (made * _shares(count)).reshape(-1)[_SIZE // 2 :][: count * HOP]


def _spectrum(pulsing: NDArray[Any], parts: Sequence[NDArray[Any]], rng: np.random.Generator) -> NDArray[np.complex64]:
    """The spectrum of some frames."""
    import numpy as np

    lh, theta, ln, lr, phi = parts
    spectrum = np.fft.rfft(pulsing * _analysis(), axis=1).astype(np.complex64, copy=False)
    spectrum *= _turned(np.tanh(theta) * np.float32(np.pi), lh)
    spectrum += _noise(lh.shape, rng) * _loud(ln)
    spectrum += _turned(phi, lr)
    return spectrum


def _turned(phase: NDArray[np.float32], logarithm: NDArray[np.float32]) -> NDArray[np.complex64]:
    """Numbers of these phases, as large as the logarithms say."""
    import numpy as np

    size, turned = _loud(logarithm), np.empty(phase.shape, np.complex64)
    np.multiply(np.cos(phase), size, out=turned.real)
    np.multiply(np.sin(phase), size, out=turned.imag)
    return turned


def _loud(logarithm: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    return np.exp(np.minimum(logarithm, np.float32(_LOUDEST)))


def _noise(shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.complex64]:
    """White noise whose real and imaginary parts have a variance of 1.

    Evenly distributed, which costs a tenth of normally distributed: a sample is the sum of thousands of them, and
    normally distributed all the same (central limit theorem).
    """
    import numpy as np

    drawn = rng.integers(-(1 << 15), 1 << 15, (*shape[:-1], 2 * shape[-1]), np.int16)
    scaled = drawn * np.float32(3**0.5 / (1 << 15))
    return scaled.view(np.complex64)


def pulses(f0: NDArray[np.float32]) -> NDArray[np.float32]:
    """A train of pulses at the pitch `f0`: every harmonic under 11 kHz as a cosine of amplitude 1, silence where no
    voice is.

    cos t + … + cos Ht = sin((H + ½)t) / (2 sin(t/2)) − ½, Dirichlet's kernel.
    """
    import numpy as np

    hertz = _between(f0)
    voiced = hertz > _VOICED_HZ
    # The phase runs on where no voice is.
    turns = np.cumsum(np.maximum(hertz, np.float32(_VOICED_HZ)), dtype=np.float64)[voiced]
    turns *= 1 / RATE
    phase = ((turns - np.floor(turns)) * (2 * np.pi)).astype(np.float32)
    order = np.floor(np.float32(_HIGHEST_HZ) / hertz[voiced]) + np.float32(0.5)
    below = 2 * np.sin(phase * np.float32(0.5))
    limit = np.abs(below) <= _SMALL
    below[limit] = 1
    heard = np.sin(order * phase) / below
    heard[limit] = order[limit]
    train = np.zeros(len(hertz), np.float32)
    train[voiced] = heard - np.float32(0.5)
    return train


def _between(f0: NDArray[np.float32]) -> NDArray[np.float32]:
    """Frames' values for each sample: straight lines from middle to middle, level before the first and after the
    last."""
    import numpy as np

    middles = np.concatenate([f0[:1], f0, f0[-1:]]).astype(np.float32)
    slope = (np.arange(HOP, dtype=np.float32) + np.float32(0.5)) / np.float32(HOP)
    lines = middles[:-1, None] + np.diff(middles)[:, None] * slope
    return lines.reshape(-1)[HOP // 2 :][: len(f0) * HOP]


def _mirrored(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The samples with half a window before and after, as in a mirror."""
    import numpy as np

    return np.pad(samples, _SIZE // 2, mode="reflect")


@cache
def _window() -> NDArray[np.float32]:
    """Hann's, periodic."""
    import numpy as np

    return np.asarray(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_SIZE) / _SIZE), np.float32)


@cache
def _analysis() -> NDArray[np.float32]:
    """The window through which pulses are seen: a cosine of amplitude 1 has a peak of 1."""
    import numpy as np

    return np.asarray(_window() / np.float32(_SIZE / 4), np.float32)


def _shares(count: int) -> NDArray[np.float32]:
    """1 ÷ the sum of the windows' squares at each sample, by hops: the same everywhere but at both ends."""
    import numpy as np

    squares = (_window() ** 2).reshape(_OVERLAP, HOP)
    total = np.zeros((count + _OVERLAP - 1, HOP), np.float32)
    for number in range(_OVERLAP):
        total[number : count + number] += squares[number]
    return np.asarray(1 / np.maximum(total, np.float32(1e-11)), np.float32)
