"""The lines of a page → a document: its title, its blocks, and skips for what is none of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from audioedition.article import byline, tex
from audioedition.article.declared_language import believed, believed_of_document
from audioedition.article.document import Claim, Document
from audioedition.article.html import formulas, preformatted
from audioedition.article.html.behind import without_what_is_behind
from audioedition.article.html.captions import Captions
from audioedition.article.html.classify import OUTSIDE, Classification
from audioedition.article.html.closing_lines import why_closing
from audioedition.article.html.credits import bracketed_credit, credit_begin
from audioedition.article.html.emphases import emphases
from audioedition.article.html.flow import Flow, Line, Mark, inlines
from audioedition.article.html.furniture_lines import (
    A_LINK,
    addresses,
    furniture_by_words,
    is_link,
    label_of_link,
)
from audioedition.article.html.lead import with_lead
from audioedition.article.html.linked import with_linked_headings
from audioedition.article.html.metadata import Facts
from audioedition.article.html.orphans import orphans
from audioedition.article.html.preformatted import is_prose
from audioedition.article.html.publication_date import is_publication_date
from audioedition.article.html.pull_quotes import with_own_quotations
from audioedition.article.html.rows import CREDIT, GUTENBERG, TEASER
from audioedition.article.html.title import title_line
from audioedition.characters import has_words
from audioedition.model import Block, Inline, Metadata, Skip, SkipReason, Span
from audioedition.plaintext import plain_words
from audioedition.words.note_headings import NOTES

_STARS = re.compile(r"(?:[*·•⁂※~◇◆□■#_—–=-]\s*){1,12}")
_VERSE_LINE = 60
# So much of a document tells whether it is in the language that it declares; a book begins with title pages.
_OPENING_BLOCKS, _OPENING = 300, 20_000
_BYLINES_AFTER = 4
_OPENING_LINES = 6
_HEADING = 40
_LIKE_A_TITLE = ("heading", "paragraph")


def laid_out(flow: Flow, about: Facts) -> Document:
    """The document of a page that has been written down."""
    title = title_line(flow.page, flow.lines, flow.text, about)
    page = _Page(
        flow.text,
        flow.lines if flow.surveyor.whole else _of_article(flow, title, about),
        sorted(flow.marks, key=lambda mark: (mark.start, -mark.end)),
        flow.surveyor.whole,
        about.metadata.date,
        lambda line: flow.page.within(line.place.element, flow.surveyor.choice.container),
        not flow.surveyor.whole and formulas.has_tex(flow.page.root),
    )
    page.known_people(about.claims)
    page.lay_out(title)
    inlines_of_all = sorted([*page.inlines, *emphases(flow.emphases, page.blocks, page.text)], key=_by_place)
    opening = " ".join(block.span.of(page.text) for block in page.blocks[:_OPENING_BLOCKS])[:_OPENING]
    language = believed_of_document(about.metadata.language, opening)
    metadata = replace(about.metadata, language=language)
    blocks = tuple(_with_own_language(block, language, page.text) for block in page.blocks)
    inferred = byline.infer(list(about.titles[:1])) if title is None else Metadata()
    return Document(
        page.text, blocks, tuple(sorted(page.skips, key=lambda skip: skip.span.start)), tuple(inlines_of_all),
        (metadata, inferred), image=about.image, claims=about.claims, site=about.site,
        container=_container(flow), outside="" if flow.surveyor.whole else OUTSIDE,
    )  # fmt: skip


def _container(flow: Flow) -> Span | None:
    """The span of the lines within the article's container; None where all is the article."""
    if flow.surveyor.whole:
        return None
    container = flow.surveyor.choice.container
    spans = [line.span for line in flow.lines if flow.page.within(line.place.element, container)]
    return Span(spans[0].start, spans[-1].end) if spans else None


def _of_article(flow: Flow, title: int | None, about: Facts) -> list[Line]:
    """The lines of a page, with those in the article that are its own for all their names and places say, and without
    those that follow it."""
    lines = with_own_quotations(flow, with_linked_headings(flow, with_lead(flow, title, about)))
    return without_what_is_behind(flow, lines, about)


