"""Publish: built episodes laid into a show's folder, and its feed written anew from all that lie there."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from audioedition.errors import PublishError, shown
from audioedition.files import locked, unwritable, write_bytes
from audioedition.publish.contents import ending
from audioedition.publish.cover import check_cover
from audioedition.publish.feed import checked_feed
from audioedition.publish.install import Arrival, clear, is_placed, names_in_show, place, recover, staged
from audioedition.publish.item import enclosure, episode_url
from audioedition.publish.manifest import Manifest, check_files, read_manifest
from audioedition.publish.passive_page import check_page
from audioedition.publish.show import FEED_FILE, Show, read_show
from audioedition.publish.show_state import Standing, missing_files, standing_in

LOCK_FILE = ".publish.lock"
Status = Literal["new", "updated", "unchanged"]


@dataclass(frozen=True, slots=True)
class PublishedEpisode:
    """One of the given episodes: its folder in the show, what became of it, its guid, its audio's address."""

    slug: str
    title: str
    folder: Path
    status: Status
    guid: str
    first_published: datetime
    audio_url: str


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did: the feed, whether its bytes changed, how many items it has, the given episodes.

    `notices` is what the podcaster should know besides, a sentence each.
    """

    feed: Path
    feed_url: str
    feed_changed: bool
    items: int
    episodes: tuple[PublishedEpisode, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Given:
    """An episode to publish: where it was built, its manifest, and the show's copy of an earlier publication.

    `guid` and `first_published` are those of an earlier publication, also of one whose copy is gone or broken.
    """

    source: Path
    built: Manifest
    before: Manifest | None
    guid: str | None
    first_published: datetime | None


def publish(
    episodes: Sequence[Path],
    show_dir: Path,
    now: datetime,
    *,
    replace: bool = False,
    wait_s: float = 10.0,
    waiting: Callable[[], None] | None = None,
) -> Published:
    """Publish the built episode folders `episodes` in the show that lies in `show_dir`.

    Everything is checked, and the feed made, before anything is changed; with no episodes, only the feed is written
    anew. `now`, with its time zone, becomes the first publication's moment of what is new. `replace` lets an
    article with another title and other text take over a slug; guid and first publication stay. Another
    publication in the same folder is waited for `wait_s` seconds, and `waiting` told.

    Raises `PublishError`, `SettingsError` (show.yaml) or `OutputError`.
    """
    if now.tzinfo is None:
        raise ValueError("now has no time zone")
    show = read_show(show_dir)
    check_cover(show_dir / show.cover)
    with _alone_in(show_dir, wait_s, waiting):
        recover(show_dir)
        standing = standing_in(show_dir)
        given = [_given(folder, show, show_dir, standing, replace) for folder in _distinct(episodes)]
        _refuse_twice(given, standing)
        _refuse_broken(given, standing)
        arrivals = _arrivals(given, show, now)
        after = {**standing.sound, **{each.placed.slug: each.placed for each in arrivals}}
        _refuse_one_guid(show_dir, after)
        feed = checked_feed(show, after.values())
        statuses = _lay_out(arrivals, standing, show_dir)
        changed = _write_feed(show_dir / FEED_FILE, feed)
        for slug, manifest in after.items():
            clear(show_dir / slug, manifest, standing.sound.get(slug))
        done = tuple(_report(each.placed, show, show_dir, statuses[each.placed.slug]) for each in arrivals)
        notices = tuple(_notices(given, standing, after, show_dir))
    return Published(show_dir / FEED_FILE, show.feed_url, changed, len(after), done, notices)


@contextmanager
def _alone_in(show_dir: Path, wait_s: float, waiting: Callable[[], None] | None) -> Iterator[None]:
    """Hold the show's lock. The operating system lets go of it when a process is killed."""
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(show_dir / LOCK_FILE, wait_s, waiting))
        except TimeoutError as error:
            raise PublishError(f"{show_dir}: another publish is at work there; wait until it is done") from error
        except OSError as error:
            raise unwritable(show_dir / LOCK_FILE, error) from error
        yield


# ------------------------------------------------------------------------------------------- what is to be published


def _distinct(folders: Sequence[Path]) -> list[Path]:
    """Each folder once, though it was given twice or by two names."""
    return list({folder.resolve(): folder for folder in folders}.values())


def _given(folder: Path, show: Show, show_dir: Path, standing: Standing, replace: bool) -> _Given:
    """An episode to publish, checked."""
    built = read_manifest(folder)
    check_files(built, folder)
    for item in built.listed:
        if ending(item.path) == "html":
            check_page(folder / item.path, item.bytes)
    slug = built.slug
    before, listed = standing.sound.get(slug), standing.listed.get(slug)
    if before is not None:
        if not replace:
            _refuse_another(folder, built, before)
        return _Given(folder, built, before, before.guid, before.first_published)
    if slug not in standing.broken and (show_dir / slug).exists():
        raise PublishError(f"{show_dir / slug}: is there already and no episode; move it, or choose another slug")
    # A feed with the dates of articles does not tell when an episode was published here.
    moment = listed.moment if listed and not (show.dates == "article" and built.published) else None
    return _Given(folder, built, None, listed.guid if listed else None, moment)


