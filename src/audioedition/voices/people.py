"""Who speaks in turns, or is quoted by name, with which voice, and why; and how far the voices are from each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from audioedition.characters import count_words
from audioedition.model import Script, Unit, Voice
from audioedition.policy import HouseRules
from audioedition.voices import registry
from audioedition.voices.casting import Cast, VoiceResolver, people_of

APART = 3.0
"""Semitones between two voices that are surely told apart by ear."""


@dataclass(frozen=True, slots=True)
class SpeakingPerson:
    """A person, how often and how much he speaks, and his voice. `cast_by`: the field of voices.yaml that gives it to
    him; "" where the pool does. `place`: which of the pool's voices it is, from 1; 0 where it is none of them."""

    role: str
    turns: int
    words: int
    voice: Voice
    cast_by: str
    place: int

    @property
    def name(self) -> str:
        """The name in the role."""
        return self.role.partition(":")[2]


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two voices are from each other, in semitones; None where an engine does not know its voice's pitch."""

    one: str
    other: str
    semitones: float | None


def people(script: Script, cast: Cast, rules: HouseRules) -> tuple[SpeakingPerson, ...]:
    """The people who speak, in the order in which they first do."""
    roles = people_of(script)
    pool = [voice.name for voice in VoiceResolver(rules, roles).pool(script.language)] if roles else []
    own = [unit for unit in script.units if unit.kind not in ("note", "cue")]
    turns = [role for role, _ in groupby(own, key=_role)]
    units: dict[str, list[Unit]] = {role: [] for role in roles}
    for unit in own:
        if unit.role in units:
            units[unit.role].append(unit)
    return tuple(_person(role, units[role], turns.count(role), cast, rules, pool) for role in roles)


def _role(unit: Unit) -> str:
    return unit.role


def _person(
    role: str, units: Sequence[Unit], turns: int, cast: Cast, rules: HouseRules, pool: Sequence[str]
) -> SpeakingPerson:
    voice = cast.voices[units[0].id]
    fields = (f"{role}/{voice.language}", role)
    cast_by = next((f"roles.{field}" for field in fields if field in rules.roles), "")
    place = pool.index(voice.name) + 1 if voice.name in pool and not cast_by else 0
    return SpeakingPerson(role, turns, sum(count_words(unit.text) for unit in units), voice, cast_by, place)


def distances(voices: Sequence[Voice]) -> tuple[Distance, ...]:
    """The distances of these voices, pair by pair."""
    distinct = list({voice.name: voice for voice in voices}.values())
    return tuple(Distance(one.name, other.name, _semitones(one, other)) for one, other in combinations(distinct, 2))


def _semitones(one: Voice, other: Voice) -> float | None:
    shift = one.pitch - other.pitch
    if (one.engine, one.voice) == (other.engine, other.voice):
        return round(abs(shift), 1)
    hertz = [registry.resolve(voice.engine, voice.voice).pitch_hz for voice in (one, other)]
    if hertz[0] is None or hertz[1] is None:
        return None
    return round(abs(12 * math.log2(hertz[0] / hertz[1]) + shift), 1)
