"""Engines are called here, and what they give is checked, whoever wrote them.

An engine is another's code: it may raise anything, end the program, hang, or give what is no speech. Each call runs in
a thread of its own and is waited for no longer than its text can take; what goes wrong becomes an `EngineError` that
names the engine, and the unit that it was to speak.
"""

from __future__ import annotations

import faulthandler
import os
import queue
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from numbers import Integral
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from audioedition.errors import EngineError, shown
from audioedition.model import Clip, Take, WordTime
from audioedition.render import clips
from audioedition.sizes import seconds_from_environment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SECONDS = "AUDIOEDITION_ENGINE_SECONDS"
"""The variable that says how long an engine may take to load a voice, or for a text of sixty characters."""
_DEFAULT_S, _MOST_S = 120.0, 86_400.0
_TEXT_OF_THAT = 60
# After so long an engine that holds Python's lock, so that nobody can tell of it, is ended with its process.
_MORE_S = 5.0

RATES = range(4_000, 192_001)
"""Frames a second that speech may have."""
# Speech takes 0.03 to 0.2 s a letter, and these are far beyond; a figure or an ideograph may stand for several words.
_LEAST_LETTER_S, _MOST_LETTER_S, _MOST_OTHER_S, _AROUND_S = 0.004, 0.6, 3.0, 10.0
# Fewer letters may well have no sound: "ψ" in a voice that does not know it.
_WORDS = 10
_SILENT = 1e-4  # −80 dB
_LOUDEST = 2.0  # what lies beyond 1 is clipped; beyond this it is another scale

Result = TypeVar("Result")


class EngineSpeech(Protocol):
    """What a speaker gives, as the engine seam defines it."""

    samples: Any
    rate: int
    words: Sequence[WordTime] | None


class LoadedVoice(Protocol):
    """A loaded voice, as the engine seam defines it."""

    def speak(self, text: str, tempo: float) -> Any:
        """Speech with `samples`, `rate` and `words`."""
        ...

    def close(self) -> None:
        """End what the speaker started."""
        ...


Loader = Callable[[str, str], LoadedVoice]
"""Engine and voice name → a speaker. Must be picklable: it crosses to the workers."""


class Engines:
    """The voices that this process has loaded. All engines' code runs in one thread, which is not the caller's.

    `in_worker`: the process may be ended where an engine hangs in such a way that no other thread goes on.
    """

    def __init__(self, loader: Loader, *, in_worker: bool = False) -> None:
        self._loader = loader
        self._nowhere = os.open(os.devnull, os.O_WRONLY) if in_worker else None
        self._speakers: dict[tuple[str, str], LoadedVoice] = {}
        self._thread: _Thread | None = None

    def load(self, engine: str, voice: str) -> LoadedVoice:
        """A voice, loaded when it is first asked for. Raises `EngineError`."""
        if (engine, voice) not in self._speakers:
            loaded = self._call(lambda: self._loader(engine, voice), limit_s(), f"{engine} cannot load {shown(voice)}")
            self._speakers[engine, voice] = loaded
        return self._speakers[engine, voice]

    def clip(self, take: Take) -> Clip:
        """Have a take spoken. Raises `EngineError` that names engine, voice and unit."""
        voice = take.voice
        speaker = self.load(voice.engine, voice.voice)
        # Played `ratio` times as fast, a voice sounds like another speaker; spoken so much slower, its
        # tempo stays. Formants move with the pitch, which is why it sounds natural.
        ratio = 2.0 ** (voice.pitch / 12.0)
        tempo = voice.rate / ratio
        units = ", ".join(part.unit for part in take.parts)
        failed = f"{voice.engine}, as {voice.name}, failed on {units}, “{shown(take.text)}”"
        most = limit_s() * max(1.0, len(take.text) / _TEXT_OF_THAT) / min(1.0, tempo)
        speech = self._call(lambda: speaker.speak(take.text, tempo), most, failed)
        try:
            words = _checked(speech, take.text, tempo)
        except (ValueError, TypeError, AttributeError) as error:
            raise EngineError(f"{failed}: {error}") from error
        return Clip(take.key, round(speech.rate * ratio), clips.to_int16(speech.samples), words)

    def close(self) -> None:
        """Close every speaker that still answers. One that fails now has given all that was wanted of it."""
        for speaker in self._speakers.values():
            with suppress(EngineError):
                if self._thread:
                    self._call(speaker.close, limit_s(), "an engine cannot be closed")
        self._speakers = {}

    def _call(self, work: Callable[[], Result], seconds: float, failed: str) -> Result:
        self._thread = self._thread or _Thread()
        if self._nowhere is not None:
            faulthandler.dump_traceback_later(seconds + _MORE_S, exit=True, file=self._nowhere)
        try:
            done = self._thread.call(work, seconds)
        except queue.Empty:
            # Who hangs is asked nothing more; the thread ends with the process.
            self._thread, self._speakers = None, {}
            raise EngineError(
                f"{failed}: no answer within {seconds:.0f} s; give the voice to another engine, or raise {SECONDS}"
            ) from None
        finally:
            if self._nowhere is not None:
                faulthandler.cancel_dump_traceback_later()
        if done.error is not None:
            raise EngineError(f"{failed}: {_why(done.error)}") from done.error
        result: Result = done.result
        return result


