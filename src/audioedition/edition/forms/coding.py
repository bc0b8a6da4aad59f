"""From blocks of samples to an encoded file, by FFmpeg's libraries through PyAV; no program is called.

The same samples give the same bytes: one thread, and neither dates nor random numbers in the container ("bitexact").
The encoder's delay is told in each container's own way (MP4's edit list, Opus's pre-skip), so that a player hears the
first sample at 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.chapters import milliseconds
from audioedition.edition.mp3 import RATE
from audioedition.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import av
    import numpy as np
    from numpy.typing import NDArray

    Blocks = Iterable[NDArray[np.int16]]


@dataclass(frozen=True, slots=True)
class Coding:
    """How samples are encoded: FFmpeg's names of the container and of the codec, the rate in Hz, the bit rate in
    bit/s (None: lossless), and options of both."""

    container: str
    codec: str
    rate: int = RATE
    bit_rate: int | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    container_options: Mapping[str, str] = field(default_factory=dict)


def encode(path: Path, blocks: Blocks, coding: Coding, chapters: Sequence[ChapterMark] = ()) -> None:
    """Write `blocks` (mono int16, 44.1 kHz) to `path`, with `chapters` where the container's writer makes them. Holds
    one block at a time. Raises `OutputError`."""
    import av

    with _failing(path), av.open(
        str(path), "w", format=coding.container, options={"fflags": "+bitexact", **coding.container_options}
    ) as container:  # fmt: skip
        stream: Any = container.add_stream(coding.codec, rate=coding.rate, layout="mono", options=dict(coding.options))
        stream.codec_context.thread_count = 1
        if coding.bit_rate:
            stream.bit_rate = coding.bit_rate
        if chapters:
            container.set_chapters([_chapter(number, mark) for number, mark in enumerate(chapters)])
        for frame in _frames(blocks, stream.codec_context.format.name, coding.rate):
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def remux(source: IO[bytes], path: Path, container: str) -> None:
    """Copy the packets of `source`, an encoded file, into a new container, without the random serial number of the
    program that wrote it. Raises `OutputError`."""
    import av

    with (
        _failing(path),
        av.open(source, "r") as given,
        av.open(str(path), "w", format=container, options={"fflags": "+bitexact"}) as made,
    ):
        stream = made.add_stream_from_template(given.streams.audio[0])
        for packet in given.demux(audio=0):
            if packet.dts is not None:
                packet.stream = stream
                made.mux(packet)


def decoded(path: Path) -> Iterator[NDArray[np.float32]]:
    """The samples of an encoded file as FFmpeg hears them, block after block, mono at 44.1 kHz."""
    import av
    import numpy as np

    with _failing(path), av.open(str(path)) as container:
        resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
        for frame in container.decode(audio=0):
            for part in resampler.resample(frame):
                yield np.asarray(part.to_ndarray()[0], np.float32)
        for part in resampler.resample(None):
            yield np.asarray(part.to_ndarray()[0], np.float32)


def _frames(blocks: Blocks, sample_format: str, rate: int) -> Iterator[av.AudioFrame]:
    """The blocks as frames in the codec's own kind of samples."""
    import av

    resampler = av.AudioResampler(format=sample_format, layout="mono", rate=rate)
    position = 0
    for block in blocks:
        frame = av.AudioFrame.from_ndarray(block.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = RATE, position, Fraction(1, RATE)
        position += len(block)
        yield from resampler.resample(frame)
    if not position:
        raise OutputError("there is no sound to encode")
    yield from resampler.resample(None)


def _chapter(number: int, mark: ChapterMark) -> Any:
    return {
        "id": number, "start": milliseconds(mark.start_s), "end": milliseconds(mark.end_s),
        "time_base": Fraction(1, 1_000), "metadata": {"title": mark.title},
    }  # fmt: skip


@contextmanager
def _failing(path: Path) -> Iterator[None]:
    """FFmpeg's errors as ours; those of the file system stay what they are, for their advice."""
    import av

    try:
        yield
    except av.FFmpegError as error:
        if isinstance(error, OSError) and error.errno and error.errno > 0:
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise OutputError(f"cannot encode {path.name}: {error}") from error
