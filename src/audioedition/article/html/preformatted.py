"""An article that a page shows as it was typed, in `<pre>`: a memorandum of the Internet, an old letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from audioedition.article.html.flow import Line
from audioedition.model import Block, Inline, Skip, Span

_NEARLY_ALL = 0.8
_FEWEST_WORDS = 50
_WORDS_OF_PROSE = 0.7
_WORD = re.compile(r"[\W_]*[^\W\d_]+(?:['’-][^\W\d_]+)*[,.;:!?)\"'’”»]*")


def is_prose(lines: Sequence[Line], text: str) -> bool:
    """Whether nearly all of an article is preformatted, and what is so is made of words, not of code."""
    inside = [line for line in lines if not line.place.why]
    typed = [line.span for line in inside if line.place.kind == "code"]
    length = sum(span.end - span.start for span in typed)
    if not typed or length < _NEARLY_ALL * sum(line.span.end - line.span.start for line in inside):
        return False
    tokens = [token for span in typed for token in span.of(text).split()]
    words = sum(_WORD.fullmatch(token) is not None for token in tokens)
    return len(tokens) >= _FEWEST_WORDS and words >= _WORDS_OF_PROSE * len(tokens)


def laid_out(text: str, span: Span) -> tuple[list[Block], list[Skip], list[Inline]]:
    """The blocks of preformatted text, as those of a file of plain text; a title there is a heading."""
    from audioedition.article.plain import laid_out as laid_out_as_file

    document = laid_out_as_file(span.of(text))
    blocks = [
        replace(block, kind="heading", level=1, span=_moved(block.span, span)) if block.kind == "title"
        else replace(block, span=_moved(block.span, span)) for block in document.blocks
    ]  # fmt: skip
    skips = [replace(skip, span=_moved(skip.span, span)) for skip in document.skips]
    return blocks, skips, [replace(inline, span=_moved(inline.span, span)) for inline in document.inlines]


def _moved(span: Span, within: Span) -> Span:
    return Span(span.start + within.start, span.end + within.start)