def _why(error: BaseException) -> str:
    if isinstance(error, EngineError):
        return str(error)
    if isinstance(error, SystemExit):
        return f"it called for the program's end (status {error.code})"
    told = shown(str(error), 300)
    return f"{type(error).__name__}: {told}" if told else type(error).__name__


def limit_s() -> float:
    """How long an engine may take, in seconds. Raises `SettingsError` where the variable holds no such number."""
    return seconds_from_environment(SECONDS, _DEFAULT_S, _MOST_S)


@dataclass(frozen=True, slots=True)
class _Done:
    """What a piece of work came to: its result, or what it raised, of whatever kind."""

    result: Any = None
    error: BaseException | None = None


class _Thread:
    """A thread that does one thing after the other, for a caller who waits only so long."""

    def __init__(self) -> None:
        self._asked: queue.SimpleQueue[Callable[[], Any]] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[_Done] = queue.SimpleQueue()
        # A daemon: the process does not wait at its end for an engine that hangs.
        threading.Thread(target=self._serve, name="engine", daemon=True).start()

    def call(self, work: Callable[[], Any], seconds: float) -> _Done:
        """Have `work` done. Raises `queue.Empty` where it takes too long."""
        self._asked.put(work)
        return self._done.get(timeout=min(seconds, threading.TIMEOUT_MAX))

    def _serve(self) -> None:
        while True:
            work = self._asked.get()
            try:
                with redirect_stdout(sys.stderr):  # what it prints is none of the program's output
                    self._done.put(_Done(work()))
            except BaseException as error:  # SystemExit too, which would end this thread in silence
                self._done.put(_Done(error=error))


# --------------------------------------------------------------------------------------------- what is given


def _checked(speech: EngineSpeech, text: str, tempo: float) -> tuple[WordTime, ...] | None:
    """The times of words of a speech that can be one of `text`. Raises `ValueError` with what is wrong with it."""
    samples, rate = _samples(speech), speech.rate
    if isinstance(rate, bool) or not isinstance(rate, Integral) or int(rate) not in RATES:
        raise ValueError(f"a rate of {rate!r}; {RATES[0]} to {RATES[-1]} frames a second are speech")
    _check_length(len(samples) / rate, text, tempo)
    _check_levels(samples, text)
    return None if speech.words is None else _word_times(speech.words, text, len(samples))


def _samples(speech: EngineSpeech) -> NDArray[np.floating[Any]]:
    import numpy as np

    samples = speech.samples
    if not isinstance(samples, np.ndarray):
        raise ValueError(f"samples are {type(samples).__name__}, not an array of numpy")
    if samples.ndim != 1 or not np.issubdtype(samples.dtype, np.floating):
        raise ValueError(f"samples are {samples.dtype} of {samples.ndim} dimensions; float32 of one is speech")
    if not len(samples):
        raise ValueError("no samples at all; a moment of silence is the least")
    return samples


def _check_length(seconds: float, text: str, tempo: float) -> None:
    letters = sum(character.isascii() and character.isalpha() for character in text)
    most = _AROUND_S + (_MOST_LETTER_S * letters + _MOST_OTHER_S * (len(text) - letters)) / tempo
    if seconds > most:
        raise ValueError(f"{seconds:.0f} s of sound, where {most:.0f} s are plenty")
    if letters >= _WORDS and seconds < _LEAST_LETTER_S * letters / tempo:
        raise ValueError(f"only {seconds:.2f} s of sound for {letters} letters")


def _check_levels(samples: NDArray[np.floating[Any]], text: str) -> None:
    import numpy as np

    loudest = float(np.abs(samples).max())
    if not np.isfinite(loudest):
        raise ValueError("samples that are no numbers (NaN) or infinite")
    if loudest > _LOUDEST:
        raise ValueError(f"samples that reach {loudest:.3g}; from −1 to 1 is speech")
    if loudest < _SILENT and sum(map(str.isalpha, text)) >= _WORDS:
        raise ValueError("nothing but silence")


def _word_times(words: Sequence[WordTime], text: str, frames: int) -> tuple[WordTime, ...]:
    place = frame = 0
    for word in words:
        (first, last), start, end = word.span, word.start, word.end
        if not (place <= first <= last <= len(text) and frame <= start <= end <= frames):
            raise ValueError(f"times of words that overlap, or lie outside text or sound ({word})")
        place, frame = last, end
    return tuple(words)
