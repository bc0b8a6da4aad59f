"""Chapters: those of the manifest against the sound, those of chapters.json and of each form against the manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from statistics import median

from audioedition.check.containers import Container, Mark
from audioedition.check.sound import Sound
from audioedition.check.subject import AUDIBLE_DB, Subject, of_edition, of_unit
from audioedition.contracts.episode import ChapterMark
from audioedition.contracts.findings import Finding
from audioedition.files import regular_bytes
from audioedition.plaintext import line

# A chapter's sound begins within a second after its mark; a piece may begin 13 ms before it, on an MP3 frame.
_AFTER_S, _BEFORE_S = 1.0, 0.020
_MARGIN_S = 0.03
# The coarsest clock of a container's chapters counts milliseconds.
_EXACT_S = 0.020
# Counted in a byte (ID3, chpl), or in two digits that AntennaPod compares (Vorbis comments).
_MOST = {".mp3": 255, ".m4a": 255, ".m4b": 255, ".opus": 99, ".ogg": 99, ".flac": 99}
_TITLE_BYTES = 127
_MOST_BYTES = 10_000_000


def check_chapters_heard(subject: Subject, sound: Sound) -> Iterator[Finding]:
    """A chapter's mark lies in the pause before its first unit, which begins within a second after it."""
    for number, mark in enumerate(subject.episode.chapters):
        what = f"{sound.path.name}: the chapter “{line(mark.title)}”"
        unit = next((unit for unit in subject.units if unit.chapter == number), None)
        if unit is None or mark.start_s > sound.duration_s:
            continue
        late = unit.start_s - mark.start_s
        if not -_BEFORE_S <= late <= _AFTER_S:
            how = f"begins {abs(late):.1f} s {'before' if late > 0 else 'after'} its first unit"
            yield of_unit("chapter", unit, f"{what} {how}", min(mark.start_s, unit.start_s))
            continue
        between = sound.level(mark.start_s + _MARGIN_S, unit.start_s - _MARGIN_S) if late > 3 * _MARGIN_S else ()
        if len(between) and max(between) > AUDIBLE_DB:
            yield of_unit("chapter", unit, f"{what} begins within speech", mark.start_s, unit.start_s)
        after = sound.level(mark.start_s, mark.start_s + _AFTER_S)
        if not len(after) or after.max() < AUDIBLE_DB:
            yield of_unit("chapter", unit, f"{what} begins with silence", mark.start_s, mark.start_s + _AFTER_S)


def check_chapters_file(subject: Subject) -> Iterator[Finding]:
    """`chapters.json`, by whatever name, against the manifest."""
    for file in subject.episode.files:
        if file.role != "chapters":
            continue
        try:
            data = json.loads(regular_bytes(subject.folder / file.path, _MOST_BYTES))
            marks = tuple(Mark(float(row["startTime"]), str(row.get("title", ""))) for row in data["chapters"])
        except FileNotFoundError:
            continue
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            yield of_edition("chapter", f"{file.path}: no chapters can be read in it")
            continue
        yield from _compared(subject.episode.chapters, marks, file.path)


def check_chapters_of(subject: Subject, container: Container) -> Iterator[Finding]:
    """A form's own chapters against the manifest."""
    path = container.path
    stated = sorted(subject.episode.chapters, key=lambda mark: mark.start_s)[: _MOST.get(path.suffix)]
    for what, marks in container.chapters.items():
        yield from _compared(stated, marks, f"{path.name}: {what}" if what != "chapters" else path.name)


def _compared(stated: Sequence[ChapterMark], marks: Sequence[Mark], name: str) -> Iterator[Finding]:
    if len(marks) != len(stated):
        yield of_edition("chapter", f"{name}: {len(marks)} chapters, not {len(stated)} as in the manifest")
        return
    pairs = list(zip(stated, marks, strict=True))
    late = [mark.start_s - chapter.start_s for chapter, mark in pairs]
    wrong = [number for number, seconds in enumerate(late) if abs(seconds) > _EXACT_S]
    if len(wrong) > 1:
        shift = median(late[number] for number in wrong)
        message = f"{name}: {len(wrong)} chapters are off, by {shift:+.2f} s (median)"
        yield of_edition("chapter", message, stated[wrong[0]].start_s, stated[wrong[-1]].start_s)
    elif wrong:
        chapter, mark = pairs[wrong[0]]
        message = f"{name}: the chapter “{line(chapter.title)}” begins {late[wrong[0]]:+.2f} s off"
        yield of_edition("chapter", message, *sorted((chapter.start_s, mark.start_s)))
    for chapter, mark in pairs:
        if _short(mark.title) != _short(chapter.title):
            message = f"{name}: the chapter “{line(chapter.title)}” is called “{line(mark.title)}”"
            yield of_edition("chapter", message, chapter.start_s, chapter.start_s)


def _short(title: str) -> str:
    return line(title).encode()[:_TITLE_BYTES].decode(errors="ignore").strip()
