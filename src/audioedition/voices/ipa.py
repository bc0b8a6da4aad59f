"""Pronunciations in the International Phonetic Alphabet, and how they stand in a sent text: `[word](/ipa/)`.

An engine whose voice says `phonemes` is sent that mark-up, takes it apart with `parse` and spells the IPA in
its own alphabet with `spelled`. Every other is sent plain words.
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
# What people type for a symbol that is not on their keyboard, and signs that no voice needs.
_TYPED = {
    "g": "ɡ", ":": "ː", "'": "ˈ", "’": "ˈ", "ε": "ɛ", "ǝ": "ə", "ʧ": "tʃ", "ʤ": "dʒ", "ʦ": "ts", "ʣ": "dz",
    "\u0361": "", "\u035c": "", ".": "", "‿": "", "-": "", "c\u0327": "ç",
}  # fmt: skip
# What English ears take for sounds that English voices were never taught. A change here, or in an engine's own table,
# changes samples: raise the adapter numbers of the engines with it.
_ENGLISH = {
    "r": "ɹ", "ʀ": "ɹ", "ʁ": "ɹ", "ɻ": "ɹ", "ɺ": "ɹ", "ɽ": "ɹ", "x": "k", "χ": "k", "q": "k", "c": "k", "ɣ": "ɡ",
    "ɢ": "ɡ", "ɟ": "ɡ", "ç": "h", "ħ": "h", "ɦ": "h", "ʜ": "h", "β": "v", "ʋ": "v", "ⱱ": "v", "ɸ": "f", "ɕ": "ʃ",
    "ʂ": "ʃ", "ʑ": "ʒ", "ʐ": "ʒ", "ɲ": "nj", "ʎ": "lj", "ɫ": "l", "ɭ": "l", "ɬ": "l", "ɮ": "l", "ʟ": "l", "ɳ": "n",
    "ɴ": "n", "ɱ": "m", "ʈ": "t", "ɖ": "d", "ɗ": "d", "ɓ": "b", "ʝ": "j", "ɥ": "w", "ɰ": "w", "ʍ": "w",
    "y": "u", "ʏ": "ʊ", "ɨ": "ɪ", "ɯ": "ʊ", "ʉ": "u", "ɵ": "ʊ", "ø": "ɜ", "œ": "ɜ", "ɘ": "ə", "ɤ": "ʌ", "ɐ": "ə",
    "ᵻ": "ɪ", "ᵊ": "ə",
}  # fmt: skip
_MARKUP = lazy(r"\[([^\[\]]+)\]\(/([^()/]*)/\)")
_STRESSED = lazy(rf"([ˈˌ])([^{_VOWELS}ˈˌ ]*)(?=[{_VOWELS}])")
_HISS = ("s", "z", "ʃ", "ʒ")
_VOICELESS = ("p", "t", "k", "f", "θ", "x", "χ", "ç")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sent text without its mark-up, and the words whose sound was given with it.

    `given` holds ranges of `tidy.text` and their IPA, in order.
    """

    tidy: Tidy
    given: tuple[tuple[Span, str], ...]


def normal(written: str) -> str:
    """IPA as people write it, in one spelling, each word with a stress. Raises `ValueError` for what is none."""
    text = unicodedata.normalize("NFD", written.strip().strip("/[]")).replace("c\u0327", "ç")
    text = " ".join("".join(_TYPED.get(char, char) for char in text).split())
    for char in text:
        if char not in _VOWELS and char not in _CONSONANTS and char not in _MARKS and not _is_diacritic(char):
            raise ValueError(f"ipa: “{char}” in “{shown(written)}” is no symbol of the IPA")
    if not any(char in _VOWELS or char in _CONSONANTS for char in text):
        raise ValueError(f"ipa: “{shown(written)}” holds no sound")
    # Without any stress a voice mumbles the word ("VAZ" as /væz/ was heard as "vez"); English stresses the first.
    return " ".join(group if "ˈ" in group else f"ˈ{group}" for group in text.split())


def marked(word: str, sound: str) -> str:
    """A word with its IPA (`normal`), as it stands in a sent text."""
    return f"[{word}](/{sound}/)"


def unmarked(text: str) -> str:
    """`text` in which nothing reads as mark-up any more; most texts as they are."""
    return text.replace("](/", "] (/")


def with_s(sound: str) -> str:
    """The IPA of a word with the s of a possessive or plural: three sounds, by what stands before it."""
    if sound.endswith(_HISS):
        return f"{sound}ɪz"
    return f"{sound}s" if sound.endswith(_VOICELESS) else f"{sound}z"


def parse(text: Tidy) -> Marked:
    """The text without its mark-up. Several words with a group of IPA each are given one by one."""
    kept: list[int] = []
    given: list[tuple[Span, str]] = []
    at = 0
    for match in _MARKUP.finditer(text.text):
        kept += range(at, match.start())
        start = len(kept)
        kept += range(match.start(1), match.end(1))
        given += _each(match[1], match[2], start)
        at = match.end()
    if not given:
        return Marked(text, ())
    kept += range(at, len(text.text))
    plain = Tidy("".join(text.text[place] for place in kept), tuple(text.places[place] for place in kept))
    return Marked(plain, tuple(given))


def englished(sound: str) -> str:
    """`sound` with none but the sounds of English, and stress `on_vowels`."""
    sound = "".join(char for char in sound if not _is_diacritic(char))
    sound = re.sub(rf"ʲ(?=[ːˑ]*[ˈˌ]?[{_VOWELS}])", "j", sound)
    sound = re.sub("[ʲʰʷˠˤⁿˡˑʔʕ]", "", sound.replace("ə˞", "ɚ").replace("ɜ˞", "ɝ"))
    return on_vowels("".join(_ENGLISH.get(char, char) for char in sound))


def on_vowels(sound: str) -> str:
    """`sound` with each mark of stress right before its vowel, as engines have it, and not before the syllable."""
    return _STRESSED.sub(r"\2\1", sound)


def spelled(sound: str, alphabet: Mapping[str, str]) -> str:
    """`sound` with each key of `alphabet`, the longest first, replaced by its value; the rest as it is."""
    return _keys(tuple(alphabet)).sub(lambda match: alphabet[match[0]], sound)


@cache
def _keys(keys: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(key) for key in sorted(keys, key=len, reverse=True)))


def _each(words: str, sound: str, start: int) -> list[tuple[Span, str]]:
    places = [match.span() for match in re.finditer(r"\S+", words)]
    groups = sound.split()
    if len(places) != len(groups):
        places, groups = [(0, len(words))], [sound]
    return [(Span(start + first, start + last), group) for (first, last), group in zip(places, groups, strict=True)]


def _is_diacritic(char: str) -> bool:
    return unicodedata.category(char) == "Mn"
