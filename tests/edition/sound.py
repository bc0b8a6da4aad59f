"""Sound for tests, and FFmpeg's own decoder to hear what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

RATE = 44_100


def sine(seconds: float, level: float, hertz: float = 997, rate: int = RATE) -> NDArray[np.int16]:
    """A sine whose peaks are at `level` dB below full scale."""
    times = np.arange(round(seconds * rate)) / rate
    return np.round(np.sin(2 * np.pi * hertz * times) * 32_767 * 10 ** (level / 20)).astype(np.int16)


def noise(samples: int, seed: int = 1) -> NDArray[np.int16]:
    """Noise without much treble, as speech is: what MP3 keeps well enough to be found again."""
    rough = np.random.default_rng(seed).standard_normal(samples + 30) * 6_000
    return np.convolve(rough, np.hanning(31) / 15, "valid").astype(np.int16)


def utterance(samples: int, seed: int = 1) -> NDArray[np.int16]:
    """Noise that swells over 5 ms and fades over 10, as every piece of an episode does."""
    wave = noise(samples, seed).astype(np.float64)
    swell, fade = min(samples // 3, RATE // 200), min(samples // 3, RATE // 100)
    wave[:swell] *= np.linspace(0, 1, swell, endpoint=False)
    wave[samples - fade :] *= np.linspace(1, 0, fade)
    return wave.astype(np.int16)


def db(samples: NDArray[Any]) -> float:
    """Root mean square in dB of full scale (samples in ±1); −120 for nothing."""
    return float(10 * np.log10(np.mean(np.square(samples, dtype=np.float64)) + 1e-12)) if len(samples) else -120.0


def decoded(path: Path) -> NDArray[np.float32]:
    """All samples that FFmpeg hears in a file."""
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])


def lag(heard: NDArray[np.float32], put_in: NDArray[np.int16]) -> int:
    """By how many samples the first is late against the second, by their cross-correlation."""
    size = 1 << (len(heard) + len(put_in)).bit_length()
    job = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(put_in, size))
    place = int(np.argmax(np.fft.irfft(job, size)))
    return place - size if place > size // 2 else place
