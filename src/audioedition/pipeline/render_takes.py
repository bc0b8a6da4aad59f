"""From takes to their sound: what the store lacks is spoken and pressed, and the whole brought to its loudness."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from audioedition.edition import Recording, correction, gauge, pressing, required_result
from audioedition.model import Job, Loudness, Take
from audioedition.pipeline.events import Advanced, Report, Started, silent
from audioedition.render import Workers

# The limiter takes some of what a correction gives; after so many the whole is left as it is.
_CORRECTIONS = 3


OnMissing = Callable[[list[Job]], None]
"""Told of the jobs whose results are not there, before they are done."""


@dataclass(frozen=True, slots=True)
class RenderedTakes:
    """The sound of takes, and how many of them were spoken for it now."""

    recording: Recording
    spoken: int


def render_takes(
    takes: Sequence[Take],
    calibrations: Mapping[str, Take],
    workers: Workers,
    report: Report = silent,
    loudness: Callable[[Recording], Loudness] | None = None,
    on_missing: OnMissing | None = None,
) -> RenderedTakes:
    """Have everything made that it takes to hear `takes`; `calibrations` by the names of the voices whose
    level must be measured.

    Where `loudness` tells how loud the whole is, it is corrected by steps until it is near enough. `lacks` is told
    once of what is not there, before the first is made.
    """
    voices = {take.voice.name for take in takes}
    levels = [gauge(take) for name, take in calibrations.items() if name in voices]
    results = partial(workers.store.get, "products")
    trim, spoken = 0.0, 0
    for correcting in range(_CORRECTIONS + 1):
        pieces = [pressing(take, calibrations.get(take.voice.name), trim) for take in takes]
        recording = Recording(results)
        missing = [*workers.missing(levels), *workers.missing(pieces, recording.take_in)]
        if on_missing and not correcting:
            on_missing(missing)
        spoken += _made(missing, workers, report, "correcting" if correcting else "speaking")
        now = {job.key for job in missing}
        for piece in pieces:
            if piece.key in now:
                recording.take_in(piece, required_result(results, piece.key))
        off = correction(loudness(recording)) if loudness else 0.0
        if not off:
            break
        trim += off
    return RenderedTakes(recording, spoken)


def _made(missing: list[Job], workers: Workers, report: Report, stage: str) -> int:
    """Make what the store lacks; how many takes were spoken for it."""
    report(Started(stage, sum(len(job.take.text) for job in missing), "characters"))
    done = spoken = 0

    def advance(job: Job, was_spoken: bool) -> None:
        nonlocal done, spoken
        done += len(job.take.text)
        spoken += was_spoken
        report(Advanced(done))

    workers.make(missing, advance)
    return spoken
