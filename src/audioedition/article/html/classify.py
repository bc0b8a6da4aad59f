"""What a piece of a page is to its reader, from the elements around it: a block's kind, depth and language,
or why it is none of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from audioedition.article.html import tables
from audioedition.article.html.boxes import boxes
from audioedition.article.html.gutenberg import boilerplate
from audioedition.article.html.link_boxes import LINKS, is_card, is_list_of_teasers, link_boxes
from audioedition.article.html.main_content import MainContent
from audioedition.article.html.notes import Notes
from audioedition.article.html.own_names import is_hidden, is_linked, link_share, why_by_names
from audioedition.article.html.page import Page
from audioedition.article.html.rows import BESIDE, GUTENBERG, HIDDEN, SHORT, TEASER
from audioedition.article.metadata import language_tag
from audioedition.model import BlockKind
from audioedition.words.page_boxes import OTHERS, SHARE

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre "
    "search section summary ul table caption thead tbody tfoot tr td th listing xmp plaintext".split()
)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
OUTSIDE = "outside the article"
WHY = "data-audioedition-why"
"""The attribute in which a reader that makes a tree of its own says why an element is none of the article."""
LEVEL = "data-audioedition-level"
"""The attribute in which it says the level of a heading, where that is not its tag's."""
_MATHJAX = "mjx-"  # parts of a formula within its line
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
# What holds nothing but words of a line.
_OF_PHRASES = frozenset("p abbr b cite code em i mark q s small span strong sub sup u".split())
_MOST_LINKS = 0.5
_FIGURES = 7
_SHORT = 800
_NEARLY_ALL = 0.8
_TENTH = 0.1
_FEW_LINKS = 0.2
_VERSE = re.compile(
    r"(?:^|[\s_-])(?:poem|poetry|verse|stanza|lyrics|linegroup|line-group|line-block)(?:$|[\s_-])", re.IGNORECASE
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption|thumbcaption|figcaption|(?:image|img|picture|photo)-?(?:caption|description|legend)|"
    r"bildunterschrift|bildtext|legende)(?:$|[\s_-])",
    re.IGNORECASE,
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
        if around.why == "" and around.kind == "caption":
            return ""
        if not self.page.within(number, self._reach(element)) or self.is_of_a_teaser(element):
            return OUTSIDE
        if around.why == "" and element.tag in _PARTS:
            return ""
        if element.tag in _TAKEN_BACK:
            return LINKS if link_share(element) > _MOST_LINKS else ""
        return OUTSIDE

    def is_block(self, element: Element) -> bool:
        """Whether an element parts lines: a block, or a link around several."""
        tag = str(element.tag)
        return (
            tag in BLOCKS
            or ("-" in tag and not tag.startswith(_MATHJAX) and not _is_phrasing(element))
            or (tag == "a" and not self.whole and is_card(self.page, self.page.number(element)))
        )

    def why_furniture(self, element: Element) -> str:
        """Why an element is none of the article, by what it says of itself; else "", also where it holds much of it."""
        if self.whole:
            return element.get(WHY) or (HIDDEN if is_hidden(element) else "")
        number = self.page.number(element)
        if number in self._boilerplate:
            return GUTENBERG
        if number in self._boxes:
            return self._boxes[number]
        if self.choice.holds_much(number):
            return OTHERS if self._is_long_list_of_teasers(element, number) else ""
        why = why_by_names(element)
        if why in (SHARE, BESIDE) and element.tag == "div" and _is_quotation(element):
            return ""  # a post that the article quotes
        if why == TEASER and not is_linked(element):
            return ""  # to newsrooms an article's standfirst is one, too
        if why in self._disbelieved or (why in SHORT and self._is_much_prose(number)):
            why = ""
        return why or (LINKS if number in self._link_boxes else "")

    def is_of_a_teaser(self, element: Element) -> bool:
        """Whether a picture or its figure is or holds a link to another page, behind all prose of the article."""
        if self.whole or element.tag not in ("img", "figure", "figcaption"):
            return False
        return self.page.number(element) > self.page.last[self.choice.core] and is_linked(element)

    def _is_long_list_of_teasers(self, element: Element, number: int) -> bool:
        """Whether what holds much of the page is by its name a list of other articles, and made as one."""
        is_all = self.choice.mass[number] > _NEARLY_ALL * self.choice.mass[0] or element.tag not in ("ul", "ol")
        return not is_all and why_by_names(element) == OTHERS and is_list_of_teasers(element)

    @cached_property
    def _disbelieved(self) -> frozenset[str]:
        """The reasons of short furniture whose names stand on much of what readability took for the article."""
        prose, inside = dict.fromkeys(SHORT, 0), -1
        for number, element in enumerate(self.page.elements):
            if number <= inside or not self.choice.mass[number] or self.choice.holds_much(number):
                continue
            why = why_by_names(element)
            if why in SHORT:
                prose[why] += self._prose(number)
                inside = self.page.last[number]
        return frozenset(why for why, length in prose.items() if self._is_much(length))

    def _prose(self, number: int) -> int:
        """How much prose readability took of an element; none where much of it is links, as in a list of articles."""
        mass = self.choice.mass[number]
        return mass if link_share(self.page.elements[number]) < _FEW_LINKS else 0

    def _is_much_prose(self, number: int) -> bool:
        return self._is_much(self.choice.mass[number]) and self._is_much(self._prose(number))

    def _is_much(self, length: int) -> bool:
        return length > max(_SHORT, _TENTH * self.choice.mass[0])

    @cached_property
    def _boxes(self) -> dict[int, str]:
        return boxes(self.page, self.choice)

    @cached_property
    def _link_boxes(self) -> frozenset[int]:
        return link_boxes(self.page, self.choice)

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


def _is_phrasing(element: Element) -> bool:
    """Whether an element that a page has made is a part of its line: what stands in a paragraph or a heading may be
    nothing else (HTML, 4.4.1), if it holds no block."""
    around = element.getparent()
    if around is None or not (around.tag in _OF_PHRASES or around.tag in HEADINGS):
        return False
    return next(element.iter(*BLOCKS), None) is None


def _is_quotation(box: Element) -> bool:
    quotation = next(box.iter("blockquote"), None)
    return quotation is not None and len(quotation.text_content()) > _MOST_LINKS * len(box.text_content())


def _language(element: Element) -> str | None:
    written = element.get("lang") or element.get("xml:lang")
    if not written or element.tag == "html":
        return None
    try:
        language = language_tag(written.strip())
    except ValueError:
        return None
    return None if language in NO_LANGUAGE else _READ_AS.get(language, language)
