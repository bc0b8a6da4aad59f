"""Messages of protobuf, read and written at the level of their fields (protobuf.dev, "Encoding")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class Field(NamedTuple):
    """A field of a message: its number, and the offsets of its start, its content and its end."""

    number: int
    start: int
    content: int
    end: int


def fields(message: bytes, offset: int, end: int) -> Iterator[Field]:
    """The fields of the message `message[offset:end]`. Raises `ValueError` where the bytes are no protobuf message."""
    while offset < end:
        start = offset
        # Most numbers have one byte: decoded here, without a call.
        key, offset = (message[offset], offset + 1) if message[offset] < 0x80 else read_number(message, offset, end)
        kind, content = key & 7, offset
        if kind == _BYTES:
            if offset < end and message[offset] < 0x80:
                content = offset + 1
                offset = content + message[offset]
            else:
                length, content = read_number(message, offset, end)
                offset = content + length
        elif kind == _VARINT:
            _, offset = read_number(message, offset, end)
        elif kind in (_FIXED64, _FIXED32):
            offset += 8 if kind == _FIXED64 else 4
        else:
            raise ValueError(f"no ONNX model: wire type {kind}")
        if offset > end:
            raise ValueError("no ONNX model: it is cut short")
        yield Field(key >> 3, start, content, offset)


def read_number(message: bytes, offset: int, end: int) -> tuple[int, int]:
    """The number at `offset` in base 128, low group first, and the offset after it."""
    value = shift = 0
    while True:
        if offset >= end or shift > 63:
            raise ValueError("no ONNX model: a number runs off its end")
        byte = message[offset]
        offset += 1
        if byte < 0x80:
            return value | byte << shift, offset
        value |= (byte & 0x7F) << shift
        shift += 7


def field(number: int, content: bytes) -> bytes:
    """A length-delimited field."""
    return head(number, len(content)) + content


def number_field(number: int, value: int) -> bytes:
    """A field that holds a number."""
    return number_bytes(number << 3 | _VARINT) + number_bytes(value)


def head(number: int, length: int) -> bytes:
    """The bytes before the content of a length-delimited field: key and length."""
    return number_bytes(number << 3 | _BYTES) + number_bytes(length)


def number_bytes(value: int) -> bytes:
    """`value` in base 128, low group first."""
    groups = bytearray()
    while value > 0x7F:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    groups.append(value)
    return bytes(groups)
