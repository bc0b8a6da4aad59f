"""Which voices may speak: those whose licence is among those that voices.yaml allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from audioedition.errors import EngineError
from audioedition.model import Voice
from audioedition.policy import HouseRules
from audioedition.voices import licences, registry


@dataclass(frozen=True, slots=True)
class VoiceRights:
    """A voice by its name in voices.yaml, its licence ("" where nobody states it) and source.

    `uses`: the fields of voices.yaml that cast it; `missing`: the parts of its licence that are not allowed; `is_here`:
    whether this machine has it.
    """

    name: str
    engine: str
    voice: str
    licence: str = ""
    source: str = ""
    uses: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    is_here: bool = True

    @property
    def refusal(self) -> str:
        """Why the voice may not speak, as a clause."""
        named = " and ".join(f"“{part}”" for part in self.missing)
        if self.missing == (licences.UNKNOWN,):
            return f"nobody states the licence of {self.name} ({self.engine} {self.voice})"
        return f"{self.name} ({self.engine} {self.voice}, {self.licence}) needs {named}"


def rights_of(voices: Iterable[Voice], allowed: Sequence[str] | None) -> tuple[VoiceRights, ...]:
    """The rights of the voices of a cast, each once, in their order."""
    distinct = {voice.name: voice for voice in voices}
    return tuple(_rights(voice.name, voice.engine, voice.voice, (), allowed) for voice in distinct.values())


def rights_in(rules: HouseRules) -> tuple[VoiceRights, ...]:
    """The rights of the voices to which voices.yaml gives a role or a place in the pool."""
    uses: dict[str, list[str]] = {}
    for name, field in _castings(rules):
        uses.setdefault(name, []).append(field)
    known = ((name, rules.voices[name], tuple(fields)) for name, fields in uses.items() if name in rules.voices)
    return tuple(_rights(name, voice.engine, voice.voice, fields, rules.licences) for name, voice, fields in known)


def _castings(rules: HouseRules) -> Iterator[tuple[str, str]]:
    yield from ((name, role) for role, name in rules.roles.items())
    yield from ((name, "pool") for name in rules.pool)


def _rights(name: str, engine: str, voice: str, uses: tuple[str, ...], allowed: Sequence[str] | None) -> VoiceRights:
    try:
        known = registry.resolve(engine, voice)
    except EngineError:  # one that is not here is not heard
        return VoiceRights(name, engine, voice, uses=uses, is_here=False)
    missing = () if allowed is None else licences.not_allowed(known.licence, allowed)
    return VoiceRights(name, engine, voice, known.licence, known.source, uses, missing)
