"""What a pair of brackets can be, and who may sign one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from audioedition.model import Span
from audioedition.script.brackets.pairs import Pair

BracketKind = Literal["note", "aside", "silent", "alteration", "insertion", "parenthesis", "reworded", "recast", "call"]
"""Two are an editor's: words "reworded", and words "recast" by another role or in another language. A "call" is
the empty place where the mark of footnote `label` stood, for a footnote that is heard there."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """A recognised pair: its kind, `span` from mark to mark, `body` (the words without marks and tag).

    `role` is who speaks a note; `label` says for people what it is ("omission", "reference", "sic");
    `said` and `language` are an editor's.
    """

    kind: BracketKind
    span: Span
    body: Span
    role: str = ""
    label: str = ""
    said: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """Who may sign: role and name of each person whom the article's metadata names, a house's own tags,
    and the kinds of bracket that are passed over in silence."""

    names: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, tuple[str, ...]], ...] = ()
    silent: frozenset[str] = frozenset()

    def by_initials(self, letters: str) -> str | None:
        """The role of the person with these initials, or None."""
        return next((role for role, name in self.names if letters.upper() in _initials(name)), None)

    def by_name(self, name: str) -> str | None:
        """The role of the person of this name or surname, or None."""
        wanted = name.strip().casefold()
        return next(
            (role for role, known in self.names if wanted in (known.casefold(), known.split()[-1].casefold())), None
        )


_TITLE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG_WORD = 4


def is_title(words: str, fewest: int) -> bool:
    """Whether words are written as the title of a work is: all but small ones with a capital, of which one is there
    ("New Directions of Development"). Of the others there are `fewest` or more."""
    found = _TITLE_WORD.findall(words)
    named = [word for word in found if not word.islower()]
    small = [word for word in found if word.islower()]
    return len(named) >= fewest and bool(small) and all(len(word) < _LONG_WORD for word in small)


def plain(pair: Pair) -> Bracket:
    """A pair that is nothing more than its marks."""
    return Bracket("insertion" if pair.mark == "[" else "parenthesis", pair.span, pair.inner)


def _initials(name: str) -> tuple[str, str]:
    """A double name signs with both its letters or with one: J.-L. M., J. M."""
    words = re.findall(r"[^\W\d_][\w’'-]*", name)
    parts = re.findall(r"[^\W\d_][\w’']*", name)
    return "".join(word[0].upper() for word in words), "".join(part[0].upper() for part in parts)
