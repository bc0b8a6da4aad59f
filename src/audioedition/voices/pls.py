"""Lexicons of the W3C, Pronunciation Lexicon Specification 1.0 (https://www.w3.org/TR/pronunciation-lexicon/): `.pls`.

A lexeme's preferred pronunciation is used, else its first (section 4.9); voices without phonemes get its alias. A
lexeme with a `role` is skipped, since no voice here distinguishes a verb from a noun (section 4.4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition import safexml
from audioedition.errors import SettingsError, shown
from audioedition.language_tags import primary
from audioedition.voices import xsampa

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_ALPHABETS: dict[str, Callable[[str], str]] = {"ipa": str, "x-sampa": xsampa.ipa}


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word with its IPA, its respelling, or both, and its line in the file.

    `case`: only where the word has just these capitals; True for a word in capitals ("US", not "us"), and for one that
    the lexicon has in several cases.
    """

    word: str
    ipa: str | None
    say: str | None
    language: str
    case: bool
    line: int


def lexemes(file: str, data: bytes) -> Iterator[Lexeme]:
    """The words of a lexicon, each once; `file` is its name for messages.

    Raises `SettingsError` with file, line and what was expected.
    """
    try:
        root = safexml.parse(data)
    except ValueError as error:
        raise SettingsError(f"{file} {error}") from error
    if safexml.local(root) != "lexicon":
        raise _error(file, root, f"expected <lexicon>, as in the W3C's lexicons, got <{safexml.local(root)}>")
    language = primary(root.get(_LANGUAGE))
    if not language:
        raise _error(file, root, "lexicon: xml:lang is missing (expected the language of its words, such as en)")
    entries = [row for lexeme in root if safexml.local(lexeme) == "lexeme" for row in _words(file, root, lexeme)]
    spellings = Counter(folded for _, folded in {(word, word.casefold()) for word, *_ in entries})
    known: set[str] = set()
    for word, ipa, say, line in entries:
        if word not in known:
            known.add(word)
            case = spellings[word.casefold()] > 1 or (word.isupper() and len(word) > 1)
            yield Lexeme(word, ipa, say, language, case, line)


def _words(file: str, root: Element, lexeme: Element) -> Iterator[tuple[str, str | None, str | None, int]]:
    """Rows of a lexeme, one a grapheme: grapheme, IPA, alias, line."""
    if lexeme.get("role"):
        return
    graphemes = [_text(file, child) for child in lexeme if safexml.local(child) == "grapheme"]
    sounds = [child for child in lexeme if safexml.local(child) in ("phoneme", "alias")]
    if not graphemes:
        raise _error(file, lexeme, "lexeme: grapheme is missing (expected a word as it is written)")
    if not sounds:
        raise _error(file, lexeme, "lexeme: phoneme or alias is missing (expected how the word is pronounced)")
    sounds.sort(key=lambda child: child.get("prefer") != "true")
    ipa = _ipa(file, root, sounds[0]) if safexml.local(sounds[0]) == "phoneme" else None
    say = next((_text(file, child) for child in sounds if safexml.local(child) == "alias"), None)
    for grapheme in graphemes:
        yield grapheme, ipa, say, _line(lexeme)


def _ipa(file: str, root: Element, phoneme: Element) -> str:
    alphabet = phoneme.get("alphabet") or root.get("alphabet") or "none"
    if alphabet.lower() not in _ALPHABETS:
        raise _error(file, phoneme, f"phoneme: expected alphabet ipa or x-sampa, got “{shown(alphabet)}”")
    return _ALPHABETS[alphabet.lower()](_text(file, phoneme))


def _text(file: str, element: Element) -> str:
    if len(element) or not (text := " ".join((element.text or "").split())):
        raise _error(file, element, f"{safexml.local(element)}: expected text and nothing else")
    return text


def _line(element: Element) -> int:
    line: Any = element.sourceline
    return int(line or 1)


def _error(file: str, element: Element, message: str) -> SettingsError:
    return SettingsError(f"{file}:{_line(element)}: {message}")
