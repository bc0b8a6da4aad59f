"""From a sent text to Kokoro's phoneme ids, each with the word that it belongs to.

Kokoro learned English from misaki's phonemes, which are hibari's, and Spanish, French, Italian, Portuguese and Hindi
from espeak-ng's, written as misaki writes them (hexgrad/misaki, `EspeakG2P`): a diphthong or an affricate is one sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from audioedition.model import Span
from audioedition.voices import ipa
from audioedition.voices.espeak_ipa import TIE, ipa_of
from audioedition.voices.model_calls import PhonemeIds, model_calls
from audioedition.voices.piper_reading import read
from audioedition.voices.word_spans import Tidy, tidy

# Kokoro's numbers (hexgrad/Kokoro-82M, config.json, "vocab"): signs that follow each other have numbers that do.
_RUNS = {
    1: ";:,.!?", 9: "—…\"()“” \u0303ʣʥʦʨᵝꭧAI", 31: "O", 33: "Q", 35: "ST", 39: "W", 41: "Yᵊabcdef",
    50: "hijklmnopqrstuvwxyzɑɐɒæ", 75: "βɔɕç", 80: "ɖðʤə", 85: "ɚɛɜ", 90: "ɟ", 92: "ɡ", 99: "ɥ", 101: "ɨɪʝ",
    110: "ɯɰŋɳɲɴø", 118: "ɸθœ", 123: "ɹ", 125: "ɾɻ", 128: "ʁɽʂʃʈʧ", 135: "ʊʋ", 138: "ʌɣɤ", 142: "χʎ", 147: "ʒʔ",
    156: "ˈˌː", 162: "ʰ", 164: "ʲ", 169: "↓", 171: "→↗↘", 177: "ᵻ",
}  # fmt: skip
VOCABULARY = {sign: first + number for first, signs in _RUNS.items() for number, sign in enumerate(signs)}
# misaki's signs for what espeak-ng ties.
_MISAKI = {
    "a^ɪ": "I", "a^ʊ": "W", "d^z": "ʣ", "d^ʒ": "ʤ", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q", "s^s": "S", "t^s": "ʦ",
    "t^ʃ": "ʧ", "ɔ^ɪ": "Y",
}  # fmt: skip
_UNTIED = {sounds.replace(TIE, ""): sign for sounds, sign in _MISAKI.items()}
# Sounds that espeak-ng or a lexicon writes, and Kokoro has no sign for.
_NEAREST = {"ɦ": "h", "ħ": "h", "g": "ɡ", "ʀ": "ʁ", "ɫ": "l", "ɭ": "l", "ɱ": "m", "ʏ": "y", "ɵ": "ø", "ʉ": "u",
            "ɘ": "ə", "ɝ": "ɜɹ", "ʍ": "w", "ɬ": "l", "ɹ̩": "ɹ"}  # fmt: skip
# "(en)", "(fr)": espeak-ng goes over to another language, and back.
_SWITCH = re.compile(r"\([^()]*\)")
_TYPOGRAPHY = {
    "’": "'", "‘": "'", "«": "“", "»": "”", "‹": "“", "›": "”", "„": "“", "‟": "“", "–": "—", "―": "—", "‐": "-",
    "‑": "-", "।": ".", "॥": ".",
}  # fmt: skip
_BRACKETS = str.maketrans("[]{}", "()()")
# A mark that Kokoro's signs have, or that espeak-ng would end a clause at; none within "3.5" or "a:b".
_MARK = re.compile(r"[;:,.!?](?!\w)|[—…\"()“”¡¿]")
_NO_SPACE_BEFORE = frozenset(",.;:!?)”…")
_NO_SPACE_BEHIND = frozenset(" (“")
# espeak-ng reads more at once, but words are aligned with what it reads in the square of the length.
_LONGEST = 300


def phoneme_ids(text: str, voice: str) -> PhonemeIds:
    """The ids of `text`, read by the espeak-ng voice of identifier `voice`; no words where nothing can be spoken."""
    parsed = ipa.parse(tidy(text, _TYPOGRAPHY))
    plain = Tidy(parsed.tidy.text.translate(_BRACKETS), parsed.tidy.offsets)
    pronunciations = deque(parsed.pronunciations)
    words: list[Span] = []
    phonemes: list[tuple[str, int | None]] = []
    for part in _parts(plain.text, [span for span, _ in pronunciations]):
        inside = []
        while pronunciations and pronunciations[0][0].start < part.end:
            inside.append(pronunciations.popleft())
        sounds, spans = _sounds(plain.text, part, inside, voice, len(words))
        phonemes += sounds
        words += (plain.span(*span) for span in spans)
    return PhonemeIds(tuple(model_calls(_spaced(phonemes), VOCABULARY)), tuple(words))


def reading(word: str, voice: str) -> str:
    """How the espeak-ng voice pronounces a word that stands alone, in IPA."""
    return _SWITCH.sub("", ipa_of(tidy(word, _TYPOGRAPHY).text, voice)).replace(TIE, "").replace("-", "")


def _parts(text: str, pronounced: Sequence[Span]) -> Iterator[Span]:
    """The marks of `text`, but for those within the spans `pronounced`, and the pieces between them."""
    start = number = 0
    for mark in _MARK.finditer(text):
        while number < len(pronounced) and pronounced[number].end <= mark.start():
            number += 1
        if number == len(pronounced) or mark.end() <= pronounced[number].start:
            yield from _pieces(text, start, mark.start())
            yield Span(*mark.span())
            start = mark.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """`text[start:end]`, where it is too long cut between words."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield Span(start, cut)
        start = cut
    if start < end:
        yield Span(start, end)


