"""Numbers in words, English so far: cardinals, ordinals, years, decimals, money, percentages, ranges, times.

What other languages do with their digits is left to the engine of that language. No digit of an English
sentence is: a run that no row knows is read figure by figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from audioedition.model import Span, Step
from audioedition.script.say.numerals import cardinal, digits, ordinal, year
from audioedition.script.say.steps import change

_INTEGER = r"\d{1,3}(?:,\d{3})+|\d+"
_MONEY = {"$": ("dollar", "dollars", "cents"), "€": ("euro", "euros", "cents"), "£": ("pound", "pounds", "pence")}
_SCALES = {"k": "thousand", "m": "million", "bn": "billion", "b": "billion"}
_YEAR = r"1[1-9]\d\d|20\d\d"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "15 euros" → "fifteen euros"; "the 19th" → "the nineteenth"; "in 2010" → "in twenty ten"."""
    if language != "en":
        return
    for pattern, words in _ROWS:
        for match in pattern.finditer(text, span.start, span.end):
            spoken = words(match)
            before = text[match.start() - 1 : match.start()] if match.start() > span.start else ""
            after = text[match.end() : match.end() + 1] if match.end() < span.end else ""
            # "B52", "10km": the words must not run into the letters beside them
            spoken = (" " if before.isalnum() else "") + spoken + (" " if after.isalnum() else "")
            yield change(text, match.start(), match.end(), "number", spoken)


def _whole(figures: str) -> int:
    return int(figures.replace(",", ""))


def _integer(figures: str) -> str:
    """A cardinal; figure by figure where it begins with nought or is too long to be a quantity."""
    plain = figures.replace(",", "")
    if (len(plain) > 1 and plain[0] == "0") or len(plain) > 15:
        return digits(plain)
    return cardinal(int(plain))


def _decimal(figures: str) -> str:
    whole, _, fraction = figures.partition(".")
    return f"{_integer(whole)} point {digits(fraction)}" if fraction else _integer(whole)


def _money(match: re.Match[str]) -> str:
    one, many, hundredths = _MONEY[match["sign"]]
    amount, scale = match["amount"], match["scale"]
    if scale:
        return f"{_decimal(amount)} {_SCALES.get(scale.lower(), scale.lower())} {many}"
    whole, _, fraction = amount.partition(".")
    words = f"{_integer(whole)} {one if _whole(whole) == 1 else many}"
    if len(fraction) == 2 and int(fraction):
        return f"{words} and {cardinal(int(fraction))} {hundredths}"
    return words if not fraction or not int(fraction) else f"{_decimal(amount)} {many}"


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 24 or minute > 59:
        return f"{cardinal(hour)} {cardinal(minute)}"
    half = {"a": " a.m.", "p": " p.m."}.get((match["half"] or "")[:1].lower(), "")
    if minute == 0:
        return cardinal(hour) + (half or " o’clock")
    return f"{cardinal(hour)} {'oh ' if minute < 10 else ''}{cardinal(minute)}{half}"


def _range(match: re.Match[str]) -> str:
    first, last = match["first"], match["last"]
    if re.fullmatch(_YEAR, first) and len(last) in (2, 4):
        ending = year(int(last)) if len(last) == 4 else cardinal(int(last))
        return f"{year(int(first))} to {ending}"
    return f"{_integer(first)} to {_integer(last)}"


def _plural(words: str) -> str:
    return words[:-1] + "ies" if words.endswith("y") else words + "s"


# Tried in this order; the first to claim a place keeps it.
_ROWS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(rf"(?P<sign>[$€£])\s?(?P<amount>(?:{_INTEGER})(?:\.\d+)?)(?:\s?(?P<scale>thousand|million|billion|trillion|bn|[kmb])\b)?", re.I), _money),
    (re.compile(r"(?<![\d:.,])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?:\s?(?P<half>[ap](?:m\b|\.\s?m\b\.?)))?(?![\d:])", re.I), _clock),
    (re.compile(rf"(?<![\d.,/–-])(?P<first>{_INTEGER})\s?[–-]\s?(?P<last>\d+)(?![\d,./–-]*\d)"), _range),
    (re.compile(r"(?<![\d.,])(?P<n>\d{1,3}(?:,\d{3})+|\d{1,15})(?:st|nd|rd|th)\b"), lambda m: ordinal(_whole(m["n"]))),
    (re.compile(r"(?<![\d.,$])(?P<year>1[1-9]\d0|20\d0)s\b"), lambda m: _plural(year(int(m["year"])))),
    (re.compile(rf"(?P<month>\b(?:{_MONTHS}))\s(?P<n>[12]?\d|3[01])(?![\d:%]|[.,]\d)"), lambda m: f"{m['month']} {ordinal(int(m['n']))}"),
    (re.compile(rf"(?<![\d.,])(?P<n>[12]?\d|3[01])\s(?P<month>(?:{_MONTHS})\b)"), lambda m: f"the {ordinal(int(m['n']))} of {m['month']}"),
    (re.compile(rf"(?<![\d.,$€£/-])(?P<year>{_YEAR})(?![\d%]|[.,:/-]\d)"), lambda m: year(int(m["year"]))),
    (re.compile(rf"(?<![\d.])(?P<n>(?:{_INTEGER})\.\d+)(?!\.?\d)"), lambda m: _decimal(m["n"])),
    (re.compile(_INTEGER), lambda m: _integer(m.group())),
)  # fmt: skip
