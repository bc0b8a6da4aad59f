"""The show: `show.yaml` as a type, and its checks."""

from __future__ import annotations

import dataclasses
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shlex import quote
from typing import Literal
from urllib.parse import urlsplit

import yaml

from audioedition import safeyaml, settings
from audioedition.errors import PublishError, SettingsError, shown
from audioedition.plaintext import control_in, web_address
from audioedition.publish.categories import find_category
from audioedition.publish.cover import cover_name_problem
from audioedition.publish.feed_text import DESCRIPTION_BYTES, NAME_CHARS, VALUE_CHARS, words

SHOW_FILE = "show.yaml"
FEED_FILE = "feed.xml"
DEFAULT_CATEGORY = "Society & Culture"
# Suffixes of files: people often give the address of the feed or of a page in place of the folder's.
_FILES = (".xml", ".rss", ".atom", ".htm", ".html", ".php", ".yaml", ".mp3", ".jpg")
# Servers and apps accept some two thousand characters, and an episode's path is appended.
_ADDRESS_CHARS = 1_000
# docs/tags/guid.md of the podcast namespace: the UUID namespace of all podcasts' guids.
_PODCASTS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


@dataclass(frozen=True, slots=True)
class Funding:
    """An address where listeners can give money, and the text of the link."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Show:
    """A podcast. `base_url`: the address of its folder, with a slash at the end.

    `guid`: the podcast's permanent identifier (podcast:guid). `ai_content`: the sentence in every episode's notes that
    discloses synthetic voices; unset: a standard one in the episode's language. `dates`: whether an episode has the
    date of its first publication here, or its article's.
    """

    title: str
    base_url: str
    author: str
    description: str
    guid: str = ""
    email: str | None = None
    language: str = "en"
    category: str = DEFAULT_CATEGORY
    link: str = ""
    cover: str = "cover.jpg"
    explicit: bool = False
    locked: bool = True
    type: Literal["episodic", "serial"] = "episodic"
    dates: Literal["published", "article"] = "published"
    copyright: str | None = None
    funding: Funding | None = None
    ai_content: str | None = None

    @property
    def feed_url(self) -> str:
        """The address of the feed."""
        return self.base_url + FEED_FILE

    def disclosure(self, language: str) -> str:
        """The sentence that discloses synthetic voices, for an episode in `language`."""
        return (self.ai_content or "").strip() or words(language).disclosure


def podcast_guid(feed_url: str) -> str:
    """A podcast's guid: UUIDv5 of its feed's address without scheme and trailing slashes."""
    return str(uuid.uuid5(_PODCASTS, feed_url.partition("://")[2].rstrip("/")))


def read_show(folder: Path) -> Show:
    """The show in `folder`, checked.

    Raises `SettingsError` with file, line and field; `PublishError` where the folder has no show.yaml.
    """
    path = folder / SHOW_FILE
    if folder.is_file():
        raise PublishError(f"{folder}: is a file; give the folder of the show")
    if not path.is_file():
        command = (
            f'audioedition show init {quote(str(folder))} --title "My show" --base-url https://example.org/my-show/'
        )
        raise PublishError(f"{folder}: no {SHOW_FILE} there; make a show, as with `{command}`")
    source = settings.read_settings_file(path)
    show = completed(settings.load(Show, source))
    for field, message in problems(show):
        raise SettingsError(f"{path}:{_line(source.text, field)}: {field}: {message}")
    return show


def completed(show: Show) -> Show:
    """`show` with the slash at the end of its base URL, and with that as its link where it has none."""
    base = show.base_url if show.base_url.endswith("/") else show.base_url + "/"
    return dataclasses.replace(show, base_url=base, link=show.link or base)


def problems(show: Show) -> Iterator[tuple[str, str]]:
    """The problems of a show, as pairs of field and message."""
    for field in ("title", "author"):
        yield from _too_long(field, getattr(show, field), VALUE_CHARS, required=True)
    yield from _address_problems(show)
    yield from _description_problems(show.description)
    yield from _too_long("copyright", show.copyright, VALUE_CHARS)
    yield from _too_long("ai_content", show.ai_content, VALUE_CHARS)
    if show.email is not None and not re.fullmatch(r"[!-?A-~]+@[!-?A-~]+\.[!-?A-~]+", show.email):
        yield "email", f"expected an address as in name@example.org, got “{shown(show.email)}”"
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", show.language):
        yield "language", f"expected a language tag as in en or pt-BR, got “{shown(show.language)}”"
    try:
        find_category(show.category)
    except ValueError as error:
        yield "category", str(error)
    cover = cover_name_problem(show.cover)
    if cover is not None:
        yield "cover", cover
    yield from _guid_problems(show)


def base_url_problem(url: str) -> str | None:
    """The problem of `url` as the address of a show's folder; None where it is right."""
    if web_address(url) != url:
        return f"expected an address in ASCII that begins with https:// or http://, got “{shown(url)}”"
    if urlsplit(url).query or urlsplit(url).fragment or url.endswith(("?/", "#/")):
        return f"expected the address of a folder, without ? and #, got “{shown(url)}”"
    last = url.rstrip("/").rpartition("/")[2]
    if urlsplit(url).path.strip("/") and PurePosixPath(last.lower()).suffix in _FILES:
        folder = url[: url.rindex(last)]
        return f"expected the address of the show's folder, got that of a file in it, “{shown(url)}”; write {folder}"
    return None


def _address_problems(show: Show) -> Iterator[tuple[str, str]]:
    problem = base_url_problem(show.base_url)
    yield from _too_long("base_url", show.base_url, _ADDRESS_CHARS)
    if problem is not None:
        yield "base_url", problem
    for field, url in (("link", show.link), ("funding", show.funding.url if show.funding else None)):
        if url is not None and web_address(url) is None:
            yield field, f"expected an address that begins with https:// or http://, got “{shown(url)}”"
    if show.funding is not None:
        yield from _too_long("funding", show.funding.text, NAME_CHARS, required=True)


def _description_problems(text: str) -> Iterator[tuple[str, str]]:
    yield from _too_long("description", text, DESCRIPTION_BYTES, required=True)
    if len(text.encode(errors="replace")) > DESCRIPTION_BYTES:
        yield (
            "description",
            f"{len(text.encode(errors='replace'))} bytes in UTF-8; at most {DESCRIPTION_BYTES} are read",
        )


def _guid_problems(show: Show) -> Iterator[tuple[str, str]]:
    if not show.guid:
        yield "guid", f"is missing; write guid: {podcast_guid(show.feed_url)}"
        return
    if not re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", show.guid):
        yield "guid", f"expected a UUID as in {podcast_guid(show.feed_url)}, got “{shown(show.guid)}”"


def _too_long(field: str, text: str | None, chars: int, *, required: bool = False) -> Iterator[tuple[str, str]]:
    if required and not (text or "").strip():
        yield field, "expected text, got nothing"
    elif text is not None and len(text) > chars:
        yield field, f"{len(text)} characters; at most {chars} are read"
    elif text is not None and (control := control_in(text)) is not None:
        kind = "half a character, a lone surrogate" if "\ud800" <= control <= "\udfff" else "a control character"
        yield field, f"holds U+{ord(control):04X}, {kind}; type the text again"


def _line(text: str, field: str) -> int:
    """The line of a field in a valid YAML text; 1 where the text does not hold the field."""
    node = safeyaml.compose(text)
    keys = [key for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []
    return next((key.start_mark.line + 1 for key in keys if key.value == field and key.start_mark), 1)
