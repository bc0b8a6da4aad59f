"""Where espeak-ng's data is, under a path that espeak-ng can take."""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

# espeak-ng copies the path into a fixed buffer: 150 characters failed, 100 worked. With what it
# adds ("/espeak-ng-data/lang/…") 90 leaves room.
_LONGEST = 90


def short(folder: Path) -> Path:
    """`folder`, or a link to it in the temporary folder where its path is too long for espeak-ng."""
    if len(os.fsencode(folder)) <= _LONGEST or sys.platform == "win32":
        return folder
    home = _own_folder()
    link = home / hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    if not (link.is_symlink() and link.readlink() == folder):
        fresh = link.with_name(f"{link.name}.{os.getpid()}")
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(folder, target_is_directory=True)
        fresh.replace(link)
    return link


def _own_folder() -> Path:
    """A folder in the temporary one that nobody else can write to: another's link could lead anywhere."""
    home = Path(tempfile.gettempdir()) / f"audioedition-{os.getuid()}"
    try:
        home.mkdir(mode=0o700)
    except FileExistsError:
        about = home.lstat()
        if home.is_symlink() or about.st_uid != os.getuid() or about.st_mode & 0o022:
            return Path(tempfile.mkdtemp(prefix="audioedition-"))
    return home