@dataclass
class _Page:
    text: str
    lines: list[Line]
    marks: list[Mark]
    whole: bool
    date: str | None
    is_inside: Callable[[Line], bool]
    has_tex: bool
    blocks: list[Block] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    _items: set[int] = field(default_factory=set)
    _beyond: int = 0  # the line at which a row of headings of notes, asked for last, is over
    _title: str = ""
    _is_typed: bool = False
    """Whether the article's text is preformatted."""
    _captions: Captions = field(default_factory=Captions)

    def known_people(self, claims: Sequence[Claim]) -> None:
        """A picture of who wrote the article is told by its byline."""
        for claim in claims:
            self._captions.words.update(filter(None, map(plain_words, (claim.words, *claim.words.split(",")))))

    def lay_out(self, title: int | None) -> None:
        """Make blocks, skips and inlines of the lines; the one at `title` is the title."""
        self._title = plain_words(self.lines[title].span.of(self.text)) if title is not None else ""
        within = self._marks_by_line()
        whys = [line.place.why or self._why_furniture(number) for number, line in enumerate(self.lines)]
        if not self.whole:
            for number, why in why_closing(self.lines, whys, self.text).items():
                whys[number] = why
        self._is_typed = not self.whole and is_prose(self.lines, self.text)
        headings = set[int]() if self.whole else orphans(self.lines, whys, self.text, self.is_inside)
        openings = frozenset[int]() if self.whole else self._openings(title, whys)
        for number, line in enumerate(self.lines):
            span, place = line.span, line.place
            words = span.of(self.text)
            line_inlines = inlines(within[number], span, self.text)
            near = title is not None and title < number <= title + _BYLINES_AFTER
            if number == title:
                self._title_block(span, line_inlines)
            elif place.why:
                self._skip(span, place.why)
            elif self._is_all_markup(span, line_inlines):
                is_formula = any(one.why == tex.WHY for one in line_inlines)
                self._skip(span, tex.WHY if is_formula else "for the screen, hidden or struck out")
            elif (
                not self.whole and title is not None and number < title and place.kind == "heading" and place.level == 1
            ):
                self._skip(span, "the head of the page")
            elif self._is_title_again(line):
                self._skip(span, "the title again")
            elif near and place.kind == "paragraph" and byline.is_byline(words) and len(words.split()) <= 8:
                self._block(Block("title", span), line_inlines)
            elif (near or number in openings) and place.kind == "paragraph" and is_publication_date(words, self.date):
                self._skip(span, "when it came out")
            elif whys[number]:
                self._skip(span, whys[number])
            elif number in headings:
                self._skip(span, "the heading of what is not read")
            elif not self.whole and self._captions.is_repeat(self.lines, number, self.text, self._title):
                self._skip(span, "told in the caption beside it, or already", "picture")
            elif self._heads_notes(number):
                self._skip(span, "the heading of the notes")
            else:
                self._article(span, place, line_inlines)

    def _openings(self, title: int | None, whys: list[str]) -> frozenset[int]:
        """The numbers of the first lines that are read: all before the title, and a few behind it."""
        read = [number for number, why in enumerate(whys) if not why and number != title]
        before = [number for number in read if number < (title or 0)]
        return frozenset([*before[:_OPENING_LINES], *read[len(before) :][:_OPENING_LINES]])

    def _article(self, span: Span, place: Classification, line_inlines: list[Inline]) -> None:
        words = span.of(self.text)
        if not self.whole:
            self._captions.add(place.kind, words)
        if not self.whole and place.kind in ("paragraph", "quotation") and ("http" in words or "pic." in words):
            line_inlines = _with_addresses(line_inlines, addresses(words), span.start)
        if self.has_tex and place.kind != "code" and (set_by_program := formulas.in_text(words, span.start)):
            line_inlines = _joined(line_inlines, set_by_program)
        verses = _verses(self.text, span) if place.kind in ("paragraph", "quotation") else []
        if not words or (place.kind == "paragraph" and _STARS.fullmatch(words)):
            self._block(Block("break", span), [])
        elif begin := self._credit_begin(place, words):
            caption = Span(span.start, span.start + begin).trim(self.text)
            self._block(Block(place.kind, caption, language=place.language), _inlines_within(line_inlines, caption))
            self._skip(Span(span.start + begin, span.end).trim(self.text), CREDIT)
        elif place.kind == "code" and self._is_typed:
            self._typed(span)
        elif verses:
            for verse in verses:
                self._block(Block("verse", verse, language=place.language), _inlines_within(line_inlines, verse))
        elif place.kind == "item":
            first = place.item not in self._items
            self._items.add(place.item)
            block = Block("item", span, place.level, place.label) if first else Block("paragraph", span)
            self._block(replace(block, language=place.language), line_inlines)
        else:
            self._block(Block(place.kind, span, place.level, place.label, place.language), line_inlines)

    def _credit_begin(self, place: Classification, words: str) -> int | None:
        if self.whole or place.kind not in ("caption", "paragraph"):
            return None
        return credit_begin(words) if place.kind == "caption" else bracketed_credit(words)

    def _typed(self, span: Span) -> None:
        """Text that is shown as it was typed, laid out as a file of it would be."""
        blocks, skips, line_inlines = preformatted.laid_out(self.text, span)
        for block in blocks:
            if block.kind == "heading" and plain_words(block.span.of(self.text)) == self._title:
                self._skip(block.span, "the title again")
            else:
                self.blocks.append(block)
        self.skips.extend(skips)
        self.inlines.extend(line_inlines)

    def _title_block(self, span: Span, line_inlines: list[Inline]) -> None:
        """The title, without a mark at its end that is none of it (¶)."""
        last = line_inlines[-1] if line_inlines else None
        if last and last.kind == "markup" and last.span.end == span.end and last.span.start > span.start:
            words = self.text[span.start : last.span.start].rstrip()
            self._block(Block("title", Span(span.start, span.start + len(words))), line_inlines[:-1])
            self._skip(last.span, "a mark for the screen", "markup")
        else:
            self._block(Block("title", span), line_inlines)

    def _block(self, block: Block, line_inlines: list[Inline]) -> None:
        self.blocks.append(block)
        if block.kind != "code":
            self.inlines.extend(line_inlines)

    def _why_furniture(self, number: int) -> str:
        """Why a line within the article is none of it, by its words and links; "" where it is."""
        line = self.lines[number]
        place, linked = line.place, line.share_linked
        if self.whole or place.kind not in ("paragraph", "quotation", "caption", "heading", "item"):
            return ""
        why = furniture_by_words(line.span.of(self.text), linked, place.kind, has_links=line.has_links)
        is_alone = place.kind in ("paragraph", "quotation") and is_link(line.span.of(self.text), linked)
        return why or (A_LINK if is_alone else "") or (TEASER if self._is_pointer(number) else "")

    def _is_pointer(self, number: int) -> bool:
        """Whether a line is a link behind a label, and not one of several in a list of the author's own."""
        label = self._label(number)
        near = (self._label(other) for other in (number - 1, number + 1) if 0 <= other < len(self.lines))
        return label != "" and all(other in ("", label) for other in near)

    def _label(self, number: int) -> str:
        line = self.lines[number]
        is_line = not line.place.why and line.place.kind in ("paragraph", "quotation", "heading")
        return label_of_link(line.span.of(self.text), line.share_linked) if is_line else ""

    def _is_title_again(self, line: Line) -> bool:
        span = line.span
        if not self._title or span.end - span.start > 2 * len(self._title) or line.place.kind not in _LIKE_A_TITLE:
            return False
        return plain_words(span.of(self.text)) == self._title

    def _skip(self, span: Span, why: str, reason: SkipReason = "furniture") -> None:
        """Skip a line, together with the one before it if that is skipped for the same reason. A rule has no words."""
        if span.start == span.end:
            return
        before = self.skips[-1] if self.skips else None
        behind_blocks = before and (not self.blocks or self.blocks[-1].span.start < before.span.start)
        if before and behind_blocks and before.why == why:
            span = Span(self.skips.pop().span.start, span.end)
        self.skips.append(Skip(span, span.of(self.text), "licence" if why == GUTENBERG else reason, why))

    def _marks_by_line(self) -> list[list[Mark]]:
        """For each line, the marks that touch it; both are in the order of the text."""
        by_line: list[list[Mark]] = []
        waiting, active, reach = 0, list[Mark](), 0
        for span in (line.span for line in self.lines):
            while waiting < len(self.marks) and self.marks[waiting].start < span.end:
                mark = self.marks[waiting]
                if mark.end > reach:  # one within another is part of that
                    active.append(mark)
                    reach = mark.end
                waiting += 1
            active = [mark for mark in active if mark.end > span.start]
            by_line.append(list(active))
        return by_line

    def _is_all_markup(self, span: Span, line_inlines: list[Inline]) -> bool:
        marks, place = [one.span for one in line_inlines if one.kind == "markup"], span.start
        for mark in [*marks, Span(span.end, span.end)]:
            if has_words(self.text[place : mark.start]):
                return False
            place = mark.end
        return bool(marks)

    def _heads_notes(self, number: int) -> bool:
        """A heading or a rule over nothing but notes, which are spoken where they are called."""
        if not self._may_head_notes(number):
            return False
        if self._beyond <= number:
            following = range(number + 1, len(self.lines))
            others = (one for one in following if not self.lines[one].place.why and not self._may_head_notes(one))
            self._beyond = next(others, len(self.lines))
        return self._beyond < len(self.lines) and self.lines[self._beyond].place.kind == "note"

    def _may_head_notes(self, number: int) -> bool:
        span, place = self.lines[number].span, self.lines[number].place
        if place.kind == "break":
            return True
        is_short = span.end - span.start <= _HEADING
        is_named = is_short and place.kind in ("heading", "paragraph")
        return is_named and NOTES.fullmatch(span.of(self.text)) is not None


