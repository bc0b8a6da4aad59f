"""HTML in Markdown, a block of it: the events that Markdown would have for the same elements.

Markdown leaves such blocks to a page; a listener would lose a table or a quotation with them. Elements that Markdown
has none of part paragraphs; tags within a paragraph, and whatever has no words, are the markup between words that all
else is to a leaf.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from audioedition.article.markdown.events import Event
from audioedition.model import Span
from audioedition.plaintext import without_entities

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<name>[a-z][a-z0-9-]{0,20})(?P<attributes>[^<>]{0,4000})>|<[!?][^<>]{0,4000}>",
    re.DOTALL | re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_SOURCE = re.compile(r"\bsrc\s*=\s*[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_WORDS_OF_PICTURE = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_START = re.compile(r"\bstart\s*=\s*[\"']?(\d{1,9})", re.IGNORECASE)

# Markdown's own marks, which a page would show as they are: whoever wrote them took this for Markdown.
_MARKED = re.compile(
    r"(?P<open>\*\*)(?=[^\s*])[^*<>\n]{1,500}(?<=[^\s*])(?P<close>\*\*)"
    r"|(?P<bracket>(?<![!\w\]])\[)(?!\^)[^\[\]<>\n]{1,500}(?P<address>\]\((?:https?://|/|#|\.)[^\s()<>]{0,1000}\))"
)

# Elements without words for a reader, up to their end.
_UNHEARD = frozenset("script style iframe template svg noscript video audio object canvas select textarea head".split())
# As Markdown's events call them.
_NAMES = {
    "blockquote": "BlockQuote", "ul": "List", "ol": "List", "li": "Item", "table": "Table", "td": "TableCell",
    "th": "TableCell", "tr": "TableRow", "pre": "CodeBlock", "figcaption": "Caption", "caption": "Caption",
    **{f"h{level}": "Heading" for level in range(1, 7)},
}  # fmt: skip
_PART = frozenset(
    "p div section article main header footer nav aside center details summary address figure dl dt dd form fieldset "
    "thead tbody tfoot hr".split()
)
# What ends where one of its kind begins.
_ENDS = {"Item": ("List",), "TableCell": ("TableRow",), "TableRow": ("Table",), "Heading": (), "Caption": ()}
# Deeper ones are of no use to a listener.
_DEEPEST = 20


def events(text: str, lines: Sequence[Span]) -> Iterator[Event]:
    """The events of a block's `lines`, the signs of lists and quotations around it left out. Each start has its end."""
    return _Page(text, lines).events()


