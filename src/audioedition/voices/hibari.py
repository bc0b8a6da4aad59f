"""The engine `hibari`: English, 24 kHz, exact word times. The model's packages are imported when a voice is loaded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.errors import EngineError, shown
from audioedition.homes import expanded
from audioedition.voices import packages
from audioedition.voices.engine import EngineVoice

if TYPE_CHECKING:
    from audioedition.voices.hibari_speech import HibariSpeaker

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 4
# Of the package, its voices, and the model that they were distilled from (hibari's NOTICE).
LICENCE = "Apache-2.0"
VOICES_URL = "https://huggingface.co/maureesewilliams/hibari"
_PACKAGE = "hibari-tts"
# Levels in dB by the SHA-256 of a voice's weights, as `edition.levels.gain_of` measures them (a test holds it).
_LEVELS = {"5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8": 7.05}
# Medians of the fundamental frequency in Hz, likewise, on the calibration text.
_PITCHES = {"5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8": 192.0}


@dataclass(slots=True)
class Hibari:
    """The engine: the packaged voice, and those that `audioedition voices get` or hibari's own command downloaded. It
    downloads nothing itself."""

    name: str = "hibari"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices whose model is on this machine."""
        package = packages.folder("hibari")
        if package is None:
            return ()
        present = ((name, entry) for name, entry in catalogue().items() if _is_here(package, entry))
        return tuple(_voice(name, entry) for name, entry in present)

    def places(self) -> tuple[Path, ...]:
        """The folder of downloaded voices, which hibari's own command uses too."""
        return (_cache(),)

    def load(self, voice: str) -> HibariSpeaker:
        """Load a voice's model and lexicons (0.3 to 0.5 s)."""
        names = [known.name for known in self.describe()]
        if voice not in names:
            raise EngineError(_missing_message(voice, names))
        with packages.failing_as(self.name, voice, "load"):
            from audioedition.voices.hibari_speech import HibariSpeaker

            return HibariSpeaker(voice)


engine = Hibari()


def catalogue() -> dict[str, dict[str, Any]]:
    """What hibari's package says of each of its voices, those too that are to be downloaded; none without it."""
    package = packages.folder("hibari")
    try:
        data = (package / "assets" / "voices.json").read_bytes() if package else b"{}"
        entries: dict[str, dict[str, Any]] = json.loads(data)
    except (OSError, ValueError):
        return {}
    return entries


def _voice(name: str, entry: dict[str, Any]) -> EngineVoice:
    parts = [f"hibari-tts {packages.version('hibari-tts')}", f"adapter {_ADAPTER}", f"weights {entry['sha256']}"]
    parts += [f"{package} {packages.version(package)}" for package in ("onnxruntime", "numpy")]
    about = f"{entry['accent']} English, {entry['gender']}"
    tags, level, hertz = (entry["language"].lower(),), _LEVELS.get(entry["sha256"]), _PITCHES.get(entry["sha256"])
    source = _PACKAGE if entry.get("bundled") else VOICES_URL
    return EngineVoice(
        name, tags, "; ".join(parts), about, times=True, phonemes=True, level=level, pitch_hz=hertz, licence=LICENCE,
        source=source, melody=True,
    )  # fmt: skip


def _is_here(package: Path, entry: dict[str, Any]) -> bool:
    """Whether a listed voice's model is in the package or in hibari's cache, whole."""
    path = (package / "assets" if entry.get("bundled") else _cache()) / str(entry["file"])
    return path.is_file() and path.stat().st_size == int(entry["bytes"])


def _cache() -> Path:
    """The folder of hibari's downloaded voices (hibari/voices.py, `cache_dir`), without importing hibari."""
    import os
    import sys

    if home := os.environ.get("HIBARI_HOME"):
        return Path(home)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or expanded("~/AppData/Local"))
    elif sys.platform == "darwin":
        base = expanded("~/Library/Caches")
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or expanded("~/.cache"))
    return base / "hibari"


def _missing_message(voice: str, names: list[str]) -> str:
    if not names:
        return "hibari is not installed; pip install hibari-tts"
    return (
        f"hibari has no voice '{shown(voice)}' on this machine (it has {', '.join(names)}); "
        f"where hibari lists it, `audioedition voices get {shown(voice)}` downloads it"
    )
