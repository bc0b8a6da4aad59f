"""Chapters of an episode, and the file in which podcast apps find them (Podcasting 2.0 JSON chapters 1.2).

The specification: Podcastindex-org/podcast-namespace, docs/examples/chapters/jsonChapters.md. Its type is
`application/json+chapters`; times are seconds, ascending.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.times import Timeline
from audioedition.files import readable_json
from audioedition.model import Chapter


def chapter_marks(chapters: Sequence[Chapter], timeline: Timeline) -> tuple[ChapterMark, ...]:
    """The chapters' titles at the timeline's places, in time order; the last ends with the audio."""
    return tuple(
        ChapterMark(chapter.title, timeline.seconds(timed.start), timeline.seconds(timed.end))
        for chapter, timed in zip(chapters, timeline.chapters, strict=True)
    )


def at_most(chapters: Sequence[ChapterMark], most: int) -> list[ChapterMark]:
    """The chapters in time order; where there are more than `most`, the last entry covers what is left."""
    ordered = sorted(chapters, key=lambda chapter: chapter.start_s)
    listed = ordered[:most]
    if len(ordered) > most:
        listed[-1] = replace(listed[-1], end_s=ordered[-1].end_s)
    return listed


def milliseconds(seconds: float) -> int:
    """A place in whole milliseconds, in which files of chapters and tags count."""
    return round(seconds * 1_000)


def chapters_json(
    marks: Sequence[ChapterMark], *, title: str | None = None, author: str | None = None, podcast: str | None = None
) -> bytes:
    """The bytes of `chapters.json`: every chapter with its start and end in seconds, whole ones as integers."""
    about = {"title": title, "author": author, "podcastName": podcast}
    return readable_json(
        {"version": "1.2.0"}
        | {name: value for name, value in about.items() if value}
        | {"chapters": [_entry(mark) for mark in sorted(marks, key=lambda mark: mark.start_s)]}
    )


def _entry(mark: ChapterMark) -> dict[str, Any]:
    return {"startTime": _plain(mark.start_s), "title": mark.title, "endTime": _plain(mark.end_s)}


def _plain(seconds: float) -> int | float:
    """To the millisecond; whole seconds without a decimal point: AntennaPod cuts what follows it, others print it."""
    place = milliseconds(seconds)
    return place / 1_000 if place % 1_000 else place // 1_000