class _Page:
    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self._lines = lines
        self._html = "".join(line.of(text) for line in lines)
        self._begun = [0, *accumulate(line.end - line.start for line in lines)]
        self._open: list[str] = []
        self._flows = False  # words stand in this paragraph already

    def events(self) -> Iterator[Event]:
        place = 0
        while tag := _TAG.search(self._html, place):
            yield from self._words(place, tag.start())
            place = tag.end()
            name = (tag["name"] or "").lower()
            if name in _UNHEARD and not tag["end"]:
                over = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self._html, place)
                place = over.end() if over else len(self._html)
            elif name:
                yield from self._tag(tag, name)
        yield from self._words(place, len(self._html))
        while self._open:
            yield self._close()

    def _tag(self, tag: re.Match[str], name: str) -> Iterator[Event]:
        if name == "br":
            yield Event("item", "InlineHtml", self._span(*tag.span()))
        elif name == "img":
            yield from self._picture(tag)
        elif name in ("sup", "sub") and self._flows:  # "2<sup>31</sup>" is no number of three figures
            event = "Superscript" if name == "sup" else "Subscript"
            yield Event("end" if tag["end"] else "start", event, self._span(*tag.span()))
        elif name in _PART:
            yield from self._apart(tag.start())
        elif name in _NAMES:
            yield from self._end(_NAMES[name]) if tag["end"] else self._begin(tag, name)

    # -------------------------------------------------------------------------------------- elements

    def _begin(self, tag: re.Match[str], name: str) -> Iterator[Event]:
        event = _NAMES[name]
        if event in _ENDS:
            yield from self._end(event, within=_ENDS[event])
        if len(self._open) >= _DEEPEST or (event in ("TableRow", "TableCell") and "Table" not in self._open):
            yield from self._apart(tag.start())
            return
        yield self._opened(event, tag, name)
        if event == "Table" and not self._has_heads(tag.end()):
            yield self._opened("TableHead", tag, name)
            yield self._close()

    def _opened(self, event: str, tag: re.Match[str], name: str) -> Event:
        self._open.append(event)
        self._flows = False
        value: object = None
        if event == "Heading":
            value = {"level": name}
        elif name == "ol":
            start = _START.search(tag["attributes"])
            value = int(start[1]) if start else 1
        return Event("start", event, self._span(tag.end(), tag.end()), value)

    def _end(self, event: str, within: Sequence[str] = ()) -> Iterator[Event]:
        """Close the last element of that name, and what is open in it; none of those that lie outside of `within`."""
        inner = self._open[::-1]
        if event not in inner or any(name in within for name in inner[: inner.index(event)]):
            return
        while (closed := self._close()).name != event:
            yield closed
        yield closed

    def _close(self) -> Event:
        self._flows = False
        return Event("end", self._open.pop(), Span(0, 0))

    def _apart(self, place: int) -> Iterator[Event]:
        """A new paragraph, within whatever is open."""
        self._flows = False
        span = self._span(place, place)
        yield Event("start", "Paragraph", span)
        yield Event("end", "Paragraph", span)

    def _has_heads(self, place: int) -> bool:
        """Whether a table's first row holds the heads of its columns."""
        row = re.compile(r"<t(?:d|h|r\b[^<>]*>\s*<t[dh])\b", re.IGNORECASE).search(self._html, place)
        return row is not None and row.group()[-1] in "hH"

    # ----------------------------------------------------------------------------------------- words

    def _words(self, start: int, end: int) -> Iterator[Event]:
        if not self._flows and not self._html[start:end].strip():
            return
        self._flows = True
        place = start
        for mark in () if "CodeBlock" in self._open else self._marks(start, end):
            yield from self._written(place, mark.start)
            place = mark.end
        yield from self._written(place, end)

    def _marks(self, start: int, end: int) -> Iterator[Span]:
        for match in _MARKED.finditer(self._html, start, end):
            for name in ("open", "close") if match["open"] else ("bracket", "address"):
                yield Span(*match.span(name))

    def _written(self, start: int, end: int) -> Iterator[Event]:
        place = start
        for entity in _ENTITY.finditer(self._html, start, end):
            character = without_entities(entity.group())
            if len(character) == 1:
                yield from self._pieces(place, entity.start())
                yield Event("item", "Text", self._span(*entity.span()), character)
                place = entity.end()
        yield from self._pieces(place, end)

    def _pieces(self, start: int, end: int) -> Iterator[Event]:
        """Words as they are written, line by line: signs of lists and quotations may stand between."""
        while start < end:
            number = bisect.bisect_right(self._begun, start) - 1
            stop = min(end, self._begun[number + 1])
            span = self._span(start, stop)
            yield Event("item", "Text", span, self._html[start:stop])
            start = stop

    def _picture(self, tag: re.Match[str]) -> Iterator[Event]:
        words = _WORDS_OF_PICTURE.search(tag["attributes"])
        if words is None or not (words[1] or words[2] or "").strip():
            return
        self._flows = True
        group = 1 if words[1] is not None else 2
        start, end = (tag.start("attributes") + edge for edge in words.span(group))
        whole = self._span(*tag.span())
        source = _SOURCE.search(tag["attributes"])
        yield Event("start", "Image", whole, {"dest_url": source[1] if source else ""})
        yield from self._pieces(start, end)
        yield Event("end", "Image", whole)

    def _span(self, start: int, end: int) -> Span:
        """Where something of the block stands in the document."""
        return Span(self._place(start), max(self._place(start), self._place(end - 1) + 1 if end > start else 0))

    def _place(self, place: int) -> int:
        number = min(bisect.bisect_right(self._begun, place), len(self._lines)) - 1
        return self._lines[number].start + place - self._begun[number]
