"""Publish: built episodes laid into a show's folder, and its feed written anew from all that lie there."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from audioedition.errors import PublishError, shown
from audioedition.files import locked, unwritable, write_bytes
from audioedition.publish.cover import check_cover
from audioedition.publish.feed import feed_xml
from audioedition.publish.item import enclosure, episode_url
from audioedition.publish.manifest import MANIFEST, Manifest, check_files, read_manifest
from audioedition.publish.place import is_placed, place, recover, staged
from audioedition.publish.show import FEED_FILE, Show, read_show

LOCK_FILE = ".publish.lock"


@dataclass(frozen=True, slots=True)
class PublishedEpisode:
    """One of the given episodes: its folder in the show, what became of it, its guid, its audio's address."""

    slug: str
    title: str
    folder: Path
    status: Literal["new", "updated", "unchanged"]
    guid: str
    first_published: datetime
    audio_url: str


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: the feed, whether its bytes changed, how many items it has, the given episodes."""

    feed: Path
    feed_url: str
    feed_changed: bool
    items: int
    episodes: tuple[PublishedEpisode, ...]


@dataclass(frozen=True, slots=True)
class _Given:
    """An episode to publish: where it was built, its manifest, and the show's copy of an earlier publication."""

    source: Path
    manifest: Manifest
    before: Manifest | None


def publish(
    episodes: Sequence[Path], show_dir: Path, now: datetime, *, replace: bool = False, wait_s: float = 10.0
) -> Published:
    """Publish the built episode folders `episodes` in the show that lies in `show_dir`.

    Everything is checked before anything is changed; with no episodes, only the feed is written anew.
    `now`, with its time zone, becomes the first publication's moment of what is new. `replace` lets an
    article with another title and other text take over a slug; guid and first publication stay. Another
    publication in the same folder is waited for `wait_s` seconds.

    Raises `PublishError`, `SettingsError` (show.yaml) or `OutputError`.
    """
    if now.tzinfo is None:
        raise ValueError("now has no time zone")
    show = read_show(show_dir)
    check_cover(show_dir / show.cover)
    with _alone_in(show_dir, wait_s):
        recover(show_dir)
        standing = _standing(show_dir)
        given = _stamped([_given(folder, show_dir, standing, replace) for folder in _distinct(episodes)], show, now)
        _refuse_twice(given)
        after = {**standing, **{each.manifest.slug: each.manifest for each in given}}
        _refuse_unpublished(show_dir, after)
        done = _lay_out(given, show, show_dir)
        changed = _write_feed(show_dir / FEED_FILE, feed_xml(show, after.values()))
    return Published(show_dir / FEED_FILE, show.feed_url, changed, len(after), done)


@contextmanager
def _alone_in(show_dir: Path, wait_s: float) -> Iterator[None]:
    """Hold the show's lock. The operating system lets go of it when a process is killed."""
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(show_dir / LOCK_FILE, wait_s))
        except TimeoutError as error:
            raise PublishError(f"{show_dir}: another publish is at work there; wait until it is done") from error
        except OSError as error:
            raise unwritable(show_dir, error) from error
        yield


def _standing(show_dir: Path) -> dict[str, Manifest]:
    """The episodes that lie in the show's folder, by slug. A broken one is an error: it would leave the feed."""
    found = {}
    for path in sorted(show_dir.glob(f"*/{MANIFEST}")):
        if path.parent.name.startswith("."):
            continue
        manifest = read_manifest(path.parent)
        if manifest.slug != path.parent.name:
            raise PublishError(
                f"{path}: slug: expected “{path.parent.name}” as its folder, got “{shown(manifest.slug)}”; "
                "publish the episode instead of copying it there"
            )
        found[manifest.slug] = manifest
    return found


def _distinct(folders: Sequence[Path]) -> list[Path]:
    """Each folder once, though it was given twice or by two names."""
    return list({folder.resolve(): folder for folder in folders}.values())


