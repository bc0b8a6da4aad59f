"""The notice about voices that take about as long to speak as to hear."""

from __future__ import annotations

from collections.abc import Sequence

from audioedition.model import Voice


def notices(spoken: Sequence[tuple[Voice, float]]) -> tuple[str, ...]:
    """A sentence for the user about slow voices, each with the seconds that it speaks; none where a listener would
    wait for it."""
    minutes = round(sum(seconds for _, seconds in spoken) / 60)
    if not minutes:
        return ()
    names = dict.fromkeys(f"{voice.name} ({voice.engine})" for voice, _ in spoken)
    return (
        f"{', '.join(names)} will speak for about {minutes} min, and making that takes about as long as it plays, less "
        "where several processors work; what is spoken once is kept, and not spoken again",
    )
