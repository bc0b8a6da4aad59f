"""Shapes: whether words stand in one, and lines across the page that are drawn as one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from audioedition.article.odt.names import ANCHOR, DRAW, PARAGRAPH, STYLE, SVG, TEXT_BOX

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# In points: LibreOffice draws Word's lines as boxes of this height at most, in a line of their own.
_FLAT, _WIDE = 3, 72
_FLAT_SHAPES = (DRAW + "rect", DRAW + "custom-shape")
_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}


def is_rule(shape: Element) -> bool:
    """Whether a shape is a line across the page."""
    if shape.tag not in _FLAT_SHAPES or shape.get(ANCHOR) != "as-char" or holds_words(shape):
        return False
    width, height = (_points(shape.get(SVG + side)) for side in ("width", "height"))
    # Behind a table, only the part of the page's width is right.
    return height < _FLAT and (width > _WIDE or shape.get(STYLE + "rel-width") == "100%")


def holds_words(shape: Element) -> bool:
    """Whether words stand in a shape, or in the box within a frame."""
    boxes = shape.iterchildren(TEXT_BOX) if shape.tag == DRAW + "frame" else (shape,)
    return any("".join(map(str, words.itertext())).strip() for box in boxes for words in box.iter(PARAGRAPH))


def _points(written: str | None) -> float:
    match = _LENGTH.fullmatch(written or "")
    return float(match[1]) * _POINTS[match[2]] if match else 0.0
