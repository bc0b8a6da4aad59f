"""What is checked: an edition's manifest, and the words and times that it promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from audioedition.contracts.episode import Episode, EpisodeUnit
from audioedition.contracts.findings import Finding, FindingKind

AUDIBLE_DB = -45.0
"""What a listener takes for sound, in dB of full scale: speech at −19 LUFS is some 25 dB louder, and the pauses of
every form are under −70."""


@dataclass(frozen=True)
class Subject:
    """An edition in its folder. The units stand in the order of time."""

    folder: Path
    episode: Episode

    @cached_property
    def units(self) -> tuple[EpisodeUnit, ...]:
        return tuple(sorted(self.episode.units, key=lambda unit: unit.start_s))

    @cached_property
    def length_s(self) -> float:
        return max((sound.duration_s for sound in self.episode.audio), default=0.0)

    def neighbours(self) -> Iterator[tuple[EpisodeUnit, EpisodeUnit]]:
        return pairwise(self.units)

    def at(self, seconds: float) -> EpisodeUnit | None:
        """The unit that is heard at a moment."""
        return next((unit for unit in self.units if unit.start_s <= seconds < unit.end_s), None)


def of_unit(
    kind: FindingKind, unit: EpisodeUnit, message: str, start_s: float | None = None, end_s: float | None = None
) -> Finding:
    """A finding about a unit; from its beginning to its end, where no other times are given."""
    start, end = unit.start_s if start_s is None else start_s, unit.end_s if end_s is None else end_s
    return Finding(kind=kind, unit=unit.id, start_s=round(start, 3), end_s=round(max(start, end), 3), message=message)


def of_edition(kind: FindingKind, message: str, start_s: float | None = None, end_s: float | None = None) -> Finding:
    """A finding about the whole, or about a stretch that is no unit's."""
    times = (None if value is None else round(value, 3) for value in (start_s, end_s))
    start, end = times
    return Finding(kind=kind, unit=None, start_s=start, end_s=end, message=message)


def letters(text: str) -> int:
    """How many letters are said: a digit stands for a word of five."""
    return sum(5 if char.isdigit() else 1 for char in text if char.isalnum())
