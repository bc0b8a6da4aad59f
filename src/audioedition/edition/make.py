"""An edition: from pieces of sound and a script to the finished folder of an episode."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from audioedition.contracts.episode import (
    EPISODE_FILE,
    Audio,
    ChapterMark,
    Episode,
    EpisodeFile,
    EpisodeUnit,
    Word,
)
from audioedition.edition import mp3
from audioedition.edition.chapters import chapter_marks, chapters_json
from audioedition.edition.edition import Edition, EditionSound
from audioedition.edition.epub import write_epub
from audioedition.edition.forms import FORMS, write_form
from audioedition.edition.id3 import tag_bytes
from audioedition.edition.mastering import Level
from audioedition.edition.mp3 import Frames
from audioedition.edition.papers import TRANSCRIPTS, tags, transcripts
from audioedition.edition.people import people
from audioedition.edition.tags import Tags
from audioedition.errors import OutputError
from audioedition.files import readable_json, sha256_file, write_bytes
from audioedition.model import Loudness, Unit
from audioedition.policy import AUDIO_FORMATS, AudioFormat

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Part = TypeVar("Part")


def make_edition(edition: Edition, sound: EditionSound, folder: Path, report: Callable[[float], None]) -> Episode:
    """Write the episode into `folder` and return what its manifest, which is written last, says of it.

    `report` is told how many seconds of the episode have been written, of each form again. A form that fails leaves
    the others. Raises `OutputError` where something cannot be written.
    """
    script, metadata = edition.script, edition.script.metadata
    marks = chapter_marks(script.chapters, sound.timeline)
    made: list[EpisodeFile] = []
    failures: list[str] = []
    length, about = sound.timeline.seconds(sound.timeline.length), tags(edition)
    for number, form in enumerate(each for each in AUDIO_FORMATS if each in edition.formats):
        path, tell = folder / f"{edition.slug}.{form}", partial(_further, report, number * length)
        try:
            made.append(_write_sound(form, path, edition, sound, about, marks, tell))
        except OutputError as error:
            failures.append(str(error))
    write_bytes(folder / "chapters.json", chapters_json(marks, title=metadata.title, author=metadata.author))
    for name, data in transcripts(edition, sound).items():
        write_bytes(folder / name, data)
    write_bytes(folder / "cover.jpg", edition.cover)
    if not made:
        raise OutputError("; ".join(failures))
    episode = _episode(edition, sound, marks, folder, made)
    write_bytes(folder / EPISODE_FILE, readable_json(episode.to_json()))
    if failures:
        raise OutputError(f"{'; '.join(failures)}; the other forms are in {folder}")
    return episode


def _further(report: Callable[[float], None], before: float, seconds: float) -> None:
    report(before + seconds)


def _write_sound(
    name: AudioFormat,
    path: Path,
    edition: Edition,
    sound: EditionSound,
    about: Tags,
    marks: tuple[ChapterMark, ...],
    report: Callable[[float], None],
) -> EpisodeFile:
    if name == "mp3":
        pieces = sound.recording.stream(sound.timeline)
        mp3.write_mp3(path, _telling(pieces, _samples_of_frames, report), tag=tag_bytes(about, marks))
        return _file("audio", path, "audio/mpeg")

    if name == "epub":
        write_epub(path, edition, sound, marks, report)
        return _file("book", path, "application/epub+zip")

    def blocks(trim: Level) -> Iterator[NDArray[np.int16]]:
        return _telling(sound.levelled.blocks(sound.timeline, trim), len, report)

    write_form(name, path, blocks, about, marks)
    return _file("audio", path, FORMS[name].media_type)


def _samples_of_frames(frames: Frames) -> int:
    return frames.count * mp3.SAMPLES_PER_FRAME


def _telling(parts: Iterable[Part], samples: Callable[[Part], int], report: Callable[[float], None]) -> Iterator[Part]:
    """The same parts; tells the seconds gone by at every minute."""
    done = told = 0
    for part in parts:
        yield part
        done += samples(part)
        if done - told >= 60 * mp3.RATE:
            told = done
            report(done / mp3.RATE)


def _episode(
    edition: Edition, sound: EditionSound, marks: tuple[ChapterMark, ...], folder: Path, made: Sequence[EpisodeFile]
) -> Episode:
    metadata, script = edition.script.metadata, edition.script
    length = sound.timeline.seconds(sound.timeline.length)
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
            *(_file("transcript", folder / name, kind) for name, kind in TRANSCRIPTS.items()),
            _file("cover", folder / "cover.jpg", "image/jpeg"),
        ),
        audio=tuple(
            Audio(file.path, file.type, file.bytes, file.sha256, length) for file in made if file.role == "audio"
        ),
        chapters=marks,
        units=tuple(_unit(unit, edition, sound) for unit in script.units),
        loudness=Loudness(round(sound.loudness.integrated_lufs, 2), round(sound.loudness.true_peak_dbtp, 2)),
        tool=edition.tool,
    )


def _unit(unit: Unit, edition: Edition, sound: EditionSound) -> EpisodeUnit:
    timeline, timed = sound.timeline, sound.timeline.units[unit.id]
    words, is_known = sound.words[unit.id], sound.spoken_words(unit) is not None
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
        words=tuple(Word(a, b, *map(timeline.seconds, (first, last))) for a, b, first, last in words) or None,
        word_times=(None if not words else "engine" if is_known else "length"),
    )


def _file(role: str, path: Path, media_type: str) -> EpisodeFile:
    return EpisodeFile(role, path.name, media_type, path.stat().st_size, sha256_file(path))
