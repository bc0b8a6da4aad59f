"""From a sent text to hibari's phoneme ids, each with the word that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audioedition.model import Span
from audioedition.voices.words import Tidy, tidy, word_spans

# The most phonemes that hibari gives its model at once (`MAX_PHONEMES` in hibari/tts.py).
_MOST = 400
_PAD = 0
# What hibari's normaliser does for plain typography, one character for one.
_TYPOGRAPHY = {"’": "'", "‐": "-", "‑": "-", "‒": "-", "―": "—"}
_IPA = re.compile(r"\[([^\]]+)\]\(/[^)]*/\)")
_NO_SOUND = frozenset(' ;:,.!?—…"()“”')
_CLOSES_UP = frozenset(",.;:!?")
# Where a long text is cut: after a sentence, else after a clause, else between words, else anywhere.
_CUTS = (".!?…", ",;:—", " ")


@dataclass(frozen=True, slots=True)
class Piece:
    """One call of the model: its ids between pads, and for each id the number of its word, or None."""

    ids: list[int]
    words: list[int | None]


@dataclass(frozen=True, slots=True)
class Said:
    """A text's pieces in order, and the range of the given text of every word numbered in them."""

    pieces: tuple[Piece, ...]
    words: tuple[Span, ...]


def say(text: str, g2p: Any, vocabulary: Mapping[str, int]) -> Said:
    """The ids of `text`; no words where nothing in it can be spoken."""
    given = tidy(text, _TYPOGRAPHY)
    given = Tidy(_plain_brackets(given.text), given.places)
    words: list[Span] = []
    phonemes: list[tuple[str, int | None]] = []
    for start, end, token in _placed(given.text, g2p.phonemize_tokens(g2p.tokenize(given.text))):
        sounds, spans = _sounds(token.phonemes or "", given, start, end, len(words))
        if phonemes[-1:] == [(" ", None)] and sounds and sounds[0][0] in _CLOSES_UP:
            phonemes.pop()
        phonemes += sounds
        words += spans
        if token.whitespace:
            phonemes.append((" ", None))
    kept = [(char, word) for char, word in phonemes if char in vocabulary]
    return Said(tuple(_pieces(kept, vocabulary)), tuple(words))


def _plain_brackets(text: str) -> str:
    """`text` with square brackets as round ones, but for "[word](/ipa/)": hibari drops what is in the
    round ones of "[word](anything)", and says both kinds alike."""
    kept = {place for match in _IPA.finditer(text) for place in range(*match.span())}
    table = {"[": "(", "]": ")"}
    return "".join(char if place in kept else table.get(char, char) for place, char in enumerate(text))


def _placed(text: str, tokens: Iterable[Any]) -> Iterator[tuple[int, int, Any]]:
    """Each token with its place in `text`.

    Tokens keep the text's characters and order but may leave some out, so each is found from where the
    one before it ended, character by character.
    """
    at = 0
    for token in tokens:
        found = []
        for char in token.text:
            place = text.find(char, at)
            if place >= 0 and not char.isspace():
                found.append(place)
                at = place + 1
        if found:
            yield found[0], found[-1] + 1, token
        at = _after_ipa(text, at)


def _after_ipa(text: str, at: int) -> int:
    """The place behind "](/ipa/)" where it stands at `at`."""
    match = re.compile(r"\]\(/[^)]*/\)").match(text, at)
    return match.end() if match else at


def _sounds(
    phonemes: str, given: Tidy, start: int, end: int, first: int
) -> tuple[list[tuple[str, int | None]], list[Span]]:
    """A token's phonemes, each with its word's number (from `first`), and the words' places.

    A token of several words ("and/or") is shared out where its phonemes fall into as many groups.
    """
    groups = [group for group in phonemes.split(" ") if not _NO_SOUND.issuperset(group)]
    if not groups:
        return [(char, None) for char in phonemes], []
    spans = [given.span(start + word.start, start + word.end) for word in word_spans(given.text[start:end])]
    if len(spans) != len(groups):
        spans = [Span(spans[0].start, spans[-1].end) if spans else given.span(start, end)]
    sounds: list[tuple[str, int | None]] = []
    group = 0
    for char in phonemes:
        before = sounds[-1][0] if sounds else " "
        if char not in _NO_SOUND and before == " " and any(word is not None for _, word in sounds):
            group += 1
        word = first + min(group, len(spans) - 1)
        sounds.append((char, None if char in _NO_SOUND else word))
    return sounds, spans


def _pieces(phonemes: list[tuple[str, int | None]], vocabulary: Mapping[str, int]) -> Iterator[Piece]:
    """The phonemes in calls of the model that it can hold."""
    rest = phonemes
    while rest:
        size = len(rest) if len(rest) <= _MOST else _cut([char for char, _ in rest[:_MOST]])
        part, rest = rest[:size], rest[size:]
        while part and part[0][0] == " ":
            part = part[1:]
        while part and part[-1][0] == " ":
            part = part[:-1]
        if part:
            ids = [vocabulary[char] for char, _ in part]
            yield Piece([_PAD, *ids, _PAD], [None, *(word for _, word in part), None])


def _cut(chars: list[str]) -> int:
    """How many of a full call's phonemes go into it: up to the best place to cut, as late as can be."""
    for kind in _CUTS:
        for place in range(len(chars) - 1, 0, -1):
            if chars[place] == " " and (kind == " " or chars[place - 1] in kind):
                return place
    return len(chars)
