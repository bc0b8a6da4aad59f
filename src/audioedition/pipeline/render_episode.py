"""From an article to the folder of its episode."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from audioedition.article import limits, slug_of
from audioedition.edition import Cover, Edition, Recording, fit_cover, frame_cover, make_cover, make_edition
from audioedition.errors import ArticleError, OutputError
from audioedition.files import sweep
from audioedition.model import Job, Loudness, Script
from audioedition.pipeline.build_record import Built, Order, State, remember, remembered
from audioedition.pipeline.cache import keep_to_limit, limit
from audioedition.pipeline.events import Advanced, Explained, Noticed, Report, Started, silent
from audioedition.pipeline.explaining import explained, ledger
from audioedition.pipeline.outputs import try_folder
from audioedition.pipeline.owning import claim, refuse_other
from audioedition.pipeline.plan import Plan, plan, planned_seconds
from audioedition.pipeline.render_takes import OnMissing, render_takes
from audioedition.render import Store, Workers
from audioedition.script import written
from audioedition.version import __version__
from audioedition.voices.registry import places

TOOL = ("audioedition", __version__)
# 64 kbit/s; what is planned may well be a quarter too long.
_BYTES_A_SECOND = 8_000 * 0.75
# In pixels: what is smaller is a site's mark, and would be blurred.
_SMALLEST_LEAD = 400


def build(order: Order, state: State, workers: Workers, report: Report = silent, explain: bool = False) -> Built:
    """Build the episode that is ordered. A build that was stopped goes on where it was.

    `state` is how things stood before anything was read. Raises an `AudioEditionError` that says what happened, where
    and what to do.
    """
    store, most = workers.store, limit()
    planned = plan(order.source, order.given, order.voices_file)
    for notice in planned.notices:
        report(Noticed(notice))
    folder = order.out / slug_of(planned.article)
    waits = Noticed(f"another build of {folder} is at work; waiting until it is done")
    with store.turn(str(folder.resolve()), lambda: report(waits)):
        try_folder(folder, most=_BYTES_A_SECOND * planned_seconds(planned.script))
        if not order.force:
            refuse_other(folder, order.source, store, lambda told: report(Noticed(told)))
        sweep(folder)
        on_missing = _explaining(planned, remembered(order, store), report) if explain else None
        built, cover = _built(planned, order.source.beside, folder, workers, report, on_missing)
        claim(folder, order.source, store)
    _remember(order, store, state, planned, built, cover)
    if built.rendered:
        keep_to_limit(store, most)
    return built


def _built(
    planned: Plan, beside: Path, folder: Path, workers: Workers, report: Report, on_missing: OnMissing | None
) -> tuple[Built, Cover]:
    script, takes = planned.script, planned.cast.takes
    own = _own_cover(planned, beside)  # before a word is spoken
    for notice in own.notices:
        report(Noticed(notice))
    drawn: list[Future[Cover]] = []
    with ThreadPoolExecutor(1) as aside:

        def speaking(missing: list[Job]) -> None:
            if on_missing:
                on_missing(missing)
            if not own.jpeg:
                drawn.append(aside.submit(_drawn_cover, script, folder.name))

        def loudness(recording: Recording) -> Loudness:
            return recording.loudness(recording.timeline(script.units, script.chapters, planned.rules.pauses))

        sound = render_takes(takes, planned.cast.calibrations, workers, report, loudness, speaking)
        workers.end()  # their voices and what an edition is written from need not be held at one time
        cover = _also(own, drawn[0].result(), report) if drawn else own
        edition = _edition(planned, folder.name, cover.jpeg)
    report(Started("writing", planned_seconds(script), "s"))
    manifest = make_edition(edition, sound.recording, folder, lambda seconds: report(Advanced(seconds)))
    distinct = {take.key for take in (*takes, *planned.cast.calibrations.values())}
    return Built(folder, manifest, sound.spoken, len(distinct) - sound.spoken), cover


def _own_cover(planned: Plan, beside: Path) -> Cover:
    """The picture that is given for the cover, else the one that the article holds or leads with, if it can be read.

    Which one that is, the article's file says, whose digest the build's record holds. No bytes: one is to be drawn.
    """
    article, given = planned.article, planned.script.metadata.cover
    if given:
        path = beside / given
        limits.check(f"{path}: the cover", path.stat().st_size if path.is_file() else 0)
        return Cover(fit_cover(path))
    try:
        if article.picture is not None:
            return Cover(frame_cover(article.picture, article.file))
        if article.image and planned.source.address:
            arriving = import_module("audioedition.pipeline.fetched")
            picture = arriving.lead_picture(planned.source, article.image)
            return Cover(frame_cover(picture, article.image, _SMALLEST_LEAD))
    except (ArticleError, OutputError) as error:
        return Cover(b"", (f"{error}; a cover is drawn in its place",))
    return Cover(b"")


def _also(own: Cover, drawn: Cover, report: Report) -> Cover:
    """The cover that was drawn; what is told of it, and why it had to be."""
    for notice in drawn.notices:
        report(Noticed(notice))
    return replace(drawn, notices=own.notices + drawn.notices)


def _explaining(planned: Plan, before: Mapping[str, Any] | None, report: Report) -> OnMissing:
    def on_missing(jobs: list[Job]) -> None:
        for line in explained(jobs, planned.cast, before["ledger"] if before else None):
            report(Explained(line))

    return on_missing


def _remember(order: Order, store: Store, state: State, planned: Plan, built: Built, cover: Cover) -> None:
    given = planned.script.metadata.cover
    remember(
        order, store, state, built, notices=planned.notices + cover.notices, named=planned.article.named,
        pictures=[order.source.beside / given] if given else [],
        folders=[*places(planned.cast.voices.values()), *cover.folders], ledger=ledger(planned.cast),
    )  # fmt: skip


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


def _drawn_cover(script: Script, slug: str) -> Cover:
    metadata = script.metadata
    title = metadata.title or slug
    return make_cover(title, metadata.author, series=metadata.series, part=metadata.part, language=script.language)


def _disclosure(script: Script) -> str | None:
    """The credit's words; where it is switched off, the tag still says it."""
    return next((unit.text for unit in script.units if unit.kind == "credit"), "The voices are synthetic.")
