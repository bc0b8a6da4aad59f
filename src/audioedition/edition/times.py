"""When everything is heard in an edition: times of units and chapters, in samples."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timed:
    """Start and end in the finished audio, in samples at the timeline's rate."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The exact times of every unit and chapter in the finished audio, in samples; `length` is that of the whole.

    `chapters[i].start` is always a whole second in the pause before the chapter's first piece, whose sound begins
    within a second of it; the chapters adjoin, the first begins at 0 and the last ends with the audio.
    """

    rate: int
    length: int
    units: dict[str, Timed]
    chapters: tuple[Timed, ...]

    def seconds(self, sample: int) -> float:
        """A time in seconds, to the microsecond."""
        return round(sample / self.rate, 6)
