"""Tables of a DOCX file: heads of columns, and cells that are merged over columns and rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audioedition.article.docx.names import DELETED_TEXT, FORMULA, TEXT
from audioedition.article.docx.package import VAL, W, value_of
from audioedition.article.docx.styles import is_on

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

_WIDEST = 1000
_CONTINUED = (None, "continue")


@dataclass(slots=True)
class Table:
    """A table that is being written: which row and column comes next, and the cells that go on downwards."""

    heads: bool = False
    column: int = 0
    downwards: dict[int, HtmlElement] = field(default_factory=dict)

    def begin_row(self, row: Element) -> None:
        """A row begins; whether it holds the columns' heads is said in it."""
        properties = row.find(W + "trPr")
        head = properties.find(W + "tblHeader") if properties is not None else None
        self.heads, self.column = head is not None and is_on(head), 0

    def begin_cell(self, cell: Element) -> tuple[int, bool]:
        """How many columns the next cell takes up, and whether it is a part of the one above it and holds nothing."""
        properties = cell.find(W + "tcPr")
        width = _count(value_of(properties, W + "gridSpan")) if properties is not None else 1
        merged = properties.find(W + "vMerge") if properties is not None else None
        above = self.downwards.get(self.column)
        is_continued = merged is not None and merged.get(VAL) in _CONTINUED
        if is_continued and above is not None and next(cell.iter(TEXT, DELETED_TEXT, FORMULA), None) is None:
            above.set("rowspan", str(int(above.get("rowspan") or "1") + 1))
            self.column += width
            return width, True
        return width, False

    def cell(self, element: HtmlElement, width: int) -> None:
        """The cell that has been begun is written as `element`."""
        if width > 1:
            element.set("colspan", str(width))
        self.downwards[self.column] = element
        self.column += width


def _count(written: str | None) -> int:
    plain = (written or "").strip()
    return min(max(int(plain), 1), _WIDEST) if plain.isascii() and plain.isdecimal() and len(plain) < 6 else 1
