"""A path to an engine's data that is short enough for it: espeak-ng's, and Pico's."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from audioedition.homes import temporary

# espeak-ng copies the path into a fixed buffer: 150 characters failed, 100 worked. 90 leaves room for
# "/espeak-ng-data/lang/…", which espeak-ng appends.
_LONGEST = 90


def short(folder: Path) -> Path:
    """`folder`, or a link to it in the temporary folder where its path is too long for espeak-ng."""
    folder = folder.absolute()
    if len(os.fsencode(folder)) <= _LONGEST or sys.platform == "win32":
        return folder
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    link = temporary(_LONGEST - len(name) - 1) / name
    if not (link.is_symlink() and link.readlink() == folder):
        fresh = link.with_name(f"{link.name}.{os.getpid()}")
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(folder, target_is_directory=True)
        fresh.replace(link)
    return link
