"""From the events of Markdown to blocks: what a leaf is, by the elements that it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from audioedition.article.markdown import pages
from audioedition.article.markdown.code_spans import Spans
from audioedition.article.markdown.events import Event
from audioedition.article.markdown.leaf import Leaf
from audioedition.model import Block, Inline, Skip, Span

_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"))
_RAW = frozenset(("CodeBlock", "HtmlBlock"))
_MARKER = re.compile(r"\s*(?P<marker>\d{1,9}[.)]\s+)")
# An address with nothing beside it shows a film, or where to look further; nobody can note it down from hearing.
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+")
_ADDRESSED = frozenset(("paragraph", "item", "quotation"))
_ALONE = "an address alone, for the eye"
_HTML = "HTML without words"


@dataclass
class _Open:
    """An element that is open: an item knows its number, where it begins until its first words are found; code and HTML
    know their lines."""

    name: str
    value: str = ""
    start: int = -1
    lines: list[Span] = field(default_factory=list)


@dataclass
class Tree:
    """Takes events in, gives blocks, what is no prose in them, and skips."""

    text: str
    titles: frozenset[int] = frozenset()  # where headings begin that head but a quotation
    leaves: list[Leaf] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _numbers: list[int | None] = field(default_factory=list)
    _leaf: Leaf | None = None
    _heads: list[str] = field(default_factory=list)
    _row: int = 0
    _column: int = 0

    def take(self, events: Iterable[Event]) -> None:
        """Take in all events of a document."""
        for event in events:
            self._take(event)
        self._close_leaf()

    def _take(self, event: Event) -> None:
        if event.name in _RAW:
            self._raw(event)
        elif self._is_raw():
            self._raw_part(event)
        elif event.name in _INLINE or (event.what == "item" and event.name != "Rule"):
            self._inline(event)
        else:
            self._close_leaf()
            self._element(event)

    def set_aside(self, leaves: Iterable[tuple[Leaf, str]]) -> None:
        """Make skips of leaves whose words are not the text's, each with its sentence for people."""
        reasons = {id(leaf): why for leaf, why in leaves}
        if not reasons:
            return
        spans = []
        for leaf in self.leaves:
            span = Span(leaf.start, leaf.end).trim(self.text)
            if id(leaf) in reasons and span.start < span.end:
                spans.append(span)
                self.skips.append(Skip(span, span.of(self.text), "furniture", reasons[id(leaf)]))
        aside = Spans(spans)
        self.leaves = [leaf for leaf in self.leaves if id(leaf) not in reasons]
        self.blocks = [block for block in self.blocks if not aside.touch(*block.span)]
        self.inlines = [inline for inline in self.inlines if not aside.touch(*inline.span)]

    # ------------------------------------------------------------------------------------------ leaves

    def _inline(self, event: Event) -> None:
        if event.name == "TaskListMarker":
            return
        if self._leaf is None:
            self._leaf = Leaf(self._block())
        self._leaf.take(event, self.text)

    def _block(self) -> Block:
        """The block that a leaf at this place is, but for its span."""
        nowhere = Span(0, 0)
        note = next((each for each in self._open if each.name == "FootnoteDefinition"), None)
        if note:
            return Block("note", nowhere, label=note.value)
        innermost = self._open[-1] if self._open else _Open("")
        if innermost.name == "Heading" and innermost.start not in self.titles:
            return Block("heading", nowhere, int(innermost.value[1]))
        if innermost.name == "Caption":
            return Block("caption", nowhere)
        if innermost.name == "TableCell":
            head = self._heads[self._column] if self._row and self._column < len(self._heads) else ""
            return Block("cell", nowhere, self._row, head)
        around = [each.name for each in self._open if each.name in ("Item", "BlockQuote")]
        if not around:
            return Block("paragraph", nowhere)
        kind = around[-1]
        if kind == "BlockQuote":
            return Block("quotation", nowhere, around.count(kind))
        item = next(each for each in reversed(self._open) if each.name == "Item")
        label, item.value = item.value, ""
        return Block("item", Span(item.start, item.start), around.count(kind), label)

    def _close_leaf(self) -> None:
        leaf, self._leaf = self._leaf, None
        if leaf is None:
            return
        marker = _MARKER.fullmatch(self.text, leaf.block.span.start, leaf.start) if leaf.block.label else None
        if leaf.block.kind == "item" and marker:
            leaf.said.insert(0, (Span(*marker.span("marker")), ""))
            leaf.start = marker.start("marker")
        if leaf.block.kind == "cell":
            self._cell(leaf)
        if leaf.block.kind in _ADDRESSED and _ADDRESS.fullmatch(leaf.words(self.text)):
            self._skip(Span(leaf.start, leaf.end), _ALONE)
            return
        if leaf.block.kind == "paragraph" and leaf.is_fence(self.text):
            self._add(Block("code", leaf.code[0]))
            return
        self.leaves.append(leaf)
        for block, inlines in leaf.blocks(self.text):
            self._add(block, inlines)

    def _cell(self, leaf: Leaf) -> None:
        if self._row == 0:
            self._heads += [""] * (self._column + 1 - len(self._heads))
            self._heads[self._column] = leaf.words(self.text)

    def _add(self, block: Block, inlines: Iterable[Inline] = ()) -> None:
        if self.text[block.span.start : block.span.end].strip():
            self.blocks.append(block)
            self.inlines += inlines

    # ---------------------------------------------------------------------------------------- elements

    def _element(self, event: Event) -> None:
        if event.name == "Rule":
            self._add(Block("break", event.span.trim(self.text)))
        elif event.what == "start":
            self._begin(event)
        else:
            while self._open and self._open.pop().name != event.name:
                pass
            self._column += event.name == "TableCell"
            self._row += event.name in ("TableRow", "TableHead")
            if event.name == "List":
                self._numbers.pop()

    def _begin(self, event: Event) -> None:
        opened = _Open(event.name, start=event.span.start)
        if event.name == "Table":
            self._heads, self._row = [], 0
        elif event.name in ("TableHead", "TableRow"):
            self._column = 0
        elif event.name == "List":
            self._numbers.append(event.value)
        elif event.name == "Item" and self._numbers and self._numbers[-1] is not None:
            opened.value = str(self._numbers[-1])
            self._numbers[-1] += 1
        elif event.name == "Heading":
            opened.value = event.value["level"]
        elif event.name == "FootnoteDefinition":
            opened.value = event.value.casefold()
        self._open.append(opened)

    # ------------------------------------------------------------------------------------- code, HTML

    def _is_raw(self) -> bool:
        return bool(self._open) and self._open[-1].name in _RAW

    def _raw(self, event: Event) -> None:
        self._close_leaf()
        if event.what == "start":
            self._open.append(_Open(event.name))
            return
        opened = self._open.pop()
        if event.name == "CodeBlock":
            if opened.lines:
                self._add(Block("code", Span(opened.lines[0].start, opened.lines[-1].end).trim(self.text)))
        else:
            self._page(event, opened.lines)

    def _raw_part(self, event: Event) -> None:
        """A line of code, or of HTML."""
        self._open[-1].lines.append(event.span)

    def _page(self, event: Event, lines: list[Span]) -> None:
        """A block of HTML: what it has to say, else a skip."""
        known = len(self.blocks)
        for each in pages.events(self.text, lines):
            self._take(each)
        self._close_leaf()
        if len(self.blocks) == known:
            self._skip(event.span, _HTML)

    def _skip(self, span: Span, why: str) -> None:
        span = span.trim(self.text)
        if span.start < span.end:
            self.skips.append(Skip(span, span.of(self.text), "markup", why))
