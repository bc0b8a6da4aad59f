"""Blanks of a form, to be filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from audioedition.article.apparatus.leaves import Leaf, wrap
from audioedition.patterns import lazy

_ROW, _BLANK = "an empty row of a form", "a blank to fill in"
_BLANKS = lazy(r"_{3,}|…{2,}|\.{5,}")
_LETTERS = lazy(r"[^\W\d_]")
# In Chinese two of them are one ellipsis (GB/T 15834), and words are not parted: how long a label is cannot be seen.
_UNPARTED, _ELLIPSIS = lazy(r"[\u3040-\u30ff\u3400-\u9fff]"), "……"
_MOST_WORDS = 12  # of a row's label
_MOST_WORDS_ALONE, _FEWEST_ALONE = 5, 3  # of a label with nothing behind it; such in a row


def set_aside_blanks(leaves: Sequence[Leaf]) -> None:
    """Set aside the blanks; with its label where nothing else stands in the row, and labels in a row that have none."""
    for labels in _labels(leaves):
        for leaf in labels:
            leaf.skip(_ROW)
    for leaf in _signed(leaves):
        leaf.skip(_ROW)
    for leaf in leaves:
        first = _BLANKS.search(leaf.text)
        if first is None or (first[0].startswith(_ELLIPSIS) and _UNPARTED.search(leaf.text)):
            continue
        behind = _LETTERS.search(leaf.text, first.start())
        if behind is None and 0 < len(leaf.text[: first.start()].split()) <= _MOST_WORDS:
            leaf.skip(_ROW)
        else:
            wrap(leaf.element, _blanks, _BLANK)


def _signed(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """The labels right over a row of blanks alone ("Chair: Secretary:"), to be signed."""
    for label, row in pairwise(leaves):
        is_row = _BLANKS.search(row.text) is not None and _LETTERS.search(row.text) is None
        if is_row and label.text.endswith((":", "：")) and label.words <= _MOST_WORDS_ALONE and not label.level:
            yield label


def _labels(leaves: Sequence[Leaf]) -> Iterator[Sequence[Leaf]]:
    """The labels that nothing parts (a picture, a listing, the lines of a list), where there are enough of them."""
    start = 0
    for number in range(1, len(leaves) + 1):
        goes_on = number < len(leaves) and leaves[number].element.getprevious() is leaves[number - 1].element
        if goes_on and _is_label(leaves[number]) == _is_label(leaves[start]):
            continue
        end = number - 1 if goes_on else number  # the last may be of what stands under it
        if end - start >= _FEWEST_ALONE and _is_label(leaves[start]):
            yield leaves[start:end]
        start = number


def _is_label(leaf: Leaf) -> bool:
    if leaf.element.tag in ("td", "th", "li"):
        return False
    return leaf.text.endswith((":", "：")) and leaf.words <= _MOST_WORDS_ALONE


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _BLANKS.finditer(text))
