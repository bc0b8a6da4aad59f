"""The paragraphs of a tree, one after the other, with what is said of them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioedition.article.html.classify import HEADINGS, WHY

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

PROMINENT = "data-audioedition-prominent"
"""Set on a paragraph that is bold or centred as a whole; `BOTH`, where it is both."""
BOTH = "both"
_TAGS = frozenset(HEADINGS) | {"p", "li", "td", "th"}
_NOTE = "aside"
_SOURCE = "references"  # the class by which `html.notes` knows that a note is a source


@dataclass(frozen=True, slots=True)
class Leaf:
    """A paragraph, a heading, an item, a cell or a note. `level`: a heading's, 0 of all else."""

    element: Element
    text: str
    level: int = 0
    is_item: bool = False

    def skip(self, why: str) -> None:
        """Say that it is none of the text, and why."""
        self.element.set(WHY, why)
        if self.element.tag == _NOTE:  # then its mark is passed over too
            self.element.set("class", _SOURCE)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


def leaves_of(root: Element) -> list[Leaf]:
    """All paragraphs of the text that are spoken, in their order; none of the notes."""
    skipped: set[Element] = set()
    holders: set[Element] = set()
    around: dict[Element, Element | None] = {}
    candidates: list[Element] = []
    for element in list(root.iter()):
        parent = element.getparent()
        is_outside = not isinstance(element.tag, str) or element.tag == _NOTE or element.get(WHY) is not None
        if is_outside or parent in skipped:
            skipped.add(element)
            continue
        outer = around.get(parent) if parent is not None else None
        around[element] = outer
        if element.tag in _TAGS:
            around[element] = element
            candidates.append(element)
            if outer is not None:
                holders.add(outer)
    return [_leaf(element) for element in candidates if element not in holders]


def notes_of(root: Element) -> list[Leaf]:
    """All notes."""
    return [_leaf(note) for note in list(root.iter(_NOTE)) if note.get("role") == "doc-footnote"]


def _leaf(element: Element) -> Leaf:
    parent = element.getparent()
    is_item = element.tag == "li" or (parent is not None and parent.tag == "li")
    return Leaf(element, _text(element), HEADINGS.get(str(element.tag), 0), is_item)


def _text(element: Element) -> str:
    """The words of an element that are spoken, in one line."""
    from lxml import etree

    parts: list[str] = [element.text or ""]
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, part in walk:
        if part is element:
            continue
        if event == "end":
            parts.append(part.tail or "")
        elif not isinstance(part.tag, str) or part.get(WHY) is not None:
            walk.skip_subtree()
        else:
            parts.append(" " if part.tag in ("p", "br") else "")
            parts.append(part.text or "")
    return " ".join("".join(parts).split())


Finder = Callable[[str], Iterable[tuple[int, int]]]
"""Tells from where to where in a text something is to be set aside."""


def wrap(element: Element, find: Finder, why: str) -> None:
    """Set aside what is found in an element's text, piece of text by piece."""
    for part in list(element.iter()):
        if isinstance(part.tag, str) and part.get(WHY) is None:
            before, spans = _cut(part, part.text or "", find, why)
            if spans:
                part.text = before
                part[:0] = spans
        around = part.getparent()
        if part is not element and around is not None and around.get(WHY) is None:
            before, spans = _cut(part, part.tail or "", find, why)
            if spans:
                part.tail = None
                for span in reversed(spans):
                    part.addnext(span)  # takes its tail with it
                part.tail = before


def _cut(near: Element, text: str, find: Finder, why: str) -> tuple[str, list[Element]]:
    """A text before the first place that is found, and a span for each with the text behind it."""
    places = list(find(text)) if text else []
    starts = [*(start for start, _ in places), len(text)]
    spans: list[Element] = []
    for (start, end), following in zip(places, starts[1:], strict=True):
        span: Element = near.makeelement("span", {WHY: why})
        span.text, span.tail = text[start:end], text[end:following]
        spans.append(span)
    return text[: starts[0]], spans
