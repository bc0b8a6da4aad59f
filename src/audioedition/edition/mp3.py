"""MP3: pieces of sound, each encoded by itself, and one file joined from them, exact to the sample.

Each piece goes through a fresh encoder, so its frames refer to nothing before them (the bit reservoir is
empty) and can stand anywhere. Encoder and decoder delay the sound: 1,105 samples in every version, level and rate of
LAME (through lameenc) measured, namely 576 of the encoder (LAME's technical FAQ) and 529 of every decoder's filter
bank. A piece that ends with that much silence therefore needs no further frame, and the first sample of the next
piece is heard where its first frame begins.

LAME writes frames without a header for the whole file. So one "Info" frame stands in front ("Xing" would mean
variable rate) with the length and the number of samples that players drop at both ends: FFmpeg decodes exactly the
samples of the frames, from the first on.

Layout of that frame: "Mp3 Info Tag revision 1" (gabriel.mp3-tech.org/mp3infotag.html) and LAME's
VbrTag.c; with the same values, the checks computed here are those that LAME 3.100 writes.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from audioedition.edition import mp3_bits
from audioedition.edition.crc16 import crc16, joined
from audioedition.errors import OutputError
from audioedition.files import replacing

if TYPE_CHECKING:
    import av
    import numpy as np
    from numpy.typing import NDArray

RATE = 44_100
SAMPLES_PER_FRAME = 1_152
ENCODER_DELAY = 576
"""Samples of delay of the encoder alone; a decoder adds 529, and compensates for them."""
TOTAL_DELAY = ENCODER_DELAY + 529
"""Samples of delay of encoder and decoder: the length of the silence at a piece's end."""


class _Rate(NamedTuple):
    """The constants of a bit rate.

    `number` in a frame's header (ISO/IEC 11172-3, table in 2.4.2.3). `low_pass`, Hz: what LAME 3.100 says for
    mono at 44.1 kHz; the LAME in lameenc 1.9 (4.0) has the same cut-offs. `scale`: LAME multiplies
    all samples by this factor, at every level and in both versions; lameenc cannot switch it off.
    """

    number: int
    low_pass: int
    scale: float


# By kbit/s. The frames of lower rates have no room for the header.
_RATES = {
    64: _Rate(5, 16_500, 0.95),
    80: _Rate(6, 20_300, 0.95),
    96: _Rate(7, 20_500, 0.95),
    112: _Rate(8, 20_500, 0.95),
    128: _Rate(9, 20_500, 0.95),
    160: _Rate(10, 20_500, 0.95),
    192: _Rate(11, 20_500, 0.97),
}
# In kbit/s, and LAME's factor at it.
_STOCK_BIT_RATE, _STOCK_SCALE = 48, 0.95
_SIDE_INFORMATION = 17  # bytes after the header of a mono frame
_VERSION = re.compile(rb"LAME[0-9]\.[0-9]{1,3}[a-z]?")


@dataclass(frozen=True, slots=True)
class EncoderSettings:
    """How sound is encoded: a constant `bit_rate` in kbit/s (64 to 192), `quality` LAME's level (5 is its
    default, 0 best, 9 fastest)."""

    bit_rate: int = 64
    quality: int = 5

    def __post_init__(self) -> None:
        if self.bit_rate not in _RATES:
            rates = ", ".join(map(str, _RATES))
            raise OutputError(f"cannot encode MP3 at {self.bit_rate} kbit/s; choose one of {rates}")


DEFAULT = EncoderSettings()


@dataclass(frozen=True, slots=True)
class Frames:
    """Whole MP3 frames, of which the first refers to nothing before it: their number, bytes and CRC-16."""

    count: int
    data: bytes
    crc: int

    @classmethod
    def of(cls, count: int, data: bytes) -> Frames:
        """Frames, with the CRC of `data` computed."""
        return cls(count, data, crc16(data))


@dataclass(frozen=True, slots=True)
class Mp3:
    """A written file: its audio `frames`, the `samples` that players decode, its `bytes`.

    `encoder` is the name that the encoder gives itself in the stream ("LAME4.0").
    """

    samples: int
    frames: int
    bytes: int
    encoder: str


# ---------------------------------------------------------------------------------------------- a piece


