"""The pronunciation lexicon: lexicon.yaml and the W3C's lexicons as types, and the text that a voice is sent.

A voice that takes phonemes gets a word's IPA, every other voice its respelling. The said text, and with it the
transcript, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from audioedition import settings
from audioedition.errors import SettingsError, shown
from audioedition.model import Span, Unit
from audioedition.voices import ipa

_TAG = re.compile(r"[a-z]{2,3}")
_WORD = re.compile(r"\w+")
# Kinds of steps that respell a word. An entry for the written word has priority over them.
_RESPELLING = frozenset({"abbreviation", "acronym", "capitals", "initials", "number", "Roman numeral"})
# The s of a possessive with either apostrophe, or of a plural.
_ENDING = "(?P<ending>['’][sS]|(?<![sxzSXZ])[sS])?"


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
        if self.say is not None and (not _WORD.search(self.say) or set(self.say) & set("[]()/")):
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


@dataclass(frozen=True)
class Lexicon:
    """Words, with their capitals, and their entries; each word once in a language."""

    entries: tuple[tuple[str, Entry], ...] = ()

    def said_text(self, unit: Unit) -> str:
        """A unit's said text, with the words that have an entry as they are written: "KNB", not "K N B"."""
        book = self._books.get(unit.language)
        if book is None or unit.span is None or not any(step.kind in _RESPELLING for step in unit.steps):
            return unit.text
        reverted = book.reverted(unit, unit.span.start)
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
        book = self._books.get(language)
        return ipa.unmarked(text) if book is None else book.sent(text, phonemes)

    def without(self, text: str, language: str) -> str:
        """`text` with spaces in place of the words that have an entry."""
        book = self._books.get(language)
        return text if book is None else book.without(text)

    @cached_property
    def _books(self) -> dict[str, _Book]:
        languages = {entry.language for _, entry in self.entries}
        return {tag: _Book([pair for pair in self.entries if pair[1].language == tag]) for tag in languages}


class _Book:
    """The words of one language."""

    def __init__(self, entries: Sequence[tuple[str, Entry]]) -> None:
        self._exact = {_folded(word, case=True): entry for word, entry in entries if entry.case}
        self._any = {_folded(word): entry for word, entry in entries if not entry.case}
        longest_first = sorted(entries, key=lambda pair: len(pair[0]), reverse=True)
        words = "|".join(_pattern(word, entry.case) for word, entry in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?P<word>{words}){_ENDING}(?!\w)")
        firsts = {match[0].casefold() for word, _ in entries if (match := _WORD.search(word))}
        # Most sentences hold none of the words: looking into this set takes a tenth of the pattern's time.
        self._firsts = firsts | {f"{word}s" for word in firsts}

    def sent(self, text: str, phonemes: bool) -> str:
        """`text` with its words exchanged."""
        text = ipa.unmarked(text)
        if self._firsts.isdisjoint(_WORD.findall(text.casefold())):
            return text
        return self._pattern.sub(lambda match: self._exchanged(match, phonemes), text)

    def reverted(self, unit: Unit, start: int) -> set[Span]:
        """The spans of the steps to revert: those that respell a word with an entry so that the entry no longer fits.

        `start`: where the unit's source begins in the document.
        """
        words = [Span(start + match.start(), start + match.end()) for match in self._pattern.finditer(unit.source)]
        return {
            step.span
            for step in unit.steps
            if step.kind in _RESPELLING
            and any(word.start <= step.span.start < step.span.end <= word.end for word in words)
            and not (step.span in words and self._pattern.fullmatch(step.said))
        }

    def without(self, text: str) -> str:
        """`text` with its words blanked."""
        return self._pattern.sub(lambda match: " " * len(match[0]), text)

    def _exchanged(self, match: re.Match[str], phonemes: bool) -> str:
        entry = self._exact.get(_folded(match["word"], case=True)) or self._any.get(_folded(match["word"]))
        if entry is None:
            return match[0]
        if phonemes and entry.ipa is not None:
            return ipa.marked(match[0], ipa.with_s(entry.ipa) if match["ending"] else entry.ipa)
        return match[0] if entry.say is None else entry.say + (match["ending"] or "")


def load(sources: Iterable[settings.SettingsFile | PlsFile]) -> Lexicon:
    """A lexicon from texts of lexicon.yaml and files of the W3C's form, a later one's words over an earlier one's.

    A word's entry is replaced whole: IPA of a lower file does not overrule the user's respelling. Raises
    `SettingsError` with file, line, field and what was expected.
    """
    merged: dict[tuple[str, str], tuple[str, Entry]] = {}
    for source in sources:
        for word, entry in _of_yaml(source) if isinstance(source, settings.SettingsFile) else _of_pls(source):
            if entry is None:
                merged = {key: pair for key, pair in merged.items() if _folded(pair[0]) != _folded(word)}
            else:
                merged[_folded(word, entry.case), entry.language] = (word, entry)
    return Lexicon(tuple(merged.values()))


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
    if not _WORD.search(word) or set(word) & set("[]()/"):
        raise ValueError("expected a word, or several")
    return word


def _pattern(word: str, case: bool) -> str:
    """The regular expression of a word: any white space between words, either apostrophe."""
    plain = re.escape(_folded(word, case=True)).replace("\\ ", r"\s+").replace("'", "['’]")
    return f"(?:{plain})" if case else f"(?i:{plain})"


def _folded(word: str, case: bool = False) -> str:
    """A word as a key: one space between words, one kind of apostrophe, and small letters unless `case`."""
    plain = " ".join(word.replace("’", "'").split())
    return plain if case else plain.casefold()
