"""From chunks to blocks: what each chunk is, first by itself, then among its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioedition.article.plain import contents, shapes
from audioedition.article.plain.chunks import Chunk, Measure, measure
from audioedition.article.plain.heading_context import Shape, settle_headings, sign
from audioedition.article.plain.headings import Heading, heading
from audioedition.article.plain.imprint import skip_imprint
from audioedition.article.plain.listings import is_listing, settle_listings
from audioedition.article.plain.paragraphs import paragraphs_of
from audioedition.article.plain.shapes import Item
from audioedition.model import Block, Span
from audioedition.patterns import lazy
from audioedition.words.letters import SMALL_LETTERS
from audioedition.words.makers import TRANSCRIBERS_NOTES

# Most of a text is this: flush lines, all but the last of some length, most of them beginning in the midst of a
# sentence. What it holds needs no closer look.
_PROSE = lazy(r"[^\s>|+*•\d-][^\n|\t]{44,}(?:\n[^\s>|+*•\d-][^\n|\t]{44,})*(?:\n[^\s>|][^\n|\t]*)?\Z")
_MAKERS_NOTE = lazy(rf"\[_?{TRANSCRIBERS_NOTES.words}\b", re.IGNORECASE)
_LISTED = ("verse", "items", "table", "prose")
_LINE = lazy(rf"[^\s>|+*•\d-][^\n|\t]*[{SMALL_LETTERS},][.!?…”»\"'’]+\Z")


@dataclass(frozen=True, slots=True)
class Layout:
    """Chunks with what they are; `first` is the first that is no title."""

    chunks: Sequence[Chunk]
    shapes: Sequence[Shape]
    measure: Measure
    first: int


def layout(chunks: Sequence[Chunk], first: int, is_book: bool = False) -> Layout:
    """What the chunks from `first` on are. `is_book`: in front of its first chapter stands a title page."""
    width = measure(list(chunks[first:]))
    chunk_shapes = [Shape("prose")] * first + [_shape(chunk, width) for chunk in chunks[first:]]
    settle_listings(chunks, chunk_shapes)
    settle_headings(chunks, chunk_shapes, is_book)
    if is_book:
        _skip_makers_notes(chunks, chunk_shapes)
        skip_imprint(chunks, chunk_shapes, first)
    _settle_items(chunk_shapes)
    _skip_contents(chunks, chunk_shapes)
    _rank(chunk_shapes)
    return Layout(chunks, chunk_shapes, width, first)


def _shape(chunk: Chunk, width: Measure) -> Shape:
    text = chunk.text
    if "\n" not in text:
        if len(text) > 200 or (_LINE.match(text) and chunk.before < 2 and not text[:1].isupper()):
            return _marked(chunk)
    elif _PROSE.match(text) and text.count("\n") > 2 and _is_run_on(text):
        return Shape("prose")
    if shapes.is_break(chunk):
        return Shape("break")
    if is_listing(chunk):
        return Shape("code")
    head = heading(chunk)
    if head:
        return Shape("heading", heading=head, items=shapes.items(chunk) if head.sign == "number" else ())
    return _marked(chunk, width)


def _is_run_on(text: str) -> bool:
    """Whether most lines begin in the midst of a sentence."""
    starts = [line[:1] for line in text.split("\n")]
    return sum(start.islower() for start in starts) * 2 > len(starts)


def _marked(chunk: Chunk, width: Measure | None = None) -> Shape:
    """A list, quoted mail, a table or verse; else prose."""
    if chunk.text[0] == ">" and all(line.text[0] == ">" for line in chunk.lines):
        return Shape("quoted")
    items = shapes.items(chunk)
    if items:
        return Shape("items", items=items)
    if "\n" not in chunk.text or width is None:
        return Shape("prose")
    rows = shapes.rows(chunk)
    if rows:
        return Shape("table", rows=rows)
    return Shape("verse" if shapes.is_verse(chunk, width) else "prose")


# ------------------------------------------------------------------------------------ among neighbours


def _skip_makers_notes(chunks: Sequence[Chunk], chunk_shapes: list[Shape]) -> None:
    """Mark the chunks of "[Transcriber's Note: …]", which may run over paragraphs."""
    depth = 0
    for place, chunk in enumerate(chunks):
        if depth > 0 or _MAKERS_NOTE.match(chunk.text):
            depth += chunk.text.count("[") - chunk.text.count("]")
            chunk_shapes[place] = Shape("makers' note")


def _settle_items(chunk_shapes: list[Shape]) -> None:
    """A numbered line is an item only where the number before it or behind it stands beside it."""
    for place, shape in enumerate(chunk_shapes):
        if shape.kind != "items" or not shape.items[0].number:
            continue
        inner = all(shapes.follows(a.number, b.number) for a, b in pairwise(shape.items) if a.number and b.number)
        before = chunk_shapes[place - 1].items if place else ()
        after = chunk_shapes[place + 1].items if place + 1 < len(chunk_shapes) else ()
        beside = (before and shapes.follows(before[-1].number, shape.items[0].number)) or (
            after and shapes.follows(shape.items[-1].number, after[0].number)
        )
        if not inner or not (len(shape.items) > 1 or beside):
            chunk_shapes[place] = Shape("prose", items=shape.items)


def _skip_contents(chunks: Sequence[Chunk], chunk_shapes: list[Shape]) -> None:
    """Mark tables of contents, and lists whose lines come again as headings."""
    headed = {
        known(line.text) for known in (contents.key, contents.title_key)
        for chunk, shape in zip(chunks, chunk_shapes, strict=True) if shape.kind == "heading" for line in chunk.lines
    }  # fmt: skip
    place = 0
    while place < len(chunk_shapes):
        count = 1
        if sign(chunk_shapes[place]) == "contents":
            count = contents.length(chunks, place)
            chunk_shapes[place : place + count] = [Shape("contents")] * count
        elif chunk_shapes[place].kind in _LISTED and contents.repeats(chunks[place], headed):
            begin = place - 1 if place and sign(chunk_shapes[place - 1]) == "contents" else place
            chunk_shapes[begin : place + 1] = [Shape("contents")] * (place + 1 - begin)
        place += max(1, count)


def _rank(chunk_shapes: list[Shape]) -> None:
    """Levels without gaps, from 1, in place of ranks."""
    ranks = sorted({shape.heading.rank for shape in chunk_shapes if shape.heading})
    levels = {rank: level for level, rank in enumerate(ranks, 1)}
    for place, shape in enumerate(chunk_shapes):
        if shape.heading:
            chunk_shapes[place] = Shape("heading", heading=Heading(levels[shape.heading.rank], shape.heading.sign))


# ------------------------------------------------------------------------------------------- to blocks


def blocks_of(laid_out: Layout) -> Iterator[Block]:
    """The blocks of all chunks but the titles and what is furniture."""
    for place in range(laid_out.first, len(laid_out.chunks)):
        yield from _blocks(laid_out.chunks[place], laid_out.shapes[place], laid_out.measure)


def _blocks(chunk: Chunk, shape: Shape, width: Measure) -> Iterator[Block]:
    if shape.kind == "prose":
        yield from (Block("paragraph", span) for span in paragraphs_of(chunk))
    elif shape.kind == "heading" and shape.heading:
        lines = chunk.lines[:-1] if shape.heading.sign == "underlined" else chunk.lines
        yield Block("heading", Span(lines[0].start, lines[-1].span.end), shape.heading.rank)
    elif shape.kind == "break":
        yield Block("break", chunk.span)
    elif shape.kind == "code":
        yield Block("code", chunk.span)
    elif shape.kind == "quoted":
        yield from _quotations(chunk)
    elif shape.kind == "items":
        yield from _items(shape.items)
    elif shape.kind == "table":
        yield from _cells(chunk, shape.rows)
    elif shape.kind == "verse":
        yield from (Block("verse", span) for span in shapes.verse_lines(chunk.lines, width))


def _items(items: Sequence[Item]) -> Iterator[Block]:
    depths = sorted({item.column for item in items})
    for item in items:
        yield Block("item", item.span, depths.index(item.column) + 1, item.number)


def _quotations(chunk: Chunk) -> Iterator[Block]:
    """Runs of lines with as many signs; a line with signs alone parts paragraphs."""
    begin, depth, end = -1, 0, -1
    for line in chunk.lines:
        words = line.text[shapes.quote_mark(line.text) :]
        here = shapes.quoted_depth(line.text)
        if begin >= 0 and (not words or here != depth):
            yield Block("quotation", Span(begin, end), depth)
            begin = -1
        if words:
            begin = line.span.end - len(words) if begin < 0 else begin
            depth, end = here, line.span.end
    if begin >= 0:
        yield Block("quotation", Span(begin, end), depth)


def _cells(chunk: Chunk, rows: list[list[Span]]) -> Iterator[Block]:
    """The cells, with the heads of their columns in row 0 where the table has such."""
    heads = [span.of(chunk.shadow) for span in rows[0]] if shapes.has_heads(chunk, rows) else []
    for number, row in enumerate(rows, 0 if heads else 1):
        for column, span in enumerate(row):
            label = heads[column] if number and len(row) == len(heads) else ""
            yield Block("cell", span, number, label)
