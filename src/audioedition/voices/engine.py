"""The interface of engines: two functions, `describe` and `load`, and the types that they return.

An engine is an object with a name that is registered under the entry point group `audioedition.engines`,
the built-in ones too. `audioedition.voices.conformance` checks an engine, also one of another package.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from audioedition.model import Span, WordTime


@dataclass(frozen=True, slots=True)
class EngineVoice:
    """A voice that an engine can speak with on this machine, without a download.

    `languages`: lower-case BCP 47 tags, the best first ("en-us", "ru"). `fingerprint` changes whenever
    the voice's samples can: engine, version, weights. `times`: its speech has word times. `phonemes`: its
    texts may hold "[word](/ipa/)", a word and its pronunciation (`audioedition.voices.ipa`); the word time is that of
    the word in the square brackets. Other voices never get that mark-up. `level`: the gain, in dB, that brings the
    voice to the common loudness, where the engine knows it; else it is measured once
    (`audioedition.edition.levels`). `pitch_hz`: the median of its fundamental frequency, where the engine knows it: so
    two voices are told apart. `licence`: the SPDX identifiers, or the words, under which the voice may be used
    ("Apache-2.0", "code MIT; data for research only"); empty where nobody says. `source`: where the voice comes from,
    an address or the name of a package. `melody`: its speaker is an `Intones`. `slow`: speaking takes about as long as
    listening, so that a user should know before a long text is spoken.
    """

    name: str
    languages: tuple[str, ...]
    fingerprint: str
    about: str = ""
    times: bool = False
    phonemes: bool = False
    level: float | None = None
    pitch_hz: float | None = None
    licence: str = ""
    source: str = ""
    melody: bool = False
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """The result of speaking one text: float32 mono samples in [-1, 1] (frames), their rate in Hz.

    `words`: word times, each a range of the text and a range of frames; in order, not overlapping. None from an
    engine without word times.
    """

    samples: NDArray[np.float32] = field(repr=False)
    rate: int
    words: tuple[WordTime, ...] | None = None


class Speaker(Protocol):
    """A loaded voice. Used by one thread of one process."""

    def speak(self, text: str, tempo: float) -> Speech:
        """Speak `text` at `tempo` times the voice's own. The same arguments give the same samples,
        in a fresh process or a used one, in any order.

        Raises `EngineError` where the engine fails or takes too long.
        """
        ...

    def close(self) -> None:
        """End the processes that the speaker started; the speaker is not used again."""
        ...


class Engine(Protocol):
    """A way to speak. Importing its module and `describe` load no model and no heavy package."""

    name: str

    def describe(self) -> tuple[EngineVoice, ...]:
        """The voices that can be spoken with now; empty where the engine's packages are missing."""
        ...

    def load(self, voice: str) -> Speaker:
        """Load one voice. Raises `EngineError` that says how to install it where it is missing."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """How a voice pronounces a word, in IPA. `known`: True from its dictionary, False guessed, None where the engine
    does not say."""

    ipa: str
    known: bool | None = None


@runtime_checkable
class Intones(Protocol):
    """A speaker that can change the melody of what it says. Optional; a voice's `melody` tells of it."""

    def intone(self, text: str, tempo: float, pitch: float, rise: float) -> Speech:
        """As `speak`, `pitch` semitones higher, with the last word rising by `rise` semitones; with 0 and 0 the very
        samples of `speak`."""
        ...


@runtime_checkable
class Reads(Protocol):
    """A speaker that returns the pronunciation of a word without speaking it. Optional."""

    def reading(self, word: str) -> Reading:
        """How the voice pronounces `word`."""
        ...


@dataclass(frozen=True, slots=True)
class WordSound:
    """How a voice pronounces a word of a text: the word's span and its IPA. A stress mark stands right before its
    vowel."""

    span: Span
    ipa: str


@runtime_checkable
class Transcribes(Protocol):
    """A speaker that returns the pronunciation of a whole text without speaking it. Optional."""

    def transcribe(self, text: str) -> tuple[WordSound, ...]:
        """How the voice pronounces the words of a sent text, in order; from the very phonemes that `speak` speaks."""
        ...
