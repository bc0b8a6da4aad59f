"""The chapters of a book as XHTML, each unit an element that an overlay can name.

EPUB 3.3 (W3C, 2023) and EPUB Accessibility 1.1: notes are asides, `epub:type` "annotation" (a translator's, an
editor's, the author's) or "footnote", with a reference where they stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from audioedition.edition.edition import Edition, EditionSound
from audioedition.edition.epub.flows import Flow
from audioedition.edition.papers import written_cue
from audioedition.model import Unit
from audioedition.plaintext import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

XHTML, OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
# lxml's types know no default namespace.
NAMESPACES: Any = {None: XHTML, "epub": OPS}
TYPE, LANGUAGE = f"{{{OPS}}}type", "{http://www.w3.org/XML/1998/namespace}lang"
"""Attributes of other namespaces."""
_TITLE_LEVEL, _LOWEST_HEADING = 1, 6


@dataclass(slots=True)
class Page:
    """A chapter's page: its tree, and in the order of the sound, the elements that are heard: each unit's, with the ids
    and the start of its words where those are lit one by one; `note` is the id of the aside that it stands in."""

    root: _Element
    heard: list[Heard] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Heard:
    """An element that is heard: its id, the unit, the second at which it begins, and the note that it belongs to."""

    id: str
    unit: Unit
    start_s: float
    note: Flow | None = None


class PageMaker:
    """Makes the pages of an edition. `notes` numbers its notes throughout."""

    def __init__(self, edition: Edition, sound: EditionSound) -> None:
        self._edition, self._sound = edition, sound
        self._notes: dict[int, int] = {}

    def page(self, title: str, flows: Sequence[Flow]) -> Page:
        """The page of a chapter."""
        from lxml import etree

        language = self._edition.script.language
        root = etree.Element(f"{{{XHTML}}}html", nsmap=NAMESPACES)
        root.set("lang", language)
        root.set(LANGUAGE, language)
        head = _sub(root, "head")
        _sub(head, "title", clean(title))
        _sub(head, "link", rel="stylesheet", type="text/css", href="style.css")
        section = _sub(_sub(root, "body"), "section", aria_label=clean(title))
        page = Page(root)
        for kind, group in groupby(flows, key=lambda flow: flow.kind):
            self._group(section, kind, list(group), page)
        order = {unit.id: number for number, unit in enumerate(self._edition.script.units)}
        page.heard.sort(key=lambda heard: (order[heard.unit.id], heard.start_s))
        return page

    def _group(self, parent: _Element, kind: str, flows: list[Flow], page: Page) -> None:
        if kind == "item":
            self._items(parent, flows, page)
        elif kind == "cell":
            self._table(parent, flows, page)
        elif kind == "quotation":
            quotation = _sub(parent, "blockquote")
            for flow in flows:
                self._fill(_sub(quotation, "p"), flow, page)
        elif kind == "verse":
            poem = _sub(parent, "div", class_="verse")
            for flow in flows:
                self._fill(_sub(poem, "p"), flow, page)
        else:
            for flow in flows:
                self._fill(self._element(parent, flow), flow, page)

    def _element(self, parent: _Element, flow: Flow) -> _Element:
        if flow.kind == "heading":
            return _sub(parent, f"h{min(max(flow.level, _TITLE_LEVEL), _LOWEST_HEADING)}")
        if flow.kind == "aside":
            aside = _sub(parent, "aside", id=self._note_id(flow), role="doc-footnote", class_="note")
            aside.set(TYPE, flow.note)
            return _sub(aside, "p")
        return _sub(parent, "p", class_="caption" if flow.kind == "caption" else None)

    def _items(self, parent: _Element, flows: list[Flow], page: Page) -> None:
        """Items as lists, deeper ones within the item before them."""
        lists: list[tuple[int, _Element]] = []
        for flow in flows:
            while lists and lists[-1][0] > flow.level:
                lists.pop()
            if not lists or lists[-1][0] < flow.level:
                place = lists[-1][1][-1] if lists and len(lists[-1][1]) else parent
                lists.append((flow.level, _sub(place, "ol" if flow.label else "ul")))
            # A number that is said is in the words: no second one is shown.
            item = _sub(lists[-1][1], "li", class_="numbered" if flow.label else None)
            self._fill(_sub(item, "p"), flow, page)

    def _table(self, parent: _Element, flows: list[Flow], page: Page) -> None:
        table = _sub(_sub(parent, "table"), "tbody")
        for row, cells in groupby(flows, key=lambda flow: flow.level):
            line = _sub(table, "tr")
            for flow in cells:
                self._fill(_sub(line, "th", scope="col") if row == 0 else _sub(line, "td"), flow, page)

    def _fill(self, element: _Element, flow: Flow, page: Page) -> None:
        """Put the flow's units into an element, a reference in the place of each note."""
        for piece in flow.pieces:
            if isinstance(piece, Flow):
                number = self._notes.setdefault(id(piece), len(self._notes) + 1)
                link = _sub(element, "a", f"[{number}]", href=f"#note{number}", role="doc-noteref", id=f"ref{number}")
                link.set(TYPE, "noteref")
                link.tail = " "
            else:
                self._unit(element, piece, flow, page)

    def _note_id(self, flow: Flow) -> str:
        return f"note{self._notes.setdefault(id(flow), len(self._notes) + 1)}"

    def _unit(self, parent: _Element, unit: Unit, flow: Flow, page: Page) -> None:
        edition, timeline = self._edition, self._sound.timeline
        language = unit.language if unit.language != edition.script.language else None
        span = _sub(parent, "span", id=unit.id, class_=_speaker_class(unit), lang=language)
        if language:
            span.set(LANGUAGE, language)
        span.tail = " "
        note = flow if flow.kind == "aside" else None
        start_s = timeline.seconds(timeline.units[unit.id].start)
        cue = written_cue(unit, edition, self._sound)
        if not edition.words_lit or len(cue.words) < 2:
            span.text = clean(cue.text)
            page.heard.append(Heard(unit.id, unit, start_s, note))
            return
        place = 0
        for number, word in enumerate(cue.words):
            _append_text(span, clean(cue.text[place : word.start]))
            inner = _sub(span, "span", clean(cue.text[word.start : word.end]), id=f"{unit.id}w{number}")
            place = word.end
            page.heard.append(Heard(inner.get("id") or "", unit, word.start_s if number else start_s, note))
        _append_text(span, clean(cue.text[place:]))


def _speaker_class(unit: Unit) -> str | None:
    """The class of a unit that is not the narrator's: "translator", "person"."""
    base = unit.role.partition(":")[0]
    return None if base in ("narrator", "heading") else base


def _append_text(element: _Element, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def _sub(parent: _Element, name: str, words: str | None = None, **attributes: str | None) -> _Element:
    """A new last child in XHTML's namespace; `class_` is "class", any other underscore a hyphen."""
    from lxml import etree

    element = etree.SubElement(parent, f"{{{XHTML}}}{name}")
    element.text = words
    for key, value in attributes.items():
        if value is not None:
            element.set(key.rstrip("_").replace("_", "-"), value)
    return element
