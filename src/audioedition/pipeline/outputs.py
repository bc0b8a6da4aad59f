"""Whether an output can be written, found out before anything is read or spoken for it: by writing.

What the system says of permissions does not tell it: a file system may be read-only or full, a name too long, a folder
one in which nobody can make anything (/proc).
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


class _Named(TypedDict):
    prefix: str
    suffix: str


# A disk that has not even that is full.
_TRIED = bytes(65_536)
# For what an episode has beside its sound, its cover twice.
_BESIDE = 1_000_000
_MB = 1_000_000
# As `files.sweep` knows them, should this process be killed.
_NAMED: _Named = {"prefix": ".audioedition.", "suffix": ".part"}


def try_file(path: Path) -> None:
    """Raises `OutputError` where no file can be written at `path`."""
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder; give the file a name in it")
    try_folder(path.parent, path)


def try_output(out: Path) -> None:
    """Raises `OutputError` where no episode's folder can be made in `out`, nor one that is there be written to; which
    of them it will be is not known yet."""
    try:
        try_folder(out)
    except OutputError:
        if not any(os.access(folder, os.W_OK | os.X_OK) for folder in _folders_in(out)):
            raise


def try_folder(folder: Path, named: Path | None = None, most: float = 0) -> None:
    """Raises `OutputError` where no file can be written in `folder`, or none of `most` bytes; `named` is the path that
    is told, by default the folder's.

    What is not there of the folder is made under another name and taken away again: other builds may be about to make
    the very same, and a build that fails later leaves nothing.
    """
    told = named or folder
    try:
        there = _nearest(folder, told)
        with _room_in(there, folder) as room, NamedTemporaryFile(dir=room, **_NAMED) as file:
            file.write(_TRIED)
            file.flush()
        free = shutil.disk_usage(there).free
    except OSError as error:
        raise unwritable(told, error) from error
    if most and free < most + _BESIDE:
        raise OutputError(
            f"cannot write {told}: about {(most + _BESIDE) / _MB:.1f} MB are needed, and {free / _MB:.1f} MB are free "
            "there; make room, or choose another folder"
        )


def _nearest(folder: Path, told: Path) -> Path:
    """The folder itself, or the nearest above it that is there."""
    for path in (folder, *folder.parents):
        if path.is_dir():
            return path
        if os.path.lexists(path):
            what = "a link that leads nowhere" if path.is_symlink() and not path.exists() else "a file, no folder"
            place = "it" if path == told else str(path)
            raise OutputError(f"cannot write {told}: {place} is {what}; choose another folder")
    return folder


@contextmanager
def _room_in(there: Path, folder: Path) -> Iterator[Path]:
    """A folder as `folder` would be below `there`."""
    if there == folder:
        yield there
        return
    with TemporaryDirectory(dir=there, **_NAMED) as made:
        below = [name for name in folder.relative_to(there).parts if name != ".."]
        room = Path(made, *below)
        room.mkdir(parents=True, exist_ok=True)
        yield room


def _folders_in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_dir()]
    except OSError:
        return []
