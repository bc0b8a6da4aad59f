"""A cut of a clip → samples of the episode: resampled, at the voice's level, with short fades.

Levels: a voice's gain is a constant of the voice. Speech at −19 LUFS has peaks over full scale, so a
look-ahead limiter keeps them under a ceiling first: it lowers the gain for some milliseconds, without clipping.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition.edition import biquad
from audioedition.edition.mp3 import RATE
from audioedition.edition.trim import Cut
from audioedition.model import Clip

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# No longer than the silence that a cut keeps before the first sound and after the last.
_FADE_IN, _FADE_OUT = RATE * 5 // 1000, RATE * 10 // 1000
_ATTACK_S, _RELEASE_S = 0.004, 0.060


@dataclass(frozen=True, slots=True)
class Level:
    """The level of a voice: `gain` in dB, the `ceiling` in dBFS that no sample exceeds, and `treble`, the gain of what
    lies over 7 kHz in dB."""

    gain: float
    ceiling: float = -2.5
    treble: float = 0.0


def sound(clip: Clip, cut: Cut, level: Level) -> NDArray[np.int16]:
    """The samples of one unit, mono, 16 bit, at 44.1 kHz, exactly as many as `cut.length_at` says."""
    import numpy as np

    part = clip.samples[cut.start : cut.end].astype(np.float32) / 32768.0
    resampled = _fitted(_resampled(part, cut.rate), cut.length_at(RATE))
    if level.treble:
        resampled = biquad.filtered(resampled, [biquad.high_shelf(level.treble)])
    # Limited under the ceiling less the gain, so that pydub's gain cannot clip.
    limited = limit(resampled, RATE, 10 ** ((level.ceiling - level.gain) / 20))
    segment = _segment(np.asarray(np.rint(limited * 32767.0), dtype=np.int16)).apply_gain(level.gain)
    return _faded(np.frombuffer(segment.raw_data, "<i2"))


def _faded(samples: NDArray[np.int16]) -> NDArray[np.int16]:
    """The samples with a fade-in of 5 ms and a fade-out of 10 ms."""
    import numpy as np

    if len(samples) < _FADE_IN + _FADE_OUT:
        return samples
    soft = samples.astype(np.float32)
    soft[:_FADE_IN] *= np.linspace(0, 1, _FADE_IN, endpoint=False, dtype=np.float32)
    soft[-_FADE_OUT:] *= np.linspace(1, 0, _FADE_OUT, dtype=np.float32)
    return np.asarray(np.rint(soft), dtype=np.int16)


def limit(samples: NDArray[np.float32], rate: int, ceiling: float) -> NDArray[np.float32]:
    """Samples limited to ±`ceiling` (linear), with a smooth gain reduction around each peak.

    The gain falls over 4 ms before a peak and rises over 60 ms after it; it is 1 away from peaks.
    Source: the look-ahead limiter of Giannoulis, Massberg and Reiss, JAES 60/6 (2012), with linear ramps.
    """
    import numpy as np

    magnitude = np.abs(samples)
    if magnitude.max(initial=0.0) <= ceiling:
        return samples
    block = max(1, round(rate * 0.001))
    padded = np.zeros(-(-len(samples) // block) * block, np.float32)
    padded[: len(samples)] = magnitude
    target = np.minimum(1.0, ceiling / np.maximum(padded.reshape(-1, block).max(axis=1), 1e-9))
    ahead, behind = max(1, round(_ATTACK_S * rate / block)), max(1, round(_RELEASE_S * rate / block))
    gain = _ramps(target, ahead, behind)
    # Between the middles of two blocks the gain is linear; the minimum of the neighbours keeps every peak under it.
    lowest = np.minimum(gain, np.minimum(np.append(gain[1:], 1.0), np.insert(gain[:-1], 0, 1.0)))
    middles = np.concatenate([lowest[:1], lowest, lowest[-1:]]).astype(np.float32)
    lines = middles[:-1, None] + np.diff(middles)[:, None] * (np.arange(block, dtype=np.float32) / np.float32(block))
    return samples * lines.reshape(-1)[block // 2 :][: len(samples)]


def _ramps(target: NDArray[Any], ahead: int, behind: int) -> NDArray[Any]:
    """The highest gain that is nowhere over `target` and changes no faster than the ramps allow, in blocks."""
    import numpy as np

    gain = target.copy()
    for distance in range(1, ahead + 1):
        slack = distance / (ahead + 1)
        gain[:-distance] = np.minimum(gain[:-distance], target[distance:] + (1 - target[distance:]) * slack)
    lowered = gain.copy()
    for distance in range(1, behind + 1):
        slack = distance / (behind + 1)
        lowered[distance:] = np.minimum(lowered[distance:], gain[:-distance] + (1 - gain[:-distance]) * slack)
    return lowered


def _resampled(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    import soxr

    return samples if rate == RATE else soxr.resample(samples, rate, RATE)


def _fitted(samples: NDArray[np.float32], frames: int) -> NDArray[np.float32]:
    """Exactly `frames` samples: a resampler may return one more or fewer than the ratio says."""
    import numpy as np

    if len(samples) >= frames:
        return samples[:frames]
    return np.pad(samples, (0, frames - len(samples)))


def _segment(samples: NDArray[np.int16]) -> Any:
    with warnings.catch_warnings():
        # pydub warns at import where the program ffmpeg is missing, which is not needed here.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment

    return AudioSegment(data=samples.astype("<i2").tobytes(), sample_width=2, frame_rate=RATE, channels=1)
