"""Boxes of links without a name that anybody could know: dates and labels about links to other pages, and no paragraph
of prose among them; cards, which are links from corner to corner; rows of teasers behind the article's text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from audioedition.article.html.main_content import MainContent
from audioedition.article.html.own_names import is_hidden, leads_elsewhere, link_share, why_by_names
from audioedition.article.html.page import Page
from audioedition.article.html.rows import NO_TEXT, UNSEEN

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

LINKS = "links to other pages"
_SECTIONS = frozenset("div section article aside header footer".split())
_BLOCKS = frozenset("h1 h2 h3 h4 h5 h6 p div section article header footer ul ol li figcaption".split())
_SAID = ("blockquote", "pre", "code")
_QUOTED = "a quotation or code"
_MOSTLY, _ALL = 0.6, 0.9
_SEVERAL = 3
_TEASERS = frozenset("div li article section".split())
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TITLES = (*_HEADINGS, "img", "picture")
_LONGEST_TEASER = 400
_MOST_OF_ARTICLE = 0.3
_MOST_ELEMENTS_OF_CARD = 60
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#]|\Z)", re.IGNORECASE)


def link_boxes(page: Page, choice: MainContent) -> frozenset[int]:
    """The numbers of elements within the article's container that are boxes of links.

    There are none where they hold so much of it that the article may itself be a list of links.
    """
    rows = _rows_of_teasers(page, choice)
    numbers = frozenset([*_cards(page, choice), *_boxes(page, choice), *_lists(page, choice), *rows])
    mass = sum(choice.mass[number] for number in numbers)
    return numbers if mass <= _MOST_OF_ARTICLE * choice.mass[0] else frozenset()


def is_card(page: Page, number: int) -> bool:
    """Whether a link to another page holds several blocks with words: a heading and a text, a title and a date."""
    element = page.elements[number]
    if element.tag != "a" or page.last[number] - number > _MOST_ELEMENTS_OF_CARD or not leads_elsewhere(element):
        return False
    return not _PICTURE.search(element.get("href") or "") and len(list(islice(_blocks_with_words(element), 2))) > 1


def _blocks_with_words(element: Element) -> Iterator[Element]:
    """The blocks within an element that have words of their own."""
    for block in element.iter(*_BLOCKS):
        own = [block.text, *(child.tail for child in block)]
        inline = (child.text_content() for child in block if child.tag not in _BLOCKS)
        if any(text and text.strip() for text in [*own, *inline]):
            yield block


def _cards(page: Page, choice: MainContent) -> Iterator[int]:
    within = range(choice.container + 1, page.last[choice.container] + 1)
    return (number for number in within if is_card(page, number))


def _boxes(page: Page, choice: MainContent) -> Iterator[int]:
    lengths, aside, linked = _lengths(page, choice)
    inside = -1
    for number in range(choice.container + 1, page.last[choice.container] + 1):
        if number <= inside or page.elements[number].tag not in _SECTIONS or choice.prose[number]:
            continue
        if linked[number] and _MOSTLY * lengths[number] <= aside[number] and not choice.holds_much(number):
            inside = page.last[number]
            yield number


def _lists(page: Page, choice: MainContent) -> Iterator[int]:
    """Lists of links to other pages that stand beside all prose of the article."""
    if not page.within(choice.core, choice.container):
        return
    for number in range(choice.container + 1, page.last[choice.container] + 1):
        element = page.elements[number]
        if element.tag not in ("ul", "ol") or page.within(number, choice.core) or page.within(choice.core, number):
            continue
        if len(list(islice(element.iter("a"), _SEVERAL))) == _SEVERAL and link_share(element) >= _ALL:
            yield number


def _rows_of_teasers(page: Page, choice: MainContent) -> list[int]:
    """Boxes of one make with a title or a picture that leads to another page, behind all other prose of the article."""
    rows = [row for number in range(choice.container, page.last[choice.container] + 1)
            if (row := _teasers_in(page, choice, number))]  # fmt: skip
    teasers = sorted({number for row in rows for number in row})
    if not teasers:
        return []
    end = _last_prose(page, choice, teasers)
    return [number for number in teasers if number > end]


def _teasers_in(page: Page, choice: MainContent, around: int) -> list[int]:
    """The elements in another one that are teasers, if there are several and of one make."""
    parts = [part for part in page.elements[around] if isinstance(part.tag, str) and part.tag in _TEASERS]
    if len(parts) < _SEVERAL:
        return []
    makes = Counter((part.tag, part.get("class")) for part in parts)
    make, count = makes.most_common(1)[0]
    if count < _SEVERAL:
        return []
    same = [page.number(part) for part in parts if (part.tag, part.get("class")) == make]
    return same if all(_is_teaser(page, choice, number) for number in same) else []


def _is_teaser(page: Page, choice: MainContent, number: int) -> bool:
    if choice.prose[number] > _LONGEST_TEASER or page.last[number] - number > _MOST_ELEMENTS_OF_CARD:
        return False
    element = page.elements[number]
    links = [link for link in element.iter("a") if leads_elsewhere(link)]
    return any(
        next(link.iter(*_TITLES), None) is not None or next(islice(link.iterancestors(*_HEADINGS), 1), None) is not None
        for link in links
    )


def _last_prose(page: Page, choice: MainContent, teasers: Sequence[int]) -> int:
    """The number of the last paragraph of prose in the container that lies in no teaser."""
    last = -1
    inside = -1
    known = frozenset(teasers)
    for number in range(choice.container, page.last[choice.container] + 1):
        if number in known:
            inside = max(inside, page.last[number])
        elif number > inside and choice.prose[number]:
            inner = sum(choice.prose[page.number(part)] for part in page.elements[number] if isinstance(part.tag, str))
            last = number if choice.prose[number] > inner else last
    return last


def is_list_of_teasers(element: Element) -> bool:
    """Whether each of several items begins with a link to another page."""
    items = [item for item in element if isinstance(item.tag, str) and item.text_content().strip()]
    return (
        len(items) >= _SEVERAL
        and len({item.tag for item in items}) == 1
        and all(_begins_with_link(item) for item in items)
    )


def _begins_with_link(item: Element) -> bool:
    first = next((part for part in item.iter() if part.tag == "a" or (part.text or "").strip()), None)
    return first is not None and first.tag == "a" and leads_elsewhere(first)


def _lengths(page: Page, choice: MainContent) -> tuple[list[int], list[int], list[int]]:
    """By element of the container, how many characters one sees of it, how many of them are links to other pages or in
    what its names say is none of an article, and how many are links."""
    count = len(page.elements)
    lengths, aside, linked, states = [0] * count, [0] * count, [0] * count, [""] * count
    within = range(choice.container, page.last[choice.container] + 1)

    def add(number: int, text: str | None, state: str) -> None:
        length = 0 if state == UNSEEN else len((text or "").strip())
        lengths[number] += length
        aside[number] += length if state not in ("", _QUOTED) else 0
        linked[number] += length if state == LINKS else 0

    for number in within:
        element, parent = page.elements[number], page.elements[number].getparent()
        above = page.number(parent) if parent is not None and number > choice.container else number
        states[number] = states[above] or _state(page, choice, element)
        if element.tag in _SAID and states[number] != UNSEEN:
            states[number] = _QUOTED
        add(number, element.text, states[number])
        if above != number:
            add(above, element.tail, states[above])
    for number in reversed(within[1:]):
        parent = page.elements[number].getparent()
        for sums in (lengths, aside, linked):
            sums[page.number(parent)] += sums[number]
    return lengths, aside, linked


def _state(page: Page, choice: MainContent, element: Element) -> str:
    """Whether an element is not seen, a link or set aside by its names; "" where it is none of these."""
    if element.tag in NO_TEXT or is_hidden(element):
        return UNSEEN
    if element.tag == "a" and leads_elsewhere(element):
        return LINKS
    return "" if choice.holds_much(page.number(element)) else why_by_names(element)
