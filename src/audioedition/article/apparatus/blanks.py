"""Blanks of a form, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioedition.article.apparatus.leaves import Leaf, wrap
from audioedition.patterns import lazy

_ROW, _BLANK = "an empty row of a form", "a blank to fill in"
_BLANKS = lazy(r"_{3,}|…{2,}|\.{5,}")
_LETTERS = lazy(r"[^\W\d_]")
_MOST_WORDS = 12  # of a row's label


def set_aside_blanks(leaves: Sequence[Leaf]) -> None:
    """Set aside the blanks; with its label where nothing else stands in the row."""
    for leaf in leaves:
        first = _BLANKS.search(leaf.text)
        if first is None:
            continue
        behind = _LETTERS.search(leaf.text, first.start())
        if behind is None and 0 < len(leaf.text[: first.start()].split()) <= _MOST_WORDS:
            leaf.skip(_ROW)
        else:
            wrap(leaf.element, _blanks, _BLANK)


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _BLANKS.finditer(text))
