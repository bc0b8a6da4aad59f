"""The words of a lexicon in one language, found in a text.

Mostly a sentence holds none of them: its words are looked up in a set, and nothing is compiled for a row. So a row more
costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from audioedition.model import Span

WORD = re.compile(r"\w+")
ENDING = re.compile(r"(?P<ending>['’][sS]|(?<![sxzSXZ])[sS])?(?!\w)")
"""What may stand behind a word: the s of a possessive with either apostrophe, or of a plural."""
_SPACE = re.compile(r"\s+")


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
            row = _Row(word.replace("’", "'"), sound, first.start())
            self._rows.setdefault(first[0].casefold(), []).append(row)
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
            start = token.start() - row.before
            end = row.end(text, start) if start >= 0 and not text[start - 1 : start].isalnum() else None
            if end is not None and (ending := ENDING.match(text, end)):
                return Occurrence(Span(start, ending.end()), row.sound, ending["ending"] or "")
        return None


class _Row(NamedTuple):
    """A word of a book, and how it is pronounced. `before`: how many characters stand before its first letter."""

    word: str
    sound: Sound
    before: int

    def end(self, text: str, start: int) -> int | None:
        """Where the word ends that begins at `start` of a text; None where it does not begin there. White space of any
        length may part its words."""
        parts = self.word.split()
        at = start
        for number, part in enumerate(parts):
            if number:
                space = _SPACE.match(text, at)
                if space is None:
                    return None
                at = space.end()
            written = text[at : at + len(part)].replace("’", "'")
            if written != part and (self.sound.case or written.casefold() != part.casefold()):
                return None
            at += len(part)
        return at
