"""Tables of figures and the axes of charts: nobody who listens can follow a column of numbers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from audioedition.article.apparatus.leaves import Leaf, leaves_of
from audioedition.article.html.classify import WHY
from audioedition.patterns import lazy

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

TABLE, _FIGURES = "a table of figures", "the figures of a table or of a chart"
# A number with its signs, what stands for one that is missing, a unit of money or a share.
_FIGURE = lazy(r"[(\[]?[-–+±~<>≤≥]?[$€£¥₽]?(?:\d[\d.,'’:/]*|[%‰$€£¥₽–—-])[)\]*%‰$€£¥₽]*")
_DIGIT = lazy(r"\d")
_YEAR = lazy(r"(?:1[5-9]|20)\d\d")
_FEWEST_CELLS, _MOST_FIGURES = 12, 0.5
_FEWEST_TOKENS, _MOST_TOKENS = 8, 0.6
_FEWEST_IN_A_ROW = 6


def set_aside_figures(root: Element) -> None:
    """Set aside tables of which half are figures, lines of them, and columns of lone ones."""
    for table in list(root.iter("table")):
        cells = [leaf for leaf in leaves_of(table) if leaf.text]
        figures = sum(_is_amount(cell.text) for cell in cells)
        if len(cells) >= _FEWEST_CELLS and figures > _MOST_FIGURES * len(cells):
            table.set(WHY, TABLE)
    leaves = [leaf for leaf in leaves_of(root) if leaf.text]
    for leaf in leaves:
        if _is_line_of_figures(leaf):
            leaf.skip(_FIGURES)
    for is_lone, run in groupby(leaves, key=lambda leaf: is_figure(leaf.text)):
        column = list(run)
        if is_lone and len(column) >= _FEWEST_IN_A_ROW:
            for leaf in column:
                leaf.skip(_FIGURES)


def _is_line_of_figures(leaf: Leaf) -> bool:
    tokens = leaf.text.split()
    return len(tokens) >= _FEWEST_TOKENS and sum(map(is_figure, tokens)) >= _MOST_TOKENS * len(tokens)


def _is_amount(text: str) -> bool:
    """Whether a cell holds figures alone; a year heads what happened in it."""
    return all(map(is_figure, text.split())) and _YEAR.fullmatch(text) is None


def is_figure(text: str) -> bool:
    """Whether a word is a figure, or what stands for one in a table."""
    return _FIGURE.fullmatch(text) is not None and (len(text) < 3 or _DIGIT.search(text) is not None)
