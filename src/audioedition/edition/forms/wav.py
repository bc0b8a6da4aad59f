"""WAV: 16 bit PCM, with chapters as cue points and their labels, and the tags of MP3 as a chunk of their own.

Chunks: "Multimedia Programming Interface and Data Specifications 1.0" (IBM and Microsoft, 1991), `cue `, `LIST adtl`
and `LIST INFO`; the "id3 " chunk is what players and mutagen read.
"""

from __future__ import annotations

import struct
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.id3 import tag_bytes
from audioedition.edition.mp3 import RATE
from audioedition.edition.tags import Tags
from audioedition.errors import OutputError
from audioedition.plaintext import line

if TYPE_CHECKING:
    from audioedition.edition.forms.coding import Blocks

# Sizes in RIFF have 32 bits, and some players read them as signed.
_MOST_BYTES = (1 << 31) - 1


def write_wav(path: Path, blocks: Blocks, tags: Tags, chapters: Sequence[ChapterMark]) -> None:
    """Write an episode as WAV. Raises `OutputError` where it is longer than WAV can hold."""
    written = 0
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for block in blocks:
            written += 2 * len(block)
            if written > _MOST_BYTES:
                raise OutputError(f"{path.name}: a WAV file holds 6 hours and 45 minutes; choose flac for longer ones")
            file.writeframesraw(block.astype("<i2").tobytes())
    with path.open("r+b") as file:
        file.seek(0, 2)
        file.write(b"".join(_chunk(name, body) for name, body in _bodies(tags, chapters)))
        size = file.tell()
        file.seek(4)
        file.write(struct.pack("<I", size - 8))


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _bodies(tags: Tags, chapters: Sequence[ChapterMark]) -> Iterator[tuple[bytes, bytes]]:
    if chapters:
        places = [round(mark.start_s * RATE) for mark in chapters]
        points = (
            struct.pack("<II4sIII", number, place, b"data", 0, 0, place) for number, place in enumerate(places, 1)
        )
        yield b"cue ", struct.pack("<I", len(places)) + b"".join(points)
        labels = (
            _chunk(b"labl", struct.pack("<I", number) + _text(mark.title)) for number, mark in enumerate(chapters, 1)
        )
        yield b"LIST", b"adtl" + b"".join(labels)
    facts = {b"INAM": tags.title, b"IART": tags.author, b"IPRD": tags.series, b"ICRD": tags.date, b"ISFT": tags.tool,
             b"IGNR": tags.genre}  # fmt: skip
    yield b"LIST", b"INFO" + b"".join(_chunk(name, _text(value)) for name, value in facts.items() if value)
    yield b"id3 ", tag_bytes(tags)  # without chapters: FFmpeg would mix them with the cue points


def _text(value: str) -> bytes:
    return line(value).encode() + b"\0"
