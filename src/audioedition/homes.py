"""A user's own folders. There may be none: in a container or a service, HOME may be unset or read-only."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

_NAME = "audioedition"
_SHORT = ("/tmp", "/var/tmp")


def user_cache() -> Path | None:
    """The user's cache folder; None where there is none and none can be made."""
    from platformdirs import user_cache_path

    path = _known(user_cache_path)
    return path if path is not None and (path.is_dir() or _can_be_made(path)) else None


def user_config() -> Path | None:
    """The folder of the user's settings; None without a home."""
    from platformdirs import user_config_path

    return _known(user_config_path)


def user_data() -> Path | None:
    """The folder of the user's own voices; None without a home."""
    from platformdirs import user_data_path

    return _known(user_data_path)


def expanded(path: str | Path) -> Path:
    """A path with "~" replaced by the user's home, if there is one."""
    return Path(os.path.expanduser(path))  # noqa: PTH111  (that of pathlib fails without a home)


def temporary(longest: int | None = None) -> Path:
    """This user's own folder in the temporary folder, the same each time. No other user can write to it: a link of
    theirs could lead anywhere. With `longest`, one of at most so many bytes, if there is one."""
    import tempfile  # with `random` it takes two milliseconds

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
        status = home.lstat()
        if home.is_symlink() or status.st_uid != os.getuid() or status.st_mode & 0o022:
            return Path(tempfile.mkdtemp(prefix=f"{_NAME}-", dir=home.parent))
    return home


def _known(folder: Callable[[str], Path]) -> Path | None:
    """A folder of platformdirs. Without a home its versions differ: one raises, one returns "~/.cache", which would be
    a folder named "~" in the current one."""
    try:
        path = folder(_NAME)
    except RuntimeError:
        return None
    return path if path.is_absolute() else None


def _can_be_made(folder: Path) -> bool:
    there = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
