"""Blocks → one tree of HTML, in which what divides words, and what stands between pages, says why it is not read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audioedition.article.html.classify import WHY
from audioedition.article.pdf.blocks import BULLET, LineBlock
from audioedition.article.pdf.lines import Fragment, Line
from audioedition.article.pdf.notes import BEGINNING, label_in, name_of
from audioedition.article.pdf.word_tables import Cell
from audioedition.article.plain.inlines import HALVES, WORD, is_division
from audioedition.characters import NOT_IN_XML

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_NOT_IN_XML = re.compile(f"[{NOT_IN_XML}]")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\s*\Z")
_LETTERS, _TAIL = re.compile(r"[^\W\d_]+"), re.compile(r"\s*([^\W\d_]+)")
_SHORT = 4  # letters: "in-trusions" is no compound
_DIVIDES = "where a line's end divides a word"
_STRESSED = ("paragraph", "item")
_MARKS = {"item": "the mark of a list's item", "note": "the mark of a note"}


def tree(blocks: Sequence[LineBlock]) -> Element:
    """The root of the tree."""
    from lxml import html

    root = html.fromstring("<html><body></body></html>")
    names = {block.name for block in blocks if block.kind == "note"}
    writer = _Writer(_Within(root.find("body")), names, _words_of(blocks))
    for block in blocks:
        writer.write(block)
    return root


class _Within:
    """Writes text and elements into an element. Text is put together and set once: lines joined one by one would take
    the square of their length."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self._last: Element | None = None
        self._parts: list[str] = []

    def text(self, text: str) -> None:
        """Add text behind all that the element holds."""
        self._parts.append(text)

    def child(self, tag: str, text: str | None, **says: str) -> Element:
        """Add an element behind it."""
        from lxml import etree

        self.end()
        self._last = etree.SubElement(self.element, tag, says)
        self._last.text = text if text is None else _clean(text)
        return self._last

    def span(self, text: str, why: str) -> None:
        """Add text that is not said."""
        self.child("span", text, **{WHY: why})

    def end(self) -> None:
        """Set the text that waits."""
        text, self._parts = _clean("".join(self._parts)), []
        if not text:
            return
        if self._last is None:
            self.element.text = text
        else:
            self._last.tail = text


@dataclass
class _Writer:
    body: _Within
    names: set[str]
    known: Counter[str]
    _items: _Within | None = None  # the list that is being written

    def write(self, block: LineBlock) -> None:
        """Add a block."""
        if block.kind == "furniture":
            self._items = None
            self.body.child("div", block.lines[0].text, **{WHY: block.lines[0].why})
            return
        if block.kind == "table":
            self._items = None
            self._table(block)
            return
        if block.kind == "item":
            self._items = self._items or _Within(self.body.child("ul", None))
            element = self._items.child("li", None)
        else:
            self._items = None
            element = self._element(block)
        within = _Within(element)
        self._fill(within, block)
        within.end()

    def _table(self, block: LineBlock) -> None:
        table = _Within(self.body.child("table", None))
        for number, row in enumerate(block.rows):
            inner = _Within(table.child("tr", None))
            tag = "th" if number == 0 and _is_head(row, block.rows[1:]) else "td"
            for cell in row:
                within = _Within(inner.child(tag, None))
                self._fill(within, LineBlock("paragraph", list(cell)))
                within.end()

    def _element(self, block: LineBlock) -> Element:
        if block.kind == "note":
            return self.body.child("aside", None, id=block.name, role="doc-footnote")
        return self.body.child(f"h{block.level}" if block.kind == "heading" else "p", None)

    def _fill(self, within: _Within, block: LineBlock) -> None:
        lines, space = [line for line in block.lines if not line.why], " "
        following = iter([*lines[1:], None])
        for number, line in enumerate(block.lines):
            if line.why:
                within.span(line.text.strip(), line.why)
                within.text(space)
                continue
            after = next(following)
            self._line(within, line, block, number == 0, after is None)
            if after is not None:
                space = "" if self._divides(within, line, after) else " "
                within.text(space)

    def _line(self, within: _Within, line: Line, block: LineBlock, is_first: bool, is_last: bool) -> None:
        hyphen = None if is_last else _HYPHEN.search(line.text)
        fragments = _until(line, hyphen.start() if hyphen else len(line.text.rstrip()))
        marks = {"item": BULLET, "note": BEGINNING}.get(block.kind) if is_first else None
        if marks and (mark := marks.match(fragments[0].text)):
            within.span(mark[0].strip(), _MARKS[block.kind])
            within.text(" ")
            fragments[0] = replace(fragments[0], text=fragments[0].text[mark.end() :], raised=False)
        for fragment in fragments:
            text, raised = fragment.text, fragment.raised
            label = label_in(text) if raised else ""
            if label and name_of(line.page, label) in self.names:
                _call(within, text, name_of(line.page, label))
                if text[-1:].isspace():  # of the words around the mark, which is not said
                    within.text(" ")
            elif raised and text.strip():
                within.child("sup", text)
            elif fragment.emphasis and block.kind in _STRESSED:
                within.child(fragment.emphasis, text)
            else:
                within.text(text)

    def _divides(self, within: _Within, line: Line, after: Line) -> bool:
        """Write the hyphen at a line's end, which may be the word's own or only the line's; whether a word goes on."""
        hyphen = _HYPHEN.search(line.text)
        if hyphen is None:
            return False
        head, tail = _head(line.text, hyphen), _TAIL.match(after.text)
        mark = hyphen[0].strip()
        goes_on = tail is not None and after.text[tail.end() : tail.end() + 1] == "-"  # "cock-" + "and-bull"
        if tail is not None and not goes_on and self._is_one(head, mark, tail[1]):
            within.span(mark, _DIVIDES)
        else:
            within.text(mark)
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


def _is_head(row: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table's first row heads its columns: in letters that the others do not have, or over the first of them
    alone nothing stands."""
    if not row[0]:
        return all(row[1:])
    lines = [line for other in others for cell in other for line in cell]
    is_bold = all(line.bold for cell in row for line in cell)
    return all(row) and is_bold and 2 * sum(line.bold for line in lines) < len(lines)


def _words_of(blocks: Sequence[LineBlock]) -> Counter[str]:
    """How often the document has each word, whole on a line: half of one shows nothing."""
    known: Counter[str] = Counter()
    for block in blocks:
        lines = [line.text for line in block.lines if not line.why]
        for before, text in zip(["", *lines], lines, strict=False):
            known.update(word.lower() for word in WORD.findall(text))
            hyphen, tail = _HYPHEN.search(text), _TAIL.match(text) if _HYPHEN.search(before) else None
            head = _head(text, hyphen) if hyphen else ""
            known.subtract(half.lower() for half in (head, tail and tail[1]) if half)
    return known


def _until(line: Line, end: int) -> list[Fragment]:
    """The fragments of a line up to a place in its text."""
    fragments, place = [], 0
    for fragment in line.fragments:
        fragments.append(replace(fragment, text=fragment.text[: max(0, end - place)]))
        place += len(fragment.text)
    return fragments


def _call(within: _Within, text: str, name: str) -> None:
    raised = _Within(within.child("sup", None))
    raised.child("a", text.strip(), href=f"#{name}", role="doc-noteref")


def _head(text: str, hyphen: re.Match[str]) -> str:
    """The letters before a hyphen, looked for backwards: a pattern would try each place in a long word."""
    match = _LETTERS.match(text[: hyphen.start()][::-1])
    return match[0][::-1] if match else ""


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
