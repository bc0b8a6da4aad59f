"""MP3: blocks of samples in, one file out, exact to the sample.

LAME (through lameenc) puts frames out without a header for the whole, and what it encodes comes out
late: 1,105 samples in every version, level and rate measured, namely the encoder's own 576 (LAME's
technical FAQ) and the 529 of every decoder's filter bank. So one "Info" frame stands in front ("Xing"
would mean variable rate) that tells players the length and how much to leave out at either end:
decoded by FFmpeg, the file has as many samples as were put in, and the first is the first.

Layout of that frame: "Mp3 Info Tag revision 1" (gabriel.mp3-tech.org/mp3infotag.html) and LAME's
VbrTag.c; with the same values, the checks computed here are those that LAME 3.100 writes.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from audioedition.edition.crc16 import crc16
from audioedition.errors import OutputError
from audioedition.files import replacing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 44_100
SAMPLES_PER_FRAME = 1_152
ENCODER_DELAY = 576
"""Samples by which the encoder alone is late; a decoder adds 529 and knows it."""


class _Rate(NamedTuple):
    """What belongs to a bit rate.

    `number` in a frame's header (ISO/IEC 11172-3, table in 2.4.2.3). `low_pass`, Hz: what LAME 3.100 says for
    mono at 44.1 kHz; the LAME in lameenc 1.9 (4.0) falls off at the same places. `scale`: LAME makes all
    sound quieter by this factor, at every level and in both versions; lameenc cannot switch it off.
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
_SIDE_INFORMATION = 17  # bytes after the header of a mono frame
_BLOCK = RATE * 10  # samples handed to LAME at once
_VERSION = re.compile(rb"LAME[0-9]\.[0-9]{1,3}[a-z]?")


@dataclass(frozen=True, slots=True)
class Mp3:
    """What was written: `samples` put in (and coming out), `frames` of audio, `bytes` of the whole file.

    `encoder` is the name that the encoder gives itself in the stream ("LAME4.0").
    """

    samples: int
    frames: int
    bytes: int
    encoder: str


def write_mp3(
    path: Path,
    blocks: Iterable[NDArray[np.int16]],
    *,
    tag: bytes = b"",
    bit_rate: int = 64,
    quality: int = 5,
) -> Mp3:
    """Encode mono int16 `blocks` (1-D, any lengths, 44.1 kHz) to `path`: `tag`, Info frame, audio frames.

    Constant `bit_rate` in kbit/s (64 to 192), `quality` LAME's level (5 is its default, 0 best, 9
    fastest). Holds no more than a block at a time; the same samples give the same bytes. The file is
    whole or not there. Raises `OutputError` where there is no sound, or it cannot be written.
    """
    if bit_rate not in _RATES:
        rates = ", ".join(map(str, _RATES))
        raise OutputError(f"cannot encode MP3 at {bit_rate} kbit/s; choose one of {rates}")
    with replacing(path) as temporary, temporary.open("w+b") as file:
        return _write(file, path, blocks, tag, bit_rate, quality)


def _write(
    file: BinaryIO, path: Path, blocks: Iterable[NDArray[np.int16]], tag: bytes, bit_rate: int, quality: int
) -> Mp3:
    header_bytes = _frame_bytes(bit_rate)
    file.write(tag + bytes(header_bytes))
    stream = _Stream(bit_rate)
    for data in _encoded(blocks, stream, bit_rate, quality):
        stream.take(data)
        file.write(data)
    if not stream.frames:
        raise OutputError(f"cannot write {path}: there is no sound to encode")
    stream.finish(path)
    file.seek(len(tag))
    file.write(_info_frame(stream, bit_rate, quality))
    total = len(tag) + header_bytes + stream.bytes
    return Mp3(stream.samples, stream.frames, total, stream.encoder.decode("ascii"))


def _encoded(
    blocks: Iterable[NDArray[np.int16]], stream: _Stream, bit_rate: int, quality: int
) -> Iterator[bytes | bytearray]:
    """LAME's output, piece by piece; counts the samples that go in."""
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()  # LAME would report its settings on standard output
    encoder.set_channels(1)
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(RATE)
    encoder.set_bit_rate(bit_rate)
    encoder.set_quality(quality)
    for block in blocks:
        for start in range(0, len(block), _BLOCK):
            piece = block[start : start + _BLOCK]
            stream.samples += len(piece)
            yield encoder.encode(_levelled(piece, bit_rate).tobytes())
    if stream.samples:  # flushing an encoder that was given nothing is an error
        yield encoder.flush()


