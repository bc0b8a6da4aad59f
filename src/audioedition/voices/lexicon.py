"""The pronunciation lexicon: lexicon.yaml and the W3C's lexicons as types, and the text that a voice is sent.

A voice that takes phonemes gets a word's IPA, every other voice its respelling. The said text, and with it the
transcript, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from audioedition import settings
from audioedition.errors import SettingsError, shown
from audioedition.model import Span, Unit
from audioedition.voices import heteronyms, ipa, names
from audioedition.voices.lexicon_book import WORD, Book, Occurrence

_TAG = re.compile(r"[a-z]{2,3}")
# Kinds of steps that respell a word. An entry for the written word has priority over them.
_RESPELLING = frozenset({"abbreviation", "acronym", "capitals", "initials", "number", "Roman numeral"})

Origin = Literal["engine", "lexicon", "rule"]
"""Who decides how a word is pronounced: the engine itself, an entry for the word, a rule for words in context."""


@dataclass(frozen=True)
class Entry:
    """How a word is pronounced, in texts of one language.

    `ipa` is for voices that take phonemes, `say`, a respelling, for the others, and for all where there is no
    `ipa`. `case`: only where it is written with just these capitals.
    """

    ipa: str | None = None
    say: str | None = None
    language: str = "en"
    case: bool = False

    def __post_init__(self) -> None:
        if self.ipa is None and self.say is None:
            raise ValueError("ipa or say is missing (expected how the word is pronounced)")
        if self.ipa is not None:
            object.__setattr__(self, "ipa", ipa.normal(self.ipa))
        if self.say is not None and (not WORD.search(self.say) or set(self.say) & set("[]()/")):
            raise ValueError(f"say: expected words spelled as they sound, got “{shown(self.say)}”")
        if not _TAG.fullmatch(self.language):
            raise ValueError(f"language: expected a language's tag such as en or ru, got “{shown(self.language)}”")


@dataclass(frozen=True)
class LexiconFile:
    """A whole lexicon.yaml. A string stands for `{say: …}`; null drops the entry of a lower file."""

    words: dict[str, str | Entry | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlsFile:
    """A lexicon in the W3C's form: a `.pls` file's bytes, and its name for messages."""

    name: str
    data: bytes


class Piece(NamedTuple):
    """A part of a said text, by its span, and what is sent for it: the same, a word with its IPA, or a respelling.
    `origin`: who decides how it is pronounced."""

    span: Span
    sent: str
    origin: Origin


@dataclass(frozen=True)
class Lexicon:
    """Words, with their capitals, and their entries; each word once in a language.

    `general`: beyond them, it knows the package's own names (`voices.names`) and heteronyms (`voices.heteronyms`), but
    for the words that a file drops, `dropped`.
    """

    entries: tuple[tuple[str, Entry], ...] = ()
    general: bool = False
    dropped: frozenset[str] = frozenset()

    def said_text(self, unit: Unit) -> str:
        """A unit's said text, with the words that have an entry as they are written: "KNB", not "K N B"."""
        if unit.span is None or not any(step.kind in _RESPELLING for step in unit.steps):
            return unit.text
        reverted = self._reverted(unit, unit.span.start)
        if not reverted:
            return unit.text
        parts, end = [], unit.span.start
        for step in unit.steps:
            if step.span not in reverted:
                parts += [unit.source[end - unit.span.start : step.span.start - unit.span.start], step.said]
                end = step.span.end
        return " ".join("".join([*parts, unit.source[end - unit.span.start :]]).split())

    def sent_text(self, text: str, language: str, phonemes: bool) -> str:
        """`text` as it is sent to a voice of `language`, with IPA where the voice takes phonemes."""
        return "".join(piece.sent for piece in self.pieces(text, language, phonemes))

    def pieces(self, text: str, language: str, phonemes: bool) -> list[Piece]:
        """What is sent for `text`, piece by piece; the spans are those of `ipa.unmarked(text)`."""
        text = ipa.unmarked(text)
        pieces, end = [], 0
        for piece in self._changes(text, language, phonemes):
            pieces += [_unchanged(text, end, piece.span.start)] if end < piece.span.start else []
            pieces.append(piece)
            end = piece.span.end
        return [*pieces, _unchanged(text, end, len(text))] if end < len(text) else pieces

    def without(self, text: str, language: str) -> str:
        """`text` with spaces in place of the words that have an entry, or whose name is known."""
        for occurrence in self._occurrences(text, language):
            span = occurrence.span
            text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
        return text

    def _changes(self, text: str, language: str, phonemes: bool) -> list[Piece]:
        """The pieces that are sent otherwise than they are said, in order."""
        occurrences = self._occurrences(text, language)
        changes = [_change(text, occurrence, phonemes) for occurrence in occurrences]
        if self.general and phonemes and language == heteronyms.LANGUAGE:
            taken = [occurrence.span for occurrence in occurrences]
            for span, sound in heteronyms.marked_readings(text, self.dropped):
                if not any(span.overlaps(other) for other in taken):
                    changes.append(Piece(span, ipa.marked(span.of(text), sound), "rule"))
        return sorted(changes)

    def _occurrences(self, text: str, language: str) -> list[Occurrence]:
        """The words of the lexicon in `text`, in order: those of its files, and beside them those of the package."""
        book = self._books.get(language)
        occurrences = list(book.occurrences(text)) if book is not None else []
        if self.general and language == names.LANGUAGE:
            taken = [occurrence.span for occurrence in occurrences]
            others = names.known(self.dropped).occurrences(text)
            occurrences += [name for name in others if not any(name.span.overlaps(other) for other in taken)]
        return sorted(occurrences, key=lambda occurrence: occurrence.span)

    def _reverted(self, unit: Unit, start: int) -> set[Span]:
        """The spans of the steps to revert: those that respell a word with an entry so that the entry no longer fits.

        `start`: where the unit's source begins in the document.
        """
        words = [
            Span(start + occurrence.span.start, start + occurrence.span.end)
            for occurrence in self._occurrences(unit.source, unit.language)
        ]
        return {
            step.span
            for step in unit.steps
            if step.kind in _RESPELLING
            and any(word.start <= step.span.start < step.span.end <= word.end for word in words)
            and not (step.span in words and self._is_entry(step.said, unit.language))
        }

    def _is_entry(self, text: str, language: str) -> bool:
        return any(found.span == (0, len(text)) for found in self._occurrences(text, language))

    @cached_property
    def _books(self) -> dict[str, Book]:
        languages = {entry.language for _, entry in self.entries}
        return {tag: Book([pair for pair in self.entries if pair[1].language == tag]) for tag in languages}


