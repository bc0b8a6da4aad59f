"""From a sent text to hibari's phoneme ids, each with the word that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from audioedition.model import Span
from audioedition.voices import ipa
from audioedition.voices.engine import Reading
from audioedition.voices.word_spans import Tidy, tidy, word_spans

# The most phonemes that hibari gives its model at once (`MAX_PHONEMES` in hibari/tts.py).
_MOST = 400
_PAD = 0
# What hibari's normaliser does for plain typography, one character for one.
_TYPOGRAPHY = {"’": "'", "‐": "-", "‑": "-", "‒": "-", "―": "—"}
# hibari's rating of phonemes that the text itself gives (hibari/g2p, `tokenize`).
_GIVEN = 5
# hibari parts the halves of a compound ("bliny-baker") as it parts words.
_HYPHENS = frozenset("-–/")
_BRACKETS = str.maketrans("[]", "()")
# From IPA to misaki's phonemes (hexgrad/misaki, EN_PHONES.md): those that both accents share, and each one's.
_MISAKI = {
    "tʃ": "ʧ", "dʒ": "ʤ", "eɪ": "A", "eː": "A", "aɪ": "I", "aʊ": "W", "ɔɪ": "Y", "ɾ": "T", "e": "ɛ", "ɚɹ": "əɹ",
}  # fmt: skip
_AMERICAN = _MISAKI | {
    "oʊ": "O", "əʊ": "O", "oː": "O", "o": "O", "ɜː": "ɜɹ", "ɜːɹ": "ɜɹ", "ɝ": "ɜɹ", "ɝɹ": "ɜɹ", "ɚ": "əɹ", "ɒ": "ɑ",
    "a": "ɑ", "ɪəɹ": "ɪɹ", "ɪə": "iə", "ʊəɹ": "ʊɹ", "ʊə": "uə", "eəɹ": "ɛɹ", "eə": "ɛɹ", "ː": "",
}  # fmt: skip
_BRITISH = _MISAKI | {
    "oʊ": "Q", "əʊ": "Q", "oː": "Q", "o": "Q", "ɝ": "ɜː", "ɚ": "ə", "æ": "a", "aː": "ɑː", "eə": "ɛː", "ɾ": "t",
    "ɑ": "ɑː", "ɑː": "ɑː", "ɔ": "ɔː", "ɔː": "ɔː",
}  # fmt: skip
_IPA = {
    "ʧ": "tʃ", "ʤ": "dʒ", "A": "eɪ", "I": "aɪ", "W": "aʊ", "Y": "ɔɪ", "O": "oʊ", "Q": "əʊ", "T": "ɾ", "ᵊ": "ə",
    "ᵻ": "ɪ", "ɜɹ": "ɜːr", "ɹ": "r",
}  # fmt: skip
# Ratings from here on come from the dictionaries (hibari/g2p/lexicon.py); below, a network guessed.
_KNOWN = 3
_NO_SOUND = frozenset(' ;:,.!?—…"()“”')
_CLOSES_UP = frozenset(",.;:!?")
# Where a long text is cut: after a sentence, else after a clause, else between words, else anywhere.
_CUTS = (".!?…", ",;:—", " ")


@dataclass(frozen=True, slots=True)
class ModelCall:
    """One call of the model: its ids between pads, and for each id the number of its word, or None."""

    ids: list[int]
    words: list[int | None]


@dataclass(frozen=True, slots=True)
class PhonemeIds:
    """A text's pieces in order, and the range of the given text of every word numbered in them."""

    pieces: tuple[ModelCall, ...]
    words: tuple[Span, ...]


def say(text: str, g2p: Any, vocabulary: Mapping[str, int]) -> PhonemeIds:
    """The ids of `text`; no words where nothing in it can be spoken."""
    parsed = ipa.parse(tidy(text, _TYPOGRAPHY))
    # As square brackets, "[word](anything)" would be a link to hibari, and it would drop what is in the round ones.
    given = Tidy(parsed.tidy.text.translate(_BRACKETS), parsed.tidy.places)
    tokens = g2p.tokenize(given.text)
    if parsed.given:
        alphabet = _BRITISH if g2p.british else _AMERICAN
        own = [(span, ipa.spelled(ipa.englished(sound), alphabet)) for span, sound in parsed.given]
        tokens = _sounding(given.text, tokens, own)
    words: list[Span] = []
    phonemes: list[tuple[str, int | None]] = []
    for start, end, token in _placed(given.text, g2p.phonemize_tokens(tokens)):
        sounds, spans = _sounds(token.phonemes or "", given, start, end, len(words))
        if phonemes[-1:] == [(" ", None)] and sounds and sounds[0][0] in _CLOSES_UP:
            phonemes.pop()
        phonemes += sounds
        words += spans
        if token.whitespace:
            phonemes.append((" ", None))
    kept = [(char, word) for char, word in phonemes if char in vocabulary]
    return PhonemeIds(tuple(_pieces(kept, vocabulary)), tuple(words))


def reading(word: str, g2p: Any) -> Reading:
    """How hibari pronounces a word that stands alone."""
    tokens = g2p.phonemize_tokens(g2p.tokenize(tidy(word, _TYPOGRAPHY).text.translate(_BRACKETS)))
    sound = " ".join(token.phonemes for token in tokens if token.phonemes)
    known = all(token.rating is not None and token.rating >= _KNOWN for token in tokens)
    return Reading(ipa.spelled(sound, _IPA), known)


def _sounding(text: str, tokens: Iterable[Any], sounds: Iterable[tuple[Span, str]]) -> list[Any]:
    """`tokens` with one that has its phonemes at each of the places given, cut out of those that stand there.

    They are cut after the whole sentence was made tokens, so that the words around them keep their tags.
    """
    placed = list(_placed(text, tokens))
    for span, phonemes in sounds:
        touched = [number for number, (start, end, _) in enumerate(placed) if start < span.end and span.start < end]
        if not touched:
            continue
        start, _, first = placed[touched[0]]
        _, end, last = placed[touched[-1]]
        space = last.whitespace if end <= span.end else ""
        if text[span.end : span.end + 1] in _HYPHENS:
            space = " "
        if text[span.start - 1 : span.start] in _HYPHENS and touched[0]:
            placed[touched[0] - 1][2].whitespace = " "
        fresh = [(*span, first.copy(text=span.of(text), whitespace=space, phonemes=phonemes, rating=_GIVEN))]
        if start < span.start:
            fresh.insert(0, (start, span.start, first.copy(text=text[start : span.start], whitespace="")))
        if span.end < end:
            fresh.append((span.end, end, last.copy(text=text[span.end : end])))
        placed[touched[0] : touched[-1] + 1] = fresh
    return [token for _, _, token in placed]


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


def _pieces(phonemes: list[tuple[str, int | None]], vocabulary: Mapping[str, int]) -> Iterator[ModelCall]:
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
            yield ModelCall([_PAD, *ids, _PAD], [None, *(word for _, word in part), None])


def _cut(chars: list[str]) -> int:
    """How many of a full call's phonemes go into it: up to the best place to cut, as late as can be."""
    for kind in _CUTS:
        for place in range(len(chars) - 1, 0, -1):
            if chars[place] == " " and (kind == " " or chars[place - 1] in kind):
                return place
    return len(chars)
