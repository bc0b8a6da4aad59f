"""Where the prose of a page lies, block by block, whatever readability chose: a second opinion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from audioedition.article.html.own_names import why_by_names
from audioedition.article.html.page import Page
from audioedition.words.page_boxes import COMMENTS

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_PARAGRAPH = 60
_BLOCKS = frozenset("p div section article td li dd blockquote main center".split())
_INLINE = frozenset("a abbr b bdi br cite code em i mark q small span strong sub sup time u wbr font".split())
_FEW_LINKS = 0.3
_HIDES_MUCH = frozenset("html body main article".split())
_MUCH, _NEARLY_ALL = 0.4, 0.9


class Prose:
    """How many characters of prose each element has: of paragraphs that are not mostly links, without those in what
    its names say is none of an article. `own`: as a paragraph; `within`: with all elements in it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.own = _without_furniture(page, _paragraphs(page))
        self.within = _sums(page, self.own)

    @property
    def total(self) -> int:
        """Of the whole page."""
        return self.within[0]

    def numbers(self, top: int) -> frozenset[int]:
        """The numbers of the paragraphs of prose in an element, and of what lies in them."""
        numbers, inside = set[int](), -1
        for number in range(top, self._page.last[top] + 1):
            if self.own[number]:
                inside = max(inside, self._page.last[number])
                numbers.add(number)
            elif number <= inside and self._page.elements[number].tag in _INLINE:
                numbers.add(number)
        return frozenset(numbers)


def _sums(page: Page, own: Sequence[int]) -> list[int]:
    within = list(own)
    for number in range(len(within) - 1, 0, -1):
        parent = page.elements[number].getparent()
        if parent is not None:
            within[page.number(parent)] += within[number]
    return within


def _paragraphs(page: Page) -> list[int]:
    """The prose of each paragraph that is not in a link."""
    prose, number = [0] * len(page.elements), 0
    while number < len(page.elements):
        element = page.elements[number]
        if element.tag == "a" and element.get("href"):
            number = page.last[number] + 1
            continue
        if element.tag in _BLOCKS:
            prose[number] = _own_prose(element)
        number += 1
    return prose


def _without_furniture(page: Page, paragraphs: Sequence[int]) -> list[int]:
    """The prose of each paragraph without what is furniture by its names. A name on much of the page is none of
    furniture: "two-columns use-lightbox"."""
    within = _sums(page, paragraphs)
    prose, number = list(paragraphs), 0
    while number < len(prose):
        element, share = page.elements[number], within[number] / max(within[0], 1)
        may_be_furniture = within[number] and share < _NEARLY_ALL and element.tag not in _HIDES_MUCH
        if may_be_furniture and _is_furniture(element, share):
            end = page.last[number] + 1
            prose[number:end] = [0] * (end - number)
            number = end
        else:
            number += 1
    return prose


def _is_furniture(element: Element, share: float) -> bool:
    """Whether an element's names are those of furniture; comments may be longer than what they are about."""
    why = why_by_names(element)
    return why != "" and (share < _MUCH or why == COMMENTS)


def _own_prose(element: Element) -> int:
    """The length of an element's own text with that of inline elements, if it is a paragraph."""
    length, linked = len((element.text or "").strip()), 0
    for child in element:
        if isinstance(child.tag, str) and child.tag in _INLINE and next(child.iter("p", "div"), None) is None:
            inner = len(child.text_content().strip())
            length += inner
            linked += inner if child.tag == "a" else sum(len(a.text_content()) for a in child.iter("a"))
        length += len((child.tail or "").strip())
    return length if length >= _PARAGRAPH and linked < _FEW_LINKS * length else 0
