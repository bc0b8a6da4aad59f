"""A text file: front matter, Project Gutenberg's wrapping, title, and the blocks of its body."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.file_title import file_title
from audioedition.article.front_matter import front_matter
from audioedition.article.plain.chunks import chunks, shadow
from audioedition.article.plain.gutenberg import Book, book
from audioedition.article.plain.inlines import inlines
from audioedition.article.plain.layout import Layout, blocks_of, layout
from audioedition.article.plain.notes import with_notes
from audioedition.article.plain.paragraphs import paragraphs_of
from audioedition.article.plain.set_aside import set_aside
from audioedition.article.plain.shapes import quote_mark
from audioedition.article.plain.titlepage import title_blocks
from audioedition.model import EMPHASES, Block, Inline, Skip, Span
from audioedition.patterns import lazy
from audioedition.plaintext import plain_letters

_MOST_OVER_TITLE = 4
_HASHES = lazy(r"(?P<marks>#{1,6}[ \t]+)(?=[^\W\d_])[^\n]+")
_FURNITURE = {
    "contents": "a table of contents, for the eye",
    "makers' note": "a note of those who made the file",
    "imprint": "who published and printed the book, where and when",
    "page number": "the number of a page, within a sentence",
}


def document(path: Path, text: str) -> Document:
    """A text file's front matter, if there is some, and the blocks after it."""
    front = front_matter(path, text)
    body = laid_out(text, front.end)
    metadata = (front.metadata, *body.metadata)
    is_named = any(known.title for known in metadata)
    blocks = body.blocks if is_named else _named_by_file(body.blocks, text, file_title(path) or "")
    return Document(text, blocks, (*front.skips, *body.skips), body.inlines, metadata, warnings=front.warnings)


def _named_by_file(blocks: tuple[Block, ...], text: str, name: str) -> tuple[Block, ...]:
    """The blocks, with the line among the first that the file is called after as the title: above it stands whose text
    it is, or where it comes from."""
    wanted = plain_letters(name)
    for number, block in enumerate(blocks[:_MOST_OVER_TITLE]):
        if wanted and plain_letters(block.span.of(text)) == wanted:
            above = (replace(each, kind="paragraph", level=0) for each in blocks[:number])
            return (*above, replace(block, kind="title", level=0), *blocks[number + 1 :])
    return blocks


def laid_out(text: str, start: int = 0) -> Document:
    """The text from code point `start` on: its blocks, what is set aside, and what its header says."""
    frame = set_aside(text, shadow(text), start)
    lines = frame.lines
    within = book(text, lines, start) or Book(Span(start, len(text)))
    text_chunks = list(chunks(lines, within.body))
    first, titles = title_blocks(text_chunks, within.names)
    shaped = layout(text_chunks, first, is_book=bool(within.skips))
    body_blocks = tuple(_without_hashes(block, text) for block in (*titles, *blocks_of(shaped)))
    noted = with_notes(lines, body_blocks)
    body_blocks = tuple(block for block in noted.blocks if block.span != noted.heading)
    marks = [
        *frame.inlines(body_blocks),
        *noted.inlines,
        *inlines(lines, within.body, gutenberg=bool(within.skips)),
        *_quote_marks(shaped),
    ]
    heading = [_furniture_skip(text, noted.heading, "the heading of the notes")] if noted.heading else []
    skips = (*within.skips, *_furniture(text, shaped), *heading)
    skips = _without_overlaps((*skips, *frame.skips(text, body_blocks)))
    return Document(text, body_blocks, skips, tuple(_within(marks, body_blocks)), (within.metadata, frame.metadata))


def _without_hashes(block: Block, text: str) -> Block:
    """ "# The Road", as Markdown has it, without its mark; "# 5" is a number."""
    marks = _HASHES.fullmatch(text, *block.span) if block.kind in ("title", "heading", "paragraph") else None
    return replace(block, span=Span(marks.end("marks"), block.span.end)) if marks else block


def blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    """The blocks of `text` from code point `start` on, in reading order."""
    return laid_out(text, start).blocks


def paragraphs(text: str, start: int = 0) -> Iterator[Span]:
    """The paragraphs of text that is nothing else: no title, no headings, no lists."""
    for chunk in chunks(shadow(text), Span(start, len(text))):
        yield from paragraphs_of(chunk)


def _furniture(text: str, shaped: Layout) -> Iterator[Skip]:
    """What is set aside within the text; neighbours of a kind make one skip."""
    pairs = zip(shaped.chunks, shaped.shapes, strict=True)
    for kind, run in groupby(pairs, key=lambda pair: pair[1].kind):
        if kind in _FURNITURE:
            spans = [chunk.span for chunk, _ in run]
            span = Span(spans[0].start, spans[-1].end)
            yield _furniture_skip(text, span, _FURNITURE[kind])


def _furniture_skip(text: str, span: Span, why: str) -> Skip:
    return Skip(span, span.of(text), "furniture", why)


def _quote_marks(shaped: Layout) -> Iterator[Inline]:
    """The signs of quoted mail, where they stand within a quotation."""
    for chunk, shape in zip(shaped.chunks, shaped.shapes, strict=True):
        for line in chunk.lines[1:] if shape.kind == "quoted" else ():
            yield Inline(Span(line.start, line.start + quote_mark(line.text)), "markup")


def _within(marks: list[Inline], blocks: Sequence[Block]) -> Iterator[Inline]:
    """The marks that lie in a block, in the order of the text, the first of two that overlap; what is stressed may hold
    others."""
    starts = [block.span.start for block in blocks]
    end = 0
    for mark in sorted(marks, key=lambda inline: inline.span):
        block = bisect_right(starts, mark.span.start) - 1
        stressed = mark.kind in EMPHASES
        if (
            block >= 0
            and (mark.span.start >= end or stressed)
            and mark.span.end <= blocks[block].span.end
            and blocks[block].kind != "break"
        ):
            yield mark
            end = end if stressed else mark.span.end


def _without_overlaps(skips: Sequence[Skip]) -> tuple[Skip, ...]:
    """Skips in the order of the text; of two that overlap, the first."""
    apart: list[Skip] = []
    for skip in sorted(skips, key=_place):
        if not apart or skip.span.start >= apart[-1].span.end:
            apart.append(skip)
    return tuple(apart)


def _place(skip: Skip) -> Span:
    return skip.span
