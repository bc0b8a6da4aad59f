"""Numbers in words, English so far: cardinals, ordinals, years, decimals, ranges, versions.

What other languages do with their digits is left to the engine of that language. No digit of an English
sentence is: a run that no row knows is read as a number or figure by figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import (
    INTEGER,
    NUMBER,
    cardinal,
    decimal,
    digits,
    integer,
    ordinal,
    plural,
    two_figures,
    whole,
    year,
)
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.script.normalize.spelling import spelled
from audioedition.script.normalize.steps import change
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.months import MONTHS
from audioedition.words.number_contexts import COMPARED, COUNTED, DATING, NO_PLURALS, NUMBERED

_YEAR = r"1[1-9]\d\d|20\d\d"
_MEDIEVAL = r"(?<=\b[Ii]n )10\d\d|(?<=\b[Yy]ear )\d{3,4}|(?<=\bc\. )1\d{3}"
# "1805 houses" are counted; "in 1905 workers …" is a year all the same.
_COUNTED = lazy(rf"\s(?:(?!{NO_PLURALS.pattern('en')}\b)[a-z]{{2,}}[^s\W]s|{COUNTED.pattern('en')})\b")
_DATING = lazy(rf"(?:\b(?:{DATING.pattern('en')}|{'|'.join(MONTHS.names('en'))})\s?|[,(–-]\s?|\A)\Z", re.IGNORECASE)
_COMPARED = lazy(rf"\s(?:{COMPARED.pattern('en')}|{FUNCTION_WORDS.pattern('en')})\b|[.,;:!?)]", re.IGNORECASE)
_LINE_END = lazy(r"[ \t]{0,4}(?:[\r\n]|\Z)")
_BEHIND_SMALL_WORD = lazy(r"[a-z][ ~]{1,2}\Z")
_NUMBERED = lazy(rf"\b{NUMBERED.pattern('en')}\s\Z", re.I)
# Aeroplanes and cars are called by their figures.
_MODELS = r"(?<=\bBoeing )7\d7|(?<=\bAirbus )A?3\d\d|(?<=\bPorsche )9\d\d"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "15" → "fifteen"; "the 19th" → "the nineteenth"; "in 2010" → "in twenty ten"."""
    if language == "en":
        yield from _scores(text, span)
        yield from rewrite(text, span, _ROWS, "number")


