"""The body of an answer: all of it, unpacked, and never more than is read."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from http.client import HTTPResponse
from io import BufferedReader

from audioedition.article import limits
from audioedition.errors import ArticleError, shown

_PIECE = 65536
_LONGEST_LINE = 4096
_CHUNK = re.compile(rb"[ \t]*([0-9a-fA-F]{1,15})[ \t]*(?:;[^\n]*)?\r?\n")
PACKINGS = ("gzip", "deflate")
"""What a server is told that we unpack; the standard library has no Brotli."""
_NAMES = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate", "": "", "identity": ""}


def whole(what: str, response: HTTPResponse) -> bytes:
    """The body of `response`, which `what` names. Raises `ArticleError` where it is too large, cut short or damaged."""
    packing = (response.getheader("Content-Encoding") or "").strip().lower()
    if packing not in _NAMES:
        raise ArticleError(
            f"{what}: is sent packed as “{shown(packing)}”, which was not asked for; save the page from your browser"
        )
    if response.length is not None:
        limits.check(what, response.length)
    data = bytearray()
    for part in _unpacked(what, pieces(what, response), _NAMES[packing]):
        data += part
        limits.check(what, len(data))
    if response.length:
        raise _broken(what)
    return bytes(data)


def _broken(what: str) -> ArticleError:
    return ArticleError(f"{what}: the connection broke before all of it had come; try again")


def pieces(what: str, response: HTTPResponse) -> Iterator[bytes]:
    """The body of `response` as it comes, packed or not, in small pieces; it may end too early. Raises `ArticleError`
    where it comes in chunks that are none, or that break off."""
    if response.chunked:
        yield from _chunks(what, response.fp)
        return
    while piece := response.read(_PIECE):
        yield piece


def _chunks(what: str, line: BufferedReader) -> Iterator[bytes]:
    """A body in chunks (RFC 9112, 7.1). http.client takes their sizes for any number that Python knows: for "-1" it
    reads all that ever comes."""
    while True:
        head = line.readline(_LONGEST_LINE)
        if not head:
            raise _broken(what)
        size = _CHUNK.fullmatch(head)
        if size is None:
            raise ArticleError(f"{what}: came damaged (a piece without a size); try again")
        left = int(size[1], 16)
        if left == 0:
            return  # what may come after the last chunk is none of the page
        while left:
            piece = line.read(min(left, _PIECE))
            if not piece:
                raise _broken(what)
            left -= len(piece)
            yield piece
        line.readline(_LONGEST_LINE)


def _unpacked(what: str, pieces: Iterator[bytes], packing: str) -> Iterator[bytes]:
    """The pieces unpacked, none of them large: what is packed may be a thousand times larger than it comes."""
    if not packing:
        yield from pieces
        return
    unpacker = None
    for piece in pieces:
        waiting = piece
        while waiting:
            if unpacker is None or unpacker.eof:
                unpacker = zlib.decompressobj(_window(waiting))
            try:
                yield unpacker.decompress(waiting, _PIECE)
            except zlib.error as error:
                raise ArticleError(f"{what}: came damaged ({error}); try again") from error
            waiting = unpacker.unconsumed_tail or unpacker.unused_data
    if unpacker is not None and not unpacker.eof:
        yield unpacker.flush()  # no more than the end of a window
    if unpacker is not None and not unpacker.eof:
        raise _broken(what)


def _window(head: bytes) -> int:
    """zlib's word for how it is packed: gzip or zlib by its own header, or, as some servers do it, without one."""
    is_zlib = len(head) > 1 and head[0] & 15 == 8 and (head[0] * 256 + head[1]) % 31 == 0
    return zlib.MAX_WBITS | 32 if is_zlib or head[:1] == b"\x1f" else -zlib.MAX_WBITS
