"""What a piece of a page is to its reader, from the elements around it: a block's kind, depth and language,
or why it is none of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from audioedition.article.html import tables
from audioedition.article.html.gutenberg import boilerplate
from audioedition.article.html.main_content import MainContent
from audioedition.article.html.notes import Notes
from audioedition.article.html.page import Page
from audioedition.article.html.rows import GUTENBERG, ROLES, TAGS, furniture_by_name
from audioedition.article.metadata import language_tag
from audioedition.model import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre "
    "search section summary ul table caption thead tbody tfoot tr td th listing xmp plaintext".split()
)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
OUTSIDE = "outside the article"
HIDDEN = "hidden on the page"
WHY = "data-audioedition-why"
"""The attribute in which a reader that makes a tree of its own says why an element is none of the article."""
LEVEL = "data-audioedition-level"
"""The attribute in which it says the level of a heading, where that is not its tag's."""
# What a readability that counts links and commas may leave out, and a listener would miss.
_TAKEN_BACK = frozenset("ul ol dl table figure figcaption pre blockquote p h1 h2 h3 h4 h5 h6".split())
# What is the article's if the list or the table around it is.
_PARTS = frozenset("li dt dd tr td th tbody thead tfoot caption".split())
# Older forms and near kin of languages, for which nobody has a voice: a narrator reads them as the language of today.
# The codes are those of ISO 639-3; "enm": "Whan that Aprille with his shoures soote".
_READ_AS = {
    "enm": "en", "ang": "en", "sco": "en", "xno": "fr", "frm": "fr", "fro": "fr", "pro": "fr", "gmh": "de", "goh": "de",
    "gsw": "de", "gml": "de", "dum": "nl", "osp": "es", "roa": "it", "orv": "ru", "cu": "ru", "chu": "ru", "gkm": "el",
    "non": "is", "lzh": "zh",
}  # fmt: skip
NO_LANGUAGE = frozenset("und mul mis zxx".split())
"""Tags that say that it is not known, or several, or none (ISO 639-2)."""
_MOST_LINKS = 0.5
_FIGURES = 7
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_VERSE = re.compile(
    r"(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics|linegroup|line-group|line-block)(?:$|[\s_-])", re.IGNORECASE
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-caption|thumbcaption|caption|figcaption|image-caption)(?:$|[\s_-])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Classification:
    """Where text stands. `why`: the reason that it is no part of the article, "" where it is one.

    `element`: the block around it, by number; `item`: the list item.
    """

    element: int = 0
    why: str = OUTSIDE
    kind: BlockKind = "paragraph"
    level: int = 0
    label: str = ""
    language: str | None = None
    lists: int = 0
    quotes: int = 0
    item: int = -1
    verse: bool = False
    pre: bool = False


