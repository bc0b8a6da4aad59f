"""From a request to the folder of its episode: planned, spoken, mastered, written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from audioedition.article import limits, slug_of
from audioedition.contracts import codec
from audioedition.contracts.episode import EPISODE_FILE, EpisodeHeader, Tool
from audioedition.edition import (
    Cover,
    Edition,
    EditionSound,
    bit_rate,
    correction,
    fit_cover,
    frame_cover,
    make_cover,
    make_edition,
)
from audioedition.errors import ArticleError, ContractError, OutputError, VoiceError
from audioedition.files import sweep
from audioedition.model import Job, Script
from audioedition.pipeline.build_record import (
    BuildInputs,
    BuildRequest,
    Built,
    explained,
    ledger,
    remember,
    remembered,
)
from audioedition.pipeline.cache import keep_to_limit, limit
from audioedition.pipeline.episode_folder import claim, refuse_other
from audioedition.pipeline.events import Advanced, Explained, Noticed, Report, Started, silent
from audioedition.pipeline.fetched import lead_picture
from audioedition.pipeline.outputs import try_folder
from audioedition.pipeline.plan import Plan, plan_article, planned_seconds
from audioedition.pipeline.render_takes import OnMissing, render_takes
from audioedition.policy import AudioFormat
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store
from audioedition.script import written
from audioedition.version import __version__
from audioedition.voices.registry import places

TOOL = Tool("audioedition", __version__)
# What is planned may well be a quarter too long.
_BYTES_OF_BIT = 0.75 / 8
# In pixels: what is smaller is a site's mark, and would be blurred.
_SMALLEST_LEAD = 400
# The limiter takes some of what a correction gives; after so many the whole is left as it is.
_CORRECTIONS = 3


def render_episode(
    request: BuildRequest, inputs: BuildInputs, workers: Workers, report: Report = silent, explain: bool = False
) -> Built:
    """Build the episode that is asked for. A build that was stopped goes on where it was.

    `inputs` is how things stood before anything was read. Raises an `AudioEditionError` that says what happened, where
    and what to do.
    """
    store, most_bytes = workers.store, limit()
    plan = plan_article(request.source, request.metadata, request.voices_file, request.cast_name)
    if plan.refusal:
        raise VoiceError(plan.refusal)
    for notice in plan.notices:
        report(Noticed(notice))
    for warning in plan.warnings_of_loss:
        report(Noticed(warning, is_warning=True))
    folder = request.out / slug_of(plan.article)
    waits = Noticed(f"another build of {folder} is at work; waiting until it is done")
    with store.turn(str(folder.resolve()), lambda: report(waits)):
        bits_a_second = sum(map(bit_rate, _formats(request, plan)))
        try_folder(folder, most=bits_a_second * _BYTES_OF_BIT * planned_seconds(plan.script))
        if not request.force:
            refuse_other(folder, request.source, store, lambda message: report(Noticed(message)))
        sweep(folder)
        on_missing = _explaining(plan, remembered(request, store), report) if explain else None
        built, cover = _made(plan, request, folder, workers, report, on_missing)
        claim(folder, request.source, store)
    _remember(request, store, inputs, plan, built, cover)
    if built.rendered:
        keep_to_limit(store, most_bytes)
    return built


def _made(
    plan: Plan, request: BuildRequest, folder: Path, workers: Workers, report: Report, on_missing: OnMissing | None
) -> tuple[Built, Cover]:
    own = _own_cover(plan, request.source.beside)  # before a word is spoken
    formats = _formats(request, plan)
    for notice in own.notices:
        report(Noticed(notice))
    with ThreadPoolExecutor(1) as artist:  # at work while the workers speak
        drawing = None if own.jpeg else artist.submit(_drawn_cover, plan.script, folder.name)
        sound, spoken = _mastered(plan, workers, report, on_missing, clips=not {"mp3", "epub"}.issuperset(formats))
        workers.end()  # their voices and what an edition is written from need not be held at one time
        cover = _in_place_of(own, drawing.result(), report) if drawing else own
    report(Started("writing", planned_seconds(plan.script) * len(formats), "s"))
    edition = replace(_edition(plan, folder.name, cover.jpeg), formats=formats)
    before = _files_of(folder)
    episode = make_edition(edition, sound, folder, lambda seconds: report(Advanced(seconds)))
    for name in before.difference(file.path for file in episode.files):
        (folder / name).unlink(missing_ok=True)
    distinct = {take.key for take in (*plan.cast.takes, *plan.cast.calibrations.values())}
    return Built(folder, episode, spoken, len(distinct) - spoken), cover


def _formats(request: BuildRequest, plan: Plan) -> tuple[AudioFormat, ...]:
    return tuple(dict.fromkeys(request.formats or plan.rules.audio.formats))


def _files_of(folder: Path) -> set[str]:
    """The files that the episode in `folder` consists of; none where there is no episode that we can read."""
    try:
        # The header alone: a book's units are many.
        header = codec.from_json(EpisodeHeader, json.loads((folder / EPISODE_FILE).read_bytes()), EPISODE_FILE)
    except (OSError, ValueError, ContractError):
        return set()
    return {file.path for file in header.files if Path(file.path).name == file.path}


def _mastered(
    plan: Plan, workers: Workers, report: Report, on_missing: OnMissing | None, clips: bool
) -> tuple[EditionSound, int]:
    """All takes spoken and pressed, the whole corrected by steps until it is near enough to its loudness; and how many
    takes were spoken for it now."""
    script, cast = plan.script, plan.cast
    trim_db, spoken, left = 0.0, 0, _CORRECTIONS
    while True:
        stage = "speaking" if left == _CORRECTIONS else "correcting"
        rendered = render_takes(
            cast.takes,
            cast.calibrations,
            workers,
            report,
            stage,
            trim_db,
            on_missing,
            room_tone=plan.rules.room_tone_dbfs,
            clips=clips,
        )
        spoken += rendered.spoken
        rules = plan.rules
        timeline = rendered.recording.timeline(script.units, script.chapters, rules.pauses, rules.prosody.pauses / 100)
        loudness = rendered.recording.loudness(timeline)
        off_db = correction(loudness) if left else 0.0
        if not off_db:
            return EditionSound(rendered.recording, rendered.levelled, timeline, loudness, script.units), spoken
        trim_db, left, on_missing = trim_db + off_db, left - 1, None


def _own_cover(plan: Plan, beside: Path) -> Cover:
    """The picture that is given for the cover, else the one that the article holds or leads with, if it can be read.

    Which one that is, the article's file says, whose digest the build's record holds. No bytes: one is to be drawn.
    """
    article, given = plan.article, plan.script.metadata.cover
    if given:
        path = beside / given
        limits.check(f"{path}: the cover", path.stat().st_size if path.is_file() else 0)
        return Cover(fit_cover(path))
    try:
        if article.picture is not None:
            return Cover(frame_cover(article.picture, article.file))
        if article.image and plan.source.address:
            return Cover(frame_cover(lead_picture(plan.source, article.image), article.image, _SMALLEST_LEAD))
    except (ArticleError, OutputError) as error:
        return Cover(b"", (f"{error}; a cover is drawn in its place",))
    return Cover(b"")


def _in_place_of(own: Cover, drawn: Cover, report: Report) -> Cover:
    """The cover that was drawn; what is told of it, and why it had to be."""
    for notice in drawn.notices:
        report(Noticed(notice))
    return replace(drawn, notices=own.notices + drawn.notices)


def _explaining(plan: Plan, before: Mapping[str, Any] | None, report: Report) -> OnMissing:
    def on_missing(jobs: list[Job]) -> None:
        for line in explained(jobs, plan.cast, before["ledger"] if before else None):
            report(Explained(line))

    return on_missing


def _remember(request: BuildRequest, store: Store, inputs: BuildInputs, plan: Plan, built: Built, cover: Cover) -> None:
    given = plan.script.metadata.cover
    remember(
        request, store, inputs, built, notices=plan.notices + cover.notices,
        warnings=plan.warnings_of_loss, named=plan.article.named,
        pictures=[request.source.beside / given] if given else [],
        folders=[*places(plan.cast.voices.values()), *cover.folders], ledger=ledger(plan.cast),
    )  # fmt: skip


def _edition(plan: Plan, slug: str, cover: bytes) -> Edition:
    script = plan.script
    return Edition(
        slug=slug,
        source_sha256=plan.article.sha256,
        script=script,
        written={
            unit.id: written(script.text, unit.span, unit.steps) if unit.span else unit.text for unit in script.units
        },
        voices=plan.cast.voices,
        cover=cover,
        disclosure=_disclosure(script),
        tool=TOOL,
        blocks=plan.article.blocks,
        words_lit=plan.rules.audio.overlay == "words",
    )


def _drawn_cover(script: Script, slug: str) -> Cover:
    metadata = script.metadata
    title = metadata.title or slug
    return make_cover(title, metadata.author, series=metadata.series, part=metadata.part, language=script.language)


def _disclosure(script: Script) -> str | None:
    """The credit's words; where it is switched off, the tag still says it."""
    return next((unit.text for unit in script.units if unit.kind == "credit"), "The voices are synthetic.")
