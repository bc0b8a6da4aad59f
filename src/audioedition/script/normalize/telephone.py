"""Telephone numbers: figure by figure, a comma between the groups that were written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import cardinal, digits
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.script.normalize.spelling import spelled
from audioedition.words.number_contexts import AFTER_CALLS, CALLS

_GROUP = lazy(r"\d+|[A-Za-z]+")
_CALL = lazy(rf"\b{CALLS.pattern('en')}\b[.:]?(?:\s{AFTER_CALLS.pattern('en')})*\s*\Z", re.IGNORECASE)
_DATE = lazy(
    r"(?:1\d|20)\d\d[-–.](?:0?[1-9]|1[0-2])[-–.](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])[-–.](?:0?[1-9]|[12]\d|3[01])[-–.](?:1\d|20)\d\d"
)
_FEWEST, _MOST = 7, 15


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "+7 (495) 123-45-67" → "plus seven, four nine five, one two three, four five, six seven"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "telephone number")


def _number(match: re.Match[str]) -> str | None:
    written = match.group()
    count = sum(character.isdigit() for character in written)
    if not _FEWEST <= count <= _MOST or _DATE.fullmatch(written):
        return None
    groups = [part for run in _GROUP.findall(written) for part in _short(run)]
    toll_free = groups[0] in ("1", "8") or written[0] == "+"
    spoken = [cardinal(int(g)) if g in ("800", "900") and toll_free else digits(g) for g in groups]
    return ("plus " if written[0] == "+" else "") + ", ".join(spoken)


def _short(run: str) -> list[str]:
    """A long run in threes, the last of up to four: nobody remembers eleven figures in a row."""
    if len(run) < 6:
        return [run]
    groups = []
    if len(run) == 11 and run[0] in "17":  # North America, Russia and Kazakhstan
        groups, run = [run[0]], run[1:]
    while len(run) > 4:
        groups, run = [*groups, run[:3]], run[3:]
    return [*groups, run]


def _after_call(match: re.Match[str]) -> str | None:
    """ "call 555-1234", "dial 911"; elsewhere these may be a range and a sum."""
    start = match.start()
    if not _CALL.search(match.string, max(0, start - 40), start) and not match.group().startswith("555-"):
        return None
    return ", ".join(digits(group) for group in _GROUP.findall(match.group()))


def _vanity(match: re.Match[str]) -> str:
    """ "1-800-FLOWERS" → "one, eight hundred, Flowers"."""
    groups = match.group().split("-")
    spoken = [cardinal(int(groups[1])) if groups[1][1:] == "00" else digits(groups[1])]
    words = [digits(part) if part.isdigit() else part.capitalize() for group in groups[2:]
             for part in _GROUP.findall(group)]  # fmt: skip
    return ", ".join([digits(groups[0]), *spoken, " ".join(words)])


def _extension(match: re.Match[str]) -> str:
    return f"{spelled(match['word']) if match['word'].isupper() else 'extension'} {digits(match['n'])}"


_ROWS: tuple[Rewrite, ...] = (
    (
        lazy(
            r"(?<![\w+])\+\d{1,3}(?:[ \u00a0.–-]?\(\d{1,5}\)|[ \u00a0.–-]?\d{1,11})"
            r"(?:[ \u00a0.–-]{1,2}\d{2,5}){0,5}(?!\w|[.,]\d)"
        ),
        _number,
    ),
    (
        lazy(r"(?<![\w(])(?:[18][ \u00a0–-])?\(\d{3,5}\)[ \u00a0]?\d{2,4}(?:[ \u00a0.–-]\d{2,4}){1,3}(?!\w|[.,]\d)"),
        _number,
    ),
    (lazy(r"(?<![\w-])1-8\d\d-(?=[\d-]{0,9}[A-Z])[A-Z\d]{1,12}(?:-[A-Z\d]{1,12}){0,4}(?![\w-])"), _vanity),
    (lazy(r"(?<![\w.,/–-])(?:1[. ])?\d{3}[. ]\d{3}[. ]\d{4}(?!\w|[.,]\d)"), _number),
    (lazy(r"(?<![\w.,/–-])\d{3}/\d{3}[-–]\d{4}(?![\w/]|[–-]\w|[.,]\d)"), _number),
    (lazy(r"(?<![\w.,/–-])\d{1,5}(?:[-–]\d{1,7}){2,6}(?![\w/]|[–-]\w|[.,]\d)"), _number),
    (lazy(r"(?<![\w.,/–-])0\d{2,4}[ \u00a0–-]\d{3,4}[ \u00a0–-]?\d{3,4}(?![\w/]|[–-]\d|[.,]\d)"), _number),
    (
        lazy(r"(?<![\w.,/–-])(?:\d{3}[-–]\d{4}|[19]1[0-3]|911|999|988|[2-8]11|10[1-5])(?![\w/]|[–-]\w|[.,]\d)"),
        _after_call,
    ),
    (lazy(r"(?<![\w.])(?P<word>[Ee]xt)\.\s?(?P<n>\d{1,6})(?!\d)"), _extension),
)