def _sounds(
    text: str, part: Span, pronunciations: Sequence[tuple[Span, str]], voice: str, first: int
) -> tuple[list[tuple[str, int | None]], list[Span]]:
    """The phonemes of one part, each with the number of its word (from `first`), and the spans of the words."""
    piece = part.of(text)
    if _MARK.fullmatch(piece):
        return [(piece, None)], []
    inside = [
        (Span(span.start - part.start, span.end - part.start), sound)
        for span, sound in pronunciations if span.end <= part.end
    ]  # fmt: skip
    phonemes = read(piece, inside, _spelled, partial(_phonemes, voice=voice))
    signs = [sign for sentence in phonemes.sentences for sign in sentence]
    owners: list[int | None] = [None] * len(signs)
    for number, place in enumerate(phonemes.ranges):
        if place is not None:
            owners[slice(*place)] = [first + number] * (place[1] - place[0])
    sounds = [(sign, None if sign == " " else owner) for sign, owner in zip(signs, owners, strict=True)]
    spans = [Span(part.start + word.start, part.start + word.end) for word in phonemes.words]
    before, after = ([(" ", None)] if piece[at] == " " else [] for at in (0, -1))
    return [*before, *sounds, *after], spans


def _spaced(sounds: Iterable[tuple[str, int | None]]) -> list[tuple[str, int | None]]:
    """Phonemes without a space at the beginning, before a mark, or behind another space."""
    result: list[tuple[str, int | None]] = []
    for sign, word in sounds:
        if sign == " " and (not result or result[-1][0] in _NO_SPACE_BEHIND):
            continue
        if sign in _NO_SPACE_BEFORE and result and result[-1][0] == " ":
            result.pop()
        result.append((sign, word))
    return result


def _phonemes(text: str, voice: str) -> list[list[str]]:
    """The signs of a piece of text, as one sentence."""
    tied = _SWITCH.sub("", ipa_of(text, voice))
    return [list(_signs(ipa.spelled(tied, _MISAKI)))]


def _spelled(sound: str) -> list[str]:
    """IPA of the lexicon in Kokoro's signs."""
    return list(_signs(ipa.spelled(ipa.on_vowels(sound), _UNTIED)))


def _signs(sound: str) -> str:
    """IPA with one code point a sign, and a sign of Kokoro's for each sound that it has none for."""
    parted = unicodedata.normalize("NFD", sound).replace("c\u0327", "ç").replace(TIE, "").replace("-", "")
    return ipa.spelled(parted, _NEAREST)
