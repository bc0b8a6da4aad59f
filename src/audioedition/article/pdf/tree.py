"""Blocks → one tree of HTML, in which what divides words, and what stands between pages, says why it is not read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audioedition.article.html.places import WHY
from audioedition.article.pdf.blocks import BULLET, Block
from audioedition.article.pdf.lines import Line
from audioedition.article.pdf.notes import BEGINNING, label_in, name_of
from audioedition.article.plain.inlines import HALVES, WORD, is_division

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

# What XML holds no text of (XML 1.0, production [2] Char).
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\s*\Z")
_HEAD, _TAIL = re.compile(r"[^\W\d_]+(?=[-\u2010\u00ad]\s*\Z)"), re.compile(r"\s*([^\W\d_]+)")
_SHORT = 4  # letters: "in-trusions" is no compound
_DIVIDES = "where a line's end divides a word"
_MARKS = {"item": "the mark of a list's item", "note": "the mark of a note"}


def tree(found: Sequence[Block]) -> Element:
    """The root of the tree."""
    from lxml import html

    root = html.fromstring("<html><body></body></html>")
    names = {block.name for block in found if block.kind == "note"}
    writer = _Writer(root.find("body"), names, _words_of(found))
    for block in found:
        writer.write(block)
    return root


@dataclass
class _Writer:
    body: Element
    names: set[str]
    known: Counter[str]
    _called: set[str] = field(default_factory=set)

    def write(self, block: Block) -> None:
        """Add a block."""
        from lxml import etree

        if block.kind == "furniture":
            element = etree.SubElement(self.body, "div", {WHY: block.lines[0].why})
            element.text = _clean(block.lines[0].text)
            return
        if block.kind == "item":
            last = self.body[-1] if len(self.body) else None
            around = last if last is not None and last.tag == "ul" else etree.SubElement(self.body, "ul")
            element = etree.SubElement(around, "li")
        elif block.kind == "note":
            element = etree.SubElement(self.body, "aside", {"id": block.name, "role": "doc-footnote"})
        else:
            element = etree.SubElement(self.body, f"h{block.level}" if block.kind == "heading" else "p")
        self._fill(element, block)

    def _fill(self, element: Element, block: Block) -> None:
        space = " "
        for number, line in enumerate(block.lines):
            if line.why:
                _span(element, line.text.strip(), line.why)
                _append(element, space)
                continue
            after = next((one for one in block.lines[number + 1 :] if not one.why), None)
            self._line(element, line, block, number == 0, after is None)
            if after is not None:
                space = "" if self._divides(element, line, after) else " "
                _append(element, space)

    def _line(self, element: Element, line: Line, block: Block, is_first: bool, is_last: bool) -> None:
        hyphen = None if is_last else _HYPHEN.search(line.text)
        pieces = _until(line, hyphen.start() if hyphen else len(line.text.rstrip()))
        marks = {"item": BULLET, "note": BEGINNING}.get(block.kind) if is_first else None
        if marks and (mark := marks.match(pieces[0][0])):
            _span(element, mark[0].strip(), _MARKS[block.kind])
            _append(element, " ")
            pieces[0] = (pieces[0][0][mark.end() :], False)
        for text, raised in pieces:
            label = label_in(text) if raised else ""
            if label and name_of(line.page, label) in self.names:
                self._call(element, text, name_of(line.page, label))
            elif raised and text.strip():
                _raised(element, text)
            else:
                _append(element, text)

    def _call(self, element: Element, text: str, name: str) -> None:
        from lxml import etree

        raised = etree.SubElement(element, "sup")
        link = etree.SubElement(raised, "a", {"href": f"#{name}", "role": "doc-noteref"})
        link.text = text.strip()

    def _divides(self, element: Element, line: Line, after: Line) -> bool:
        """Write the hyphen at a line's end, which may be the word's own or only the line's; whether a word goes on."""
        hyphen = _HYPHEN.search(line.text)
        if hyphen is None:
            return False
        head, tail = _HEAD.search(line.text), _TAIL.match(after.text)
        mark = hyphen[0].strip()
        goes_on = tail is not None and after.text[tail.end() : tail.end() + 1] == "-"  # "cock-" + "and-bull"
        if head is not None and tail is not None and not goes_on and self._is_one(head[0], mark, tail[1]):
            _span(element, mark, _DIVIDES)
        else:
            _append(element, mark)
        return tail is not None

    def _is_one(self, head: str, mark: str, tail: str) -> bool:
        """Whether two halves are one word. Programs that set pages divide far more words than end a line with a
        compound's own hyphen, so what decides by hand-set text says no too often: where one half is short or is no
        word of the document's, and nothing speaks for a compound, they are one."""
        if is_division(head, mark, tail, self.known):
            return True
        one, other = head.lower(), tail.lower()
        if self.known[f"{one}-{other}"] > 0 or one in HALVES or not tail.islower():
            return False
        is_short = min(len(one), len(other)) < _SHORT
        return (is_short and not (self.known[one] and self.known[other])) or not (self.known[one] or self.known[other])


def _words_of(found: Sequence[Block]) -> Counter[str]:
    """How often the document has each word, whole on a line: half of one shows nothing."""
    known: Counter[str] = Counter()
    for block in found:
        lines = [line.text for line in block.lines if not line.why]
        for before, text in zip(["", *lines], lines, strict=False):
            known.update(word.lower() for word in WORD.findall(text))
            head, tail = _HEAD.search(text), _TAIL.match(text) if _HYPHEN.search(before) else None
            known.subtract(half.lower() for half in (head and head[0], tail and tail[1]) if half)
    return known


def _until(line: Line, end: int) -> list[tuple[str, bool]]:
    """The pieces of a line up to a place in its text, with whether they are raised."""
    pieces, place = [], 0
    for piece in line.pieces:
        pieces.append((piece.text[: max(0, end - place)], piece.raised))
        place += len(piece.text)
    return pieces


def _span(element: Element, text: str, why: str) -> None:
    from lxml import etree

    etree.SubElement(element, "span", {WHY: why}).text = _clean(text)


def _raised(element: Element, text: str) -> None:
    from lxml import etree

    etree.SubElement(element, "sup").text = _clean(text)


def _append(element: Element, text: str) -> None:
    """Add text behind all that an element holds."""
    last = element[-1] if len(element) else None
    if last is None:
        element.text = (element.text or "") + _clean(text)
    else:
        last.tail = (last.tail or "") + _clean(text)


def _clean(text: str) -> str:
    return _NO_TEXT.sub("", text)
