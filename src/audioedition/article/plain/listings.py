"""Listings of programs in a text file: chunks of which most lines are code by their own signs, and what stands between
two of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from audioedition.article.code_lines import is_certain, is_code_line
from audioedition.article.plain.chunks import Chunk
from audioedition.article.plain.heading_context import Shape
from audioedition.patterns import lazy

_SIGNS = lazy(r"[{};<>=()#]")
_COMMENT = lazy(r"(?://|/\*|\*|#|--|<!--|;|%)")
_REMARK = lazy(r"//|/\*|\*")
_WORDS = lazy(r"(?:[^\W\d_]{2,}[,:]? ){4}[^\W\d_]{2}")
_APART = lazy(r"<[^<>]*>|\"[^\"]*\"|'[^']*'")
# A message of HTTP (RFC 9112): its first line, then fields and what they go on with.
_MESSAGE = lazy(
    r"HTTP/\d(?:\.\d)? \d{3}\b.*|(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE) \S+ HTTP/\d(?:\.\d)?"
)
_FIELD = lazy(r"[A-Za-z][\w-]{0,60}:(?: .*)?|[-;<>{}\[\]\".].*")
_FEWEST, _SHARE, _SHARE_AMONG = 2, 0.4, 0.6
# Lines of a listing between two chunks of it, which a blank line parts.
_MOST_BETWEEN, _LONGEST_BETWEEN = 3, 60
_ENDS = (".", "!", "?", ":", "…")


def is_listing(chunk: Chunk) -> bool:
    """Whether a chunk is code: prose among it shows that it is not."""
    if _is_message(chunk):
        return True
    if "\n" not in chunk.text or not _SIGNS.search(chunk.text):
        return False
    lines = [line.text.strip() for line in chunk.lines]
    sure = sum(map(is_code_line, lines))
    if sure < max(_FEWEST, _SHARE * len(lines)) or any(map(_is_prose, lines)) or all(map(_REMARK.match, lines)):
        return False
    is_whole = sum(is_code_line(line, among=True) for line in lines) >= _SHARE_AMONG * len(lines)
    return is_whole and (len(lines) > _FEWEST or sure == len(lines) or is_certain(lines[0]))


def settle_listings(chunks: Sequence[Chunk], shapes: list[Shape]) -> None:
    """Mark what stands between two chunks of a listing and may be a part of it."""
    listings = [place for place, shape in enumerate(shapes) if shape.kind == "code"]
    for before, after in pairwise(listings):
        between = range(before + 1, after)
        if 0 < len(between) <= _MOST_BETWEEN and all(_may_be_code(chunks[place]) for place in between):
            for place in between:
                shapes[place] = Shape("code")


def _is_message(chunk: Chunk) -> bool:
    first, *others = [line.text.strip() for line in chunk.lines]
    return _MESSAGE.fullmatch(first) is not None and all(map(_FIELD.match, others))


def _may_be_code(chunk: Chunk) -> bool:
    lines = [line.text.strip() for line in chunk.lines]
    return all(
        is_code_line(line, among=True)
        or _COMMENT.match(line)
        or (len(line) <= _LONGEST_BETWEEN and not line.endswith(_ENDS) and _SIGNS.search(line))
        for line in lines
    )


def _is_prose(line: str) -> bool:
    """Whether a line is one of words: between the tags of HTML too, but neither in a
    comment nor in quotation marks."""
    return not _COMMENT.match(line) and _WORDS.search(_APART.sub(" ", line)) is not None
