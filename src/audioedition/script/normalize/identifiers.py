"""Identifiers: figures that are a name and count nothing, so that they are no range, no sum and no fraction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.addresses import house_number
from audioedition.script.normalize.numerals import cardinal, digits, integer, ordinal, plural, two_figures, year
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.script.normalize.spelling import is_word, spelled
from audioedition.script.normalize.steps import change
from audioedition.words.number_contexts import BOOK_NUMBERS, DECIMAL_NAMES, DOCKETS, REPORTERS, STANDARDS, STATUS_CODES

_REACH = 32
# "No. 96-7169", "Nos. 96-7169 and 96-7170".
_DOCKET = lazy(rf"\b{DOCKETS.pattern('en')}(?:[.:]|\.:)?\s?(?:\d+[-–]\d+(?:,|,?\s(?:and|&))\s){{0,3}}\Z", re.IGNORECASE)
_SEVERAL = lazy(r"\w(?<=s)\.?\s?[\d–-]*\D{0,6}\Z")
_BOOK = lazy(rf"\b{BOOK_NUMBERS.pattern('en')}(?:-1[03])?(?:\s\([^()]{{1,12}}\))?:?\s\Z", re.IGNORECASE)
_WITHOUT_STOP = lazy(r"nos?\s?", re.IGNORECASE)
_STATUS = lazy(rf"\b{STATUS_CODES.pattern('en')}\s\Z", re.IGNORECASE)
_BEFORE_STATUS = lazy(rf"\s{STATUS_CODES.pattern('en')}(?P<many>s)?\b", re.IGNORECASE)
# Of so many errors there are fewer than of those that HTTP has: "404 errors".
_HTTP_ERROR = lazy(r"4(?:0\d|1[0-8]|2[1-689]|31|51)|50[0-8]|51[01]")
_STANDARD = lazy(rf"\b{STANDARDS.pattern('en')}[ \u00a0-]\Z")
_DECIMAL_NAME = lazy(rf"(?:\b{DECIMAL_NAMES.pattern('en')}|§)\s?\Z")
_RUN = lazy(r"\d+|[A-Za-z]+")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "No. 96-7169" → "No. ninety-six, seven one six nine"; "0x08" → "zero x zero eight"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "number")


# Groups of four (a key's fingerprint), pairs with colons (a certificate's), a digest, a UUID.
_FINGERPRINT = lazy(
    r"(?<![\w:])(?:(?:[\dA-Fa-f]{4}(?:[ \u00a0]{1,2}|:)){3,15}[\dA-Fa-f]{4}|(?:[\dA-Fa-f]{2}:){7,31}[\dA-Fa-f]{2}"
    r"|[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}|[\dA-Fa-f]{32,128})(?![\w:])"
)
_HEX_LETTER, _HEX_FIGURE = lazy(r"(?<=[\dA-Fa-f])[A-Fa-f]"), lazy(r"\d")
# The country and the check of an IBAN, which is an account and no fingerprint: "DE89 3704 …".
_BEHIND_COUNTRY = 2


def fingerprints(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "key B64A 852D F7DF 3C2A" → "key": nobody keeps them in mind, as little as a long address."""
    del language
    for match in _FINGERPRINT.finditer(text, span.start, span.end):
        # behind a group's first character, for "E222 E228 E232 E256" are codes of errors
        letters = set(_HEX_LETTER.findall(text, match.start() + _BEHIND_COUNTRY, match.end()))
        if len(letters) > 1 and _HEX_FIGURE.search(text, *match.span()):
            yield change(text, *match.span(), "fingerprint", "")