def frames_for(samples: int) -> int:
    """The frames of a piece of so many samples, with its silent end."""
    return -(-(samples + TOTAL_DELAY) // SAMPLES_PER_FRAME)


def encode(samples: NDArray[np.int16], settings: EncoderSettings = DEFAULT, count: int | None = None) -> Frames:
    """A piece: mono int16 `samples` (1-D, 44.1 kHz) in `count` frames, by default `frames_for`. The same samples give
    the same bytes."""
    import numpy as np

    count = frames_for(len(samples)) if count is None else count
    padded = np.zeros(count * SAMPLES_PER_FRAME, np.int16)
    padded[: len(samples)] = _compensated(samples, _RATES[settings.bit_rate].scale)
    data = _encoded(padded, settings.bit_rate, settings.quality)
    return Frames.of(count, data[: _end_of(data, count, settings.bit_rate)])


def stock(samples: NDArray[np.int16], steps: int, settings: EncoderSettings = DEFAULT) -> Iterator[bytes]:
    """The frames of `samples`, each of which refers to nothing before it, `steps` of 1.5 dB quieter than they are.

    They are encoded at a lower rate, and what a frame needs then fits into one of `settings`.
    """
    data = _encoded(_compensated(samples, _STOCK_SCALE), _STOCK_BIT_RATE, settings.quality)
    header = _silent_header(settings.bit_rate)
    return mp3_bits.independent(data, header, _frame_bytes(settings.bit_rate) + 1, steps)


def _encoded(samples: NDArray[np.int16], bit_rate: int, quality: int) -> bytes:
    """The stream of a fresh encoder."""
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()  # LAME would report its settings on standard output
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)
    encoder.set_bit_rate(bit_rate)
    encoder.set_quality(quality)
    return bytes(encoder.encode(samples.tobytes()) + encoder.flush())


def decode(piece: Frames) -> NDArray[np.float32]:
    """A piece decoded by itself: its frames' samples (float), without the delay.

    The last 1,105 samples, which a decoder returns with the next piece, are set to silence, as `encode` leaves them.
    """
    import av
    import numpy as np

    decoder = cast("av.AudioCodecContext", av.CodecContext.create("mp3float", "r"))
    decoder.thread_count = 1
    packets = [*decoder.parse(piece.data), *decoder.parse(b"")]
    frames = [frame for packet in packets for frame in decoder.decode(packet)]
    # `to_ndarray` would take longer than the decoder
    blocks = [np.frombuffer(cast("bytes", frame.planes[0]), np.float32, frame.samples) for frame in frames]
    samples = np.zeros(piece.count * SAMPLES_PER_FRAME, np.float32)
    decoded = np.concatenate(blocks)[TOTAL_DELAY:]
    samples[: len(decoded)] = decoded
    return samples


@lru_cache(256)  # pauses have few different lengths
def silent_frames(count: int, settings: EncoderSettings = DEFAULT) -> Frames:
    """Frames of digital silence: without data, with the padding byte that nearly all frames have."""
    return Frames.of(count, _silent_header(settings.bit_rate).ljust(_frame_bytes(settings.bit_rate) + 1, b"\0") * count)


def _silent_header(bit_rate: int) -> bytes:
    """The header of a frame with the padding byte."""
    return bytes([0xFF, 0xFB, _RATES[bit_rate].number << 4 | 0b10, 0xC4])


def _compensated(samples: NDArray[np.int16], scale: float) -> NDArray[np.int16]:
    """The samples with LAME's factor compensated, so that decoding returns the level of the input.

    Only peaks above −0.45 dBFS are clipped; a mastered episode has none.
    """
    import numpy as np

    louder = np.rint(samples * np.float32(1 / scale))
    limited: NDArray[np.int16] = np.clip(louder, -32_768, 32_767).astype("<i2")
    return limited


def _end_of(data: bytes, count: int, bit_rate: int) -> int:
    """The byte offset at which `count` frames end."""
    offset, size = 0, _frame_bytes(bit_rate)
    for frame in range(count):
        if data[offset : offset + 2] != b"\xff\xfb":
            raise OutputError(f"the MP3 encoder lost its step in frame {frame}; please report this")
        offset += size + (data[offset + 2] >> 1 & 1)
    if offset > len(data):
        raise OutputError("the MP3 encoder's stream is incomplete; please report this")
    return offset


def _frame_bytes(bit_rate: int) -> int:
    """The length of a frame without the padding byte that keeps the average (ISO/IEC 11172-3, 2.4.3.1)."""
    return 144 * bit_rate * 1_000 // RATE


# --------------------------------------------------------------------------------------------- the file


