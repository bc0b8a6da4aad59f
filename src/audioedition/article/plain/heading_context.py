"""Headings among their neighbours: what looks like one by itself may be a sign, a name, a page number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from audioedition.article.byline import is_byline
from audioedition.article.plain.chunks import Chunk
from audioedition.article.plain.headings import Heading
from audioedition.article.plain.shapes import Item, follows
from audioedition.model import Span

Kind = Literal[
    "prose",
    "heading",
    "break",
    "quoted",
    "code",
    "items",
    "table",
    "verse",
    "contents",
    "page number",
    "makers' note",
    "imprint",
]

_SENTENCE_END = (".", "!", "?", "…", "”", "»", '"', "'", "’", ")", "]", ":", "_", "*")
_BY_WORDS = ("word", "name")
_BY_LOOKS = ("capitals", "blank lines")


@dataclass
class Shape:
    """What a chunk is. `heading` for a heading, `items` for a list, `rows` for a table."""

    kind: Kind
    heading: Heading | None = None
    items: Sequence[Item] = ()
    rows: list[list[Span]] = field(default_factory=list)


def sign(shape: Shape) -> str:
    """What shows that a chunk is a heading; "" where it is none."""
    return shape.heading.sign if shape.heading else ""


def settle_headings(chunks: Sequence[Chunk], shapes: list[Shape], is_book: bool) -> None:
    """Take back headings that what stands around them shows to be none."""
    _settle_letters(chunks, shapes)
    _settle_titles(chunks, shapes)
    shown = [place for place, shape in enumerate(shapes) if sign(shape) in _BY_WORDS]
    in_front = shown[0] if is_book and shown else 0
    # Where chapters stand under three blank lines, a line under one is no heading.
    fewest = 2 if shown and _median([chunks[place].before for place in shown]) >= 3 else 0
    _settle_names(chunks, shapes)
    looks = [place for place, shape in enumerate(shapes) if sign(shape) in _BY_LOOKS]
    often = Counter(chunks[place].text.casefold() for place in looks)
    for place in looks:
        chunk = chunks[place]
        if (
            place < in_front
            or chunk.before < fewest
            or often[chunk.text.casefold()] > 2
            or is_byline(chunk.lines[0].text)
        ):
            shapes[place] = Shape("prose")
    for place, shape in enumerate(shapes):
        if shape.kind == "heading" and _is_taken_back(chunks, shapes, place):
            page = sign(shape) == "number" and _is_page_number(chunks, place)
            shapes[place] = Shape("page number" if page else "items" if shape.items else "prose", items=shape.items)


def _median(numbers: list[int]) -> float:
    """As `statistics.median`, whose module brings four more."""
    ordered = sorted(numbers)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _settle_letters(chunks: Sequence[Chunk], shapes: list[Shape]) -> None:
    """ "I" among "A", "B" and "C" is a letter, and no number."""
    single = [place for place, shape in enumerate(shapes) if shape.heading and len(chunks[place].text) == 1]
    if any(sign(shapes[place]) == "blank lines" for place in single):
        for place in single:
            shapes[place] = Shape("heading", heading=Heading(5, "blank lines"))


def _settle_titles(chunks: Sequence[Chunk], shapes: list[Shape]) -> None:
    """ "CHAPTER IX", and under it "Prophetic Warnings and Ghosts": a line whose words are capitalised is its title."""
    for place in range(len(shapes) - 1):
        title = chunks[place + 1].text
        if sign(shapes[place]) != "word" or shapes[place + 1].kind != "prose" or "\n" in title or len(title) > 60:
            continue
        words = [word for word in title.rstrip(".").split() if len(word) > 3]
        if len(words) > 1 and title[0].isupper() and title[-1] not in ",;:!?" and all(w[0].isupper() for w in words):
            shapes[place + 1] = Shape("heading", heading=Heading(5, "name"))


def _settle_names(chunks: Sequence[Chunk], shapes: list[Shape]) -> None:
    """ "NOTES", where it stands again and again, parts chapters and is none."""
    places = [place for place, shape in enumerate(shapes) if sign(shape) == "name"]
    often = Counter(chunks[place].text.casefold() for place in places)
    for place in places:
        if often[chunks[place].text.casefold()] > 2:
            shapes[place] = Shape("heading", heading=Heading(5, "name"))


def _is_taken_back(chunks: Sequence[Chunk], shapes: Sequence[Shape], place: int) -> bool:
    following = sign(shapes[place + 1]) if place + 1 < len(shapes) else "end"
    if following == "end":
        return True
    if sign(shapes[place]) == "number":
        return _in_a_row(shapes, place) or _is_page_number(chunks, place)
    if sign(shapes[place]) in _BY_LOOKS:
        return following in (*_BY_WORDS, "number", "underlined") or _third_in_a_row(shapes, place)
    return False


def _in_a_row(shapes: Sequence[Shape], place: int) -> bool:
    """Numbered short lines with nothing between them are a list."""
    own = shapes[place].items
    before = shapes[place - 1].items if place else ()
    after = shapes[place + 1].items if place + 1 < len(shapes) else ()
    return bool(own) and bool(
        (before and follows(before[-1].number, own[0].number)) or (after and follows(own[-1].number, after[0].number))
    )


def _third_in_a_row(shapes: Sequence[Shape], place: int) -> bool:
    """Three lines in capitals with nothing between them are a title page, or a cast."""
    signs = [sign(shape) in _BY_LOOKS for shape in shapes[max(0, place - 2) : place + 3]]
    return any(all(signs[start : start + 3]) for start in range(len(signs) - 2))


def _is_page_number(chunks: Sequence[Chunk], place: int) -> bool:
    """A number alone within a sentence that goes on behind it."""
    if not chunks[place].text.strip("-–— .").isdecimal() or not 0 < place < len(chunks) - 1:
        return False
    before, after = chunks[place - 1].text, chunks[place + 1].text
    return not before.endswith(_SENTENCE_END) and after[:1].islower()
