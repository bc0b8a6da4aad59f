"""The phonemes of a text, as voices of hibari and piper say it."""

from __future__ import annotations

from audioedition.voices.hibari_speech import HibariSpeaker
from audioedition.voices.piper_speech import PiperSpeaker


def hibari_phonemes(speaker: HibariSpeaker, text: str) -> str:
    signs = {number: sign for sign, number in speaker.vocabulary.items()}
    return "".join(signs.get(number, "") for call in speaker.phoneme_ids(text).calls for number in call.ids)


def piper_phonemes(speaker: PiperSpeaker, text: str) -> str:
    return "".join("".join(sentence) for sentence in speaker.phonemes(text))
