"""One episode in the feed: an RSS item with its enclosure, transcripts, chapters and people."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from audioedition.contracts.episode import Audio, EpisodeFile
from audioedition.parts import numbered
from audioedition.plaintext import web_address
from audioedition.publish.feed_text import NAME_CHARS, one_line
from audioedition.publish.manifest import Manifest
from audioedition.publish.markup import add, add_html
from audioedition.publish.show import Show
from audioedition.publish.shownotes import credited, full_notes, notes

if TYPE_CHECKING:
    from lxml.etree import _Element

# Apple, "Audio requirements": MP3 first, as every player takes it, then M4A. Opus is none of Apple's.
_ENCLOSURES = ("audio/mpeg", "audio/x-m4a", "audio/mp4")
# Most apps read WebVTT; SubRip, then JSON, are for the rest.
_TRANSCRIPTS = ("text/vtt", "application/x-subrip", "application/json", "text/html", "text/plain")
_CAPTIONS = ("text/vtt", "application/x-subrip")
# Group and role by the podcast namespace's taxonomy.json. It has no interviewer: a reporter is he who "finds and
# investigates news or stories, often interviewing subjects".
_CREDITS = {
    "author": ("Writing", "Author"), "translator": ("Writing", "Translator"), "editor": ("Writing", "Editor"),
    "interviewer": ("Cast", "Reporter"), "guest": ("Cast", "Guest"),
}  # fmt: skip
_PICTURES = ("image/jpeg", "image/png")


def episode_moment(show: Show, manifest: Manifest) -> datetime:
    """When an episode counts as published: at its first publication, or on its article's date if the show says so.

    An app takes what is dated years ago for old, and tells nobody of it.
    """
    moment = (manifest.article_moment if show.dates == "article" else None) or manifest.first_published
    if moment is None:
        raise ValueError(f"{manifest.slug} has not been published")
    return moment


def episode_url(show: Show, manifest: Manifest, path: str) -> str:
    """The address of a file of an episode. Episodes lie side by side under the show's base URL."""
    return f"{show.base_url}{quote(manifest.slug)}/{quote(path)}"


def enclosure(manifest: Manifest) -> Audio:
    """The audio file that every player can take; the first one where there is none of those."""
    return min(manifest.audio, key=lambda audio: _rank(audio.type, _ENCLOSURES))


def item(show: Show, manifest: Manifest) -> _Element:
    """The item of an episode. Raises `ValueError` for a manifest that has no guid or date yet."""
    from lxml import etree

    if manifest.guid is None:
        raise ValueError(f"{manifest.slug} has no guid")
    element: _Element = etree.Element("item")
    plain, whole = _titles(manifest)
    add(element, "title", one_line(whole))
    if plain != whole:
        add(element, "itunes:title", one_line(plain))
    add(element, "guid", one_line(manifest.guid), isPermaLink="false")
    add(element, "pubDate", format_datetime(episode_moment(show, manifest)))
    link = web_address(manifest.link or "")
    if link is not None:
        add(element, "link", link)
    _description(element, show, manifest)
    _audio(element, show, manifest)
    _apple(element, show, manifest)
    _podcasting(element, show, manifest)
    return element


def _titles(manifest: Manifest) -> tuple[str, str]:
    """The episode's title without its number, for apps that read the number's own tag, and for all the others.

    PSP-1 wants numbers in their own tags; but many apps show the title alone, and parts that all bear the
    series' name would look the same there.
    """
    plain = _without_number(manifest)
    shared = manifest.series is None or one_line(manifest.series).casefold() == one_line(plain).casefold()
    if plain != manifest.title or not shared:
        return plain, plain
    return plain, numbered(plain, manifest.part, manifest.language)


def _without_number(manifest: Manifest) -> str:
    """The title; a "Part 3:" before it goes where words remain."""
    if manifest.part is None:
        return manifest.title
    match = re.match(
        rf"\s*(?:part|episode|ep\.?|#)\s*{manifest.part}\s*[:.–—-]\s*(?=\w)", manifest.title, re.IGNORECASE
    )
    return manifest.title[match.end() :] if match else manifest.title


def _description(element: _Element, show: Show, manifest: Manifest) -> None:
    short, whole = notes(show, manifest), full_notes(show, manifest)
    add_html(element, "description", short)
    if whole != short:
        add_html(element, "content:encoded", whole)


def _audio(element: _Element, show: Show, manifest: Manifest) -> None:
    main = enclosure(manifest)
    url = episode_url(show, manifest, main.path)
    add(element, "enclosure", url=url, length=str(main.bytes), type=main.type)
    for audio in manifest.audio:
        if audio is not main:
            _alternate(element, episode_url(show, manifest, audio.path), audio)


def _alternate(element: _Element, url: str, audio: Audio) -> None:
    """docs/tags/alternate-enclosure.md: bit rate in bit/s; integrity.md: an SRI string, the digest in base64."""
    bitrate = str(round(audio.bytes * 8 / audio.duration_s))
    outer = add(element, "podcast:alternateEnclosure", type=audio.type, length=str(audio.bytes), bitrate=bitrate)
    add(outer, "podcast:source", uri=url)
    digest = base64.b64encode(bytes.fromhex(audio.sha256)).decode()
    add(outer, "podcast:integrity", type="sri", value=f"sha256-{digest}")


def _apple(element: _Element, show: Show, manifest: Manifest) -> None:
    add(element, "itunes:duration", str(max(1, round(enclosure(manifest).duration_s))))
    if manifest.author:
        add(element, "itunes:author", one_line(manifest.author))
    picture = next((file for file in manifest.files if file.role == "cover" and file.type in _PICTURES), None)
    if picture is not None:
        add(element, "itunes:image", href=episode_url(show, manifest, picture.path))
    add(element, "itunes:explicit", "true" if show.explicit else "false")
    if manifest.part:
        add(element, "itunes:episode", str(manifest.part))
    add(element, "itunes:episodeType", "full")


def _podcasting(element: _Element, show: Show, manifest: Manifest) -> None:
    for file in _transcripts(manifest.files):
        rel = {"rel": "captions"} if file.type in _CAPTIONS else {}
        url = episode_url(show, manifest, file.path)
        add(element, "podcast:transcript", url=url, type=file.type, language=manifest.language, **rel)
    chapters = next((file for file in manifest.files if file.role == "chapters"), None)
    if chapters is not None and len(manifest.chapters) > 1:  # AntennaPod fetches a file of one chapter every time anew
        url = episode_url(show, manifest, chapters.path)
        add(element, "podcast:chapters", url=url, type="application/json+chapters")
    for person in credited(manifest):
        group, role = _CREDITS.get(person.role.strip().casefold(), ("", ""))
        if role:
            add(element, "podcast:person", one_line(person.name, NAME_CHARS), group=group, role=role)
    # docs/tags/txt.md: this value says it for the episode, as itunes:explicit does.
    add(element, "podcast:txt", "true", purpose="ai-content")


def _transcripts(files: Iterable[EpisodeFile]) -> list[EpisodeFile]:
    return sorted(
        (file for file in files if file.role == "transcript"), key=lambda file: _rank(file.type, _TRANSCRIPTS)
    )


def _rank(kind: str, order: tuple[str, ...]) -> int:
    """The place of a media type, parameters aside, in `order`; behind all where it is not in it."""
    bare = kind.partition(";")[0].strip().lower()
    return order.index(bare) if bare in order else len(order)
