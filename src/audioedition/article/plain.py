"""Plain text: paragraphs parted by blank lines, a title line on top, optional YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.metadata import from_front_matter
from audioedition.model import Block, Skip, Span

FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)^---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\n|\r")
_BYLINE = re.compile(r"(?:by|written by|translated by|автор:|перевод:|par|von|por|di)\s+\S", re.IGNORECASE)
_MAX_TITLE, _MAX_BYLINE = 160, 80
# A line this long that ends a sentence was not broken by hand at 72 or 80 columns: it is a paragraph.
_LONG_LINE = 100
_SENTENCE_END = (".", "!", "?", "…", "”", "»", '"', ")", "]", ":")


def document(path: Path, text: str) -> Document:
    """A text file's front matter, if there is some, and the blocks after it."""
    yaml_text, skip = front_matter(text)
    found = tuple(blocks(text, skip.span.end if skip else 0))
    return Document(text, found, (skip,) if skip else (), metadata=(from_front_matter(path, yaml_text),))


def blocks(text: str, start: int) -> Iterator[Block]:
    """The blocks of `text` from code point `start` on, in reading order."""
    for number, span in enumerate(paragraphs(text, start)):
        lines = _head_lines(text, span) if number == 0 else []
        if lines:
            yield from (Block("title", line) for line in lines)
            continue
        line = span.of(text)
        heads = is_title(line) if number == 0 else number == 1 and is_byline(line)
        yield Block("title" if heads else "paragraph", span)


def _head_lines(text: str, span: Span) -> list[Span]:
    """A title with one or two bylines right under it, each a block of its own; else nothing."""
    lines = [Span(match.start(), match.start() + len(match.group().rstrip())) for match in
             _LINE.finditer(text, span.start, span.end)]  # fmt: skip
    if not 2 <= len(lines) <= 3 or not is_title(lines[0].of(text)):
        return []
    return lines if all(is_byline(line.of(text).lstrip()) for line in lines[1:]) else []


def paragraphs(text: str, start: int) -> Iterator[Span]:
    """Runs of lines with no blank line between them; a long line that ends a sentence ends its paragraph."""
    begin = end = -1
    for match in _LINE.finditer(text, start):
        line = match.group().rstrip()
        if begin >= 0 and (not line or _blank_between(text, end, match.start())):
            yield Span(begin, end)
            begin = -1
        if line.strip():
            begin = match.start() + len(line) - len(line.lstrip()) if begin < 0 else begin
            end = match.start() + len(line)
            if len(line) > _LONG_LINE and line.endswith(_SENTENCE_END):
                yield Span(begin, end)
                begin = -1
    if begin >= 0:
        yield Span(begin, end)


def _blank_between(text: str, end: int, start: int) -> bool:
    return len(_LINE_END.findall(text, end, start)) > 1


def is_title(line: str) -> bool:
    """A first line is a title when it is one short line that does not end as a sentence does."""
    return len(line) <= _MAX_TITLE and not _LINE_END.search(line) and not line.rstrip().endswith((".", ",", ";", ":"))


def is_byline(line: str) -> bool:
    """ "By Grigory Pasko", "Translated by Anna Smith", on a line of its own under the title."""
    return len(line) <= _MAX_BYLINE and _BYLINE.match(line) is not None and not _LINE_END.search(line)


def front_matter(text: str) -> tuple[str, Skip | None]:
    """The YAML between two `---` lines at the very top, and the skip that covers it."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return "", None
    span = Span(0, match.end())
    return match["yaml"], Skip(span, span.of(text), "markup", "front matter: facts about the article, not its text")
