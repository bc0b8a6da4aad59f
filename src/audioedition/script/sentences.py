"""Where sentences end. A small rule set over the untouched text; every place is exact.

A cut is a run of terminators, closing marks, white space, and then something that can begin a sentence. Words that a
full stop shortens are in `words.shortened`.
No library: on nine treebanks of Universal Dependencies these rules make fewer false cuts and miss fewer than pysbd and
sentencex do, on the sample none (`bench/sentences.py`), and neither of them keeps places exact (docs/dependencies.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from audioedition.model import Span
from audioedition.patterns import atomic, lazy
from audioedition.words.addresses import SHORT_STATES
from audioedition.words.letters import CAPITAL
from audioedition.words.months import MONTHS, WEEKDAYS
from audioedition.words.numbered_things import NUMBERED_THINGS
from audioedition.words.ordinals import BEFORE_ORDINALS, COUNTED
from audioedition.words.sentence_starts import PRONOUNS, STARTS, STARTS_AT_HOME
from audioedition.words.shortened import (
    BEFORE_NUMBER,
    HOURS,
    LISTS_END,
    MARKED_NAMES,
    NEVER_LAST,
    PAIRS,
    PLACES,
    SOMETIMES_LAST,
    WITH_CAPITALS,
    WITHOUT_VOWELS,
    YEARS,
)
from audioedition.words.times import ZONES

_ALWAYS = "。！？．։।॥؟۔።፧"  # stops of scripts without capitals
_STOPS = f".!?…{_ALWAYS}"
# The rest of ". . .".
_STOPS_APART = r"(?:[ \u00a0\u202f]\.++(?=[\s\"'”’»)\]]|\Z))*"
# Marks of notes belong to what they note: "dead.[12] No", "dead. [12] No", "dead.¹² No", "dead.11,12 No".
_NOTE_MARKS = (
    r"(?:[ \u00a0]?\[\d[\d\s,–-]{0,12}\](?=\s|\[|\Z)|\[[a-z*†‡]\]|[¹²³⁰⁴-⁹†‡]++"
    r"|(?<=[^\W\d_]{3}[.!?])\d{1,3}(?:, ?\d{1,3})*(?=\s))*"
)
# Closing marks of scripts that have no spaces: a sentence ends behind them or not at all.
_WIDE = "」』》〉】）”’"
_CANDIDATE = lazy(
    # A run of stops is looked at once, from its beginning, and taken whole.
    rf"(?P<stop>[{_STOPS}](?<![{_STOPS}][{_STOPS}])[{_STOPS}]*+{atomic('apart', _STOPS_APART)})"
    rf"(?P<close>(?<=[。！？．])[{_WIDE}]{{1,2}}(?![{_WIDE}])|[\"'”’»›)\]“‘«‹]*(?:[ \u00a0\u202f][»›](?=\s|\Z))?"
    rf"{atomic('marks', _NOTE_MARKS)})"
    rf"(?P<space>\s+|(?<=[。！？．])(?![\d{_WIDE}])|(?<=[。！？．][{_WIDE}])|(?<=[。！？．][{_WIDE}]{{2}}))(?P<next>\S)",
)
_OPENERS = frozenset("“„«‹‘'\"([¿¡–—―-*_•/")  # "288 hab. / km²", but "It rained. / It snowed."
_CLOSERS = frozenset(")]}”,;:!?")
_SKINS = "“”„«»‹›‘\"'([{–—*_"
# Of initials ("E.D. 1993") the first letter alone would be a word of some language.
_NEXT_WORD = lazy(r"[^\W\d_](?:\.[^\W\d_])+|[^\W\d_][\w’'-]*|\d+|\S")
# Particles and marks behind a closing mark: "「行くの？」と言った", "“谁？”的问题".
_GOES_ON = lazy(r"[\u3041-\u309f的地得，、；：。！？,;:]")
_TITLE_MARKS = (("《", "》"), ("〈", "〉"))
_LONGEST_TITLE = 80
# Before letters of another script no space is set: "由J. K. Lindsey".
_UNSPACED = lazy(r"(?s:.*)[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff20](?=[^\W\d_])")
# "1.4.1. Use of colour": the number of a title, and no end, but behind what has numbers: "see section 1.4.1. Roads".
# A version ends in noughts: "older than 19.0.0. Roads".
_SECTION = lazy(r"[1-9]\d?(?:\.[1-9]\d?){2,4}")
_INITIALS = lazy(r"(?:[^\W\d_]\.)+[^\W\d_]")
_COUNTING = lazy(r"\W*(?:\d{1,3}|[^\W\d_]|[ivxlIVXL]{2,5})\W*")
# "(a) First.", "iv) Fourth.", "b. Second."
_ENUMERATED = lazy(r"[(“\"]?(?:[a-z][.)]|[ivx]{2,5}\))\s")
# "Vol. II", "BGBl. I"; not "at p. I".
_NUMERAL = lazy(r"[IVXL]{1,7}")
_ONE_LETTER = lazy(rf"[{re.escape(_SKINS)}]?[^\W\d_]\.")
# Shillings and pence: "5s. 6d."
_COINS = lazy(r"£?\d+[sd]")
_FIGURE = lazy(r"[\d,./–-]*\d")
# "S. 15 ff. DSGVO", "Art. 5 f. GG": a law's or a book's name in capitals goes on with what follows a number.
_FOLLOWING = frozenset(("f", "ff"))
_NAME_IN_CAPITALS = lazy(rf"{CAPITAL}[^\W\d_]*{CAPITAL}[^\W\d_]*")
# "w 1916 r. – Asty Film": behind a year a dash goes on.
_DASH = lazy(r"\.\s[–—-]\s")
# Within so many characters of a sentence's beginning an hour ("At 5 p.m. Ann left.") or a year is not yet its end.
_EARLY_HOUR, _EARLY_YEAR = 16, 40
# A short word without a vowel is short for a longer one ("Dz. U.", "Bvt."), but where such words are common; x's stand
# for what is one word ("`build`").
_NO_VOWEL = lazy(r"(?!x+\Z)[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xzß]{1,4}")
_WITH_VOWELLESS_WORDS = frozenset("cs sk hr sr bs sl mk".split())
# One word behind an opening bracket that goes on: "(Lat. Avicenna)", "(Mo. App. 2007)".
_OPENS_BRACKET = lazy(r"[(\[][^\W\d_]{1,5}")
# "am 1. und 2. Mai", "der 1. oder 2. Vorstand": of two ordinals the first tells of the second.
_ORDINALS = lazy(r"\d\.(?:,| und| oder| bis| bzw\.) \d{1,2}\Z")
# As far back as a word that a full stop shortens can reach, with the words it is made of and the one before it.
_REACH = 32
_LONGEST = 9


def sentences(text: str, span: Span, language: str) -> Iterator[Span]:
    """The sentences within `span`, without the white space around them."""
    start = span.start
    for match in _CANDIDATE.finditer(text, span.start, span.end):
        if _ends_here(text, match, Span(start, span.end), language):
            end = match.end("close")
            sentence = Span(start, end).trim(text)
            if sentence.start < sentence.end:
                yield sentence
                start = end
    last = Span(start, span.end).trim(text)
    if last.start < last.end:
        yield last


def _ends_here(text: str, match: re.Match[str], span: Span, language: str) -> bool:
    """Whether the sentence that `span` begins with ends at a run of stops."""
    stop, at = match["stop"], match.start("stop")
    if _in_title(text, at, span):
        return False
    if stop[0] in _ALWAYS:
        return not (match["close"] and _GOES_ON.match(match["next"]))
    following = _first_word(text, match.start("next"), span.end)
    if not following or not (_can_begin(following) or _ENUMERATED.match(text, match.start("next"), span.end)):
        return False
    if stop == "!":
        name = text[max(span.start, at - _LONGEST) : at].split(" ")[-1].lower()
        return name not in MARKED_NAMES.every or _starts(following, language)
    if match["close"][:1].isdecimal():
        following = match["close"]  # "Fig.3"
    return stop != "." or _full_stop_ends(text, span.start, at, following, language)


def _in_title(text: str, at: int, span: Span) -> bool:
    """Whether a place is within the marks of a title: "《你是谁？》"."""
    first = max(span.start, at - _LONGEST_TITLE)
    return any(
        (opened := text.rfind(opening, first, at)) >= 0
        and text.find(closing, opened, at) < 0
        and text.find(closing, at, min(span.end, at + _LONGEST_TITLE)) >= 0
        for opening, closing in _TITLE_MARKS
    )


def _full_stop_ends(text: str, start: int, at: int, following: str, language: str) -> bool:
    if at - start > _LONGEST and text[at - _LONGEST : at].isalpha():
        return True  # no word so long is a shortened one
    if at - start <= _LONGEST and _COUNTING.fullmatch(text, start, at):
        return False  # "1. First", "a. First"
    return not _is_abbreviation(text, start, at, following, language)


def _first_word(text: str, start: int, end: int) -> str:
    """The first word from `start` on, past opening marks and dashes; else the first character of what comes."""
    place = start
    while place < end and (text[place] in _OPENERS or text[place].isspace()):
        place += 1
    if text[place : place + 1] in ("»", "…", "."):  # »Wohin?« · "…and then" · but ". »" and ". . ."
        place += 1 if text[place + 1 : place + 2].isalpha() else 0
    match = _NEXT_WORD.match(text, place, end)
    return match.group() if match else ""


def _can_begin(word: str) -> bool:
    """Whether a sentence can begin with a word: not in lower case (but "iPhone"), not with a closing mark."""
    if word[0].islower():
        return not word.islower() and word.isalpha() and any(letter.isupper() for letter in word[1:3])
    return word[0] not in _CLOSERS and word not in ("»", ".", "…")


@cache
def starts(language: str) -> frozenset[str]:
    """Words that often begin a sentence, in lower case."""
    return PRONOUNS.every | STARTS.every | STARTS_AT_HOME.of(language)


def _starts(word: str, language: str) -> bool:
    return re.split("['’]", word.lower(), maxsplit=1)[0] in starts(language)


def _is_abbreviation(text: str, start: int, at: int, following: str, language: str) -> bool:
    """Whether the full stop at `at` shortens a word and ends no sentence."""
    last, before = _words_before(text, start, at)
    lowered, number = last.lower(), following[0].isdecimal() or following in "№#§°(["
    number = number or (len(last) > 2 and _NUMERAL.fullmatch(following) is not None)
    after_number = _FIGURE.fullmatch(before) is not None
    if len(last) == 1 and last.isupper():
        return _is_initial(last, before, following, language)
    if (lowered, following.lower().split("-")[0]) in _pairs():
        return True
    if lowered in PLACES.every and not after_number and not number:
        return True
    if lowered in NEVER_LAST.of(language):
        # "5 ft. He jumped." · "in Berkeley, CA. It rained."
        may_end = (after_number and lowered in ("см", "ft")) or (len(last) > 1 and last.isupper())
        return not (may_end and _starts(following, language))
    alone = lowered.rpartition(".")[2]  # "v. pag. 12" is "v.pag", "и т. д. 5" no "д. 5"
    numbered = {lowered, alone if len(alone) > 1 else lowered}
    if number and (not numbered.isdisjoint(_before_number(language)) or _COINS.fullmatch(last)):
        return True
    if lowered in LISTS_END.every:
        return False
    if lowered in _FOLLOWING and after_number and _NAME_IN_CAPITALS.fullmatch(following):
        return True
    if lowered in YEARS.of(language) and after_number and _DASH.match(text, at):
        return True
    if lowered in HOURS.every or (lowered in YEARS.every and after_number):
        early = _EARLY_HOUR if lowered in HOURS.every else _EARLY_YEAR
        goes_on = number or following.lower() in _goes_on_after_hours() or at - start < early or len(following) == 1
        return goes_on and not _starts(following, language)
    if (
        lowered in SOMETIMES_LAST.of(language)
        or _INITIALS.fullmatch(last)
        or _may_be_short(last, before, following, language)
    ):
        return not _starts(following, language)
    if _OPENS_BRACKET.fullmatch(text, max(start, at - len(last) - 1), at):
        return text[at + 1 : at + 2].isspace() and not _starts(following, language)
    if _SECTION.fullmatch(last):
        return not _starts(following, language) and NUMBERED_THINGS.fullmatch(before) is None
    if language == "de" and last.isdecimal() and len(last) < 3:
        return (
            following.lower() in _counted()
            or before.lower() in BEFORE_ORDINALS.of("de")
            or _ORDINALS.search(text, max(start, at - _REACH), at) is not None
        )
    return False


def _may_be_short(last: str, before: str, following: str, language: str) -> bool:
    """Whether a word that no row of its language has may be a shortened one, by how it is written or by what is before
    it: "Ct.", "Easton, Md.", "Dz."."""
    has_case = last[:1].isupper() or following[0].isdecimal()  # "dst. Rounding" of a listing, "Bvt. Major", "pt. 2"
    if has_case and language not in _WITH_VOWELLESS_WORDS and _NO_VOWEL.fullmatch(last):
        return last.lower() not in WITHOUT_VOWELS.every
    if last in SHORT_STATES.of("en"):
        return before[-1:] == ","
    word = last.rpartition(".")[2]  # of "L. Ed."
    return word[:1].isupper() and word.lower() in WITH_CAPITALS.of(language)


def _is_initial(last: str, before: str, following: str, language: str) -> bool:
    """Whether a capital letter is a name's, in "J. K. Rowling", and not a degree's or a plan's, nor "you and I"."""
    if before[-1:] in ("°", "º") or (last == "I" and language == "en" and before.islower()):
        return False
    return following.lower() not in PRONOUNS.every


