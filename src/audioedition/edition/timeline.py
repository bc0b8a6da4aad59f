"""The timeline: start and end of every unit and chapter in samples, from the lengths of pieces and pauses.

Pieces begin on MP3 frames, every 26 ms. Pauses are rounded to frames; errors do not add up, since the timeline counts
whole frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from audioedition.edition.mp3 import RATE, SAMPLES_PER_FRAME
from audioedition.edition.press import Extent
from audioedition.edition.times import Timed, Timeline
from audioedition.model import Boundary, Chapter, Unit
from audioedition.policy import Pauses

# How long after its mark a chapter's first piece may begin, in samples: its sound begins up to 11 ms later (the silence
# that a cut keeps, and the fade-in; measured on the sample), which must be within a second of the mark.
_LATEST = RATE - RATE * 15 // 1000
# The median of the sample's sentences.
_SENTENCE_S = 4.5
# The pause between parts of a sentence that were spoken as separate takes.
_JOIN_S = 0.20


def lay_out(
    units: Sequence[Unit], chapters: Sequence[Chapter], extents: Mapping[str, Extent], pauses: Pauses,
    following: float = 0.0,
) -> Timeline:  # fmt: skip
    """The timeline of `units` in their order; `extents` of their breaths, by each one's first unit.

    A chapter's mark is the last whole second before its first piece (players cut chapter times to whole seconds). It
    lies in the pause: where the pause is shorter than a second and holds none, it is stretched to the next one.
    Pauses between sentences differ by up to the share `following` with the length of what was said before them.
    """
    begins = {chapter.first_unit for chapter in chapters}
    timed: dict[str, Timed] = {}
    marks: list[int] = []
    frame, silence = -(-round(pauses.head * RATE) // SAMPLES_PER_FRAME) if chapters else 0, 0
    for breath in breaths(units, extents):
        extent = extents[breath[0].id]
        if breath[0].id in begins:
            second, frame = _mark(silence, frame)
            marks.append(second * RATE)
        start = position = frame * SAMPLES_PER_FRAME
        for unit, end in zip(breath, extent.ends, strict=True):
            timed[unit.id] = Timed(position, start + end)
            position = start + end
        pause = round(_pause(breath[-1], pauses) * (1 + following * _longer(breath[-1], position - start)) * RATE)
        frame = max(frame + extent.frames, round((position + pause) / SAMPLES_PER_FRAME))
        silence = position
    length = frame * SAMPLES_PER_FRAME
    ends = [*marks[1:], length] if marks else []
    return Timeline(RATE, length, timed, tuple(Timed(a, b) for a, b in zip(marks, ends, strict=True)))


def breaths(units: Sequence[Unit], extents: Mapping[str, Extent]) -> Iterator[Sequence[Unit]]:
    """The units, grouped into breaths, in order; most breaths have one unit."""
    start = 0
    while start < len(units):
        end = start + len(extents[units[start].id].ends)
        yield units[start:end]
        start = end


def _mark(silence: int, frame: int) -> tuple[int, int]:
    """The second that marks a chapter, and the frame with which it begins: `frame`, or the first one after the next
    second, where no second lies between the start of the `silence` before it (samples) and it, or too long before
    it."""
    start = frame * SAMPLES_PER_FRAME
    second = start // RATE
    if second * RATE >= silence and start - second * RATE <= _LATEST:
        return second, frame
    return second + 1, -(-(second + 1) * RATE // SAMPLES_PER_FRAME)


def _longer(last: Unit, samples: int) -> float:
    """By how much, from −1 to 1, a sentence of so many samples is longer than most, whose end lets the speaker breathe.

    Speakers rest longer after a longer phrase (Zvonik and Cummins 2002; Krivokapić 2007).
    """
    if last.pause_after != "sentence" or last.pause_s is not None:
        return 0.0
    return max(-1.0, min(1.0, samples / (_SENTENCE_S * RATE) - 1))


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
