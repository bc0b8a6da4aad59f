"""Files of a book that are none of what is spoken: by the spine, the guide, the landmarks, their names, their words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from audioedition.article.epub import parts
from audioedition.article.epub.content import types_of
from audioedition.article.epub.package import Package, Reference
from audioedition.article.html.classify import WHY

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NOT_READ_ALONG = "beside the order in which the book is read"
_LINKED = 0.3
_STEM = re.compile(r"^\d*[-_]?([a-z-]+?)[-_]?\d*$")


def set_aside(sections: Iterable[Element], package: Package, marks: Iterable[Reference]) -> None:
    """Say of the sections of whole files why they are not spoken. `marks`: what the book says of its parts."""
    kinds: dict[str, set[str]] = {}
    for mark in marks:
        if not mark.fragment:
            kinds.setdefault(mark.name, set()).add(mark.type)
    for item, section in zip(package.spine, sections, strict=True):
        if item.name in package.aside:
            section.set(WHY, _NOT_READ_ALONG)
            continue
        words = str(section.text_content())
        names = kinds.get(item.name, set()) | ({"toc"} if "nav" in item.properties else set())
        stem = _STEM.match(posixpath.basename(item.name).lower().partition(".")[0])
        why = _why_file(section, names, words) or _why_file(section, {stem[1]} if stem else set(), words, named=False)
        why = why or ("" if types_of(section[0]) else parts.why_worded(words))
        if why:
            section.set(WHY, why)


def _why_file(section: Element, names: set[str], words: str, named: bool = True) -> str:
    """Why a file with these names is not spoken. A guide points at the file in which a part begins, so more may
    stand in it: a table of contents must be one of links, and what is known by its own name alone must be short."""
    if "toc" in names and _linked_share(section) < _LINKED:
        names = names - {"toc"}
    return parts.why_named(frozenset(names), lambda: len(" ".join(words.split())), only_short=not named)


def _linked_share(element: Element) -> float:
    """The share of links in an element's words."""
    linked = sum(len("".join(str(link.text_content()).split())) for link in element.iter("a") if link.get("href"))
    return linked / max(1, len("".join(str(element.text_content()).split())))
