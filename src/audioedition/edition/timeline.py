"""When everything is heard, to the sample, before the file is written: lengths of pieces and pauses, added up.

Sound begins on MP3 frames, every 26 ms; a pause is rounded to them, and no rounding adds up, for the
timeline counts whole frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audioedition.edition.mp3 import RATE, SAMPLES_PER_FRAME
from audioedition.edition.press import Extent
from audioedition.model import Boundary, Chapter, Timed, Timeline, Unit
from audioedition.policy import Pauses

# How long after its mark a chapter's first piece may begin. Its sound is heard 7 to 11 ms later (the room that a cut
# leaves, and a soft beginning; measured on the sample), which must be within 20 ms of the mark.
_LATEST = RATE * 8 // 1000
# Parts of one breath that were rendered apart: a breath's pause, no more.
_JOIN_S = 0.20


def lay_out(
    units: Sequence[Unit], chapters: Sequence[Chapter], extents: Mapping[str, Extent], pauses: Pauses
) -> Timeline:
    """The timeline of `units` in their order; `extents` of their breaths, by each one's first unit.

    A chapter stands on a whole second (players cut chapter times to whole seconds), and its first piece on
    the frame nearest to it, 13 ms before it or 8 ms after it at the most: the pause before it is stretched.
    """
    begins = {chapter.first_unit for chapter in chapters}
    timed: dict[str, Timed] = {}
    marks: list[int] = []
    frame = 0
    for breath in breaths(units, extents):
        extent = extents[breath[0].id]
        if breath[0].id in begins:
            second = _second_from(frame)
            marks.append(second * RATE)
            frame = _nearest(second)
        start = place = frame * SAMPLES_PER_FRAME
        for unit, end in zip(breath, extent.ends, strict=True):
            timed[unit.id] = Timed(place, start + end)
            place = start + end
        pause = round(_pause(breath[-1], pauses) * RATE)
        frame = max(frame + extent.frames, round((place + pause) / SAMPLES_PER_FRAME))
    length = frame * SAMPLES_PER_FRAME
    ends = [*marks[1:], length] if marks else []
    return Timeline(RATE, length, timed, tuple(Timed(a, b) for a, b in zip(marks, ends, strict=True)))


def breaths(units: Sequence[Unit], extents: Mapping[str, Extent]) -> Iterator[Sequence[Unit]]:
    """Units that are heard without a break between them, in order; most are alone."""
    place = 0
    while place < len(units):
        end = place + len(extents[units[place].id].ends)
        yield units[place:end]
        place = end


def _second_from(frame: int) -> int:
    """The first whole second whose nearest frame is not before `frame`, and not too late after the second."""
    second = max(0, frame * SAMPLES_PER_FRAME // RATE)
    while _nearest(second) < frame or _nearest(second) * SAMPLES_PER_FRAME - second * RATE > _LATEST:
        second += 1
    return second


def _nearest(second: int) -> int:
    """The frame that begins nearest to a whole second."""
    return round(second * RATE / SAMPLES_PER_FRAME)


def _pause(last: Unit, pauses: Pauses) -> float:
    """The seconds of silence after a breath, by its last unit."""
    if last.pause_s is not None:
        return last.pause_s
    boundary: Boundary = last.pause_after
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
