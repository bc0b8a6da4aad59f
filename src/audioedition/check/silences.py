"""Silence where there should be speech, and sound where there should be silence: the timeline against the sound."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from audioedition.check.sound import FRAME_S, Sound, active, runs
from audioedition.check.subject import AUDIBLE_DB, Subject, of_unit
from audioedition.contracts.episode import EpisodeUnit
from audioedition.contracts.findings import Finding

# On clean editions in six languages speech begins at most 0.04 s after its unit and ends at most 0.13 s before its
# end; within a unit no voice paused longer than 0.62 s (docs/checking.md).
_LATE_S, _EARLY_S, _LONG_S = 0.20, 0.25, 0.85
# A word's own time may hold this much silence: what an engine counts to it before a pause.
_SILENT_WORDS_S = 0.30
# A cut keeps some milliseconds of silence; a lossy form rings on as long.
_MARGIN_S, _LEAST_PAUSE_S = 0.030, 0.02
_STRETCH_S = 0.010


def check_silences(subject: Subject, sound: Sound) -> Iterator[Finding]:
    """Units that are silent, begin late, end early or stop in between; pauses in which something sounds."""
    for unit in subject.units:
        if unit.end_s <= sound.duration_s + FRAME_S:
            yield from _unit(unit, sound)
    for unit, following in subject.neighbours():
        yield from _pause(unit, unit.end_s, following.start_s, sound)
    if subject.units:
        yield from _pause(subject.units[-1], subject.units[-1].end_s, subject.length_s, sound)


def _unit(unit: EpisodeUnit, sound: Sound) -> Iterator[Finding]:
    name = sound.path.name
    levels = sound.level(unit.start_s, unit.end_s)
    marks = active(levels)
    if not marks.any() or levels.max() < AUDIBLE_DB:
        yield of_unit("silence", unit, f"{name}: nothing is heard")
        return
    ranges = list(runs(marks))
    first, last = ranges[0][0] * FRAME_S, (len(marks) - ranges[-1][1]) * FRAME_S
    if first > _LATE_S:
        yield of_unit("silence", unit, f"{name}: begins {first:.2f} s late", end_s=unit.start_s + first)
    if last > _EARLY_S:
        yield of_unit("cut", unit, f"{name}: ends {last:.2f} s early", start_s=unit.end_s - last)
    for (_, start), (end, _) in pairwise(ranges):
        begin_s, end_s = unit.start_s + start * FRAME_S, unit.start_s + end * FRAME_S
        if end_s - begin_s > _LONG_S or _word_seconds(unit, begin_s, end_s) > _SILENT_WORDS_S:
            yield of_unit("silence", unit, f"{name}: {end_s - begin_s:.2f} s of silence", begin_s, end_s)


def _word_seconds(unit: EpisodeUnit, start_s: float, end_s: float) -> float:
    """How much of the time between two moments is words', where the engine told their times: of a word that the
    silence begins in, its end is left out, and of the one that it ends in, its beginning."""
    if unit.word_times != "engine" or not unit.words:
        return 0.0
    whole = (word for word in unit.words if word.start_s >= start_s - FRAME_S and word.end_s <= end_s + FRAME_S)
    return sum(word.end_s - word.start_s for word in whole)


def _pause(unit: EpisodeUnit, start_s: float, end_s: float, sound: Sound) -> Iterator[Finding]:
    """The pause after a unit, in which nothing may sound."""
    begin, end = start_s + _MARGIN_S, min(end_s, sound.duration_s) - _MARGIN_S
    if end - begin < _LEAST_PAUSE_S:
        return
    levels = sound.level(begin, end)
    loud = (levels > AUDIBLE_DB).nonzero()[0]
    if len(loud) * FRAME_S >= _STRETCH_S:
        where = begin + int(loud[0]) * FRAME_S
        message = f"{sound.path.name}: sound in the pause after it ({levels.max():.0f} dB for {len(loud) * 10} ms)"
        yield of_unit("pause", unit, message, where, begin + (int(loud[-1]) + 1) * FRAME_S)
