"""A loaded voice of hibari.

The text is normalised already, so hibari's own normaliser and sentence splitter are not used: they would
say "Queen Victoria" as "Queen the zeroth Victoria" (roman numerals, hibari/g2p/normalize.py). Its
tokeniser and its grapheme-to-phoneme rules are used as they are.
"""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.voices import hibari_g2p, hibari_melody, hibari_sound, hibari_text, packages
from audioedition.voices.engine import Reading, Speech, WordSound
from audioedition.voices.hibari_model import HibariModel, HibariSpectra, rounded
from audioedition.voices.model_calls import ModelCall, PhonemeIds, word_times
from audioedition.voices.tempo import stretch
from audioedition.voices.word_ends import at_sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# One step of the graph's durations, in samples: two of its spectrum's hops.
STEP = 2 * hibari_sound.HOP
# The sound is ahead of the durations: after 13 commas the next word began 50 ms (median) before its time, at tempo
# 0.8 55 ms, at 1.25 40 ms. Without this correction the middle of a pause would lie on the next word.
AHEAD = 2 * STEP
_STRESS = "ˈ"
_RATE = hibari_sound.RATE
_SILENCE = _RATE // 10


class HibariSpeaker:
    """A loaded voice of hibari: `g2p` makes phonemes of text, `vocabulary` numbers them, `model` speaks the numbers."""

    def __init__(self, voice: str) -> None:
        from hibari.voices import ASSETS, VOICES, voice_path

        self._voice = voice
        self.vocabulary = json.loads((Path(ASSETS) / "vocab.json").read_bytes())
        with ThreadPoolExecutor(1) as executor:
            loading = executor.submit(HibariModel, Path(voice_path(voice, download_missing=False)).read_bytes())
            # Half of the loading time. Meanwhile onnxruntime makes the session, without Python's lock.
            self.g2p = hibari_g2p.load(VOICES[voice]["british"])
            self.model = loading.result()

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text` in one call of the model, or in several where it is longer than the model takes."""
        return self.intone(text, tempo, 0.0, 0.0)

    def intone(self, text: str, tempo: float, pitch: float, rise: float) -> Speech:
        """Speak `text` `pitch` semitones higher, with its last stressed syllable rising by `rise` semitones."""
        import numpy as np

        with packages.failing_as("hibari", self._voice, "speak"):
            phonemes = self.phoneme_ids(text)
            if not phonemes.words:
                return Speech(np.zeros(_SILENCE, np.float32), _RATE, ())
            plans = [self.model.plan(call.ids) for call in phonemes.calls]
            factor = stretch([lengths for plan in plans for lengths in self.model.lengths(plan)], tempo, rounded)
            spectra = [self.model.speak(plan, 1 / factor) for plan in plans]
            rng = np.random.default_rng(_seed(self._voice, text, tempo))
            melodies = [hibari_melody.higher(part.f0, pitch) for part in spectra]
            if rise:
                melodies[-1] = self._rising(melodies[-1], phonemes.calls[-1], spectra[-1], rise)
            samples = np.concatenate(
                [hibari_sound.sound(part.parts, f0, rng) for part, f0 in zip(spectra, melodies, strict=True)]
            )
            lengths = [part.steps.astype(int) * STEP for part in spectra if part.steps is not None]
            # Otherwise the tensor means something else in this model.
            known = sum(int(frames.sum()) for frames in lengths) == len(samples)
            words = word_times(phonemes, lengths, AHEAD) if known else None
            return Speech(np.clip(samples, -1.0, 1.0), _RATE, words and at_sound(words, samples, _RATE))

    def _rising(
        self, f0: NDArray[np.float32], call: ModelCall, spectra: HibariSpectra, rise: float
    ) -> NDArray[np.float32]:
        if spectra.steps is None:
            return f0
        step = hibari_melody.last_accent(call.ids, call.words, spectra.steps.tolist(), self.vocabulary[_STRESS])
        start = max(0, step * STEP - AHEAD) // hibari_sound.HOP
        return hibari_melody.rising(f0, start, hibari_melody.last_sounding(f0, spectra.parts[0]), rise)

    def phoneme_ids(self, text: str) -> PhonemeIds:
        """The phonemes of `text`, in numbers."""
        return hibari_text.phoneme_ids(text, self.g2p, self.vocabulary)

    def reading(self, word: str) -> Reading:
        """A word's sounds; known where hibari's dictionaries have the word or its stem."""
        with packages.failing_as("hibari", self._voice, "read"):
            return hibari_text.reading(word, self.g2p)

    def transcribe(self, text: str) -> tuple[WordSound, ...]:
        """The words of `text` with the phonemes that the model gets."""
        with packages.failing_as("hibari", self._voice, "read"):
            return hibari_text.word_sounds(self.phoneme_ids(text), self.vocabulary)

    def close(self) -> None:
        """Nothing to end."""


def _seed(voice: str, text: str, tempo: float) -> int:
    """The seed of the noise: a function of the utterance, so that nothing spoken before changes it."""
    digest = hashlib.sha256(f"{voice}\0{tempo!r}\0".encode() + text.encode("utf-8", "surrogatepass"))
    return int.from_bytes(digest.digest()[:16], "big")
