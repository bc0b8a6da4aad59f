"""The article as it stands, paragraph by paragraph, in its own order, with who says it and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from audioedition.model import Block, Script, Skip, Span, Unit
from audioedition.page.margin import TextWithMarks
from audioedition.page.markup import EMPTY, Markup, element, joined, ours, text
from audioedition.page.order import moved
from audioedition.page.speakers import SpeakerShare
from audioedition.page.units import has_words, inserted, skipped, spoken, trimmed

# A blank line parts paragraphs. One that goes on for so many characters is parted at a line end too, without a
# space on the page, and in the end at any space: a browser lays out what is in sight paragraph by paragraph, and one
# of two million characters kept Chromium busy for more than a minute.
_PARTING = re.compile(r"(?:\r\n?|\n|\u2029)(?:[^\S\r\n]*(?:\r\n?|\n|\u2029))+")
_LINE_END = re.compile(r"\r\n?|\n")
_SPACE = re.compile(r"\s+")
_LONG, _TOO_LONG = 2_000, 6_000
# Lines of these do not need a space between them.
_TOGETHER = ("item", "verse", "cell")
# Paragraphs of nothing else look their part.
_SET_OTHERWISE = ("heading", "opening", "left-out")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text between two blank lines, or a long one's part. `goes_on`: the same paragraph."""

    span: Span
    goes_on: bool = False


class Edges(NamedTuple):
    """Whether a part of a piece holds its beginning, and its end; one that lies in one paragraph holds both."""

    begins: bool
    ends: bool


def paragraphs(whole: str, set_apart: Iterable[Span] = ()) -> Iterator[Paragraph]:
    """The paragraphs of a text; between them there is only white space. What is `set_apart` needs no blank line
    around it: the blocks of a web page, front matter."""
    partings = {match.start(): match.end() for match in _PARTING.finditer(whole)}
    for span in set_apart:
        for place in (span.end, _end_before(whole, span.start)):
            if place not in partings and (line_end := _LINE_END.match(whole, place)):
                partings[place] = line_end.end()
    place, last = len(whole) - len(whole.lstrip()), len(whole.rstrip())
    for start in sorted(partings):
        if place < start < last:
            yield from _parted(whole, Span(place, start))
            place = partings[start]
    if place < last:
        yield from _parted(whole, Span(place, last))


def _end_before(whole: str, place: int) -> int:
    """Where the text before `place` ends."""
    while place > 0 and whole[place - 1].isspace():
        place -= 1
    return place


def _parted(whole: str, span: Span) -> Iterator[Paragraph]:
    place = span.start
    while span.end - place > _LONG and (cut := _cut(whole, place, span.end)):
        yield Paragraph(Span(place, cut.start()), place > span.start)
        place = cut.end()
    yield Paragraph(Span(place, span.end), place > span.start)


def _cut(whole: str, place: int, end: int) -> re.Match[str] | None:
    """Where a long paragraph that begins at `place` is parted first, if it must be."""
    line_end = _LINE_END.search(whole, place + _LONG, min(end, place + _TOO_LONG))
    return line_end or _SPACE.search(whole, min(end, place + _TOO_LONG), end)


