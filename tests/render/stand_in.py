"""A stand-in for an engine, for tests that are not about sound. It lives in a module so that workers can load it."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audioedition.errors import EngineError
from audioedition.model import Clip, Job, Span, Take, TakePart, Voice

RATE = 8_000


@dataclass(frozen=True)
class Speech:
    samples: NDArray[np.float32]
    rate: int = RATE
    words: None = None


class Speaker:
    """Says a text as a tone as long as the text; keeps a diary of what it said where it was told to."""

    def speak(self, text: str, tempo: float) -> Speech:
        note("STAND_IN_DIARY", text[:40])
        time.sleep(60.0 if text.startswith("slow") else float(os.environ.get("STAND_IN_SECONDS", "0")))
        if text.startswith("fail"):
            raise RuntimeError("the engine failed")
        if text.startswith("die"):
            os._exit(9)
        seed = sum(text.encode())
        return Speech(np.sin(np.arange(len(text) * 100) * seed / 1000 / tempo).astype(np.float32))

    def close(self) -> None:
        """Nothing to end."""


def note(diary: str, words: str) -> None:
    """Write down what this process does, in the file that an environment variable names, if it does."""
    if path := os.environ.get(diary):
        with Path(path).open("a") as file:
            file.write(f"{os.getpid()} {words}\n")


def load(engine: str, voice: str) -> Speaker:
    """The loader that is handed to workers; keeps a diary too."""
    note("STAND_IN_LOADED", f"{engine} {voice}")
    time.sleep(float(os.environ.get("STAND_IN_LOADING_SECONDS", "0")))
    if engine == "nobody":
        raise EngineError("there is no engine 'nobody'")
    assert (engine, voice) in [("stand-in", "tone"), ("stand-in", "hum")]
    return Speaker()


def take(key: str, text: str, voice: str = "tone") -> Take:
    return Take(key, Voice(voice, "stand-in", voice, "en"), text, (TakePart("u0001", Span(0, len(text))),))


def copied(_: Take, clip: Clip, given: bytes | None) -> bytes:
    """What the stand-in's products are made of: what they come after, and the clip's samples."""
    return (given or b"") + clip.samples.tobytes()


def large(_: Take, __: Clip, ___: bytes | None) -> bytes:
    """What takes a while to write."""
    return bytes(300_000_000)


def job(key: str, text: str, after: str | None = None, voice: str = "tone") -> Job:
    """A product of the take of the same key."""
    return Job(key, take(key, text, voice), copied, after)
