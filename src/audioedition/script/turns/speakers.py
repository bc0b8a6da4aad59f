"""One person from all the ways in which labels name him: full name, surname, initials, title, a shortened name."""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from audioedition.patterns import lazy
from audioedition.script.turns.names import asking, initials, is_full, is_initials, titled, without_address, words_of
from audioedition.words.letters import CAPITAL, NOT_SMALL, SMALL
from audioedition.words.names import PARTICLES
from audioedition.words.speakers import ARTICLES, CAPITAL_NOUNS, OFFICES

_PART = rf"{NOT_SMALL}[\w’'-]{{1,30}}"
FULL_NAME = lazy(rf"(?<![\w’'-]){_PART}(?:[ \xa0\n](?:{_PART}|{PARTICLES.words}(?!\w)|{NOT_SMALL}\.)){{1,3}}(?!\w)")
_DEFINED = lazy(rf"(?P<name>{FULL_NAME.pattern})[ \xa0*_]*[(\[|][ \xa0*_]*(?P<label>\w[\w.]{{0,11}})[ \xa0*_]*[)\]|]")
_IN_CAPITALS = lazy(rf"(?<![\w’'-]){CAPITAL}{{2,30}}(?: {CAPITAL}{{2,30}}){{1,2}}(?![\w.:])")
_BEFORE = lazy(rf"(?:(?<![^\W\d_])(?!{ARTICLES.words}[\s(]){SMALL}+|[,;(])[\s*_]{{1,4}}\Z")
_STOPPED = re.compile(r"([^\W\d_]+)(\.?)")
_WITH_ARTICLE = lazy(rf"(?<!\w)(?i:{ARTICLES.words}) ({CAPITAL}[\w’'-]+)")
_LONGEST_SHORT, _MOST_TEXT = 6, 60_000
_LONGEST_ABBREVIATION, _FEWEST_ABBREVIATIONS = 4, 3
_FEWEST_ENTER = 2
_FEW_LETTERS = 3
_LONG_WORD, _ENDING = 5, 2  # "challenge", "challenges"


class _Index(NamedTuple):
    """Full names by their first word, their last one, and their initials."""

    by_first: dict[str, list[str]]
    by_last: dict[str, list[str]]
    by_initials: dict[str, list[str]]

    @classmethod
    def of(cls, names: Iterable[str]) -> _Index:
        index = cls({}, {}, {})
        for name in names:
            words = words_of(name)
            for by, key in zip(index, (words[0], words[-1], initials(name)), strict=True):
                by.setdefault(key, []).append(name)
        return index


class _Written(NamedTuple):
    """The words of a text in order; those that a full stop follows; those that none follows."""

    words: Sequence[str]
    shortened: frozenset[str]
    whole: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Written:
        words = {(match[1], match[2]) for match in _STOPPED.finditer(text)}
        return cls(
            sorted({word for word, _ in words}),
            frozenset(word for word, stop in words if stop),
            frozenset(word for word, stop in words if not stop),
        )


