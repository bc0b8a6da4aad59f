"""Phrases: rows of words with their language and an example, and the tables that a concept's rows make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from audioedition.patterns import folded, lazy


class Phrase(NamedTuple):
    """One way in which a language says something.

    `language` is a BCP 47 primary subtag, several with a space between for a phrase that they share ("en fr"), "" for
    what is the same in all; `words` a regular expression of one phrase (no alternatives but within a group), in which a
    space stands for any white space; `example` a text as documents have it, which the row takes.
    """

    language: str
    words: str
    example: str


Meant = TypeVar("Meant")


class Meaning(NamedTuple, Generic[Meant]):
    """A phrase and what it means to a reader: a rank, a role, a tag, as its table says."""

    language: str
    words: str
    example: str
    meaning: Meant


if TYPE_CHECKING:  # a protocol takes half a millisecond to make

    class PhraseRow(Protocol):
        """What a row has, of whatever table. Rows are named tuples: the class of a frozen dataclass takes half a
        millisecond to make, ten times as long."""

        @property
        def language(self) -> str: ...
        @property
        def words(self) -> str: ...
        @property
        def example(self) -> str: ...


Row = TypeVar("Row", bound="PhraseRow")

WHOLE_WORDS = r"(?<!\w)(?:{words})(?!\w)"
"""The frame of words that stand in a longer text: nothing goes on before or behind them."""
WHOLE_LINE = r"\A[\W_]*(?:{words})[\W_]*\Z"
"""The frame of words that are a whole line, but for its marks."""


def plain(language: str, words: str) -> tuple[Phrase, ...]:
    """A row for each of these words of plain letters, which are examples of themselves."""
    return tuple(Phrase(language, word, word) for word in words.split())


def phrases(language: str, *words: str) -> tuple[Phrase, ...]:
    """A row for each of these phrases of plain words, which are examples of themselves."""
    return tuple(Phrase(language, phrase, phrase) for phrase in words)


class Phrases(Generic[Row]):
    """The rows of one concept, in the order in which they are asked.

    `concept` names it for people; `frame` is the pattern that each row is looked for in, where `{words}` stands for the
    row's own: "\\W*(?:{words})\\W*". Case is ignored, but where `case` counts.
    """

    def __init__(self, concept: str, rows: Sequence[Row], frame: str = "(?:{words})", *, case: bool = False) -> None:
        self.concept, self.rows = concept, tuple(rows)
        self._frame, self._flags = frame, 0 if case else re.IGNORECASE
        self._patterns: dict[int, re.Pattern[str]] = {}

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        """What a text must hold for each row, made when the table is first asked."""
        return tuple(stem(row.words) for row in self.rows)

    @cached_property
    def words(self) -> str:
        """All rows as one pattern without groups that are named, for a pattern that they are a part of."""
        return "(?:" + "|".join(spaced(row.words) for row in self.rows) + ")"

    @cached_property
    def any_row(self) -> re.Pattern[str]:
        """All rows as one pattern, where it is the same which of them is found: to take all of them away."""
        return re.compile(self._frame.replace("{words}", self.words), self._flags)

    def framed(self, words: str) -> str:
        """The pattern of a row with these words."""
        return self._frame.replace("{words}", spaced(words))

    def search(self, text: str) -> tuple[Row, re.Match[str]] | None:
        """The first row that is found in `text`, and where."""
        return self._first(text, "search")

    def match(self, text: str) -> tuple[Row, re.Match[str]] | None:
        """The first row that `text` begins with."""
        return self._first(text, "match")

    def fullmatch(self, text: str) -> tuple[Row, re.Match[str]] | None:
        """The first row that is the whole of `text`."""
        return self._first(text, "fullmatch")

    def possible(self, text: str) -> Iterator[tuple[Row, re.Pattern[str]]]:
        """The rows whose stem `text` holds, with their patterns: to compile one takes a millisecond."""
        holds = folded(text).__contains__
        return ((self.rows[n], self._pattern(n)) for n, row_stem in enumerate(self._stems) if holds(row_stem))

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._patterns:
            self._patterns[number] = lazy(self.framed(self.rows[number].words), self._flags)
        return self._patterns[number]

    def _first(self, text: str, method: str) -> tuple[Row, re.Match[str]] | None:
        for row, pattern in self.possible(text):
            if match := getattr(pattern, method)(text):
                return row, match
        return None


def spaced(words: str) -> str:
    """The pattern with any white space for each space: a wrapped line parts "Translator's" and "note"."""
    return _SPACE.sub(_white_space, words) if " " in words else words


# A class, in which a space is one of its characters, an escape, a space that may be missing, a space.
_SPACE = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]|\\.| \??", re.DOTALL)


def _white_space(match: re.Match[str]) -> str:
    part = match.group()
    if part.startswith("["):
        return part.replace(" ", r"\s")
    return {" ?": r"\s*", " ": r"\s+"}.get(part, part)


# A group in which no other lies, a class, an escape of several characters, a character that may be missing or repeated,
# a mark of the pattern itself: none of these is sure to stand in what matches, as it is written.
_GROUP = re.compile(r"\((?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)(?:[?*+]|\{[\d,]*\})*")
_UNSURE = re.compile(
    r"\[(?:[^\]\\]|\\.)*\](?:[?*+]|\{[\d,]*\})*|\\[a-zA-Z](?:[?*+]|\{[\d,]*\})*|\\?.(?:[?*]|\{[\d,]*\})|(?<!\\)[.^$]"
)
_PLAIN = re.compile(r"[\w '’-]*")  # most rows
_GAP = "\0"


def stem(words: str) -> str:
    """What every text that a pattern matches holds, as `folded` writes it: the longest part of it that is sure."""
    if _PLAIN.fullmatch(words):
        return folded(words)
    sure = words.replace(" ?", "").replace(r"\s*", "").replace(r"\s+", "")  # `folded` takes white space away
    while (without := _GROUP.sub(_GAP, sure)) != sure:
        sure = without
    if "|" in sure:
        return ""
    parts = _UNSURE.sub(_GAP, sure).replace("+", _GAP).split(_GAP)
    return max((folded(re.sub(r"\\(.)", r"\1", part)) for part in parts), key=len)
