"""Pronunciations in the International Phonetic Alphabet, and their mark-up in a sent text: `[word](/ipa/)`.

Only voices with `phonemes` get that mark-up. Their engines read it with `parse` and spell the IPA in their own
alphabet with `spelled`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from audioedition.errors import shown
from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.voices.word_spans import Tidy

# The letters of the chart of 2020 (internationalphoneticassociation.org), and espeak-ng's ᵻ and misaki's ᵊ.
_VOWELS = "aeiouyæøœɐɑɒɔɘəɚɛɜɝɞɤɨɩɪɯɵɶʉʊʌʏᵊᵻ"
_CONSONANTS = (
    "bcdfhjklmnpqrstvwxzçðħŋɓɕɖɗɟɠɡɢɣɥɦɧɫɬɭɮɰɱɲɳɴɸɹɺɻɽɾʀʁʂʃʄʈʋʍʎʐʑʒʔʕʘʙʛʜʝʟʡʢβθχǀǁǂǃⱱ"
)  # fmt: skip
_MARKS = " ˈˌːˑʰʲʷˠˤ˞ⁿˡ"
# What people type in place of a symbol that is not on their keyboard, and signs that no voice needs.
_TYPED = {
    "g": "ɡ", ":": "ː", "'": "ˈ", "’": "ˈ", "ε": "ɛ", "ǝ": "ə", "ʧ": "tʃ", "ʤ": "dʒ", "ʦ": "ts", "ʣ": "dz",
    "\u0361": "", "\u035c": "", ".": "", "‿": "", "-": "", "c\u0327": "ç",
}  # fmt: skip
# The nearest English sound of sounds that English voices were not trained on. A change here, or in an engine's own
# table, changes samples: raise the adapter numbers of the engines with it.
_NEAREST_ENGLISH = {
    "r": "ɹ", "ʀ": "ɹ", "ʁ": "ɹ", "ɻ": "ɹ", "ɺ": "ɹ", "ɽ": "ɹ", "x": "k", "χ": "k", "q": "k", "c": "k", "ɣ": "ɡ",
    "ɢ": "ɡ", "ɟ": "ɡ", "ç": "h", "ħ": "h", "ɦ": "h", "ʜ": "h", "β": "v", "ʋ": "v", "ⱱ": "v", "ɸ": "f", "ɕ": "ʃ",
    "ʂ": "ʃ", "ʑ": "ʒ", "ʐ": "ʒ", "ɲ": "nj", "ʎ": "lj", "ɫ": "l", "ɭ": "l", "ɬ": "l", "ɮ": "l", "ʟ": "l", "ɳ": "n",
    "ɴ": "n", "ɱ": "m", "ʈ": "t", "ɖ": "d", "ɗ": "d", "ɓ": "b", "ʝ": "j", "ɥ": "w", "ɰ": "w", "ʍ": "w",
    "y": "u", "ʏ": "ʊ", "ɨ": "ɪ", "ɯ": "ʊ", "ʉ": "u", "ɵ": "ʊ", "ø": "ɜ", "œ": "ɜ", "ɘ": "ə", "ɤ": "ʌ", "ɐ": "ə",
    "ᵻ": "ɪ", "ᵊ": "ə",
}  # fmt: skip
_MARKUP = lazy(r"\[([^\[\]]+)\]\(/([^()/]*)/\)")
_STRESSED = lazy(rf"([ˈˌ])([^{_VOWELS}ˈˌ ]*)(?=[{_VOWELS}])")
_SIBILANTS = ("s", "z", "ʃ", "ʒ")
_VOICELESS = ("p", "t", "k", "f", "θ", "x", "χ", "ç")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sent text without its mark-up, and the pronunciations that stood in it.

    `pronunciations`: ranges of `tidy.text` and their IPA, in order.
    """

    tidy: Tidy
    pronunciations: tuple[tuple[Span, str], ...]