def _before(match: re.Match[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.search(match.string, max(0, match.start() - _REACH), match.start())


def _group(figures: str) -> str:
    """A group of a docket: a short one is a number, a year a year, others are told figure by figure."""
    if len(figures) < 3 and figures[0] != "0":
        return cardinal(int(figures))
    return year(int(figures)) if _YEAR.fullmatch(figures) else digits(figures)


def _docket(match: re.Match[str]) -> str | None:
    label = _before(match, _DOCKET)
    if label is None or _WITHOUT_STOP.fullmatch(label.group()):
        return None  # "no 5-4 decision"
    first, last = match["first"], match["last"]
    if _SEVERAL.search(label.group()) and len(last) <= len(first) + 1 and int(first) < int(last):
        return None  # "Nos. 5-10"
    return f"{_group(first)}, {digits(last) if len(last) > 2 else _group(last)}"


def _book(match: re.Match[str]) -> str | None:
    """The number of a book or a periodical (ISBN, ISSN), figure by figure."""
    if not _before(match, _BOOK):
        return None
    return ", ".join(_by_character(group) for group in re.split("[ –-]", match.group()))


def _by_character(run: str) -> str:
    """ "2119" → "two one one nine"; "RFC2119" → "R.F.C two one one nine"; "physrev" stays a word."""
    parts = _RUN.findall(run)
    return " ".join(
        digits(part) if part.isdigit() else part if is_word(part) and not part.isupper() else spelled(part)
        for part in parts
    )


def _doi(match: re.Match[str]) -> str:
    """ "10.17487/RFC2119" → "ten dot one seven four eight seven slash R.F.C two one one nine"."""
    segments = re.split("/", match["rest"])
    spoken = (" dot ".join(_by_character(part) for part in segment.split(".") if part) for segment in segments)
    return f"ten dot {digits(match['n'])} slash {' slash '.join(spoken)}"


def _fiscal(match: re.Match[str]) -> str:
    """ "FY2023/24" → "fiscal year twenty twenty-three to twenty-four"."""
    first, last = (_short_year(match[group]) if match[group] else "" for group in ("first", "last"))
    return f"fiscal year {first}" + (f" to {last}" if last else "")


def _short_year(figures: str) -> str:
    return year(int(figures)) if len(figures) == 4 else two_figures(int(figures))


def _hexadecimal(match: re.Match[str]) -> str:
    return f"zero x {_by_character(match['n'].upper())}"


def _wireless(match: re.Match[str]) -> str:
    """ "802.11ac" → "eight oh two point eleven A.C"."""
    letters = " ".join(spelled(part) for part in _RUN.findall(match["letters"] or ""))
    return f"eight oh two point {integer(match['n'])} {letters}".rstrip()


def _standard(match: re.Match[str]) -> str | None:
    """ "ISO 32000-1:2008" → "ISO thirty-two thousand dash one, two thousand eight": no range, no proportion."""
    if not _before(match, _STANDARD) or not (match["part"] or match["year"]):
        return None
    part = f" dash {integer(match['part'])}" if match["part"] else ""
    return f"{integer(match['n'])}{part}" + (f", {year(int(match['year']))}" if match["year"] else "")


def _reporter(match: re.Match[str]) -> str | None:
    """A series of law reports: "S.W.3d" → "S.W third"; "34 L. Ed. 293" is no volume of litres."""
    names = re.findall(r"[A-Za-z]+", match["series"])
    if names in (["P", "M"], ["A", "M"], ["A", "D"], ["B", "C"]):
        return None
    if len(names) == 1 and not (len(names[0]) == 1 or names[0] in REPORTERS.of("en")):
        return None  # "Sept. 3d", "Elm St. 4th floor"
    letters = spelled("".join(names)) if all(len(name) == 1 for name in names) else " ".join(names)
    return letters + (f" {ordinal(int(match['n']))}" if match["n"] else "")


def _status(match: re.Match[str]) -> str | None:
    """ "HTTP 404" → "four oh four"; "500 errors" → "five hundred errors"; "350 responses" are counted."""
    behind = _BEFORE_STATUS.match(match.string, match.end(), match.end() + 16)
    named = behind is not None and (not behind["many"] or _HTTP_ERROR.fullmatch(match["n"]))
    if not (named or _before(match, _STATUS)):
        return None
    words = house_number(match["n"])
    return plural(words) if match["many"] else words


def _decimal_name(match: re.Match[str]) -> str | None:
    """ "Rule 24.035" → "twenty-four point oh three five": a name, whose nought is no quantity."""
    if not _before(match, _DECIMAL_NAME):
        return None
    return f"{integer(match['n'])} point {digits(match['part']).replace('zero', 'oh')}"


def _code(match: re.Match[str]) -> str | None:
    """ "F-13402" → "F-one three four zero two"; a year, and a thousand, are left to what says numbers."""
    figures = match.group()
    return None if _YEAR.fullmatch(figures) or figures.endswith("000") else digits(figures)


_ROWS: tuple[Rewrite, ...] = (
    (
        lazy(r"(?<![\w.,/–-])(?P<n>\d{2,6})(?:[-–](?P<part>\d{1,4}))?(?::(?P<year>(?:19|20)\d\d))?(?![\w/–-]|[.,:]\d)"),
        _standard,
    ),
    (lazy(r"(?<![\w.,/–-])(?P<first>\d{1,4})[-–](?P<last>\d{1,7})(?![\w/–-]|[.,]\d)"), _docket),
    (lazy(r"(?<![\w.,/–-])\d(?:[ –-]?[\dX]){6,16}(?![\w/–-]|[.,]\d)"), _book),
    (lazy(r"(?<![\w.])10\.(?P<n>\d{4,9})/(?P<rest>[\w.;()/:-]{0,80}\w)"), _doi),
    (lazy(r"(?<!\w)arXiv:\s?(?P<n>\d{4})\.(?P<m>\d{4,5})"), lambda m: f"arXiv, {digits(m['n'])} dot {digits(m['m'])}"),
    (lazy(r"(?<!\w)FY\s?[’']?(?P<first>\d{4}|\d\d)(?:[/–-](?P<last>\d{4}|\d\d))?(?![\w/–-])"), _fiscal),
    (lazy(r"(?<!\w)0x(?P<n>[\da-fA-F]{1,64})(?!\w)"), _hexadecimal),
    (lazy(r"(?<![\w.])802\.(?P<n>\d{1,2})(?P<letters>[a-z]{1,2}(?:/[a-z]{1,2}){0,5})?(?![\w.])"), _wireless),
    (lazy(r"(?<!\w)(?P<series>(?:[A-Z][a-z]{0,4}\.\s?){1,4})(?P<n>[2-9])(?:d|th)(?!\w)"), _reporter),
    (lazy(r"(?<=\d\s)(?P<series>[A-Z][a-z]{0,5}\.\s?(?:[A-Z][a-z]{0,5}\.\s?){0,2}[A-Z][a-z]{0,5}\.)(?P<n>(?!))?(?=\s\d)"),
     _reporter),
    (lazy(r"(?<![\w.,$€£/–-])(?P<n>[1-5]\d\d)(?P<many>s)?(?![\w%/–-]|[.,]\d)"), _status),
    (lazy(r"(?<![\w.,$€£/–-])(?P<n>\d{1,4})\.(?P<part>\d{2,5})(?!\w|[.,]\d)"), _decimal_name),
    (lazy(r"(?:(?<=(?<!\w)[A-Z]-)|(?<=(?<!\w)[A-Z]{2}-))\d{4,6}(?![\w/–-]|[.,]\d)"), _code),
    # "…, 75005 Paris, France"
    (
        lazy(r"(?<=[,;]\s)\d{5}(?<!00)(?=\s[A-ZÀ-Þ][a-zß-ÿ-]+(?:\s[A-ZÀ-Þ][a-zß-ÿ-]+)?(?:[,;.)]|\Z))"),
        lambda m: digits(m.group()),
    ),
)  # fmt: skip
