"""Walks the elements of an office document and writes what they hold with a composer; each format tells its own.

A handler says whether one goes into an element, and what is to be done at its end. An element that no handler knows is
gone into: what a reader does not understand may hold text all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from audioedition.article.html.page import walk
from audioedition.article.office.composer import Composer
from audioedition.article.office.runs import PLAIN, Look, Runs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

AtEnd = Callable[[], None]
Handled = tuple[bool, AtEnd | None]
Handlers = Mapping[str, Callable[[Any, "Element"], Handled]]
PASSED_OVER: Handled = (False, None)
GONE_INTO: Handled = (True, None)
COMMENT = "a comment"


class Later(NamedTuple):
    """What a paragraph anchors and what stands after it: a text box, or a comment, with the reason to skip it."""

    element: Element
    why: str


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is being written."""

    runs: Runs = field(default_factory=Runs)
    later: list[Later] = field(default_factory=list)


P = TypeVar("P", bound=Paragraph)


class Story(Generic[P]):
    """What all formats share: the elements that are open, and why their text is none of the article, if it is none."""

    def __init__(self, composer: Composer, handlers: Handlers) -> None:
        self.composer = composer
        self.paragraphs: list[P] = []
        self.in_ruby = False
        self._handlers = handlers
        self._whys: list[str] = [""]
        self._ends: list[AtEnd | None] = []

    def write(self, holder: Element) -> None:
        """Write all that an element holds."""
        for element in holder:
            if isinstance(element.tag, str):
                walk(cast("HtmlElement", element), self.enter, self.leave)

    def part(self, holder: Element) -> None:
        """Write a part of the document that stands by itself: a note, a text box."""
        self.write(holder)

    def enter(self, element: Element) -> bool:
        """Begin an element; whether one goes into it."""
        handler = self._handlers.get(element.tag)
        goes_in, at_end = handler(self, element) if handler else GONE_INTO
        self._ends.append(at_end)
        return goes_in

    def leave(self, _: Element) -> None:
        """End the last element that was begun."""
        at_end = self._ends.pop()
        if at_end is not None:
            at_end()

    def pass_over(self, _: Element) -> Handled:
        """An element whose text, if it has any, is none of the document's."""
        return PASSED_OVER

    def within(self, why: str) -> Handled:
        """Go into an element whose text is none of the article, if `why` says so."""
        if not why:
            return GONE_INTO
        self._whys.append(why)
        return True, self._end_within

    def ruby_text(self, _: Element) -> Handled:
        """How a word is pronounced, written small above it."""
        self.in_ruby = True

        def at_end() -> None:
            self.in_ruby = False

        return True, at_end

    def _end_within(self) -> None:
        self._whys.pop()

    @property
    def why(self) -> str:
        """Why what is said now is none of the article; "" where it is some of it."""
        return self._whys[-1]

    def add(self, look: Look, part: str | HtmlElement) -> None:
        """Add text, or an element, to the paragraph; what stands in none becomes one."""
        why = self.why or look.why
        if why != look.why:
            look = look._replace(why=why)
        if self.paragraphs:
            self.paragraphs[-1].runs.add(look, part)
        else:
            self.composer.paragraph(Runs([(look, part)]))

    def put(self, element: HtmlElement, why: str = "") -> None:
        """Add an element that looks like nothing but itself."""
        self.add(PLAIN._replace(why=why), element)

    def anchor(self, element: Element, why: str = "") -> None:
        """Something that stands beside the paragraph: it is written after it."""
        later = Later(element, why or self.why)
        if self.paragraphs:
            self.paragraphs[-1].later.append(later)
        else:
            self.stand_apart(later)

    def stand_apart(self, later: Later) -> None:
        """Write what stood beside a paragraph."""
        if later.why:
            self.composer.skip(later.why)
        else:
            self.composer.open("div")
        self.part(later.element)
        self.composer.close()
