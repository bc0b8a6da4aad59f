"""Listings of programs that nothing but their own signs shows to be such: paragraphs of plain text, one a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from audioedition.article.apparatus.leaves import PROMINENT, Leaf
from audioedition.article.code_lines import is_certain, is_code_line
from audioedition.patterns import lazy

_NUMBERED = lazy(r"\d+(?:\.\d+)+\.?\s")
_LONGEST_BETWEEN = 60
_FEWEST, _MOST_BETWEEN = 3, 2  # lines that are code; lines between them that may be
_ENDS = (".", "!", "?", ":", "…")


def set_aside_listings(leaves: Sequence[Leaf]) -> None:
    """Make of each run of lines that are code the one block of code that they are; where a document has one, a line
    alone is one too."""
    runs: list[Sequence[Leaf]] = []
    for _, group in groupby(leaves, key=lambda leaf: leaf.element.getparent()):
        lines = list(group)
        place = 0
        while place < len(lines):
            end = _end(lines, place)
            if end > place:
                runs.append(lines[place:end])
            place = max(end, place + 1)
    if any(_is_listing(run) for run in runs):
        for run in runs:
            _join(run)


def _is_listing(run: Sequence[Leaf]) -> bool:
    return len(run) >= _FEWEST or is_certain(run[0].text)


def _end(lines: Sequence[Leaf], place: int) -> int:
    """Where the lines end that are code, from here on; `place` where this is none."""
    if not _is_code(lines[place]):
        return place
    end, between = place + 1, 0
    for number in range(place + 1, len(lines)):
        line = lines[number]
        if line.element.getprevious() is not lines[number - 1].element:
            break
        if _is_code(line, among=True):
            end, between = number + 1, 0
            continue
        between += 1
        if between > _MOST_BETWEEN or not _may_be_code(line):
            break
    return end


def _is_code(leaf: Leaf, among: bool = False) -> bool:
    """Whether a paragraph is a line of code by its signs; `among`: it stands in a listing."""
    return leaf.element.tag == "p" and bool(leaf.text) and is_code_line(leaf.text, among=among)


def _may_be_code(leaf: Leaf) -> bool:
    """Whether a line between two of code may be one as well: a short one that ends as no sentence and no heading."""
    is_plain = leaf.element.tag == "p" and leaf.element.get(PROMINENT) is None and not _NUMBERED.match(leaf.text)
    return is_plain and len(leaf.text) <= _LONGEST_BETWEEN and not leaf.text.endswith(_ENDS)


def _join(lines: Sequence[Leaf]) -> None:
    block = lines[0].element
    block.tag = "pre"
    for line in lines[1:]:
        added = line.element
        text = "\n" + (added.text or "")
        if len(block):
            block[-1].tail = (block[-1].tail or "") + text
        else:
            block.text = (block.text or "") + text
        block.extend(list(added))
        added.getparent().remove(added)
