"""What stands in the margin, and the words that it is about, by their places in the text."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioedition.model import Edit, Script, Skip, Span
from audioedition.page.markup import EMPTY, Markup, element, joined, message, text

# More than that is a sentence, not a word to point at.
_LONGEST_MARK = 80


@dataclass(frozen=True, slots=True)
class MarginNote:
    """Something that is said in the margin, beside `place`."""

    place: int
    markup: Markup


def margin_notes(script: Script, edits: Sequence[Edit]) -> list[MarginNote]:
    """All margin notes in the order of the text: languages, reasons of skips, warnings, edits."""
    notes = [*_languages(script), *_reasons(script.skips), *_warnings(script), *_edits(edits)]
    return sorted(notes, key=lambda note: note.place)


def marked_spans(script: Script, edits: Sequence[Edit]) -> list[Span]:
    """The words that warnings and edits point at, apart from each other and in order; long ones only by the margin."""
    pointed = [warning.span for warning in script.warnings if warning.span] + [edit.span for edit in edits]
    spans: list[Span] = []
    for span in sorted(span for span in pointed if span.end - span.start <= _LONGEST_MARK):
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return spans


class TextWithMarks:
    """The document's text, asked for from its beginning to its end: escaped, what is pointed at marked, and every
    margin note given out once, at its place or at the next that is asked for."""

    def __init__(self, whole: str, notes: Sequence[MarginNote], marks: Iterable[Span]) -> None:
        self._whole = whole
        self._notes = notes
        self._given = 0
        self._edges = [place for span in marks for place in span]
        self._cuts = sorted({*self._edges, *(note.place for note in notes)})

    def of(self, span: Span) -> Markup:
        """The text of `span`."""
        first, last = bisect.bisect_right(self._cuts, span.start), bisect.bisect_left(self._cuts, span.end)
        places = [span.start, *self._cuts[first:last], span.end]
        return joined(
            part for start, end in pairwise(places) for part in (self.beside(start), self._marked(start, end))
        )

    def beside(self, place: int) -> Markup:
        """The margin notes up to and with those at `place` that were not given out yet."""
        first = self._given
        while self._given < len(self._notes) and self._notes[self._given].place <= place:
            self._given += 1
        return joined(note.markup for note in self._notes[first : self._given])

    def _marked(self, start: int, end: int) -> Markup:
        if start >= end:
            return EMPTY
        words = text(self._whole[start:end])
        return element("mark", words) if bisect.bisect_right(self._edges, start) % 2 else words


def _side(kind: str, label: str, words: str, anchor: str | None = None) -> Markup:
    named = element("b", text(label))
    told = element("bdi", message(words))
    return element("small", named, text(" "), told, class_=f"side {kind}", id=anchor, role="note", lang="en", dir="ltr")


def _languages(script: Script) -> Iterator[MarginNote]:
    """Where another language begins, and where the words go back to the article's own."""
    current = script.language
    for start, language in sorted((unit.span.start, unit.language) for unit in script.units if unit.span):
        if language != current:
            current = language
            yield MarginNote(start, _side("language", "language", current))


def _reasons(skips: Sequence[Skip]) -> Iterator[MarginNote]:
    """Why something is skipped, where that is first met; marks that are heard as pauses need no words."""
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
    """The skips by what they give as their reason, in the order in which each reason is first met."""
    groups: dict[tuple[str, str], list[Skip]] = {}
    for skip in skips:
        groups.setdefault((skip.reason, skip.why), []).append(skip)
    return list(groups.values())


def reason_anchor(number: int) -> str:
    """The fragment at which the reason of that number is first met."""
    return f"s{number}"


def warning_anchor(number: int) -> str:
    """The fragment at which the warning of that number stands."""
    return f"w{number}"
