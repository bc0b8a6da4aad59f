"""An independent judge of loudness: FFmpeg's own `ebur128` filter, which shares no code with audioedition's reading.

The filter reports every 100 ms, and its metadata carry the values of its closing summary with more digits: what
counts is the last report.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import av
import av.filter
import numpy as np
from numpy.typing import NDArray

from audioedition.model import Loudness

from .sound import RATE

SILENCE = -70.0


def measure(path: Path) -> Loudness:
    """What the judge reads on a sound file, decoded whole."""
    with av.open(str(path)) as container:
        return _read(container.decode(audio=0))


def judged(samples: NDArray[Any]) -> Loudness:
    """What the judge reads on mono samples at 44.1 kHz: int16, or float in ±1."""
    wave = samples if samples.dtype == np.int16 else samples.astype(np.float32)
    frame = av.AudioFrame.from_ndarray(
        wave.reshape(1, -1), format="s16" if wave.dtype == np.int16 else "flt", layout="mono"
    )
    frame.sample_rate, frame.pts = RATE, 0
    return _read(iter([frame]))


def _read(frames: Iterator[av.AudioFrame]) -> Loudness:
    """The reading of the whole. Only full 100 ms are reported, so silence fills up the last ones.

    That silence counts for the peak alone: in the integrated loudness it would count as a pause.
    """
    first = next(frames)
    graph = _graph(first)
    report: dict[str, str] = {}
    for frame in chain([first], frames):
        graph.push(frame)
        report = _last_report(graph) or report
    loudness = float(report.get("lavfi.r128.I", SILENCE))
    graph.push(_silence(first))
    graph.push(None)
    peak = float((_last_report(graph) or report).get("lavfi.r128.true_peak", 0))
    return Loudness(loudness, 20 * math.log10(peak) if peak else SILENCE)


def _graph(first: av.AudioFrame) -> av.filter.Graph:
    """The filter for frames of the first one's format."""
    graph = av.filter.Graph()
    source = graph.add(
        "abuffer",
        f"sample_rate={first.sample_rate}:sample_fmt={first.format.name}"
        f":channel_layout={first.layout.name}:time_base=1/{first.sample_rate}",
    )
    meter = graph.add("ebur128", "metadata=1:framelog=quiet:peak=true")
    source.link_to(meter)
    meter.link_to(graph.add("abuffersink"))
    graph.configure()
    return graph


def _silence(first: av.AudioFrame) -> av.AudioFrame:
    """100 ms of nothing, in the first frame's format."""
    frame = av.AudioFrame(format=first.format.name, layout=first.layout.name, samples=first.sample_rate // 10)
    frame.sample_rate = first.sample_rate
    for plane in frame.planes:
        plane.update(bytes(plane.buffer_size))
    return frame


def _last_report(graph: av.filter.Graph) -> dict[str, str]:
    """What the filter says last of all that it has to say now; empty where it has nothing to say."""
    last: dict[str, str] = {}
    while True:
        try:
            last = dict(graph.pull().metadata) or last
        except (BlockingIOError, EOFError):
            return last
