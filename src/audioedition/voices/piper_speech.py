"""A loaded voice of Piper: deterministic, at an exact tempo, with exact word times."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from audioedition.model import WordTime
from audioedition.voices import ipa, packages
from audioedition.voices.engine import Reading, Speech, WordSound
from audioedition.voices.espeak_data import short
from audioedition.voices.piper_model import PiperModel, PiperSound, rounded
from audioedition.voices.piper_reading import Phonemes, espeak_spelling, read
from audioedition.voices.tempo import stretch
from audioedition.voices.word_ends import at_sound
from audioedition.voices.word_spans import Tidy, tidy


class PiperSpeaker:
    """A loaded voice of piper."""

    def __init__(self, name: str, model: Path, settings: dict[str, Any], phonemes: bool) -> None:
        import logging

        from piper.config import PiperConfig
        from piper.phonemize_espeak import ESPEAK_DATA_DIR
        from piper.voice import PiperVoice

        # It logs a warning for each phoneme that a voice does not know.
        logging.getLogger("piper").setLevel(logging.ERROR)
        self._name = name
        self._takes_phonemes = phonemes
        config = PiperConfig.from_dict(settings)
        # Piper's own class only turns text into ids here: it needs no session for that.
        self._voice = PiperVoice(session=None, config=config, espeak_data_dir=short(ESPEAK_DATA_DIR))
        self._model = PiperModel(model.read_bytes(), config)

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`, sentence by sentence as espeak-ng divides it, in one clip."""
        import numpy as np

        rate = self._voice.config.sample_rate
        with packages.failing_as("piper", self._name, "speak"):
            plain, phonemes = self._read(text)
            chunks = self._chunks(phonemes, tempo)
            if not chunks:
                return Speech(np.zeros(rate // 10, np.float32), rate, ())
            samples = np.concatenate([chunk.samples for chunk in chunks])
            words = self._words(plain, phonemes, chunks)
            return Speech(samples, rate, words and at_sound(words, samples, rate))

    def phonemes(self, text: str) -> list[list[str]]:
        """The phonemes of each sentence of `text`."""
        sentences: list[list[str]] = self._voice.phonemize(text)
        return sentences

    def _chunks(self, phonemes: Phonemes, tempo: float) -> list[PiperSound]:
        """The sound of each sentence."""
        plans = [self._model.plan(self._voice.phonemes_to_ids(sentence)) for sentence in phonemes.sentences]
        factor = stretch([hops for plan in plans for hops in self._model.hops(plan)], tempo, rounded)
        return [self._model.speak(plan, factor) for plan in plans]

    def reading(self, word: str) -> Reading:
        """A word's sounds; espeak-ng's rules pronounce any word, and do not say whether they know it."""
        with packages.failing_as("piper", self._name, "read"):
            sounds = ("".join(sentence) for sentence in self.phonemes(_without_markup(tidy(word)).text))
            return Reading(" ".join(sounds))

    def transcribe(self, text: str) -> tuple[WordSound, ...]:
        """The words of `text` with the phonemes that the model gets."""
        with packages.failing_as("piper", self._name, "read"):
            plain, phonemes = self._read(text)
            return phonemes.sounds(plain)

    def _read(self, text: str) -> tuple[Tidy, Phonemes]:
        """A sent text without its mark-up, and its phonemes."""
        parsed = ipa.parse(tidy(text))
        plain = _without_markup(parsed.tidy)
        pronunciations = parsed.pronunciations if self._takes_phonemes else ()
        spelled = partial(espeak_spelling, language=self._voice.config.espeak_voice)
        return plain, read(plain.text, pronunciations, spelled, self.phonemes)

    def close(self) -> None:
        """Nothing to end."""

    def _words(self, plain: Tidy, phonemes: Phonemes, chunks: list[PiperSound]) -> tuple[WordTime, ...] | None:
        """Each word from the start of its first phoneme to the end of its last, in frames."""
        edges: list[tuple[int, int]] = []
        frame = 0
        for sentence, chunk in zip(phonemes.sentences, chunks, strict=True):
            frames = self._frames(sentence, chunk)
            if frames is None:
                return None
            frame += frames[0]
            for length in frames[1:-1]:
                edges.append((frame, frame + length))
                frame += length
            frame += frames[-1]
            edges.append((frame, frame))
        return tuple(
            WordTime(plain.span(*span), edges[phones[0]][0], edges[phones[1] - 1][1])
            for span, phones in zip(phonemes.words, phonemes.ranges, strict=True)
            if phones is not None
        )

    def _frames(self, phonemes: list[str], chunk: PiperSound) -> list[int] | None:
        """The frames of the lead-in, of each phoneme with the pad behind it, and of the end.

        None where the graph has no lengths, or lengths whose sum is not that of the samples.
        """
        if chunk.lengths is None:
            return None
        ids = self._voice.config.phoneme_id_map
        lengths = iter(chunk.lengths.tolist())
        pad = len(ids["_"])
        counts = [len(ids["^"]) + pad]
        # A phoneme that the voice does not know has no ids (piper/phoneme_ids.py passes over it).
        counts += [len(ids[phoneme]) + pad if phoneme in ids else 0 for phoneme in phonemes]
        frames = [sum(next(lengths, 0) for _ in range(count)) for count in counts]
        frames.append(sum(lengths))
        return frames if sum(frames) == len(chunk.samples) else None


def _without_markup(plain: Tidy) -> Tidy:
    """The text without "[[", which would begin raw phonemes, and with a comma for each ellipsis.

    At "six… seven" espeak-ng ends a clause, and piper loses the pause: "sˈɪkssˈɛvən".
    """
    text = re.sub(r"\[(?=\[)", " ", plain.text)
    return Tidy(re.sub(r"…(?=\W*\w)", ",", text), plain.offsets)
