"""Loudness as ITU-R BS.1770 defines it, measured by FFmpeg's own `ebur128` filter.

FFmpeg is in the PyAV package, so no program is called. The filter reports every 100 ms, and its
metadata carry the values of its closing summary with more digits: what counts is the last report.
A mono file is taken as one channel: a full-scale sine of 997 Hz reads −3.01 LUFS.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.errors import OutputError
from audioedition.model import Loudness

if TYPE_CHECKING:
    import av
    import av.filter
    import numpy as np
    from numpy.typing import NDArray

SILENCE = -70.0
"""The absolute gate of BS.1770-4, in LUFS; also what is told of a peak too small for the filter's digits."""

_BLOCK = 1 << 16


def measure(path: Path) -> Loudness:
    """The loudness of any sound file that FFmpeg reads: integrated (LUFS) and true peak (dBTP).

    Measures what a player hears: the file is decoded, whole. A file without 400 ms of sound above
    the gate reads −70 LUFS. Raises `OutputError` where there is nothing to decode.
    """
    import av

    try:
        with av.open(str(path)) as container:
            if not container.streams.audio:
                raise OutputError(f"cannot measure {path}: there is no sound in it")
            return _read(container.decode(audio=0), peak=True)
    except (av.FFmpegError, OSError) as error:
        raise OutputError(f"cannot measure {path}: {(error.strerror or str(error)).lower()}") from error


def integrated_lufs(samples: NDArray[np.int16], rate: int) -> float:
    """The integrated loudness, in LUFS, of a mono clip in memory at `rate` samples a second.

    Less than 400 ms above the gate read −70: the standard knows no loudness of shorter sound.
    """
    return _read(_frames(samples, rate), peak=False).integrated_lufs


def _frames(samples: NDArray[np.int16], rate: int) -> Iterator[av.AudioFrame]:
    for start in range(0, len(samples), _BLOCK):
        yield _frame(samples[start : start + _BLOCK], rate, start)


def _frame(samples: NDArray[np.int16], rate: int, start: int) -> av.AudioFrame:
    import av

    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
    frame.sample_rate = rate
    frame.pts = start
    return frame


def _read(frames: Iterable[av.AudioFrame], *, peak: bool) -> Loudness:
    """Send frames of one format through the filter, and return its last word."""
    meter: _Meter | None = None
    for frame in frames:
        meter = meter or _Meter(frame, peak=peak)
        meter.push(frame)
    return meter.close() if meter else Loudness(SILENCE, SILENCE)


class _Meter:
    """The filter with what it last said. The first frame tells the format of all."""

    def __init__(self, first: av.AudioFrame, *, peak: bool) -> None:
        import av.filter

        self._rate, self._format, self._layout = first.sample_rate, first.format.name, first.layout.name
        self._integrated = SILENCE
        self._peak = 0.0
        self._graph = av.filter.Graph()
        source = self._graph.add(
            "abuffer",
            f"sample_rate={self._rate}:sample_fmt={self._format}"
            f":channel_layout={self._layout}:time_base=1/{self._rate}",
        )
        meter = self._graph.add("ebur128", f"metadata=1:framelog=quiet:peak={'true' if peak else 'none'}")
        sink = self._graph.add("abuffersink")
        source.link_to(meter)
        meter.link_to(sink)
        self._graph.configure()

    def push(self, frame: av.AudioFrame) -> None:
        """Let the filter hear a frame, and note what it says."""
        self._graph.push(frame)
        for report in self._reports():
            self._integrated = float(report["lavfi.r128.I"])
            self._peak = float(report.get("lavfi.r128.true_peak", 0))

    def close(self) -> Loudness:
        """The values of the whole. Fills up the last 100 ms: only full ones are reported.

        The silence that fills them counts for the peak alone, for it would count as a pause in the
        integrated loudness, where the filter leaves an unfinished block out.
        """
        self._graph.push(self._silence())
        self._graph.push(None)
        for report in self._reports():
            self._peak = float(report.get("lavfi.r128.true_peak", 0))
        return Loudness(self._integrated, round(20 * math.log10(self._peak), 2) if self._peak else SILENCE)

    def _silence(self) -> av.AudioFrame:
        """100 ms of nothing, in the format of the others."""
        import av

        frame = av.AudioFrame(format=self._format, layout=self._layout, samples=self._rate // 10)
        frame.sample_rate = self._rate
        for plane in frame.planes:
            plane.update(bytes(plane.buffer_size))
        return frame

    def _reports(self) -> Iterator[dict[str, str]]:
        """What the filter says now, report by report."""
        while True:
            try:
                frame = self._graph.pull()
            except (BlockingIOError, EOFError):
                return
            if metadata := dict(frame.metadata):
                yield metadata
