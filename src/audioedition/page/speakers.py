"""Who speaks on the page: a role in a voice, with its share of the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from audioedition.model import Script, Unit, Voice


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """A role in one voice. `number`: its row in the legend, from 0. Row 0 is the narrator's voice that reads most, else
    the voice that reads most; the others follow in the order of their first unit."""

    number: int
    role: str
    voice: Voice
    languages: tuple[str, ...]
    seconds: float

    @property
    def name(self) -> str:
        """The role for people; for `person:NAME` the name."""
        return self.role.partition(":")[2] or self.role


def speakers(script: Script, voices: Mapping[str, Voice], seconds: Mapping[str, float]) -> dict[str, SpeakerShare]:
    """The speaker of each unit, by its id. `voices` and `seconds` are by unit too."""
    by_speaker: dict[tuple[str, str], list[Unit]] = {}
    for unit in script.units:
        by_speaker.setdefault((unit.role, voices[unit.id].name), []).append(unit)
    times = {key: sum(seconds[unit.id] for unit in units) for key, units in by_speaker.items()}
    reader = max(by_speaker, key=lambda key: (key[0] == "narrator", times[key]))
    by_unit: dict[str, SpeakerShare] = {}
    for number, key in enumerate([reader, *(key for key in by_speaker if key != reader)]):
        units = by_speaker[key]
        languages = tuple(dict.fromkeys(unit.language for unit in units))
        speaker = SpeakerShare(number, key[0], voices[units[0].id], languages, times[key])
        by_unit.update((unit.id, speaker) for unit in units)
    return by_unit


def legend(by_unit: Mapping[str, SpeakerShare]) -> list[SpeakerShare]:
    """The speakers by number."""
    return sorted(
        {speaker.number: speaker for speaker in by_unit.values()}.values(), key=lambda speaker: speaker.number
    )
