"""Steps: collecting them without overlap, and replaying them."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import replace

from audioedition.model import Span, Step
from audioedition.plaintext import without_entities


def replay(text: str, span: Span, steps: Iterable[Step]) -> str:
    """`span` of `text` with each step's place replaced by what is said, white space collapsed.

    Steps are in the order of their spans and do not overlap.
    """
    parts: list[str] = []
    place = span.start
    for step in steps:
        parts += (text[place : step.span.start], step.said)
        place = step.span.end
    parts.append(text[place : span.end])
    return " ".join("".join(parts).split())


class Steps:
    """Steps within one span, kept in order; a later step that overlaps an earlier one is refused."""

    def __init__(self, text: str, span: Span, first: Iterable[Step] = ()) -> None:
        self._text, self._span = text, span
        self._steps: list[Step] = []
        self._places: list[Span] = []  # theirs: many a step is looked for among tens of thousands
        for step in first:
            self.offer(step)

    def offer(self, step: Step) -> bool:
        """Take a step in, unless it overlaps one that is there, leaves the span or changes nothing."""
        if step.was == step.said or step.span.start < self._span.start or step.span.end > self._span.end:
            return False
        places = self._places
        index = bisect.bisect_left(places, step.span)
        if index and places[index - 1].end > step.span.start:
            return False
        if index < len(places) and (places[index].start < step.span.end or places[index] == step.span):
            return False
        self._steps.insert(index, step)
        places.insert(index, step.span)
        return True

    def restate(self, step: Step, said: str) -> None:
        """Have `said` in the place of a step that is there."""
        self._steps[self._steps.index(step)] = replace(step, said=said)

    def tuple(self) -> tuple[Step, ...]:
        """The steps in order."""
        return tuple(self._steps)

    def replayed(self) -> str:
        """The text as it is said with the steps so far."""
        return replay(self._text, self._span, self._steps)


def change(text: str, start: int, end: int, kind: str, said: str) -> Step:
    """A step that puts `said` in the place of text[start:end]."""
    return Step(Span(start, end), kind, text[start:end], said)


# Steps that take away what nobody would write in a transcript: marks and tags of notes, reference marks, the labels of
# speakers, which stand before each of its lines.
_NOT_WRITTEN = frozenset(
    {
        "tag", "reference", "sic", "omission", "comment", "stage", "gap", "picture", "link", "space", "leading mark",
        "markup", "label",
    }
)  # fmt: skip


def written(text: str, span: Span, steps: Iterable[Step]) -> str:
    """The words of `span` as they were written, without the marks and tags that only an eye needs."""
    shown = (replace(step, said=_character(step.was)) if step.kind == "entity" else step for step in steps)
    return replay(text, span, (step for step in shown if step.kind in _NOT_WRITTEN or step.kind == "entity"))


def _character(markup: str) -> str:
    """What an eye sees of "&amp;" or "<br>", or of a raised figure."""
    if markup.isdigit() or markup in ("+", "-", "−"):
        return markup
    return without_entities(markup) if markup.startswith("&") else " "
