"""The lines of a page → a document: its title, its blocks, and skips for what is none of the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from audioedition.article import byline
from audioedition.article.document import Document
from audioedition.article.html.classify import OUTSIDE, Classification
from audioedition.article.html.flow import Flow, Line, Mark, inlines
from audioedition.article.html.furniture_lines import furniture_by_words
from audioedition.article.html.metadata import Facts
from audioedition.article.html.rows import GUTENBERG
from audioedition.article.html.title import title_line
from audioedition.characters import has_words
from audioedition.model import Block, Inline, Metadata, Skip, SkipReason, Span
from audioedition.plaintext import plain_words
from audioedition.words.note_headings import NOTES

_STARS = re.compile(r"(?:[*·•⁂※~◇◆□■#_—–=-]\s*){1,12}")
_VERSE_LINE = 60
_LETTERS = re.compile(r"[^\W\d_]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_CYRILLIC_LANGUAGES = frozenset("ru uk be bg mk kk ky mn tg tt ba cv sah os ce".split())
_ENOUGH_LETTERS = 50
_BYLINES_AFTER = 4
_ALL_LINK = 0.95
_HEADING = 40
_DATE_WORDS = 4
_FIGURES = re.compile(r"\d{1,9}")
_LIKE_A_TITLE = ("heading", "paragraph")


def laid_out(flow: Flow, about: Facts) -> Document:
    """The document of a page that has been written down."""
    page = _Page(
        flow.text,
        flow.lines,
        sorted(flow.marks, key=lambda mark: (mark.start, -mark.end)),
        flow.surveyor.whole,
        about.metadata.date,
    )
    title = title_line(flow.page, flow.lines, page.text, about)
    page.lay_out(title)
    opening = " ".join(block.span.of(page.text) for block in page.blocks[:40])[:6000]
    language = _believed(about.metadata.language, opening, _ENOUGH_LETTERS)
    metadata = replace(about.metadata, language=language)
    blocks = tuple(_with_own_language(block, language, page.text) for block in page.blocks)
    inferred = byline.infer(list(about.titles[:1])) if title is None else Metadata()
    return Document(
        page.text, blocks, tuple(page.skips), tuple(page.inlines), (metadata, inferred), image=about.image,
        claims=about.claims, site=about.site,
        container=_container(flow), outside="" if flow.surveyor.whole else OUTSIDE,
    )  # fmt: skip


def _container(flow: Flow) -> Span | None:
    """The span of the lines within the article's container; None where all is the article."""
    if flow.surveyor.whole:
        return None
    container = flow.surveyor.choice.container
    spans = [line.span for line in flow.lines if flow.page.within(line.place.element, container)]
    return Span(spans[0].start, spans[-1].end) if spans else None


@dataclass
class _Page:
    text: str
    lines: list[Line]
    marks: list[Mark]
    whole: bool
    date: str | None
    blocks: list[Block] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    _items: set[int] = field(default_factory=set)
    _beyond: int = 0  # the line at which a row of headings of notes, asked for last, is over
    _title: str = ""
    _told: set[str] = field(default_factory=set)
    """The plain words of the captions so far."""

    def lay_out(self, title: int | None) -> None:
        """Make blocks, skips and inlines of the lines; the one at `title` is the title."""
        self._title = plain_words(self.lines[title].span.of(self.text)) if title is not None else ""
        within = self._marks_by_line()
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
                self._skip(span, "for the screen, hidden or struck out")
            elif (
                not self.whole and title is not None and number < title and place.kind == "heading" and place.level == 1
            ):
                self._skip(span, "the head of the page")
            elif self._is_title_again(line):
                self._skip(span, "the title again")
            elif near and place.kind == "paragraph" and byline.is_byline(words) and len(words.split()) <= 8:
                self._block(Block("title", span), line_inlines)
            elif near and place.kind == "paragraph" and _is_date(words, self.date):
                self._skip(span, "when it came out")
            elif why := self._why_furniture(line):
                self._skip(span, why)
            elif place.kind == "caption" and self._is_told(number):
                self._skip(span, "told in the caption beside it, or already", "picture")
            elif self._heads_notes(number):
                self._skip(span, "the heading of the notes")
            else:
                self._article(span, place, line_inlines)

    def _article(self, span: Span, place: Classification, line_inlines: list[Inline]) -> None:
        words = span.of(self.text)
        verses = _verses(self.text, span) if place.kind in ("paragraph", "quotation") else []
        if not words or (place.kind == "paragraph" and _STARS.fullmatch(words)):
            self._block(Block("break", span), [])
        elif verses:
            for verse in verses:
                inner = [one for one in line_inlines if verse.start <= one.span.start and one.span.end <= verse.end]
                self._block(Block("verse", verse, language=place.language), inner)
        elif place.kind == "item":
            first = place.item not in self._items
            self._items.add(place.item)
            block = Block("item", span, place.level, place.label) if first else Block("paragraph", span)
            self._block(replace(block, language=place.language), line_inlines)
        else:
            self._block(Block(place.kind, span, place.level, place.label, place.language), line_inlines)

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

    def _why_furniture(self, line: Line) -> str:
        """Why a line within the article is none of it, by its words and links; "" where it is."""
        place, linked = line.place, line.share_linked
        if self.whole or place.kind not in ("paragraph", "caption", "heading", "item"):
            return ""
        why = furniture_by_words(line.span.of(self.text), linked, place.kind == "caption")
        return why or ("a link to another page" if place.kind == "paragraph" and linked > _ALL_LINK else "")

    def _is_told(self, number: int) -> bool:
        """Whether another picture's words, the title, or the caption right after say what this line does."""
        words = plain_words(self.lines[number].span.of(self.text))
        following = self.lines[number + 1] if number + 1 < len(self.lines) else None
        if following and following.place.kind == "caption" and not following.place.why:
            after = plain_words(following.span.of(self.text))
            if words in after:
                return True
        if words in self._told or words in self._title:
            return True
        self._told.add(words)
        return False

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


def _is_date(words: str, date: str | None) -> bool:
    """Whether words are nothing but the day on which the article came out: "11 May 2024"."""
    figures = [int(figure) for figure in _FIGURES.findall(words)]
    if date is None or len(words.split()) > _DATE_WORDS or len(figures) < 2:
        return False
    known = [int(figure) for figure in date[:10].split("-")]
    return known[0] in figures and set(figures) <= set(known)


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
    if declared is None or (declared != around and _believed(declared, block.span.of(text)[:400], 2)):
        return block
    return replace(block, language=None)


def _believed(language: str | None, words: str, fewest: int) -> str | None:
    """The declared language, unless the letters of `words` are none of its: many sites say "en" by default, and so do
    word processors of what is typed in them. Fewer letters than `fewest` tell nothing."""
    letters, cyrillic = len(_LETTERS.findall(words)), len(_CYRILLIC.findall(words))
    if language is None or letters < fewest or language == "sr":
        return language
    share = cyrillic / letters
    is_cyrillic = language in _CYRILLIC_LANGUAGES
    return (
        None if (share > 0.5 and not is_cyrillic) or (share < 0.05 and is_cyrillic and language != "kk") else language
    )
