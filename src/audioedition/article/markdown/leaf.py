"""A leaf of the tree of Markdown: a run of words with its emphasis, links, code, pictures and line breaks.

A leaf gathers what is said of it. All between that is markup, whatever it is, so that nothing can be lost.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from audioedition.article.alternative_texts import is_telling
from audioedition.article.markdown.events import Event
from audioedition.model import Block, Inline, InlineKind, Span

_EMPHASES: dict[str, InlineKind] = {"Strong": "strong", "Emphasis": "emphasis"}
_TICKS = re.compile(r"`+")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# A footnote that nobody wrote is no footnote to Markdown; to a listener its mark is one all the same.
_CALL = re.compile(r"\[\^(?P<label>[^\]\s]{1,40})\]")
# GitHub's alerts and Obsidian's callouts, the first line of a quotation.
_ALERT = re.compile(r"\[![A-Za-z][\w-]{0,40}(?P<end>\][+-]?)(?=\s)")
_SCRIPT_TAG = re.compile(r"<(?P<end>/?)(?P<name>su[pb])\s*>", re.IGNORECASE)
_FIGURES = re.compile(r"[+−-]?\d+")
_END_OF_SCRIPT = re.compile(r"\s*[+−-]?\d+\s*</su[pb]\s*>", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+−-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789+−-", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_LINE_END = re.compile(r"\r\n|\n|\r")
# So many lines at least, each broken by hand and none longer than this, make a verse or an address.
_FEWEST_LINES, _LONGEST_LINE = 3, 90


@dataclass
class Leaf:
    """`block` as it will be but for its span; `said` what is said, with the character that it stands for
    where it is written otherwise ("&amp;"). `links`: what its links show and where they lead to."""

    block: Block
    start: int = -1
    end: int = -1
    said: list[tuple[Span, str]] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    calls: list[tuple[Span, str]] = field(default_factory=list)
    breaks: list[Span] = field(default_factory=list)
    pictures: list[Leaf] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    address: str = ""  # a picture's
    _link: tuple[int, str] | None = None
    emphases: list[Inline] = field(default_factory=list)
    _depth: int = 0
    _struck: int = 0
    _script: str = ""

    def take(self, event: Event, text: str) -> None:
        """Take in an event of the leaf's line."""
        self.start = event.span.start if self.start < 0 else min(self.start, event.span.start)
        self.end = max(self.end, event.span.end)
        if event.name == "Image":
            self._picture(event)
        elif self._depth:
            self.pictures[-1].take(event, text)
        elif event.name == "Strikethrough" and text.startswith("~~", event.span.start):  # "H~2~O" is none
            self._struck += 1 if event.what == "start" else -1
        elif self._struck:
            return
        elif event.name == "Link":
            self._take_link(event, text)
        elif event.name in ("Superscript", "Subscript"):
            self._script = ("sup" if event.name == "Superscript" else "sub") if event.what == "start" else ""
        elif event.name in _EMPHASES and event.what == "start":
            self.emphases.append(Inline(event.span, _EMPHASES[event.name]))
        elif event.what == "item":
            self._item(event, text)

    def _picture(self, event: Event) -> None:
        if event.what == "start":
            if self._depth == 0:
                address = event.value["dest_url"] if isinstance(event.value, dict) else ""
                self.pictures.append(Leaf(Block("caption", event.span), *event.span, address=address))
            self._depth += 1
        else:
            self._depth -= 1

    def _take_link(self, event: Event, text: str) -> None:
        if event.what == "start":
            self._link = (len(self.said), event.value["dest_url"] if isinstance(event.value, dict) else "")
        elif self._link is not None:
            first, address = self._link
            self.links.append(("".join(instead or span.of(text) for span, instead in self.said[first:]), address))
            self._link = None

    def _item(self, event: Event, text: str) -> None:
        span = event.span
        if event.name == "Text" and self._script and _FIGURES.fullmatch(text, *span):
            # "2<sup>2048</sup>" is no number of five figures
            written = span.of(text).translate(_RAISED if self._script == "sup" else _LOWERED)
            self.said += [(Span(place, place + 1), figure) for place, figure in enumerate(written, span.start)]
        elif event.name == "Text":
            written = span.of(text)
            self.said.append((span, event.value if len(event.value) == 1 and event.value != written else ""))
        elif event.name == "Code":
            inner = _inside_ticks(text, span)
            if inner.start < inner.end:
                self.said.append((inner, ""))
                self.code.append(inner)
        elif event.name == "FootnoteReference":
            self.calls.append((span, event.value.casefold()))
        elif event.name in ("SoftBreak", "HardBreak"):
            line_end = _LINE_END.search(text, *span)
            if line_end:
                self.said.append((Span(*line_end.span()), ""))
                self.breaks += [span] * (event.name == "HardBreak")
        elif event.name == "InlineHtml" and _LINE_BREAK.fullmatch(span.of(text)):
            self.said.append((span, " "))
            self.breaks.append(span)
        elif event.name == "InlineHtml" and (tag := _SCRIPT_TAG.fullmatch(span.of(text))):
            # "<sup>(also in 41)</sup>" is no power
            is_script = not tag["end"] and _END_OF_SCRIPT.match(text, span.end)
            self._script = tag["name"].lower() if is_script else ""

    # ------------------------------------------------------------------------------------- what it is

    def words(self, text: str) -> str:
        """The words, as an eye sees them."""
        leaves = [self, *self.pictures]
        shown = "".join(instead or span.of(text) for leaf in leaves for span, instead in leaf.said)
        return " ".join(shown.split())

    def shown(self, text: str) -> str:
        """The words, line by line, without the pictures'."""
        shown = sorted([*self.said, *((span, "\n") for span in self.breaks)])
        return "".join(instead or span.of(text) for span, instead in shown)

    def has_text(self, text: str) -> bool:
        """Whether anything but pictures is in it."""
        return any((instead or span.of(text)).strip() for span, instead in self.said) or bool(self.calls)

    def is_fence(self, text: str) -> bool:
        """Whether a fence that is opened and closed on one line is all that there is."""
        return len(self.code) == len(self.said) == 1 and text.startswith("```", self.start)

    def blocks(self, text: str) -> Iterator[tuple[Block, list[Inline]]]:
        """The blocks that the leaf makes: one, a line each of verse, or, of pictures that stand alone, a caption
        each; with what is no prose in them."""
        if not self.has_text(text):
            for picture in self.pictures:
                if picture.has_text(text) and is_telling(picture.words(text), picture.address):
                    yield picture._as(replace(self._captioned(), span=picture._span()), text)
            return
        whole = self._as(replace(self.block, span=self._span()), text)
        lines = self._lines(text)
        if not lines:
            yield whole
            return
        for line in lines:
            within = [inline for inline in whole[1] if line.start <= inline.span.start and inline.span.end <= line.end]
            yield replace(self.block, kind="verse", span=line), within

    def _captioned(self) -> Block:
        stays = self.block.kind in ("cell", "note", "heading", "title")
        return self.block if stays else Block("caption", self.block.span)

    def _span(self) -> Span:
        return Span(self.start, self.end)

    def _lines(self, text: str) -> list[Span]:
        """The lines of verse: every line is broken by hand, and all are short."""
        if self.block.kind not in ("paragraph", "quotation") or len(self.breaks) < _FEWEST_LINES - 1:
            return []
        ends = [*(span.start for span in self.breaks), self.end]
        starts = [self.start, *(span.end for span in self.breaks)]
        lines = [Span(start, end).trim(text) for start, end in zip(starts, ends, strict=True)]
        plain = all(line.start < line.end <= line.start + _LONGEST_LINE for line in lines)
        return lines if plain and not any(_LINE_END.search(text, *line) for line in lines) else []

    def _as(self, block: Block, text: str) -> tuple[Block, list[Inline]]:
        """The block, and what is no prose in it: all that is not said."""
        start, end = block.span
        hidden = [Inline(span, "reference", label) for span, label in self.calls]
        hidden += [Inline(span, "markup", instead) for span, instead in self.said if instead]
        shown = sorted([span for span, _ in self.said] + [span for span, _ in self.calls])
        edges = [Span(start, start), *shown, Span(end, end)]
        between = (Span(before.end, after.start) for before, after in pairwise(edges))
        hidden += [Inline(span, "markup") for span in between if span.of(text).strip()]
        hidden += _calls_of_nothing(text, block.span, [*hidden, *(Inline(span, "code") for span in self.code)])
        hidden += _alert(text, block.span) if block.kind == "quotation" else []
        hidden += [Inline(span, "code") for span in self.code]
        hidden += self.emphases
        return block, sorted(hidden, key=lambda inline: inline.span)


def _calls_of_nothing(text: str, span: Span, known: Iterable[Inline]) -> list[Inline]:
    """Marks of footnotes that have no body, where nothing else is known of their place."""
    if text.find("[^", *span) < 0:
        return []
    spans = sorted(inline.span for inline in known)
    free = (m for m in _CALL.finditer(text, *span) if not _touches(spans, Span(*m.span())))
    return [Inline(Span(*match.span()), "reference", match["label"].casefold()) for match in free]


def _touches(spans: list[Span], span: Span) -> bool:
    place = bisect.bisect_left(spans, (span.end, 0))
    return place > 0 and spans[place - 1].end > span.start


def _alert(text: str, span: Span) -> list[Inline]:
    """ "[!NOTE]" → "NOTE:" """
    match = _ALERT.match(text, *span)
    if match is None:
        return []
    return [
        Inline(Span(match.start(), match.start() + 2), "markup"),
        Inline(Span(*match.span("end")), "markup", ":"),
    ]


def _inside_ticks(text: str, span: Span) -> Span:
    ticks = _TICKS.match(text, *span)
    width = len(ticks.group()) if ticks else 0
    return Span(span.start + width, max(span.start + width, span.end - width)).trim(text)
