"""Which elements hold the article: readability-lxml's choice, traced by the elements' numbers.

readability weighs paragraphs and returns a tree of its own; a `data-` attribute on every element leaves
its choice as it was and says which of the page's elements it keeps. The smallest element that holds
nearly all of them is the article's container, and what fell out of that (lists, tables, notes: readability
drops many) can be taken back by those who know it better.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from audioedition.article.html.page import NUMBER, Page
from audioedition.article.html.prose import Prose

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NEARLY_ALL = 0.8
_MUCH = 0.3
_ENOUGH_PROSE = 500
# Below both, readability took a note or a teaser for the article; of a page with much about others it took enough.
_TOO_SHORT, _TOO_LITTLE = 1000, 0.4
_FEW_OF_PARTS, _MOST_OF_PARTS = 0.1, 0.8
# A list beside the only paragraph is not outside.
_TEXT_ALONE = frozenset("p h1 h2 h3 h4 h5 h6 pre blockquote ul ol dl li dt dd figure a b i em strong span font".split())
# readability writes out every division, so its time grows with length times depth, and with the square of an element's
# children; a page of 5 MB in the shape of an article stays below this.
_MOST_WORK = 80_000_000
_CHILDREN = 50


@dataclass(frozen=True)
class MainContent:
    """The numbers of the elements that are the article's, and of the container around nearly all of them.

    `frame`: the `<article>` or `<main>` around the container, where pictures stand over the text. `mass`: how many
    characters of the article lie in each element; `prose`: how many of prose, by a second opinion.
    """

    numbers: frozenset[int]
    container: int
    frame: int
    mass: tuple[int, ...]
    prose: tuple[int, ...] = ()
    core: int = 0
    """The innermost element that holds nearly all of the prose."""

    def holds_much(self, number: int) -> bool:
        """Whether much of the article lies in an element."""
        return self.mass[number] > _MUCH * self.mass[0]


def find_main_content(page: Page) -> MainContent:
    """The article's elements; where readability finds none, everything."""
    numbers = _readable(page) if _work(page) < _MOST_WORK else frozenset[int]()
    mass = _masses(page, numbers)
    if not mass[0]:
        top = next((e for tag in ("article", "main", "body") for e in page.root.iter(tag)), page.root)
        first = page.number(top)
        numbers = frozenset(range(first, page.last[first] + 1))
        mass = _masses(page, numbers)
    container = _container(page, mass)
    prose = Prose(page)
    better = _article_of_title(page, container, prose)
    if better is None:
        better = _where_prose_is(page, container, mass[0], prose)
    if better is not None:
        numbers = prose.numbers(better)
        mass = _masses(page, numbers)
        container = _container(page, mass)
    around = page.elements[container].iterancestors("article", "main")
    frame = next((page.number(element) for element in around), container)
    core = _container(page, prose.within) if prose.total else container
    return MainContent(numbers, container, frame, mass, tuple(prose.within), core)


def _article_of_title(page: Page, container: int, prose: Prose) -> int | None:
    """The `<article>` in which the page's only `<h1>` stands over a text of its own, where readability chose another
    part of the page: more of what is below it, or beside it."""
    tops = list(islice(page.root.iter("h1"), 2))
    article = next(tops[0].iterancestors("article"), None) if len(tops) == 1 else None
    if article is None:
        return None
    number = page.number(article)
    if page.within(container, number) or page.within(number, container):
        return None
    return number if prose.within[number] >= _ENOUGH_PROSE else None


def _where_prose_is(page: Page, container: int, mass: int, prose: Prose) -> int | None:
    """The element that holds the page's prose, where readability chose little of it.

    It may have chosen a note, a teaser, a menu, or one of the parts in which the article lies.
    """
    better = _container(page, prose.within)
    if mass < min(_TOO_SHORT, _TOO_LITTLE * prose.total):
        return better
    if page.within(container, better):
        return better if _is_one_part(page, container, better, prose) else None
    return better if not prose.within[container] and prose.within[better] >= _ENOUGH_PROSE else None


def _is_one_part(page: Page, container: int, around: int, prose: Prose) -> bool:
    """Whether an element is one of several of the same make that hold the prose of a page."""
    share = prose.within[container] / max(prose.within[around], 1)
    if container == around or not _FEW_OF_PARTS < share < _MOST_OF_PARTS:
        return False
    element, names = page.elements[container], page.elements[container].get("class")
    others = (
        number
        for number in range(around + 1, page.last[around] + 1)
        if prose.within[number]
        and page.elements[number].tag == element.tag
        and page.elements[number].get("class") == names
    )
    return any(not page.within(number, container) and not page.within(container, number) for number in others)


def everything(page: Page) -> MainContent:
    """All of a tree that is an article and nothing else."""
    numbers = frozenset(range(len(page.elements)))
    return MainContent(numbers, 0, 0, _masses(page, numbers))


def _readable(page: Page) -> frozenset[int]:
    """The numbers of the elements that readability keeps."""
    from readability import Document
    from readability.readability import Unparseable

    class Traced(Document):  # type: ignore[misc]
        """readability on a tree of our own, a fresh copy for each of its tries."""

        def _parse(self, tree: Any) -> Any:
            return super()._parse(copy.deepcopy(tree))

        def get_clean_html(self) -> str:
            """Its text, for the length alone; the tree stays in `html`."""
            return f"<div>{self.html.text_content()}</div>"

    logging.getLogger("readability").addHandler(logging.NullHandler())  # it tells us in its own way
    document = Traced(page.root)
    try:
        document.summary()
    except (Unparseable, RecursionError):
        return frozenset()
    numbers = (element.get(NUMBER) for element in document.html.iter() if isinstance(element.tag, str))
    return frozenset(int(number) for number in numbers if number)


def _work(page: Page) -> int:
    depth = [0] * len(page.elements)
    work = 0
    for number, element in enumerate(page.elements[1:], 1):
        parent = element.getparent()
        depth[number] = depth[page.number(parent)] + 1 if parent is not None else 0
        work += depth[number] * (30 + len(element.text or "") + len(element.tail or ""))
    return work + sum(len(element) ** 2 for element in page.elements) // _CHILDREN


def _masses(page: Page, numbers: frozenset[int]) -> tuple[int, ...]:
    mass = [0] * len(page.elements)
    for number, element in enumerate(page.elements):
        if number in numbers:
            mass[number] = _own(element)
    for number in range(len(mass) - 1, 0, -1):
        parent = page.elements[number].getparent()
        if parent is not None:
            mass[page.number(parent)] += mass[number]
    return tuple(mass)


def _own(element: Element) -> int:
    return len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)


def _container(page: Page, mass: Sequence[int]) -> int:
    """The innermost element that holds nearly all of the article and can hold more than a paragraph."""
    number, enough = 0, _NEARLY_ALL * mass[0]
    while True:
        inner = [
            page.number(child)
            for child in page.elements[number]
            if isinstance(child.tag, str) and child.tag not in _TEXT_ALONE
        ]
        next_one = next((child for child in inner if mass[child] >= enough), None)
        if next_one is None:
            return number
        number = next_one
