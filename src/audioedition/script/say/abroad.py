"""Numbers of German, French, Spanish and Italian where no grammar can make the word wrong; Russian's percent.

The rest is left to the engine, as it is written. Sure are years behind words that only a year follows, and two to a
hundred ninety-nine without those that end in one, whose word has a gender (ein, une, veintiún). Not ordinals ("am
3. Mai"), dates, decimals, nor any number of Russian, whose case nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.say.claims import Row, claims
from audioedition.script.say.numerals import cardinal, year

# What only a year follows: "im Jahr 1999", "en 1999", "nel 1999".
_BEFORE_YEARS = {
    "de": r"(?<=\b[Ii]m Jahre )|(?<=\b[Ii]m Jahr )|(?<=\b[Ss]eit )|(?<=\bSommer )|(?<=\bWinter )",
    "fr": r"(?<=\b[Ee]n )|(?<=\b[Ll]’année )|(?<=\b[Dd]epuis )",
    "es": r"(?<=\b[Ee]n )|(?<=\b[Ee]l año )|(?<=\b[Dd]esde )",
    "it": r"(?<=\b[Nn]el )|(?<=\b[Dd]al )|(?<=\b[Aa]nno )",
}
_YEAR = r"(?:1[1-9]\d\d|20\d\d)(?![\w%]|[.,:/–-]\d)"
# Not beside letters, other figures and marks of dates and decimals; "3." may be an ordinal, "2 000" a part.
_SURE = r"(?<![\w.,:/–§$€£+-])(?<!\d\s)(?:[2-9]|1\d|[2-9][02-9]|1\d\d)(?![\w.:/–’'-]|,\d|\s\d|\s?[°ºª€$£²³]|\s?h\b)"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "im Jahr 1905" → "im Jahr neunzehnhundertfünf"; "14 hommes" → "quatorze hommes"; "21 hommes" stays."""
    yield from claims(text, span, _ROWS.get(language, ()), "number")


def _rows(language: str) -> tuple[Row, ...]:
    def said(match: re.Match[str]) -> str | None:
        number = int(match.group())
        return None if number != 11 and number % 10 == 1 else _plain(cardinal(number, language))

    return (
        (lazy(rf"(?:{_BEFORE_YEARS[language]}){_YEAR}"), lambda m: _plain(_year(int(m.group()), language))),
        (lazy(_SURE), said),
    )


def _year(number: int, language: str) -> str:
    return year(number, language) if language == "de" else cardinal(number, language)


def _plain(words: str) -> str:
    """Without the places where a long word may be divided."""
    return words.replace("\u00ad", "")


def _percent(match: re.Match[str]) -> str:
    """Russian counts: 21 процент, 2 процента, 5 процентов; 1,5 процента."""
    written = match["n"]
    if "," in written or "." in written:
        return f"{written} процента"
    last, tens = int(written[-1]), written[-2:-1]
    if tens == "1" or last == 0 or last > 4:
        return f"{written} процентов"
    return f"{written} {'процент' if last == 1 else 'процента'}"


_ROWS: dict[str, tuple[Row, ...]] = {language: _rows(language) for language in _BEFORE_YEARS}
_ROWS["ru"] = ((lazy(r"(?<![\d.,])(?P<n>\d{1,3}(?:[.,]\d{1,9})?)\s?%(?!\w)"), _percent),)
