"""What a Piper voice reads for a text: espeak-ng's phonemes, sentence by sentence, and which word each belongs to.

A word that comes with IPA is phonemised as it is spelled, with its sentence, and then given its own sounds: the
words around it stay as they are said next to it, which piper's own "[[…]]" would lose ("the" before a vowel).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.voices import ipa
from audioedition.voices.piper_words import places_of_words
from audioedition.voices.word_spans import word_spans

# From IPA to the spelling that espeak-ng has in English, which is what these voices were trained on.
_AMERICAN = {
    "əʊ": "oʊ", "o": "oʊ", "oː": "oʊ", "oʊ": "oʊ", "ɒ": "ɑː", "ɒː": "ɑː", "ɑ": "ɑː", "ɑː": "ɑː", "a": "ɑː", "aː": "ɑː",
    "aɪ": "aɪ", "aʊ": "aʊ", "ɔ": "ɔː", "ɔː": "ɔː", "ɔɪ": "ɔɪ", "e": "ɛ", "eɪ": "eɪ", "eː": "eɪ", "u": "uː", "uː": "uː",
    "ɝ": "ɜː", "ɝɹ": "ɜːɹ", "ɜːɹ": "ɜː", "ɪə": "iə", "ɪəɹ": "ɪɹ", "ʊə": "uːə", "ʊəɹ": "ʊɹ", "eə": "ɛɹ", "eəɹ": "ɛɹ",
}  # fmt: skip
_BRITISH = {"oʊ": "əʊ", "o": "əʊ", "oː": "əʊ", "ɝ": "ɜː", "ɚ": "ə", "e": "ɛ", "eɪ": "eɪ", "eː": "eɪ", "eə": "eə"}


@dataclass(frozen=True, slots=True)
class Phonemes:
    """`sentences`: the phonemes of each; `words`: the words' places in the text.

    `places`: for each word the half-open range that says it, or None, in the phonemes of all sentences with one
    place more behind each sentence.
    """

    sentences: tuple[list[str], ...]
    words: tuple[Span, ...]
    places: tuple[tuple[int, int] | None, ...]


def read(
    text: str, given: Sequence[tuple[Span, str]], language: str, phonemize: Callable[[str], list[list[str]]]
) -> Phonemes:
    """The reading of `text`, with the sounds `given` for some of its words, by an espeak-ng voice (`language`)."""
    stream: list[str] = []
    owners: list[int] = []
    for number, sentence in enumerate(part for part in phonemize(text) if part):
        stream += [*sentence, " "]
        owners += [number] * (len(sentence) + 1)
    words = _words(text, [span for span, _ in given])
    alone = [" ".join("".join(part) for part in phonemize(word.of(text))) for word in words]
    places = places_of_words(stream, alone)
    for span, sound in given:
        _replace(stream, owners, places, words.index(span), _own(sound, language))
    count = owners[-1] + 1 if owners else 0
    sentences: list[list[str]] = [[] for _ in range(count)]
    for phoneme, number in zip(stream, owners, strict=True):
        sentences[number].append(phoneme)
    return Phonemes(tuple(sentence[:-1] for sentence in sentences), tuple(words), tuple(places))


def _words(text: str, given: Sequence[Span]) -> list[Span]:
    """The words of `text`; each of the spans given is one."""
    words: list[Span] = []
    at = 0
    for span in (*given, Span(len(text), len(text))):
        words += (Span(at + word.start, at + word.end) for word in word_spans(text[at : span.start]))
        words += [span] if span.start < span.end else []
        at = span.end
    return words


def _own(sound: str, language: str) -> list[str]:
    """IPA as espeak-ng spells it, in single code points as piper takes it."""
    if language.startswith("en"):
        sound = ipa.spelled(ipa.englished(sound), _AMERICAN if language == "en-us" else _BRITISH)
    return list(unicodedata.normalize("NFD", ipa.on_vowels(sound)))


def _replace(
    stream: list[str], owners: list[int], places: list[tuple[int, int] | None], word: int, sound: list[str]
) -> None:
    """Give a word its sound, and move the words behind it; one of which nothing is heard stays as it is."""
    place = places[word]
    if place is None or owners[place[0]] != owners[place[1] - 1]:
        return
    start, end = place
    stream[start:end] = sound
    owners[start:end] = [owners[start]] * len(sound)
    longer = len(sound) - (end - start)
    places[word] = (start, start + len(sound))
    for number, other in enumerate(places):
        if number > word and other is not None:
            places[number] = (other[0] + longer, other[1] + longer)
