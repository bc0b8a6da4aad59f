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
from typing import TYPE_CHECKING, Any

from audioedition.errors import EngineError, shown
from audioedition.model import WordTime
from audioedition.voices import hibari_text, onnx_outputs, packages
from audioedition.voices.seam import EngineVoice, Reading, Speech

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Raised whenever a change here changes samples: it is part of every fingerprint.
_ADAPTER = 1
_RATE = 24000
# One step of the graph's durations, in frames: two of its spectrum's hops of 300 (hibari/dsp.py).
_STEP = 600
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
        """Load a voice's model and lexicons (0.5 to 0.8 s)."""
        names = [known.name for known in self.describe()]
        if voice not in names:
            raise EngineError(_missing(voice, names))
        with packages.failing_as(self.name, voice, "load"):
            return HibariSpeaker(voice)


engine = Hibari()


class HibariSpeaker:
    """A loaded voice of hibari."""

    def __init__(self, voice: str) -> None:
        from hibari.g2p import G2P
        from hibari.tts import Hibari as Model
        from hibari.voices import VOICES, voice_path

        self._voice = voice
        self._path = Path(voice_path(voice, download_missing=False))
        model = self._path.read_bytes()
        self._lengths, self._steps = _timing_tensors(model)
        if self._steps:
            model = onnx_outputs.with_output(model, self._steps)
        with ThreadPoolExecutor(1) as aside:
            # One thread: another count may sum in another order, and with that change samples.
            loading = aside.submit(Model, voice=voice, model=model, threads=1)
            # Three quarters of the loading: a session is made without Python's lock meanwhile.
            self._g2p = G2P(british=VOICES[voice]["british"])
            self._model = loading.result()
        self._names = [output.name for output in onnx_outputs.let_go(self._model.sess).get_outputs()]
        self._planner: Any = None

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text` in one call of the model, or in several where it is longer than the model takes."""
        import numpy as np

        with packages.failing_as("hibari", self._voice, "speak"):
            said = hibari_text.say(text, self._g2p, self._model.vocab)
            if not said.words:
                return Speech(np.zeros(_SILENCE, np.float32), _RATE, ())
            speed = self._speed(said, tempo)
            rng = np.random.default_rng(_seed(self._voice, text, tempo))
            runs = [self._run(piece.ids, speed) for piece in said.pieces]
            samples = np.concatenate([_sound(run, rng) for run in runs])
            return Speech(np.clip(samples, -1.0, 1.0), _RATE, self._words(said, runs, len(samples)))

    def reading(self, word: str) -> Reading:
        """A word's sounds; known where hibari's dictionaries have it or what it is formed from."""
        with packages.failing_as("hibari", self._voice, "read"):
            return hibari_text.reading(word, self._g2p)

    def close(self) -> None:
        """Nothing was started."""

    def _run(self, ids: list[int], speed: float) -> dict[str, NDArray[np.float32]]:
        """What the graph puts out for phoneme ids, by name."""
        return dict(zip(self._names, self._model.sess.run(None, _inputs(ids, speed)), strict=True))

    def _speed(self, said: hibari_text.Said, tempo: float) -> float:
        """The model's speed that makes the clip `1 / tempo` as long as its own.

        The graph rounds each phoneme, of two steps mostly, to whole steps: speed 1.25 alone shortened a
        sentence by 13 % and not by 20. The unrounded lengths come from the first eighth of the graph's work.
        """
        if tempo == 1.0 or not self._lengths:
            return tempo
        import numpy as np
        from hibari.tts import Hibari as Model

        if self._planner is None:
            part = onnx_outputs.up_to(self._path.read_bytes(), self._lengths)
            self._planner = Model(voice=self._voice, model=part, threads=1).sess
        runs = [self._planner.run(None, _inputs(piece.ids, 1.0))[0] for piece in said.pieces]
        lengths = np.concatenate([np.ravel(run) for run in runs])
        speeds = tempo * np.linspace(0.6, 1.8, 241, dtype=np.float32)
        steps = np.maximum(np.round(lengths[None, :] / speeds[:, None]), 1).sum(axis=1)
        wanted = np.maximum(np.round(lengths), 1).sum() / tempo
        # The nearest length; among equal ones the speed nearest to the tempo.
        order = np.lexsort((np.abs(speeds - tempo), np.abs(steps - wanted)))
        return float(speeds[order[0]])

    def _words(
        self, said: hibari_text.Said, runs: list[dict[str, NDArray[np.float32]]], frames: int
    ) -> tuple[WordTime, ...] | None:
        """Each word from the start of its first phoneme to the end of its last, in frames, where it is heard."""
        if not self._steps:
            return None
        times: dict[int, tuple[int, int]] = {}
        at = 0
        for piece, run in zip(said.pieces, runs, strict=True):
            for word, steps in zip(piece.words, run[self._steps].reshape(-1).tolist(), strict=True):
                end = at + int(steps) * _STEP
                if word is not None:
                    times[word] = (times.get(word, (at, end))[0], end)
                at = end
        if at != frames:  # the tensor means something else in this model
            return None
        heard = ((word, *(max(0, edge - _AHEAD) for edge in times[word])) for word in sorted(times))
        return tuple(WordTime(said.words[word], start, end) for word, start, end in heard)


def _timing_tensors(model: bytes) -> tuple[str, str]:
    """The tensors that hold each phoneme's length before the division by `speed`, and its steps after rounding.

    Empty names where the graph is built differently.
    """
    found = list(onnx_outputs.nodes(model, "Div", "Clip"))
    lengths = [node.inputs[0] for node in found if node.operator == "Div" and node.inputs[1:] == ("speed",)]
    steps = [node.outputs[0] for node in found if node.operator == "Clip"]
    return (lengths[0] if len(lengths) == 1 else "", steps[0] if len(steps) == 1 else "")


def _inputs(ids: list[int], speed: float) -> dict[str, NDArray[Any]]:
    """What the graph takes: a row of phoneme ids, and the speed."""
    import numpy as np

    return {"ids": np.asarray([ids], np.int64), "speed": np.asarray([speed], np.float32)}


def _sound(run: dict[str, NDArray[np.float32]], rng: np.random.Generator) -> NDArray[np.float32]:
    """The graph's spectra as samples (frames)."""
    from hibari import dsp

    parts = (run[name][0] for name in ("lh", "theta", "ln", "lr", "phi", "f0"))
    samples: NDArray[np.float32] = dsp.synth(*parts, rng)
    return samples


def _seed(voice: str, text: str, tempo: float) -> int:
    """The noise's seed: a function of what is said, so that nothing spoken before changes it."""
    digest = hashlib.sha256(f"{voice}\0{tempo!r}\0".encode() + text.encode("utf-8", "surrogatepass"))
    return int.from_bytes(digest.digest()[:16], "big")


def _voice(name: str, entry: dict[str, Any]) -> EngineVoice:
    parts = [f"hibari-tts {packages.version('hibari-tts')}", f"adapter {_ADAPTER}", f"weights {entry['sha256']}"]
    parts += [f"{package} {packages.version(package)}" for package in ("onnxruntime", "numpy")]
    # hibari/dsp.py takes scipy's transform where scipy is installed; its sums differ in the last bits.
    parts.append(f"scipy {packages.version('scipy')}")
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
