"""How long a unit is beside its text: speech that is cut off, or goes on without words, has another pace than its
voice."""

from __future__ import annotations

import math
from collections.abc import Iterator
from statistics import median

from audioedition.check.sound import FRAME_S, Sound, active
from audioedition.check.subject import Subject, letters, of_unit
from audioedition.contracts.episode import EpisodeUnit
from audioedition.contracts.findings import Finding

# Letters a second of the languages that we measured, for a voice of few units.
_USUAL, _LEAST_UNITS = 16.0, 4
# Clean editions stay within a factor of 1.25 of their voice's median from 25 letters on, 1.7 from 9 on; and short
# texts vary more.
_FACTOR, _SHORT = 1.7, 5.0
_WIDE_SCRIPTS = 0.35


def check_pace(subject: Subject, sound: Sound) -> Iterator[Finding]:
    """Units whose pace is far from the median of their voice's."""
    paces: dict[tuple[str, str], list[float]] = {}
    rows: list[tuple[EpisodeUnit, int, float]] = []
    for unit in subject.units:
        seconds = float(active(sound.level(unit.start_s, unit.end_s)).sum()) * FRAME_S
        count = letters(unit.text)
        if seconds and count and unit.end_s <= sound.duration_s + FRAME_S:
            rows.append((unit, count, count / seconds))
            paces.setdefault((unit.voice, unit.language), []).append(count / seconds)
    for unit, count, pace in rows:
        others = paces[unit.voice, unit.language]
        usual = median(others) if len(others) >= _LEAST_UNITS else None
        limit = math.log(_FACTOR) + _SHORT / count
        if usual is None:
            usual, limit = _usual(unit.text), limit + math.log(1.6)
        off = math.log(pace / usual)
        if abs(off) > limit:
            how = "too short for its text" if off > 0 else "too long for its text"
            message = f"{sound.path.name}: {how} ({pace:.0f} letters a second, its voice usually {usual:.0f})"
            yield of_unit("rate", unit, message)


def _usual(text: str) -> float:
    """Letters a second where nothing is known of the voice; a sign of Chinese, Japanese or Korean is a syllable."""
    signs = [char for char in text if char.isalnum()]
    wide = sum(char > "\u2e80" for char in signs) > len(signs) / 2
    return _USUAL * (_WIDE_SCRIPTS if wide else 1.0)
