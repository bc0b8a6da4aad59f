"""The engine `hibari`: English, 24 kHz, exact times of words.

The text comes as words already, so hibari's own normaliser and sentence splitter are passed by: they would
say "Queen Victoria" as "Queen the zeroth Victoria" (roman numerals, hibari/g2p/normalize.py). Its
tokeniser and its grapheme-to-phoneme rules are used as they are.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioedition.errors import EngineError, shown
from audioedition.model import WordTime
from audioedition.voices import hibari_g2p, hibari_sound, hibari_text, packages
from audioedition.voices.hibari_model import Model, Spectra
from audioedition.voices.seam import EngineVoice, Reading, Speech

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 2
_RATE = hibari_sound.RATE
# One step of the graph's durations, in samples: two of its spectrum's hops.
_STEP = 2 * hibari_sound.HOP
# The sound runs ahead of the durations: after 13 commas the next word began 50 ms (median) before its time,
# at tempo 0.8 55 ms, at 1.25 40 ms. Without this the middle of a pause would lie on the next word.
_AHEAD = 2 * _STEP
_SILENCE = _RATE // 10
# Levels, in dB, of voices by their weights, as `edition.levels.gain_of` measures them (a test holds it).
_LEVELS = {"5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8": 7.05}


@dataclass(slots=True)
class Hibari:
    """The engine: the voice in the package, and those that hibari's own command has fetched. No download."""

    name: str = "hibari"

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices whose model is on this machine."""
        where = packages.folder("hibari")
        if where is None:
            return ()
        try:
            listed: dict[str, dict[str, Any]] = json.loads((where / "assets" / "voices.json").read_bytes())
        except (OSError, ValueError):
            return ()
        present = ((name, entry) for name, entry in listed.items() if _is_here(where, entry))
        return tuple(_voice(name, entry) for name, entry in present)

    def places(self) -> tuple[Path, ...]:
        """The folder into which hibari's own command fetches voices."""
        return (_cache(),)

    def load(self, voice: str) -> HibariSpeaker:
        """Load a voice's model and lexicons (0.3 to 0.5 s)."""
        names = [known.name for known in self.describe()]
        if voice not in names:
            raise EngineError(_missing(voice, names))
        with packages.failing_as(self.name, voice, "load"):
            return HibariSpeaker(voice)


engine = Hibari()


