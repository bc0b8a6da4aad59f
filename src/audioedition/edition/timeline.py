"""When everything is heard, to the sample, before a sample is made: lengths of cuts and pauses, added up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audioedition.edition.cuts import Cut
from audioedition.model import Boundary, Chapter, Timed, Timeline, Unit
from audioedition.policy import Pauses

RATE = 44_100
# Parts of one breath that were rendered apart: a breath's pause, no more.
_JOIN_S = 0.20


def lay_out(
    units: Sequence[Unit], chapters: Sequence[Chapter], cuts: Mapping[str, Cut], pauses: Pauses, rate: int = RATE
) -> Timeline:
    """The timeline of `units` in their order.

    A chapter's first sound begins on a whole second (players cut chapter times to whole seconds): the
    pause before it is stretched.
    """
    begins = {chapter.first_unit for chapter in chapters}
    timed: dict[str, Timed] = {}
    starts: list[int] = []
    place = 0
    for breath in breaths(units, cuts):
        if breath[0].id in begins:
            place = -(-place // rate) * rate
            starts.append(place)
        begun = place
        for unit in breath:
            end = begun + cuts[breath[0].id].through(cuts[unit.id]).length_at(rate)
            timed[unit.id] = Timed(place, end)
            place = end
        asked = breath[-1].pause_s
        place += round((_pause(breath[-1].pause_after, pauses) if asked is None else asked) * rate)
    ends = [*starts[1:], place] if starts else []
    return Timeline(rate, place, timed, tuple(Timed(a, b) for a, b in zip(starts, ends, strict=True)))


def breaths(units: Sequence[Unit], cuts: Mapping[str, Cut]) -> Iterator[list[Unit]]:
    """Units that are heard without a break between them, in order; most are alone."""
    breath: list[Unit] = []
    for unit in units:
        breath.append(unit)
        if not cuts[unit.id].runs_on:
            yield breath
            breath = []
    if breath:
        yield breath


def _pause(boundary: Boundary, pauses: Pauses) -> float:
    return {
        "run": _JOIN_S,
        "join": _JOIN_S,
        "aside": pauses.aside,
        "sentence": pauses.sentence,
        "paragraph": pauses.paragraph,
        "scene": pauses.scene,
        "chapter": pauses.chapter,
        "end": pauses.end,
    }[boundary]