def _levelled(piece: NDArray[np.int16], bit_rate: int) -> NDArray[np.int16]:
    """The samples louder by as much as LAME takes away, so that what is decoded is as loud as what was put in.

    Only peaks above −0.45 dBFS meet the limit of 16 bits; a mastered episode has none.
    """
    import numpy as np

    louder = np.rint(piece * np.float32(1 / _RATES[bit_rate].scale))
    limited: NDArray[np.int16] = np.clip(louder, -32_768, 32_767).astype("<i2")
    return limited


class _Stream:
    """What has gone by: counts samples, frames and bytes, and keeps the running check of the bytes."""

    def __init__(self, bit_rate: int) -> None:
        self.samples = 0
        self.frames = 0
        self.bytes = 0
        self.crc = 0
        self.encoder = b""
        self._frame_bytes = _frame_bytes(bit_rate)
        self._rest = b""
        self._ahead = 0  # bytes of the last counted frame that have not come yet

    def take(self, data: bytes | bytearray) -> None:
        """Count the frames that begin in `data`, which need not begin or end with a frame."""
        self.bytes += len(data)
        self.crc = crc16(data, self.crc)
        data = self._rest + data
        place = self._ahead
        while place + 4 <= len(data):
            if data[place] != 0xFF or data[place + 1] != 0xFB:
                raise OutputError(f"the MP3 encoder lost its step in frame {self.frames}; please report this")
            place += self._frame_bytes + (data[place + 2] >> 1 & 1)
            self.frames += 1
        self._rest = bytes(data[place:])
        self._ahead = max(0, place - len(data))
        if not self.encoder and (name := _VERSION.search(data)):
            self.encoder = name[0]

    def finish(self, path: Path) -> None:
        """Hold that the stream ends with a frame and that its padding is one that a header can tell."""
        if self._rest or self._ahead or not 529 <= self.padding < 1 << 12:
            raise OutputError(f"cannot write {path}: the MP3 encoder's stream is incomplete; please report this")
        self.encoder = self.encoder or b"LAME"

    @property
    def padding(self) -> int:
        """Samples after the last one put in, which players leave out."""
        return self.frames * SAMPLES_PER_FRAME - ENCODER_DELAY - self.samples


def _frame_bytes(bit_rate: int) -> int:
    """The length of a frame without the padding byte that keeps the average (ISO/IEC 11172-3, 2.4.3.1)."""
    return 144 * bit_rate * 1_000 // RATE


def _info_frame(stream: _Stream, bit_rate: int, quality: int) -> bytes:
    """The header frame: a silent frame whose body says what the stream holds."""
    size = _frame_bytes(bit_rate)
    header = bytes([0xFF, 0xFB, _RATES[bit_rate].number << 4, 0xC4])  # no padding, mono, original
    total = size + stream.bytes  # counted from this frame on, as LAME does
    xing = struct.pack(">4sIII", b"Info", 0b1111, stream.frames, total) + _table_of_contents(size, stream)
    # LAME's own scale of quality, where the second digit is that of a variable rate, 4 if there is none.
    xing += struct.pack(">I", 100 - 10 * 4 - quality)
    body = header + bytes(_SIDE_INFORMATION) + xing + _lame_extension(stream, bit_rate, total)
    body += struct.pack(">H", crc16(body))
    return body.ljust(size, b"\0")


def _lame_extension(stream: _Stream, bit_rate: int, total: int) -> bytes:
    """LAME's part of the header, up to the check of the header itself. 0: not known, or not used."""
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
    """For each hundredth of the time, where it lies, in 256ths of the bytes. Rounded down: never too late."""
    total = header_bytes + stream.bytes
    places = (header_bytes + stream.bytes * hundredth // 100 for hundredth in range(1, 100))
    return bytes([0, *(place * 256 // total for place in places)])
