"""The engine `kokoro`: Kokoro-82M, natural men and women in Spanish, French, Italian, Portuguese, Hindi and English.

Its weights are in packages of their own, which the extra `kokoro` installs. Other networks with the same phoneme ids
are `NAME.onnx` with `NAME.onnx.json`, by their path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.errors import EngineError, alike, shown
from audioedition.voices import kokoro_weights, packages
from audioedition.voices.engine import EngineVoice
from audioedition.voices.kokoro_voices import VOICES, KokoroVoice

if TYPE_CHECKING:
    from audioedition.voices.kokoro_speech import KokoroSpeaker

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 1
_SOURCE = "https://huggingface.co/hexgrad/Kokoro-82M"
_COST = "takes about as long as it plays"


@dataclass(slots=True)
class Kokoro:
    """The engine. It downloads nothing itself."""

    name: str = "kokoro"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices, where the weights are installed."""
        return tuple(map(_described, VOICES)) if kokoro_weights.parts() else ()

    def load(self, voice: str) -> KokoroSpeaker:
        """Load a voice (1 s), and import the packages that speak."""
        known = {known.name: known for known in VOICES}
        if voice not in known:
            close = alike(voice, known, 3) or list(known)
            raise EngineError(f"kokoro has no voice '{shown(voice, 200)}'; it has {', '.join(close)}")
        model = kokoro_weights.joined()
        with packages.failing_as(self.name, voice, "load"):
            from audioedition.voices import kokoro_speech, kokoro_voices

            return kokoro_speech.load(voice, model, known[voice].language, kokoro_voices.styles(voice))


engine = Kokoro()


def _described(voice: KokoroVoice) -> EngineVoice:
    return EngineVoice(
        voice.name, (voice.language,), _fingerprint(f"weights {kokoro_weights.SHA256}", voice.language),
        f"{voice.about}; {_COST}", times=True, phonemes=True, level=voice.level, pitch_hz=voice.pitch_hz,
        licence=voice.licence, source=_SOURCE,
    )  # fmt: skip


def _fingerprint(weights: str, language: str) -> str:
    """All that can change a voice's samples; who reads its text, too."""
    reader = "hibari-tts" if language.startswith("en") else "espeakng-loader"
    parts = [f"{package} {packages.version(package)}" for package in (reader, "onnxruntime", "numpy")]
    return "; ".join([weights, f"adapter {_ADAPTER}", *parts])
