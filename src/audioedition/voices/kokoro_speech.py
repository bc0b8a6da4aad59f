"""A loaded voice of Kokoro: deterministic, at an exact tempo, with exact word times."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audioedition.errors import EngineError
from audioedition.language_tags import primary
from audioedition.voices import espeak_voices, hibari_g2p, hibari_text, kokoro_text, packages
from audioedition.voices.engine import Reading, Speech, WordSound
from audioedition.voices.espeak_voices import EspeakVoice
from audioedition.voices.hibari_model import rounded
from audioedition.voices.kokoro_model import KokoroModel, KokoroSound
from audioedition.voices.model_calls import ModelCall, PhonemeIds, word_times
from audioedition.voices.onnx_floats import with_floats
from audioedition.voices.processors import multiplies_bytes
from audioedition.voices.tempo import stretch
from audioedition.voices.word_ends import at_sound

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE = 24_000
STEP = 600
"""One step of the lengths, in samples."""
# The sound is ahead of the lengths: behind commas the next word began 20 ms (median) before its time in Spanish and
# Italian, 50 ms in English.
_AHEAD, _AHEAD_IN_ENGLISH = STEP, 2 * STEP
# Where a clause is cut between two calls, this much of the second call's lead-in stays.
_LEAD_IN = 3 * STEP
_SENTENCE_ENDS = frozenset(kokoro_text.VOCABULARY[sign] for sign in ".!?…")


class KokoroSpeaker:
    """A loaded voice. `styles`: a row of 256 for each number of phonemes, or None for a network without styles."""

    def __init__(self, voice: str, model: KokoroModel, reader: Reader, styles: NDArray[np.float32] | None) -> None:
        self._voice, self._model, self._reader, self._styles = voice, model, reader, styles

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text` in one call of the model, or in several where it is longer than the model takes."""
        import numpy as np

        with packages.failing_as("kokoro", self._voice, "speak"):
            phonemes = self._reader.ids(text)
            if not (phonemes.words and phonemes.calls):
                return Speech(np.zeros(RATE // 10, np.float32), RATE, ())
            plans = [self._model.plan(call.ids, self._style(len(call.ids) - 2)) for call in phonemes.calls]
            factor = stretch([self._model.lengths(plan) for plan in plans], tempo, rounded)
            sounds = [self._model.speak(plan, 1 / factor) for plan in plans]
            samples, lengths = joined(phonemes.calls, sounds)
            words = word_times(phonemes, lengths, self._reader.ahead)
            return Speech(samples, RATE, at_sound(words, samples, RATE))

    def reading(self, word: str) -> Reading:
        """A word's sounds."""
        with packages.failing_as("kokoro", self._voice, "read"):
            return self._reader.reading(word)

    def transcribe(self, text: str) -> tuple[WordSound, ...]:
        """The words of `text` with the phonemes that the network gets."""
        with packages.failing_as("kokoro", self._voice, "read"):
            return hibari_text.word_sounds(self._reader.ids(text), kokoro_text.VOCABULARY)

    def close(self) -> None:
        """Nothing to end."""

    def _style(self, phonemes: int) -> NDArray[np.float32] | None:
        """The style for a call of so many phonemes (hexgrad/kokoro, `KPipeline.infer`: row n − 1)."""
        return None if self._styles is None else self._styles[min(phonemes, len(self._styles)) - 1]


def joined(
    calls: Sequence[ModelCall], sounds: Sequence[KokoroSound]
) -> tuple[NDArray[np.float32], list[NDArray[np.int64]]]:
    """All samples, and for each call the length of each of its ids in frames.

    A call begins and ends in silence, of 0.4 s and more together: too long a pause but behind a sentence.
    """
    import numpy as np

    pieces, lengths = [], []
    joint = True
    for number, (call, sound) in enumerate(zip(calls, sounds, strict=True)):
        frames = sound.steps.astype(np.int64) * STEP
        if frames.sum() != len(sound.samples):
            raise ValueError("the lengths of the phonemes are not that of the sound")
        cut_before = 0 if joint else max(0, int(frames[0]) - _LEAD_IN)
        joint = number == len(calls) - 1 or call.ids[-2] in _SENTENCE_ENDS
        cut_behind = 0 if joint else int(frames[-1])
        frames[0] -= cut_before
        frames[-1] -= cut_behind
        pieces.append(sound.samples[cut_before : len(sound.samples) - cut_behind])
        lengths.append(frames)
    return np.concatenate(pieces), lengths


@dataclass(frozen=True, slots=True)
class Reader:
    """How a language is read: text → phoneme ids, and a word → its sounds. `ahead`: by how many frames the sound is
    ahead of the lengths."""

    ids: Callable[[str], PhonemeIds]
    reading: Callable[[str], Reading]
    ahead: int = _AHEAD


def english_reader(british: bool) -> Reader:
    """English, by hibari's dictionaries and rules."""
    g2p: Any = hibari_g2p.load(british)
    return Reader(
        lambda text: hibari_text.phoneme_ids(text, g2p, kokoro_text.VOCABULARY),
        lambda word: hibari_text.reading(word, g2p),
        _AHEAD_IN_ENGLISH,
    )


def espeak_reader(voice: EspeakVoice) -> Reader:
    """Any other language, by an espeak-ng voice."""
    name = voice.identifier
    return Reader(
        lambda text: kokoro_text.phoneme_ids(text, name), lambda word: Reading(kokoro_text.reading(word, name))
    )


def load_speaker(voice: str, model: bytes, language: str, styles: NDArray[np.float32] | None) -> KokoroSpeaker:
    """A voice with the model's bytes, for a language (a lower-case tag)."""
    with ThreadPoolExecutor(1) as executor:
        loading = executor.submit(KokoroModel, model if multiplies_bytes() else with_floats(model))
        # Meanwhile onnxruntime makes the sessions, without Python's lock.
        english = primary(language) == "en"
        reader = english_reader(language == "en-gb") if english else espeak_reader(espeak_voices.find(language))
        network = loading.result()
    if network.takes_style and styles is None:
        raise EngineError(
            f"kokoro's voice {voice!r} needs a style; put NAME.bin beside NAME.onnx, or name one in "
            'NAME.onnx.json: "style"'
        )
    return KokoroSpeaker(voice, network, reader, styles)
