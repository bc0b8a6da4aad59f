"""A new show: its folder, its cover, and a `show.yaml` with a comment over every field."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

from audioedition.errors import PublishError
from audioedition.files import copy_file, write_bytes
from audioedition.publish.cover import check_cover
from audioedition.publish.show import (
    DEFAULT_CATEGORY,
    SHOW_FILE,
    Funding,
    Show,
    completed,
    podcast_guid,
    problems,
)


class _Line(NamedTuple):
    """A field of show.yaml: its name, the comment over it, and the example that is written, commented out, if it is
    unset."""

    field: str
    comment: str
    example: str = ""


_HEAD = """\
# The show. `audioedition publish EPISODE… --show DIR` reads this file and writes feed.xml beside it.
# Put the whole folder on a web server: what lies in it is served under base_url.
"""

_LINES = (
    _Line("title", "The show's name, as podcast apps and directories list it. At most 255 characters."),
    _Line("base_url", "Where this folder is served, with a slash at the end. The feed's address is this + feed.xml."),
    _Line(
        "guid", "The podcast's own number, for ever: it stays when the show moves to another address. Do not change."
    ),
    _Line("author", "Who makes the show: a person or an organisation. Apps show it under the title."),
    _Line(
        "email",
        "Whom directories ask whether the show is yours. Everyone can read it in the feed.",
        '"podcast@example.org"',
    ),
    _Line(
        "language", "The language that most episodes are in, as a BCP 47 tag: en, ru, pt-BR. Directories sort by it."
    ),
    _Line(
        "category",
        "One of Apple's categories, which all directories use; a subcategory stands behind its category:\n"
        "Society & Culture > Documentary. "
        "The list: https://podcasters.apple.com/support/1691-apple-podcasts-categories",
    ),
    _Line("description", "What the show is about, for those who do not know it yet. At most 4000 bytes."),
    _Line("link", "The show's web page. Apps link to it."),
    _Line(
        "cover",
        "The picture, a file in this folder: square, 1400 to 3000 pixels, JPEG or PNG, RGB.\n"
        "A new picture needs a new name, or apps go on showing the old one.",
    ),
    _Line(
        "explicit",
        "true where episodes are not for children. Directories ask for it; it is the default of each episode.",
    ),
    _Line("locked", "true: no other podcast host may take over this feed (podcast:locked)."),
    _Line("type", "episodic: the newest episode is offered first. serial: apps begin with the first part."),
    _Line(
        "dates",
        "published: an episode is dated when it is first published here, so that apps show it as new; its article's\n"
        "own date stands in its notes. article: it bears its article's date, where one is known.",
    ),
    _Line("copyright", "Who holds the rights, in one line.", '"© 2025 Example Press"'),
    _Line(
        "funding",
        "Where listeners can give money, and the words on that link (podcast:funding).",
        '{url: "https://example.org/donate", text: "Support our work"}',
    ),
    _Line(
        "ai_content",
        "The sentence in every episode's notes that says that its voices are synthetic. Apple asks for it, and\n"
        "listeners should know; unset, it is a sentence of audioedition's in the episode's own language. The feed\n"
        'says so for machines too (podcast:txt purpose="ai-content").',
        '"This episode is read by synthetic voices."',
    ),
)


def init_show(
    folder: Path,
    *,
    title: str,
    base_url: str,
    make_cover: Callable[[], bytes],
    author: str | None = None,
    email: str | None = None,
    language: str = "en",
    category: str = DEFAULT_CATEGORY,
    description: str | None = None,
    link: str | None = None,
    cover: Path | None = None,
    explicit: bool = False,
    locked: bool = True,
    kind: Literal["episodic", "serial"] = "episodic",
    copyright_line: str | None = None,
    funding: Funding | None = None,
    ai_content: str | None = None,
) -> Show:
    """Make `folder` with a commented show.yaml and a cover; missing values are derived from the others.

    `cover`: a picture to copy; without one, a cover.jpg or cover.png in the folder is used, else the JPEG of
    `make_cover`. Raises `PublishError` where the folder has a show.yaml already, a value is wrong, or directories would
    refuse the cover.
    """
    if (folder / SHOW_FILE).exists():
        raise PublishError(f"{folder / SHOW_FILE}: is there already; edit it, or choose another folder")
    show = Show(
        title=title, base_url=base_url.strip(), author=title if author is None else author, email=email,
        description=title if description is None else description,
        language=language, category=category, link=link or "", cover=_cover_name(folder, cover), explicit=explicit,
        locked=locked, type=kind, copyright=copyright_line, funding=funding,
        ai_content=ai_content,
    )  # fmt: skip
    show = _checked(show)
    _place_cover(folder / show.cover, cover, make_cover)
    # Last, so that a run that was killed can be repeated.
    write_bytes(folder / SHOW_FILE, show_yaml(show).encode())
    return show


def _checked(show: Show) -> Show:
    """`show` with its guid and defaults. Raises `PublishError` where a value is wrong."""
    show = completed(show)
    show = dataclasses.replace(show, guid=podcast_guid(show.feed_url))
    for field, message in problems(show):
        raise PublishError(f"{field}: {message}")
    return show


def show_yaml(show: Show) -> str:
    """A show as the text of a show.yaml, with a comment over every field."""
    parts = [_HEAD]
    for line in _LINES:
        comment = "".join(f"# {part}\n" for part in line.comment.splitlines())
        value = getattr(show, line.field)
        entry = f"#{line.field}: {line.example}" if value is None else f"{line.field}: {_yaml_value(value)}"
        parts.append(f"{comment}{entry}\n")
    return "\n".join(parts)


def _cover_name(folder: Path, source: Path | None) -> str:
    """The name of the show's cover in its folder: a simple one, since it is part of an address."""
    if source is not None:
        if source.parent.resolve() == folder.resolve():
            return source.name
        return "cover" + {".jpeg": ".jpg"}.get(source.suffix.lower(), source.suffix.lower())
    return next((name for name in ("cover.jpg", "cover.png") if (folder / name).exists()), "cover.jpg")


def _place_cover(target: Path, source: Path | None, make_cover: Callable[[], bytes]) -> None:
    if source is not None:
        check_cover(source)
        if not (target.exists() and target.samefile(source)):
            copy_file(source, target)
    elif not target.exists():
        write_bytes(target, make_cover())
    check_cover(target)


def _yaml_value(value: Any) -> str:
    """A value in YAML on one line; texts in double quotes, so that "no" and "1984" stay texts."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Funding):
        return f"{{url: {_yaml_value(value.url)}, text: {_yaml_value(value.text)}}}"
    return str(yaml.dump(value, default_style='"', allow_unicode=True, width=sys.maxsize)).strip()
