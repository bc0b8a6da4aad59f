"""The engine `pyttsx3`, on the espeak-ng that the package espeakng-loader brings: 140 voices and languages.

It speaks in a process of its own, `audioedition.voices.pyttsx3_helper`, with a time limit. It has no word times: its
events name the current word, but not its position in the sound.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from audioedition.errors import EngineError
from audioedition.language_tags import primary
from audioedition.voices import espeak_voices, ipa, packages
from audioedition.voices.engine import EngineVoice, Speech, WordSound
from audioedition.voices.espeak_data import short
from audioedition.voices.espeak_phonemes import with_phonemes
from audioedition.voices.helper_frames import PHONEMES, samples_of
from audioedition.voices.helpers import Helper
from audioedition.voices.word_spans import tidy

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 1
# Of espeak-ng, whose voices are a part of it.
_LICENCE, _SOURCE = "GPL-3.0-or-later", "espeakng-loader"
_RATE = 22050
# Words a minute at tempo 1: newsreaders speak 150 to 175; espeak-ng's default, 175, is fast for a long text.
_WORDS_A_MINUTE = 165


@dataclass(slots=True)
class Pyttsx3:
    """The engine. An utterance may take `limit` seconds and `limit_per_character` for each of its characters."""

    name: str = "pyttsx3"
    limit: float = 20.0
    limit_per_character: float = 0.05

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices of the packaged espeak-ng."""
        if packages.folder("pyttsx3") is None:
            return ()
        fingerprint = _fingerprint()
        return tuple(_voice(voice, fingerprint) for voice in espeak_voices.voices())

    def resolve(self, voice: str) -> EngineVoice:
        """The voice that an identifier ("zle/ru") or a language tag ("ru") means. Raises `EngineError`."""
        return _voice(espeak_voices.find(voice), _fingerprint())

    def load(self, voice: str) -> Pyttsx3Speaker:
        """Start a helper process for a voice, given by identifier or by language tag."""
        data = espeak_voices.data_folder()
        if packages.folder("pyttsx3") is None or data is None:
            raise EngineError("pyttsx3 is not installed with espeak-ng; pip install pyttsx3 espeakng-loader")
        espeak_voice = espeak_voices.find(voice)
        phonemes = _takes_phonemes(espeak_voice)
        limits = (self.limit, self.limit_per_character)
        return Pyttsx3Speaker(espeak_voice.identifier, data, *limits, phonemes, espeak_voice.tags[0])


engine = Pyttsx3()


class Pyttsx3Speaker:
    """A voice, and the helper process that speaks it. An utterance may take `limit` seconds, and some more for each of
    its characters."""

    def __init__(
        self,
        voice: str,
        data: Path,
        limit: float,
        limit_per_character: float,
        phonemes: bool = False,
        language: str = "",
    ) -> None:
        self._voice = voice
        self._language = language
        self._phonemes = phonemes
        self.limit = limit
        self._limit_per_character = limit_per_character
        # Without fork a helper speaks once.
        environment = {"ESPEAK_DATA_PATH": str(short(data.parent))}
        module = "audioedition.voices.pyttsx3_helper"
        self._helper = Helper("pyttsx3", voice, module, environment, once=sys.platform == "win32")

    @property
    def pid(self) -> int | None:
        """The helper's process id, while it runs."""
        return self._helper.pid

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`. A helper that takes too long or dies is replaced once."""
        plain = tidy(text)
        sent, phonemes = with_phonemes(plain) if self._phonemes else (ipa.parse(plain).tidy.text, False)
        sent = sent.strip()
        if not sent:
            return Speech(samples_of(b"", _RATE), _RATE)
        seconds = self.limit + self._limit_per_character * len(sent)
        rate = round(_WORDS_A_MINUTE * tempo)
        request = {"text": sent, "phonemes": phonemes, "voice": self._voice, "rate": rate, "seconds": seconds}
        content = self._helper.answer(request, seconds)
        return Speech(samples_of(content, _RATE), _RATE)

    def transcribe(self, text: str) -> tuple[WordSound, ...]:
        """The words of `text` with espeak-ng's phonemes of them."""
        from audioedition.voices.piper_reading import espeak_spelling, read, words_of

        parsed = ipa.parse(tidy(text))
        plain, pronunciations = parsed.tidy, parsed.pronunciations if self._phonemes else ()
        words = words_of(plain.text, [span for span, _ in pronunciations])
        texts = list(dict.fromkeys((plain.text, *(word.of(plain.text) for word in words))))
        seconds = self.limit + self._limit_per_character * sum(map(len, texts))
        request = {"texts": texts, "voice": self._voice, "seconds": seconds}
        answer = self._helper.answer(request, seconds, PHONEMES)
        clauses = dict(zip(texts, json.loads(answer), strict=True))
        spelled = partial(espeak_spelling, language=self._language)
        return read(plain.text, pronunciations, spelled, lambda part: [*map(list, clauses[part])]).sounds(plain)

    def close(self) -> None:
        """End the helper."""
        self._helper.close()


def _fingerprint() -> str:
    """The fingerprint of all voices: the versions of the packages and of this module."""
    parts = [f"{package} {packages.version(package)}" for package in ("pyttsx3", "espeakng-loader")]
    return "; ".join([*parts, f"adapter {_ADAPTER}"])


def _voice(voice: espeak_voices.EspeakVoice, fingerprint: str) -> EngineVoice:
    return EngineVoice(
        voice.identifier, voice.tags, fingerprint, voice.name, phonemes=_takes_phonemes(voice), licence=_LICENCE,
        source=_SOURCE,
    )  # fmt: skip


def _takes_phonemes(voice: espeak_voices.EspeakVoice) -> bool:
    """Whether `espeak_phonemes` has the mnemonics of the voice's language."""
    return primary(voice.tags[0]) == "en"
