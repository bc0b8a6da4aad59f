"""The names of people in what stands for an author: a byline, a field of metadata, the name of a computer's user.

Such a line holds more than names (a date, an agency, a trade, minutes of reading), and often no person at all.
"""

from __future__ import annotations

import re
from functools import cache

from audioedition.article.byline import author_of
from audioedition.patterns import lazy
from audioedition.plaintext import line
from audioedition.words.bylines import BEFORE_DATES, BEHIND_NAMES, BETWEEN_NAMES, SMALL_WORDS
from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.months import MONTHS, WEEKDAYS
from audioedition.words.names import ARTICLES, PARTICLES
from audioedition.words.organisations import NEWS_AGENCIES, ORGANISATION_WORDS, TRADES
from audioedition.words.placeholders import NO_AUTHORS

MOST_PEOPLE = 12
_LONGEST = 300
_LONGEST_NAME, _MOST_WORDS, _MOST_SMALL = 60, 6, 1
_ADDRESSES = lazy(r"[(<\[]?\s*(?:https?://|www\.|mailto:)[^\s)>\]]+\s*[)>\]]?|[(<\[]?[\w.+-]{1,64}@[\w.-]+[)>\]]?")
_IN_BRACKETS = lazy(r"\s*[(\[{][^()\[\]{}]{0,80}[)\]}]")
# Where the names are over: a date or a time, "5 Min Read" without a space before it, a bar, a dash between spaces.
_TAIL = lazy(r"\s[|•·»]|\s[-–—]+\s|(?<![\w'’])\d|(?<=[^\W\d_])\d+ ?min\b|\.\s*\Z|\u2003", re.IGNORECASE)
_WORD_AT_END = lazy(r"[\s,.:]*?([^\W\d_]+)[\s,.:]*\Z")
_NO_NAME = lazy(r"[:!?`(){}<>\[\]=#…\"«»“”„*@_\\]|\.\s+[^\W\d_]{4,}\s+\S+\s|\d")
_HANDLE = lazy(r"[^\W_][\w.-]*")
KEY = lazy(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
"""One small word of Latin letters: a login, or a key in another file of the site, and seldom what to say for a name."""
AROUND_DATES = lazy(r"\s*[|•·»@]\s*|\s[-–—/]+\s|,?\s*\d[\d.,:/]*(?:st|nd|rd|th)?\b\.?")
"""What parts the names in a line from the date beside them, and the figures of the date."""
_JUNIOR = lazy(r",(?=\s+[JS]r\b\.?)")
_EDGE = " \t,;|·•–—-*_/†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰"


def names_of(written: str, sites: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The people that `written` names, without what stands beside their names; nothing where it names none, or more
    than that. `sites`: what the site and its publisher are called, as `plain_words` has it."""
    words = _JUNIOR.sub("", _bare(line(written[:_LONGEST])))
    pieces = [piece.strip(_EDGE) for piece in BETWEEN_NAMES.any_row.split(words)]
    pieces = [piece for piece in dict.fromkeys(pieces) if piece and not _is_aside(piece)]
    if len(pieces) > MOST_PEOPLE or not all(map(is_name, pieces)):
        return ()
    full = [piece for piece in pieces if " " in piece]
    people = full if full and " " in pieces[0] else pieces  # "Anna Holm, Oxford": a lone word beside names is a place
    return tuple(name for name in people if not _is_office(name, sites))


def is_name(words: str) -> bool:
    """Whether words have the form of a name: few, with capitals where their letters have such, without figures."""
    parts = words.split()
    if _HANDLE.fullmatch(words) and len(parts) == 1:
        return sum(map(str.isalpha, words)) > 1 and words[-1] != "." and not _is_day(words)
    if not parts or len(words) > _LONGEST_NAME or len(parts) > _MOST_WORDS or _NO_NAME.search(words):
        return False
    if parts[-1].islower() and parts[-1] in FUNCTION_WORDS.every:  # "posts by"
        return False
    small = [part for part in parts if part.lower() in FUNCTION_WORDS.every and not _may_be_small(part)]
    if len(small) > (0 if words.isupper() else _MOST_SMALL):  # "Minh Do"
        return False
    return words.islower() or all(
        not part[0].islower() or "'" in part[:3] or "’" in part[:3] or PARTICLES.fullmatch(part) for part in parts
    )


def _is_day(word: str) -> bool:
    """Whether a lone word is a month, a weekday, or leads to a date."""
    return word.lower() in _months() | _weekdays() | BEFORE_DATES.every


def _may_be_small(part: str) -> bool:
    return any(table.fullmatch(part) for table in (PARTICLES, SMALL_WORDS))


def _bare(words: str) -> str:
    """Without "By" before the names and the date, the place or the paper behind them."""
    for _ in range(2):  # "Artikel von: Von Anna Schmidt"
        words = author_of(words) or words
    words = _IN_BRACKETS.sub("", _ADDRESSES.sub("", words)).strip(_EDGE)
    tail = _TAIL.search(words)
    if tail is not None:
        words = _without_date(words[: tail.start()], words[tail.start() :])
    behind = BEHIND_NAMES.search(words)
    return words[: behind[1].start()] if behind else words


def _without_date(words: str, tail: str) -> str:
    """Names without the words that lead to a figure: "Anna Holm on Monday, June" before "5". A month behind the figure
    ("May on 5 June") leaves what looks like one to the name."""
    months = 0 if any(part.strip(".,").lower() in _months() for part in tail.split()[:3]) else 1
    days = 1
    while match := _WORD_AT_END.search(words):
        word = match[1].lower()
        if word in _months() and months:
            months -= 1
        elif word in _weekdays() and days:
            days -= 1
        elif word not in BEFORE_DATES.every or match.start() == 0:
            break
        words = words[: match.start()]
    return words


def _is_aside(piece: str) -> bool:
    """Whether a piece between commas is an agency or a trade, and belongs to the name before it."""
    return piece.lower() in NEWS_AGENCIES.every or TRADES.fullmatch(piece) is not None


def _is_office(name: str, sites: frozenset[str]) -> bool:
    """Whether a name is that of the site, an editorial office, an organisation, a program's stopgap or an address."""
    words = [word.strip(".,’'") for word in name.lower().split()]
    return (
        NO_AUTHORS.fullmatch(name) is not None
        or any(word in ORGANISATION_WORDS.every for word in words)
        or " ".join(words) in NEWS_AGENCIES.every
        or " ".join(re.findall(r"[^\W_]+", name.lower())) in sites
        or (len(words) == 1 and "." in name.strip("."))
        or (len(words) == 2 and words[0] in ARTICLES)
    )


@cache
def _months() -> frozenset[str]:
    return frozenset(word for _, word in MONTHS.numbers)


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(word for _, word in WEEKDAYS.numbers)


def name_of_key(key: str) -> str:
    """The name that the key of an author is made of ("peter-paul-koch"); "" where it is made of none."""
    parts = re.split(r"[-_.]", key)
    is_named = 1 < len(parts) <= 3 and all(part.isalpha() and len(part) > 1 for part in parts)
    name = " ".join(part.capitalize() for part in parts)
    return name if is_named and is_name(name) and not _is_office(name, frozenset()) else ""


def is_date(words: str) -> bool:
    """Whether words are a day, a month or a year, and nothing else: "November 20, 1887", "den 3. Mai 2020"."""
    parts = re.findall(r"[^\W_]+", words.lower())
    figures = [part for part in parts if part[0].isdigit()]
    rest = [part for part in parts if not part[0].isdigit()]
    known = _months() | _weekdays() | BEFORE_DATES.every
    is_dated = any(part in _months() for part in rest) or len(figures) > 2
    return bool(figures) and len(parts) <= 8 and is_dated and all(
        part in known or SMALL_WORDS.fullmatch(part) or PARTICLES.fullmatch(part) or part in _OF_YEARS for part in rest
    )  # fmt: skip


_OF_YEARS = frozenset("of г года року st nd rd th".split())
