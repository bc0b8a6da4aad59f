"""Addresses: which are fetched at all, and which machines may be asked for them."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit, urlunsplit

from audioedition.errors import ArticleError, shown
from audioedition.plaintext import web_address

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """An http or https address in its parts. `target` is what is asked for: the path and the query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host, with its port where that is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def told(self) -> str:
        """For a message: it may be as long as a page."""
        return shown(str(self), 200)

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def address(written: str) -> Address:
    """The address in ASCII, without what follows "#". Raises `ArticleError` for one that is not fetched."""
    try:
        parts = urlsplit(written.strip())
        if parts.scheme not in _PORTS:
            raise ArticleError(f"{shown(written, 200)}: only addresses that begin with https:// or http:// are fetched")
        if "@" in parts.netloc:
            raise ArticleError(
                f"{shown(parts.scheme)}://…@{shown(parts.netloc.rpartition('@')[2], 100)}: an address with a name or a "
                "password in it is not fetched; save the page from your browser, and give the file"
            )
        clean = urlsplit(web_address(written) or "")
        port = clean.port
    except ValueError as error:
        raise ArticleError(f"{shown(written, 200)}: is no address; copy it from your browser") from error
    if not clean.hostname or port == 0:
        raise ArticleError(f"{shown(written, 200)}: is no address; copy it from your browser")
    target = urlunsplit(("", "", clean.path or "/", clean.query, ""))
    return Address(clean.scheme, clean.hostname, port or _PORTS[clean.scheme], target)


def redirected(before: Address, location: str) -> Address:
    """The address that `before` leads on to. Raises `ArticleError` for one that is not fetched."""
    try:
        return address(urljoin(str(before), location.strip()))
    except ValueError as error:
        raise ArticleError(f"{before.told}: leads on to “{shown(location, 100)}”, which is no address") from error


def refuse_insecure(place: Address) -> None:
    """Raises `ArticleError` for an address that is not reached over https, unless it is this machine's."""
    if place.scheme != "https" and not is_loopback(place.host):
        raise ArticleError(f"{place.told}: is not fetched without a secure connection; give an address with https://")


def is_loopback(host: str) -> bool:
    """Whether a host of an address is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def anyone(_: str) -> bool:
    """Every machine may be asked."""
    return True
