"""Decoding by FFmpeg's libraries, and FFmpeg's own meter of loudness: none of the code that made the edition, whose
mistakes would be made twice."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 44_100
"""At which everything is checked, in Hz; mono."""
_NOTHING_LUFS = -70.0


def decoded(source: Any, failure: list[str], rate: int = RATE) -> Iterator[NDArray[np.float32]]:
    """The samples of a file (its path, or an open file) as FFmpeg hears them, block after block, mono, ±1.

    Where it cannot go on, what it said is put into `failure`, and the samples end.
    """
    import av
    import numpy as np

    try:
        with av.open(source) as container:
            resampler = av.AudioResampler(format="flt", layout="mono", rate=rate)
            for frame in container.decode(audio=0):
                for part in resampler.resample(frame):
                    yield np.asarray(part.to_ndarray()[0], np.float32)
            for part in resampler.resample(None):
                yield np.asarray(part.to_ndarray()[0], np.float32)
    except (av.FFmpegError, IndexError, ValueError) as error:  # no stream of sound: an index
        failure.append(str(error) or type(error).__name__)


class Meter:
    """FFmpeg's `ebur128`, fed block by block."""

    def __init__(self) -> None:
        import av.filter

        self._graph = av.filter.Graph()
        self._graph.threads = 1
        source = self._graph.add("abuffer", f"sample_rate={RATE}:sample_fmt=flt:channel_layout=mono:time_base=1/{RATE}")
        meter = self._graph.add("ebur128", "metadata=1:framelog=quiet:peak=true")
        source.link_to(meter)
        meter.link_to(self._graph.add("abuffersink"))
        self._graph.configure()
        self._position = 0
        self._last: dict[str, str] = {}

    def push(self, block: NDArray[np.float32]) -> None:
        import av

        if not len(block):
            return
        frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="flt", layout="mono")
        frame.sample_rate, frame.pts = RATE, self._position
        self._position += len(block)
        self._graph.push(frame)
        while True:
            try:
                self._last = dict(self._graph.pull().metadata) or self._last
            except (BlockingIOError, EOFError):
                return

    def read(self) -> tuple[float, float]:
        """The integrated loudness in LUFS, and the true peak in dBTP. The last 100 ms are not counted."""
        peak = float(self._last.get("lavfi.r128.true_peak", 0))
        loudness = float(self._last.get("lavfi.r128.I", _NOTHING_LUFS))
        return loudness, 20 * math.log10(peak) if peak > 0 else _NOTHING_LUFS
