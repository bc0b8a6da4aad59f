"""Dates, decades, quarters and eras, in the forms that newspapers, letters and forms use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import cardinal, ordinal, plural, two_figures, year
from audioedition.script.normalize.rewrites import STOP_INSIDE, Rewrite, rewrite
from audioedition.script.normalize.spelling import capitals
from audioedition.words.months import MONTHS, WEEKDAYS

_NAMES = MONTHS.names("en")
_MONTH, _SHORT_MONTH = MONTHS.pattern("en"), MONTHS.short_pattern("en")
_WEEKDAY = WEEKDAYS.short_pattern("en")
# Also words of another meaning: in small letters they are no month without a year.
_ALSO_WORDS = frozenset("march may mar dec jun".split())
_DAY = r"(?:0[1-9]|[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?:1\d|20)\d\d(?![\d%]|[.,]\d)"
_DAYS = rf"(?P<day>{_DAY})(?:\s?(?P<and>[–-]|to|and)\s?(?P<last>{_DAY}))?"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Sept. 19, 2009" → "September nineteenth, two thousand nine"; "the ’80s" → "the eighties"."""
    if language == "en":
        named = _MONTH_OR_DAY.search(text, span.start, span.end) is not None
        yield from rewrite(text, span, _ROWS if named else _WITHOUT_NAMES, "date")


def _month(written: str, has_year: bool = True) -> str | None:
    """ "sept." → "September"; None for the verb "may"."""
    name = written.rstrip(".")
    if name.islower() and name in _ALSO_WORDS and not has_year:
        return None
    return _NAMES[MONTHS.numbers["en", name.lower()] - 1]


def _weekday(written: str) -> str:
    """ "Thurs." → "Thursday"."""
    return WEEKDAYS.names("en")[WEEKDAYS.numbers["en", written.rstrip(".").lower()] - 1]


def _day(written: str) -> str:
    return ordinal(int(re.sub(r"\D", "", written)))


def _days(match: re.Match[str]) -> str:
    if not match["last"]:
        return _day(match["day"])
    joint = "and" if match["and"] == "and" else "to"
    return f"{_day(match['day'])} {joint} {_day(match['last'])}"


def _year(match: re.Match[str]) -> str:
    """The year, with the comma that was written: "On 3 September 1939 Britain …" has no pause in it."""
    comma = "," if re.search(r",\s*\d{4}\Z", match.group()) else ""
    return f"{comma} {year(int(match['year']))}" if match["year"] else ""


def _month_first(match: re.Match[str]) -> str | None:
    name = _month(match["month"], bool(match["year"]))
    if name is None or (match["last"] and match["and"] == "and"):
        return None
    to = f" to {_month(match['month2'])} {_day(match['day2'])}" if match["month2"] else ""
    return f"{name} {_days(match)}{to}" + _year(match)


def _day_before_month(match: re.Match[str]) -> str | None:
    name = _month(match["month"], bool(match["year"]))
    if name is None:
        return None
    the = "" if re.search(r"\b[Tt]he\s+\Z", match.string[max(0, match.start() - 6) : match.start()]) else "the "
    return f"{the}{_days(match)} of {name}" + _year(match)


def _month_to_month(match: re.Match[str]) -> str:
    spoken = (
        f"the {_day(match['day'])} of {_month(match['month0'])} to the {_day(match['last'])} of "
        f"{_month(match['month'])}"
    )
    return spoken + _year(match)


def _month_and_year(match: re.Match[str]) -> str:
    return f"{_month(match['month'])} {year(int(match['year']))}"


def _year_month_day(match: re.Match[str]) -> str | None:
    return _in_words(match["y"], int(match["m"]), int(match["d"]), day_first=False)


def _by_numbers(match: re.Match[str]) -> str | None:
    first, second = int(match["a"]), int(match["b"])
    if match["sep"] == "." and len(match["y"]) == 2:
        return None  # a version, or a file
    day_first = first > 12 or (second <= 12 and (match["sep"] == "." or _writes_day_first(match.string)))
    day, number = (first, second) if day_first else (second, first)
    return _in_words(match["y"], number, day, day_first)


