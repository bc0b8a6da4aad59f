"""Filters of second order, by FFmpeg's `biquad`, at the episode's rate."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from audioedition.edition.mp3 import RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Over most of what makes a voice clear (2 to 6 kHz), under what makes it bright.
_SHELF_HZ = 7_000.0


def high_shelf(gain: float) -> dict[str, float]:
    """The coefficients of a shelf that lifts what lies over 7 kHz by `gain` dB, and 7 kHz by half of it; the gentlest
    that has no bump.

    Source: Robert Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients (highShelf, S = 1).
    """
    root = 10 ** (gain / 40)
    angle = 2 * math.pi * _SHELF_HZ / RATE
    cosine, slope = math.cos(angle), math.sin(angle) * math.sqrt(2) * math.sqrt(root)
    more, less = root + 1, root - 1
    return {
        "b0": root * (more + less * cosine + slope),
        "b1": -2 * root * (less + more * cosine),
        "b2": root * (more + less * cosine - slope),
        "a0": more - less * cosine + slope,
        "a1": 2 * (less - more * cosine),
        "a2": more - less * cosine - slope,
    }


def filtered(samples: NDArray[np.float32], filters: Sequence[Mapping[str, float]]) -> NDArray[np.float32]:
    """Mono samples through filters, one after the other: each its coefficients a0 to b2."""
    import av
    import av.filter
    import numpy as np

    if not len(samples):
        return np.zeros(0, np.float32)
    graph = av.filter.Graph()
    graph.threads = 1  # one channel: a thread would cost more than it saves
    chain = [
        graph.add("abuffer", f"sample_rate={RATE}:sample_fmt=fltp:channel_layout=mono:time_base=1/{RATE}"),
        *(graph.add("biquad", ":".join(f"{name}={value!r}" for name, value in row.items())) for row in filters),
        graph.add("abuffersink"),
    ]
    for source, target in pairwise(chain):
        source.link_to(target)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="fltp", layout="mono")
    frame.sample_rate, frame.pts = RATE, 0
    graph.push(frame)
    graph.push(None)
    blocks = []
    while True:
        try:
            blocks.append(graph.pull().to_ndarray()[0])
        except (BlockingIOError, EOFError):
            return np.concatenate(blocks)