@dataclass
class Classifier:
    """Finds the place of each element from that of its parent."""

    page: Page
    choice: MainContent
    notes: Notes
    called: set[str] = field(default_factory=set)
    """The labels of the notes that the article has called so far."""
    cells: dict[int, tables.Cell] = field(default_factory=dict)
    counted: dict[int, int] = field(default_factory=dict)
    """By a list's number: the number of its last item."""
    whole: bool = False
    """All is the article (a book, a letter): nothing is taken for furniture by its names or its words."""

    def enter(self, around: Classification, element: Element) -> Classification:
        """The place of a block's own text."""
        number = self.page.number(element)
        why = self._why(around, element, number)
        changes: dict[str, Any] = {"element": number, "why": why}
        language = _language(element)
        if language:
            changes["language"] = language
        if not why:
            label = self.notes.bodies.get(number, "")
            is_note = label in self.called
            changes |= {"kind": "note", "label": label} if is_note else self._changes(around, element, number)
        return replace(around, **changes)

    def _why(self, around: Classification, element: Element, number: int) -> str:
        """Why an element's text is none of the article; "" where it is one."""
        if number in self.notes.bodies and self.notes.bodies[number] in self.called:
            return ""
        if number in self.notes.sources:
            return "a source that a mark in the text refers to"
        if around.why not in ("", OUTSIDE):
            return around.why
        if why := self.why_furniture(element):
            return why
        if around.kind == "note":
            return ""
        if number in self.choice.numbers:
            return ""
        if self.choice.mass[number]:  # some of it is the article's
            return OUTSIDE
        if not self.page.within(number, self._reach(element)):
            return OUTSIDE
        if around.why == "" and element.tag in _PARTS:
            return ""
        if element.tag in _TAKEN_BACK:
            return "links to other pages" if _link_share(element) > _MOST_LINKS else ""
        return OUTSIDE

    def why_furniture(self, element: Element) -> str:
        """Why an element is none of the article, by what it says of itself; else "", also where it holds much of it."""
        if self.whole:
            return element.get(WHY) or (HIDDEN if is_hidden(element) else "")
        number = self.page.number(element)
        if number in self._boilerplate:
            return GUTENBERG
        return "" if self.choice.holds_much(number) else _why_furniture(element)

    @cached_property
    def _boilerplate(self) -> frozenset[int]:
        return boilerplate(self.page)

    def _reach(self, element: Element) -> int:
        """The element within which one that readability left out is taken back."""
        return self.choice.frame if element.tag in ("figure", "figcaption") else self.choice.container

    def _changes(self, around: Classification, element: Element, number: int) -> dict[str, Any]:
        """What an element makes of its text, in fields of `Place`."""
        tag, names = str(element.tag), f"{element.get('class') or ''} {element.get('id') or ''}"
        if around.kind == "note":
            return {}
        is_verse = around.verse or _VERSE.search(names) is not None
        if tag in HEADINGS and around.kind in ("paragraph", "heading", "item", "verse"):
            level = element.get(LEVEL) if self.whole else None  # a page from the web may say anything
            return {"kind": "heading", "level": int(level or HEADINGS[tag]), "verse": False}
        if tag in ("ul", "ol", "dl"):
            return {"lists": around.lists + 1}
        if tag in ("li", "dt", "dd") and around.kind != "cell":
            return {"kind": "item", "level": max(around.lists, 1), "item": number, "label": self._count(element)}
        if tag in ("pre", "listing", "xmp", "plaintext"):
            return (
                {"kind": "verse", "verse": True, "pre": True} if is_verse else {"kind": "code", "level": 0, "pre": True}
            )
        if is_verse:
            return {"kind": "verse", "verse": True}
        if tag == "blockquote":
            return {"kind": "quotation", "level": around.quotes + 1, "quotes": around.quotes + 1}
        if tag in ("figure", "figcaption", "caption") or (around.kind == "paragraph" and _CAPTION.search(names)):
            return {"kind": "caption", "level": 0}
        if tag == "table":
            return self._table(around, element)
        if number in self.cells:
            return {"kind": "cell", "level": self.cells[number].row, "label": self.cells[number].head}
        return {}

    def _count(self, item: Element) -> str:
        """The number of an item, where its list counts; "" in others, and where the marks are letters."""
        around = item.getparent()
        if around is None or around.tag != "ol" or (around.get("type") or "1") != "1":
            return ""
        number = self.page.number(around)
        start = item.get("value") or (around.get("start") if number not in self.counted else None) or ""
        is_number = start.isascii() and start.isdecimal() and len(start) < _FIGURES
        self.counted[number] = int(start) if is_number else self.counted.get(number, 0) + 1
        return str(self.counted[number])

    def _table(self, around: Classification, table: Element) -> dict[str, Any]:
        if tables.is_data(table):
            self.cells |= {self.page.number(cell): where for cell, where in tables.cells_of(table)}
        return {"kind": "paragraph", "level": 0} if around.kind == "caption" else {}


def _why_furniture(element: Element) -> str:
    """Why an element is furniture by its tag, its role, its names or because the page hides it; else ""."""
    if is_hidden(element):
        return HIDDEN
    role = (element.get("role") or "").strip().lower()
    if role in ("doc-footnote", "doc-endnote", "doc-endnotes", "note"):
        return ""
    return (
        TAGS.get(str(element.tag), "")
        or ROLES.get(role, "")
        or furniture_by_name(f"{element.get('class') or ''} {element.get('id') or ''}")
    )


def is_hidden(element: Element) -> bool:
    """Whether the page itself says that it is not to be seen, or not to be read out (`aria-hidden`).

    The words beside a formula's picture are hidden for the eye alone, and are what is read.
    """
    if "mwe-math-mathml" in (element.get("class") or ""):
        return False
    hidden = element.get("hidden") is not None or (element.get("aria-hidden") or "").lower() == "true"
    return hidden or _HIDDEN.search(element.get("style") or "") is not None


def _language(element: Element) -> str | None:
    written = element.get("lang") or element.get("xml:lang")
    if not written or element.tag == "html":
        return None
    try:
        language = language_tag(written.strip())
    except ValueError:
        return None
    return None if language in NO_LANGUAGE else _READ_AS.get(language, language)


def _link_share(element: Element) -> float:
    whole = len(element.text_content().strip())
    return sum(len(link.text_content().strip()) for link in element.iter("a")) / max(whole, 1)
