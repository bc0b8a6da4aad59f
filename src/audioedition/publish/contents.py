"""What lies in an episode's folder: the files that the contract names, and what they are called in a show.

A web server runs and obeys files by their names (`x.php`, `.htaccess`), and an app keeps what it has fetched under an
address. So no name that came with an episode is used in a show: role, slug and ending make it, and the first digits of
the content's SHA-256, so that new content has a new address.

A page that a stranger wrote is a program that runs in the show's own site: `transcript.html` is let in where it is
nothing but text (`passive_page`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from audioedition.files import is_device_of_windows

_DIGITS = 8
_MB, _GB = 1_000_000, 1_000_000_000


@dataclass(frozen=True, slots=True)
class Kind:
    """Files of one role: what they are named after (None: the episode's slug), media types by ending, most bytes."""

    stem: str | None
    types: Mapping[str, tuple[str, ...]]
    most: int


KINDS: Mapping[str, Kind] = {
    # 60 hours are 1.7 GB of MP3 at 64 kbit/s, and some 10 GB of FLAC.
    "audio": Kind(
        None,
        {
            "mp3": ("audio/mpeg", "audio/mp3"),
            "m4a": ("audio/x-m4a", "audio/mp4", "audio/m4a"),
            "m4b": ("audio/x-m4b", "audio/mp4", "audio/x-m4a", "audio/m4b"),
            "opus": ("audio/opus", "audio/ogg"),
            "ogg": ("audio/ogg", "audio/opus"),
            "flac": ("audio/flac", "audio/x-flac"),
            "wav": ("audio/wav", "audio/x-wav"),
        },
        16 * _GB,
    ),
    "book": Kind(None, {"epub": ("application/epub+zip",)}, 16 * _GB),
    "chapters": Kind("chapters", {"json": ("application/json+chapters",)}, 10 * _MB),
    "transcript": Kind(
        "transcript",
        {
            "vtt": ("text/vtt",),
            "srt": ("application/x-subrip", "application/srt", "text/srt"),
            "json": ("application/json",),
            "html": ("text/html",),
            "txt": ("text/plain",),
        },
        200 * _MB,
    ),
    "cover": Kind("cover", {"jpg": ("image/jpeg",), "jpeg": ("image/jpeg",), "png": ("image/png",)}, 50 * _MB),
}


def slug_problem(slug: str) -> str | None:
    """What is wrong with `slug` as a folder's name and a part of addresses, as the end of a sentence; None: nothing.

    No dot is in it, so that it is none of the show's own files (feed.xml, show.yaml, a cover), nor one that a server
    runs.
    """
    # At most 200, so that there is room for an ending of our own in a file system's 255 bytes.
    if not re.fullmatch("[A-Za-z0-9][A-Za-z0-9-]{0,199}", slug):
        return "expected at most 200 ASCII letters, digits and hyphens"
    return "expected no name of a device of Windows" if is_device_of_windows(slug) else None


def ending(name: str) -> str:
    """The ending of a file's name in small letters: "x.MP3" → "mp3"."""
    return name.rpartition(".")[2].lower()


def laid_name(slug: str, role: str, name: str, sha256: str) -> str:
    """What the file `name` of an episode is called in a show: "almaty-part-3-1a2b3c4d.mp3"."""
    return f"{KINDS[role].stem or slug}-{sha256[:_DIGITS]}.{ending(name)}"


def is_laid_name(name: str, slug: str) -> bool:
    """Whether a file in an episode's folder bears a name that publishing gives, or gave before names held a digest."""
    kinds = "|".join(
        rf"{re.escape(kind.stem or slug)}(-[0-9a-f]{{{_DIGITS}}})?\.({'|'.join(kind.types)})" for kind in KINDS.values()
    )
    return re.fullmatch(kinds, name) is not None
