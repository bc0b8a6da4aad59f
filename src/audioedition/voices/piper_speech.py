"""A loaded voice of Piper: deterministic, at the tempo asked for, with exact times of words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from audioedition.model import WordTime
from audioedition.voices import ipa, packages
from audioedition.voices.engine import Reading, Speech
from audioedition.voices.espeak_data import short
from audioedition.voices.piper_model import PiperModel, PiperSound, rounded
from audioedition.voices.piper_reading import Phonemes, read
from audioedition.voices.tempo import stretch
from audioedition.voices.word_spans import Tidy, tidy


class PiperSpeaker:
    """A loaded voice of piper."""

    def __init__(self, name: str, model: Path, settings: dict[str, Any], phonemes: bool) -> None:
        import logging

        from piper.config import PiperConfig
        from piper.phonemize_espeak import ESPEAK_DATA_DIR
        from piper.voice import PiperVoice

        # It warns of each phoneme that a voice does not know, on standard error.
        logging.getLogger("piper").setLevel(logging.ERROR)
        self._name = name
        self._takes_phonemes = phonemes
        config = PiperConfig.from_dict(settings)
        # Piper's own voice turns text into ids here, and needs no session for it.
        self._voice = PiperVoice(session=None, config=config, espeak_data_dir=short(ESPEAK_DATA_DIR))
        self._model = PiperModel(model.read_bytes(), config)

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`, sentence by sentence as espeak-ng divides it, in one clip."""
        import numpy as np

        rate = self._voice.config.sample_rate
        parsed = ipa.parse(tidy(text))
        given = _without_markup(parsed.tidy)
        with packages.failing_as("piper", self._name, "speak"):
            sounds = parsed.given if self._takes_phonemes else ()
            said = read(given.text, sounds, self._voice.config.espeak_voice, self._voice.phonemize)
            chunks = self._chunks(said, tempo)
            if not chunks:
                return Speech(np.zeros(rate // 10, np.float32), rate, ())
            samples = np.concatenate([chunk.samples for chunk in chunks])
            return Speech(samples, rate, self._words(given, said, chunks))

    def _chunks(self, said: Phonemes, tempo: float) -> list[PiperSound]:
        """The sound of each sentence."""
        plans = [self._model.plan(self._voice.phonemes_to_ids(phonemes)) for phonemes in said.sentences]
        longer = stretch([hops for plan in plans for hops in self._model.hops(plan)], tempo, rounded)
        return [self._model.speak(plan, longer) for plan in plans]

    def reading(self, word: str) -> Reading:
        """A word's sounds; espeak-ng's rules pronounce any, and do not tell which they were made for."""
        with packages.failing_as("piper", self._name, "read"):
            sounds = ("".join(sentence) for sentence in self._voice.phonemize(_without_markup(tidy(word)).text))
            return Reading(" ".join(sounds))

    def close(self) -> None:
        """Nothing was started."""

    def _words(self, given: Tidy, said: Phonemes, chunks: list[PiperSound]) -> tuple[WordTime, ...] | None:
        """Each word from the start of its first phoneme to the end of its last, in frames."""
        edges: list[tuple[int, int]] = []
        at = 0
        for phonemes, chunk in zip(said.sentences, chunks, strict=True):
            frames = self._frames(phonemes, chunk)
            if frames is None:
                return None
            at += frames[0]
            for length in frames[1:-1]:
                edges.append((at, at + length))
                at += length
            at += frames[-1]
            edges.append((at, at))
        pairs = zip(said.words, said.places, strict=True)
        found = ((span, place) for span, place in pairs if place is not None)
        return tuple(WordTime(given.span(*span), edges[place[0]][0], edges[place[1] - 1][1]) for span, place in found)

    def _frames(self, phonemes: list[str], chunk: PiperSound) -> list[int] | None:
        """The frames of the lead-in, of each phoneme with the pad behind it, and of the end.

        None where the graph gave no times, or times that do not add up to the sound.
        """
        if chunk.lengths is None:
            return None
        ids = self._voice.config.phoneme_id_map
        each = iter(chunk.lengths.tolist())
        pad = len(ids["_"])
        counts = [len(ids["^"]) + pad]
        # A phoneme that the voice does not know has no ids (piper/phoneme_ids.py passes over it).
        counts += [len(ids[phoneme]) + pad if phoneme in ids else 0 for phoneme in phonemes]
        frames = [sum(next(each, 0) for _ in range(count)) for count in counts]
        frames.append(sum(each))
        return frames if sum(frames) == len(chunk.samples) else None


def _without_markup(given: Tidy) -> Tidy:
    """The text without "[[", which would begin raw phonemes, and with a pause for each ellipsis.

    At "six… seven" espeak-ng ends a clause of which piper keeps no sign: "sˈɪkssˈɛvən".
    """
    text = re.sub(r"\[(?=\[)", " ", given.text)
    return Tidy(re.sub(r"…(?=\W*\w)", ",", text), given.places)