@dataclass
class Speakers:
    """Who is meant by a label. `names`: as all labels of a text have them, in their order; `known`: full names of the
    people of the metadata; `before`: the text before the first label, which may introduce them; `text`: all of it."""

    names: Sequence[str]
    known: Sequence[str] = ()
    before: str = ""
    text: str = ""
    language: str = ""
    _people: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._apart: set[str] = set()
        full = [name for name in self.names if is_full(name)]
        self._full = _canonical([*(name for name in self.known if words_of(name)), *full])
        self._everybody = _Index.of(dict.fromkeys(self._full.values()))
        self._introduced = _Index.of(self._of_the_introduction())
        self._defined = self._of_definitions()
        self._are_short = _are_short(self.names, self._defined)
        distinct = list(dict.fromkeys(self.names))
        self._people = {name: self._person(name) for name in distinct}
        self._apart = self._answered()
        if self._apart:
            self._people = {name: self._person(name) for name in distinct}

    def person(self, name: str) -> str:
        """The person whom a label names."""
        if name not in self._people:
            self._people[name] = self._person(name)
        return self._people[name]

    def _answered(self) -> set[str]:
        """Labels that were taken for the same person's and follow each other both ways: nobody answers himself, and
        "MISS TESMAN" is not "TESMAN"."""
        pairs = {(one, other) for one, other in pairwise(self.names) if one != other}
        alike = {(one, other) for one, other in pairs if self._people[one] == self._people[other]}
        return {name for one, other in alike if (other, one) in alike for name in (one, other)}

    def _person(self, name: str) -> str:
        if meaning := asking(name, self.language):
            return meaning
        if name in self._apart:
            return self._only(self._introduced_as(name)) or titled(name)
        if name in self._defined:
            return self._defined[name]
        if OFFICES.fullmatch(name):
            return titled(name)
        bare = without_address(name)
        words = words_of(bare)
        if OFFICES.fullmatch(bare) or not words:
            return titled(bare) if words else name
        if is_initials(bare):
            return self._only(self._by_initials(bare)) or self._begun_by(bare) or bare
        if name.islower() and len(name) <= _FEW_LETTERS:
            return self._only(self._by_initials(name)) or name
        if len(words) > 1:
            return self._full.get(" ".join(words), titled(bare))
        person = self._only(self._by_part(words[0])) or self._written_out(bare)
        return person or (bare if self._are_short and len(bare) <= _LONGEST_ABBREVIATION else titled(bare))

    def _only(self, found: Sequence[str]) -> str:
        return found[0] if len(found) == 1 else ""

    def _by_initials(self, letters: str) -> Sequence[str]:
        wanted = "".join(character for character in letters if character.isalpha()).casefold()
        return self._everybody.by_initials.get(wanted, []) or self._introduced.by_initials.get(wanted, [])

    def _begun_by(self, letter: str) -> str:
        """The only one who is named elsewhere by a name that begins with this letter: "J." for Jacky."""
        begun = {name for name in self.names if name[0] == letter[0] and not is_initials(name)}
        return self._person(min(begun)) if len(begun) == 1 == sum(map(str.isalpha, letter)) else ""

    def names_thing(self, name: str) -> bool:
        """Whether a name is made of words that the text has in small letters, too, or with an article in a language
        that begins every noun with a capital."""
        words = words_of(name)
        return bool(words) and all(map(self._is_thing, words))

    def _is_thing(self, word: str) -> bool:
        words = self._written.words
        place = bisect.bisect_left(words, word)
        longest = len(word) + (_ENDING if len(word) >= _LONG_WORD else 0)
        if place < len(words) and words[place].startswith(word) and len(words[place]) <= longest:
            return True
        noun = word.capitalize() if self.language.partition("-")[0] in CAPITAL_NOUNS else ""
        return noun in self._nouns

    @cached_property
    def _nouns(self) -> frozenset[str]:
        """The words behind an article."""
        return frozenset(match[1] for match in _WITH_ARTICLE.finditer(self.text[:_MOST_TEXT]))

    def _by_part(self, word: str) -> Sequence[str]:
        """Those of this surname; else those of this first name; else those who are introduced."""
        everybody = self._everybody
        known = everybody.by_last.get(word, []) or everybody.by_first.get(word, [])
        return known or self._introduced_as(word)

    def _introduced_as(self, part: str) -> Sequence[str]:
        """Those of the introduction; a surname stands behind nouns in a language that begins them with capitals."""
        word, known = part.casefold(), self._introduced
        last = () if self.language in CAPITAL_NOUNS else known.by_last.get(word, ())
        return list(dict.fromkeys((*known.by_first.get(word, ()), *last)))

    def _written_out(self, name: str) -> str:
        """The one whom a name shortens that is written out elsewhere: "Ber." for Bernardo."""
        head = titled(name)
        if len(name) > _LONGEST_SHORT or name not in self._written.shortened or head in self._written.whole:
            return ""
        words = self._written.words
        place = bisect.bisect_right(words, head)
        longer: list[str] = []
        while place < len(words) and words[place].startswith(head) and len(longer) < 2:
            if len(words[place]) > len(head) + 1:
                longer.append(words[place])
            place += 1
        return self._only(longer)

    @cached_property
    def _written(self) -> _Written:
        return _Written.of(self.text[:_MOST_TEXT])

    def _of_definitions(self) -> dict[str, str]:
        """Labels that stand in brackets behind a name, or beside it in a table: "Bernard van Tienen (BvT)"."""
        labels = {name for name in self.names if " " not in name}
        defined: dict[str, str] = {}
        for match in _DEFINED.finditer(self.text[:_MOST_TEXT]) if labels else ():
            name = " ".join(match["name"].split())
            if match["label"] in labels and _shortens(match["label"], name):
                defined.setdefault(match["label"], self._full.get(" ".join(words_of(name)), titled(name)))
        return defined

    def _of_the_introduction(self) -> list[str]:
        """Full names of the text before the first label, and those that directions set in capitals. One that begins a
        sentence may be none ("And Anthony came"), nor is one with an article ("the White House")."""
        start = self.before[-_MOST_TEXT:]
        within = (
            match
            for match in FULL_NAME.finditer(start)
            if _BEFORE.search(start[max(0, match.start() - 24) : match.start()])
        )
        found: dict[str, str] = {}
        labels = {" ".join(words_of(name)) for name in self.names}
        for name in (" ".join(match[0].split()) for match in (*within, *_IN_CAPITALS.finditer(self.text[:_MOST_TEXT]))):
            words = " ".join(words_of(name))
            if words not in labels:
                found.setdefault(words, titled(name))
        return self._without_directions(found.values())

    def _without_directions(self, names: Iterable[str]) -> list[str]:
        """Names without "Enter Bell": what stands before several who speak, or elsewhere in small letters, is no first
        name."""
        surnames = {words_of(name)[-1] for name in self.names if words_of(name)}
        behind: dict[str, set[str]] = {}
        full = list(names)
        for name in full:
            first, *_, last = name.split()
            behind.setdefault(first, set()).update({last.casefold()} & surnames)
        return [
            name for name in full
            if name.split()[-1].casefold() not in surnames
            or (len(behind[name.split()[0]]) < _FEWEST_ENTER and name.split()[0].lower() not in self._written.whole)
        ]  # fmt: skip


def _are_short(names: Iterable[str], defined: Collection[str]) -> bool:
    """Whether those who speak are named by letters throughout, so that "SYG" is no name in capitals."""
    short = {name for name in names if name.isupper() and len(name) <= _LONGEST_ABBREVIATION}
    return len(short) >= _FEWEST_ABBREVIATIONS and sum(
        is_initials(name) or name in defined for name in short
    ) * 2 >= len(short)


def _shortens(label: str, name: str) -> bool:
    """Whether a name has the letters of a label in their order, its first one first."""
    letters = iter(name.casefold())
    wanted = [letter for letter in label.casefold() if letter.isalnum()]
    return bool(wanted) and name.casefold().startswith(wanted[0]) and all(letter in letters for letter in wanted)


def _canonical(names: Iterable[str]) -> dict[str, str]:
    """Each full name by its words; the first way of writing it stands for all."""
    people: dict[str, str] = {}
    for name in names:
        bare = without_address(name)
        people.setdefault(" ".join(words_of(bare)), titled(bare))
    return people
