"""Frames of MP3, bit by bit: made independent of those before them, and quieter.

A frame's header is followed by side information, and that by main data, which may begin in frames before it (the bit
reservoir). Fields and their lengths: ISO/IEC 11172-3, 2.4.1.7, one channel.
"""

from __future__ import annotations

from collections.abc import Iterator

_HEADER, _SIDE = 4, 17  # bytes
_SIDE_BITS = 8 * _SIDE
# Offsets in the side information, and lengths, in bits.
_MAIN_DATA_BEGIN = (0, 9)
_GRANULES = (18, 77)
_PART2_3_LENGTH, _GLOBAL_GAIN = (0, 12), (21, 8)
# kbit/s of MPEG-1 layer III by their number in a header.
_KBITS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATE = 44_100


def independent(stream: bytes, header: bytes, size: int, steps: int) -> Iterator[bytes]:
    """The frames of `stream` (mono, 44.1 kHz), each with its own main data alone, behind `header`, in `size` bytes, and
    made quieter by `steps` of its global gain, of 1.5 dB each.

    Raises `ValueError` for a frame whose main data do not fit.
    """
    reservoir = b""
    for side, area in _frames(stream):
        begin = len(reservoir) - _field(side, *_MAIN_DATA_BEGIN)
        reservoir += area
        bits = 0
        quieter = _with_field(side, *_MAIN_DATA_BEGIN, 0)
        for granule in _GRANULES:
            offset, length = _PART2_3_LENGTH
            bits += _field(side, granule + offset, length)
            offset, length = _GLOBAL_GAIN
            gain = max(0, _field(side, granule + offset, length) - steps)
            quieter = _with_field(quieter, granule + offset, length, gain)
        data = reservoir[begin : begin + -(-bits // 8)]
        frame = header + quieter.to_bytes(_SIDE, "big") + data
        if len(frame) > size:
            raise ValueError(f"a frame needs {len(frame)} bytes, and {size} are there")
        yield frame.ljust(size, b"\0")


def _frames(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """The side information of each frame, as a number, and the bytes behind it."""
    offset = 0
    while offset + _HEADER <= len(stream):
        numbers = stream[offset + 2]
        size = 144 * _KBITS[numbers >> 4] * 1_000 // _RATE + (numbers >> 1 & 1)
        main = offset + _HEADER + _SIDE
        yield int.from_bytes(stream[offset + _HEADER : main], "big"), stream[main : offset + size]
        offset += size


def _field(side: int, offset: int, length: int) -> int:
    return side >> (_SIDE_BITS - offset - length) & ((1 << length) - 1)


def _with_field(side: int, offset: int, length: int, value: int) -> int:
    shift = _SIDE_BITS - offset - length
    return side & ~(((1 << length) - 1) << shift) | value << shift
