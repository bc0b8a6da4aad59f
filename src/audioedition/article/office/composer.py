"""Writes an office document as one tree of HTML, which `html.from_tree` reads like a web page.

What a word processor says flatly, paragraph by paragraph (lists, quotations, code in lines), is nested here as HTML
nests it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from audioedition.article.apparatus.leaves import BOTH, PROMINENT
from audioedition.article.front_page import author_on_cover, title_of
from audioedition.article.html.classify import WHY
from audioedition.article.office.runs import Look, Runs
from audioedition.article.office.style_names import DEEPEST, TEXT, Role
from audioedition.article.people import names_of
from audioedition.article.titles import is_no_title
from audioedition.words.styles import AUTHOR, DATE

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_LONGEST_TITLE = 200
UNCALLED = "a note that no mark in the text calls"


class Item(NamedTuple):
    """A paragraph's place in a list: how deep, which list, what that counts its items with ("1" for figures, "a" for
    letters of any kind, "" where it does not), and this one's number.

    `goes_on`: it has no mark of its own and belongs to the item before it.
    """

    level: int
    of: str
    form: str = ""
    number: int = 1
    goes_on: bool = False


@dataclass(slots=True)
class _List:
    """A list that is open, and its last item."""

    element: Element
    item: Item
    last: Element


@dataclass(slots=True)
class _Context:
    """An element that is open, and the lists that are open in it."""

    element: Element
    lists: list[_List] = field(default_factory=list)


class Composer:
    """Writes elements one after the other; `root` is the tree."""

    def __init__(self) -> None:
        from lxml import etree, html

        self.root: Element = html.Element("html")
        self._sub = etree.SubElement
        self._contexts = [_Context(self._sub(self.root, "body"))]
        self.make = html.html_parser.makeelement
        self.title = ""
        """The words of the first paragraph that is the title."""
        self.authors: list[str] = []
        """The words of the paragraphs that say who wrote it."""
        self.date = ""
        """The words of the first paragraph that says when."""
        self.languages: Counter[str] = Counter()
        """How many characters are declared to be in each language; "" for none."""

    # ---------------------------------------------------------------------------------------- elements

    def open(self, tag: str, **attributes: str) -> Element:
        """Open an element within the one that is open; what comes is in it, until it is closed."""
        element: Element = self._sub(self._holder(), tag, attributes)
        self._contexts.append(_Context(element))
        return element

    def close(self) -> None:
        """Close the last element that was opened."""
        self._contexts.pop()

    def skip(self, why: str) -> Element:
        """Open a part that is none of the article."""
        return self.open("div", **{WHY: why})

    def note(self, name: str) -> Element:
        """Open the body of a note; `name` is the one that `call` was given."""
        while len(self._contexts) > 1:
            self.close()
        return self.open("aside", id=name, role="doc-footnote", **{WHY: UNCALLED})

    def call(self, name: str, label: str) -> Element:
        """The mark in the text that calls a note: `label`, as one sees it."""
        mark = self.make("sup")
        link: Element = self._sub(mark, "a", {"href": f"#{name}", "role": "doc-noteref"})
        link.text = label
        return mark

    def end_lists(self) -> None:
        """What comes is in none of the lists."""
        self._contexts[-1].lists.clear()

    # -------------------------------------------------------------------------------------- paragraphs

    def paragraph(self, runs: Runs, role: Role = TEXT, item: Item | None = None, centred: bool = False) -> None:
        """Write a paragraph."""
        if role.kind == "rule":
            self._sub(self._holder(), "hr")
        if runs.is_empty:
            return
        if role.kind == "code" and self._goes_on_as_code(runs):
            return
        if role.kind == "title" and self._goes_on_as_title(runs):
            return
        if item is None or role.kind == "heading":
            self.end_lists()
        elif not item.goes_on:
            self._item(item)
        element = self._block(role)
        self._dress(element, runs, role.why or runs.why)
        runs.set_in(element, self.make)
        self._note_facts(element, runs, role, centred and item is None)

    def _note_facts(self, element: Element, runs: Runs, role: Role, centred: bool) -> None:
        """Keep what a paragraph says of the whole text: its title, its author, its date."""
        words = runs.said
        if not words:
            return
        if role.kind == "title":
            self.title = self.title or words
        elif role.why == AUTHOR:
            self.authors.append(words)
        elif role.why == DATE:
            self.date = self.date or words
        elif role == TEXT and (centred or runs.is_bold):
            element.set(PROMINENT, BOTH if centred and runs.is_bold else "")

    def settle_front(self, creators: Sequence[str]) -> None:
        """Where no paragraph is called the title, it is looked for before the text; so is the author, on the cover of
        a student's work. `creators`: whom the file's properties name."""
        self.title = self.title or title_of(self.root)
        author = author_on_cover(self.root, self.title, creators)
        if author and not self.authors:
            self.authors.append(author)

    def _block(self, role: Role) -> Element:
        """A new element for a paragraph."""
        holder = self._holder()
        match role.kind:
            case "title":
                tag, attributes = "h1", dict[str, str]()
            case "heading":
                tag, attributes = f"h{min(role.level, DEEPEST)}", {}
            case "code":
                tag, attributes = "pre", {}
            case "verse" | "caption":
                tag, attributes = "p", {"class": role.kind}
            case "quotation":
                holder = self._sub(holder, "blockquote")
                tag, attributes = "p", {}
            case _:
                tag, attributes = "p", {}
        element: Element = self._sub(holder, tag, attributes)
        return element

    def _dress(self, element: Element, runs: Runs, why: str) -> None:
        if why:
            element.set(WHY, why)
        language = runs.language
        if language:
            element.set("lang", language)
        if not why:
            self.languages[language.partition("-")[0]] += len(runs.parts) and sum(
                len(part) for _, part in runs.parts if isinstance(part, str)
            )

    def _goes_on_as_code(self, runs: Runs) -> bool:
        """Write the next line of code that is set as one paragraph a line; whether there was one to go on from."""
        holder = self._holder()
        last = holder[-1] if len(holder) else None
        if last is None or last.tag != "pre" or last.get(WHY) or runs.why:
            return False
        runs.parts.insert(0, (Look(), "\n"))
        runs.set_in(last, self.make)
        return True

    def _goes_on_as_title(self, runs: Runs) -> bool:
        """Write the next line of a title that is set as one paragraph a line; whether there was one to go on from."""
        holder = self._holder()
        last = holder[-1] if len(holder) else None
        words = runs.said
        is_other = not words or runs.why or names_of(words) or is_no_title(words)
        if (
            last is None
            or last.tag != "h1"
            or last.get(WHY)
            or is_other
            or len(self.title) + len(words) > _LONGEST_TITLE
        ):
            return False
        last.append(self.make("br"))
        runs.set_in(last, self.make)
        self.title += f" {words}"
        return True

    def _holder(self) -> Element:
        """The element that the next block stands in."""
        context = self._contexts[-1]
        return context.lists[-1].last if context.lists else context.element

    # ------------------------------------------------------------------------------------------- lists

    def _item(self, item: Item) -> None:
        """Begin an item, in a new list if it goes on none."""
        lists = self._contexts[-1].lists
        while lists and lists[-1].item.level > item.level:
            lists.pop()
        if lists and lists[-1].item.level == item.level and lists[-1].item.of != item.of:
            lists.pop()
        if not lists or lists[-1].item.level < item.level:
            counting = {"type": item.form, "start": str(item.number)} if item.form else {}
            element: Element = self._sub(self._holder(), "ol" if item.form else "ul", counting)
            lists.append(_List(element, item, element))
        lists[-1].last = self._sub(lists[-1].element, "li")
