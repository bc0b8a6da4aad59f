"""Checks before any work whether an output can be written, by writing a temporary file.

Permissions are not enough: a file system may be read-only or full, a name too long, a folder one in which nobody can
make files (/proc).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import TypedDict

from audioedition.errors import OutputError
from audioedition.files import unwritable


class _TemporaryName(TypedDict):
    prefix: str
    suffix: str


PREVIEW_ENDING = ".preview.wav"
"""Of the file that a preview leaves beside the episodes' folders."""

# The content of the trial file: a disk without room for it is full.
_TRIAL_BYTES = bytes(65_536)
# Bytes of an episode's files besides the audio, with the cover twice.
_OTHER_FILES_BYTES = 1_000_000
_MB = 1_000_000
# Names that `files.sweep` removes, should this process be killed.
_TEMPORARY: _TemporaryName = {"prefix": ".audioedition.", "suffix": ".part"}


def try_file(path: Path) -> None:
    """Raise `OutputError` where no file can be written at `path`."""
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder; give the file a name in it")
    try_folder(path.parent, path)


def try_output(out: Path) -> None:
    """Raise `OutputError` where neither `out` nor any folder in it can be written to; the episode's folder is not known
    yet."""
    try:
        try_folder(out)
    except OutputError:
        if not any(os.access(folder, os.W_OK | os.X_OK) for folder in _folders_in(out)):
            raise


def try_folder(folder: Path, named: Path | None = None, most: float = 0) -> None:
    """Raise `OutputError` where no file can be written in `folder`, or no room for `most` bytes is left.

    `named`: the path for messages, by default the folder. Missing folders are made under another name and removed
    again: another build may make the same ones, and a build that fails later must leave none.
    """
    shown_path = named or folder
    try:
        existing = _nearest(folder, shown_path)
        with _trial_folder(existing, folder) as trial, NamedTemporaryFile(dir=trial, **_TEMPORARY) as file:
            file.write(_TRIAL_BYTES)
            file.flush()
        free = shutil.disk_usage(existing).free
    except OSError as error:
        raise unwritable(shown_path, error) from error
    needed = most + _OTHER_FILES_BYTES
    if most and free < needed:
        raise OutputError(
            f"cannot write {shown_path}: about {needed / _MB:.1f} MB are needed, and {free / _MB:.1f} MB are free "
            "there; make room, or choose another folder"
        )


def _nearest(folder: Path, shown_path: Path) -> Path:
    """The folder itself, or its nearest parent that exists. Raises `OutputError` where one is no folder."""
    for path in (folder, *folder.parents):
        if path.is_dir():
            return path
        if os.path.lexists(path):
            what = "a link that leads nowhere" if path.is_symlink() and not path.exists() else "a file, no folder"
            subject = "it" if path == shown_path else str(path)
            raise OutputError(f"cannot write {shown_path}: {subject} is {what}; choose another folder")
    return folder


@contextmanager
def _trial_folder(existing: Path, folder: Path) -> Iterator[Path]:
    """A temporary folder in `existing`, with the parts of `folder` below it; `folder` itself where it exists."""
    if existing == folder:
        yield existing
        return
    with TemporaryDirectory(dir=existing, **_TEMPORARY) as temporary:
        below = [name for name in folder.relative_to(existing).parts if name != ".."]
        trial = Path(temporary, *below)
        trial.mkdir(parents=True, exist_ok=True)
        yield trial


def _folders_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        return []
