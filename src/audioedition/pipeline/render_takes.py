"""From takes to their sound: what the store lacks is spoken and pressed by the workers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from audioedition.edition import LevelledSound, Recording, gauge, pressing
from audioedition.model import Clip, Job, Take
from audioedition.pipeline.events import Advanced, Report, Started, silent
from audioedition.render.clips import from_bytes
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store

OnMissing = Callable[[list[Job]], None]
"""Told of the jobs whose results are not there, before they are done."""


@dataclass(frozen=True, slots=True)
class RenderedTakes:
    """The sound of takes, the jobs that made it, and how many takes were spoken for it now."""

    recording: Recording
    levelled: LevelledSound
    spoken: int


def render_takes(
    takes: Sequence[Take],
    calibrations: Mapping[str, Take],
    workers: Workers,
    report: Report = silent,
    stage: str = "speaking",
    trim_db: float = 0.0,
    on_missing: OnMissing | None = None,
    *,
    room_tone: float | None = None,
    clips: bool = False,
) -> RenderedTakes:
    """Have everything made that it takes to hear `takes`, `trim_db` louder than their voices' levels say.

    `calibrations`: by the names of the voices whose level must be measured, the takes that it is measured on.
    `on_missing` is told of what is not there, before the first is made. `room_tone`: the level of what is heard between
    them, in dBFS; None: nothing. `clips`: the clips are needed too, not only what was made of them.
    """
    voices = {take.voice.name for take in takes}
    levels = [gauge(take) for name, take in calibrations.items() if name in voices]
    pressings = [pressing(take, calibrations.get(take.voice.name), trim_db, room_tone) for take in takes]
    recording = Recording(partial(workers.store.get, "products"), room_tone)
    to_press = recording.take_in_kept(pressings)
    jobs = workers.missing([*levels, *to_press])
    if clips:
        again = {job.key for job in jobs}
        jobs += [
            job for job in pressings if job.key not in again and not workers.store.path("clips", job.take.key).is_file()
        ]
    if on_missing:
        on_missing(jobs)
    spoken = _done(jobs, workers, report, stage)
    recording.take_in_made(to_press)
    return RenderedTakes(
        recording, LevelledSound(pressings, recording.results, _clips(workers.store), room_tone), spoken
    )


def _clips(store: Store) -> Callable[[str], Clip | None]:
    def clip(key: str) -> Clip | None:
        data = store.get("clips", key)
        return None if data is None else from_bytes(key, data)

    return clip


def _done(jobs: list[Job], workers: Workers, report: Report, stage: str) -> int:
    """Have the jobs done; how many takes were spoken for them."""
    report(Started(stage, sum(len(job.take.text) for job in jobs), "characters"))
    done = spoken = 0

    def advance(job: Job, was_spoken: bool) -> None:
        nonlocal done, spoken
        done += len(job.take.text)
        spoken += was_spoken
        report(Advanced(done))

    workers.make(jobs, advance)
    return spoken
