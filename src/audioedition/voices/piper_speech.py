"""A loaded voice of Piper: deterministic, at the tempo asked for, with exact times of words.

Piper draws noise without a seed; with both noise scales at 0 the same samples come each time, and neither
DNSMOS nor the word error rate falls (joe: 4.15 → 4.16, 13.0 → 12.7 %).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.model import WordTime
from audioedition.voices import ipa, onnx_outputs, packages
from audioedition.voices.espeak_data import short
from audioedition.voices.piper_reading import Said, read
from audioedition.voices.seam import Reading, Speech
from audioedition.voices.words import Tidy, tidy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from piper.config import SynthesisConfig
    from piper.voice import AudioChunk, PiperVoice


@dataclass(frozen=True, slots=True)
class Chunk:
    """A sentence's phonemes and sound, and the samples of each phoneme's ids where the graph tells them."""

    phonemes: list[str]
    audio_float_array: NDArray[np.float32]
    phoneme_id_samples: NDArray[np.int64] | None


class PiperSpeaker:
    """A loaded voice of piper."""

    def __init__(self, name: str, model: Path, settings: dict[str, Any]) -> None:
        import logging

        # It warns of each phoneme that a voice does not know, on standard error.
        logging.getLogger("piper").setLevel(logging.ERROR)
        self._name = name
        self._model = model
        self._settings = settings
        whole = model.read_bytes()
        self._ceiling = _ceiling(whole)
        if self._ceiling:
            whole = onnx_outputs.with_output(whole, self._ceiling.outputs[0])
        self._voice = _piper_voice(whole, settings)
        self._lengths: PiperVoice | None = None

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`, sentence by sentence as espeak-ng divides it, in one clip."""
        import numpy as np

        rate = self._voice.config.sample_rate
        parsed = ipa.parse(tidy(text))
        given = _without_markup(parsed.tidy)
        with packages.failing_as("piper", self._name, "speak"):
            sounds = parsed.given if takes_phonemes(self._settings) else ()
            said = read(given.text, sounds, self._voice.config.espeak_voice, self._voice.phonemize)
            chunks = self._chunks(said, self._scale(said, tempo))
            if not chunks:
                return Speech(np.zeros(rate // 10, np.float32), rate, ())
            samples = np.concatenate([chunk.audio_float_array for chunk in chunks])
            return Speech(samples.astype(np.float32), rate, self._words(given, said, chunks))

    def _chunks(self, said: Said, scale: float) -> list[Chunk]:
        """The sound of each sentence."""
        import numpy as np

        chunks = []
        for phonemes in said.sentences:
            ids = self._voice.phonemes_to_ids(phonemes)
            made: Any = self._voice.phoneme_ids_to_audio(ids, _still(scale), include_alignments=True)
            samples, lengths = made if isinstance(made, tuple) else (made, None)
            chunks.append(Chunk(phonemes, np.clip(samples.reshape(-1), -1.0, 1.0).astype(np.float32), lengths))
        return chunks

    def _scale(self, said: Said, tempo: float) -> float:
        """The length scale that makes the clip `1 / tempo` as long as its own.

        The graph rounds each phoneme's length up to whole hops, so that 1.25 alone shortened a sentence by 14 %
        and not by 20. The lengths come from the part of the graph before its vocoder.
        """
        own = self._voice.config.length_scale
        if tempo == 1.0 or not self._ceiling:
            return own / tempo
        import numpy as np

        if self._lengths is None:
            before = onnx_outputs.up_to(self._model.read_bytes(), self._ceiling.inputs[0])
            self._lengths = _piper_voice(before, self._settings)
        rows = [self._voice.phonemes_to_ids(phonemes) for phonemes in said.sentences]
        if not rows:
            return own / tempo
        runs: list[Any] = [self._lengths.phoneme_ids_to_audio(row, _still(own)) for row in rows]
        hops = np.concatenate([np.ravel(run) for run in runs])
        ratios = np.linspace(0.5, 1.5, 201) / tempo
        lengths = np.ceil(hops[None, :] * ratios[:, None]).sum(axis=1)
        off = np.abs(lengths - np.ceil(hops).sum() / tempo)
        # The nearest length; among equal ones the scale nearest to the tempo's.
        return own * float(ratios[np.lexsort((np.abs(ratios - 1 / tempo), off))[0]])

    def reading(self, word: str) -> Reading:
        """A word's sounds; espeak-ng's rules pronounce any, and do not tell which they were made for."""
        with packages.failing_as("piper", self._name, "read"):
            sounds = ("".join(sentence) for sentence in self._voice.phonemize(_without_markup(tidy(word)).text))
            return Reading(" ".join(sounds))

    def close(self) -> None:
        """Nothing was started."""

    def _words(self, given: Tidy, said: Said, chunks: list[Chunk]) -> tuple[WordTime, ...] | None:
        """Each word from the start of its first phoneme to the end of its last, in frames."""
        edges: list[tuple[int, int]] = []
        at = 0
        for chunk in chunks:
            frames = self._frames(chunk)
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

    def _frames(self, chunk: Chunk | AudioChunk) -> list[int] | None:
        """The frames of the lead-in, of each phoneme with the pad behind it, and of the end.

        None where the graph gave no times, or times that do not add up to the sound.
        """
        if chunk.phoneme_id_samples is None:
            return None
        ids = self._voice.config.phoneme_id_map
        each = iter(chunk.phoneme_id_samples.reshape(-1).tolist())
        pad = len(ids["_"])
        counts = [len(ids["^"]) + pad]
        # A phoneme that the voice does not know has no ids (piper/phoneme_ids.py passes over it).
        counts += [len(ids[phoneme]) + pad if phoneme in ids else 0 for phoneme in chunk.phonemes]
        frames = [sum(next(each, 0) for _ in range(count)) for count in counts]
        frames.append(sum(each))
        return frames if sum(frames) == chunk.audio_float_array.size else None


def takes_phonemes(settings: dict[str, Any]) -> bool:
    """Whether a voice's phonemes are espeak-ng's IPA, which is the rule, and not letters or those of one language."""
    return bool(settings.get("phoneme_type", "espeak") == "espeak")


def _piper_voice(model: bytes, settings: dict[str, Any]) -> PiperVoice:
    """Piper's own voice around a session of one thread, in order.

    Another count of threads may sum in another order, and with that change samples.
    """
    import onnxruntime
    from piper.config import PiperConfig
    from piper.phonemize_espeak import ESPEAK_DATA_DIR
    from piper.voice import PiperVoice

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    # A pattern is kept for each length of text, and memory for it: of use where all inputs are of one size.
    options.enable_mem_pattern = False
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    config = PiperConfig.from_dict(settings)
    return PiperVoice(session=onnx_outputs.let_go(session), config=config, espeak_data_dir=short(ESPEAK_DATA_DIR))


def _ceiling(model: bytes) -> onnx_outputs.Node | None:
    """The node that rounds each phoneme's length up to whole hops: the graph's one Ceil, where it has one."""
    found = list(onnx_outputs.nodes(model, "Ceil"))
    return found[0] if len(found) == 1 else None


def _still(length_scale: float) -> SynthesisConfig:
    """Piper's settings for one length scale and no noise.

    Without its normalisation, which brings each sentence's peak to full scale: sentences of one voice then
    lie 1.6 LU (standard deviation) apart, without it 1.0, and a voice's gain is to be a constant.
    """
    from piper.config import SynthesisConfig

    return SynthesisConfig(length_scale=length_scale, noise_scale=0.0, noise_w_scale=0.0, normalize_audio=False)


def _without_markup(given: Tidy) -> Tidy:
    """The text without "[[", which would begin raw phonemes, and with a pause for each ellipsis.

    At "six… seven" espeak-ng ends a clause of which piper keeps no sign: "sˈɪkssˈɛvən".
    """
    text = re.sub(r"\[(?=\[)", " ", given.text)
    return Tidy(re.sub(r"…(?=\W*\w)", ",", text), given.places)
