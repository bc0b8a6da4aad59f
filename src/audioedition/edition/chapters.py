"""Chapters of an episode, and the file in which podcast apps find them (Podcasting 2.0 JSON chapters 1.2).

The specification: Podcastindex-org/podcast-namespace, docs/examples/chapters/jsonChapters.md. Its type is
`application/json+chapters`; times are seconds, ascending.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from audioedition.files import readable_json
from audioedition.model import Chapter, Timeline


@dataclass(frozen=True, slots=True)
class ChapterTime:
    """A chapter of the finished audio: its title, where it starts and ends in whole milliseconds, a link."""

    title: str
    start_ms: int
    end_ms: int
    link: str | None = None


def chapter_marks(chapters: Sequence[Chapter], timeline: Timeline) -> tuple[ChapterTime, ...]:
    """The chapters' titles at the timeline's places, in time order; the last ends with the audio."""
    return tuple(
        ChapterTime(chapter.title, _milliseconds(timed.start, timeline), _milliseconds(timed.end, timeline))
        for chapter, timed in zip(chapters, timeline.chapters, strict=True)
    )


def chapters_json(
    marks: Sequence[ChapterTime], *, title: str | None = None, author: str | None = None, podcast: str | None = None
) -> bytes:
    """The bytes of `chapters.json`: every chapter with its start and end in seconds, whole ones as integers."""
    about = {"title": title, "author": author, "podcastName": podcast}
    return readable_json(
        {"version": "1.2.0"}
        | {name: value for name, value in about.items() if value}
        | {"chapters": [_entry(mark) for mark in sorted(marks, key=lambda mark: mark.start_ms)]}
    )


def _entry(mark: ChapterTime) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "startTime": _seconds(mark.start_ms),
        "title": mark.title,
        "endTime": _seconds(mark.end_ms),
    }
    return entry | ({"url": mark.link} if mark.link else {})


def _seconds(milliseconds: int) -> int | float:
    """Whole seconds without a decimal point: AntennaPod cuts what follows it, others print it."""
    return milliseconds / 1_000 if milliseconds % 1_000 else milliseconds // 1_000


def _milliseconds(frame: int, timeline: Timeline) -> int:
    return round(frame * 1_000 / timeline.rate)