def _by_place(inline: Inline) -> Span:
    return inline.span


def _inlines_within(line_inlines: list[Inline], span: Span) -> list[Inline]:
    """The inlines of a line that lie in a part of it."""
    return [one for one in line_inlines if span.start <= one.span.start and one.span.end <= span.end]


def _with_addresses(line_inlines: list[Inline], spans: list[tuple[int, int]], start: int) -> list[Inline]:
    """The inlines of a paragraph, with the addresses on lines of their own as what is not read."""
    alone = [Inline(Span(start + begin, start + end), "markup", "", "an address alone") for begin, end in spans]
    return _joined(line_inlines, alone)


def _joined(line_inlines: list[Inline], stronger: list[Inline]) -> list[Inline]:
    """The inlines of a line, with others that go before those they overlap."""
    others = (one for one in line_inlines if not any(one.span.overlaps(strong.span) for strong in stronger))
    return sorted([*stronger, *others], key=lambda one: one.span.start)


def _verses(text: str, span: Span) -> list[Span]:
    """The lines of a poem that is set as one paragraph with line breaks; else nothing."""
    lines = [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"[^\n]+", span.of(text))]
    if len(lines) < 3 or any(line.end - line.start > _VERSE_LINE for line in lines):
        return []
    ended = sum(line.of(text).rstrip().endswith((".", "!", "?", ":")) for line in lines)
    return lines if ended <= len(lines) / 2 else []


def _with_own_language(block: Block, around: str | None, text: str) -> Block:
    """A block without a declared language that is the article's, or that its letters are none of."""
    declared = block.language
    if declared is None or (declared != around and believed(declared, block.span.of(text)[:400], 2)):
        return block
    return replace(block, language=None)
