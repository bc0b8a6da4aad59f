"""Sound for tests, and FFmpeg's own decoder to hear what became of it."""

from __future__ import annotations

import wave
from pathlib import Path

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


def decoded(path: Path) -> NDArray[np.float32]:
    """All samples that FFmpeg hears in a file."""
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])


def lag(heard: NDArray[np.float32], put_in: NDArray[np.int16]) -> int:
    """By how many samples the first is late against the second, by their cross-correlation."""
    size = 1 << (len(heard) + len(put_in)).bit_length()
    product = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(put_in, size))
    place = int(np.argmax(np.fft.irfft(product, size)))
    return place - size if place > size // 2 else place


def write_wav(path: Path, samples: NDArray[np.int16], channels: int = 1) -> None:
    """Interleaved samples as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, 2, RATE, 0, "NONE", ""))
        file.writeframes(samples.tobytes())
