"""Small real episodes and shows: sound that plays, pictures that open, a manifest as `build` writes it."""

from __future__ import annotations

import io
import json
import math
import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import settings

from audioedition.files import readable_json, sha256_bytes
from audioedition.publish.init_show import init_show
from audioedition.publish.show import Show

NOW = datetime(2025, 3, 4, 5, 6, 7, 890123, tzinfo=UTC)
LATER = datetime(2026, 1, 1, tzinfo=UTC)
RATE = 44100
# No time limit an example: the machine may be busy.
unhurried = settings(deadline=None)


@cache
def mp3(hertz: int = 440, seconds: float = 1.0) -> bytes:
    """A tone as an MP3 at 64 kbit/s."""
    import lameenc

    frames = [round(8000 * math.sin(2 * math.pi * hertz * i / RATE)) for i in range(round(RATE * seconds))]
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.silence()
    return bytes(encoder.encode(struct.pack(f"<{len(frames)}h", *frames)) + encoder.flush())


@cache
def picture(side: int = 1400, kind: str = "JPEG", mode: str = "RGB") -> bytes:
    """A square picture in one colour."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.new(mode, (side, side)).save(buffer, kind)
    return buffer.getvalue()


CHAPTERS = [
    {"title": "Opening", "start_s": 0.0, "end_s": 61.0},
    {"title": "Tea & <talk>", "start_s": 61.0, "end_s": 3725.0},
    {"title": "The way home", "start_s": 3725.0, "end_s": 3800.5},
]


def make_episode(folder: Path, *, sound: bytes | None = None, extra: Mapping[str, bytes] = {}, **fields: Any) -> Path:
    """An episode folder as `build` writes it; `fields` replace the manifest's, `extra` is more audio."""
    folder.mkdir(parents=True, exist_ok=True)
    slug = fields.get("slug", folder.name)
    chapters = fields.get("chapters", CHAPTERS)
    contents = {
        ("audio", f"{slug}.mp3", "audio/mpeg"): mp3() if sound is None else sound,
        ("chapters", "chapters.json", "application/json+chapters"): readable_json({"version": "1.2.0"}),
        ("transcript", "transcript.vtt", "text/vtt"): b"WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHello.\n",
        ("cover", "cover.jpg", "image/jpeg"): picture(),
        **{("audio", f"{slug}.{kind.rpartition('/')[2]}", kind): data for kind, data in extra.items()},
    }
    files = []
    for (role, path, kind), data in contents.items():
        (folder / path).write_bytes(data)
        files.append({"role": role, "path": path, "type": kind, "bytes": len(data), "sha256": sha256_bytes(data)})
    audio = [
        {**{key: file[key] for key in ("path", "type", "bytes", "sha256")}, "duration_s": 3800.5}
        for file in files
        if file["role"] == "audio"
    ]
    manifest = {
        "version": 1,
        "slug": slug,
        "title": "A Week in Almaty",
        "series": "A Week in Almaty",
        "part": 3,
        "author": "Grigory Pasko",
        "people": [{"name": "Grigory Pasko", "role": "author"}, {"name": "Ann Bell", "role": "translator"}],
        "language": "en",
        "published": "2009-09-15",
        "summary": "Tea, taxis & <strange> hats.",
        "link": "https://example.org/статья?a=1&b=2",
        "source_sha256": sha256_bytes(b"the article"),
        "files": files,
        "audio": audio,
        "chapters": chapters,
        "units": [{"id": "u1", "text": "Hello."}],
        "loudness": {"integrated_lufs": -19.0, "true_peak_dbtp": -1.5},
        "tool": {"name": "audioedition", "version": "0.1.0"},
        "something_newer": {"kept": [1, 2, 3]},
    }
    (folder / "episode.json").write_bytes(readable_json({**manifest, **fields}))
    return folder


def make_show(folder: Path, **values: Any) -> Show:
    """A show with an e-mail address and a subcategory; other values from the arguments or defaults."""
    given = {
        "title": "Example Radio",
        "base_url": "https://radio.example.org/show",
        "author": "Example Press",
        "email": "radio@example.org",
        "category": "Society & Culture > Documentary",
        "description": "Articles read aloud.",
        "make_cover": picture,
    }
    return init_show(folder, **{**given, **values})


def show_copy(folder: Path) -> dict[str, Any]:
    """The manifest that lies in a folder, as plain JSON."""
    data = json.loads((folder / "episode.json").read_bytes())
    assert isinstance(data, dict)
    return data


def laid(name: str, data: bytes) -> str:
    """The name of a file of these bytes in a show: ("news.mp3", …) → "news-1a2b3c4d.mp3"."""
    stem, dot, ending = name.partition(".")
    return f"{stem}-{sha256_bytes(data)[:8]}{dot}{ending}"


def edit_manifest(folder: Path, **fields: Any) -> None:
    """Change fields of a manifest by hand."""
    (folder / "episode.json").write_bytes(readable_json({**show_copy(folder), **fields}))


def snapshot(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Every file under `folder`: its bytes, time of writing and inode."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
