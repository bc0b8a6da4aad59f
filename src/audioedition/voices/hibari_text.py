"""From a sent text to hibari's phoneme ids, each with the word that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.voices import ipa
from audioedition.voices.engine import Reading, WordSound
from audioedition.voices.model_calls import PhonemeIds, model_calls
from audioedition.voices.word_spans import Tidy, tidy, word_spans

# The typography that hibari's normaliser replaces, character by character.
_TYPOGRAPHY = {"’": "'", "‐": "-", "‑": "-", "‒": "-", "―": "—"}
# hibari's rating of phonemes that stand in the text itself (hibari/g2p, `tokenize`).
_RATING_IN_TEXT = 5
_SIBILANT_POSSESSIVE = lazy("[sxzSXZ]['’][sS]$")
# hibari splits a compound ("bliny-baker") at these, as it splits words.
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
# The lowest rating of phonemes from the dictionaries (hibari/g2p/lexicon.py); a network guesses those below.
_KNOWN = 3
_NO_SOUND = frozenset(' ;:,.!?—…"()“”')
_NO_SPACE_BEFORE = frozenset(",.;:!?")


def phoneme_ids(text: str, g2p: Any, vocabulary: Mapping[str, int]) -> PhonemeIds:
    """The ids of `text`; no words where nothing in it can be spoken."""
    parsed = ipa.parse(tidy(text, _TYPOGRAPHY))
    # hibari would read "[word](anything)" as a link and drop the round brackets' content.
    plain = Tidy(parsed.tidy.text.translate(_BRACKETS), parsed.tidy.offsets)
    tokens = g2p.tokenize(plain.text)
    if parsed.pronunciations:
        alphabet = _BRITISH if g2p.british else _AMERICAN
        pronunciations = [(span, ipa.spelled(ipa.englished(sound), alphabet)) for span, sound in parsed.pronunciations]
        tokens = _with_pronunciations(plain.text, tokens, pronunciations)
    words: list[Span] = []
    phonemes: list[tuple[str, int | None]] = []
    for start, end, token in _with_ranges(plain.text, g2p.phonemize_tokens(tokens)):
        sounds, spans = _sounds(_with_syllable(token, g2p.british), plain, start, end, len(words))
        if phonemes[-1:] == [(" ", None)] and sounds and sounds[0][0] in _NO_SPACE_BEFORE:
            phonemes.pop()
        phonemes += sounds
        words += spans
        if token.whitespace:
            phonemes.append((" ", None))
    return PhonemeIds(tuple(model_calls(phonemes, vocabulary)), tuple(words))


def reading(word: str, g2p: Any) -> Reading:
    """How hibari pronounces a word that stands alone."""
    tokens = g2p.phonemize_tokens(g2p.tokenize(tidy(word, _TYPOGRAPHY).text.translate(_BRACKETS)))
    sound = " ".join(token.phonemes for token in tokens if token.phonemes)
    known = all(token.rating is not None and token.rating >= _KNOWN for token in tokens)
    return Reading(ipa.spelled(sound, _IPA), known)


def word_sounds(phonemes: PhonemeIds, vocabulary: Mapping[str, int]) -> tuple[WordSound, ...]:
    """The words of a text with their IPA."""
    signs = {number: sign for sign, number in vocabulary.items()}
    sounds = [""] * len(phonemes.words)
    for call in phonemes.calls:
        for number, word in zip(call.ids, call.words, strict=True):
            if word is not None:
                sounds[word] += signs[number]
    return tuple(WordSound(*pair) for pair in zip(phonemes.words, (ipa.spelled(s, _IPA) for s in sounds), strict=True))


def _with_syllable(token: Any, british: bool) -> str:
    """A token's phonemes, with the syllable of the possessive of a name in s, x or z ("Boris's"), which hibari drops
    ("bˈɔɹɪs") or contracts ("ʧˈAvɛzz")."""
    phonemes: str = token.phonemes or ""
    if not _SIBILANT_POSSESSIVE.search(token.text) or phonemes.endswith(("ɪz", "ᵻz")):
        return phonemes
    if phonemes.endswith(("zz", "sz", "ss")):
        phonemes = phonemes[:-1]
    elif not phonemes.endswith("s"):
        return phonemes  # a silent s: "Camus's"
    return f"{phonemes}{'ɪ' if british else 'ᵻ'}z"


def _with_pronunciations(text: str, tokens: Iterable[Any], sounds: Iterable[tuple[Span, str]]) -> list[Any]:
    """`tokens`, in which each range of `sounds` is a token of its own with these phonemes.

    The ranges are cut out after hibari has tokenised the whole sentence, so that the words around them keep their tags.
    """
    ranges = list(_with_ranges(text, tokens))
    for span, phonemes in sounds:
        overlapping = [number for number, (start, end, _) in enumerate(ranges) if start < span.end and span.start < end]
        if not overlapping:
            continue
        start, _, first = ranges[overlapping[0]]
        _, end, last = ranges[overlapping[-1]]
        space = last.whitespace if end <= span.end else ""
        if text[span.end : span.end + 1] in _HYPHENS:
            space = " "
        if text[span.start - 1 : span.start] in _HYPHENS and overlapping[0]:
            ranges[overlapping[0] - 1][2].whitespace = " "
        parts = [(*span, first.copy(text=span.of(text), whitespace=space, phonemes=phonemes, rating=_RATING_IN_TEXT))]
        if start < span.start:
            parts.insert(0, (start, span.start, first.copy(text=text[start : span.start], whitespace="")))
        if span.end < end:
            parts.append((span.end, end, last.copy(text=text[span.end : end])))
        ranges[overlapping[0] : overlapping[-1] + 1] = parts
    return [token for _, _, token in ranges]


def _with_ranges(text: str, tokens: Iterable[Any]) -> Iterator[tuple[int, int, Any]]:
    """Each token with its range in `text`: start, end, token.

    Tokens keep the order of the text but may leave characters out, so each is searched for from the end of the one
    before, character by character.
    """
    at = 0
    for token in tokens:
        positions = []
        for char in token.text:
            position = text.find(char, at)
            if position >= 0 and not char.isspace():
                positions.append(position)
                at = position + 1
        if positions:
            yield positions[0], positions[-1] + 1, token


def _sounds(
    phonemes: str, plain: Tidy, start: int, end: int, first: int
) -> tuple[list[tuple[str, int | None]], list[Span]]:
    """A token's phonemes, each with the number of its word (from `first`), and the spans of the words.

    A token of several words ("and/or") is divided among them where its phonemes form as many groups.
    """
    groups = [group for group in phonemes.split(" ") if not _NO_SOUND.issuperset(group)]
    if not groups:
        return [(char, None) for char in phonemes], []
    spans = [plain.span(start + word.start, start + word.end) for word in word_spans(plain.text[start:end])]
    if len(spans) != len(groups):
        spans = [Span(spans[0].start, spans[-1].end) if spans else plain.span(start, end)]
    sounds: list[tuple[str, int | None]] = []
    group = 0
    for char in phonemes:
        before = sounds[-1][0] if sounds else " "
        if char not in _NO_SOUND and before == " " and any(word is not None for _, word in sounds):
            group += 1
        word = first + min(group, len(spans) - 1)
        sounds.append((char, None if char in _NO_SOUND else word))
    return sounds, spans
