"""What a reader makes of one format: the seam between a file's own shape and an Article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from audioedition.model import Block, Inline, Metadata, Skip, Warning


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its format lays it out; text and places as `Article` has them.

    `metadata` is what the file itself says about the article, the surest first (front matter, a page's
    meta elements). `picture` are the bytes of the cover that the file holds,
    `image` the address of one that it leads with and does not hold. `warnings` are what the file
    names and does not hold.
    """

    text: str
    blocks: tuple[Block, ...]
    skips: tuple[Skip, ...] = ()
    inlines: tuple[Inline, ...] = ()
    metadata: tuple[Metadata, ...] = ()
    picture: bytes | None = None
    image: str | None = None
    warnings: tuple[Warning, ...] = ()


Reader = Callable[[Path, bytes], Document]
"""From a path (for messages) and the bytes of its file to a document. Raises `ArticleError`."""

TextReader = Callable[[Path, str], Document]
"""The same of a text format, from its decoded text."""
