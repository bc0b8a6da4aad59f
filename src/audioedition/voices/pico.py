"""The engine `pico`: SVOX Pico as the package py-nanotts brings it, one woman a language, 16 kHz, no word times.

It is dull, but understood where espeak-ng is not. It speaks in a process of its own, `audioedition.voices.pico_helper`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioedition.errors import EngineError, shown
from audioedition.voices import packages
from audioedition.voices.engine import EngineVoice, Speech
from audioedition.voices.espeak_data import short
from audioedition.voices.helper_frames import samples_of
from audioedition.voices.helpers import Helper
from audioedition.voices.pico_text import speakable

# Raised whenever a change here or in `pico_text` changes samples: it is part of every fingerprint.
_ADAPTER = 1
_PACKAGE, _DISTRIBUTION = "py_nanotts", "py-nanotts"
_RATE = 16_000
# What an utterance may take: speech is made a hundred times as fast as it plays.
_LIMIT_S, _LIMIT_PER_CHARACTER_S = 20.0, 0.02
# Pico's own steps of speed are hundredths; it takes 20 to 500.
_SPEEDS = range(20, 501)
_TRIES = 3
# In hundredths: at Pico's own volume one sample in a hundred was cut off (Spanish), at 40 none.
_VOLUME = 40


@dataclass(frozen=True, slots=True)
class _Voice:
    """One of the package's voices. `level` in dB, as `edition.levels.gain_of` measures it, and `pitch_hz`, both on the
    calibration text (tests hold them)."""

    name: str
    about: str
    level: float
    pitch_hz: float


_VOICES = (
    _Voice("en-US", "US English, female", 0.6, 168.4),
    _Voice("en-GB", "British English, female", 0.51, 177.8),
    _Voice("de-DE", "German, female", 1.17, 164.9),
    _Voice("fr-FR", "French, female", 1.68, 190.5),
    _Voice("es-ES", "Spanish, female", -0.47, 195.1),
    _Voice("it-IT", "Italian, female", 2.59, 173.9),
)


@dataclass(slots=True)
class Pico:
    """The engine."""

    name: str = "pico"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The package's six voices; none where there is no wheel of it, as on macOS."""
        if _lingware() is None:
            return ()
        fingerprint = f"{_DISTRIBUTION} {packages.version(_DISTRIBUTION)}; adapter {_ADAPTER}"
        return tuple(
            EngineVoice(
                voice.name, (voice.name.lower(),), fingerprint, voice.about, level=voice.level,
                pitch_hz=voice.pitch_hz, licence="Apache-2.0", source=f"PyPI {_DISTRIBUTION}",
            )
            for voice in _VOICES
        )  # fmt: skip

    def load(self, voice: str) -> PicoSpeaker:
        """Start a helper process for a voice."""
        lingware = _lingware()
        if lingware is None:
            raise EngineError("pico is not installed; pip install py-nanotts (Linux on x86-64 or arm64, Windows)")
        names = [known.name for known in _VOICES]
        if voice not in names:
            raise EngineError(f"pico has no voice '{shown(voice, 200)}'; it has {', '.join(names)}")
        return PicoSpeaker(voice, lingware)


engine = Pico()


class PicoSpeaker:
    """A voice, and the helper process that speaks it."""

    def __init__(self, voice: str, lingware: Path) -> None:
        self._voice = voice
        # Pico takes paths of 128 characters at the most (picoapi.h, PICO_MAX_DATAPATH_NAME_SIZE).
        self._lingware = str(short(lingware))
        self._helper = Helper("pico", voice, "audioedition.voices.pico_helper")

    @property
    def pid(self) -> int | None:
        """The helper's process id, while it runs."""
        return self._helper.pid

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`; a moment of silence where it holds nothing that the voice can say."""
        plain = speakable(text, self._voice)
        content = self._at_tempo(plain, tempo) if plain else b""
        return Speech(samples_of(content, _RATE), _RATE)

    def close(self) -> None:
        """End the helper."""
        self._helper.close()

    def _at_tempo(self, text: str, tempo: float) -> bytes:
        """The sound of `text`, as nearly `1 / tempo` times as long as at the voice's own tempo as Pico's steps allow.

        At speed 1.25 sentences came out 17 to 24 % shorter, at 2.0 43 to 48 %: pauses and rounded states. So the
        speed is corrected by what it gave; at a hundred times real time, two tries more cost little.
        """
        own = self._sound(text, 100)
        if tempo == 1.0 or not own:
            return own
        nearest, speed, correction = own, 100, tempo
        for _ in range(_TRIES - 1):
            speed = min(max(round(speed * correction), _SPEEDS[0]), _SPEEDS[-1])
            sound = self._sound(text, speed)
            nearest = min(nearest, sound, key=lambda content: abs(len(content) * tempo - len(own)))
            correction = len(sound) * tempo / len(own)
        return nearest

    def _sound(self, text: str, speed: int) -> bytes:
        """The samples of `text`, 16 bit, at a speed in hundredths.

        The package writes its own mark-up around a text at another speed, whose end makes Pico add a pause in the
        middle of speech (Italian: 0.6 s in 5 s); the mark at the beginning alone does not.
        """
        marks = f'<volume level="{_VOLUME}"><speed level="{speed}">'
        request = {"text": marks + text, "voice": self._voice, "lingware": self._lingware}
        seconds = _LIMIT_S + _LIMIT_PER_CHARACTER_S * len(text)
        return self._helper.answer(request, seconds)


def _lingware() -> Path | None:
    """The folder of the voices' data; None where the package is missing."""
    package = packages.folder(_PACKAGE)
    folder = package / "lang" if package else None
    return folder if folder and folder.is_dir() else None
