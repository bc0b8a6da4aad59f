"""The sound of an edition before any encoder: the levelled breaths of the clips at the places of the timeline.

All forms but MP3 are encoded from this stream, so that none is the copy of another's loss.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.edition import room_tone as tone
from audioedition.edition.mastering import Level
from audioedition.edition.mp3 import RATE
from audioedition.edition.press import levelled
from audioedition.edition.times import Timeline
from audioedition.errors import OutputError
from audioedition.model import Clip, Job

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ClipLookup = Callable[[str], Clip | None]
"""A take's key → its clip, None where there is none."""

_SILENCE = 2 * RATE


@dataclass(frozen=True, slots=True)
class LevelledSound:
    """The sound of an edition as blocks of samples. `pressings`: the jobs that made its pieces of MP3, with which it
    shares clips, cuts and levels; `results`: their results, of which the voices' levels are needed; `room_tone`: the
    level of what is heard in pauses, in dBFS, None for nothing."""

    pressings: Sequence[Job]
    results: Callable[[str], bytes | None]
    clips: ClipLookup
    room_tone: float | None = None

    def blocks(self, timeline: Timeline, trim: Level) -> Iterator[NDArray[np.int16]]:
        """All samples of the timeline in order, mono, 16 bit, at its rate; `trim.gain` louder than their voices' levels
        say, none over `trim.ceiling`. Holds the takes of a sentence at a time. Raises `OutputError` where a clip is
        missing."""
        position = 0
        for start, samples in self._breaths(timeline, trim):
            yield from self._pause(start - position)
            yield samples
            position = start + len(samples)
        yield from self._pause(timeline.length - position)

    def _breaths(self, timeline: Timeline, trim: Level) -> Iterator[tuple[int, NDArray[np.int16]]]:
        """The start of each breath and its samples. A note lies between the breaths of its sentence's take, so takes
        are opened in the order of their first breath, and their breaths come out in the order of time."""
        takes = sorted(self.pressings, key=lambda job: timeline.units[job.take.parts[0].unit].start)
        waiting: list[tuple[int, int, NDArray[np.int16]]] = []
        for number, job in enumerate(takes):
            first = timeline.units[job.take.parts[0].unit].start
            while waiting and waiting[0][0] < first:
                start, _, samples = heapq.heappop(waiting)
                yield start, samples
            for unit, samples in levelled(job, self._clip(job), self._gain(job), trim):
                heapq.heappush(waiting, (timeline.units[unit].start, number, samples))
        while waiting:
            start, _, samples = heapq.heappop(waiting)
            yield start, samples

    def _clip(self, job: Job) -> Clip:
        clip = self.clips(job.take.key)
        if clip is None:
            raise OutputError("a clip of speech vanished from the cache while it was needed; build again")
        return clip

    def _gain(self, job: Job) -> bytes | None:
        return None if job.after is None else self.results(job.after)

    def _pause(self, samples: int) -> Iterator[NDArray[np.int16]]:
        """A pause as the MP3's frames have it: behind a piece the room tone begins with its first frame."""
        import numpy as np

        stock = np.zeros(_SILENCE, np.int16) if self.room_tone is None else tone.samples(self.room_tone)
        for start in range(0, samples, len(stock)):
            yield stock[: samples - start]
