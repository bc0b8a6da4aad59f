"""M4A and M4B: AAC in MP4, chapters as Nero's `chpl` and as QuickTime's text track, the header before the sound.

FFmpeg's ipod muxer writes both kinds of chapters; mutagen writes iTunes' atoms. AntennaPod reads `chpl` alone, titles
of at most 127 bytes, and needs the header first; Apple reads the text track. An .m4b is the same file by another name,
which says that it is an audiobook (`stik` 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.chapters import at_most
from audioedition.edition.forms.coding import Coding, encode
from audioedition.edition.iso639 import iso_639_2
from audioedition.edition.tags import Tags
from audioedition.plaintext import line, lines

if TYPE_CHECKING:
    from audioedition.edition.forms.coding import Blocks

BIT_RATE = 80_000
# FFmpeg's "fast" coder took a third of the time of its default, and PESQ was better (docs/players.md).
_CODING = Coding("ipod", "aac", bit_rate=BIT_RATE, options={"aac_coder": "fast"},
                 container_options={"movflags": "+faststart"})  # fmt: skip
# `chpl` counts its entries in one byte, and the bytes of a title in another, of which AntennaPod takes 127.
_MOST_CHAPTERS, _MOST_TITLE_BYTES = 255, 127
# iTunes's kinds of media.
_AUDIOBOOK, _PODCAST = 2, 21


def write_m4a(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write an episode as M4A. Raises `OutputError`."""
    _write(path, blocks, tags, chapters, _PODCAST)


def write_m4b(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write an episode as M4B, an audiobook that players remember the place in. Raises `OutputError`."""
    _write(path, blocks, tags, chapters, _AUDIOBOOK)


def _write(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark], kind: int) -> None:
    named = [replace(mark, title=_short(line(mark.title))) for mark in at_most(chapters, _MOST_CHAPTERS)]
    encode(path, blocks, _CODING, named)
    file = _mutagen().MP4(path)
    file.clear() if file.tags is not None else file.add_tags()
    for name, value in _atoms(tags, kind).items():
        if value:
            file[name] = value
    file.save(padding=lambda _: 0)


def _mutagen() -> Any:
    """mutagen's module of MP4; untyped."""
    from mutagen import mp4

    return mp4


def _short(title: str) -> str:
    """A title of at most 127 bytes, without half a letter."""
    return title.encode()[:_MOST_TITLE_BYTES].decode(errors="ignore")


def _atoms(tags: Tags, kind: int) -> dict[str, Any]:
    """The atoms by their names ("©" is how mutagen spells the byte A9); an album's sort key puts parts in order."""
    mp4 = _mutagen()
    album = line(tags.series or "")
    freeform = {"ai-content": tags.synthetic, "LANGUAGE": tags.language and iso_639_2(tags.language)}
    return {
        "©nam": line(tags.title),
        "©ART": line(tags.author or ""),
        "aART": line(tags.author or ""),
        "©alb": album,
        "©grp": album if tags.part is not None else "",
        "soal": album,
        "sonm": f"{album} {tags.part:04}" if tags.part is not None and album else "",
        "trkn": [(tags.part, 0)] if tags.part is not None else [],
        "©day": tags.date,
        "©gen": tags.genre,
        "©cmt": lines(tags.summary or ""),
        "desc": line(tags.summary or ""),
        "ldes": lines(tags.summary or ""),
        "©lyr": lines(tags.lyrics or ""),
        "©too": tags.tool,
        "stik": [kind],
        "pcst": kind == _PODCAST,
        "purl": tags.link,
        "covr": [mp4.MP4Cover(tags.cover, mp4.MP4Cover.FORMAT_JPEG)] if tags.cover else [],
    } | {
        f"----:com.apple.iTunes:{name}": mp4.MP4FreeForm(line(value).encode())
        for name, value in freeform.items()
        if value
    }