def _given(folder: Path, show_dir: Path, standing: Mapping[str, Manifest], replace: bool) -> _Given:
    """An episode to publish, checked."""
    manifest = read_manifest(folder)
    check_files(manifest, folder)
    before = standing.get(manifest.slug)
    if before is None and (show_dir / manifest.slug).exists():
        raise PublishError(
            f"{show_dir / manifest.slug}: is there already and no episode; move it, or choose another slug"
        )
    if before is not None and not replace:
        _refuse_another(folder, manifest, before)
    return _Given(folder, manifest, before)


def _stamped(given: Sequence[_Given], show: Show, now: datetime) -> list[_Given]:
    """The episodes with guid and first publication: those of before, else new ones.

    What is published together is a second apart, in the order of its articles' dates and parts, for apps sort by
    the moment alone.
    """
    new = sorted((each.manifest for each in given if not _first(each)), key=lambda each: _age(each, now), reverse=True)
    moments = {manifest.slug: now - timedelta(seconds=place) for place, manifest in enumerate(new)}
    return [
        dataclasses.replace(each, manifest=_stamp(each, show, moments.get(each.manifest.slug, now))) for each in given
    ]


def _stamp(each: _Given, show: Show, moment: datetime) -> Manifest:
    guid = (each.before and each.before.guid) or str(uuid.uuid5(uuid.UUID(show.guid), each.manifest.slug))
    return each.manifest.stamped(guid, _first(each) or moment)


def _first(each: _Given) -> datetime | None:
    return each.before.first_published if each.before else None


def _age(manifest: Manifest, now: datetime) -> tuple[datetime, int, str]:
    return manifest.published or now, manifest.part or 0, manifest.slug


def _refuse_another(folder: Path, manifest: Manifest, before: Manifest) -> None:
    """One of text and title may change, as in a correction; both mean another article under the same name."""
    if manifest.source_sha256 != before.source_sha256 and manifest.title != before.title:
        raise PublishError(
            f"{folder}: the show has another episode named {manifest.slug}, “{shown(before.title)}”; give this one "
            "a slug of its own, or publish with --replace if it is to take that one's place"
        )


def _refuse_twice(given: Sequence[_Given]) -> None:
    seen: dict[str, Path] = {}
    for each in given:
        other = seen.setdefault(each.manifest.slug.casefold(), each.source)
        if other != each.source:
            raise PublishError(f"{each.source}: has the same slug as {other}; publish one of them, or change a slug")


def _refuse_unpublished(show_dir: Path, episodes: Mapping[str, Manifest]) -> None:
    guids: dict[str, str] = {}
    for slug, manifest in episodes.items():
        folder = show_dir / slug
        if manifest.guid is None or manifest.first_published is None:
            raise PublishError(f"{folder}: was never published; run `audioedition publish {folder} --show {show_dir}`")
        if guids.setdefault(manifest.guid, slug) != slug:
            raise PublishError(f"{folder}: has the guid of {guids[manifest.guid]}; apps would show one; remove a copy")


def _lay_out(given: Sequence[_Given], show: Show, show_dir: Path) -> tuple[PublishedEpisode, ...]:
    """Copy all that changed, then let the copies take their places: a full disk leaves the show as it was."""
    done = []
    with ExitStack() as stack:
        copies: list[tuple[Path, Path]] = []
        for each in given:
            target = show_dir / each.manifest.slug
            status: Literal["new", "updated", "unchanged"] = "updated" if each.before else "new"
            if is_placed(each.manifest, target):
                status = "unchanged"
            else:
                copies.append((stack.enter_context(staged(each.source, each.manifest, show_dir)), target))
            done.append(_report(each.manifest, show, target, status))
        for copy, target in copies:
            place(copy, target)
    return tuple(done)


def _report(
    manifest: Manifest, show: Show, folder: Path, status: Literal["new", "updated", "unchanged"]
) -> PublishedEpisode:
    assert manifest.guid is not None and manifest.first_published is not None
    url = episode_url(show, manifest, enclosure(manifest).path)
    return PublishedEpisode(manifest.slug, manifest.title, folder, status, manifest.guid, manifest.first_published, url)


def _write_feed(path: Path, data: bytes) -> bool:
    """Write the feed where its bytes changed; whether they did."""
    if path.is_file() and path.read_bytes() == data:
        return False
    write_bytes(path, data)
    return True
