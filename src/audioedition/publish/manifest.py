"""`episode.json`, version 1: what `build` left in an episode's folder, read and checked before it is used.

Whatever lies in an episode's folder is a stranger's word: files are opened only where they are regular files of the
folder itself, are never read beyond what is stated, and their sizes are compared before any digest is taken.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from audioedition.contracts.episode import EPISODE_FILE, Audio, ChapterMark, EpisodeFile, EpisodeHeader, Person
from audioedition.errors import PublishError, reason
from audioedition.files import readable_json, regular_file
from audioedition.publish.fields import REBUILD, Fields, moment

# 60 hours, told word by word, are some 50 MB and three million values. Read, a value of a few bytes takes up to 100.
_MOST_BYTES, _MOST_VALUES = 128_000_000, 6_000_000
# A unit's words are five deep. Written with indents, a deep file would grow with the square of its depth.
_MOST_DEPTH = 32
# Python reads no more than 4300 digits, and tells a programmer so.
_MOST_DIGITS = 400
_SUMMARY_CHARS, _GUID_CHARS, _LINK_CHARS = 100_000, 255, 2_000
_MOST_PEOPLE, _MOST_FILES, _MOST_CHAPTERS = 100, 50, 999
_MOST_PART = 9_999
# A part of a second is a jingle; what is shorter is no episode, and divides into no bit rate.
_LEAST_SECONDS = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest(EpisodeHeader):
    """An episode as its manifest tells it, fit for a feed.

    `guid` and `first_published` stand only in the show's copy. `data` is the whole JSON object: what a feed does not
    need of it, and the fields that we do not know.
    """

    guid: str | None = None
    first_published: datetime | None = None
    data: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def listed(self) -> tuple[EpisodeFile, ...]:
        """Every file of the episode but the manifest, each once, though audio stands in two lists."""
        sounds = (EpisodeFile("audio", each.path, each.type, each.bytes, each.sha256) for each in self.audio)
        both = (*self.files, *sounds)
        return tuple({(item.role, item.path, item.bytes, item.sha256): item for item in both}.values())

    @property
    def day(self) -> str | None:
        """The article's own date to the day, as it was written, whatever day it was in UTC."""
        return self.published[:10] if self.published else None

    @property
    def article_moment(self) -> datetime | None:
        """The article's own date as a moment in UTC."""
        return moment(self.published) if self.published else None

    def as_bytes(self) -> bytes:
        """The manifest as a file: the fields that we do not know stay as they were read."""
        return readable_json(dict(self.data))

    def stamped(self, guid: str, first_published: datetime) -> Manifest:
        """The show's copy: with the item's guid and the moment of its first publication, to the second, in UTC."""
        first = first_published.astimezone(UTC).replace(microsecond=0)
        data = {**self.data, "first_published": first.isoformat().replace("+00:00", "Z"), "guid": guid}
        return dataclasses.replace(self, guid=guid, first_published=first, data=data)

    def renamed(self, names: Mapping[tuple[str, str], str]) -> Manifest:
        """The same episode with its files under other names, found by role and path."""
        files = tuple(dataclasses.replace(each, path=names[each.role, each.path]) for each in self.files)
        audio = tuple(dataclasses.replace(each, path=names["audio", each.path]) for each in self.audio)
        paths = {"files": [each.path for each in files], "audio": [each.path for each in audio]}
        lists = {
            name: [{**raw, "path": path} for raw, path in zip(self.data[name], new, strict=True)]
            for name, new in paths.items()
            if new
        }
        return dataclasses.replace(self, files=files, audio=audio, data={**self.data, **lists})

    def in_brief(self) -> Manifest:
        """What a feed needs of the episode, without its units: a show has hundreds of them."""
        return dataclasses.replace(self, data={})


def read_manifest(folder: Path, remedy: str = REBUILD) -> Manifest:
    """The manifest of the episode in `folder`, checked; that its files are there is `check_files`' business.

    Raises `PublishError` with file, field and what to do, `remedy`.
    """
    path = folder / EPISODE_FILE
    try:
        with regular_file(path, links=False) as file:
            data = _parsed(file.read(_MOST_BYTES + 1))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise PublishError(
            f"{folder}: no {EPISODE_FILE} there; give a folder that `audioedition build` left"
        ) from error
    except OSError as error:
        raise PublishError(f"{path}: cannot be read: {reason(error)}; {remedy}") from error
    except UnicodeDecodeError as error:
        raise PublishError(f"{path}: not UTF-8 text (byte {error.start}); {remedy}") from error
    except RecursionError as error:
        raise PublishError(f"{path}: not valid JSON (nested too deep); {remedy}") from error
    except ValueError as error:
        raise PublishError(f"{path}: not valid JSON ({error}); {remedy}") from error
    return _manifest(Fields.of(path, data, remedy=remedy))


