"""Who speaks on the page: a role in a voice, with its share of the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audioedition.model import Script, Unit, Voice


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """A role in one voice. `number` is its place in the legend, from 0: whoever reads most as the narrator, or
    most of all; the others as they are first heard."""

    number: int
    role: str
    voice: Voice
    languages: tuple[str, ...]
    seconds: float

    @property
    def name(self) -> str:
        """The role for people; who signs a note by name is called by it."""
        return self.role.partition(":")[2] or self.role


def speakers(script: Script, voices: Mapping[str, Voice], seconds: Mapping[str, float]) -> dict[str, SpeakerShare]:
    """The speaker of each unit, by its id. `voices` and `seconds` are by unit too."""
    heard: dict[tuple[str, str], list[Unit]] = {}
    for unit in script.units:
        heard.setdefault((unit.role, voices[unit.id].name), []).append(unit)
    times = {key: sum(seconds[unit.id] for unit in units) for key, units in heard.items()}
    reader = max(heard, key=lambda key: (key[0] == "narrator", times[key]))
    found: dict[str, SpeakerShare] = {}
    for number, key in enumerate([reader, *(key for key in heard if key != reader)]):
        units = heard[key]
        languages = tuple(dict.fromkeys(unit.language for unit in units))
        speaker = SpeakerShare(number, key[0], voices[units[0].id], languages, times[key])
        found.update((unit.id, speaker) for unit in units)
    return found


def legend(by_unit: Mapping[str, SpeakerShare]) -> list[SpeakerShare]:
    """The speakers by number."""
    return sorted({speaker.number: speaker for speaker in by_unit.values()}.values(), key=lambda one: one.number)
