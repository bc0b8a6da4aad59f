"""Calls engines with a time limit, and checks what they return.

An engine may be foreign code: it may raise anything, end the program, hang, or return what is no speech. Each call runs
in another thread, with a limit in proportion to its text. Any failure becomes an `EngineError` that names the engine
and the unit.
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
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from audioedition.errors import EngineError, shown
from audioedition.model import Clip, Take, WordTime
from audioedition.render import clips
from audioedition.sizes import seconds_from_environment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SECONDS = "AUDIOEDITION_ENGINE_SECONDS"
"""The variable that says how long an engine may take to load a voice, or for a text of sixty characters."""
_DEFAULT_S, _MAX_S = 120.0, 86_400.0
_LIMIT_CHARS = 60
# An engine that holds Python's lock blocks also the thread that waits: so much later its process is ended.
_GRACE_S = 5.0

RATES = range(4_000, 192_001)
"""Frames a second that speech may have."""
# Speech takes 0.03 to 0.2 s a letter; the limits are far outside. A figure or an ideograph may stand for several words.
_MIN_LETTER_S, _MAX_LETTER_S, _MAX_OTHER_S, _MOST_SILENCE_S = 0.004, 0.6, 3.0, 10.0
# A text with fewer letters may have no sound: "ψ" in a voice that does not know it.
_FEWEST_LETTERS = 10
_SILENT = 1e-4  # −80 dB
_MAX_SAMPLE = 2.0  # samples over 1 are clipped; samples over this have another scale

Result = TypeVar("Result")


class EngineSpeech(Protocol):
    """The result of a speaker, as `voices.engine` defines it."""

    samples: Any
    rate: int
    words: Sequence[WordTime] | None


class LoadedVoice(Protocol):
    """A loaded voice, as `voices.engine` defines it."""

    def speak(self, text: str, tempo: float) -> Any:
        """Speech with `samples`, `rate` and `words`."""
        ...

    def close(self) -> None:
        """End what the speaker started."""
        ...


class IntoningVoice(LoadedVoice, Protocol):
    """A loaded voice that can change its melody."""

    def intone(self, text: str, tempo: float, pitch: float, rise: float) -> Any:
        """As `speak`, so many semitones higher, and rising by so many at the end."""
        ...


Loader = Callable[[str, str], LoadedVoice]
"""Engine and voice name → a speaker. Must be picklable: workers get it."""


class Engines:
    """The voices that this process has loaded. All engines run in one thread, not the caller's.

    `in_worker`: the process may be ended where an engine hangs and blocks all threads.
    """

    def __init__(self, loader: Loader, *, in_worker: bool = False) -> None:
        self._loader = loader
        self._devnull = os.open(os.devnull, os.O_WRONLY) if in_worker else None
        self._speakers: dict[tuple[str, str], LoadedVoice] = {}
        self._thread: _Thread | None = None

    def load(self, engine: str, voice: str) -> LoadedVoice:
        """A voice, loaded at its first use. Raises `EngineError`."""
        if (engine, voice) not in self._speakers:
            loaded = self._call(lambda: self._loader(engine, voice), limit_s(), f"{engine} cannot load {shown(voice)}")
            self._speakers[engine, voice] = loaded
        return self._speakers[engine, voice]

    def clip(self, take: Take) -> Clip:
        """Speak a take. Raises `EngineError` that names engine, voice and unit."""
        voice = take.voice
        speaker = self.load(voice.engine, voice.voice)
        # Pitch is shifted by the playback rate, `ratio`; the engine speaks slower by as much, so that the tempo stays.
        # Formants shift with the pitch: the voice sounds like another speaker, and natural.
        ratio = 2.0 ** (voice.pitch / 12.0)
        tempo = voice.rate * take.prosody.rate / ratio
        units = ", ".join(part.unit for part in take.parts)
        failed = f"{voice.engine}, as {voice.name}, failed on {units}, “{shown(take.text)}”"
        seconds = limit_s() * max(1.0, len(take.text) / _LIMIT_CHARS) / min(1.0, tempo)
        speech = self._call(lambda: _spoken(speaker, take, tempo), seconds, failed)
        try:
            words = _checked(speech, take.text, tempo)
        except (ValueError, TypeError, AttributeError) as error:
            raise EngineError(f"{failed}: {error}") from error
        return Clip(take.key, round(speech.rate * ratio), clips.to_int16(speech.samples), words)

    def close(self) -> None:
        """Close every speaker that still answers. A failure is ignored: the speaker is not needed any more."""
        for speaker in self._speakers.values():
            with suppress(EngineError):
                if self._thread:
                    self._call(speaker.close, limit_s(), "an engine cannot be closed")
        self._speakers = {}

    def _call(self, work: Callable[[], Result], seconds: float, failed: str) -> Result:
        self._thread = self._thread or _Thread()
        if self._devnull is not None:
            faulthandler.dump_traceback_later(seconds + _GRACE_S, exit=True, file=self._devnull)
        try:
            outcome = self._thread.call(work, seconds)
        except queue.Empty:
            # An engine that hangs is not called again; its thread ends with the process.
            self._thread, self._speakers = None, {}
            raise EngineError(
                f"{failed}: no answer within {seconds:.0f} s; give the voice to another engine, or raise {SECONDS}"
            ) from None
        finally:
            if self._devnull is not None:
                faulthandler.cancel_dump_traceback_later()
        if outcome.error is not None:
            raise EngineError(f"{failed}: {_why(outcome.error)}") from outcome.error
        result: Result = outcome.result
        return result


def _spoken(speaker: LoadedVoice, take: Take, tempo: float) -> Any:
    """A take's speech. A melody is asked only of a voice that says it can change it."""
    prosody = take.prosody
    if not prosody.is_melody:
        return speaker.speak(take.text, tempo)
    return cast("IntoningVoice", speaker).intone(take.text, tempo, prosody.pitch, prosody.rise)


