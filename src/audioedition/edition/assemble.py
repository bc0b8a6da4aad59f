"""Clips → one stream of samples, in the order and at the places of the timeline, never held whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.edition.cuts import Cut, cuts
from audioedition.edition.sound import Level, silence, sound
from audioedition.edition.timeline import breaths
from audioedition.errors import OutputError
from audioedition.model import Clip, Take, Timeline, Unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Shelf = Callable[[str], Clip | None]
"""A take's key → its clip."""


def taken(shelf: Shelf, take: Take) -> Clip:
    """The take's clip. Raises `OutputError` where the store lost it meanwhile."""
    clip = shelf(take.key)
    if clip is None:
        raise OutputError("a clip vanished from the cache while it was needed; build again")
    return clip


@dataclass(frozen=True)
class Recording:
    """All that the sound of an edition is made from: the takes of its units, their clips and levels."""

    takes: Sequence[Take]
    shelf: Shelf
    levels: Mapping[str, Level]
    """By the voice's name."""

    def clip(self, take: Take) -> Clip:
        """The take's clip."""
        return taken(self.shelf, take)

    def cuts(self) -> dict[str, Cut]:
        """Each unit's cut."""
        return {
            part.unit: cut
            for take in self.takes
            for part, cut in zip(take.parts, cuts(take, self.clip(take)), strict=True)
        }

    def stream(
        self, units: Sequence[Unit], places: Mapping[str, Cut], timeline: Timeline
    ) -> Iterator[NDArray[np.int16]]:
        """The samples, block after block: a unit's, or a pause's."""
        speakers = {part.unit: take for take in self.takes for part in take.parts}
        held: tuple[str, Clip] | None = None
        place = 0
        for breath in breaths(units, places):
            start, take = timeline.units[breath[0].id].start, speakers[breath[0].id]
            if start > place:
                yield silence(start - place)
            if held is None or held[0] != take.key:
                held = (take.key, self.clip(take))
            cut = places[breath[0].id].through(places[breath[-1].id])
            yield sound(held[1], cut, self.levels[take.voice.name])
            place = timeline.units[breath[-1].id].end
        if timeline.frames > place:
            yield silence(timeline.frames - place)