def _unchanged(text: str, start: int, end: int) -> Piece:
    return Piece(Span(start, end), text[start:end], "engine")


def _change(text: str, occurrence: Occurrence, phonemes: bool) -> Piece:
    """A word as its entry has it sent."""
    span, sound, ending = occurrence
    word = span.of(text)
    if phonemes and sound.ipa is not None:
        return Piece(span, ipa.marked(word, ipa.with_s(sound.ipa) if ending else sound.ipa), "lexicon")
    return Piece(span, word, "engine") if sound.say is None else Piece(span, sound.say + ending, "lexicon")


def load(sources: Iterable[settings.SettingsFile | PlsFile], *, general: bool = False) -> Lexicon:
    """A lexicon from texts of lexicon.yaml and files of the W3C's form, a later one's words over an earlier one's.

    A word's entry is replaced whole: IPA of a lower file does not overrule the user's respelling. Raises
    `SettingsError` with file, line, field and what was expected.
    """
    merged: dict[tuple[str, str], tuple[str, Entry]] = {}
    dropped: set[str] = set()
    for source in sources:
        for word, entry in _of_yaml(source) if isinstance(source, settings.SettingsFile) else _of_pls(source):
            if entry is None:
                merged = {key: pair for key, pair in merged.items() if _folded(pair[0]) != _folded(word)}
                dropped.add(_folded(word))
            else:
                merged[_folded(word, entry.case), entry.language] = (word, entry)
    return Lexicon(tuple(merged.values()), general, frozenset(dropped))


def _of_yaml(source: settings.SettingsFile) -> Iterator[tuple[str, Entry | None]]:
    for raw, value in settings.load(LexiconFile, source).words.items():
        try:
            entry = Entry(say=value) if isinstance(value, str) else value
            yield _checked(raw), entry
        except ValueError as error:
            location = settings.Places(source).of(f"words.{raw}")
            raise SettingsError(f"{location}: words.{shown(raw)}: {error}") from error


def _of_pls(file: PlsFile) -> Iterator[tuple[str, Entry]]:
    from audioedition.voices.pls import lexemes  # deferred: lxml

    for lexeme in lexemes(file.name, file.data):
        try:
            yield _checked(lexeme.word), Entry(lexeme.ipa, lexeme.say, lexeme.language, lexeme.case)
        except ValueError as error:
            raise SettingsError(f"{file.name}:{lexeme.line}: {shown(lexeme.word)}: {error}") from error


def _checked(raw: str) -> str:
    """A word, or several with one space between them. Raises `ValueError` where it is none."""
    word = " ".join(raw.split())
    if not WORD.search(word) or set(word) & set("[]()/"):
        raise ValueError("expected a word, or several")
    return word


def _folded(word: str, case: bool = False) -> str:
    """A word as a key: one space between words, one kind of apostrophe, and small letters unless `case`."""
    plain = " ".join(word.replace("’", "'").split())
    return plain if case else plain.casefold()
