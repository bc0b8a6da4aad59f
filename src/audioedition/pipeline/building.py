"""From an article to the folder of its episode."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioedition.article import slug_of
from audioedition.edition import Edition, Recording, fit_cover, make_cover, make_edition
from audioedition.files import sweep
from audioedition.model import Loudness, Metadata, Script
from audioedition.pipeline.cache import open_store
from audioedition.pipeline.events import Advanced, Noticed, Report, Started, silent
from audioedition.pipeline.planning import Plan, plan, planned_seconds
from audioedition.pipeline.recording import recorded
from audioedition.render import Workers
from audioedition.script import written
from audioedition.version import __version__
from audioedition.voices import table

TOOL = ("audioedition", __version__)
# What workers import while the article is read.
_TAKE_LONG = ("numpy", "onnxruntime", "soxr", "av.filter", "pydub", "lameenc")


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` left: the episode's folder, its manifest, how many takes were spoken, and how many there were."""

    folder: Path
    manifest: dict[str, Any]
    rendered: int
    reused: int


def build(
    path: Path,
    out: Path,
    given: Metadata | None = None,
    voices_file: Path | None = None,
    jobs: int | None = None,
    report: Report = silent,
) -> Built:
    """Build the article's episode into `out`/slug. A build that was stopped goes on where it was.

    Raises an `AudioEditionError` that says what happened, where and what to do.
    """
    store = open_store()
    with Workers(table.load, store, jobs or os.cpu_count() or 1) as crew:
        crew.get_ready(_TAKE_LONG)
        planned = plan(path, given, voices_file)
        for notice in planned.notices:
            report(Noticed(notice))
        folder = out / slug_of(planned.article)
        waits = Noticed(f"another build of {folder} is at work; waiting until it is done")
        with store.turn(str(folder.resolve()), lambda: report(waits)):
            sweep(folder)
            return _build(planned, path.parent, folder, crew, report)


def _build(planned: Plan, beside: Path, folder: Path, crew: Workers, report: Report) -> Built:
    script, takes = planned.script, planned.cast.takes
    with ThreadPoolExecutor(1) as aside:
        # drawn while the workers speak
        cover = aside.submit(_cover, script.metadata, script.language, folder.name, beside)
        if script.metadata.cover:
            cover.result()  # a wrong picture is told before a word is spoken

        def loudness(recording: Recording) -> Loudness:
            return recording.loudness(recording.timeline(script.units, script.chapters, planned.rules.pauses))

        sound = recorded(takes, planned.cast.calibrations, crew, report, loudness)
        edition = _edition(planned, folder.name, cover.result())
    report(Started("writing", planned_seconds(script), "s"))
    manifest = make_edition(edition, sound.recording, folder, lambda seconds: report(Advanced(seconds)))
    distinct = {take.key for take in (*takes, *planned.cast.calibrations.values())}
    return Built(folder, manifest, sound.spoken, len(distinct) - sound.spoken)


def _edition(planned: Plan, slug: str, cover: bytes) -> Edition:
    script = planned.script
    return Edition(
        slug=slug,
        source_sha256=planned.article.sha256,
        script=script,
        written={
            unit.id: written(script.text, unit.span, unit.steps) if unit.span else unit.text for unit in script.units
        },
        voices=planned.cast.voices,
        pauses=planned.rules.pauses,
        cover=cover,
        disclosure=_disclosure(script),
        tool=TOOL,
    )


def _cover(metadata: Metadata, language: str, slug: str, beside: Path) -> bytes:
    if metadata.cover:
        return fit_cover(beside / metadata.cover)
    title = metadata.title or slug
    return make_cover(title, metadata.author, series=metadata.series, part=metadata.part, language=language)


def _disclosure(script: Script) -> str | None:
    """The credit's words; where it is switched off, the tag still says it."""
    return next((unit.text for unit in script.units if unit.kind == "credit"), "The voices are synthetic.")
