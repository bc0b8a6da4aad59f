"""The phonemes of words, by espeak-ng: so that words can be compared as they sound ("knew" and "new" are alike)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from audioedition.language_tags import primary

_MARKS = str.maketrans("", "", "ˈˌː ")
# espeak-ng's "en" is British.
_VOICES = {"en": "en-us"}


@lru_cache(maxsize=4096)
def phonemes(text: str, language: str) -> str:
    """The phonemes in IPA, without stress and length; "" for a language that espeak-ng does not have."""
    tag = primary(language) or ""
    try:
        sentences = _phonemizer().phonemize(_VOICES.get(tag, tag), text)
    except RuntimeError:
        return ""
    return "".join(sound for sentence in sentences for sound in sentence).translate(_MARKS)


@lru_cache
def _phonemizer() -> Any:
    from piper.phonemize_espeak import EspeakPhonemizer

    return EspeakPhonemizer()
