"""The first chunks of a text: its title, who wrote it, and who translated it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioedition.article.byline import author_of, is_byline
from audioedition.article.people import is_date, is_name
from audioedition.article.plain.chunks import Chunk
from audioedition.article.plain.headings import heading
from audioedition.article.titles import is_no_title
from audioedition.characters import has_words
from audioedition.model import Block, Span
from audioedition.patterns import lazy
from audioedition.words.bylines import SMALL_WORDS, TITLE_PAGE_WORDS
from audioedition.words.names import PARTICLES

_MAX_TITLE = 160
_NO_TITLE_END = (".", ",", ";", ":")
_MOST_CHUNKS = 10
_MOST_OVER = 2  # a date, what kind of text it is
_WORD = lazy(r"[^\W\d_]+")


def title_blocks(chunks: Sequence[Chunk], names: frozenset[str]) -> tuple[int, list[Block]]:
    """How many chunks at the beginning are the head of the text, and their lines as blocks: what stands over the title,
    the title and its bylines, a date. `names` are the words of title, author and translator, where a header says
    them."""
    over = 0
    while over < min(len(chunks), _MOST_OVER) and is_no_title(chunks[over].text) and has_words(chunks[over].text):
        over += 1
    titles = (_head_lines(chunks[over]) or _title(chunks[over], names)) if over < len(chunks) else []
    if not titles:
        return 0, []
    count = over + 1
    while count < min(len(chunks), _MOST_CHUNKS) and _belongs(chunks, count, names, over + 1):
        titles += [Block("title", span) for span in _lines(chunks[count])]
        count += 1
    return count, [*(Block("paragraph", chunk.span) for chunk in chunks[:over]), *titles]


def is_title(line: str) -> bool:
    """A first line is a title when it is one short line that does not end as a sentence does."""
    return len(line) <= _MAX_TITLE and "\n" not in line and not line.endswith(_NO_TITLE_END) and line[:1] not in "[>|"


def _title(chunk: Chunk, names: frozenset[str]) -> list[Block]:
    head = heading(chunk) if len(chunk.text) <= _MAX_TITLE else None
    if head and head.sign == "underlined":
        return [Block("title", chunk.lines[0].span)]
    if head and head.sign in ("word", "name", "contents"):
        return []
    is_one = is_title(chunk.text) and has_words(chunk.text)
    return [Block("title", chunk.span)] if is_one or (names and _names(chunk.text, names)) else []


def _head_lines(chunk: Chunk) -> list[Block]:
    """A title with one or two bylines or a name and a date right under it, each a block of its own; else nothing."""
    lines = chunk.lines if chunk.text.count("\n") in (1, 2) else []
    if not lines or not is_title(lines[0].text) or is_no_title(lines[0].text):
        return []
    under = [line.text.strip() for line in lines[1:]]
    if not any(is_byline(line) or is_date(line) for line in under):
        return []
    if not all(is_byline(line) or is_date(line) or _is_name(line) for line in under):
        return []
    # A name alone may be another's, and is said.
    below = [Block("title" if is_byline(line) else "paragraph", span.span)
             for line, span in zip(under, lines[1:], strict=True)]  # fmt: skip
    return [Block("title", lines[0].span), *below]


def _is_name(line: str) -> bool:
    """Whether a line is a first and a last name, and nothing else."""
    return 2 <= len(line.split()) <= 4 and is_name(line) and not line.islower()


def _belongs(chunks: Sequence[Chunk], place: int, names: frozenset[str], first: int) -> bool:
    """Whether a chunk behind the title is a byline, or says again what the file's header says. `first` is the chunk
    right behind it."""
    text = chunks[place].text
    if len(text) > _MAX_TITLE:
        return False
    if all(is_byline(line.text) for line in chunks[place].lines):
        return len(chunks[place].lines) <= 2 and (place == first or is_byline(chunks[place - 1].text))
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
