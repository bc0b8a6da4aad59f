"""An edition: from clips and a script to the finished folder of an episode."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from audioedition.edition import mp3
from audioedition.edition.assemble import Recording, Shelf
from audioedition.edition.chapters import ChapterMark, chapter_marks, chapters_json
from audioedition.edition.cuts import Cut
from audioedition.edition.levels import TARGET_LUFS, levels
from audioedition.edition.loudness import measure
from audioedition.edition.people import people, speaker
from audioedition.edition.sound import Level
from audioedition.edition.tags import Tags, tag_bytes
from audioedition.edition.timeline import lay_out
from audioedition.edition.transcript import Cue, webvtt
from audioedition.files import readable_json, sha256_file, write_bytes
from audioedition.model import Loudness, Script, Take, Timeline, Voice
from audioedition.parts import numbered
from audioedition.policy import Pauses

PEAK_DBTP = -1.0
# Nearer than this the reading is left alone; further, the whole moves in steps of half a decibel.
_NEAR_LU, _STEP_DB = 0.3, 0.5
_TRIES = 4
BIT_RATE = 64


@dataclass(frozen=True)
class Edition:
    """All that an episode's folder is made from.

    `written` are each unit's words as written, without marks and tags; `calibrations` one take a voice,
    by the voice's name; `cover` a JPEG; `disclosure` the sentence that says that voices are synthetic.
    """

    slug: str
    source_sha256: str
    script: Script
    written: Mapping[str, str]
    voices: Mapping[str, Voice]
    takes: tuple[Take, ...]
    calibrations: Mapping[str, Take]
    pauses: Pauses
    cover: bytes
    disclosure: str | None
    tool: tuple[str, str]


def make_edition(edition: Edition, folder: Path, shelf: Shelf, progress: Callable[[float], None]) -> dict[str, Any]:
    """Write the episode into `folder` and return its manifest, which is written last.

    `progress` is told how many seconds of the episode have been encoded. Raises `OutputError` where
    something cannot be written, or the audio cannot be brought to its loudness.
    """
    recording = Recording(edition.takes, shelf, levels(edition.calibrations, shelf))
    places = recording.cuts()
    timeline = lay_out(edition.script.units, edition.script.chapters, places, edition.pauses)
    marks = chapter_marks(edition.script.chapters, timeline)
    audio = folder / f"{edition.slug}.mp3"
    loudness = _encoded(edition, recording, places, timeline, marks, audio, progress)
    metadata = edition.script.metadata
    write_bytes(folder / "chapters.json", chapters_json(marks, title=metadata.title, author=metadata.author))
    write_bytes(folder / "transcript.vtt", webvtt(_cues(edition, timeline)))
    write_bytes(folder / "cover.jpg", edition.cover)
    manifest = _manifest(edition, timeline, loudness, folder, audio)
    write_bytes(folder / "episode.json", readable_json(manifest))
    return manifest


# ------------------------------------------------------------------------------------------------ sound


def _encoded(
    edition: Edition, recording: Recording, places: Mapping[str, Cut], timeline: Timeline,
    marks: tuple[ChapterMark, ...], audio: Path, progress: Callable[[float], None],
) -> Loudness:  # fmt: skip
    """Encode, measure what a player would hear, and correct the whole by steps where it is off."""
    tag = tag_bytes(_tags(edition), marks)
    trim_db, ceiling_db = 0.0, 0.0
    for _ in range(_TRIES):
        moved = {
            name: Level(level.gain + trim_db, level.ceiling + ceiling_db) for name, level in recording.levels.items()
        }
        stream = replace(recording, levels=moved).stream(edition.script.units, places, timeline)
        mp3.write_mp3(audio, _reporting(stream, timeline.rate, progress), tag=tag, bit_rate=BIT_RATE)
        loudness = measure(audio)
        off, over = TARGET_LUFS - loudness.integrated_lufs, loudness.true_peak_dbtp - PEAK_DBTP
        if loudness.integrated_lufs <= -60 or (abs(off) <= _NEAR_LU and over <= 0):
            return loudness
        if abs(off) > _NEAR_LU:
            trim_db += round(off / _STEP_DB) * _STEP_DB or (_STEP_DB if off > 0 else -_STEP_DB)
        if over > 0:
            ceiling_db -= -(-over // _STEP_DB) * _STEP_DB
    return loudness


def _reporting(blocks: Any, rate: int, progress: Callable[[float], None]) -> Any:
    """The same blocks; tells of every ten seconds gone by."""
    frames = told = 0
    for block in blocks:
        yield block
        frames += len(block)
        if frames - told >= 10 * rate:
            told = frames
            progress(frames / rate)


# ----------------------------------------------------------------------------------------------- papers


def _tags(edition: Edition) -> Tags:
    metadata = edition.script.metadata
    title = metadata.title or edition.slug
    return Tags(
        title=numbered(title, metadata.part, edition.script.language),
        author=metadata.author,
        series=metadata.series or metadata.title,
        part=metadata.part,
        date=metadata.date,
        language=edition.script.language,
        summary=metadata.summary,
        lyrics=_lyrics(edition),
        link=metadata.link,
        cover=edition.cover,
        tool=" ".join(edition.tool),
        synthetic=edition.disclosure,
    )


def _lyrics(edition: Edition) -> str:
    """The full text in the document's order, notes in square brackets, and the credit."""
    script = edition.script
    marks = [(skip.span, skip.source) for skip in script.skips if skip.reason == "punctuation"]
    words = [
        (unit.span, f"[{edition.written[unit.id]}]" if unit.kind == "note" else edition.written[unit.id])
        for unit in script.units
        if unit.span
    ]
    lyrics, place = "", 0
    for span, written in sorted(words + marks):
        between = script.text[place : span.start]
        lyrics += "\n\n" if "\n" in between else " " if between else ""
        lyrics += written
        place = span.end
    credit = [unit.text for unit in script.units if unit.kind == "credit"]
    return "\n\n".join([lyrics.strip(), *credit])


