"""Voices that stand in where voices.yaml has none for a language: the best engine's that this machine has, a different
voice for each role where that engine has several, and else its first voice in several pitches."""

from __future__ import annotations

import math
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from audioedition.errors import EngineError
from audioedition.language_tags import primary
from audioedition.model import Voice
from audioedition.voices import registry
from audioedition.voices.engine import EngineVoice

# Semitones by which a voice that stands in is shifted for a role: two or three make it sound like another speaker.
_ROLE_PITCH = {"translator": -3.0, "editor": 2.5, "author": -1.5, "footnote": 2.5, "person": 4.0}
# Where the engine has several voices, which of them a role gets, the narrator's being 0. The author's is always the
# narrator's own set back: he is the "I" whom it reads.
_ROLE_PLACE = {"translator": 1, "editor": 2, "footnote": 2, "person": 3}
# Those of people who speak in turns, where there is one voice: three apart at least, from each other and from it.
_POOL_PITCHES = (-4.0, 4.0, -7.5)
# Semitones between two people's voices, of one speaker and of two, whose timbre differs too.
_APART_ALONE, _APART = 3.0, 2.0
_MOST_POOLED = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A voice, and the median of its engine's voice in Hz, where the engine knows it."""

    voice: Voice
    hertz: float | None

    def in_pitch(self, semitones: float) -> _Candidate:
        """The same, so many semitones higher."""
        name = f"{self.voice.name}{semitones:+g}"
        return replace(self, voice=replace(self.voice, name=name, pitch=self.voice.pitch + semitones, level=None))

    def is_apart(self, other: _Candidate) -> bool:
        """Whether a listener hears two speakers; true where an engine does not know its voice's pitch."""
        if (self.voice.engine, self.voice.voice) == (other.voice.engine, other.voice.voice):
            return abs(self.voice.pitch - other.voice.pitch) >= _APART_ALONE
        distance = self.distance(other)
        return distance is None or distance >= _APART

    def distance(self, other: _Candidate) -> float | None:
        """Semitones between two voices; None where an engine does not know its voice's pitch."""
        if self.hertz is None or other.hertz is None:
            return None
        return abs(12 * math.log2(self.hertz / other.hertz) + self.voice.pitch - other.voice.pitch)


class StandIns:
    """The stand-ins of one cast. The engines describe their voices once for each language."""

    def __init__(self) -> None:
        self._candidates: dict[str, tuple[_Candidate, ...]] = {}

    def voice(self, language: str, role: str) -> Voice | None:
        """The voice of a role ("person", without a name) for a language; None where no engine speaks it."""
        candidates = self._apart(language)
        if not candidates:
            return _last_resort(language, role)
        place = _ROLE_PLACE.get(role, 0)
        return candidates[place].voice if 0 < place < len(candidates) else _shifted(candidates[0].voice, role)

    def pool(self, narrator: Voice) -> tuple[Voice, ...]:
        """Voices for people who speak in turns in the narrator's language, told apart from his and from each other:
        the other ones of the stand-ins' engine first, then all in several pitches."""
        own = _Candidate(narrator, registry.resolve(narrator.engine, narrator.voice).pitch_hz)
        others = [other for other in self._apart(narrator.language) if other.voice.voice != narrator.voice]
        pool = [own]
        for candidate in (*others, *(voice.in_pitch(by) for by in _POOL_PITCHES for voice in (own, *others))):
            if len(pool) <= _MOST_POOLED and all(map(candidate.is_apart, pool)):
                pool.append(candidate)
        return tuple(candidate.voice for candidate in pool[1:])

    def _apart(self, language: str) -> tuple[_Candidate, ...]:
        """The voices for a language of the first engine that has it, those left out that sound like one before: the
        engine's best, then the others, the most different from it first."""
        if language not in self._candidates:
            apart: list[_Candidate] = []
            for candidate in _of_first_engine(language):
                if all(map(candidate.is_apart, apart)):
                    apart.append(candidate)
            others = sorted(apart[1:], key=lambda other: -(other.distance(apart[0]) or 0.0))
            self._candidates[language] = (*apart[:1], *others)
        return self._candidates[language]


