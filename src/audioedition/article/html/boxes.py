"""Boxes of a page that their first words name: "Related articles" over links, "3 comments", "Share this page"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from audioedition.article.html.main_content import MainContent
from audioedition.article.html.page import Page
from audioedition.words.page_boxes import BOXES, COMMENTS, FORM, OTHERS, SHARE, SUBSCRIBE

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NAMES = frozenset("h1 h2 h3 h4 h5 h6 p div span strong b header summary legend".split())
_LONGEST_NAME = 60
_MOST_EMPTY = 20
_FEW_LINKS, _MOSTLY_LINKS = 0.25, 0.5
# Links with a few words about each.
_SEVERAL, _TEASER = 3, 160
# The most characters besides links; a section about shares has more.
_FEW_WORDS, _AN_INVITATION = 100, 500
_BUTTONS, _FIELDS = ("a", "button", "img", "svg"), ("form", "input", "button", "iframe")


def boxes(page: Page, choice: MainContent) -> dict[int, str]:
    """Why elements within the article's container are boxes beside it, by their numbers."""
    reasons: dict[int, str] = {}
    inside = -1
    for number in range(choice.container + 1, page.last[choice.container] + 1):
        if number <= inside:
            continue
        element = page.elements[number]
        why = _named(element) if element.tag in _NAMES else ""
        if not why:
            continue
        for part in _box(page, choice, element, why):
            reasons[page.number(part)] = why
            inside = max(inside, page.last[page.number(part)])
    return reasons


def _named(element: Element) -> str:
    """What an element with the first words of a box says that it is."""
    if len(element) > 1 or len(element.text or "") > _LONGEST_NAME:
        return ""
    words = ""
    for text in element.itertext():
        words = " ".join(f"{words}{text}".split())
        if len(words) > _LONGEST_NAME:
            return ""
    match = BOXES.fullmatch(words) if 0 < len(words) <= _LONGEST_NAME else None
    return match[0].meaning if match else ""


def _box(page: Page, choice: MainContent, name: Element, why: str) -> Iterator[Element]:
    """The largest element that begins with the name, if it is what the name says; else the links that follow it."""
    box = name
    while True:
        around = box.getparent()
        if around is None or page.number(around) <= choice.container or not _is_first(box, around):
            break
        box = around
    if box is not name and not choice.holds_much(page.number(box)) and _is_what_it_says(box, why):
        yield box
    elif why == OTHERS:
        links = list(_links_after(box if box.tag in _NAMES else name))
        yield from [name, *links] if links else []


def _is_first(element: Element, around: Element) -> bool:
    if (around.text or "").strip():
        return False
    before = list(islice(element.itersiblings(preceding=True), _MOST_EMPTY + 1))
    return len(before) <= _MOST_EMPTY and not any(
        (each.tail or "").strip() or (isinstance(each.tag, str) and each.text_content().strip()) for each in before
    )


def _is_what_it_says(box: Element, why: str) -> bool:
    if why == COMMENTS:
        return True
    length, linked = _lengths(box)
    if why == SHARE:
        return length - linked <= _FEW_WORDS and next(box.iter(*_BUTTONS), None) is not None
    if why == SUBSCRIBE:
        return length - linked <= _AN_INVITATION
    if why == FORM:  # "Newsletter" may be what a section is about
        return length - linked <= _AN_INVITATION and next(box.iter(*_FIELDS), None) is not None
    count = sum(1 for link in box.iter("a") if link.text_content().strip())
    return linked >= _FEW_LINKS * length or (count >= _SEVERAL and length <= _TEASER * count)


def _links_after(name: Element) -> Iterator[Element]:
    """The elements after a name that are links to other pages, up to the first that is not."""
    for following in name.itersiblings(tag="*"):
        length, linked = _lengths(following)
        if length and linked < _MOSTLY_LINKS * length:
            return
        if length:
            yield following


def _lengths(element: Element) -> tuple[int, int]:
    """How many characters an element has, and how many of them in links."""
    links = sum(len(link.text_content().strip()) for link in element.iter("a") if (link.get("href") or "#")[0] != "#")
    return len(" ".join(element.text_content().split())), links
