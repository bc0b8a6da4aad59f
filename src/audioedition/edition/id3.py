"""ID3v2.3 tags with chapters, in the shape that FFmpeg, Apple, Overcast and AntennaPod all read.

Version 2.3, since FFmpeg in a v2.4 tag drops a chapter whose title takes 128 bytes or more. No extended
header, no unsynchronisation, no padding: AntennaPod reads past neither of the first two. Chapters follow
id3v2-chapters-1.0: `CHAP` frames in time order, byte offsets unused, one `CTOC` on top that lists them.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.chapters import at_most, milliseconds
from audioedition.edition.iso639 import iso_639_2
from audioedition.edition.tags import Tags
from audioedition.errors import OutputError
from audioedition.plaintext import line, lines

if TYPE_CHECKING:
    from mutagen.id3 import Frame

CHAPTER_LIMIT = 255
"""A table of contents counts its entries in one byte."""

_LATIN_1, _UTF_16 = 0, 1  # with byte-order mark: the two encodings of v2.3
_FRONT_COVER = 3
_NO_OFFSET = 0xFFFFFFFF  # "not used", so that a reader goes by the times
_TOP_LEVEL_ORDERED = 0b11
_DATE = re.compile(r"(\d{4})(?:-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?)?")


def tag_bytes(tags: Tags, chapters: Sequence[ChapterMark] = ()) -> bytes:
    """The whole tag, to stand at the front of the file. The same values give the same bytes.

    Of more than 255 chapters, the last entry covers what is left. Raises `OutputError` for more than
    256 MiB, which only a picture can reach.
    """
    # mutagen sorts the frames of one tag by their size, which shuffles chapters (its issue 506), so
    # every frame is saved in a tag of its own, and the bodies are joined.
    body = b"".join(_saved(frame) for frame in _frames(tags, at_most(chapters, CHAPTER_LIMIT)))
    if len(body) >= 1 << 28:
        raise OutputError(f"cannot write a tag of {len(body) >> 20} MiB; choose a smaller cover")
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def _id3() -> Any:
    """mutagen's module of frames; untyped, since frames take their fields from a table at run time."""
    from mutagen import id3

    return id3


def _saved(frame: Frame) -> bytes:
    """One frame as mutagen writes it, without the ten bytes of the tag's header."""
    tag = _id3().ID3()
    tag.add(frame)
    output = io.BytesIO()
    tag.save(output, v1=0, v2_version=3, padding=lambda _: 0)
    return output.getvalue()[10:]


def _frames(tags: Tags, chapters: Sequence[ChapterMark]) -> Iterator[Frame]:
    """All frames in their order in the file: short ones first, the picture last."""
    yield from _text_frames(tags)
    yield from _chapter_frames(chapters)
    yield from _long_frames(tags)


def _text_frames(tags: Tags) -> Iterator[Frame]:
    id3 = _id3()
    rows = [
        (id3.TIT2, tags.title),
        (id3.TPE1, tags.author),
        (id3.TALB, tags.series),
        (id3.TRCK, None if tags.part is None else str(tags.part)),
        (id3.TCON, tags.genre),
        (id3.TLAN, iso_639_2(tags.language) if tags.language else None),
        (id3.TENC, tags.tool),
        (id3.TSSE, tags.encoder),
        *_date_rows(tags.date),
    ]
    for kind, value in rows:
        if text := line(value or ""):
            yield kind(encoding=_encoding(text), text=[text])
    if note := line(tags.synthetic or ""):
        # The name is that of the feed's `podcast:txt` of the same purpose.
        yield id3.TXXX(encoding=_encoding(note), desc="ai-content", text=[note])
    if tags.link:
        yield id3.WOAF(url=_latin_1_address(tags.link))


def _date_rows(date: str | None) -> list[tuple[Any, str]]:
    """The year, and day with month and the time where they are known: v2.3 has a frame for each."""
    id3 = _id3()
    match = _DATE.match(date or "")
    if not match:
        return []
    year, month, day, hour, minute = match.groups()
    rows = [(id3.TYER, year)]
    if month and day:
        rows.append((id3.TDAT, day + month))
    if hour and minute:
        rows.append((id3.TIME, hour + minute))
    return rows


def _chapter_frames(chapters: Sequence[ChapterMark]) -> Iterator[Frame]:
    id3 = _id3()
    if not chapters:
        return
    names = [f"chp{number}" for number in range(len(chapters))]
    yield id3.CTOC(element_id="toc", flags=_TOP_LEVEL_ORDERED, child_element_ids=names, sub_frames=[])
    for name, chapter in zip(names, chapters, strict=True):
        yield id3.CHAP(
            element_id=name,
            start_time=milliseconds(chapter.start_s),
            end_time=milliseconds(chapter.end_s),
            start_offset=_NO_OFFSET,
            end_offset=_NO_OFFSET,
            sub_frames=_chapter_title(chapter),
        )


def _chapter_title(chapter: ChapterMark) -> list[Frame]:
    title = line(chapter.title)
    return [_id3().TIT2(encoding=_encoding(title), text=[title])] if title else []


def _long_frames(tags: Tags) -> Iterator[Frame]:
    id3 = _id3()
    # ID3 knows "XXX" for an unknown language of a comment or lyrics (id3v2.3.0, 4.11).
    language = iso_639_2(tags.language) if tags.language else "XXX"
    if summary := lines(tags.summary or ""):
        yield id3.COMM(encoding=_encoding(summary), lang=language, desc="", text=[summary])
    if lyrics := lines(tags.lyrics or ""):
        yield id3.USLT(encoding=_encoding(lyrics), lang=language, desc="", text=lyrics)
    if tags.cover:
        yield id3.APIC(encoding=_LATIN_1, mime="image/jpeg", type=_FRONT_COVER, desc="", data=tags.cover)


def _encoding(text: str) -> int:
    """Latin-1 for ASCII alone: some readers decode Latin-1 with the system's code page."""
    return _LATIN_1 if text.isascii() else _UTF_16


def _latin_1_address(address: str) -> str:
    """An address in ASCII: the host in IDNA, the rest percent-encoded as UTF-8 unless it is already."""
    parts = urlsplit(address.strip())
    try:
        host = parts.netloc.encode("idna").decode("ascii")
    except UnicodeError:
        host = quote(parts.netloc, safe=":@[]")
    ready = parts._replace(netloc=host).geturl()
    return quote(ready, safe="%/:=&?~#+!$,;'@()*[]")