def _words_before(text: str, start: int, at: int) -> tuple[str, str]:
    """The word before `at`, with those that belong to it ("т. д" is "т.д"), and the word before that."""
    parts = text[max(start, at - _REACH) : at].split()
    if not parts:
        return "", ""
    last = parts.pop().lstrip(_SKINS)
    while parts and len(last) < 9 and _ONE_LETTER.fullmatch(parts[-1]):
        last = parts.pop().lstrip(_SKINS) + last
    last = re.split("['’]", last)[-1]  # "l'Avv. Fabrizi"
    last = last if last.isascii() else _UNSPACED.sub("", last)
    return last, parts[-1] if parts else ""


@cache
def _before_number(language: str) -> frozenset[str]:
    days = MONTHS.short("en") | MONTHS.short(language) | WEEKDAYS.short(language)
    return BEFORE_NUMBER.of(language) | days


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first, _, second in (pair.rpartition(".") for pair in PAIRS.every))


@cache
def _goes_on_after_hours() -> frozenset[str]:
    """A day, a month or a zone: "at 5 p.m. Monday"."""
    return WEEKDAYS.full("en") | MONTHS.full("en") | frozenset(zone.lower() for zone in ZONES.every)


@cache
def _counted() -> frozenset[str]:
    """What a German ordinal counts: "am 3. Oktober", "die 4. Klasse"."""
    return COUNTED.of("de") | MONTHS.full("de")
