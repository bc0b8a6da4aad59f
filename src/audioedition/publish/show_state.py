"""The state of a show's folder: its episodes, the broken ones, and the entries of its last feed.

An episode that cannot be read must neither vanish from the feed silently nor block the show for ever: the error names
it, and the user publishes it again (its guid and date are in the last feed) or moves it out of the show.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from audioedition import safexml
from audioedition.contracts.episode import EPISODE_FILE
from audioedition.errors import PublishError
from audioedition.files import regular_bytes
from audioedition.publish.contents import slug_problem
from audioedition.publish.manifest import Manifest, check_file, read_manifest
from audioedition.publish.show import FEED_FILE

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_FEED_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Listed:
    """An episode in the last feed: its guid and its date."""

    guid: str | None
    moment: datetime | None


@dataclass(frozen=True, slots=True)
class Standing:
    """The episodes of a show by slug: those that can be read, the errors of the others, and the entries of the last
    feed."""

    sound: Mapping[str, Manifest]
    broken: Mapping[str, PublishError] = field(default_factory=dict)
    listed: Mapping[str, Listed] = field(default_factory=dict)


def standing_in(show_dir: Path) -> Standing:
    """The state of the show in `show_dir`."""
    sound: dict[str, Manifest] = {}
    broken: dict[str, PublishError] = {}
    listed = _listed(show_dir / FEED_FILE)
    for folder in sorted(show_dir.iterdir()):
        if folder.name.startswith(".") or not folder.is_dir():
            continue
        if not (folder / EPISODE_FILE).exists() and folder.name not in listed:
            continue  # no episode's folder
        try:
            sound[folder.name] = _episode(folder, show_dir)
        except PublishError as error:
            broken[folder.name] = error
    return Standing(sound, broken, listed)


def missing_files(show_dir: Path, episodes: Mapping[str, Manifest]) -> list[Path]:
    """The files of the feed that are missing, or have another size."""
    missing = []
    for slug, manifest in episodes.items():
        for item in manifest.listed:
            try:
                check_file(item, show_dir / slug / item.path, links=True, whole=False)
            except PublishError:
                missing.append(show_dir / slug / item.path)
    return missing


def _episode(folder: Path, show_dir: Path) -> Manifest:
    alternative = f"or move {folder} out of the show to go on without it"
    if not (folder / EPISODE_FILE).exists():
        raise PublishError(
            f"{folder}: its {EPISODE_FILE} is gone, and the feed has the episode; publish it again, {alternative}"
        )
    manifest = read_manifest(folder, f"publish it again from where it was built, {alternative}")
    if manifest.slug != folder.name:
        raise PublishError(
            f"{folder / EPISODE_FILE}: slug: expected “{folder.name}” as its folder, got “{manifest.slug}”; "
            f"publish the episode instead of copying it there, {alternative}"
        )
    if manifest.guid is None or manifest.first_published is None:
        command = f"audioedition publish {quote(str(folder))} --show {quote(str(show_dir))}"
        raise PublishError(f"{folder}: was never published; run `{command}`")
    return manifest.in_brief()


def _listed(feed: Path) -> dict[str, Listed]:
    """The entries of the feed, by slug; none where it cannot be read, since it is written anew."""
    try:
        root = safexml.parse(regular_bytes(feed, _MOST_FEED_BYTES))
        if not (root.findtext("channel/generator") or "").startswith("audioedition/"):
            return {}  # another program's feed, whose addresses do not name folders here
        items = root.findall("channel/item")
        entries = {_slug(item): (item.findtext("guid"), item.findtext("pubDate")) for item in items}
    except (OSError, ValueError):
        return {}
    return {
        slug: Listed((guid or "").strip() or None, _moment(date))
        for slug, (guid, date) in entries.items()
        if slug_problem(slug) is None
    }


def _slug(item: _Element) -> str:
    """The folder of an item's audio file: "https://…/almaty/almaty-1a2b3c4d.mp3" → "almaty"."""
    enclosure = item.find("enclosure")
    parts = urlsplit(enclosure.get("url", "") if enclosure is not None else "").path.split("/")
    return unquote(parts[-2]) if len(parts) > 1 else ""


def _moment(text: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(text or "").astimezone(UTC)
    except (ValueError, OverflowError):
        return None
