"""IPA in the mnemonics that espeak-ng takes within "[[…]]" (espeak-ng, docs/phonemes.md), for its English voices.

Each of espeak-ng's languages has mnemonics of its own; only English has a table here.
"""

from __future__ import annotations

import re

from audioedition.voices import ipa
from audioedition.voices.word_spans import Tidy

_MNEMONICS = {
    "ˈ": "'", "ˌ": ",", "tʃ": "tS", "dʒ": "dZ", "θ": "T", "ð": "D", "ʃ": "S", "ʒ": "Z", "ŋ": "N", "ɹ": "r", "ɡ": "g",
    "ɾ": "t#", "æ": "a", "ɑ": "A:", "ɑː": "A:", "a": "A:", "aː": "A:", "aɪ": "aI", "aʊ": "aU", "ɒ": "0", "ɔ": "O:",
    "ɔː": "O:", "ɔɪ": "OI", "e": "E", "ɛ": "E", "eː": "eI", "eɪ": "eI", "ə": "@", "ɚ": "3", "ɜ": "3:", "ɜː": "3:",
    "ɝ": "3:", "ɪ": "I", "i": "i", "iː": "i:", "o": "oU", "oː": "oU", "oʊ": "oU", "əʊ": "oU", "u": "u:", "uː": "u:",
    "ʊ": "U", "ʌ": "V", "ɑ˞": "A@", "ɑː˞": "A@", "ɔ˞": "O@", "ɔː˞": "O@", "ɛ˞": "e@", "eə": "e@", "eə˞": "e@",
    "ɪ˞": "i@3", "ɪə˞": "i@3", "i˞": "i@3", "iː˞": "i@3", "ʊ˞": "U@", "ʊə˞": "U@", "ə˞": "3", "ɜ˞": "3:", "ɜː˞": "3:",
    "ɝ˞": "3:", "ɚ˞": "3", "˞": "3",
}  # fmt: skip
# An r that no vowel follows; espeak-ng has it in the vowel before.
_CODA = re.compile("ɹ(?![ˈˌ]?[aeiouæɑɒɔəɚɛɜɝɪʊʌ])")


def with_phonemes(text: Tidy) -> tuple[str, bool]:
    """A sent text with its IPA as mnemonics, and whether there are any."""
    parsed = ipa.parse(text)
    plain = parsed.tidy.text
    if not parsed.pronunciations:
        return plain, False
    pieces = []
    at = 0
    for span, sound in parsed.pronunciations:
        pieces += [plain[at : span.start].replace("[[", "[ ["), f"[[{mnemonics(sound)}]]"]
        at = span.end
    return "".join([*pieces, plain[at:].replace("[[", "[ [")]), True


def mnemonics(sound: str) -> str:
    """IPA in espeak-ng's mnemonics; a sound that has none there is left out."""
    spelled = ipa.spelled(_CODA.sub("˞", ipa.englished(sound)), _MNEMONICS)
    return re.sub(r"[^ -~]|[\[\]]", "", spelled)