class HibariSpeaker:
    """A loaded voice of hibari."""

    def __init__(self, voice: str) -> None:
        from hibari.voices import ASSETS, VOICES, voice_path

        self._voice = voice
        self._vocabulary = json.loads((Path(ASSETS) / "vocab.json").read_bytes())
        with ThreadPoolExecutor(1) as aside:
            loading = aside.submit(Model, Path(voice_path(voice, download_missing=False)).read_bytes())
            # Half of the loading: a session is made without Python's lock meanwhile.
            self._g2p = hibari_g2p.load(VOICES[voice]["british"])
            self._model = loading.result()

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text` in one call of the model, or in several where it is longer than the model takes."""
        import numpy as np

        with packages.failing_as("hibari", self._voice, "speak"):
            said = hibari_text.say(text, self._g2p, self._vocabulary)
            if not said.words:
                return Speech(np.zeros(_SILENCE, np.float32), _RATE, ())
            plans = [self._model.plan(piece.ids) for piece in said.pieces]
            speed = self._speed(plans, tempo)
            spoken = [self._model.speak(plan, speed) for plan in plans]
            rng = np.random.default_rng(_seed(self._voice, text, tempo))
            samples = np.concatenate([hibari_sound.sound(piece.parts, piece.f0, rng) for piece in spoken])
            return Speech(np.clip(samples, -1.0, 1.0), _RATE, _words(said, spoken, len(samples)))

    def reading(self, word: str) -> Reading:
        """A word's sounds; known where hibari's dictionaries have it or what it is formed from."""
        with packages.failing_as("hibari", self._voice, "read"):
            return hibari_text.reading(word, self._g2p)

    def close(self) -> None:
        """Nothing was started."""

    def _speed(self, plans: list[dict[str, Any]], tempo: float) -> float:
        """The model's speed that makes the clip `1 / tempo` as long as its own.

        The graph rounds each phoneme, of two steps mostly, to whole steps: speed 1.25 alone shortened a
        sentence by 13 % and not by 20.
        """
        import numpy as np

        each = [lengths for plan in plans if (lengths := self._model.lengths(plan)) is not None]
        if tempo == 1.0 or not each:
            return tempo
        lengths = np.concatenate(each)
        speeds = tempo * np.linspace(0.6, 1.8, 241, dtype=np.float32)
        steps = np.maximum(np.round(lengths[None, :] / speeds[:, None]), 1).sum(axis=1)
        wanted = np.maximum(np.round(lengths), 1).sum() / tempo
        # The nearest length; among equal ones the speed nearest to the tempo.
        order = np.lexsort((np.abs(speeds - tempo), np.abs(steps - wanted)))
        return float(speeds[order[0]])


def _words(said: hibari_text.Said, spoken: list[Spectra], frames: int) -> tuple[WordTime, ...] | None:
    """Each word from the start of its first phoneme to the end of its last, in frames, where it is heard."""
    times: dict[int, tuple[int, int]] = {}
    at = 0
    for piece, spectra in zip(said.pieces, spoken, strict=True):
        if spectra.steps is None:
            return None
        for word, steps in zip(piece.words, spectra.steps.tolist(), strict=True):
            end = at + int(steps) * _STEP
            if word is not None:
                times[word] = (times.get(word, (at, end))[0], end)
            at = end
    if at != frames:  # the tensor means something else in this model
        return None
    heard = ((word, *(max(0, edge - _AHEAD) for edge in times[word])) for word in sorted(times))
    return tuple(WordTime(said.words[word], start, end) for word, start, end in heard)


def _seed(voice: str, text: str, tempo: float) -> int:
    """The noise's seed: a function of what is said, so that nothing spoken before changes it."""
    digest = hashlib.sha256(f"{voice}\0{tempo!r}\0".encode() + text.encode("utf-8", "surrogatepass"))
    return int.from_bytes(digest.digest()[:16], "big")


def _voice(name: str, entry: dict[str, Any]) -> EngineVoice:
    parts = [f"hibari-tts {packages.version('hibari-tts')}", f"adapter {_ADAPTER}", f"weights {entry['sha256']}"]
    parts += [f"{package} {packages.version(package)}" for package in ("onnxruntime", "numpy")]
    about = f"{entry['accent']} English, {entry['gender']}"
    tags, level = (entry["language"].lower(),), _LEVELS.get(entry["sha256"])
    return EngineVoice(name, tags, "; ".join(parts), about, times=True, phonemes=True, level=level)


def _is_here(where: Path, entry: dict[str, Any]) -> bool:
    """Whether a listed voice's model is in the package or in hibari's cache, whole."""
    path = (where / "assets" if entry.get("bundled") else _cache()) / str(entry["file"])
    return path.is_file() and path.stat().st_size == int(entry["bytes"])


def _cache() -> Path:
    """Where hibari keeps the voices that it fetched (hibari/voices.py, `cache_dir`), without importing it."""
    import os
    import sys

    if home := os.environ.get("HIBARI_HOME"):
        return Path(home)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path("~/AppData/Local").expanduser())
    elif sys.platform == "darwin":
        base = Path("~/Library/Caches").expanduser()
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    return base / "hibari"


def _missing(voice: str, names: list[str]) -> str:
    if not names:
        return "hibari is not installed; pip install hibari-tts"
    return (
        f"hibari has no voice '{shown(voice)}' on this machine (it has {', '.join(names)}); "
        f"where hibari lists it, fetch it once with: hibari hello --voice {voice} -o hello.wav"
    )
