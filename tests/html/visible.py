"""What a page shows, by another way than the reader's: the text nodes of its tree, to hold the reader against."""

from __future__ import annotations

import re
import unicodedata

from audioedition.article.document import Document
from audioedition.article.html.rows import NO_TEXT
from audioedition.model import EMPHASES


def uncovered(found: Document) -> str:
    """Words of the document's text that no block or skip holds, or that two hold; "" where there are none."""
    place = 0
    for span in sorted([block.span for block in found.blocks] + [skip.span for skip in found.skips]):
        if not place <= span.start <= span.end <= len(found.text) or found.text[place : span.start].strip():
            return found.text[min(place, span.start) : span.start + 20]
        place = span.end
    return found.text[place:].strip()


def missing(found: Document, page: str) -> str:
    """What `page` shows from the first character on that the document's text does not have in its place."""
    written, shown = iter(_plain(found.text)), _plain(visible(page))
    for place, character in enumerate(shown):
        if character not in written:
            return shown[place : place + 40]
    return ""


def visible(page: str) -> str:
    """All text nodes of a page but those that HTML calls no text."""
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    page = re.sub(r"</(?:html|body)\s*>", "", page.replace("\0", ""))  # the standard ignores them; libxml2 does not
    data = page.encode("utf-8", "replace")
    root: lxml.html.HtmlElement = lxml.html.document_fromstring(data, parser=parser)
    left_out = " or ".join(f"ancestor::{tag}" for tag in [*sorted(NO_TEXT), "math"])
    return "".join(str(text) for text in root.xpath(f"//text()[not({left_out})]"))


def _plain(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f\ufffe\uffff]+", "", unicodedata.normalize("NFKC", text)).replace("−", "-")


def article(found: Document) -> str:
    """The words of the blocks, without what is passed over within them; the title is no part of the body."""
    kept = list(found.text)
    for inline in found.inlines:
        if inline.kind != "code" and inline.kind not in EMPHASES:
            kept[inline.span.start : inline.span.end] = " " * (inline.span.end - inline.span.start)
    return "\n".join("".join(kept[b.span.start : b.span.end]) for b in found.blocks if b.kind != "title")
