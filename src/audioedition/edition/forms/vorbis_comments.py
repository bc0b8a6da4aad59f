"""Opus, Ogg Vorbis and FLAC: one kind of tags, Vorbis comments; chapters as `CHAPTERxxx` in them.

Chapters go through mutagen, never FFmpeg, which writes 3.900 s as 4.900 s. At most 99, from 001 on: AntennaPod
compares two digits. No `CHAPTERxxxURL`, with which mkvmerge shows none. FLAC has a cue sheet too.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.chapters import at_most, milliseconds
from audioedition.edition.forms.coding import Coding, encode, remux
from audioedition.edition.mp3 import RATE
from audioedition.edition.tags import Tags
from audioedition.edition.transcript import stamp
from audioedition.plaintext import line, lines

if TYPE_CHECKING:
    from audioedition.edition.forms.coding import Blocks

OPUS_BIT_RATE = 32_000
_OPUS = Coding("opus", "libopus", 48_000, OPUS_BIT_RATE, {"application": "audio", "frame_duration": "20"})
_FLAC = Coding("flac", "flac")
# libsndfile's measure of how much is thrown away; 0.7 is about 48 kbit/s of speech.
_VORBIS_COMPRESSION = 0.7
_MOST_CHAPTERS = 99
_FRONT_COVER = 3
_LEAD_OUT = 255  # the number of the last "track" of a cue sheet that is not a compact disc's (RFC 9639, 8.7)


def write_opus(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write an episode as Opus in Ogg (RFC 7845), 32 kbit/s. Raises `OutputError`."""
    from mutagen import oggopus

    encode(path, blocks, _OPUS)
    _tag(_untyped(oggopus).OggOpus(path), tags, chapters)


def write_ogg(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write an episode as Vorbis in Ogg. PyAV comes without libvorbis, so libsndfile encodes. Raises `OutputError`."""
    import tempfile

    import soundfile
    from mutagen import oggvorbis

    with tempfile.TemporaryFile(dir=path.parent) as scratch:
        with soundfile.SoundFile(
            scratch, "w", RATE, 1, format="OGG", subtype="VORBIS", compression_level=_VORBIS_COMPRESSION
        ) as file:
            for block in blocks:
                file.write(block)
        scratch.seek(0)
        remux(scratch, path, "ogg")
    _tag(_untyped(oggvorbis).OggVorbis(path), tags, chapters)


def write_flac(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write an episode as FLAC, without loss. Raises `OutputError`."""
    encode(path, blocks, _FLAC)
    file = _flac().FLAC(path)
    file.clear_pictures()
    if tags.cover:
        file.add_picture(_picture(tags.cover))
    if chapters:
        file.cuesheet = _cue_sheet(at_most(chapters, _LEAD_OUT - 1), file.info.total_samples)
        # Before the comments: FFmpeg gives a chapter the title that it reads last, and a cue sheet has none.
        file.metadata_blocks.insert(1, file.cuesheet)
    _tag(file, tags, chapters, picture=False)


def _flac() -> Any:
    from mutagen import flac

    return _untyped(flac)


def _untyped(module: Any) -> Any:
    """A module of mutagen, which has no types for what we need of it."""
    return module


def _tag(file: Any, tags: Tags, chapters: Sequence[ChapterMark], picture: bool = True) -> None:
    file.clear() if file.tags is not None else file.add_tags()
    for name, value in (*_comments(tags), *_chapters(chapters)):
        if value:
            file[name] = [value]
    if picture and tags.cover:
        file["METADATA_BLOCK_PICTURE"] = [base64.b64encode(_picture(tags.cover).write()).decode()]
    file.save(padding=lambda _: 0)


def _comments(tags: Tags) -> Iterator[tuple[str, str | None]]:
    yield "TITLE", line(tags.title)
    yield "ARTIST", line(tags.author or "")
    yield "ALBUM", line(tags.series or "")
    yield "TRACKNUMBER", None if tags.part is None else str(tags.part)
    yield "DATE", tags.date
    yield "GENRE", tags.genre
    yield "LANGUAGE", tags.language
    yield "DESCRIPTION", lines(tags.summary or "")
    yield "LYRICS", lines(tags.lyrics or "")
    yield "CONTACT", tags.link
    yield "ENCODED-BY", tags.tool
    yield "AI-CONTENT", line(tags.synthetic or "")


def _chapters(chapters: Sequence[ChapterMark]) -> Iterator[tuple[str, str]]:
    for number, mark in enumerate(at_most(chapters, _MOST_CHAPTERS), 1):
        yield f"CHAPTER{number:03}", stamp(milliseconds(mark.start_s))
        yield f"CHAPTER{number:03}NAME", line(mark.title)


def _picture(cover: bytes) -> Any:
    """FLAC's picture block, which Ogg's comments hold too."""
    import io

    from PIL import Image

    picture = _flac().Picture()
    picture.data, picture.type, picture.mime = cover, _FRONT_COVER, "image/jpeg"
    picture.width, picture.height = Image.open(io.BytesIO(cover)).size
    picture.depth = 24
    return picture


def _cue_sheet(chapters: Sequence[ChapterMark], samples: int) -> Any:
    """A cue sheet of one track a chapter; the lead-out ends it (RFC 9639, 8.7)."""
    flac = _flac()
    sheet = flac.CueSheet(None)
    sheet.compact_disc, sheet.lead_in_samples, sheet.media_catalog_number = False, 0, b""
    for number, mark in enumerate(chapters, 1):
        track = flac.CueSheetTrack(number, round(mark.start_s * RATE))
        track.indexes.append(flac.CueSheetTrackIndex(1, 0))
        sheet.tracks.append(track)
    sheet.tracks.append(flac.CueSheetTrack(_LEAD_OUT, samples))
    return sheet
