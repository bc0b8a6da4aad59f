"""Addresses to write or to call to, a work's numbers in libraries, notices of rights: whole lines, or beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from audioedition.article.apparatus.leaves import Leaf, wrap
from audioedition.patterns import lazy
from audioedition.words.apparatus import CONTACT_LABELS, HISTORY, IDENTIFIERS, RIGHTS

_ADDRESS, _NUMBER, _RIGHTS, _HISTORY, _LINK = (
    "an address to write or call to", "a number for libraries", "a notice of rights", "when the paper was sent in",
    "an address on the web alone",
)  # fmt: skip
_FINGERPRINT = "the fingerprint of a key"
# "B64A 852D F7DF 855C A058 0A00 FC74 1754 62A7 EC35", "9f:86:d0:81:…": sixteen bytes or more.
_KEY = lazy(r"(?<![\w:])(?:(?:[0-9A-F]{4}\s{1,2}){7,15}[0-9A-F]{4}|(?:[0-9A-Fa-f]{2}:){15,63}[0-9A-Fa-f]{2})(?![\w:])")
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_ORCID = r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b"
_PHONE = r"\+?\(?\d[\d ()/.–-]{5,20}\d"
WEB = r"(?:https?://|www\.)\S+"
_WORD_BEFORE, _LONGEST_WORD = lazy(r"([^\W\d_]+)\s\Z"), 40
_LETTER = lazy(r"[A-Fa-f]")
_LETTERS, _DIGIT = lazy(r"[^\W\d_]{2,}"), lazy(r"\d")
_LONGEST_NUMBER, _LONGEST_RIGHTS, _LONGEST_HISTORY = 12, 60, 25  # words
_FEWEST_REST = 3  # words that are worth saying without the address


@cache
def _contact() -> re.Pattern[str]:
    """An address, with its label if it has one, or a number to call behind its label."""
    label = rf"(?<!\w){CONTACT_LABELS.words}\s*[.:]+\s*"
    return re.compile(rf"(?P<label>{label})(?:{_MAIL}|{_ORCID}|{_PHONE}|{WEB})|{_MAIL}|{_ORCID}", re.IGNORECASE)


def _contacts(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand that the text does not speak of: "write to anna@example.org" is a sentence's own."""
    for match in _contact().finditer(text):
        before = _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        if match["label"] or before is None or not before[1][0].islower():
            yield match.span()


def _fingerprints(text: str) -> Iterator[tuple[int, int]]:
    """Where fingerprints of keys stand, which have letters among their figures; a table of numbers has none."""
    return (match.span() for match in _KEY.finditer(text) if _LETTER.search(match[0]))


def set_aside_contacts(leaves: Sequence[Leaf]) -> None:
    """Set aside whole lines of such, and the addresses within other lines."""
    for leaf in leaves:
        wrap(leaf.element, _fingerprints, _FINGERPRINT)
        why = _whole(leaf)
        if why:
            leaf.skip(why)
        elif "@" in leaf.text or _DIGIT.search(leaf.text):
            _set_aside_within(leaf)


def _whole(leaf: Leaf) -> str:
    """Why a line is none of the text, as a whole; "" where it is."""
    text, words = leaf.text, leaf.words
    if words <= _LONGEST_RIGHTS and RIGHTS.match(text):
        return _RIGHTS
    if words <= _LONGEST_HISTORY and HISTORY.match(text):
        return _HISTORY
    if words <= _LONGEST_NUMBER and IDENTIFIERS.match(text) and _DIGIT.search(text):
        return _NUMBER
    if not _LETTERS.search(re.sub(WEB, "", text)) and re.search(WEB, text):
        return _LINK
    return ""


def _set_aside_within(leaf: Leaf) -> None:
    places = list(_contacts(leaf.text))
    if not places:
        return
    starts = [0, *(end for _, end in places)]
    ends = [*(start for start, _ in places), len(leaf.text)]
    left = [word for start, end in zip(starts, ends, strict=True) for word in _LETTERS.findall(leaf.text, start, end)]
    if len(left) < _FEWEST_REST and not leaf.text.endswith((".", "!", "?")) and all(map(str.islower, left)):
        leaf.skip(_ADDRESS)
        return
    wrap(leaf.element, _contacts, _ADDRESS)