def check_files(manifest: Manifest, folder: Path, *, links: bool = False) -> None:
    """Hold that every file of the manifest is in `folder` with the size and the digest that it states.

    All sizes are looked at before the first digest is taken. Raises `PublishError` with the file's name.
    """
    for whole in (False, True):
        for item in manifest.listed:
            check_file(item, folder / item.path, links=links, whole=whole)


def check_file(item: EpisodeFile, path: Path, *, links: bool, whole: bool = True) -> None:
    """Hold that a regular file lies at `path` that has the size, and if `whole` the digest, that `item` states."""
    try:
        with regular_file(path, links=links) as file:
            size = os.fstat(file.fileno()).st_size
            if size != item.bytes:
                raise not_as_described(path, f"{size} bytes, not {item.bytes}")
            if whole and hashlib.file_digest(file, "sha256").hexdigest() != item.sha256:
                raise not_as_described(path, "its SHA-256 is another")
    except OSError as error:
        raise PublishError(f"{path}: cannot be read: {reason(error)}; {REBUILD}") from error


def not_as_described(path: Path, what: str) -> PublishError:
    """The error for a file that is not the one of its manifest."""
    return PublishError(f"{path}: not the file that {EPISODE_FILE} describes ({what}); {REBUILD}")


# ------------------------------------------------------------------------------------------- the JSON itself


def _parsed(data: bytes) -> Any:
    """JSON of a stranger's. Raises `ValueError`, `RecursionError`."""
    if len(data) > _MOST_BYTES:
        raise ValueError(f"more than {_MOST_BYTES / 1e6:.0f} MB")
    if data.count(b",") + data.count(b"[") + data.count(b"{") > _MOST_VALUES:
        raise ValueError("more values than a manifest has")
    parsed = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number, parse_float=_number, parse_int=_whole)
    level = [parsed]
    for _ in range(_MOST_DEPTH):
        level = [child for each in level for child in _within(each) if isinstance(child, (dict, list))]
        if not level:
            return parsed
    raise ValueError(f"nested more than {_MOST_DEPTH} deep")


def _within(value: Any) -> Any:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _whole(word: str) -> int:
    return int(word) if len(word) <= _MOST_DIGITS else _no_number(f"{word[:20]}…")


def _number(word: str) -> float:
    """A number with a point or an exponent; 1e999 would be read as infinity, which JSON cannot write."""
    number = float(word)
    return number if abs(number) != float("inf") else _no_number(word[:20])


# ------------------------------------------------------------------------------------------- what it says


def _manifest(fields: Fields) -> Manifest:
    if fields.integer("version", 1_000_000) != 1:
        raise fields.wrong("version", "expected 1; update audioedition")
    manifest = Manifest(
        slug=fields.slug("slug"),
        title=fields.text("title"),
        series=fields.optional_text("series"),
        part=fields.optional_integer("part", _MOST_PART),
        author=fields.optional_text("author"),
        people=tuple(Person(item.text("name"), item.text("role")) for item in fields.items("people", _MOST_PEOPLE)),
        language=fields.language("language"),
        published=fields.date("published"),
        summary=fields.optional_text("summary", _SUMMARY_CHARS),
        link=fields.optional_text("link", _LINK_CHARS),
        source_sha256=fields.digest("source_sha256"),
        files=tuple(_file(item) for item in fields.items("files", _MOST_FILES)),
        audio=tuple(_audio(item) for item in fields.items("audio", _MOST_FILES)),
        chapters=_chapters(fields.items("chapters", _MOST_CHAPTERS)),
        guid=fields.optional_text("guid", _GUID_CHARS),
        first_published=fields.moment("first_published"),
        data=fields.data,
    )
    if not manifest.audio:
        raise fields.wrong("audio", "expected at least one audio file")
    return manifest


def _file(item: Fields) -> EpisodeFile:
    role, kind = item.kind("role")
    path = item.file_name("path", kind)
    return EpisodeFile(
        role,
        path,
        item.media_type("type", kind, path),
        item.integer("bytes", kind.most, least=1),
        item.digest("sha256"),
    )


def _audio(item: Fields) -> Audio:
    file = _file(Fields(item.file, item.place, {**item.data, "role": "audio"}, item.remedy))
    return Audio(file.path, file.type, file.bytes, file.sha256, item.seconds("duration_s", _LEAST_SECONDS))


def _chapters(items: list[Fields]) -> tuple[ChapterMark, ...]:
    """The chapters, in the order of time."""
    marks: list[ChapterMark] = []
    for item in items:
        mark = ChapterMark(item.text("title"), item.seconds("start_s"), item.seconds("end_s"))
        if mark.end_s < mark.start_s:
            raise item.wrong("end_s", f"expected no less than its start, {mark.start_s:g}, got {mark.end_s:g}")
        if marks and mark.start_s < marks[-1].start_s:
            raise item.wrong("start_s", f"expected no less than the chapter before, got {mark.start_s:g}")
        marks.append(mark)
    return tuple(marks)
