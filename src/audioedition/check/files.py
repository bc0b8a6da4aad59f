"""The files: each is there, of the size and with the digest that the manifest states."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from audioedition.check.subject import Subject, of_edition
from audioedition.contracts.findings import Finding
from audioedition.errors import reason
from audioedition.files import regular_file


def check_files(subject: Subject) -> Iterator[Finding]:
    """A finding for each file that is missing or another than the manifest's, and one where there is no sound."""
    episode = subject.episode
    stated = {(item.path, item.bytes, item.sha256) for item in episode.files}
    sounds = {(item.path, item.bytes, item.sha256) for item in episode.audio}
    for path, size, digest in sorted(stated | sounds):
        if problem := _problem(subject.folder, path, size, digest):
            yield of_edition("file", f"{path}: {problem}")
    if not sounds:
        yield of_edition("file", "the manifest lists no sound")


def _problem(folder: Path, name: str, size: int, digest: str) -> str | None:
    if Path(name).name != name:
        return "is not in the episode's own folder"
    try:
        with regular_file(folder / name, links=False) as file:
            there = os.fstat(file.fileno()).st_size
            if there != size:
                return f"has {there} bytes, not {size} as the manifest says"
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                return "its SHA-256 is not the manifest's"
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"cannot be read: {reason(error)}"
    return None
