"""Whole numbers in words, by the Unicode CLDR's own rules (unicode-rbnf, loaded when the first number comes)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

# 1,234,567 or, with spaces that do not break, 1 234 567; with plain ones where two groups or a round one leave no
# doubt (7 500, 1 234 567). (The count of groups is bounded: no long backtracking.)
INTEGER = (
    r"(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3}){1,6}(?![,\u00a0\u202f\u2009]?\d)"
    r"|[1-9]\d{0,2}(?:(?: \d{3}){1,5} \d{3}| \d00)(?![ ,.-]?\d)|\d++)"
)
NUMBER = rf"(?:{INTEGER}(?:\.\d++)?)"
# As newspapers of other languages write: 1,5 %. Only where a unit or a currency leaves no doubt.
DECIMAL_COMMA = r",(?=\d{1,2}\Z)"
_LONGEST = 15


@lru_cache
def _engine(language: str) -> Any:
    from unicode_rbnf import RbnfEngine

    return RbnfEngine.for_language(language)


@lru_cache(maxsize=4096)
def cardinal(number: int, language: str = "en") -> str:
    """15 → "fifteen"."""
    from unicode_rbnf import FormatPurpose

    return str(_engine(language).format_number(number, FormatPurpose.CARDINAL).text)


@lru_cache(maxsize=1024)
def ordinal(number: int, language: str = "en") -> str:
    """19 → "nineteenth"."""
    from unicode_rbnf import FormatPurpose

    return str(_engine(language).format_number(number, FormatPurpose.ORDINAL).text)


@lru_cache(maxsize=1024)
def year(number: int, language: str = "en") -> str:
    """2010 → "twenty ten"; 1905 → "nineteen oh five"; 476 → "four seventy-six"."""
    from unicode_rbnf import FormatPurpose

    if language == "en" and 100 < number < 1000 and number % 100:
        return f"{cardinal(number // 100)} {two_figures(number % 100)}"
    words = str(_engine(language).format_number(number, FormatPurpose.YEAR).text)
    return words.replace("oh-", "oh ").replace("-hundred", " hundred")


def two_figures(number: int) -> str:
    """The end of a year, a house number or a time: 5 → "oh five"; 47 → "forty-seven"."""
    return f"oh {cardinal(number)}" if 0 < number < 10 else cardinal(number)


def digits(figures: str) -> str:
    """ "007" → "zero zero seven"."""
    return " ".join(cardinal(unicodedata.digit(figure)) for figure in figures if figure.isdigit())


def whole(figures: str) -> int:
    """ "1,234" → 1234."""
    return int(re.sub(r"\D", "", figures))


def integer(figures: str) -> str:
    """A cardinal; figure by figure where it begins with nought or is too long to be a quantity."""
    plain = re.sub(r"\D", "", figures)
    if (len(plain) > 1 and int(plain[0]) == 0) or len(plain) > _LONGEST:
        return digits(plain)
    return cardinal(int(plain))


def decimal(figures: str) -> str:
    """ "3.14", "3,14" → "three point one four"; ".5" → "point five"."""
    figures = re.sub(DECIMAL_COMMA, ".", figures)
    before, _, after = figures.partition(".")
    if not after:
        return integer(before)
    return f"{integer(before)} point {digits(after)}" if before else f"point {digits(after)}"


def plural(words: str) -> str:
    """ "nineteen nineties", "twelfths", "sixes"."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")
