"""A connection to a machine that was looked at first, on which nothing is waited for beyond a deadline."""

from __future__ import annotations

import io
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any

from audioedition.article.web.addresses import Address
from audioedition.errors import ArticleError, shown

Allowed = Callable[[str], bool]
"""Whether the machine with an IP address may be asked."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When all must be over (on the clock `time.monotonic`), and how long one wait may take, in seconds."""

    end: float
    longest_wait: float

    def wait(self) -> float:
        """How long the next wait may take. Raises `TimeoutError` where the time is up."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the time is up")
        return min(left, self.longest_wait)


@contextmanager
def connected(address: Address, allowed: Allowed, deadline: Deadline) -> Iterator[HTTPConnection]:
    """A connection to ask for `address`. The IP address that was checked is the one that is connected to.

    Raises `ArticleError` where the machine may not be asked, `OSError` where it cannot be reached.
    """
    places = _resolved(address, deadline)
    for place in places:
        if not allowed(str(place[4][0])):
            raise ArticleError(
                f"{address.told}: {shown(address.host)} is on a private network ({place[4][0]}), which is not looked "
                "into; if you trust the address, add --allow-private"
            )
    with _reached(places, deadline) as plain:
        plain.settimeout(deadline.wait())
        line = _trusting().wrap_socket(plain, server_hostname=address.host) if address.scheme == "https" else plain
        with line:
            connection = HTTPConnection(address.host, address.port)
            connection.auto_open = 0  # what is closed stays closed: no other connection than this one
            connection.sock = _Timed(line, deadline)
            yield connection


def _resolved(address: Address, deadline: Deadline) -> list[Any]:
    """What the host's name stands for. The system's look-up knows no limit of time, so it is waited for elsewhere."""
    places: list[Any] = []
    failed: list[Exception] = []

    def look_up() -> None:
        try:
            places.extend(socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failed.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(deadline.wait())
    if failed:
        raise OSError(f"no host {shown(address.host, 100)} is known") from failed[0]
    if thread.is_alive() or not places:
        raise TimeoutError("the look-up of its name")
    return places


def _reached(places: list[Any], deadline: Deadline) -> socket.socket:
    """The first of the places that answers."""
    failure: OSError = OSError("nobody answers")
    for family, kind, protocol, _, place in places:
        plain: socket.socket | None = None
        try:
            plain = socket.socket(family, kind, protocol)
            plain.settimeout(deadline.wait())
            plain.connect(place)
            return plain
        except OSError as error:
            failure = error
            if plain is not None:
                plain.close()
    raise failure


def _trusting() -> ssl.SSLContext:
    """The system's own certificates, or those that SSL_CERT_FILE and SSL_CERT_DIR name; names are checked."""
    return ssl.create_default_context()


class _Timed:
    """As much of a socket as http.client uses, each of whose waits ends before the deadline."""

    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._inner.settimeout(self._deadline.wait())
        self._inner.sendall(data)

    def makefile(self, _: str) -> io.BufferedReader:
        """What is read, as a file."""
        return io.BufferedReader(_Incoming(self._inner, self._deadline))

    def close(self) -> None:
        """Nothing: http.client closes early, while the answer is still to be read; `connected` closes it."""


class _Incoming(io.RawIOBase):
    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._inner.settimeout(self._deadline.wait())
        return self._inner.recv_into(buffer)