class ArticlePart:
    """Writes the article's paragraphs, one after the other."""

    def __init__(
        self, script: Script, blocks: Sequence[Block], speakers: Mapping[str, SpeakerShare], words: TextWithMarks,
        chapters: list[Markup],
    ) -> None:  # fmt: skip
        """`chapters` are their headings as markup, in order."""
        self._script = script
        self._blocks = blocks
        self._speakers = speakers
        self._words = words
        self._pieces = _pieces(script)
        self._next = 0
        self._speaking = 0
        self._before, self._last = _insertions(script.units)
        self._opens = _chapter_openings(script, self._before, chapters)
        self._after = _elsewhere(script.units)

    def paragraphs(self) -> Iterator[Markup]:
        """Every paragraph, and at the end what is said after the last word."""
        for paragraph in paragraphs(self._script.text, self._set_apart()):
            yield self._paragraph(paragraph)
        self._speaking = 0
        rest = [self._words.beside(len(self._script.text)), *map(self._inserted, self._last)]
        if any(rest):
            yield element("div", element("p", *rest), class_="para")

    def _set_apart(self) -> Iterator[Span]:
        """What is a paragraph of its own even without a blank line: the document's own, and skips of several lines."""
        yield from (block.span for block in self._blocks if block.kind not in _TOGETHER)
        yield from (span for span, piece in self._pieces if isinstance(piece, Skip) and "\n" in piece.source)

    def _paragraph(self, paragraph: Paragraph) -> Markup:
        self._speaking = 0
        span = paragraph.span
        place, inside, headings = span.start, [EMPTY], [EMPTY]
        kinds: set[str] = set()
        for piece, part, edges in self._within(span):
            between = (self._words.of(Span(place, part.start)), self._words.beside(part.start))
            inside += [*between, self._piece(piece, part, edges)]
            place = part.end
            kinds |= {piece.kind} if isinstance(piece, Unit) else {"left-out"} if has_words(piece.source) else set()
            headings.append(self._opens.pop(piece.id, EMPTY) if isinstance(piece, Unit) else EMPTY)
        inside.append(self._words.of(Span(place, span.end)))
        kind = next(iter(kinds)) if len(kinds) == 1 else ""
        names = ("para", "goes-on" if paragraph.goes_on else "", kind if kind in _SET_OTHERWISE else "")
        body = element("p", *inside, dir="auto")
        return element("div", *headings, body, text("\n"), class_=" ".join(filter(None, names)))

    def _within(self, span: Span) -> Iterator[tuple[Unit | Skip, Span, Edges]]:
        """The pieces that lie in a paragraph, each with the part of it that does."""
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
            return skipped(self._words, piece, part, edges.ends)
        before = joined(map(self._inserted, self._before.get(piece.id, ()))) if edges.begins else EMPTY
        where, here = self._after.get(piece.id, (EMPTY, EMPTY))
        words = (self._unit(piece, part, edges.begins), here if edges.ends else EMPTY)
        return joined((before, self._who(piece), where if edges.begins else EMPTY, *words))

    def _unit(self, unit: Unit, part: Span, begins: bool) -> Markup:
        speaker = self._speakers[unit.id]
        names = f"unit v{speaker.number}" + (" note" if unit.kind == "note" else "")
        language = None if unit.language == self._script.language else unit.language
        told = f"{speaker.name}, voice {speaker.voice.name}" if speaker.number else None
        words = spoken(self._words, unit, part)
        return element("span", words, id=unit.id if begins else None, class_=names, lang=language, title=told)

    def _inserted(self, unit: Unit) -> Markup:
        return joined((self._who(unit), inserted(unit, f"v{self._speakers[unit.id].number}"), text(" ")))

    def _who(self, unit: Unit) -> Markup:
        """The speaker's name where the voice changes; whoever reads most needs none."""
        speaker = self._speakers[unit.id]
        if speaker.number == self._speaking:
            return EMPTY
        self._speaking = speaker.number
        if not speaker.number:
            return EMPTY
        return ours("small", speaker.name, class_=f"who v{speaker.number}")


def _pieces(script: Script) -> list[tuple[Span, Unit | Skip]]:
    """What stands in the text, in its order, each with its span without white space around it."""
    standing: list[Unit | Skip] = [*(unit for unit in script.units if unit.span), *script.skips]
    spans = ((trimmed(piece.span, piece.source), piece) for piece in standing if piece.span)
    return sorted(spans, key=lambda pair: pair[0])


def _insertions(units: tuple[Unit, ...]) -> tuple[dict[str, list[Unit]], list[Unit]]:
    """Units with no source by the id of the next that has one, which they are heard before; and the last ones."""
    before: dict[str, list[Unit]] = {}
    waiting: list[Unit] = []
    for unit in units:
        if unit.span is None:
            waiting.append(unit)
        elif waiting:
            before[unit.id], waiting = waiting, []
    return before, waiting


def _chapter_openings(script: Script, before: Mapping[str, list[Unit]], headings: list[Markup]) -> dict[str, Markup]:
    """The headings of chapters by the unit in the text at which they open."""
    stands_at = {unit.id: anchor for anchor, units in before.items() for unit in units}
    opens: dict[str, Markup] = {}
    for chapter, heading in zip(script.chapters, headings, strict=True):
        anchor = stands_at.get(chapter.first_unit, chapter.first_unit)
        opens[anchor] = joined((opens.get(anchor, EMPTY), heading))
    return opens


def _elsewhere(units: tuple[Unit, ...]) -> dict[str, tuple[Markup, Markup]]:
    """For units that are heard elsewhere: what says so before their words; for the units after which they are
    heard: what says so behind theirs."""
    out_of_place = moved(units)
    found: dict[str, tuple[Markup, Markup]] = {}
    previous: Unit | None = None
    for unit in units if out_of_place else ():
        if unit.span is None:
            continue
        if unit.id in out_of_place and not (previous and previous.id in out_of_place and _adjoin(previous, unit)):
            found[unit.id] = (_heard_after(previous), found.get(unit.id, (EMPTY, EMPTY))[1])
            if previous:
                here = ours("a", f"{unit.kind} heard here", href=f"#{unit.id}", class_="heard")
                found[previous.id] = (found.get(previous.id, (EMPTY, EMPTY))[0], here)
        previous = unit
    return found


def _heard_after(previous: Unit | None) -> Markup:
    if previous is None:
        return ours("small", "heard first", class_="heard")
    ending = " ".join(previous.source.split()[-4:])[-40:]
    quoted = (text("heard after “…"), element("bdi", text(ending)), text("”"))
    return element("a", *quoted, href=f"#{previous.id}", class_="heard", lang="en", dir="ltr")


def _adjoin(one: Unit, other: Unit) -> bool:
    """Whether the second stands right behind the first: one footnote's sentences move together."""
    return bool(one.span and other.span and 0 <= other.span.start - one.span.end <= 3)
