"""Which lines of a chunk make a paragraph: lines broken by hand are joined, indented first lines are seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from audioedition.article.plain.chunks import Chunk, Line
from audioedition.model import Span

# A line this long that ends a sentence was not broken by hand at 72 or 80 columns: it is a paragraph.
_LONG_LINE = 100
_INDENTED = re.compile(r"\n[^\S\n]")
_SENTENCE_END = (".", "!", "?", "…", "”", "»", '"', ")", "]", ":")
_DEEPEST_INDENT = 12


def paragraphs_of(chunk: Chunk) -> Iterator[Span]:
    """The paragraphs of a chunk of prose."""
    if max(map(len, chunk.text.split("\n"))) <= _LONG_LINE and not _INDENTED.search(chunk.text):
        yield chunk.span
        return
    begin = 0
    lines = chunk.lines
    firsts = _set_in(lines)
    unbroken = sum(len(line.text) for line in lines if len(line.text) > _LONG_LINE) * 2 > len(chunk.text)
    for place, line in enumerate(lines):
        ends = unbroken and line.text.endswith(_SENTENCE_END)
        if ends or place + 1 in firsts or place + 1 == len(lines):
            yield Span(lines[begin].start, line.span.end)
            begin = place + 1


def _set_in(lines: list[Line]) -> set[int]:
    """The lines that begin a paragraph by their indentation alone.

    Before a first line that is set in, a sentence is over; before one that is set in because the first
    lines hang, it goes on.
    """
    margin = min(line.indent for line in lines)
    inner = {place for place, line in enumerate(lines) if place and 1 < line.indent - margin <= _DEEPEST_INDENT}
    after_a_sentence = sum(lines[place - 1].text.endswith(_SENTENCE_END) for place in inner)
    if after_a_sentence * 5 >= len(inner) * 3:
        return inner
    return {place for place in range(1, len(lines)) if place not in inner and place - 1 in inner}


def overfull(lines: list[Line], width: int) -> float:
    """The share of lines that could not take in the next line's first word: near 1 in prose, near 0 in verse."""
    pairs = list(pairwise(lines))
    full = sum(line.width + 1 + len(after.text.split(None, 1)[0]) > width - 3 for line, after in pairs)
    return full / len(pairs) if pairs else 0.0
