"""The words of a lexicon in one language, found in a text.

Mostly a sentence holds none of them: its words are looked up in a set, and only a word that is there has its pattern
compiled. So a row more costs nothing until somebody writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from audioedition.model import Span

WORD = re.compile(r"\w+")
ENDING = "(?P<ending>['’][sS]|(?<![sxzSXZ])[sS])?"
"""The s of a possessive with either apostrophe, or of a plural."""


class Sound(Protocol):
    """How a word is pronounced: `ipa` for voices that take phonemes, `say`, a respelling, for the others. `case`: only
    where the word has just these capitals."""

    @property
    def ipa(self) -> str | None: ...
    @property
    def say(self) -> str | None: ...
    @property
    def case(self) -> bool: ...


class Occurrence(NamedTuple):
    """A word of a book in a text: its span, how it is pronounced, and the s of a possessive or plural behind it."""

    span: Span
    sound: Sound
    ending: str


class Book:
    """The words of one language and how they are pronounced."""

    def __init__(self, rows: Iterable[tuple[str, Sound]]) -> None:
        self._rows: dict[str, list[_Row]] = {}
        for word, sound in rows:
            first = WORD.search(word)
            assert first is not None
            self._rows.setdefault(first[0].casefold(), []).append(_Row(word, sound, first.start()))
        self._firsts = frozenset(self._rows).union(f"{first}s" for first in self._rows)

    def occurrences(self, text: str) -> list[Occurrence]:
        """The words of the book in `text`, in order, the longest where several begin in one place."""
        if self._firsts.isdisjoint(WORD.findall(text.casefold())):
            return []
        occurrences: list[Occurrence] = []
        end = 0
        for token in WORD.finditer(text):
            match = self._match(text, token) if token.start() >= end else None
            if match is not None:
                occurrences.append(match)
                end = match.span.end
        return occurrences

    def _match(self, text: str, token: re.Match[str]) -> Occurrence | None:
        """The longest word of the book whose first run of letters is `token`."""
        first = token[0].casefold()
        rows = [*self._rows.get(first, ()), *(self._rows.get(first[:-1], ()) if first.endswith("s") else ())]
        # Of two words of one length, the one that counts the capitals.
        for row in sorted(rows, key=lambda row: (-len(row.word), not row.sound.case)):
            if (match := row.match(text, token.start())) is not None:
                return Occurrence(Span(*match.span()), row.sound, match["ending"] or "")
        return None


class _Row:
    """A word of a book. `before`: how many characters stand before its first run of letters."""

    __slots__ = ("_before", "_pattern", "sound", "word")

    def __init__(self, word: str, sound: Sound, before: int) -> None:
        self.word, self.sound, self._before = word, sound, before
        self._pattern: re.Pattern[str] | None = None

    def match(self, text: str, at: int) -> re.Match[str] | None:
        """The word in `text`, with its first run of letters at `at`."""
        if self._pattern is None:
            self._pattern = re.compile(rf"(?<!\w){_pattern(self.word, self.sound.case)}{ENDING}(?!\w)")
        return self._pattern.match(text, at - self._before) if at >= self._before else None


def _pattern(word: str, case: bool) -> str:
    """The regular expression of a word: any white space between words, either apostrophe."""
    plain = re.escape(" ".join(word.replace("’", "'").split())).replace("\\ ", r"\s+").replace("'", "['’]")
    return f"(?:{plain})" if case else f"(?i:{plain})"
