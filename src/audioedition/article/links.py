"""Which address of an article is published: one that anybody may see.

An address that was asked for may hold what is for whoever asked alone: a token, a session, who sent the newsletter. Of
its query only what numbers a page stays. What the page calls its own address is for all, once that is the same site's,
but some sites repeat there whatever they were asked for.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, unquote_plus, urlsplit, urlunsplit

from audioedition.plaintext import web_address

# "index.php?id=123", "viewtopic.php?f=2&t=15": nobody's secret.
_NUMBERS_A_PAGE = re.compile(
    r"(?:id|[pantf]|page|paged|no|num|number|issue|part|chapter|tid|aid|nid|doc|docid|entry|topic|thread"
    r"|(?:page|post|article|news|item|story|topic|doc)_?id|post|article|news|item|story|art)"
)
_NUMBER = re.compile(r"\d{1,10}", re.ASCII)
_OF_WHOEVER_ASKS = re.compile(
    r"(?:.*[_.-])?(?:\w*token|sig|\w*signature|hmac|\w*key|auth|\w*authorization|sess|\w*session\w*|\w*sid|\w*sessid"
    r"|jwt|passw\w*|pwd|pass|pin|\w*secret|credentials?|code|otp|nonce|hash|access|ticket|cookie|expires|e-?mail"
    r"|user\w*|login|uid|policy)|x-(?:amz|goog|ms)-.*|utm_.*|(?:fb|g|d|y|msclk|tw|tt)clid|msclkid|gbraid|wbraid"
    r"|mc_[ce]id|igshid|_g[al]|_hs\w*|ref|ref_src|referrer|share\w*",
    re.IGNORECASE,
)
# A row of letters and digits as programs draw them by lot.
_DRAWN_BY_LOT = re.compile(r"(?=[^\W_]*\d)(?=[^\W_]*[a-z])[^\W_]{16,}|[^\W_]{32,}", re.IGNORECASE)
# In characters: of an address, and of a name in its query.
_LONGEST, _LONGEST_NAME = 2_000, 40
_SESSION_IN_PATH = re.compile(r";[a-z_]*sess?i(?:on)?_?id=[^/;]*", re.IGNORECASE)


def of_asked(address: str) -> tuple[str, tuple[str, ...]]:
    """An address that was fetched as it may be published, and the names of what was left out of its query."""
    parts = urlsplit(address)
    query: list[str] = []
    left_out: list[str] = []
    for pair in filter(None, parts.query.split("&")):
        name, _, value = pair.partition("=")
        keeps = _NUMBERS_A_PAGE.fullmatch(name) and _NUMBER.fullmatch(value)
        (query if keeps else left_out).append(pair if keeps else unquote_plus(name))
    return _joined(parts, query), tuple(dict.fromkeys(left_out))


def of_page(written: str, asked: str | None) -> str | None:
    """What a page calls its own address, as it may be published; None where it is no address, or one of another site
    than the one where the page was `asked` for."""
    address = web_address(written) if len(written) <= _LONGEST else None
    if address is None or (asked is not None and not _is_same_site(address, asked)):
        return None
    parts = urlsplit(address)
    return _joined(parts, [pair for pair in filter(None, parts.query.split("&")) if not _tells(pair)])


def _tells(pair: str) -> bool:
    """Whether a part of a query tells something of whoever asks."""
    ((name, value),) = parse_qsl(pair, keep_blank_values=True) or (("", ""),)
    if len(name) > _LONGEST_NAME:
        return True
    return _OF_WHOEVER_ASKS.fullmatch(name) is not None or _DRAWN_BY_LOT.search(value) is not None


def _is_same_site(one: str, other: str) -> bool:
    """Whether two addresses are on one host, or one's host is below the other's: example.org, www.example.org."""
    hosts = [f".{urlsplit(address).hostname or ''}" for address in (one, other)]
    return hosts[0].endswith(hosts[1]) or hosts[1].endswith(hosts[0])


def _joined(parts: SplitResult, query: list[str]) -> str:
    return urlunsplit((parts.scheme, parts.netloc, _SESSION_IN_PATH.sub("", parts.path), "&".join(query), ""))
