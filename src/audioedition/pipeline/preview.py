"""Previews: a part of an article, or a voice, as a WAV file without an episode."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioedition.article import read_text, slug_of
from audioedition.edition import write_preview
from audioedition.errors import ArticleError, shown
from audioedition.model import Metadata, Script, Unit
from audioedition.pipeline.cache import open_store
from audioedition.pipeline.events import Report, silent
from audioedition.pipeline.outputs import PREVIEW_ENDING, try_file, try_folder
from audioedition.pipeline.plan import plan_article
from audioedition.pipeline.plan_text import plan_text
from audioedition.pipeline.render_takes import render_takes
from audioedition.pipeline.sources import ArticleLocation
from audioedition.pipeline.workers import open_workers
from audioedition.voices.calibration import calibration_text


@dataclass(frozen=True, slots=True)
class Previewed:
    """A preview: the WAV file, the voices heard, its length in seconds."""

    path: Path
    voice: str
    seconds: float


def preview_place(
    article: ArticleLocation,
    out: Path,
    chapter: int | None = None,
    words: str | None = None,
    metadata: Metadata | None = None,
    voices_file: Path | None = None,
    report: Report = silent,
    cast_name: str | None = None,
) -> Previewed:
    """Render a part of an article: a chapter, by number from 1, or the rest of a paragraph from `words` on.

    Writes `out`/slug.preview.wav beside the episodes, and changes none of them. Raises `ArticleError` where there is no
    such chapter or words.
    """
    try_folder(out)
    plan = plan_article(article, metadata, voices_file, cast_name)
    script = plan.script
    units = _chapter(script, chapter) if chapter is not None else _from_words(script, words or "")
    ids = {unit.id for unit in units}
    takes = tuple(take for take in plan.cast.takes if any(part.unit in ids for part in take.parts))
    target = out / f"{slug_of(plan.article)}{PREVIEW_ENDING}"
    with open_workers(open_store()) as workers:
        rendered = render_takes(takes, plan.cast.calibrations, workers, report, room_tone=plan.rules.room_tone_dbfs)
    # a take may go on beyond the requested part: it is heard to its end
    spoken_ids = {part.unit for take in takes for part in take.parts}
    spoken_units = [unit for unit in script.units if unit.id in spoken_ids]
    seconds = write_preview(
        target, spoken_units, rendered.recording, plan.rules.pauses, plan.rules.prosody.pauses / 100
    )
    return Previewed(target, ", ".join(sorted({take.voice.name for take in takes})), seconds)


def _chapter(script: Script, number: int) -> list[Unit]:
    if not 1 <= number <= len(script.chapters):
        raise ArticleError(f"there is no chapter {number}; the article has {len(script.chapters)}")
    return [unit for unit in script.units if unit.chapter == number - 1]


def _from_words(script: Script, words: str) -> list[Unit]:
    """The units from the one that holds the words, as written or as said, to the end of its paragraph."""
    searched = " ".join(words.split()).casefold()
    for index, unit in enumerate(script.units):
        if any(searched in " ".join(text.split()).casefold() for text in (unit.source, unit.text)):
            rest = script.units[index:]
            last = next(
                i
                for i, following in enumerate(rest)
                if following.pause_after in ("paragraph", "scene", "chapter", "end")
            )
            return list(rest[: last + 1])
    raise ArticleError(
        f"“{shown(words)}” is not said in one sentence of the article; copy a few words from `audioedition plan`"
    )


def preview_role(
    role: str, out: Path, text_file: Path | None = None, language: str | None = None, voices_file: Path | None = None,
    cast_name: str | None = None,
) -> Previewed:  # fmt: skip
    """Speak a file's text, or a sample, in a role's voice into a WAV file."""
    try_file(out)
    text = read_text(text_file) if text_file else calibration_text(language or "en")
    plan = plan_text(text, role, Path.cwd(), language, voices_file, cast_name)
    cast, rules = plan.cast, plan.rules
    with open_workers(open_store(), 1) as workers:
        recording = render_takes(cast.takes, cast.calibrations, workers, room_tone=rules.room_tone_dbfs).recording
    following = rules.prosody.pauses / 100
    seconds = write_preview(out, plan.script.units, recording, rules.pauses, following)
    return Previewed(out, ", ".join(cast.causes), seconds)
