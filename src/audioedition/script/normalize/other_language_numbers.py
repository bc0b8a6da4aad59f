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
from audioedition.script.normalize.numerals import cardinal, ordinal, year
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.words.number_contexts import BEFORE_YEARS

_YEAR = r"(?:1[1-9]\d\d|20\d\d)(?![\w%]|[.,:/–-]\d)"
# Not beside letters, other figures and marks of dates and decimals; "3." may be an ordinal, "2 000" a part.
# "+7" is half of a telephone number, "2+7" a sum.
_CERTAIN = (
    r"(?<![\w.,:/–§$€£-])(?:(?<!\+)|(?<=\d\+))(?<!\d\s)(?:[2-9]|1\d|[2-9][02-9]|1\d\d)"
    r"(?![\w.:/–’'-]|,\d|\s\d|\s?[°ºª€$£²³]|\s?h\b)"
)


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "im Jahr 1905" → "im Jahr neunzehnhundertfünf"; "14 hommes" → "quatorze hommes"; "21 hommes" stays."""
    yield from rewrite(text, span, _ROWS.get(language, ()), "number")


def certain_cardinal(number: int, language: str) -> str | None:
    """A number in words, where no grammar can make them wrong."""
    if language not in BEFORE_YEARS.languages or not 1 < number < 200 or (number != 11 and number % 10 == 1):
        return None
    return _plain(cardinal(number, language))


def _hours(match: re.Match[str]) -> str | None:
    """ "10 h 30" → "dix heures trente"; "21 h" → "vingt et une heures"."""
    hours, minutes = int(match["h"]), int(match["m"] or 0)
    if hours > 24 or minutes > 59:
        return None
    counted = cardinal(hours, "fr") + ("e" if hours % 20 == 1 else "")
    return f"{counted} heure{'s' if hours > 1 else ''}" + (f" {cardinal(minutes, 'fr')}" if minutes else "")


def _fraction(match: re.Match[str]) -> str:
    """ "8/10e de seconde" → "huit dixièmes de seconde"."""
    return f"{cardinal(int(match['n']), 'fr')} {ordinal(int(match['of']), 'fr')}s"


def _rows(language: str) -> tuple[Rewrite, ...]:
    behind_words = "|".join(
        rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]} )" for word in sorted(BEFORE_YEARS.of(language))
    )
    return (
        (lazy(rf"(?:{behind_words}){_YEAR}"), lambda m: _plain(_year(int(m.group()), language))),
        (lazy(_CERTAIN), lambda m: certain_cardinal(int(m.group()), language)),
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


_ROWS: dict[str, tuple[Rewrite, ...]] = {language: _rows(language) for language in BEFORE_YEARS.languages}
_ROWS["fr"] = (
    (lazy(r"(?<![\w.,:/–-])(?P<h>\d{1,2})\s?h(?:\s?(?P<m>\d\d))?(?![\w:]|\s?\d)"), _hours),
    (lazy(r"(?<![\w.,])1(?P<e>er|re|ère)(?!\w)"), lambda m: "premier" if m["e"] == "er" else "première"),
    (lazy(r"(?<![\w.,/])(?P<n>[2-9]|[1-9]\d)/(?P<of>10|100|1000)e?s?(?=\sde\s)"), _fraction),
    (lazy(r"(?<![\w.,/])(?P<n>[2-9]|[1-9]\d)(?:e|ème)(?!\w)"), lambda m: ordinal(int(m["n"]), "fr")),
    *_ROWS["fr"],
)
_ROWS["ru"] = ((lazy(r"(?<![\d.,])(?P<n>\d{1,3}(?:[.,]\d{1,9})?)\s?%(?!\w)"), _percent),)
