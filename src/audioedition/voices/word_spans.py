"""The spans of words in a sent text, and a text that every engine can take, with offsets back to the sent text."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.patterns import lazy

# These separate words even without a space: "court—which", "and/or".
_RUN = lazy(r"[^\s—–―…/]+")
# Joiners shape letters in Persian and Indic scripts; no other format character is part of a word.
_JOINERS = "\u200c\u200d"
_LETTERS = ("L", "N", "M")


@dataclass(frozen=True, slots=True)
class Tidy:
    """A text for an engine, and for each of its characters the offset in the sent text."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The span in the sent text of `text[start:end]`; `start < end`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def tidy(text: str, table: Mapping[str, str] | None = None) -> Tidy:
    """`text` without characters that crash an engine or that it reads out by name.

    Control characters, lone surrogates and private characters become spaces, format characters (soft hyphen,
    word joiner) are removed; `table` replaces single characters first.
    """
    pairs: list[tuple[str, int]] = []
    for offset, original in enumerate(text):
        char = table.get(original, original) if table else original
        category = unicodedata.category(char)
        if category == "Cf" and char not in _JOINERS:
            continue
        pairs.append((" " if category in ("Cc", "Cs", "Co", "Cn", "Zs", "Zl", "Zp") else char, offset))
    return Tidy("".join(char for char, _ in pairs), tuple(offset for _, offset in pairs))


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