def normal(transcription: str) -> str:
    """IPA as people write it → one spelling, each word with a stress. Raises `ValueError` where it is no IPA."""
    text = unicodedata.normalize("NFD", transcription.strip().strip("/[]")).replace("c\u0327", "ç")
    text = " ".join("".join(_TYPED.get(char, char) for char in text).split())
    for char in text:
        if char not in _VOWELS and char not in _CONSONANTS and char not in _MARKS and not _is_diacritic(char):
            raise ValueError(f"ipa: “{char}” in “{shown(transcription)}” is no symbol of the IPA")
    if not any(char in _VOWELS or char in _CONSONANTS for char in text):
        raise ValueError(f"ipa: “{shown(transcription)}” holds no sound")
    # Without any stress a voice speaks unclearly ("VAZ" as /væz/ was heard as "vez"); English stresses the first.
    return " ".join(group if "ˈ" in group else f"ˈ{group}" for group in text.split())


def marked(word: str, sound: str) -> str:
    """A word with its IPA (`normal`), as it stands in a sent text."""
    return f"[{word}](/{sound}/)"


def unmarked(text: str) -> str:
    """`text`, changed so that nothing in it is read as mark-up."""
    return text.replace("](/", "] (/")


def with_s(sound: str) -> str:
    """The IPA of a word with the s of a possessive or plural: ɪz, s or z, by the last sound of the word."""
    if sound.endswith(_SIBILANTS):
        return f"{sound}ɪz"
    return f"{sound}s" if sound.endswith(_VOICELESS) else f"{sound}z"


def parse(text: Tidy) -> Marked:
    """The text without its mark-up. Several words with as many groups of IPA become one pronunciation each."""
    indices: list[int] = []
    pronunciations: list[tuple[Span, str]] = []
    end = 0
    for match in _MARKUP.finditer(text.text):
        indices += range(end, match.start())
        start = len(indices)
        indices += range(match.start(1), match.end(1))
        pronunciations += _by_word(match[1], match[2], start)
        end = match.end()
    if not pronunciations:
        return Marked(text, ())
    indices += range(end, len(text.text))
    plain = Tidy("".join(text.text[index] for index in indices), tuple(text.offsets[index] for index in indices))
    return Marked(plain, tuple(pronunciations))


def englished(sound: str) -> str:
    """`sound`, reduced to the sounds of English, with stress marks `on_vowels`."""
    sound = "".join(char for char in sound if not _is_diacritic(char))
    sound = re.sub(rf"ʲ(?=[ːˑ]*[ˈˌ]?[{_VOWELS}])", "j", sound)
    sound = re.sub("[ʲʰʷˠˤⁿˡˑʔʕ]", "", sound.replace("ə˞", "ɚ").replace("ɜ˞", "ɝ"))
    return on_vowels("".join(_NEAREST_ENGLISH.get(char, char) for char in sound))


def on_vowels(sound: str) -> str:
    """`sound` with each stress mark right before its vowel, as engines have it, instead of before the syllable."""
    return _STRESSED.sub(r"\2\1", sound)


def spelled(sound: str, alphabet: Mapping[str, str]) -> str:
    """`sound` with each key of `alphabet`, the longest first, replaced by its value; the rest as it is."""
    return _keys(tuple(alphabet)).sub(lambda match: alphabet[match[0]], sound)


@cache
def _keys(keys: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(key) for key in sorted(keys, key=len, reverse=True)))


def _by_word(words: str, sound: str, start: int) -> list[tuple[Span, str]]:
    ranges = [match.span() for match in re.finditer(r"\S+", words)]
    groups = sound.split()
    if len(ranges) != len(groups):
        ranges, groups = [(0, len(words))], [sound]
    return [(Span(start + first, start + last), group) for (first, last), group in zip(ranges, groups, strict=True)]


def _is_diacritic(char: str) -> bool:
    return unicodedata.category(char) == "Mn"
