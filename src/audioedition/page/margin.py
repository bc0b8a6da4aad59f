"""Margin notes, and the marked words that they are about, by their offsets in the text."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioedition.model import Edit, Script, Skip, Span
from audioedition.page.markup import EMPTY, Markup, element, joined, message, text

# A longer span is a sentence, not a word to mark.
_LONGEST_MARK = 80


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A note in the margin, beside the text at `offset`."""

    offset: int
    markup: Markup


def margin_notes(script: Script, edits: Sequence[Edit]) -> list[MarginNote]:
    """All margin notes in the order of the text: languages, reasons of skips, warnings, edits."""
    notes = [*_languages(script), *_reasons(script.skips), *_warnings(script), *_edits(edits)]
    return sorted(notes, key=lambda note: note.offset)


def marked_spans(script: Script, edits: Sequence[Edit]) -> list[Span]:
    """The spans to mark for warnings and edits, in order, overlapping ones merged; long ones have a margin note
    only."""
    pointed = [warning.span for warning in script.warnings if warning.span] + [edit.span for edit in edits]
    spans: list[Span] = []
    for span in sorted(span for span in pointed if span.end - span.start <= _LONGEST_MARK):
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return spans


class TextWithMarks:
    """The document's text as markup, requested from its beginning to its end: escaped, with marks, and with each margin
    note once, at its offset or at the next one requested."""

    def __init__(self, whole: str, notes: Sequence[MarginNote], marks: Iterable[Span]) -> None:
        self._whole = whole
        self._notes = notes
        self._next = 0
        self._edges = [edge for span in marks for edge in span]
        self._cuts = sorted({*self._edges, *(note.offset for note in notes)})

    def of(self, span: Span) -> Markup:
        """The text of `span`."""
        first, last = bisect.bisect_right(self._cuts, span.start), bisect.bisect_left(self._cuts, span.end)
        offsets = [span.start, *self._cuts[first:last], span.end]
        return joined(
            part for start, end in pairwise(offsets) for part in (self.beside(start), self._marked(start, end))
        )

    def beside(self, offset: int) -> Markup:
        """The margin notes up to and including `offset` that were not returned yet."""
        first = self._next
        while self._next < len(self._notes) and self._notes[self._next].offset <= offset:
            self._next += 1
        return joined(note.markup for note in self._notes[first : self._next])

    def _marked(self, start: int, end: int) -> Markup:
        if start >= end:
            return EMPTY
        words = text(self._whole[start:end])
        return element("mark", words) if bisect.bisect_right(self._edges, start) % 2 else words


def _side(kind: str, label: str, words: str, anchor: str | None = None) -> Markup:
    named = element("b", text(label))
    content = element("bdi", message(words))
    return element(
        "small", named, text(" "), content, class_=f"side {kind}", id=anchor, role="note", lang="en", dir="ltr"
    )


def _languages(script: Script) -> Iterator[MarginNote]:
    """A note at each change of language."""
    current = script.language
    for start, language in sorted((unit.span.start, unit.language) for unit in script.units if unit.span):
        if language != current:
            current = language
            yield MarginNote(start, _side("language", "language", current))


def _reasons(skips: Sequence[Skip]) -> Iterator[MarginNote]:
    """The reason of skips, at the first skip of each; none for punctuation."""
    for number, group in enumerate(reasons(skips), 1):
        if group[0].reason != "punctuation":
            first, label = group[0], f"skipped: {group[0].reason}"
            yield MarginNote(first.span.start, _side("skipped", label, first.why, reason_anchor(number)))


def _warnings(script: Script) -> Iterator[MarginNote]:
    for number, warning in enumerate(script.warnings, 1):
        if warning.span:
            note = _side("warning", f"warning {number}", warning.message, warning_anchor(number))
            yield MarginNote(warning.span.start, note)


def _edits(edits: Sequence[Edit]) -> Iterator[MarginNote]:
    for edit in edits:
        yield MarginNote(edit.span.start, _side("edit", "edited", edit.wish))


def reasons(skips: Sequence[Skip]) -> list[list[Skip]]:
    """The skips, grouped by reason, in the order of each reason's first skip."""
    groups: dict[tuple[str, str], list[Skip]] = {}
    for skip in skips:
        groups.setdefault((skip.reason, skip.why), []).append(skip)
    return list(groups.values())


def reason_anchor(number: int) -> str:
    """The fragment of the first skip with the reason of that number."""
    return f"s{number}"


def warning_anchor(number: int) -> str:
    """The fragment of the warning of that number."""
    return f"w{number}"
