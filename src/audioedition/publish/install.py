"""Episodes put into the show's folder so that the feed is true whenever a publish is killed.

Copies are made whole in a passing folder. They move in under names that no feed has named yet, the manifest
last; then the feed is written anew; only then the files that nothing names any more go. Killed between two of these
steps, a publish leaves a feed whose every file is there, and the next one goes on from there.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from audioedition.contracts.episode import EPISODE_FILE, EpisodeFile
from audioedition.errors import PublishError, reason
from audioedition.files import regular_bytes, regular_file, sweep, unwritable
from audioedition.publish.contents import ending, is_laid_name, laid_name
from audioedition.publish.fields import REBUILD
from audioedition.publish.manifest import Manifest, check_file, check_files, not_as_described

# Names of our own alone, so that `recover` never takes away a folder that somebody else made. "Old" is what a folder
# that was replaced stepped aside to before names held a digest.
_NEW, _OLD = ".audioedition-new", ".audioedition-old"
_BLOCK = 1 << 20


def recover(show_dir: Path) -> None:
    """Clean up after a publish that was killed: its half copies go, a folder that stepped aside comes back."""
    try:
        for half in (*show_dir.glob(f".*{_NEW}"), *show_dir.glob(f"*/{_NEW}")):
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
    sweep(show_dir)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An episode on its way into a show: where it was built, its manifest there and its manifest in the show.

    `names` are what its files, found by role and path, are called in the show, `papers` the bytes of `placed`.
    """

    source: Path
    built: Manifest
    placed: Manifest
    names: Mapping[tuple[str, str], str]
    papers: bytes


def names_in_show(built: Manifest, before: Manifest | None) -> dict[tuple[str, str], str]:
    """What each file of an episode, by role and path, is called in the show.

    What lies there with just these bytes keeps its name, also one from before names held a digest.
    """
    kept = {
        (item.role, ending(item.path), item.sha256): item.path
        for item in (before.listed if before else ())
        if is_laid_name(item.path, built.slug)
    }
    return {
        (item.role, item.path): kept.get((item.role, ending(item.path), item.sha256))
        or laid_name(built.slug, item.role, item.path, item.sha256)
        for item in built.listed
    }


def is_placed(arrival: Arrival, target: Path) -> bool:
    """Whether `target` already holds just this episode, and its files are sound."""
    try:
        if regular_bytes(target / EPISODE_FILE, len(arrival.papers)) != arrival.papers:
            return False
        check_files(arrival.placed, target, links=True)
    except (OSError, PublishError):
        return False
    return True


@contextmanager
def staged(arrival: Arrival, show_dir: Path) -> Iterator[Path]:
    """A folder under a passing name, with the episode's manifest and all files that the show lacks.

    It is gone at the end. What an episode's folder holds besides stays where it is.
    """
    target = show_dir / arrival.placed.slug
    # Within a folder that is there already, which may be a link to another disk: between disks nothing can be moved.
    copy = target / _NEW if target.exists() else show_dir / f".{arrival.placed.slug}{_NEW}"
    wanted = {arrival.names[item.role, item.path]: item for item in arrival.built.listed}
    try:
        try:
            copy.mkdir()
            for name, item in wanted.items():
                if not _is_sound(item, target / name):
                    _copy(item, arrival.source / item.path, copy / name)
            (copy / EPISODE_FILE).write_bytes(arrival.papers)
        except OSError as error:
            raise unwritable(show_dir, error) from error
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def place(copy: Path, target: Path) -> None:
    """Move a staged copy into `target`, the episode's folder in the show: all at once, or the manifest last."""
    try:
        if not target.exists():
            copy.rename(target)
            return
        for path in sorted(copy.iterdir(), key=lambda each: (each.name == EPISODE_FILE, each.name)):
            path.replace(target / path.name)
    except OSError as error:
        raise unwritable(target, error) from error


def clear(target: Path, placed: Manifest, before: Manifest | None) -> None:
    """Take away the files of an episode's folder that were laid in and that its manifest does not name any more.

    What is not of our naming, and what a podcaster linked there, stays. A file that cannot go now goes another time.
    """
    listed = {item.path for item in placed.listed}
    former = {item.path for item in before.listed} if before else set()
    with suppress(OSError):
        for path in sorted(target.iterdir()):
            ours = path.name in former or is_laid_name(path.name, placed.slug)
            if ours and path.name not in listed and path.is_file() and not path.is_symlink():
                path.unlink()


def _is_sound(item: EpisodeFile, path: Path) -> bool:
    try:
        check_file(item, path, links=True)
    except PublishError:
        return False
    return True


def _copy(item: EpisodeFile, source: Path, target: Path) -> None:
    """Copy a file; one that is no longer what its manifest says is not handed on, however long it has grown."""
    digest, left = hashlib.sha256(), item.bytes
    try:
        file = regular_file(source, links=False)
    except OSError as error:
        raise PublishError(f"{source}: cannot be read: {reason(error)}; {REBUILD}") from error
    with file:
        try:
            with target.open("xb") as out:
                while block := file.read(min(_BLOCK, left + 1)):
                    left -= len(block)
                    if left < 0:
                        break
                    digest.update(block)
                    out.write(block)
        except OSError as error:
            raise unwritable(target, error) from error
    if left or digest.hexdigest() != item.sha256:
        raise not_as_described(source, "it changed while it was copied")
