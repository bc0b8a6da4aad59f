"""Tables: which hold data and which only lay out a page; the row and the column's head of each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_PROSE = 400
_WIDEST = 1000


class Cell(NamedTuple):
    """A cell's row, 0 for the one where the columns' heads stand, and the head of its column."""

    row: int
    head: str


def rows_of(table: Element) -> list[list[Element]]:
    """The cells of a table's own rows."""
    rows: list[Element] = []
    for part in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        rows.extend([part] if part.tag == "tr" else part.iterchildren("tr"))
    return [list(row.iterchildren("td", "th")) for row in rows]


def is_data(table: Element) -> bool:
    """Whether its rows and columns mean something: heads or a caption, or several short cells in each row."""
    if table.get("role") in ("presentation", "none"):
        return False
    rows = [row for row in rows_of(table) if row]
    if not rows or next(table.iterdescendants("table"), None) is not None:
        return False
    if any(cell.tag == "th" for row in rows for cell in row) or table.find("caption") is not None:
        return True
    short = all(len(cell.text_content()) <= _PROSE for row in rows for cell in row)
    return short and len(rows) > 1 and min(len(row) for row in rows) > 1


def cells_of(table: Element) -> list[tuple[Element, Cell]]:
    """Each cell of a data table with its place; a cell over several rows or columns takes up all of them."""
    rows = rows_of(table)
    has_heads = bool(rows) and len(rows[0]) > 1 and all(cell.tag == "th" for cell in rows[0])
    heads: dict[int, str] = {}
    covered_to: dict[int, int] = {}  # column → first row in which it is free again
    cells = []
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while covered_to.get(column, 0) > number:
                column += 1
            width, height = _count(cell, "colspan"), _count(cell, "rowspan")
            is_head = has_heads and number == 0
            if is_head:
                heads |= dict.fromkeys(range(column, column + width), " ".join(cell.text_content().split()))
            place = number if has_heads else number + 1
            cells.append((cell, Cell(place, "" if is_head else heads.get(column, ""))))
            covered_to |= dict.fromkeys(range(column, column + width), number + height)
            column += width
    return cells


def _count(cell: Element, name: str) -> int:
    written = (cell.get(name) or "1").strip()
    return min(max(int(written), 1), _WIDEST) if written.isascii() and written.isdecimal() and len(written) < 6 else 1