def _day_and_month(match: re.Match[str]) -> str | None:
    """ "on 5/6"."""
    first, second = int(match["a"]), int(match["b"])
    day_first = first > 12 or (second <= 12 and _writes_day_first(match.string))
    day, number = (first, second) if day_first else (second, first)
    if day_first or not (1 <= number <= 12 and 1 <= day <= 31):
        return day_of_month(day, number, "en")
    return f"{_NAMES[number - 1]} {ordinal(day)}"


def day_of_month(day: int, number: int, language: str) -> str | None:
    """A day of the twelve months as a date is said: "the twelfth of August", "12. August"; None where it is none."""
    names = MONTHS.names(language) if language in ("en", "de") else ()
    if not (names and 1 <= number <= len(names) and 1 <= day <= 31):
        return None
    return f"the {ordinal(day)} of {names[number - 1]}" if language == "en" else f"{day}. {names[number - 1]}"


def _in_words(figures: str, number: int, day: int, day_first: bool) -> str | None:
    if not (1 <= number <= 12 and 1 <= day <= 31):
        return None
    spoken = two_figures(int(figures)) if len(figures) == 2 else year(int(figures))
    if day_first:
        return f"the {ordinal(day)} of {_NAMES[number - 1]}, {spoken}"
    return f"{_NAMES[number - 1]} {ordinal(day)}, {spoken}"


@lru_cache(maxsize=4)
def _writes_day_first(text: str) -> bool:
    """Whether the article puts the day before the month where it leaves no doubt: then 5/12 is in December.

    The voices are American, and so is the reading where the article does not tell.
    """
    after = len(re.findall(rf"\b{_DAY}(?:\sof)?\s{_MONTH}\b", text)) + len(
        re.findall(r"\b(?:1[3-9]|2\d|3[01])/\d\d?/\d", text)
    )
    before = len(re.findall(rf"\b{_MONTH}\s{_DAY}\b", text)) + len(re.findall(r"\b\d\d?/(?:1[3-9]|2\d|3[01])/\d", text))
    return after > before


def _decade(match: re.Match[str]) -> str:
    spoken = _decade_words(match["decade"])
    return f"{spoken} to {_decade_words(match['last'])}" if match["last"] else spoken


def _decade_words(figures: str) -> str:
    number = int(figures)
    if number < 100:
        return plural(cardinal(number))
    return plural(year(number))


def _season(match: re.Match[str]) -> str | None:
    """ "2020/21"; not "2020/19"."""
    first, last = int(match["first"]), int(match["last"][-2:])
    if (first + 1) % 100 != last:
        return None
    return f"{year(first)} to {two_figures(last) if len(match['last']) == 2 else year(int(match['last']))}"


def _quarter(match: re.Match[str]) -> str:
    end = match["year"]
    spoken = "" if not end else f" of {two_figures(int(end)) if len(end) == 2 else year(int(end))}"
    the = "" if re.search(r"\b[Tt]he\s+\Z", match.string[max(0, match.start() - 6) : match.start()]) else "the "
    return f"{the}{ordinal(int(match['n']))} quarter{spoken}"


def _era(match: re.Match[str]) -> str:
    first = f"{year(int(match['first']))} to " if match["first"] else ""
    return f"{first}{year(int(match['year']))} {capitals(re.sub(r'[^A-Z]', '', match['era']))}"


def _era_first(match: re.Match[str]) -> str:
    return f"AD {year(int(match['year']))}"


