"""Text of unknown origin, cleaned for display, tags and feeds: no control characters, addresses in ASCII."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from audioedition.characters import CONTROLS

_CONTROLS = re.compile(f"[{CONTROLS}]")
_PAGE_BREAKS = re.compile("[\x0b\x0c]")
# Not \s: a no-break space belongs to French and Russian spelling and stays.
_BREAKS = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")


def control_in(text: str) -> str | None:
    """The first character of `text` that `clean` removes; None where there is none."""
    match = _CONTROLS.search(text)
    return match[0] if match else None


def clean(text: str) -> str:
    """`text` without control characters and lone surrogates; tabs and line ends stay."""
    return _CONTROLS.sub("", _PAGE_BREAKS.sub("\n", text))


def line(text: str) -> str:
    """`text` as one clean line."""
    return _BREAKS.sub(" ", clean(text)).strip()


def lines(text: str) -> str:
    """`text` clean, with line feeds as line ends."""
    return clean(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def web_address(address: str) -> str | None:
    """An http or https address in ASCII (RFC 3986: the rest percent-encoded, the host in IDNA); else None."""
    try:
        parts = urlsplit(clean(address).strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port is not None else ""
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    host = f"[{host}]" if ":" in host else host
    path, query, fragment = (quote(part, safe="/:@!$&'()*+,;=~%?-._") for part in parts[2:])
    return urlunsplit((parts.scheme, host + port, path, query, fragment))


def without_entities(text: str) -> str:
    """`text` with the characters that HTML's entities in it stand for: "&amp;" is "&"."""
    if "&" not in text:
        return text
    from html import unescape  # its table of entities takes a millisecond

    return unescape(text)


def plain_words(text: str) -> str:
    """Words alone, to compare."""
    return " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())


def plain_letters(text: str) -> str:
    """Letters and digits alone, to compare where words may be parted otherwise."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