def with_brackets(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "401(k)" → "four oh one K"."""
    if language == "en":
        yield from rewrite(text, span, _BRACKETED, "number")


def _range(match: re.Match[str]) -> str:
    first, last = match["first"], match["last"]
    if re.fullmatch(_YEAR, first) and len(last) in (2, 4):
        ending = year(int(last)) if len(last) == 4 else two_figures(int(last))
        return f"{year(int(first))} to {ending}"
    if _NUMBERED.search(match.string, max(0, match.start() - 12), match.start()) and whole(first) > whole(last):
        return f"{decimal(first)} dash {decimal(last)}"  # "Article 58-10", "Table 4-1"
    between = match.string[match.end("first") : match.start("last")]
    if between.startswith(" ") and between.endswith(" ") and whole(first) > whole(last):
        return f"{decimal(first)} minus {decimal(last)}"  # "7 - 4 is 3"
    return f"{decimal(first)} to {decimal(last)}"


def _earlier_year(match: re.Match[str]) -> str | None:
    """ "from 655 to 1486": both are years where the second is said as one."""
    behind = match.string[match.end("last") : match.end("last") + 24]
    return None if _COUNTED.match(behind) else year(int(match["n"]))


_SCORES = lazy(
    r"(?<![\w.,/–-])\d{1,2}[–-]\d{1,2}(?:\s\(\d{1,2}\))?"
    r"(?:,?\s(?:and\s)?\d{1,2}[–-]\d{1,2}(?:\s\(\d{1,2}\))?){1,6}(?![\w/–-]|[.,]\d)"
)
_SCORE = lazy(r"(?P<a>\d{1,2})[–-](?P<b>\d{1,2})")


def _scores(text: str, span: Span) -> Iterator[Step]:
    """ "6-4, 3-6, 7-6 (5)" → "six four, three six, seven six (five)": in a row of ranges none goes down."""
    for row in _SCORES.finditer(text, span.start, span.end):
        pairs = list(_SCORE.finditer(text, *row.span()))
        # of as many figures: "pages 42-3, 56-7" go up
        if any(len(pair["a"]) == len(pair["b"]) and pair["a"] > pair["b"] for pair in pairs):
            for pair in pairs:
                yield change(text, *pair.span(), "number", f"{cardinal(int(pair['a']))} {cardinal(int(pair['b']))}")


def _times(match: re.Match[str]) -> str | None:
    """ "9x faster" → "nine times faster"; "1–2x as many" → "one to two times as many". Before a noun it is a
    name ("a 10x engineer"), and so it is alone."""
    text = match.string
    at_the_end = _LINE_END.match(text, match.end()) and _BEHIND_SMALL_WORD.search(
        text, max(0, match.start() - 3), match.start()
    )
    if not (at_the_end or _COMPARED.match(text, match.end(), match.end() + 16)):
        return None
    first = f"{decimal(match['first'])} to " if match["first"] else ""
    return f"{first}{decimal(match['n'])} times"


def _letters_behind(match: re.Match[str]) -> str | None:
    """ "2fa" → "two F.A": two small letters that are no unit, no ordinal and no word ("7up")."""
    if match["letters"] in FUNCTION_WORDS.of("en"):
        return None
    return f"{integer(match['n'])} {spelled(match['letters'])}"


def _version(match: re.Match[str]) -> str:
    """ "3.14.15" → "three point fourteen point fifteen", "v1.2.3" → "version one …"; the four bytes of an
    address figure by figure."""
    version = "version " if match.group()[0] in "vV" else ""
    parts = match.group().lstrip("vV").split(".")
    if len(parts) == 4 and all(len(part) < 4 and int(part) < 256 for part in parts):
        return " dot ".join(digits(part) for part in parts)
    return version + " point ".join(integer(part) for part in parts)


def _year(match: re.Match[str]) -> str:
    text, figures = match.string, match.group()
    if _COUNTED.match(text, match.end(), match.end() + 24) and not _DATING.search(
        text, max(0, match.start() - 12), match.start()
    ):
        return integer(figures)
    return year(int(figures))


def _ordinal(match: re.Match[str]) -> str:
    last = match.groupdict().get("last")
    return ordinal(whole(match["n"])) + (f" to {ordinal(whole(last))}" if last else "")


def _serial(match: re.Match[str]) -> str:
    """Long figures beside letters or a slash are a name, not a sum."""
    return digits(match.group())


def _scientific(match: re.Match[str]) -> str:
    """ "1e6" → "one times ten to the power of six"."""
    return f"{decimal(match['n'])} times ten{_power(match)}"


def _power(match: re.Match[str]) -> str:
    """ "10^6" → "ten to the power of six"; "x^2" → "x squared"."""
    if match["power"] in ("2", "3") and not match["sign"].strip("+"):
        return " squared" if match["power"] == "2" else " cubed"
    return f" to the power of {'minus ' if match['sign'].strip('+') else ''}{integer(match['power'])}"


def _named(written: str) -> str:
    """ "A380" → "Eh three eighty": espeak-ng takes "of A-three" for "of a three"."""
    figures = written.lstrip("A")
    letter = "Eh " if written[0] == "A" else ""
    return f"{letter}{cardinal(int(figures[0]))} {two_figures(int(figures[1:]))}"


_BRACKETED: tuple[Rewrite, ...] = (
    (
        lazy(r"(?<!\w)40(?P<n>[13])\((?P<letter>[bk])\)(?!\w)", re.I),
        lambda m: f"four oh {cardinal(int(m['n']))} {m['letter'].upper()}",
    ),
)
# Tried in this order; the first to take a place keeps it.
_ROWS: tuple[Rewrite, ...] = (
    (lazy(rf"(?<!\w)(?:{_MODELS})(?![\ds])"), lambda m: _named(m.group())),
    (lazy(r"(?<![\w.])(?:[vV](?=\d))?\d{1,9}(?:\.\d{1,9}){2,9}(?!\.?\d)"), _version),
    (
        lazy(rf"(?<![\w.,/–-])(?P<first>{NUMBER})\s?[–−-]\s?(?P<last>{NUMBER})(?=\s?=)"),
        lambda m: f"{decimal(m['first'])} minus {decimal(m['last'])}",
    ),
    (lazy(rf"(?<=\b[Ff]rom )(?P<n>[1-9]\d\d)(?=\s(?:to|until)\s(?P<last>{_YEAR})(?![\w%]|[.,:/–-]\d))"), _earlier_year),
    (lazy(rf"(?<![\w.,/$€£–-])(?:(?P<first>{NUMBER})\s?[–-]\s?)?(?P<n>{NUMBER})[x×](?![\w×])"), _times),
    # "towels x10"; "an x86"
    (lazy(r"(?<=[a-z]s\s)x(?P<n>(?!32|64|8[67])\d{1,3})(?=[,;:.!?)](?!\d)|\Z)"), lambda m: f"times {integer(m['n'])}"),
    (
        lazy(r"(?<![\w.,/$€£–-])(?P<n>\d{1,3})(?P<letters>(?!st|nd|rd|th|er|re|de|to|vo|mo|ff|ty)[a-z]{2})(?!\w)"),
        _letters_behind,
    ),
    (lazy(r"(?<![\w.,/–-])50[–-]50(?![\w/–-]|[.,]\d)"), lambda _: "fifty-fifty"),
    (lazy(r"(?<=\bBoeing )7\d7s\b|(?<=\bAirbus )A3\d\ds\b"), lambda m: plural(_named(m.group()[:-1]))),
    # "1964's Goldfinger"; "the 1960's" are a decade, whose row stands before
    (lazy(r"(?<![\w.,$€£/–-])(?P<n>(?:19|20)\d\d)[’']s\b"), lambda m: f"{year(int(m['n']))}’s"),
    # not "k8s"
    (lazy(r"(?<![\d.,$€£a-z])(?P<n>\d{1,4})[’']?s\b"), lambda m: plural(integer(m["n"]))),
    (lazy(r"(?<![\w.,/–-])(?P<n>\d{1,4})(?:st|nd|rd|th)?\s?[–-]\s?(?P<last>\d{1,4})(?:st|nd|rd|th)\b"), _ordinal),
    (lazy(rf"(?<![\w.,/–-])(?P<first>{NUMBER})\s?[–-]\s?(?P<last>{NUMBER})(?![\w/–-]|[.,]\d)"), _range),
    (lazy(r"(?<![\d.,])(?P<n>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})\s?(?:st|nd|rd|th)\b", re.I), _ordinal),
    (lazy(r"(?<![\d.,])(?<!\w)A(?P<n>\d{1,3})(?!\w|\.\d)"), lambda m: f"Eh {cardinal(int(m['n']))}"),
    (lazy(rf"(?<![\d$€£/])(?<!\d[.,-])(?<!(?<!\w)[.-])(?:{_YEAR}|{_MEDIEVAL})(?![\d%]|[.,:/]\d|-\d)"), _year),
    (lazy(rf"(?<![\d.])(?P<n>{INTEGER}\.\d++)(?!\.\d)"), lambda m: decimal(m["n"])),
    (lazy(r"(?<![\w.])\.\d++(?!\.\d)"), lambda m: decimal(m.group())),
    (lazy(r"(?<![\w.])(?P<n>\d{1,9}(?:\.\d{1,9})?)[eE](?P<sign>[+−-]?)(?P<power>\d{1,3})(?!\w)"), _scientific),
    (lazy(r"(?<=[\w)])\^(?P<sign>[−-]?)(?P<power>\d{1,4})(?!\d)"), _power),
    # "pp. 5ff."
    (lazy(r"(?<=\d)ff\b\.?"), lambda _: " and following"),
    (lazy(r"(?<=\d)f\.(?!\w)"), lambda _: " and the next"),
    (lazy(r"(?<=/)\d{5,}|(?<=[A-Za-z])\d{5,}|(?<!\d)\d{5,}(?=[A-Za-z/])"), _serial),
    (lazy(INTEGER), lambda m: integer(m.group())),
)
