"""What an element says of itself: by its tag, its role, its names, or because the page hides it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from audioedition.article.html.rows import EDIT, HIDDEN, ROLES, TAGS, furniture_by_name, without_slugs
from audioedition.words.page_boxes import COMMENTS

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SEVERAL_WORDS = re.compile(r"\w[-_]\w+[-_]\w")
_BEGINNING = 200
_LANDMARKS = frozenset("section div ul ol header footer".split())
_MOST_WORDS = 3
_PARTS, _MANY_PARTS = re.compile(r"[^\W_]+"), 4
_NEAR = 3  # elements around
_SPEAKER = re.compile(r"(?:^|[\s_-])(?:name|nick|speaker|who)(?:$|[\s_-])")
_OF_A_LINE = frozenset("a abbr b br cite code em i q s small span strong sub sup u".split())
_HERE = re.compile(r"#|javascript:", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def why_by_names(element: Element) -> str:
    """Why an element is furniture by its tag, its role, its names or because the page hides it; else ""."""
    if is_hidden(element):
        return HIDDEN
    role = (element.get("role") or "").strip().lower()
    if role == "note":  # also what an encyclopaedia says above an article, for those who look for another one
        return EDIT if EDIT in map(furniture_by_name, (element.get("class") or "").split()) else ""
    if role in ("doc-footnote", "doc-endnote", "doc-endnotes"):
        return ""
    if element.tag in _HEADINGS:
        names = (_few_parts(element.get("class") or ""), _few_parts(element.get("id") or ""))
        return ROLES.get(role, "") or furniture_by_name(without_slugs(*names, _beginning(element)))
    by_name = furniture_by_name(without_slugs(element.get("class") or "", element.get("id") or "", _beginning(element)))
    return (
        TAGS.get(str(element.tag), "")
        or ROLES.get(role, "")
        or ("" if by_name == COMMENTS and _is_said_in_minutes(element) else by_name)
        or (furniture_by_name(_accessible_name(element)) if element.tag in _LANDMARKS else "")
    )


def _is_said_in_minutes(element: Element) -> bool:
    """Whether a "comment" is what somebody says in a meeting: a line without parts of its own, as
    `<div class="comment"><span class="name">Ann</span>: yes</div>`."""
    name = next(iter(element), None)
    return (
        name is not None
        and _SPEAKER.search(name.get("class") or "") is not None
        and not (element.text or "").strip()
        and (name.tail or "").lstrip()[:1] == ":"
        and all(part.tag in _OF_A_LINE for part in element.iterdescendants())
    )


def _few_parts(names: str) -> str:
    """Names without those of many parts, which describe how a heading is made: "header-with-anchor-widget"."""
    return " ".join(name for name in names.split() if len(_PARTS.findall(name)) < _MANY_PARTS)


def _accessible_name(element: Element) -> str:
    """What a part of a page is called for those who hear it: a name in English, or the `id` of what names it."""
    label = element.get("aria-label") or ""
    words = re.sub(r"\s+", "-", label.strip()) if label.isascii() and len(label.split()) <= _MOST_WORDS else ""
    return f"{words} {element.get('aria-labelledby') or ''}"


def _beginning(element: Element) -> str:
    """The first words of an element with an `id` of several words."""
    if not _SEVERAL_WORDS.search(element.get("id") or ""):
        return ""
    words = ""
    for text in element.itertext():
        words += str(text)
        if len(words) > _BEGINNING:
            break
    return words


def is_hidden(element: Element) -> bool:
    """Whether the page itself says that it is not to be seen, or not to be read out (`aria-hidden`).

    The words beside a formula's picture are hidden for the eye alone, and are what is read. A caption that is not to be
    read out is seen all the same: pandoc says so of each that its picture's alternative text repeats.
    """
    if "mwe-math-mathml" in (element.get("class") or ""):
        return False
    is_silent = (element.get("aria-hidden") or "").lower() == "true" and element.tag != "figcaption"
    hidden = element.get("hidden") is not None or is_silent
    return hidden or _HIDDEN.search(element.get("style") or "") is not None


def leads_elsewhere(link: Element) -> bool:
    """Whether a link leads to another page."""
    return _HERE.match(link.get("href") or "#") is None


def is_linked(element: Element) -> bool:
    """Whether an element lies in a link to another page or holds one."""
    around = (above for above in islice(element.iterancestors(), _NEAR) if above.tag == "a")
    return any(leads_elsewhere(link) for link in [*around, *islice(element.iter("a"), 1)])


def link_share(element: Element) -> float:
    """The share of links in an element's text; those of a heading to its own place on the page are none."""
    if any(leads_elsewhere(link) for link in islice(element.iterancestors(), _NEAR) if link.tag == "a"):
        return 1
    whole = len(element.text_content().strip())
    links = [link for link in element.iter("a") if element.tag not in _HEADINGS or (link.get("href") or "#")[0] != "#"]
    return sum(len(link.text_content().strip()) for link in links) / max(whole, 1)
