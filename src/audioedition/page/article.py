"""The article as HTML, paragraph by paragraph, in its own order, with its speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from audioedition.characters import has_words
from audioedition.model import Block, Script, Skip, Span, Unit
from audioedition.page.margin import TextWithMarks
from audioedition.page.markup import EMPTY, Markup, element, joined, ours, text
from audioedition.page.order import units_out_of_order
from audioedition.page.speakers import SpeakerShare
from audioedition.page.units import insertion_markup, skip_markup, unit_markup

# A blank line separates paragraphs. A long one is also split at a line end, without a gap on the page, and a very long
# one at any space: a browser lays out whole paragraphs, and one of two million characters took Chromium more than a
# minute.
_BLANK_LINES = re.compile(r"(?:\r\n?|\n|\u2029)(?:[^\S\r\n]*(?:\r\n?|\n|\u2029))+")
_LINE_END = re.compile(r"\r\n?|\n")
_SPACE = re.compile(r"\s+")
_LONG, _TOO_LONG = 2_000, 6_000
# Kinds of blocks that do not begin a paragraph.
_TOGETHER = ("item", "verse", "cell")
# Kinds with a style of their own, for a paragraph of nothing else.
_SET_OTHERWISE = ("heading", "opening", "left-out")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The text between two blank lines, or a part of a long one. `goes_on`: a part other than the first."""

    span: Span
    goes_on: bool = False


class Edges(NamedTuple):
    """Whether the part of a unit or skip in a paragraph holds its beginning, and its end; mostly both."""

    begins: bool
    ends: bool


def paragraphs(whole: str, set_apart: Iterable[Span] = ()) -> Iterator[Paragraph]:
    """The paragraphs of a text; between them there is only white space. `set_apart`: spans that are paragraphs
    without blank lines around them, such as the blocks of a web page and front matter."""
    separators = {match.start(): match.end() for match in _BLANK_LINES.finditer(whole)}
    for span in set_apart:
        for edge in (span.end, _end_before(whole, span.start)):
            if edge not in separators and (line_end := _LINE_END.match(whole, edge)):
                separators[edge] = line_end.end()
    start, last = Span(0, len(whole)).trim(whole)
    for end in sorted(separators):
        if start < end < last:
            yield from _split(whole, Span(start, end))
            start = separators[end]
    if start < last:
        yield from _split(whole, Span(start, last))


def _end_before(whole: str, offset: int) -> int:
    """The end of the text before `offset`, without white space."""
    while offset > 0 and whole[offset - 1].isspace():
        offset -= 1
    return offset


def _split(whole: str, span: Span) -> Iterator[Paragraph]:
    start = span.start
    while span.end - start > _LONG and (cut := _cut(whole, start, span.end)):
        yield Paragraph(Span(start, cut.start()), start > span.start)
        start = cut.end()
    yield Paragraph(Span(start, span.end), start > span.start)


def _cut(whole: str, offset: int, end: int) -> re.Match[str] | None:
    """The first separator at which a long paragraph that begins at `offset` is split, if any."""
    line_end = _LINE_END.search(whole, offset + _LONG, min(end, offset + _TOO_LONG))
    return line_end or _SPACE.search(whole, min(end, offset + _TOO_LONG), end)


