"""A loaded voice of RHVoice: samples and word times from the library's callbacks."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from audioedition.errors import EngineError
from audioedition.model import Span, WordTime
from audioedition.voices import ipa, packages
from audioedition.voices.engine import Speech
from audioedition.voices.rhvoice_data import RHVoiceData
from audioedition.voices.rhvoice_library import (
    Callbacks,
    DoneCallback,
    Library,
    PlayCallback,
    RangeCallback,
    RateCallback,
)
from audioedition.voices.word_spans import Tidy, tidy, word_spans

# The rate of a clip in which nothing is said.
_RATE = 24_000
# The library hands sound over in pieces of 100 ms (src/include/core/client.hpp), and tells of a word's edge before the
# piece in which it lies; at a sentence's end a piece is shorter. The middle of that piece is 22 ms from the edge on
# average, 48 at the most (360 edges beside a library with pieces of 1 ms); looking for silence in it was worse.


class _Edges(NamedTuple):
    """A token as the library tells of it: offset and length in UTF-8 bytes of the text, and the frames that it had
    handed over before the token's start and its end."""

    offset: int
    length: int
    start: int
    end: int


class _Token(NamedTuple):
    """A token: its range of characters, and of frames."""

    start: int
    end: int
    start_frame: int
    end_frame: int


@dataclass(slots=True)
class _Recording:
    """What the callbacks bring in the course of one utterance."""

    rate: int = _RATE
    pieces: list[bytes] = field(default_factory=list)
    frames: int = 0
    edges: list[_Edges] = field(default_factory=list)
    start: int = 0

    def set_rate(self, rate: int, _: Any) -> int:
        self.rate = rate
        return 1

    def play(self, samples: Any, count: int, _: Any) -> int:
        self.pieces.append(ctypes.string_at(samples, 2 * count))
        self.frames += count
        return 1

    def begin_word(self, _offset: int, _length: int, _: Any) -> int:
        self.start = self.frames
        return 1

    def end_word(self, offset: int, length: int, _: Any) -> int:
        self.edges.append(_Edges(offset, length, self.start, self.frames))
        return 1


class RHVoiceSpeaker:
    """A loaded voice of rhvoice."""

    def __init__(self, voice: RHVoiceData, library: Path) -> None:
        self._voice = voice
        self._recording = _Recording()
        # Held here, for the library keeps nothing but their addresses.
        self._callbacks = Callbacks(
            set_sample_rate=RateCallback(lambda *values: self._recording.set_rate(*values)),
            play_speech=PlayCallback(lambda *values: self._recording.play(*values)),
            word_starts=RangeCallback(lambda *values: self._recording.begin_word(*values)),
            word_ends=RangeCallback(lambda *values: self._recording.end_word(*values)),
            done=DoneCallback(lambda _: None),
        )
        self._library = Library(library, voice.folder, self._callbacks)

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text`; a moment of silence where it holds nothing to say."""
        import numpy as np

        plain = ipa.parse(tidy(text)).tidy
        self._recording = recording = _Recording()
        with packages.failing_as("rhvoice", self._voice.identifier, "speak"):
            sayable = any(map(str.isalnum, plain.text))
            if sayable and not self._library.speak(plain.text.encode(), self._voice.name, tempo):
                raise EngineError(f"rhvoice cannot speak with voice {self._voice.identifier!r}: its library failed")
            if not recording.frames:
                return Speech(np.zeros(_RATE // 10, np.float32), _RATE, ())
            samples = np.frombuffer(b"".join(recording.pieces), dtype="<i2").astype(np.float32) / 32768.0
            return Speech(samples, recording.rate, _words(plain, recording))

    def close(self) -> None:
        """Free the library's engine."""
        self._library.close()


def _words(plain: Tidy, recording: _Recording) -> tuple[WordTime, ...]:
    """Each word from its first token's start to its last token's end."""
    offsets = _char_offsets(plain.text)
    tokens = [
        _Token(offsets[min(edge.offset, len(offsets) - 1)], offsets[min(edge.offset + edge.length, len(offsets) - 1)],
               *frames)
        for edge, frames in zip(recording.edges, _frames(recording), strict=True)
    ]  # fmt: skip
    times: list[WordTime] = []
    first = 0
    for word in word_spans(plain.text):
        while first < len(tokens) and tokens[first].end <= word.start:
            first += 1
        last = first
        while last < len(tokens) and tokens[last].start < word.end:
            last += 1
        if last == first:
            continue  # not spoken
        span = plain.span(word.start, word.end)
        start, end = tokens[first].start_frame, tokens[last - 1].end_frame
        if times and start < times[-1].end:  # words of one token
            times[-1] = WordTime(Span(times[-1].span.start, span.end), times[-1].start, max(times[-1].end, end))
        elif start < end:
            times.append(WordTime(span, start, end))
    return tuple(times)


def _frames(recording: _Recording) -> list[tuple[int, int]]:
    """Start and end of each token in frames: the edges that lie in one piece part it evenly, a single one halves it.
    Where a token ends in the piece in which the next begins, that is one edge."""
    sizes = [len(piece) // 2 for piece in recording.pieces]
    pieces = dict(zip(accumulate(sizes, initial=0), sizes, strict=False))
    edges: list[tuple[int, bool]] = []
    for edge in recording.edges:
        joined = bool(edges) and edges[-1][0] == edge.start
        edges += [(edge.start, joined), (edge.end, False)]
    counts = Counter(frame for frame, joined in edges if not joined)
    passed: Counter[int] = Counter()
    times: list[int] = []
    for frame, joined in edges:
        passed[frame] += not joined
        times.append(frame + pieces.get(frame, 0) * passed[frame] // (counts[frame] + 1))
    return list(zip(times[::2], times[1::2], strict=True))


def _char_offsets(text: str) -> list[int]:
    """For each byte of the text in UTF-8, and for its end, the offset of the character that the byte belongs to."""
    offsets = [place for place, char in enumerate(text) for _ in char.encode()]
    return [*offsets, len(text)]
