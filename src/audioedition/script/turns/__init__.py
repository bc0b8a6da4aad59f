"""Turns: who speaks which paragraphs of an interview, a panel, a play, a transcript.

A false speaker is worse than a missed one: labels are speakers only where several of them come again and again in
turns, and what follows them is what people say who speak. All else stays the narrator's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from audioedition.model import Block, Inline, InlineKind, Span
from audioedition.patterns import lazy
from audioedition.script.turns.continuation import Turn, extended
from audioedition.script.turns.dashes import asked_and_answered
from audioedition.script.turns.evidence import speakers_labels
from audioedition.script.turns.frequent_questions import is_of_readers, under_heading
from audioedition.script.turns.labels import SPOKEN, Label, labels_of
from audioedition.script.turns.names import asking, is_full, is_initials
from audioedition.script.turns.questions import asked_between, set_apart, unlabelled
from audioedition.script.turns.run_in import parted_at_questions
from audioedition.words.speakers import INTERVIEWER

__all__ = ["Turn", "parted", "turns_of"]

_IN_ITALICS = lazy(r"\s*_[^_]+_[.:]?\s*\Z")
_MOST_ASIDES = 0.6  # for each other paragraph


def turns_of(
    text: str, blocks: Sequence[Block], known: Sequence[str] = (), language: str = "", inlines: Sequence[Inline] = ()
) -> dict[int, Turn]:
    """The turns by the places of their blocks; nothing where nobody speaks. `known`: the people of the metadata."""
    return parted(text, blocks, known, language, inlines)[1]


def parted(
    text: str, blocks: Sequence[Block], known: Sequence[str] = (), language: str = "", inlines: Sequence[Inline] = (),
    title: str = "",
) -> tuple[list[Block], dict[int, Turn]]:  # fmt: skip
    """The blocks, of which one is now several where a turn begins within it, and the turns by their places in them."""
    labels = list(labels_of(text, blocks, inlines, language))
    readers = frozenset(range(len(blocks))) if is_of_readers(title) else under_heading(text, blocks)
    labels = [label for label in labels if label.block not in readers or not asking(label.name, language)]
    own, speakers = speakers_labels(text, blocks, labels, known, language)
    apart = set_apart(text, blocks, inlines)
    if not own:
        starts = unlabelled(text, blocks, apart, labels, known, language, readers, title)
        if not starts and (cut := parted_at_questions(text, blocks, inlines)):
            starts = _of_parts(text, cut, inlines, known, language, title)
            blocks = cut if starts else blocks
        if not starts:
            spoken = asked_and_answered(text, blocks, language)
            starts = {place: Turn(person, begins=True) for place, person in spoken.items()}
        return list(blocks), extended(text, blocks, starts, language)
    apart_starts = {blocks[place].span.start: kind for place, kind in apart.items()}
    parts = list(_parts(text, blocks, own))
    places = {block.span.start: place for place, block in enumerate(parts)}
    starts = {}
    for label in own:
        place = places[label.span.start]
        is_alone = not Span(label.span.end, parts[place].span.end).of(text).strip()
        starts[place] = Turn(speakers.person(label.name), True, label.span, is_alone)
    believed = {label.span.start for label in own}
    unbelieved = places.keys() - believed
    others = {places[label.span.start] for label in _others(text, blocks, labels) if label.span.start in unbelieved}
    asked = asked_between(text, parts, starts, apart_starts, language)
    starts |= {place: Turn(INTERVIEWER, begins=True) for place in asked}
    asides = _asides(text, parts, starts, apart_starts)
    return parts, extended(text, parts, starts, language, others, asides, asked)


def _of_parts(
    text: str, blocks: Sequence[Block], inlines: Sequence[Inline], known: Sequence[str], language: str, title: str
) -> dict[int, Turn]:
    """The turns of blocks that are cut behind questions."""
    labels = list(labels_of(text, blocks, inlines, language))
    readers = frozenset(range(len(blocks))) if is_of_readers(title) else under_heading(text, blocks)
    return unlabelled(text, blocks, set_apart(text, blocks, inlines), labels, known, language, readers, title)


def _asides(
    text: str, blocks: Sequence[Block], starts: Mapping[int, Turn], apart: Mapping[int, InlineKind]
) -> set[int]:
    """The paragraphs in italics between turns, where no turn begins so and few go on so: directions."""
    in_italics = {
        place for place, block in enumerate(blocks)
        if place not in starts
        and (apart.get(block.span.start) == "emphasis" or _IN_ITALICS.match(text, *block.span) is not None)
    }  # fmt: skip
    others = sum(block.kind in SPOKEN for block in blocks) - len(in_italics)
    return in_italics if len(in_italics) <= _MOST_ASIDES * others else set()


def _others(text: str, blocks: Sequence[Block], labels: Iterable[Label]) -> Iterator[Label]:
    """The labels with which a turn ends: names for sure, a full one or initials; the heads of minutes; and those of
    which there are no words ("Jingle: [15:40]")."""
    for label in labels:
        words = Span(label.span.end, max(label.span.end, blocks[label.block].span.end)).of(text)
        is_name = is_full(label.name) or is_initials(label.name) or not any(map(str.isalpha, words))
        is_numbered = label.form == "small" and text[label.span.start].isdigit()
        if label.form == "head" or (label.form == "colon" and is_name) or is_numbered:
            yield label


def _parts(text: str, blocks: Sequence[Block], labels: Iterable[Label]) -> Iterator[Block]:
    """The blocks, each cut where a label stands within it."""
    cuts: dict[int, list[int]] = {}
    for label in labels:
        cuts.setdefault(label.block, []).append(label.span.start)
    for place, block in enumerate(blocks):
        edges = [start for start in cuts.get(place, ()) if start > block.span.start]
        for start, end in zip([block.span.start, *edges], [*edges, block.span.end], strict=True):
            span = Span(start, end)
            yield replace(block, span=span.trim(text) if edges else span)
