"""Files that are either whole or missing: written beside the target, then renamed. Digests, locks."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Any

from audioedition.errors import OutputError, reason
from audioedition.patterns import lazy

# A temporary file of `replacing`, as tempfile.mkstemp spells its eight characters.
_TEMPORARY_NAME = lazy(r"\..+\.[a-z0-9_]{8}\.part")
_STALE_S = 10.0
# Lone surrogates cannot be encoded in UTF-8; Python's escape for them, \ud83d, is JSON's too.
_ESCAPE_SURROGATES = "backslashreplace"
# Advice for errors that are not about permissions.
_ADVICE = {
    errno.ENOSPC: "make room there, or choose another folder",
    errno.EDQUOT: "make room there, or choose another folder",
    errno.ENAMETOOLONG: "give it a shorter name",
    errno.EISDIR: "take away what is in its place, or choose another folder",
}
# Kinds of paths that are no regular files, as the end of a sentence.
_KINDS = (
    (stat.S_ISDIR, "is a folder"),
    (stat.S_ISLNK, "is a link to another place"),
    (stat.S_ISFIFO, "is a pipe, which can be read but once"),
    (stat.S_ISSOCK, "is a socket"),
    (stat.S_ISCHR, "is a device"),
    (stat.S_ISBLK, "is a device"),
)
# So that opening does not wait for a pipe's writer, nor make a terminal the controlling one; Windows has neither.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
# Names of devices in Windows, with any suffix: no file or folder there can have them.
_DEVICES_OF_WINDOWS = lazy(r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])")
_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def other_than_file(path: Path) -> str | None:
    """The kind of `path` where it is no regular file: "is a pipe, which can be read but once"; None for a regular file.

    Links are followed. Raises `OSError` where nothing is there.
    """
    return _other_than_file(path.stat().st_mode)


def is_device_of_windows(name: str) -> bool:
    """Whether Windows has a device of this name, so that a file must not have it."""
    return _DEVICES_OF_WINDOWS.fullmatch(name) is not None


def is_there(path: Path) -> bool:
    """Whether anything is at `path`, also a broken link or no regular file."""
    return os.path.lexists(path)


def regular_file(path: Path, *, links: bool = True) -> BufferedReader:
    """A regular file, opened to be read; links are followed unless `links` is false.

    For all files that a document, a manifest or a settings file names: a pipe would block, a device has no end. Raises
    `OSError` for those too, whose `strerror` names the kind.
    """
    _refuse_other(
        path, path.stat(follow_symlinks=links).st_mode
    )  # before opening, which may have an effect on a device
    handle = os.open(path, _OPEN_FLAGS | (0 if links else getattr(os, "O_NOFOLLOW", 0)))
    try:
        _refuse_other(path, os.fstat(handle).st_mode)  # the path may be another file by now
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def regular_bytes(path: Path, most: int | None = None) -> bytes:
    """The bytes of a regular file; at most `most` + 1 of them, so that the caller can refuse a larger one.

    Raises `OSError` as `regular_file` does.
    """
    with regular_file(path) as file:
        return file.read() if most is None else file.read(most + 1)


def resolved(path: Path) -> Path | None:
    """The absolute path with links followed, existing or not; None where it is no valid path."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):  # a NUL, a name that is too long, a loop of links
        return None


def sha256_bytes(data: bytes) -> str:
    """The SHA-256 of `data`, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256_file(path: Path) -> str:
    """The SHA-256 of a regular file's bytes, in hexadecimal, read in blocks. Raises `OSError`."""
    with regular_file(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def canonical_json(value: Any) -> bytes:
    """JSON with one spelling a value: sorted keys, no spaces, UTF-8. For hashes."""
    return _CANONICAL.encode(value).encode(errors=_ESCAPE_SURROGATES)


def readable_json(value: Any) -> bytes:
    """JSON for files that people read: indented, UTF-8, with a line feed at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode(errors=_ESCAPE_SURROGATES)


def unwritable(path: Path, error: OSError) -> OutputError:
    """The error for a file or folder that could not be written."""
    advice = _ADVICE.get(error.errno or 0, "choose a folder that you may write to")
    return OutputError(f"cannot write {path}: {reason(error)}; {advice}")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; on success it replaces `path`, else it is removed.

    Raises `OutputError` where the folder or the file cannot be written.
    """
    import tempfile  # with `random` it takes two milliseconds

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".part", dir=path.parent)
    except OSError as error:
        raise unwritable(path, error) from error
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all."""
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def copy_file(source: Path, target: Path) -> None:
    """Copy a regular file, whole or not at all. Raises `OSError` where `source` cannot be read."""
    with regular_file(source) as file, replacing(target) as temporary, temporary.open("wb") as copy:
        shutil.copyfileobj(file, copy)


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left in `folder`: those with names of `replacing`, not written
    lately.

    A file that was written a moment ago belongs to another process, and stays.
    """
    for path in folder.glob(".*.part"):
        try:
            if (
                _TEMPORARY_NAME.fullmatch(path.name)
                and path.is_file()
                and time.time() - path.stat().st_mtime > _STALE_S
            ):
                path.unlink()
        except OSError:
            continue  # gone, or not ours to remove: no reason to stop a build


@contextmanager
def locked(path: Path, wait_s: float, waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold the lock at `path`; the operating system releases it when a process is killed.

    `waiting` is called once where another process holds it. Raises `TimeoutError` after `wait_s` seconds (-1: never),
    `OSError` where the file cannot be made.
    """
    from filelock import FileLock, Timeout

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if waiting is not None:
            waiting()
        lock.acquire(timeout=wait_s)
    try:
        yield
    finally:
        lock.release()


def _other_than_file(mode: int) -> str | None:
    if stat.S_ISREG(mode):
        return None
    return next((what for is_it, what in _KINDS if is_it(mode)), "is no file")


def _refuse_other(path: Path, mode: int) -> None:
    if what := _other_than_file(mode):
        raise OSError(errno.EINVAL, f"{what}; give a regular file", str(path))


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