def _of_first_engine(language: str) -> list[_Candidate]:
    """The voices for a language of the first engine, but the last resort, that has it."""
    for engine in registry.names():
        known = registry.voices(engine) if engine != registry.LAST_RESORT else ()
        speaking = [voice for voice in known if language in {primary(tag) for tag in voice.languages}]
        if speaking:
            return [_candidate(engine, voice, language) for voice in speaking]
    return []


def _candidate(engine: str, voice: EngineVoice, language: str) -> _Candidate:
    return _Candidate(Voice(f"{engine}-{voice.name}", engine, voice.name, language, level=voice.level), voice.pitch_hz)


def _shifted(voice: Voice, role: str) -> Voice:
    """The voice as a role has it: another pitch, whose level is not known, under a name of its own."""
    semitones = _ROLE_PITCH.get(role, 0.0)
    return replace(voice, name=f"{voice.name}-{role}", pitch=semitones, level=None) if semitones else voice


def _last_resort(language: str, role: str) -> Voice | None:
    """The last resort's voice, by the language's tag; None where it does not have the language."""
    engine = registry.LAST_RESORT
    try:
        registry.resolve(engine, language)
    except EngineError:
        return None
    return _shifted(Voice(f"{engine}-{language}", engine, language, language), role)


# ----------------------------------------------------------------------------------------------- the notice

# Languages of Piper's voices (OHF-Voice/piper1-gpl, docs/VOICES.md), but for Chinese, whose phonemes we lack.
_PIPER_LANGUAGES = frozenset(
    "ar ca cs cy da de el en es fa fi fr hi hu id is it ka kk lb lv ml ne nl no pl pt ro ru sk sl sr sv sw te tr uk vi"
    .split()
)  # fmt: skip
# The languages for which an extra is proposed: Kokoro's, which is free and better than most of Piper's voices
# (docs/voices.md), and those of RHVoice's that Piper does not have.
_EXTRAS = {"kokoro": frozenset(("es", "fr", "hi", "it", "pt")), "rhvoice": frozenset(("eo", "ky", "tt"))}
# Engines whose voices are not natural: a better way is named where there is one.
_NOT_NATURAL = frozenset((registry.LAST_RESORT, "pico"))


def notice(language: str, voices: Mapping[str, Voice], named: Container[str]) -> str:
    """The notice about the stand-in voices of one language, by role: which voice speaks, why, and the one command that
    gets a better one. `named`: the voices that voices.yaml names."""
    spoken: dict[str, list[str]] = {}
    for role, voice in voices.items():
        spoken.setdefault(voice.name, []).append(f"the {role}’s")
    first, *others = (f"{' and '.join(roles)} “{language}” is spoken by {name}" for name, roles in spoken.items())
    sentence = ", ".join([first, *(other.replace(f" “{language}” is spoken", "") for other in others)])
    best = "" if any(voice.name in named for voice in voices.values()) else ", the best that is installed"
    better = _better(language, {voice.engine for voice in voices.values()})
    return (
        f"{sentence}{best}, for voices.yaml gives no voice that can; {better}`audioedition voices --language "
        f"{language}` lists those that do, and `{next(iter(voices))}/{language}: VOICE` under `roles:` chooses one"
    )


def _better(language: str, engines: Container[str]) -> str:
    """What to do for a better voice than those of `engines`, and what an engine lacks that is half here."""
    parts = [lack for engine in registry.names() if (lack := registry.lack(engine, language))]
    if any(engine in engines for engine in _NOT_NATURAL):
        extra = next((name for name, languages in _EXTRAS.items() if language in languages), "")
        if extra and not parts:
            parts.append(f"`pip install 'audioedition[{extra}]'` gets a better one")
        elif language in _PIPER_LANGUAGES:
            parts.insert(0, f"`audioedition voices get --language {language}` gets a better one")
    return "".join(f"{part}; " for part in parts)
