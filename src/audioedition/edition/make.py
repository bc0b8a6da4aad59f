"""An edition: from pieces of sound and a script to the finished folder of an episode."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from audioedition.contracts.episode import EPISODE_FILE, Audio, ChapterMark, Episode, EpisodeFile, EpisodeUnit, Tool
from audioedition.edition import mp3
from audioedition.edition.assemble import Recording
from audioedition.edition.chapters import chapter_marks, chapters_json
from audioedition.edition.forms import FORMS, write_form
from audioedition.edition.id3 import tag_bytes
from audioedition.edition.levelled import LevelledSound
from audioedition.edition.mp3 import Frames
from audioedition.edition.people import people, speaker
from audioedition.edition.tags import Tags
from audioedition.edition.transcript import Cue, webvtt
from audioedition.errors import OutputError
from audioedition.files import readable_json, sha256_file, write_bytes
from audioedition.model import Loudness, Script, Timeline, Unit, Voice
from audioedition.parts import numbered
from audioedition.policy import AudioFormat


@dataclass(frozen=True)
class Edition:
    """All that an episode's folder is made from.

    `written` are each unit's words as written, without marks and tags; `cover` is a JPEG; `disclosure` the
    sentence that says that voices are synthetic; `formats` the forms of the sound, by their names.
    """

    slug: str
    source_sha256: str
    script: Script
    written: Mapping[str, str]
    voices: Mapping[str, Voice]
    cover: bytes
    disclosure: str | None
    tool: Tool
    formats: tuple[AudioFormat, ...] = ("mp3",)


@dataclass(frozen=True, slots=True)
class EditionSound:
    """The sound of an edition: pieces of MP3, the levelled samples that they were made of, when everything is heard,
    and how loud it is."""

    recording: Recording
    levelled: LevelledSound
    timeline: Timeline
    loudness: Loudness


def make_edition(edition: Edition, sound: EditionSound, folder: Path, report: Callable[[float], None]) -> Episode:
    """Write the episode into `folder` and return what its manifest, which is written last, says of it.

    `report` is told how many seconds of the episode have been written, of each form again. A form that fails leaves
    the others. Raises `OutputError` where something cannot be written.
    """
    script, metadata = edition.script, edition.script.metadata
    marks = chapter_marks(script.chapters, sound.timeline)
    made, failures = [], []
    for name in sorted(edition.formats, key=_ENCLOSURES_FIRST.index):
        try:
            made.append(_write_sound(name, edition, sound, marks, folder, report))
        except OutputError as error:
            failures.append(str(error))
    write_bytes(folder / "chapters.json", chapters_json(marks, title=metadata.title, author=metadata.author))
    write_bytes(folder / "transcript.vtt", webvtt(_cues(edition, sound.timeline)))
    write_bytes(folder / "cover.jpg", edition.cover)
    if not made:
        raise OutputError("; ".join(failures))
    episode = _episode(edition, sound, marks, folder, made)
    write_bytes(folder / EPISODE_FILE, readable_json(episode.to_json()))
    if failures:
        raise OutputError(f"{'; '.join(failures)}; the other forms are in {folder}")
    return episode


# A feed's enclosure is the first: Apple takes MP3 and M4A.
_ENCLOSURES_FIRST: tuple[AudioFormat, ...] = ("mp3", "m4a", "m4b", "opus", "ogg", "flac", "wav")


def _write_sound(
    name: AudioFormat,
    edition: Edition,
    sound: EditionSound,
    marks: tuple[ChapterMark, ...],
    folder: Path,
    report: Callable[[float], None],
) -> EpisodeFile:
    path, tags = folder / f"{edition.slug}.{name}", _tags(edition)
    if name == "mp3":
        mp3.write_mp3(path, _telling(sound.recording.stream(sound.timeline), report), tag=tag_bytes(tags, marks))
        return _file("audio", path, "audio/mpeg")
    write_form(name, path, lambda trim: sound.levelled.blocks(sound.timeline, trim), tags, marks)
    return _file("audio", path, FORMS[name].media_type)


def _telling(pieces: Iterable[Frames], report: Callable[[float], None]) -> Iterator[Frames]:
    """The same pieces; tells of every minute gone by."""
    frames = told = 0
    minute = 60 * mp3.RATE // mp3.SAMPLES_PER_FRAME
    for piece in pieces:
        yield piece
        frames += piece.count
        if frames - told >= minute:
            told = frames
            report(frames * mp3.SAMPLES_PER_FRAME / mp3.RATE)


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
        tool=str(edition.tool),
        synthetic=edition.disclosure,
    )


def _lyrics(edition: Edition) -> str:
    """The full text in the document's order, notes in square brackets, a turn behind the name of who speaks it, and the
    credit."""
    script = edition.script
    marks = [(skip.span, skip.source) for skip in script.skips if skip.reason == "punctuation"]
    names = _names_of_turns(script)
    words = [
        (unit.span, names.get(unit.id, "") + (f"[{written}]" if unit.kind == "note" else written))
        for unit, written in ((unit, edition.written[unit.id]) for unit in script.units)
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


def _names_of_turns(script: Script) -> dict[str, str]:
    """The name before each turn, by the id of its first unit: the label in the text is for the voices, and not written
    again."""
    names, last = {}, ""
    for unit in script.units:
        if unit.kind in ("note", "cue"):
            continue
        name = unit.role.partition(":")[2]
        if unit.role != last and name in script.in_turns:
            names[unit.id] = f"{name}: "
        last = unit.role
    return names


def _cues(edition: Edition, timeline: Timeline) -> list[Cue]:
    in_turns = edition.script.in_turns
    return [
        Cue(
            timeline.seconds(timeline.units[unit.id].start),
            timeline.seconds(timeline.units[unit.id].end),
            speaker(unit.role, edition.script.metadata, in_turns),
            edition.written[unit.id],
        )
        for unit in edition.script.units
    ]


def _episode(
    edition: Edition, sound: EditionSound, marks: tuple[ChapterMark, ...], folder: Path, made: Sequence[EpisodeFile]
) -> Episode:
    metadata, script = edition.script.metadata, edition.script
    timeline, length = sound.timeline, sound.timeline.seconds(sound.timeline.length)
    return Episode(
        slug=edition.slug,
        title=metadata.title or edition.slug,
        series=metadata.series,
        part=metadata.part,
        author=metadata.author,
        people=people(script),
        language=script.language,
        published=metadata.date,
        summary=metadata.summary,
        link=metadata.link,
        source_sha256=edition.source_sha256,
        files=(
            *made,
            _file("chapters", folder / "chapters.json", "application/json+chapters"),
            _file("transcript", folder / "transcript.vtt", "text/vtt"),
            _file("cover", folder / "cover.jpg", "image/jpeg"),
        ),
        audio=tuple(Audio(file.path, file.type, file.bytes, file.sha256, length) for file in made),
        chapters=marks,
        units=tuple(_unit(unit, edition, timeline) for unit in script.units),
        loudness=Loudness(round(sound.loudness.integrated_lufs, 2), round(sound.loudness.true_peak_dbtp, 2)),
        tool=edition.tool,
    )


def _unit(unit: Unit, edition: Edition, timeline: Timeline) -> EpisodeUnit:
    timed = timeline.units[unit.id]
    return EpisodeUnit(
        id=unit.id,
        role=unit.role,
        kind=unit.kind,
        language=unit.language,
        voice=edition.voices[unit.id].name,
        span=unit.span,
        source=unit.source,
        text=unit.text,
        chapter=unit.chapter,
        start_s=timeline.seconds(timed.start),
        end_s=timeline.seconds(timed.end),
    )


def _file(role: str, path: Path, media_type: str) -> EpisodeFile:
    return EpisodeFile(role, path.name, media_type, path.stat().st_size, sha256_file(path))
