"""An address → what lies there, within limits of size and time; each redirect is looked at like the address itself."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import TypeVar

from audioedition.article.web.addresses import Address, address, redirected, refuse_insecure
from audioedition.article.web.body import PACKINGS, whole
from audioedition.article.web.connection import Allowed, Deadline, connected
from audioedition.article.web.ranges import is_public
from audioedition.errors import ArticleError, reason
from audioedition.sizes import seconds_from_environment
from audioedition.version import __version__

VARIABLE = "AUDIOEDITION_FETCH_SECONDS"
_DEFAULT_S, _MOST_S = 60.0, 3600.0
LONGEST_WAIT_S = 10.0
"""How long one wait may take, in seconds."""

T = TypeVar("T")
_MOST_REDIRECTS = 5
REDIRECTS = frozenset((301, 302, 303, 307, 308))
_NOT_MODIFIED = 304
_LIKED = "text/html, application/xhtml+xml, application/epub+zip, application/pdf, text/plain;q=0.9, */*;q=0.5"
# Status → what it means and what to do.
_STATUSES = {
    401: "asks for a password; save the page from your browser, and give the file",
    402: "asks for money; save the page from your browser, and give the file",
    403: "is not given to programs; save the page from your browser, and give the file",
    404: "there is no such page; check the address",
    410: "the page is there no more",
    429: "the server has been asked too often; try again later",
    451: "is withheld by law from where you are",
}


class UnreachableError(ArticleError):
    """Nobody answers at an address, or not in time: the machine may be offline."""


@dataclass(frozen=True, slots=True)
class Validators:
    """By what the server at `address` knows whether a copy is still good (RFC 9110, 13.1)."""

    address: str
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay at the last `address` after redirects. `data` is None where the copy that there is still holds.

    `type` and `charset`: as the server calls it, in lower case, "" where it does not.
    """

    address: str
    data: bytes | None
    type: str
    charset: str
    validators: Validators


def fetch(
    written: str, allowed: Allowed = is_public, validators: Validators | None = None, *, secure: bool = False
) -> Fetched:
    """What lies at an address. `allowed`: which IP addresses may be asked; `validators`: of the copy that there is;
    `secure`: only over https, but for this machine.

    Raises `UnreachableError` where nobody answers in time, `ArticleError` for all else that is not to be had.
    """
    seconds = fetch_seconds()
    deadline = Deadline(time.monotonic() + seconds, min(LONGEST_WAIT_S, seconds))
    return follow(written, lambda place: _asked(place, allowed, deadline, validators), deadline, secure=secure)


def fetch_seconds() -> float:
    """How long a page may take, in seconds. Raises `SettingsError` where the variable holds none."""
    return seconds_from_environment(VARIABLE, _DEFAULT_S, _MOST_S)


def follow(written: str, ask: Callable[[Address], T | Address], deadline: Deadline, *, secure: bool = False) -> T:
    """What `ask` gets at an address, or at that to which it is led on. Raises as `fetch` does."""
    asked = place = address(written)
    seconds = round(deadline.end - time.monotonic(), 1)
    try:
        for _ in range(_MOST_REDIRECTS + 1):
            if secure:
                refuse_insecure(place)
            answer = ask(place)
            if not isinstance(answer, Address):
                return answer
            place = answer
    except ssl.SSLCertVerificationError as error:
        raise ArticleError(
            f"{place.told}: is not to be trusted: {error.verify_message or error}; if it is your own server, "
            "name its certificate in SSL_CERT_FILE"
        ) from error
    except TimeoutError as error:
        raise UnreachableError(
            f"{place.told}: does not answer in time ({_time_told(deadline, seconds)}); try again, or set {VARIABLE}"
        ) from error
    except ssl.SSLError as error:
        raise ArticleError(f"{place.told}: no secure connection: {error.reason or error}") from error
    except OSError as error:
        raise UnreachableError(
            f"{place.told}: cannot be reached: {reason(error)}; check the address, and whether this machine is online"
        ) from error
    except HTTPException as error:
        raise ArticleError(f"{place.told}: what answers there speaks no HTTP ({type(error).__name__})") from error
    raise ArticleError(
        f"{asked.told}: leads on and on, more than {_MOST_REDIRECTS} times, now to {place.told}; check the address"
    )


def _asked(place: Address, allowed: Allowed, deadline: Deadline, validators: Validators | None) -> Fetched | Address:
    """What lies at one address, or the address that it leads on to."""
    known = validators if validators and validators.address == str(place) else None
    with connected(place, allowed, deadline) as connection:
        connection.request("GET", place.target, headers=_headers(place, known))
        response = connection.getresponse()
        location = response.getheader("Location")
        if response.status in REDIRECTS and location:
            return redirected(place, location)
        if response.status == _NOT_MODIFIED and known:
            return Fetched(str(place), None, "", "", known)
        if response.status != 200:
            raise ArticleError(f"{place.told}: {_refusal(response)}")
        type_, charset = _declared(response)
        data = whole(f"{place.told}: the page", response)
        tags = (response.getheader(name) or "" for name in ("ETag", "Last-Modified"))
        return Fetched(str(place), data, type_, charset, Validators(str(place), *tags))


def _headers(place: Address, known: Validators | None) -> dict[str, str]:
    headers = own_headers(place) | {"Accept": _LIKED, "Accept-Encoding": ", ".join(PACKINGS)}
    if known and known.etag:
        headers["If-None-Match"] = known.etag
    if known and known.modified:
        headers["If-Modified-Since"] = known.modified
    return headers


def own_headers(place: Address) -> dict[str, str]:
    """What every server is told."""
    return {"Host": place.authority, "User-Agent": f"audioedition/{__version__}", "Connection": "close"}


def _refusal(response: HTTPResponse) -> str:
    what = _STATUSES.get(response.status)
    if what is None:
        what = "something is wrong with the server; try again later" if response.status >= 500 else "there is no page"
    return f"{what} (HTTP {response.status})"


def _declared(response: HTTPResponse) -> tuple[str, str]:
    """The type and the encoding that the server declares."""
    header = Message()
    header["Content-Type"] = response.getheader("Content-Type") or ""
    written = response.getheader("Content-Type")
    return (header.get_content_type() if written else "", str(header.get_param("charset", "")).strip().lower())


def _time_told(deadline: Deadline, seconds: float) -> str:
    is_over = time.monotonic() >= deadline.end
    return f"{seconds:g} s in all" if is_over else f"{deadline.longest_wait:g} s without a word"
