"""Footnotes: at the foot of a column, in smaller letters, under the mark that calls them on the same page.

Where either is missing nothing is guessed: the lines stay paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from audioedition.article.pdf.columns import Column
from audioedition.article.pdf.lines import Line

_SMALLER = 0.94
_LABEL = re.compile(r"\d{1,3}|[*†‡§¶]{1,3}|[a-z]")
BEGINNING = re.compile(r"\s*(?P<label>\d{1,3}|[*†‡§¶]{1,3})[.)]?\s*(?=\D|\Z)")


@dataclass
class Note:
    """The lines of a note, and its name, which is one in the whole document."""

    name: str
    lines: list[Line] = field(default_factory=list)


def name_of(page: int, label: str) -> str:
    """The name of the note that a page calls by a label."""
    return f"fn-{page}-{label}"


def label_in(text: str) -> str:
    """The label that a raised mark is; "" for what is none."""
    match = _LABEL.fullmatch(text.strip(" []()"))
    return match[0] if match else ""


def notes_of(columns: Sequence[Column], body_size: float) -> tuple[list[Column], list[Note]]:
    """The columns of a page without the notes at their feet, and those."""
    called = {
        label_in(piece.text)
        for column in columns
        for line in column
        for number, piece in enumerate(line.pieces)
        if piece.raised and number and label_in(piece.text)
    }
    kept: list[Column] = []
    notes: list[Note] = []
    for column in columns:
        begin = _begin(column, called, body_size)
        kept.append(column[:begin])
        for line in column[begin:]:
            label = _beginning(line)
            if label in called:
                notes.append(Note(name_of(line.page, label), [line]))
                called.discard(label)
            else:
                notes[-1].lines.append(line)
    return kept, notes


def _begin(column: Column, called: set[str], body_size: float) -> int:
    """At which line of a column its notes begin."""
    begin = len(column)
    while begin and column[begin - 1].size <= _SMALLER * body_size:
        begin -= 1
    while begin < len(column) and _beginning(column[begin]) not in called:
        begin += 1
    return begin


def _beginning(line: Line) -> str:
    """The label that a line begins with."""
    if line.pieces[0].raised:
        return label_in(line.pieces[0].text)
    match = BEGINNING.match(line.text)
    return match["label"] if match else ""
