"""The engine seam: two doors, `describe` and `load`, and what comes through them.

An engine is an object with a name that is registered under the entry point group `audioedition.engines`,
the built-in ones too. What each must hold is checked by `audioedition.voices.conformance`, which an
engine of another package can run on itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from audioedition.model import WordTime


@dataclass(frozen=True, slots=True)
class EngineVoice:
    """A voice that an engine can speak with on this machine, without a download.

    `languages`: lower-case BCP 47 tags, the best first ("en-us", "ru"). `fingerprint` changes whenever
    the voice's samples can: engine, version, weights. `times`: its speech comes with the times of words.
    `phonemes`: a sent text may hold "[word](/ipa/)", a word and its sound (`audioedition.voices.ipa`), and its
    time is told for the word between the square brackets. Other voices are never sent that. `level`: the gain, in dB,
    that brings the voice to the common loudness, where the engine knows it; else it is measured once
    (`audioedition.edition.levels`).
    """

    name: str
    languages: tuple[str, ...]
    fingerprint: str
    about: str = ""
    times: bool = False
    phonemes: bool = False
    level: float | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """What a speaker gives for one text: float32 mono samples in [-1, 1] (frames), their rate in Hz.

    `words`, where the engine knows them: ranges of the text given, each with its frames; in order,
    not overlapping. None from an engine that knows no times.
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
        """End what the speaker started (helper processes); it is not used again."""
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
    """What a voice makes of a word: the sounds in IPA, and whether it knows the word (True), guesses (False),
    or cannot tell (None)."""

    ipa: str
    known: bool | None = None


@runtime_checkable
class Reads(Protocol):
    """A speaker that can say, without a sound, how it would pronounce a word. Optional."""

    def reading(self, word: str) -> Reading:
        """How the voice pronounces `word`."""
        ...
