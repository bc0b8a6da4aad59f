"""The first chunks of a text: its title, who wrote it, and who translated it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioedition.article.byline import author_of, is_byline
from audioedition.article.plain.chunks import Chunk
from audioedition.article.plain.headings import heading
from audioedition.characters import has_words
from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.words.bylines import SMALL_WORDS, TITLE_PAGE_WORDS
from audioedition.words.names import PARTICLES

_MAX_TITLE = 160
_NO_TITLE_END = (".", ",", ";", ":")
_MOST_CHUNKS = 10
_WORD = lazy(r"[^\W\d_]+")


def title_blocks(chunks: Sequence[Chunk], names: frozenset[str]) -> tuple[int, list[Span]]:
    """How many chunks at the beginning are title and bylines, and their lines as blocks. `names` are the words of
    title, author and translator, where a header says them."""
    if not chunks:
        return 0, []
    titles = _head_lines(chunks[0]) or _title(chunks[0], names)
    if not titles:
        return 0, []
    count = 1
    while count < min(len(chunks), _MOST_CHUNKS) and _belongs(chunks, count, names):
        titles += list(_lines(chunks[count]))
        count += 1
    return count, titles


def is_title(line: str) -> bool:
    """A first line is a title when it is one short line that does not end as a sentence does."""
    return len(line) <= _MAX_TITLE and "\n" not in line and not line.endswith(_NO_TITLE_END) and line[:1] not in "[>|"


def _title(chunk: Chunk, names: frozenset[str]) -> list[Span]:
    head = heading(chunk) if len(chunk.text) <= _MAX_TITLE else None
    if head and head.sign == "underlined":
        return [chunk.lines[0].span]
    if head and head.sign in ("word", "name", "contents"):
        return []
    if is_title(chunk.text) and has_words(chunk.text):
        return [chunk.span]
    return [chunk.span] if names and _names(chunk.text, names) else []


def _head_lines(chunk: Chunk) -> list[Span]:
    """A title with one or two bylines right under it, each a block of its own; else nothing."""
    lines = chunk.lines if chunk.text.count("\n") in (1, 2) else []
    if not lines or not is_title(lines[0].text):
        return []
    return [line.span for line in lines] if all(is_byline(line.text) for line in lines[1:]) else []


def _belongs(chunks: Sequence[Chunk], place: int, names: frozenset[str]) -> bool:
    """Whether a chunk behind the title is a byline, or says again what the file's header says."""
    text = chunks[place].text
    if len(text) > _MAX_TITLE:
        return False
    if all(is_byline(line.text) for line in chunks[place].lines):
        return len(chunks[place].lines) <= 2 and (place == 1 or is_byline(chunks[place - 1].text))
    return bool(names) and _names(text, names)


def _names(text: str, names: frozenset[str]) -> bool:
    """Whether the words of `text` are those of title, author and translator."""
    words = _WORD.findall(text.casefold())
    return bool(words) and all(word in names or _is_small(word) for word in words)


def _is_small(word: str) -> bool:
    """Whether a word stands on title pages beside names."""
    return author_of(word) is not None or any(
        table.fullmatch(word) for table in (PARTICLES, SMALL_WORDS, TITLE_PAGE_WORDS)
    )


def _lines(chunk: Chunk) -> Iterator[Span]:
    yield from (line.span for line in chunk.lines)
