"""Clicks: a jump within a sample or two, far over all that is near it."""

from __future__ import annotations

from collections.abc import Iterator

from audioedition.check.sound import Sound
from audioedition.check.subject import Subject, of_edition, of_unit
from audioedition.contracts.findings import Finding

_SAME_S = 0.050


def check_clicks(subject: Subject, sound: Sound) -> Iterator[Finding]:
    """A finding for each click; what a lossy form makes of one is told once."""
    last = -1.0
    for place in sorted(sound.clicks, key=lambda place: place.at_s):
        if place.at_s - last < _SAME_S:
            continue
        last = place.at_s
        message = f"{sound.path.name}: a click, {place.size:.0f} times what is around it"
        unit = subject.at(place.at_s)
        yield (
            of_unit("click", unit, message, place.at_s, place.at_s)
            if unit
            else of_edition("click", message, place.at_s, place.at_s)
        )
