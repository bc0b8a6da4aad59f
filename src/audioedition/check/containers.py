"""What a form's container says: its chapters and tags, as FFmpeg reads them, and MP4's second list of chapters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Mark:
    """A chapter of a container: its start in seconds and its title."""

    start_s: float
    title: str


@dataclass(frozen=True, slots=True)
class Container:
    """A file's tags by their names in small letters, and its lists of chapters by what they are called."""

    path: Path
    tags: Mapping[str, str]
    chapters: Mapping[str, tuple[Mark, ...]]


def read_container(path: Path) -> Container | None:
    """None where FFmpeg cannot open the file, which decoding has told."""
    import av

    try:
        with av.open(str(path)) as file:
            stream = file.streams.audio[0]
            tags = {name.lower(): value for name, value in (*stream.metadata.items(), *file.metadata.items())}
            marks = tuple(
                Mark(float(row["start"] * (row["time_base"] or 0)), row["metadata"].get("title", ""))
                for row in file.chapters()
            )
    except (av.FFmpegError, IndexError, ValueError):
        return None
    chapters = {"chapters": marks}
    if path.suffix in (".m4a", ".m4b", ".mp4"):
        chapters["chapters (chpl)"] = _nero(path)
    return Container(path, tags, chapters)


def _nero(path: Path) -> tuple[Mark, ...]:
    from mutagen import MutagenError, mp4

    try:
        file: Any = mp4.MP4(path)  # type: ignore[no-untyped-call]
    except MutagenError:
        return ()
    return tuple(Mark(chapter.start, chapter.title) for chapter in file.chapters or ())
