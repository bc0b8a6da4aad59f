"""What a picture in a DOCX file is said to show; a line across the page that is drawn as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioedition.article import xml
from audioedition.article.docx.names import BOX, OFFICE
from audioedition.article.docx.package import WP
from audioedition.words.pictures import GUESSES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# In English Metric Units, 12,700 of which are a point: three points, an inch.
_FLAT, _WIDE = 38_100, 914_400
_WHOLE_WIDTH = "100000"


def words_of_picture(properties: Element) -> str:
    """The alternative text of a drawing (`wp:docPr`); "" where it is the frame of a text box, or an ornament: the file
    says so, or it is a lone shape, a line or a coloured box of a template."""
    drawing = properties.getparent()
    if drawing is None or next(drawing.iter(BOX), None) is not None or _is_ornament(properties, drawing):
        return ""
    own = _said(properties)
    inner = (_said(element) for element in drawing.iter("{*}cNvPr") if xml.local(element) == "cNvPr")
    return own or next((words for words in inner if words), "")


def is_drawn_rule(properties: Element) -> bool:
    """Whether a drawing (`wp:docPr`) is a line across the page, as LibreOffice writes Word's: a shape that is flat."""
    drawing = properties.getparent()
    size = drawing.find(WP + "extent") if drawing is not None and drawing.tag == WP + "inline" else None
    if drawing is None or size is None or not any(xml.local(one) == "wsp" for one in drawing.iter("{*}wsp")):
        return False
    width, height = (_length(size.get(side)) for side in ("cx", "cy"))
    # Behind a table, only the part of the page's width is right.
    parts = (part.text for part in drawing.iter("{*}pctWidth"))
    return height < _FLAT and (width > _WIDE or _WHOLE_WIDTH in parts) and next(drawing.iter(BOX), None) is None


def words_of_shape(shape: Element) -> str:
    """The alternative text of a shape as Word once wrote them (VML)."""
    return (shape.get("alt") or "").strip() if next(shape.iter(BOX), None) is None else ""


def is_rule(shape: Element) -> bool:
    """Whether a shape is a line across the page."""
    return (shape.get(OFFICE + "hr") or "").lower() in ("t", "true", "1")


def _is_ornament(properties: Element, drawing: Element) -> bool:
    """Whether a drawing tells nothing; a shape that is filled with a picture may."""
    mark = next(properties.iter("{*}decorative"), None)
    if mark is not None and mark.get("val") in ("1", "true"):
        return True
    data = next(drawing.iter("{*}graphicData"), None)
    return (
        data is not None and len(data) == 1 and xml.local(data[0]) == "wsp" and next(data.iter("{*}blip"), None) is None
    )


def _length(written: str | None) -> int:
    plain = written or ""
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 12 else 0


def _said(properties: Element) -> str:
    return (properties.get("descr") or properties.get("title") or "").strip()


def is_guess(words: str) -> bool:
    """Whether an alternative text is what a program took a picture for, and says that it "may be incorrect"."""
    return GUESSES.search(words) is not None