_ROWS: tuple[Rewrite, ...] = (
    # 2016-11-03; 25.09.2009, 9/25/2009, 25/9/09
    (
        lazy(r"(?<![\w.,/–-])(?P<y>(?:1\d|20)\d\d)(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)(?![\w/]|[.,–-]\d)"),
        _year_month_day,
    ),
    (
        lazy(
            r"(?<![\w.,/–-])(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<y>(?:1\d|20)\d\d|"
            r"(?<=/)\d\d)(?![\w/]|[.,–-]\d)"
        ),
        _by_numbers,
    ),
    (lazy(r"(?<![\w.,/–-])(?P<first>1\d\d\d|20\d\d)/(?P<last>\d\d(?:\d\d)?)(?![\w/])"), _season),
    # Thurs., Sept. 3; Mon.–Fri.
    (
        lazy(rf"(?<![\w.’'])(?P<day>{_WEEKDAY}\.?)(?=,?\s+(?:{_MONTH}\s?\d|\d\d?(?:st|nd|rd|th)?\s{_MONTH}))"),
        lambda m: _weekday(m["day"]),
    ),
    (
        lazy(rf"(?<![\w.’'])(?P<day>{_WEEKDAY}\.?)\s?[–-]\s?(?P<last>{_WEEKDAY}){STOP_INSIDE}"),
        lambda m: f"{_weekday(m['day'])} to {_weekday(m['last'])}",
    ),
    # 3 May 2009; 28 June–3 July; 3–5 May
    (
        lazy(
            rf"(?<![\w.,/:–-])(?P<day>{_DAY})\s(?P<month0>{_MONTH})\s?[–-]\s?(?P<last>{_DAY})\s"
            rf"(?P<month>{_MONTH})(?!\w)(?:,?\s(?P<year>{_YEAR}))?(?!\w)"
        ),
        _month_to_month,
    ),
    (
        lazy(rf"(?<![\w.,/:–-]){_DAYS}(?:\sof)?\s(?P<month>{_MONTH})(?!\w)(?:,?\s(?P<year>{_YEAR}))?(?!\w)", re.I),
        _day_before_month,
    ),
    # Sept. 19, 2009; May 3–5; May 30–June 2
    (
        lazy(
            rf"(?<![\w.’'])(?P<month>{_MONTH})\s?(?:{_DAYS})(?:\s?[–-]\s?(?P<month2>{_MONTH})\s"
            rf"(?P<day2>{_DAY}))?(?:,?\s?(?P<year>(?<=[\s,]){_YEAR}))?(?![\w:%°]|[.,]\d|\s?"
            r"(?:percent|per|million|[ap]\.?m\b))",
            re.I,
        ),
        _month_first,
    ),
    (lazy(rf"(?<![\w.’'])(?P<month>{_SHORT_MONTH}\.?)\s(?P<year>{_YEAR})(?!\w)"), _month_and_year),
    # the 1980s, ’80s, 1960s–70s; 340 A.D.
    (
        lazy(
            r"(?<![\d.,$€£])[’'‘]?(?P<decade>1\d\d0|20\d0|[2-9]0)\s?[’']?s\b(?:\s?[–-]\s?[’']?"
            r"(?P<last>1\d\d0|20\d0|[2-9]0)[’']?s\b)?"
        ),
        _decade,
    ),
    (
        lazy(
            rf"(?<![\w.,–-])(?:(?P<first>\d{{1,4}})\s?[–-]\s?)?(?P<year>\d{{1,4}})\s?(?P<era>A\.\s?D|B\.\s?C(?:\.\s?E)?|C\.\s?E|AD|BCE?|CE)\b{STOP_INSIDE}"
        ),
        _era,
    ),
    (lazy(r"(?<![\w.])A\.?D\.?\s(?P<year>\d{1,4})(?![\w]|[.,]\d)"), _era_first),
    (lazy(r"(?<!\w)(?P<n>[1-4])Q\s?[’']?(?P<year>(?:20)?\d\d)?(?!\w)"), _quarter),
    (lazy(r"(?<!\w)Q(?P<n>[1-4])\s(?:of\s)?(?P<year>20\d\d)(?!\w)"), _quarter),
    # the class of ’05
    (lazy(r"(?<!\w)[’'‘](?P<year>\d\d)(?![\w’'%])"), lambda m: two_figures(int(m["year"]))),
    (lazy(r"(?<![\w./,-])9/11(?![\w/])"), lambda _: "nine eleven"),
    (
        lazy(
            r"(?:(?<=\b[Oo]n )|(?<=\b[Bb]y )|(?<=[Uu]ntil )|(?<=[Ss]ince ))(?P<a>\d\d?)/(?P<b>\d\d?)"
            r"(?![\w/]|[.,]\d|\sof\b)"
        ),
        _day_and_month,
    ),
)
# Rows with a month's name in them are tried only where one may be.
_WITHOUT_NAMES = tuple(row for row in _ROWS if not re.search("Febr|Tues", row[0].pattern))
_MONTH_OR_DAY = lazy(
    rf"\b(?:{'|'.join(sorted({name[:3] for name in (*_NAMES, *WEEKDAYS.names('en'))}))})", re.IGNORECASE
)
