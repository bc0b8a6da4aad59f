"""A book with sound: the pieces of its sound in reading order, and its overlays against the units."""

from __future__ import annotations

import posixpath
import re
import zipfile
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import unquote

from audioedition.check.sound import Sound
from audioedition.check.subject import Subject, of_edition
from audioedition.contracts.findings import Finding
from audioedition.safexml import parse

_SMIL, _OPF = "{http://www.w3.org/ns/SMIL}", "{http://www.idpf.org/2007/opf}"
_ROOT_FILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)s?")
# The decoder's rounding of a frame, and the overlay's to the millisecond.
_EXACT_S, _MOST_OFF = 0.060, 0.1
_MOST_BYTES = 50_000_000
_BROKEN = (OSError, ValueError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a sound that an overlay plays, in seconds; `piece`: the number of the sound."""

    piece: int
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Book:
    """A book's sounds in reading order, by their names in the file, and the clips of its overlays."""

    path: Path
    sounds: tuple[str, ...]
    clips: tuple[Clip, ...]

    def pieces(self) -> Iterator[IO[bytes]]:
        """The sounds, opened one after the other."""
        with zipfile.ZipFile(self.path) as archive:
            for name in self.sounds:
                with archive.open(name) as file:
                    yield file


def read_book(path: Path) -> Book | str:
    """The book; a message where it cannot be read, or what it holds is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            if damaged := archive.testzip():
                return f"{damaged} in it is damaged"
            return _book(path, archive)
    except _BROKEN as error:
        return f"cannot be read as EPUB: {error}"


def check_book(subject: Subject, book: Book, sound: Sound) -> Iterator[Finding]:
    """Every clip of the overlays begins where a unit or a word does, and ends within its sound."""
    name = book.path.name
    if len(sound.pieces) != len(book.sounds) or not book.clips:
        yield of_edition("transcript", f"{name}: no overlay plays its sound")
        return
    starts = sorted(
        {unit.start_s for unit in subject.units}
        | {word.start_s for unit in subject.units for word in unit.words or ()}
        | set(sound.pieces)
    )
    ends = [*sound.pieces[1:], sound.duration_s]
    placed = [(sound.pieces[clip.piece] + clip.start_s, sound.pieces[clip.piece] + clip.end_s, clip.piece)
              for clip in book.clips]  # fmt: skip
    for start, end, piece in placed:
        if end > ends[piece] + _EXACT_S or end < start:
            yield of_edition("transcript", f"{name}: an overlay goes on behind the end of its sound", start, end)
            break
    off = [start for start, _, _ in placed if abs(_nearest(starts, start) - start) > _EXACT_S]
    if len(off) > _MOST_OFF * len(placed):
        message = f"{name}: {len(off)} of {len(placed)} places of its overlays are no unit's or word's beginning"
        yield of_edition("transcript", message, off[0], off[-1])


def _nearest(ordered: Sequence[float], value: float) -> float:
    place = bisect_left(ordered, value)
    return min(ordered[max(0, place - 1) : place + 1], key=lambda other: abs(other - value), default=float("inf"))


def _book(path: Path, archive: zipfile.ZipFile) -> Book:
    root = parse(_read(archive, "META-INF/container.xml")).find(f".//{_ROOT_FILE}")
    if root is None:
        raise ValueError("its container names no package")
    package = str(root.get("full-path"))
    document: Any = parse(_read(archive, package))
    items = {item.get("id"): item for item in document.iter(f"{_OPF}item")}
    sounds: list[str] = []
    clips: list[Clip] = []
    for reference in document.iter(f"{_OPF}itemref"):
        page = items[reference.get("idref")]
        if overlay := page.get("media-overlay"):
            name = _resolved(package, items[overlay].get("href"))
            for audio in parse(_read(archive, name)).iter(f"{_SMIL}audio"):
                source = _resolved(name, str(audio.get("src")))
                if source not in sounds[-1:]:
                    sounds.append(source)
                clips.append(Clip(len(sounds) - 1, _seconds(audio.get("clipBegin")), _seconds(audio.get("clipEnd"))))
    return Book(path, tuple(sounds), tuple(clips))


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _MOST_BYTES:
        raise ValueError(f"{name} is larger than any overlay")
    return archive.read(name)


def _resolved(base: str, reference: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(reference)))


def _seconds(clock: str | None) -> float:
    """A clock value of SMIL: "0:01:02.345", "62.345s"."""
    match = _CLOCK.fullmatch(clock or "")
    if not match:
        raise ValueError(f"“{clock}” is no time of an overlay")
    hours, minutes, seconds = match.groups(default="0")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)
