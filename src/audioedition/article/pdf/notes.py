"""Footnotes: at the foot of a column, in smaller letters, under the mark that calls them on the same page.

Where either is missing nothing is guessed: the lines stay paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from audioedition.article.pdf.columns import Column
from audioedition.article.pdf.lines import Line

SENTENCE_END = re.compile(r"(?:[.!?…:;—–]|--)[\"'”’»“‘)\]]*\s*\Z")
_SMALLER = 0.94
_FAR = 2.2  # sizes of a letter from baseline to baseline
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


def called_on(columns: Sequence[Column]) -> set[str]:
    """The labels that raised marks on a page call."""
    return {
        label
        for column in columns
        for line in column
        for number, fragment in enumerate(line.fragments)
        if fragment.raised and number and (label := label_in(fragment.text))
    }


def notes_of(column: Column, called: set[str], body_size: float) -> tuple[Column, list[Note]]:
    """A column without the notes at its foot, and those; `called` loses their labels.

    Small print at the foot that nothing calls, under a sentence that is not over, is a note without a name: it too
    stands in nobody's way.
    """
    small = len(column)
    while small and column[small - 1].size <= _SMALLER * body_size:
        small -= 1
    begin = small
    while begin < len(column) and _beginning(column[begin]) not in called:
        begin += 1
    interrupts = 0 < small < begin and SENTENCE_END.search(column[small - 1].text) is None
    notes = [Note("", column[small:begin])] if interrupts else []
    rest: list[Line] = []
    for number in range(begin, len(column)):
        line, label = column[number], _beginning(column[number])
        if label in called:
            notes.append(Note(name_of(line.page, label)))
            called.discard(label)
        elif _stands_off(line, notes[-1].lines[-1]):
            rest = column[number:]
            break
        notes[-1].lines.append(line)
    return [*column[: small if interrupts else begin], *rest], notes


def _stands_off(line: Line, last: Line) -> bool:
    """Whether a gap parts a line from a note: an abstract under the authors' addresses is none of theirs."""
    return not -_FAR * last.size < line.base - last.base < _FAR * last.size


def _beginning(line: Line) -> str:
    """The label that a line begins with."""
    if line.fragments[0].raised:
        return label_in(line.fragments[0].text)
    match = BEGINNING.match(line.text)
    return match["label"] if match else ""