def write_mp3(path: Path, pieces: Iterable[Frames], *, tag: bytes = b"", settings: EncoderSettings = DEFAULT) -> Mp3:
    """Write `path`: `tag`, Info frame, the frames of `pieces`, and one silent frame, with which the last samples come
    out.

    Holds one piece in memory at a time. The file is whole or not there. Raises `OutputError` where there
    is no sound, or it cannot be written.
    """
    with replacing(path) as temporary, temporary.open("w+b") as file:
        return _write(file, path, pieces, tag, settings)


def mp3_bytes(pieces: Iterable[Frames], settings: EncoderSettings = DEFAULT) -> bytes:
    """The bytes that `write_mp3` would write, without a tag. Raises `OutputError` where there is no sound."""
    file = BytesIO()
    _write(file, Path("the sound"), pieces, b"", settings)
    return file.getvalue()


def _write(file: BinaryIO, path: Path, pieces: Iterable[Frames], tag: bytes, settings: EncoderSettings) -> Mp3:
    header_bytes = _frame_bytes(settings.bit_rate)
    file.write(tag + bytes(header_bytes))
    stream = _Stream()
    for piece in pieces:
        stream.add(piece)
        file.write(piece.data)
    if not stream.frames:
        raise OutputError(f"cannot write {path}: there is no sound to encode")
    last = silent_frames(1, settings)
    stream.add(last)
    file.write(last.data)
    file.seek(len(tag))
    file.write(_info_frame(stream, settings))
    total = len(tag) + header_bytes + stream.bytes
    return Mp3(stream.samples, stream.frames, total, stream.encoder.decode("ascii"))


class _Stream:
    """A running count: frames, bytes, the CRC of the bytes, and the encoder's name."""

    def __init__(self) -> None:
        self.frames = self.bytes = self.crc = 0
        self.encoder = b"LAME"
        self._has_encoder = False

    def add(self, piece: Frames) -> None:
        """Count a piece."""
        self.frames += piece.count
        self.bytes += len(piece.data)
        self.crc = joined(self.crc, piece.crc, len(piece.data))
        if not self._has_encoder and (name := _VERSION.search(piece.data)):
            self.encoder, self._has_encoder = name[0], True

    @property
    def samples(self) -> int:
        """Samples that players decode: all but those of the last frame, which compensates for the delay."""
        return (self.frames - 1) * SAMPLES_PER_FRAME

    @property
    def padding(self) -> int:
        """Samples at the end that players drop."""
        return self.frames * SAMPLES_PER_FRAME - ENCODER_DELAY - self.samples


def _info_frame(stream: _Stream, settings: EncoderSettings) -> bytes:
    """The Info frame: a silent frame whose body describes the stream."""
    size = _frame_bytes(settings.bit_rate)
    header = bytes([0xFF, 0xFB, _RATES[settings.bit_rate].number << 4, 0xC4])  # no padding, mono, original
    total = size + stream.bytes  # counted from this frame on, as LAME does
    xing = struct.pack(">4sIII", b"Info", 0b1111, stream.frames, total) + _table_of_contents(size, stream)
    # LAME's own scale of quality; its second digit is that of a variable rate, 4 if there is none.
    xing += struct.pack(">I", 100 - 10 * 4 - settings.quality)
    body = header + bytes(_SIDE_INFORMATION) + xing + _lame_extension(stream, settings.bit_rate, total)
    body += struct.pack(">H", crc16(body))
    return body.ljust(size, b"\0")


def _lame_extension(stream: _Stream, bit_rate: int, total: int) -> bytes:
    """LAME's part of the header, up to the CRC of the header itself. 0: unknown or unused."""
    return struct.pack(
        ">9sBB8sBB3sBBHIH",
        stream.encoder,
        0x01,  # revision 0, constant rate
        _RATES[bit_rate].low_pass // 100,
        bytes(8),  # peak and replay gain
        0,  # encoder's flags
        bit_rate,
        (ENCODER_DELAY << 12 | stream.padding).to_bytes(3, "big"),
        0b01_000000,  # source at 44.1 kHz, mono
        0,  # MP3 gain
        bit_rate,  # preset: constant rates are named by themselves
        total,
        stream.crc,
    )


def _table_of_contents(header_bytes: int, stream: _Stream) -> bytes:
    """For each hundredth of the time its position in 256ths of the bytes; rounded down, so that it is never too
    late."""
    total = header_bytes + stream.bytes
    offsets = (header_bytes + stream.bytes * hundredth // 100 for hundredth in range(1, 100))
    return bytes([0, *(offset * 256 // total for offset in offsets)])
