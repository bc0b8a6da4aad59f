"""A page's text → its tree of elements, each with a number; nothing is fetched, nothing is expanded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile
from pathlib import Path
from typing import TYPE_CHECKING

from audioedition.characters import NOT_IN_XML
from audioedition.errors import ArticleError

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

NUMBER = "data-audioedition"
# libxml2 drops, without a word, what lies deeper than 2048 (its XML_MAX_HUGE_DEPTH); browsers stop at 512.
_DEEPEST = 2000
# XML's short form of an empty element is an opening tag in HTML: `<script src="…"/>` would swallow the page.
_VOID = "area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr"
_SHORT = re.compile(rf"<(?!(?:{_VOID})\b)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)/>", re.IGNORECASE)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
# What follows these is the body's all the same, by the standard; libxml2 would leave it out.
_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_HEADS = frozenset("title meta link script style base basefont bgsound noscript noframes template".split())
# To a browser that runs scripts it is text as it stands, to libxml2 elements: one that is open at its end swallows
# the page. It stops at what no such text holds, so that "<noscript>" within a script takes nothing away.
_NOSCRIPT = re.compile(
    r"<noscript\b[^<>]*>[^<]*(?:<(?!/?(?:noscript|script|head|body|html)\b)[^<]*)*</noscript\s*>", re.IGNORECASE
)
_NOT_IN_XML = re.compile(f"[{NOT_IN_XML}]")


@dataclass(frozen=True)
class Page:
    """A page's root and its elements, by number in the order of the document."""

    root: Element
    elements: tuple[Element, ...]

    def number(self, element: Element) -> int:
        """An element's number: it comes before another one if its number is less."""
        return int(element.get(NUMBER) or 0)

    @cached_property
    def last(self) -> tuple[int, ...]:
        """For each element, the number of the last one within it."""
        last = list(range(len(self.elements)))
        for number in range(len(self.elements) - 1, 0, -1):
            parent = self.elements[number].getparent()
            if parent is not None:
                above = self.number(parent)
                last[above] = max(last[above], last[number])
        return tuple(last)

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The elements that a link within the page can lead to."""
        by_name: dict[str, Element] = {}
        for element in self.elements:
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if name:
                    by_name.setdefault(name, element)
        return by_name

    def within(self, inner: int, outer: int) -> bool:
        """Whether an element is another one or lies in it."""
        return outer <= inner <= self.last[outer]


def parse(path: Path, text: str) -> Page:
    """The page. Raises `ArticleError` where there is none in it, or it is nested too deeply."""
    return page_of(path, tree(path, text, path.suffix.lower() == ".xhtml" or text.lstrip().startswith("<?xml")))


def tree(path: Path, text: str, is_xml: bool) -> Element:
    """The root of a page, which may be written in XML's forms. Raises `ArticleError` where there is none in it."""
    from lxml import etree, html

    if is_xml:
        text = _as_html(text)
    text = _NOSCRIPT.sub("", _END.sub("", _NOT_IN_XML.sub("", text)))
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Element = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, AssertionError, ValueError) as error:
        raise ArticleError(f"{path}: there is no text in it") from error
    _begin_body(root)
    return root


def _begin_body(root: Element) -> None:
    """Where a page leaves out `<body>`, the first element that is none of a head's begins it (HTML, 13.2.6.4.4);
    libxml2, which knows no `<article>`, leaves that in the head, where nothing is text."""
    from lxml import etree

    head = root.find("head")
    stray = [] if head is None else list(dropwhile(lambda element: element.tag in _HEADS, head))
    if head is None or not stray:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    before, body.text = body.text, None
    for place, element in enumerate(stray):
        body.insert(place, element)
    stray[-1].tail = (stray[-1].tail or "") + (before or "") or None


def page_of(path: Path, root: Element) -> Page:
    """A tree as a page, its elements numbered. Raises `ArticleError` where it is nested too deeply."""
    elements = tuple(element for element in root.iter() if isinstance(element.tag, str))
    if _depth(root) > _DEEPEST:
        raise ArticleError(
            f"{path}: elements are nested more than {_DEEPEST} deep, which no article is; "
            "save the article's text alone, as plain text or as a simpler page"
        )
    for number, element in enumerate(elements):
        element.set(NUMBER, str(number))
    return Page(root, elements)


def walk(root: Element, enter: Callable[[Element], bool], leave: Callable[[Element], None]) -> None:
    """Call `enter` where an element opens and `leave` where it closes, without recursion.

    Where `enter` says False, what lies within the element is passed over.
    """
    stack: list[tuple[Element, Iterator[Element]]] = []
    child: Element | None = root
    while True:
        if child is not None and isinstance(child.tag, str):
            stack.append((child, iter(child) if enter(child) else iter(())))
        elif child is None:
            leave(stack.pop()[0])
        if not stack:
            return
        child = next(stack[-1][1], None)


def _depth(root: Element) -> int:
    deepest = depth = 0

    def enter(_: Element) -> bool:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)
        return True

    def leave(_: Element) -> None:
        nonlocal depth
        depth -= 1

    walk(root, enter, leave)
    return deepest


def _as_html(text: str) -> str:
    """XHTML's own forms in HTML's: short elements, and text that no mark is looked for in."""
    parts, place = [], 0
    while (start := text.find(_CDATA, place)) >= 0 and (end := text.find(_CDATA_END, start)) >= 0:
        literal = text[start + len(_CDATA) : end].replace("&", "&amp;").replace("<", "&lt;")
        parts += [text[place:start], literal]
        place = end + len(_CDATA_END)
    return _SHORT.sub(r"<\1\2></\1>", "".join([*parts, text[place:]]))
