"""Project Gutenberg's header and licence on a page of a book: in an element of their own, as all had until 2020, or
before and after the lines "*** START OF …" and "*** END OF …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audioedition.article.gutenberg_marks import EBOOK, END, LAST_LINE, NAME, START
from audioedition.article.html.page import Page
from audioedition.patterns import lazy

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NAME = re.compile(NAME, re.IGNORECASE)
_START, _END = lazy(rf"\s*{START}", re.IGNORECASE), lazy(rf"\s*{END}", re.IGNORECASE)
_PREFORMATTED = lazy(rf"\s*(?:(?:The )?(?:Project Gutenberg['’]s\b|{EBOOK})|{LAST_LINE})", re.IGNORECASE)
_LONGEST_BOUND = 300


def boilerplate(page: Page) -> frozenset[int]:
    """The numbers of the elements that are no part of a book of Project Gutenberg's; none on any other page."""
    named = [element for element in page.elements if _NAME.search(element.text or "")]
    numbers: set[int] = set()
    for element in named:
        words = element.text_content()
        is_short = len(words) < _LONGEST_BOUND
        if is_short and _START.match(words):
            numbers.update(_around(page, element, range(page.last[page.number(element)] + 1)))
        elif is_short and _END.match(words):
            numbers.update(_around(page, element, range(page.number(element), len(page.elements))))
        elif element.tag == "pre" and _PREFORMATTED.match(words):
            numbers.add(page.number(element))
    return frozenset(numbers)


def _around(page: Page, bound: Element, numbers: range) -> set[int]:
    """Of these elements, all but those that hold the bound, and with it the book."""
    holders = {page.number(element) for element in bound.iterancestors()}
    return set(numbers) - holders
