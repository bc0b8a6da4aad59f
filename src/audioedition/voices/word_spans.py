"""Where the words of a sent text stand, and a text that every engine can take, with the way back to it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.patterns import lazy

# Between these, words are words of their own even where no space stands: "court—which", "and/or".
_RUN = lazy(r"[^\s—–―…/]+")
# Joiners shape letters in Persian and Indic scripts; every other format character is no part of a word.
_JOINERS = "\u200c\u200d"
_LETTERS = ("L", "N", "M")


@dataclass(frozen=True, slots=True)
class Tidy:
    """A text for an engine, and for each of its characters the place that it has in the text given."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The range of the text given that `text[start:end]` came from; `start < end`."""
        return Span(self.places[start], self.places[end - 1] + 1)


def tidy(text: str, table: Mapping[str, str] | None = None) -> Tidy:
    """`text` without what crashes an engine or is read out by name.

    Control characters, lone surrogates and private characters become spaces, format characters (soft hyphen,
    word joiner) go; `table` exchanges single characters first.
    """
    kept: list[tuple[str, int]] = []
    for place, given in enumerate(text):
        char = table.get(given, given) if table else given
        category = unicodedata.category(char)
        if category == "Cf" and char not in _JOINERS:
            continue
        kept.append((" " if category in ("Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp") else char, place))
    return Tidy("".join(char for char, _ in kept), tuple(place for _, place in kept))


def word_spans(text: str) -> list[Span]:
    """The words of `text`: runs without space or dash, from their first letter or digit to their last."""
    spans = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        while start < end and not _is_letter(text[start]):
            start += 1
        while end > start and not _is_letter(text[end - 1]):
            end -= 1
        if start < end:
            spans.append(Span(start, end))
    return spans


def _is_letter(char: str) -> bool:
    """Whether a character is a letter, a digit or a mark on one."""
    return unicodedata.category(char)[0] in _LETTERS
