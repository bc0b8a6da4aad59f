"""What a reader makes of one format: the seam between a file's own shape and an Article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from audioedition.model import Block, Inline, Metadata, Skip, Span, Warning

Source = Literal["own", "byline", "data", "mark", "meta", "property"]
"""Where a document names its author: in what its author wrote for machines (front matter, a book's package), in a line
that one reads as a byline, in JSON-LD, in an element that is marked as the author's name, in `<meta>`, in the
properties of a file, which programs fill in."""


class Claim(NamedTuple):
    """What one source says of who wrote it, as it stands there."""

    words: str
    source: Source


class Site(NamedTuple):
    """A web page's site, by plain words: what it calls itself, and the organisations that publish it."""

    names: frozenset[str] = frozenset()
    publishers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its format lays it out; text and places as `Article` has them.

    `metadata` is what the file itself says about the article, the surest first (front matter, a page's
    meta elements); `claims` is what its sources say of its author, of which `evidence` believes what agrees. `site`
    is that of a web page. `picture` are the bytes of the cover that the file holds,
    `image` the address of one that it leads with and does not hold. `warnings` are what the file
    names and does not hold. `container` and `outside` are as in `Article`.
    """

    text: str
    blocks: tuple[Block, ...]
    skips: tuple[Skip, ...] = ()
    inlines: tuple[Inline, ...] = ()
    metadata: tuple[Metadata, ...] = ()
    picture: bytes | None = None
    image: str | None = None
    warnings: tuple[Warning, ...] = ()
    claims: tuple[Claim, ...] = ()
    site: Site | None = None
    container: Span | None = None
    outside: str = ""


Reader = Callable[[Path, bytes], Document]
"""From a path (for messages) and the bytes of its file to a document. Raises `ArticleError`."""

TextReader = Callable[[Path, str], Document]
"""The same of a text format, from its decoded text."""
