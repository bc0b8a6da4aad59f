"""Jumps of level: a voice that is louder or softer than the others, a unit than the rest of its voice."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING

from audioedition.check.sound import HOP_S, Sound, active, decibels
from audioedition.check.subject import Subject, of_unit
from audioedition.contracts.episode import EpisodeUnit
from audioedition.contracts.findings import Finding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Clean editions: voices lie from 2.6 dB under the edition's median (an author's notes, set back by 2 dB) to 1 dB over
# it, units of a second and more within 1.5 dB of their voice's median. The manifest tells no other gain of a voice.
_LOUDER_DB, _SOFTER_DB = 2.5, 4.2
_UNIT_DB, _LEAST_S, _SHORT_DB = 4.5, 1.0, 3.0
_SHORTEST_S = 0.3


def check_levels(subject: Subject, sound: Sound) -> Iterator[Finding]:
    """One finding for each voice off the others, and for each unit off its voice."""
    rows = [(unit, *_level(unit, sound)) for unit in subject.units if unit.end_s <= sound.duration_s + HOP_S]
    rows = [row for row in rows if row[2] >= _SHORTEST_S]
    if not rows:
        return
    by_voice: dict[str, list[tuple[EpisodeUnit, float, float]]] = {}
    for row in rows:
        by_voice.setdefault(row[0].voice, []).append(row)
    whole = _middle(rows)
    for voice, own in by_voice.items():
        usual = _middle(own)
        if len(by_voice) > 1 and not -_SOFTER_DB <= usual - whole <= _LOUDER_DB:
            how = f"{abs(usual - whole):.1f} dB {'louder' if usual > whole else 'softer'} than the others"
            yield of_unit("level", own[0][0], f"{sound.path.name}: the voice {voice} is {how}")
        for unit, level, seconds in own:
            limit = _UNIT_DB + (_SHORT_DB if seconds < _LEAST_S else 0.0)
            if len(own) > 1 and abs(level - usual) > limit:
                how = f"{abs(level - usual):.1f} dB {'louder' if level > usual else 'softer'} than its voice {voice}"
                yield of_unit("level", unit, f"{sound.path.name}: {how}")


def _level(unit: EpisodeUnit, sound: Sound) -> tuple[float, float]:
    """A unit's level while it sounds, in dB, weighted as the ear does; and how many seconds of it sound."""
    levels = sound.weighted[round(unit.start_s / HOP_S) : round(unit.end_s / HOP_S) + 1]
    loud: NDArray[np.float32] = levels[active(levels)]
    if not len(loud):
        return 0.0, 0.0
    return float(decibels((10 ** (loud.astype(float) / 10)).mean())), len(loud) * HOP_S


def _middle(rows: list[tuple[EpisodeUnit, float, float]]) -> float:
    """The median level, each unit counted by its seconds."""
    ordered = sorted((level, seconds) for _, level, seconds in rows)
    half, so_far = sum(seconds for _, seconds in ordered) / 2, 0.0
    for level, seconds in ordered:
        so_far += seconds
        if so_far >= half:
            return level
    return median(level for level, _ in ordered)
