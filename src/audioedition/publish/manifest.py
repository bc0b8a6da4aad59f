"""`episode.json`, version 1: what `build` left in an episode's folder, read and checked before it is used."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audioedition.errors import PublishError, reason
from audioedition.files import readable_json, sha256_file
from audioedition.publish.fields import Fields

MANIFEST = "episode.json"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a part in the episode; `role` in our words ("author", "translator", "editor")."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class EpisodeFile:
    """A file of the episode: what for, where in its folder, media type, size in bytes, digest in hexadecimal."""

    role: str
    path: str
    type: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Audio:
    """An audio file of the episode, with its length in seconds."""

    path: str
    type: str
    bytes: int
    sha256: str
    duration_s: float


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter's title and its place in the audio, in seconds."""

    title: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Manifest:
    """An episode as its manifest tells it.

    `published` is the article's own date, where one is known. `guid` and `first_published` stand only in
    the show's copy. `data` is the whole JSON object, with the fields that we do not know.
    """

    slug: str
    title: str
    series: str | None
    part: int | None
    author: str | None
    people: tuple[Person, ...]
    language: str
    published: datetime | None
    summary: str | None
    link: str | None
    source_sha256: str
    files: tuple[EpisodeFile, ...]
    audio: tuple[Audio, ...]
    chapters: tuple[ChapterMark, ...]
    guid: str | None = None
    first_published: datetime | None = None
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def listed(self) -> tuple[EpisodeFile | Audio, ...]:
        """Every file of the episode but the manifest, each once, though audio stands in two lists."""
        both: tuple[EpisodeFile | Audio, ...] = (*self.files, *self.audio)
        return tuple({(item.path, item.bytes, item.sha256): item for item in both}.values())

    @property
    def day(self) -> str | None:
        """The article's own date to the day, as it was written, whatever day it was in UTC."""
        return str(self.data.get("published") or "").strip()[:10] or None

    def as_bytes(self) -> bytes:
        """The manifest as a file: the fields that we do not know stay as they were read."""
        return readable_json(dict(self.data))

    def stamped(self, guid: str, first_published: datetime) -> Manifest:
        """The show's copy: with the item's guid and the moment of its first publication, to the second, in UTC."""
        first = first_published.astimezone(UTC).replace(microsecond=0)
        data = {**self.data, "first_published": first.isoformat().replace("+00:00", "Z"), "guid": guid}
        return dataclasses.replace(self, guid=guid, first_published=first, data=data)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the episode in `folder`, checked; that its files are there is `check_files`' business.

    Raises `PublishError` with file, field and what to do.
    """
    path = folder / MANIFEST
    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"), parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()  # "\ud800" is JSON, but no text that can be written
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PublishError(f"{folder}: no {MANIFEST} there; give a folder that `audioedition build` left") from error
    except OSError as error:
        raise PublishError(f"{path}: cannot be read: {reason(error)}") from error
    except (ValueError, RecursionError) as error:
        raise PublishError(f"{path}: not valid JSON ({error}); build the episode again") from error
    return _manifest(Fields.of(path, data))


def check_files(manifest: Manifest, folder: Path) -> None:
    """Hold that every file of the manifest is in `folder` with the size and the digest that it states.

    Raises `PublishError` with the file's name.
    """
    for item in manifest.listed:
        path = folder / item.path
        try:
            size, digest = path.stat().st_size, sha256_file(path)
        except OSError as error:
            raise PublishError(f"{path}: cannot be read: {reason(error)}; build the episode again") from error
        if (size, digest) != (item.bytes, item.sha256):
            what = f"{size} bytes, not {item.bytes}" if size != item.bytes else "its SHA-256 is another"
            raise PublishError(f"{path}: not the file that {MANIFEST} describes ({what}); build the episode again")


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is no number")


def _manifest(fields: Fields) -> Manifest:
    if fields.integer("version") != 1:
        raise fields.wrong("version", "expected 1; update audioedition, or build the episode again")
    manifest = Manifest(
        slug=fields.slug("slug"),
        title=fields.text("title"),
        series=fields.optional_text("series"),
        part=fields.optional_integer("part"),
        author=fields.optional_text("author"),
        people=tuple(Person(item.text("name"), item.text("role")) for item in fields.items("people")),
        language=fields.language("language"),
        published=fields.moment("published"),
        summary=fields.optional_text("summary"),
        link=fields.optional_text("link"),
        source_sha256=fields.digest("source_sha256"),
        files=tuple(_file(item) for item in fields.items("files")),
        audio=tuple(_audio(item) for item in fields.items("audio")),
        chapters=tuple(_chapter(item) for item in fields.items("chapters")),
        guid=fields.optional_text("guid"),
        first_published=fields.moment("first_published"),
        data=fields.data,
    )
    if not manifest.audio:
        raise fields.wrong("audio", "expected at least one audio file; build the episode again")
    return manifest


def _file(item: Fields) -> EpisodeFile:
    return EpisodeFile(
        item.text("role"),
        item.inner_path("path"),
        item.media_type("type"),
        item.integer("bytes"),
        item.digest("sha256"),
    )


def _audio(item: Fields) -> Audio:
    duration = item.number("duration_s")
    if duration <= 0:
        raise item.wrong("duration_s", "expected more than 0 seconds; build the episode again")
    return Audio(
        item.inner_path("path"), item.media_type("type"), item.integer("bytes"), item.digest("sha256"), duration
    )


def _chapter(item: Fields) -> ChapterMark:
    return ChapterMark(item.text("title"), item.number("start_s"), item.number("end_s"))
