"""Episodes put into the show's folder whole or not at all, by a copy beside the target that takes its place.

A folder cannot be replaced in one step everywhere, so the old one steps aside under a known name first.
Killed between the two steps, a publish leaves that name behind, and `recover` puts the old folder back.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audioedition.errors import PublishError
from audioedition.files import copy_file, unwritable, write_bytes
from audioedition.publish.manifest import MANIFEST, Manifest, check_files

# Names of our own alone, so that `recover` never takes away a folder that somebody else made.
_NEW, _OLD = ".audioedition-new", ".audioedition-old"


def recover(show_dir: Path) -> None:
    """Clean up after a publish that was killed: its half copies go, a folder that stepped aside comes back."""
    try:
        for half in show_dir.glob(f".*{_NEW}"):
            shutil.rmtree(half)
        for old in show_dir.glob(f".*{_OLD}"):
            target = show_dir / old.name[1 : -len(_OLD)]
            if target.exists():
                shutil.rmtree(old)
            else:
                old.rename(target)
        for half in show_dir.glob(".feed.xml.*.part"):
            half.unlink()
    except OSError as error:
        raise unwritable(show_dir, error) from error


@contextmanager
def staged(source: Path, manifest: Manifest, show_dir: Path) -> Iterator[Path]:
    """A checked copy of the episode in `source` under a passing name in `show_dir`; gone at the end if not placed.

    The copy holds what the manifest lists and the manifest, so files that it lists no longer stay behind.
    """
    copy = show_dir / f".{manifest.slug}{_NEW}"
    try:
        copy.mkdir()
        for item in manifest.listed:
            copy_file(source / item.path, copy / item.path)
        check_files(manifest, copy)
        write_bytes(copy / MANIFEST, manifest.as_bytes())
        yield copy
    except OSError as error:
        raise unwritable(show_dir, error) from error
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def place(copy: Path, target: Path) -> None:
    """Let a staged copy take the place of `target`, a folder of an earlier publication or nothing yet."""
    old = target.with_name(f".{target.name}{_OLD}")
    try:
        if not target.exists():
            copy.rename(target)
            return
        target.rename(old)
        try:
            copy.rename(target)
        except OSError:
            old.rename(target)
            raise
        shutil.rmtree(old)
    except OSError as error:
        raise unwritable(target, error) from error


def is_placed(manifest: Manifest, target: Path) -> bool:
    """Whether `target` already holds just this manifest, and its files are sound."""
    try:
        if (target / MANIFEST).read_bytes() != manifest.as_bytes():
            return False
        check_files(manifest, target)
    except (OSError, PublishError):
        return False
    return True
