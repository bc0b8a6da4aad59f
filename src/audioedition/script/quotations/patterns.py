"""The patterns, language by language, of what names the speaker of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from audioedition.words.function_words import FUNCTION_WORDS
from audioedition.words.letters import CAPITAL, SMALL
from audioedition.words.names import PARTICLES
from audioedition.words.saying import ABOUT_WHOM, ACCORDING, AUXILIARIES, BEFORE_NAMES, BESIDE_SAYING, SAYING
from audioedition.words.word_lists import WordLists, alternatives

_WORD = rf"(?:{CAPITAL}[\w]*(?:[-’'](?![sS]\b)\w+)*(?<=\w\w)|{CAPITAL}\.)"
_FULL = rf"{_WORD}(?:[\s\xa0](?:{PARTICLES.words}[\s\xa0])?{_WORD}){{1,4}}"
_ONE = rf"{CAPITAL}\w+(?:[-’'](?![sS]\b)\w+)*"
# What makes a name another one's, or one of two: "Timur's father", "Timur and Anna".
_AND = r"(?:and|und|et|y|e|и|й|та|en|i|&|or|oder|ou|o|или)"
_NOT_ALONE = (
    rf"(?![-\w])(?!['’][sS]?\b)(?!(?:,\s{CAPITAL}[\w ]{{1,40}})?,?\s{_AND}\s{CAPITAL}[\w’'-]*(?=[.,;:!?]|\Z))"
    rf"(?!\s{_AND}\s{CAPITAL})(?!\s{CAPITAL})"
)
_DASH = r"[—–―-]{1,3}"


@dataclass(frozen=True)
class Patterns:
    """`said_name`: the verb and the name behind a quotation; `name_said`: the name and the verb; `apposition`: the
    verb, who it is, and the name after a comma; `tag`: whatever says something behind a quotation; `name_before`,
    `said_before`: the end of what introduces one; `verb`: a verb of saying; `within`: a verb and a name within one;
    `about_whom`: words behind which a name is no subject."""

    said_name: re.Pattern[str]
    name_said: re.Pattern[str]
    apposition: re.Pattern[str]
    tag: re.Pattern[str]
    name_before: re.Pattern[str]
    said_before: re.Pattern[str]
    verb: re.Pattern[str]
    within: re.Pattern[str]
    about_whom: re.Pattern[str]


@lru_cache(4)
def patterns(language: str) -> Patterns | None:
    """The patterns of a language; None where its verbs are not known."""
    if not SAYING.of(language):
        return None
    verb, beside = _any(SAYING, language), _any(BESIDE_SAYING, language)
    helped, according = _any(AUXILIARIES, language), _any(ACCORDING, language)
    says = rf"(?:{helped}\s)?(?:{beside}\s)?{verb}(?!\w)(?:\s{beside}(?!\w))?"
    titled = rf"(?:{_any(BEFORE_NAMES, language)}\s)?"
    name = rf"{titled}(?P<name>{_FULL}|{_ONE}){_NOT_ALONE}"
    full = rf"(?P<name>{_FULL}){_NOT_ALONE}"
    start = rf"\s*,?\s*(?:{_DASH}\s*)?"
    # who he is, before a full name: small words, and in German whatever stands there
    office = r"(?:(?!\d)[\w’'-]+\s){0,6}?"
    return Patterns(
        said_name=re.compile(
            rf"{start}{says}\s(?:{titled}(?P<name>{_FULL}|{_ONE}{_no_noun(language)}){_NOT_ALONE}"
            rf"|(?P<office>{office}){full.replace('name>', 'full>')})"
        ),
        name_said=re.compile(rf"{start}(?:{name}|(?P<office>{office}){full.replace('name>', 'full>')})\s{says}"),
        apposition=re.compile(rf"{start}{says}\s(?:[\w’'.-]+\s){{1,10}}?[\w’'.-]+,\s{titled}{full}(?=[.,;:!?]|\Z)"),
        tag=re.compile(rf"{start}(?:[\w’'.-]+\s){{0,4}}?{verb}(?!\w)(?P<rest>.{{0,40}})", re.DOTALL),
        name_before=re.compile(
            rf"(?:(?<!\w)(?!{CAPITAL})\w[\w’'-]*\s|[,;:(—–-]\s|\A)\s*{name}(?P<who>,[^;:.!?«“„\"]{{2,120}},|,)?\s{says}"
            rf"(?P<rest>[^.!?:«“„\"—–]{{0,80}})(?P<mark>[:,])\s*\Z"
        ),
        said_before=re.compile(
            rf"(?:\A|[.,;:!?…»”\"—–-])\s*(?:(?i:{says})|(?i:{according}))\s{name}(?P<rest>[^.,!?:«“„\"—–]{{0,60}}|,[^.!?:«“„\"—–]{{2,90}})"
            r":\s*\Z"
        ),
        verb=re.compile(rf"(?<!\w){verb}(?!\w)"),
        within=re.compile(_within(language, says, name), re.DOTALL),
        about_whom=re.compile(rf"(?<!\w){_any(ABOUT_WHOM, language)}(?!\w)", re.IGNORECASE),
    )


def _no_noun(language: str) -> str:
    """In English a name before a noun is none of a person: "said NASA officials"."""
    if language != "en":
        return ""
    small = alternatives(FUNCTION_WORDS.of(language) | BESIDE_SAYING.of(language))
    return rf"(?!\s(?!{small}\b)(?!\w+(?:ly|ing|ed)\b){SMALL}[\w'’-]+)"


def _within(language: str, says: str, name: str) -> str:
    """ "…, dit Pierre, …", "…, — сказал Тимур, — …", "… -dijo Pez-, …": who says it is told within the marks."""
    if language in ("fr", "it"):
        return rf"[,!?…](?P<tag>\s{says}\s{name}[^.,;!?»”\"]{{0,80}}(?:[.,;!?]|\Z))"
    if language in ("es", "pt"):
        return rf"(?P<tag>\s?{_DASH}{says}\s{name}[^«»—–]{{0,120}}?(?:(?<=\w){_DASH}[.,;:]?|\Z))"
    if language in ("ru", "uk", "pl"):
        return rf"[,!?….](?P<tag>\s?{_DASH}\s{says}\s{name}[^«»—–]{{0,120}}?(?:[,.]\s?{_DASH}|\Z))"
    return r"(?!)(?P<tag>)(?P<name>)"


def _any(words: WordLists, language: str) -> str:
    """The words of a language as alternatives; a pattern that nothing matches where it has none."""
    listed: Iterable[str] = words.of(language)
    return alternatives(listed) if listed else r"(?!)"