def _cues(edition: Edition, timeline: Timeline) -> list[Cue]:
    return [
        Cue(
            timeline.seconds(timeline.units[unit.id].start),
            timeline.seconds(timeline.units[unit.id].end),
            speaker(unit.role, edition.script.metadata),
            edition.written[unit.id],
        )
        for unit in edition.script.units
    ]


def _manifest(edition: Edition, timeline: Timeline, loudness: Loudness, folder: Path, audio: Path) -> dict[str, Any]:
    metadata, script = edition.script.metadata, edition.script
    files = [
        _file("audio", audio, "audio/mpeg"),
        _file("chapters", folder / "chapters.json", "application/json+chapters"),
        _file("transcript", folder / "transcript.vtt", "text/vtt"),
        _file("cover", folder / "cover.jpg", "image/jpeg"),
    ]
    sound = {name: value for name, value in files[0].items() if name != "role"}
    return {
        "version": 1,
        "slug": edition.slug,
        "title": metadata.title or edition.slug,
        "series": metadata.series,
        "part": metadata.part,
        "author": metadata.author,
        "people": people(metadata),
        "language": script.language,
        "published": metadata.date,
        "summary": metadata.summary,
        "link": metadata.link,
        "source_sha256": edition.source_sha256,
        "files": files,
        "audio": [sound | {"duration_s": timeline.seconds(timeline.frames)}],
        "chapters": [
            {"title": chapter.title, "start_s": timeline.seconds(timed.start), "end_s": timeline.seconds(timed.end)}
            for chapter, timed in zip(script.chapters, timeline.chapters, strict=True)
        ],
        "units": [
            {
                "id": unit.id,
                "role": unit.role,
                "kind": unit.kind,
                "language": unit.language,
                "voice": edition.voices[unit.id].name,
                "span": list(unit.span) if unit.span else None,
                "source": unit.source,
                "text": unit.text,
                "chapter": unit.chapter,
                "start_s": timeline.seconds(timeline.units[unit.id].start),
                "end_s": timeline.seconds(timeline.units[unit.id].end),
            }
            for unit in script.units
        ],
        "loudness": {
            "integrated_lufs": round(loudness.integrated_lufs, 2),
            "true_peak_dbtp": round(loudness.true_peak_dbtp, 2),
        },
        "tool": {"name": edition.tool[0], "version": edition.tool[1]},
    }


def _file(role: str, path: Path, media_type: str) -> dict[str, Any]:
    return {
        "role": role, "path": path.name, "type": media_type, "bytes": path.stat().st_size, "sha256": sha256_file(path),
    }  # fmt: skip
