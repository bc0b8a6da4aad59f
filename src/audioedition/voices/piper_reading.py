"""A text as a Piper voice reads it: espeak-ng's phonemes by sentence, and which word each belongs to.

A word with IPA is first phonemised from its spelling, with its sentence, and its phonemes are then replaced. So the
words around it keep the form that they have next to it ("the" before a vowel), which piper's own "[[…]]" would lose.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from audioedition.model import Span
from audioedition.voices import ipa
from audioedition.voices.engine import WordSound
from audioedition.voices.piper_words import word_ranges
from audioedition.voices.word_spans import Tidy, word_spans

# From IPA to espeak-ng's own notation of English, on which these voices were trained.
_AMERICAN = {
    "əʊ": "oʊ", "o": "oʊ", "oː": "oʊ", "oʊ": "oʊ", "ɒ": "ɑː", "ɒː": "ɑː", "ɑ": "ɑː", "ɑː": "ɑː", "a": "ɑː", "aː": "ɑː",
    "aɪ": "aɪ", "aʊ": "aʊ", "ɔ": "ɔː", "ɔː": "ɔː", "ɔɪ": "ɔɪ", "e": "ɛ", "eɪ": "eɪ", "eː": "eɪ", "u": "uː", "uː": "uː",
    "ɝ": "ɜː", "ɝɹ": "ɜːɹ", "ɜːɹ": "ɜː", "ɪə": "iə", "ɪəɹ": "ɪɹ", "ʊə": "uːə", "ʊəɹ": "ʊɹ", "eə": "ɛɹ", "eəɹ": "ɛɹ",
}  # fmt: skip
_BRITISH = {"oʊ": "əʊ", "o": "əʊ", "oː": "əʊ", "ɝ": "ɜː", "ɚ": "ə", "e": "ɛ", "eɪ": "eɪ", "eː": "eɪ", "eə": "eə"}


@dataclass(frozen=True, slots=True)
class Phonemes:
    """`sentences`: the phonemes of each; `words`: the words' spans in the text.

    `ranges`: for each word the half-open range of its phonemes, or None, counted over all sentences with one extra
    position behind each.
    """

    sentences: tuple[list[str], ...]
    words: tuple[Span, ...]
    ranges: tuple[tuple[int, int] | None, ...]

    def sounds(self, plain: Tidy) -> tuple[WordSound, ...]:
        """The words with their IPA, by spans of the sent text; `plain` is the text that was read."""
        stream = [phoneme for sentence in self.sentences for phoneme in [*sentence, ""]]
        pairs = zip(self.words, self.ranges, strict=True)
        return tuple(WordSound(plain.span(*w), "".join(stream[slice(*r)]) if r is not None else "") for w, r in pairs)


def read(
    text: str, pronunciations: Sequence[tuple[Span, str]], spelled: Callable[[str], list[str]],
    phonemize: Callable[[str], list[list[str]]],
) -> Phonemes:  # fmt: skip
    """The phonemes of `text` by `phonemize`, an espeak-ng voice; some words have `pronunciations` of their own, in IPA,
    which `spelled` puts into the voice's notation."""
    stream: list[str] = []
    owners: list[int] = []
    for number, sentence in enumerate(part for part in phonemize(text) if part):
        stream += [*sentence, " "]
        owners += [number] * (len(sentence) + 1)
    words = words_of(text, [span for span, _ in pronunciations])
    isolated = [" ".join("".join(part) for part in phonemize(word.of(text))) for word in words]
    ranges = word_ranges(stream, isolated)
    for span, sound in pronunciations:
        _replace(stream, owners, ranges, words.index(span), spelled(sound))
    count = owners[-1] + 1 if owners else 0
    sentences: list[list[str]] = [[] for _ in range(count)]
    for phoneme, number in zip(stream, owners, strict=True):
        sentences[number].append(phoneme)
    return Phonemes(tuple(sentence[:-1] for sentence in sentences), tuple(words), tuple(ranges))


def words_of(text: str, spans: Sequence[Span]) -> list[Span]:
    """The words of `text`; each of `spans` is one word."""
    words: list[Span] = []
    start = 0
    for span in (*spans, Span(len(text), len(text))):
        words += (Span(start + word.start, start + word.end) for word in word_spans(text[start : span.start]))
        words += [span] if span.start < span.end else []
        start = span.end
    return words


def espeak_spelling(sound: str, language: str) -> list[str]:
    """IPA in espeak-ng's notation, one code point each, as piper takes it."""
    if language.startswith("en"):
        sound = ipa.spelled(ipa.englished(sound), _AMERICAN if language == "en-us" else _BRITISH)
    return list(unicodedata.normalize("NFD", ipa.on_vowels(sound)))


def _replace(
    stream: list[str], owners: list[int], ranges: list[tuple[int, int] | None], word: int, sound: list[str]
) -> None:
    """Replace a word's phonemes, and move the ranges of the words behind it. A word without phonemes stays so."""
    phonemes = ranges[word]
    if phonemes is None or owners[phonemes[0]] != owners[phonemes[1] - 1]:
        return
    start, end = phonemes
    stream[start:end] = sound
    owners[start:end] = [owners[start]] * len(sound)
    growth = len(sound) - (end - start)
    ranges[word] = (start, start + len(sound))
    for number, other in enumerate(ranges):
        if number > word and other is not None:
            ranges[number] = (other[0] + growth, other[1] + growth)
