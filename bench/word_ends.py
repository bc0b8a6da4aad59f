"""How far from its sound's end a word is said to end: `python -m bench.word_ends ARTICLE…`, by engine, in milliseconds.

The sound's end is heard in another way than the program hears it: with Hann windows of 20 ms every millisecond, at four
thresholds under the utterance's own level.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from audioedition.pipeline.plan import plan_article
from audioedition.voices import registry

_THRESHOLDS = (-25.0, -30.0, -35.0, -40.0)
_PAUSE_S = 0.08


def errors(samples: NDArray[Any], rate: int, words: Any, threshold: float) -> Iterator[tuple[bool, float]]:
    """For each word before a pause: whether it is the last, and by how many milliseconds it ends too late."""
    size, step = round(0.020 * rate), round(0.001 * rate)
    window = np.hanning(size)
    padded = np.pad(samples.astype(np.float64), size // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded**2, size)[::step]
    level = 10 * np.log10(frames @ window / window.sum() + 1e-12)
    loud = level > 10 * np.log10(np.mean(samples.astype(np.float64) ** 2) + 1e-12) + threshold
    edges = [*((one, two.start) for one, two in pairwise(words)), (words[-1], len(samples))]
    for number, (word, limit) in enumerate(edges):
        last = number == len(words) - 1
        # The next word may begin a little before its time.
        until = limit if last else limit - round(0.06 * rate)
        inside = loud[word.start // step : max(word.start, until) // step]
        if not inside.any():
            continue
        end = word.start + (int(np.flatnonzero(inside)[-1]) + 1) * step
        if last or until - end >= _PAUSE_S * rate:
            yield last, (word.end - end) / rate * 1000


def main(articles: list[str]) -> None:
    """Print the table."""
    speakers: dict[tuple[str, str], Any] = {}
    found: dict[tuple[str, str, float], list[float]] = {}
    for path in articles:
        for take in plan_article(Path(path)).cast.takes:
            voice = take.voice
            if voice.engine not in ("hibari", "piper"):
                continue
            if (voice.engine, voice.voice) not in speakers:
                speakers[voice.engine, voice.voice] = registry.load(voice.engine, voice.voice)
            speech = speakers[voice.engine, voice.voice].speak(take.text, voice.rate / 2 ** (voice.pitch / 12))
            for threshold in _THRESHOLDS:
                for last, late in errors(speech.samples, speech.rate, speech.words or (), threshold):
                    place = "at the end" if last else "before a pause"
                    found.setdefault((voice.engine, place, threshold), []).append(late)
    print("engine   place            under speech   words   median   |median|   95 %")
    for (engine, place, threshold), values in sorted(found.items()):
        sizes = np.abs(values)
        print(
            f"{engine:8} {place:16} {threshold:7.0f} dB {len(values):10} {np.median(values):+8.0f} "
            f"{np.median(sizes):9.0f} {np.percentile(sizes, 95):8.0f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
