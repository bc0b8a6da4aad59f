"""Whole numbers in words, by the Unicode CLDR's own rules (unicode-rbnf)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any


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
    """2010 → "twenty ten"; 1905 → "nineteen oh five"."""
    from unicode_rbnf import FormatPurpose

    words = str(_engine(language).format_number(number, FormatPurpose.YEAR).text)
    return words.replace("oh-", "oh ").replace("-hundred", " hundred")


def digits(figures: str) -> str:
    """ "007" → "zero zero seven"."""
    return " ".join(cardinal(int(figure)) for figure in figures if figure.isdecimal())
