"""The feed: RSS 2.0 with what PSP-1 and Apple require and recommend, and the podcast namespace.

A pure function of the show and its manifests; no clock is read. There is no lastBuildDate on purpose:
made from the episodes' dates it would not change when an episode is corrected, and readers that trust it would not
see the correction.

Sources: PSP-1 (Podcast Standards Project, 2023-08), Apple "A Podcaster's Guide to RSS"
(help.apple.com/itc/podcasts_connect/#/itcb54353390), github.com/Podcastindex-org/podcast-namespace docs/tags.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from audioedition import safexml
from audioedition.errors import PublishError
from audioedition.plaintext import clean, web_address
from audioedition.publish.categories import find_category
from audioedition.publish.feed_text import DESCRIPTION_BYTES, NAME_CHARS, one_line, shortened
from audioedition.publish.item import episode_moment, item
from audioedition.publish.manifest import Manifest
from audioedition.publish.markup import NAMESPACES, add
from audioedition.publish.show import Show
from audioedition.version import __version__

if TYPE_CHECKING:
    from lxml.etree import _Element


def feed_xml(show: Show, episodes: Iterable[Manifest]) -> bytes:
    """The feed of `show` with `episodes`, newest first, as UTF-8 XML.

    Every manifest is the show's copy, with guid and first publication; else raises `ValueError`.
    """
    from lxml import etree

    rss = etree.Element("rss", nsmap=dict(NAMESPACES), version="2.0")
    channel = etree.SubElement(rss, "channel")
    _channel(channel, show)
    for manifest in newest_first(show, episodes):
        try:
            channel.append(item(show, manifest))
        except (ValueError, ArithmeticError) as error:
            raise ValueError(f"{manifest.slug}: {error}") from error
    return etree.tostring(rss, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def checked_feed(show: Show, episodes: Collection[Manifest]) -> bytes:
    """The feed of `feed_xml`, parsed again, to check before anything is written that it holds every episode.

    Raises `PublishError`.
    """
    try:
        data = feed_xml(show, episodes)
        count = len(safexml.parse(data).findall("channel/item"))
    except ValueError as error:
        raise PublishError(f"the feed of {show.title} cannot be made: {error}; nothing was changed") from error
    if count != len(episodes):
        raise PublishError(f"the feed would tell of {count} episodes, not {len(episodes)}; nothing was changed")
    return data


def newest_first(show: Show, episodes: Iterable[Manifest]) -> list[Manifest]:
    """The episodes in the order of the feed: by date, then part, then slug, each the last first."""

    def rank(manifest: Manifest) -> tuple[object, ...]:
        return episode_moment(show, manifest), manifest.part or 0, manifest.slug

    return sorted(episodes, key=rank, reverse=True)


def _channel(channel: _Element, show: Show) -> None:
    cover = show.base_url + quote(show.cover)
    link = web_address(show.link) or show.base_url
    add(channel, "atom:link", href=show.feed_url, rel="self", type="application/rss+xml")
    add(channel, "title", one_line(show.title))
    add(channel, "description", shortened(clean(show.description).strip(), DESCRIPTION_BYTES))
    add(channel, "link", link)
    add(channel, "language", show.language)
    if show.copyright:
        add(channel, "copyright", one_line(show.copyright))
    add(channel, "generator", f"audioedition/{__version__}")
    _picture(channel, show, cover, link)
    _apple(channel, show, cover)
    _podcasting(channel, show)


def _picture(channel: _Element, show: Show, cover: str, link: str) -> None:
    """RSS 2.0's own image, for readers that know only that; title and link repeat the channel's."""
    image = add(channel, "image")
    add(image, "url", cover)
    add(image, "title", one_line(show.title))
    add(image, "link", link)


def _apple(channel: _Element, show: Show, cover: str) -> None:
    add(channel, "itunes:author", one_line(show.author))
    owner = add(channel, "itunes:owner")
    add(owner, "itunes:name", one_line(show.author))
    if show.email:
        add(owner, "itunes:email", show.email)
    add(channel, "itunes:image", href=cover)
    category, subcategory = find_category(show.category)
    outer = add(channel, "itunes:category", text=category)
    if subcategory is not None:
        add(outer, "itunes:category", text=subcategory)
    add(channel, "itunes:explicit", "true" if show.explicit else "false")
    add(channel, "itunes:type", show.type)


def _podcasting(channel: _Element, show: Show) -> None:
    add(channel, "podcast:guid", show.guid)
    owner = {"owner": show.email} if show.email else {}
    add(channel, "podcast:locked", "yes" if show.locked else "no", **owner)
    add(channel, "podcast:medium", "podcast")
    # docs/tags/txt.md: "true" or "false", as itunes:explicit; the sentence for people is in the descriptions.
    add(channel, "podcast:txt", "true", purpose="ai-content")
    if show.funding is not None:
        url = web_address(show.funding.url) or show.link
        add(channel, "podcast:funding", one_line(show.funding.text, NAME_CHARS), url=url)