class ArticlePart:
    """Makes the HTML of the article's paragraphs, in order."""

    def __init__(
        self, script: Script, blocks: Sequence[Block], speakers: Mapping[str, SpeakerShare], words: TextWithMarks,
        chapters: list[Markup],
    ) -> None:  # fmt: skip
        """`chapters`: the chapters' headings as markup, in order."""
        self._script = script
        self._blocks = blocks
        self._speakers = speakers
        self._words = words
        self._pieces = _pieces(script)
        self._next = 0
        self._speaking = 0
        self._before, self._last = _insertions(script.units)
        self._opens = _chapter_openings(script, self._before, chapters)
        self._after = _order_labels(script.units)

    def paragraphs(self) -> Iterator[Markup]:
        """Every paragraph; then the units without source after the last word, such as the credit."""
        for paragraph in paragraphs(self._script.text, self._set_apart()):
            yield self._paragraph(paragraph)
        self._speaking = 0
        rest = [self._words.beside(len(self._script.text)), *map(self._inserted, self._last)]
        if any(rest):
            yield element("div", element("p", *rest), class_="para")

    def _set_apart(self) -> Iterator[Span]:
        """Spans that are paragraphs without blank lines: the document's blocks, and skips of several lines."""
        yield from (block.span for block in self._blocks if block.kind not in _TOGETHER)
        yield from (span for span, piece in self._pieces if isinstance(piece, Skip) and "\n" in piece.source)

    def _paragraph(self, paragraph: Paragraph) -> Markup:
        self._speaking = 0
        span = paragraph.span
        offset, inside, headings = span.start, [EMPTY], [EMPTY]
        kinds: set[str] = set()
        for piece, part, edges in self._within(span):
            between = (self._words.of(Span(offset, part.start)), self._words.beside(part.start))
            inside += [*between, self._piece(piece, part, edges)]
            offset = part.end
            kinds |= {piece.kind} if isinstance(piece, Unit) else {"left-out"} if has_words(piece.source) else set()
            headings.append(self._opens.pop(piece.id, EMPTY) if isinstance(piece, Unit) else EMPTY)
        inside.append(self._words.of(Span(offset, span.end)))
        kind = next(iter(kinds)) if len(kinds) == 1 else ""
        classes = ("para", "goes-on" if paragraph.goes_on else "", kind if kind in _SET_OTHERWISE else "")
        body = element("p", *inside, dir="auto")
        return element("div", *headings, body, text("\n"), class_=" ".join(filter(None, classes)))

    def _within(self, span: Span) -> Iterator[tuple[Unit | Skip, Span, Edges]]:
        """The units and skips of a paragraph, each with the part of it that lies there."""
        while self._next < len(self._pieces):
            whole, piece = self._pieces[self._next]
            if whole.start >= span.end:
                return
            if whole.end > span.start:
                part = Span(max(whole.start, span.start), min(whole.end, span.end))
                yield piece, part, Edges(part.start == whole.start, part.end == whole.end)
            if whole.end > span.end:
                return
            self._next += 1

    def _piece(self, piece: Unit | Skip, part: Span, edges: Edges) -> Markup:
        if isinstance(piece, Skip):
            return skip_markup(self._words, piece, part, edges.ends)
        before = joined(map(self._inserted, self._before.get(piece.id, ()))) if edges.begins else EMPTY
        label, link = self._after.get(piece.id, (EMPTY, EMPTY))
        words = (self._unit(piece, part, edges.begins), link if edges.ends else EMPTY)
        return joined((before, self._who(piece), label if edges.begins else EMPTY, *words))

    def _unit(self, unit: Unit, part: Span, begins: bool) -> Markup:
        speaker = self._speakers[unit.id]
        classes = f"unit v{speaker.number}" + (" note" if unit.kind == "note" else "")
        language = None if unit.language == self._script.language else unit.language
        title = f"{speaker.name}, voice {speaker.voice.name}" if speaker.number else None
        words = unit_markup(self._words, unit, part)
        return element("span", words, id=unit.id if begins else None, class_=classes, lang=language, title=title)

    def _inserted(self, unit: Unit) -> Markup:
        return joined((self._who(unit), insertion_markup(unit, f"v{self._speakers[unit.id].number}"), text(" ")))

    def _who(self, unit: Unit) -> Markup:
        """The speaker's name where the voice changes; none for the one who reads most."""
        speaker = self._speakers[unit.id]
        if speaker.number == self._speaking:
            return EMPTY
        self._speaking = speaker.number
        if not speaker.number:
            return EMPTY
        return ours("small", speaker.name, class_=f"who v{speaker.number}")


def _pieces(script: Script) -> list[tuple[Span, Unit | Skip]]:
    """Units and skips in the order of the text, each with its span without surrounding white space."""
    pieces: list[Unit | Skip] = [*(unit for unit in script.units if unit.span), *script.skips]
    spans = ((piece.span.trim(script.text), piece) for piece in pieces if piece.span)
    return sorted(spans, key=lambda pair: pair[0])


def _insertions(units: tuple[Unit, ...]) -> tuple[dict[str, list[Unit]], list[Unit]]:
    """The units without source, by the id of the next unit with one; and those after the last."""
    before: dict[str, list[Unit]] = {}
    waiting: list[Unit] = []
    for unit in units:
        if unit.span is None:
            waiting.append(unit)
        elif waiting:
            before[unit.id], waiting = waiting, []
    return before, waiting


def _chapter_openings(script: Script, before: Mapping[str, list[Unit]], headings: list[Markup]) -> dict[str, Markup]:
    """The headings of chapters, by the unit in the text at which they open."""
    stands_at = {unit.id: anchor for anchor, units in before.items() for unit in units}
    opens: dict[str, Markup] = {}
    for chapter, heading in zip(script.chapters, headings, strict=True):
        anchor = stands_at.get(chapter.first_unit, chapter.first_unit)
        opens[anchor] = joined((opens.get(anchor, EMPTY), heading))
    return opens


def _order_labels(units: tuple[Unit, ...]) -> dict[str, tuple[Markup, Markup]]:
    """The labels of units that are heard out of their order in the text: by a unit's id, the label before its words,
    and the link behind them to the unit that is heard next."""
    out_of_order = units_out_of_order(units)
    labels: dict[str, tuple[Markup, Markup]] = {}
    previous: Unit | None = None
    for unit in units if out_of_order else ():
        if unit.span is None:
            continue
        if unit.id in out_of_order and not (previous and previous.id in out_of_order and _adjoin(previous, unit)):
            labels[unit.id] = (_heard_after(previous), labels.get(unit.id, (EMPTY, EMPTY))[1])
            if previous:
                here = ours("a", f"{unit.kind} heard here", href=f"#{unit.id}", class_="heard")
                labels[previous.id] = (labels.get(previous.id, (EMPTY, EMPTY))[0], here)
        previous = unit
    return labels


def _heard_after(previous: Unit | None) -> Markup:
    if previous is None:
        return ours("small", "heard first", class_="heard")
    ending = " ".join(previous.source.split()[-4:])[-40:]
    quoted = (text("heard after “…"), element("bdi", text(ending)), text("”"))
    return element("a", *quoted, href=f"#{previous.id}", class_="heard", lang="en", dir="ltr")


def _adjoin(first: Unit, second: Unit) -> bool:
    """Whether the second unit stands right behind the first, as sentences of one footnote do."""
    return bool(first.span and second.span and 0 <= second.span.start - first.span.end <= 3)
