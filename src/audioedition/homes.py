"""A user's own folders. A user may have none: in a container, as a service, where HOME is not set or nobody can write
there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

_NAME = "audioedition"
_SHORT = ("/tmp", "/var/tmp")


def user_cache() -> Path | None:
    """Where what can be made again is kept; None where the user has no such folder, nor can have one."""
    from platformdirs import user_cache_path

    path = _known(user_cache_path)
    return path if path is not None and (path.is_dir() or _can_be_made(path)) else None


def user_config() -> Path | None:
    """Where the user's settings are; None where he has no home."""
    from platformdirs import user_config_path

    return _known(user_config_path)


def user_data() -> Path | None:
    """Where voices of the user's are; None where he has no home."""
    from platformdirs import user_data_path

    return _known(user_data_path)


def expanded(path: str | Path) -> Path:
    """A path whose "~" is the user's home, if he has one."""
    return Path(os.path.expanduser(path))  # noqa: PTH111  (that of pathlib fails without a home)


def temporary(longest: int | None = None) -> Path:
    """This user's own folder among the temporary ones, the same each time; nobody else can write to it, for a link of
    another's could lead anywhere. Where `longest` is given, one of no more bytes than that, if there is such a one."""
    if not hasattr(os, "getuid"):  # on Windows the temporary folder is the user's own
        home = Path(tempfile.gettempdir()) / _NAME
        home.mkdir(exist_ok=True)
        return home
    bases = [tempfile.gettempdir(), *(base for base in _SHORT if os.access(base, os.W_OK | os.X_OK))]
    homes = [Path(base, f"{_NAME}-{os.getuid()}") for base in bases]
    home = next((path for path in homes if longest is None or len(os.fsencode(path)) <= longest), homes[0])
    try:
        home.mkdir(mode=0o700)
    except FileExistsError:
        about = home.lstat()
        if home.is_symlink() or about.st_uid != os.getuid() or about.st_mode & 0o022:
            return Path(tempfile.mkdtemp(prefix=f"{_NAME}-", dir=home.parent))
    return home


def _known(folder: Callable[[str], Path]) -> Path | None:
    """A folder as platformdirs tells it. Where there is no home its versions differ: one fails, one says "~/.cache",
    which would be a folder of that name in whichever one works in."""
    try:
        path = folder(_NAME)
    except RuntimeError:
        return None
    return path if path.is_absolute() else None


def _can_be_made(folder: Path) -> bool:
    there = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