def _why(error: BaseException) -> str:
    if isinstance(error, EngineError):
        return str(error)
    if isinstance(error, SystemExit):
        return f"it called for the program's end (status {error.code})"
    message = shown(str(error), 300)
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


def limit_s() -> float:
    """The time limit of an engine, in seconds. Raises `SettingsError` where the variable holds no such number."""
    return seconds_from_environment(SECONDS, _DEFAULT_S, _MAX_S)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The outcome of a call: its result, or the exception that it raised."""

    result: Any = None
    error: BaseException | None = None


class _Thread:
    """A thread that runs calls one after the other; the caller waits with a limit."""

    def __init__(self) -> None:
        self._requests: queue.SimpleQueue[Callable[[], Any]] = queue.SimpleQueue()
        self._outcomes: queue.SimpleQueue[_Outcome] = queue.SimpleQueue()
        # A daemon: the process does not wait at its end for an engine that hangs.
        threading.Thread(target=self._serve, name="engine", daemon=True).start()

    def call(self, work: Callable[[], Any], seconds: float) -> _Outcome:
        """Run `work` in the thread. Raises `queue.Empty` where it takes too long."""
        self._requests.put(work)
        return self._outcomes.get(timeout=min(seconds, threading.TIMEOUT_MAX))

    def _serve(self) -> None:
        while True:
            work = self._requests.get()
            try:
                with redirect_stdout(sys.stderr):  # what an engine prints is not the program's output
                    self._outcomes.put(_Outcome(work()))
            except BaseException as error:  # SystemExit too, which would end this thread in silence
                self._outcomes.put(_Outcome(error=error))


# --------------------------------------------------------------------------------------------- the checks


def _checked(speech: EngineSpeech, text: str, tempo: float) -> tuple[WordTime, ...] | None:
    """The word times of a speech that passes all checks. Raises `ValueError` that says what is wrong."""
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
    longest = _MOST_SILENCE_S + (_MAX_LETTER_S * letters + _MAX_OTHER_S * (len(text) - letters)) / tempo
    if seconds > longest:
        raise ValueError(f"{seconds:.0f} s of sound, where {longest:.0f} s are plenty")
    if letters >= _FEWEST_LETTERS and seconds < _MIN_LETTER_S * letters / tempo:
        raise ValueError(f"only {seconds:.2f} s of sound for {letters} letters")


def _check_levels(samples: NDArray[np.floating[Any]], text: str) -> None:
    import numpy as np

    loudest = float(np.abs(samples).max())
    if not np.isfinite(loudest):
        raise ValueError("samples that are no numbers (NaN) or infinite")
    if loudest > _MAX_SAMPLE:
        raise ValueError(f"samples that reach {loudest:.3g}; from −1 to 1 is speech")
    if loudest < _SILENT and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS:
        raise ValueError("nothing but silence")


def _word_times(words: Sequence[WordTime], text: str, frames: int) -> tuple[WordTime, ...]:
    offset = frame = 0
    for word in words:
        (first, last), start, end = word.span, word.start, word.end
        if not (offset <= first <= last <= len(text) and frame <= start <= end <= frames):
            raise ValueError(f"times of words that overlap, or lie outside text or sound ({word})")
        offset, frame = last, end
    return tuple(words)