def _arrivals(given: Sequence[_Given], show: Show, now: datetime) -> list[Arrival]:
    """The episodes with guid, first publication and the names of the show: those of before, else new ones.

    What is published together is a second apart, in the order of its articles' dates and parts, for apps sort by
    the moment alone.
    """
    new = sorted((each.built for each in given if not each.first_published), key=lambda each: _age(each, now))
    moments = {built.slug: now - timedelta(seconds=place) for place, built in enumerate(reversed(new))}
    arrivals = []
    for each in given:
        guid = each.guid or str(uuid.uuid5(uuid.UUID(show.guid), each.built.slug))
        names = names_in_show(each.built, each.before)
        placed = each.built.renamed(names).stamped(guid, each.first_published or moments[each.built.slug])
        arrivals.append(Arrival(each.source, each.built, placed, names, placed.as_bytes()))
    return arrivals


def _age(manifest: Manifest, now: datetime) -> tuple[datetime, int, str]:
    return manifest.article_moment or now, manifest.part or 0, manifest.slug


# ------------------------------------------------------------------------------------------------------- refusals


def _refuse_another(folder: Path, built: Manifest, before: Manifest) -> None:
    """One of text and title may change, as in a correction; both mean another article under the same name."""
    if built.source_sha256 != before.source_sha256 and built.title != before.title:
        raise PublishError(
            f"{folder}: the show has another episode named {built.slug}, “{shown(before.title)}”; give this one "
            "a slug of its own, or publish with --replace if it is to take that one's place"
        )


def _refuse_twice(given: Sequence[_Given], standing: Standing) -> None:
    """Names that differ in capitals alone are one name to many a computer and server."""
    known = {slug.casefold(): slug for slug in (*standing.sound, *standing.broken)}
    seen: dict[str, Path] = {}
    for each in given:
        slug = each.built.slug
        other = seen.setdefault(slug.casefold(), each.source)
        if other != each.source:
            raise PublishError(f"{each.source}: has the same slug as {other}; publish one of them, or change a slug")
        if known.get(slug.casefold(), slug) != slug:
            raise PublishError(f"{each.source}: the show has an episode {known[slug.casefold()]}; change this slug")


def _refuse_broken(given: Iterable[_Given], standing: Standing) -> None:
    """Of an episode that cannot be read nothing could be told in the feed; published again, it is mended."""
    mended = {each.built.slug for each in given}
    for slug, problem in standing.broken.items():
        if slug not in mended:
            raise problem


def _refuse_one_guid(show_dir: Path, episodes: Mapping[str, Manifest]) -> None:
    guids: dict[str, str] = {}
    for slug, manifest in episodes.items():
        other = guids.setdefault(manifest.guid or "", slug)
        if other != slug:
            raise PublishError(f"{show_dir / slug}: has the guid of {other}; apps would show one; remove a copy")


# ------------------------------------------------------------------------------------------------------- doing it


def _lay_out(arrivals: Sequence[Arrival], standing: Standing, show_dir: Path) -> dict[str, Status]:
    """Copy all that changed, then let the copies take their places: a full disk leaves the show as it was."""
    statuses: dict[str, Status] = {}
    with ExitStack() as stack:
        copies: list[tuple[Path, Path]] = []
        for each in arrivals:
            slug = each.placed.slug
            if is_placed(each, show_dir / slug):
                statuses[slug] = "unchanged"
                continue
            copies.append((stack.enter_context(staged(each, show_dir)), show_dir / slug))
            statuses[slug] = "updated" if slug in standing.sound or slug in standing.broken else "new"
        for copy, target in copies:
            place(copy, target)
    return statuses


def _report(placed: Manifest, show: Show, show_dir: Path, status: Status) -> PublishedEpisode:
    assert placed.guid is not None and placed.first_published is not None
    url = episode_url(show, placed, enclosure(placed).path)
    folder = show_dir / placed.slug
    return PublishedEpisode(placed.slug, placed.title, folder, status, placed.guid, placed.first_published, url)


def _notices(
    given: Sequence[_Given], standing: Standing, after: Mapping[str, Manifest], show_dir: Path
) -> Iterator[str]:
    for each in given:
        if each.built.slug in standing.broken:
            yield f"{show_dir / each.built.slug}: what was wrong there is mended"
    for slug in standing.listed:
        if slug not in after:
            yield f"{slug} is no longer in the feed, for its folder is gone from {show_dir}"
    missing = missing_files(show_dir, after)
    if missing:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        yield f"{missing[0]}{more}: not there as the feed tells of it; publish the episode again, or put the file back"


def _write_feed(path: Path, data: bytes) -> bool:
    """Write the feed where its bytes changed; whether they did."""
    if path.is_file() and path.read_bytes() == data:
        return False
    write_bytes(path, data)
    return True
