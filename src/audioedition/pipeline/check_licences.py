"""Licences: what voices.yaml allows, and what the voices of its cast have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audioedition import settings
from audioedition.pipeline.layers import rules_sources
from audioedition.policy import HouseRules
from audioedition.voices.rights import VoiceRights as VoiceRights  # for the command line, which knows no room
from audioedition.voices.rights import rights_in

_FIELD = "licences"


@dataclass(frozen=True, slots=True)
class LicenceCheck:
    """The voices of the cast with their rights; the licences that voices.yaml allows, None where it allows all, and the
    file and line that say so."""

    voices: tuple[VoiceRights, ...]
    allowed: tuple[str, ...] | None
    place: str

    @property
    def refused(self) -> tuple[VoiceRights, ...]:
        """The voices that may not speak."""
        return tuple(voice for voice in self.voices if voice.missing)


def check_licences(voices_file: Path | None = None, cast_name: str | None = None) -> LicenceCheck:
    """Compare the cast of the current folder, of `voices_file`, or of that name, with the licences that are allowed."""
    sources = rules_sources(Path.cwd(), voices_file, cast_name)
    rules = settings.load(HouseRules, *sources)
    return LicenceCheck(rights_in(rules), rules.licences, settings.Places(*sources).of(_FIELD))


def refusal(voices: Sequence[VoiceRights], sources: Sequence[settings.SettingsFile]) -> str:
    """The sentence for voices that may not speak; "" where all may."""
    reasons = [voice.refusal for voice in voices if voice.missing]
    if not reasons:
        return ""
    place = settings.Places(*sources).of(_FIELD)
    return f"{place}: `{_FIELD}` does not allow it: {'; '.join(reasons)}; add the licence there, or cast another voice"
