"""Reads schema.org's JSON-LD in a page: the article that it describes, its texts and its people."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from audioedition.plaintext import without_entities

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|Report\w*|LiveBlogPosting|SocialMediaPosting)")
_ORGANISATION = re.compile(r"\w*(?:Organization|Corporation|Business)")
_MOST_OBJECTS = 5000
_LONGEST = 1200


def article_data(root: Element) -> dict[str, Any]:
    """The first schema.org article that the page describes; its author and publisher as they are described elsewhere,
    where it only refers to them."""
    objects = list(_objects(root))
    article = next((known for known in objects if _is_of(known, _ARTICLE)), None)
    if article is None:
        return {}
    by_id = {known["@id"]: known for known in objects if isinstance(known.get("@id"), str) and len(known) > 1}
    return {key: _resolved(value, by_id) if key in ("author", "publisher") else value for key, value in article.items()}


def is_organisation(value: Any) -> bool:
    """Whether it is described as an organisation, and not as a person too."""
    return isinstance(value, dict) and _is_of(value, _ORGANISATION) and not _is_of(value, re.compile("Person"))


def text(value: Any) -> str | None:
    """A text in JSON-LD, where some write HTML's references for characters."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    if not isinstance(value, str):
        return None

    return " ".join(without_entities(value).split())[:_LONGEST] or None


def name(value: Any) -> str | None:
    """The names of persons or organisations, joined."""
    names = [text(entry) for entry in (value if isinstance(value, list) else [value])]
    return ", ".join(dict.fromkeys(known for known in names if known)) or None


def content(element: Element | None) -> str | None:
    """The words of an element, in one line."""
    return (" ".join(element.text_content().split())[:_LONGEST] or None) if element is not None else None


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(entry, by_id) for entry in value if not isinstance(entry, list)]
    if isinstance(value, dict) and "name" not in value:
        return by_id.get(str(value.get("@id")), value)
    return value


def _is_of(thing: dict[str, Any], kinds: re.Pattern[str]) -> bool:
    types = thing.get("@type")
    types = types if isinstance(types, list) else [types]
    return any(isinstance(kind, str) and kinds.fullmatch(kind) for kind in types)


def _objects(root: Element) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, those within others after them."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            waiting: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        yield from _walked(waiting)


def _walked(waiting: list[Any]) -> Iterator[dict[str, Any]]:
    for place in range(_MOST_OBJECTS):
        if place >= len(waiting):
            return
        thing = waiting[place]
        if isinstance(thing, list):
            waiting.extend(thing)
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(value for value in thing.values() if isinstance(value, dict | list))
