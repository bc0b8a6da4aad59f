"""An address → a large file on this machine: resumed where it broke off, and checked before it is anything.

What has come lies in a file of its own, and is kept when the connection breaks: the next download goes on there, by
HTTP's ranges (RFC 9110, 14). What is in the end not what was promised is removed.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http.client import HTTPResponse
from pathlib import Path

from audioedition.article.web.addresses import Address, redirected
from audioedition.article.web.body import pieces
from audioedition.article.web.connection import Allowed, Deadline, connected
from audioedition.article.web.fetch import (
    LONGEST_WAIT_S,
    REDIRECTS,
    UnreachableError,
    fetch_seconds,
    follow,
    own_headers,
)
from audioedition.article.web.ranges import is_public
from audioedition.errors import ArticleError
from audioedition.files import regular_file, unwritable

_BLOCK = 1 << 18
_MOST_S = 24 * 3600.0
# How often one call goes on by itself after the connection broke, as long as each time something came.
_MOST_RESUMPTIONS = 8
_ADVICE = "; nothing of it is kept; try again later, or another mirror"
_STATUSES = {
    403: "is not given to programs",
    404: "is not there; it may have been moved",
    410: "is there no more",
    429: "the server has been asked too often; try again later",
    451: "is withheld by law from where you are",
}


@dataclass(frozen=True, slots=True)
class Promised:
    """What a file is to be: its size in bytes, and its digest by `algorithm` ("md5", "sha256"), in hexadecimal."""

    bytes: int
    algorithm: str
    digest: str


def download(
    location: str, part: Path, promised: Promised, allowed: Allowed = is_public, *, secure: bool = True,
    advance: Callable[[int], None] = lambda _: None,
) -> None:  # fmt: skip
    """Have the file at an address in `part`, which may hold its beginning already; `advance` is told of bytes there.

    `allowed`: which IP addresses may be asked; `secure`: only over https, but for this machine. Raises
    `UnreachableError` where nobody answers or the connection breaks, and keeps what came; `ArticleError` where the file
    is not what was promised, and removes it; `OutputError` where it cannot be written.
    """
    begun, left = _size(part) > 0, _MOST_RESUMPTIONS
    if _size(part) > promised.bytes:
        part.unlink()
    while (before := _size(part)) < promised.bytes:
        wait = min(LONGEST_WAIT_S, fetch_seconds())
        deadline = Deadline(time.monotonic() + _MOST_S, wait)
        ask = partial(_asked, part=part, promised=promised, allowed=allowed, deadline=deadline, advance=advance)
        try:
            follow(location, ask, deadline, secure=secure)
        except UnreachableError as error:
            left = left - 1 if _size(part) > before else 0
            if not left:
                raise UnreachableError(f"{error}{_kept(part, promised)}") from error
    try:
        _check(location, part, promised)
    except ArticleError:
        if not begun:
            raise
        # its beginning was from another time, and may have been of another file
        download(location, part, promised, allowed, secure=secure, advance=advance)


def _asked(
    place: Address, part: Path, promised: Promised, allowed: Allowed, deadline: Deadline,
    advance: Callable[[int], None],
) -> Address | None:  # fmt: skip
    """Add what the server sends to `part`; or the address that it leads on to."""
    start = _size(part)
    with connected(place, allowed, deadline) as connection:
        ranged = {"Range": f"bytes={start}-"} if start else {}
        connection.request("GET", place.target, headers=own_headers(place) | {"Accept-Encoding": "identity"} | ranged)
        response = connection.getresponse()
        location = response.getheader("Location")
        if response.status in REDIRECTS and location:
            return redirected(place, location)
        if response.status == 416 and start:  # what is here belongs to another file
            part.unlink()
            return place
        if response.status not in (200, 206):
            raise ArticleError(f"{place.told}: {_refusal(response.status)}")
        if response.getheader("Content-Encoding", "identity").lower() not in ("identity", ""):
            raise ArticleError(f"{place.told}: is sent packed, which was not asked for; try another mirror")
        _write(place, response, part, _start_of(response, start), promised, advance)
    return None


def _start_of(response: HTTPResponse, start: int) -> int:
    """Where in the file the body begins: where it was asked for, else at the beginning."""
    begins = response.getheader("Content-Range", "").lower().startswith(f"bytes {start}-")
    return start if response.status == 206 and begins else 0


def _write(
    place: Address, response: HTTPResponse, part: Path, start: int, promised: Promised, advance: Callable[[int], None]
) -> None:
    if response.status == 206 and start == 0:
        raise ArticleError(f"{place.told}: sends another part of the file than it was asked for; try another mirror")
    length = response.length
    if length is not None and start + length != promised.bytes:
        part.unlink(missing_ok=True)
        raise ArticleError(f"{place.told}: has {start + length:,} bytes, and {promised.bytes:,} were promised{_ADVICE}")
    done = start
    for block in pieces(place.told, response):
        done += len(block)
        if done > promised.bytes:
            part.unlink(missing_ok=True)
            raise ArticleError(f"{place.told}: is larger than was promised ({promised.bytes:,} bytes){_ADVICE}")
        _append(part, block, new=done == len(block))
        advance(done)
    if done < promised.bytes:
        raise ConnectionError("the connection broke before all of it had come")


def _append(part: Path, block: bytes, new: bool) -> None:
    try:
        with part.open("wb" if new else "ab") as file:
            file.write(block)
    except OSError as error:
        raise unwritable(part, error) from error


def _check(location: str, part: Path, promised: Promised) -> None:
    with regular_file(part) as file:
        digest = hashlib.new(promised.algorithm, usedforsecurity=False)
        while block := file.read(_BLOCK):
            digest.update(block)
    if digest.hexdigest() != promised.digest:
        part.unlink()
        raise ArticleError(
            f"{location}: came damaged, or is another file than was promised (its {promised.algorithm} is "
            f"{digest.hexdigest()[:12]}…, not {promised.digest[:12]}…){_ADVICE}"
        )


def _refusal(status: int) -> str:
    what = _STATUSES.get(status)
    if what is None:
        what = "something is wrong with the server; try again later" if status >= 500 else "is not to be had"
    return f"{what} (HTTP {status})"


def _kept(part: Path, promised: Promised) -> str:
    size = _size(part)
    if not size:
        return ""
    return f"; {size / 1e6:.1f} of {promised.bytes / 1e6:.1f} MB have come and are kept: the same command goes on there"


def _size(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0
