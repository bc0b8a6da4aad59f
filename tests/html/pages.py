"""Small pages, and what is read of them."""

from __future__ import annotations

from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.html import document

LONG = "He came to Almaty by train, stayed for a week in the old hotel, and left again, as he says, without a word. "
MORE = "In the morning he walked to the river, where the boats lie, and asked for the man who had written to him. "
LAST = "Nobody had seen him, and nobody would say so; the road to Omsk was closed, and the snow came early that year. "
TEXT = f"<p>{LONG}</p><p>{MORE}</p><p>{LAST}</p>"


def page(body: str, head: str = "") -> Document:
    return document(Path("page.html"), f"<html><head>{head}</head><body>{body}</body></html>".encode())


def read(found: Document) -> list[str]:
    """What is read, without the three paragraphs that every page here has."""
    words = (block.span.of(found.text) for block in found.blocks)
    return [each for each in words if each.strip() not in (LONG.strip(), MORE.strip(), LAST.strip())]


def skipped(found: Document) -> dict[str, str]:
    return {skip.source: skip.why for skip in found.skips}
