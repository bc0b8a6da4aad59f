"""A block on the tape: its sentences, cut where notes stand, and what of it is not spoken."""

from __future__ import annotations

import bisect
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from audioedition.model import Block, Edit, SkipReason, Span, UnitKind
from audioedition.script.brackets import Bracket, Found, People, find
from audioedition.script.edits import with_edits
from audioedition.script.language import language_of
from audioedition.script.marks import mark_steps
from audioedition.script.notes import Notes
from audioedition.script.pieces import Piece, host_pieces
from audioedition.script.say import said
from audioedition.script.screen import screen_words
from audioedition.script.sentences import sentences
from audioedition.script.tape import Tape, has_words

_ROLES = {"heading": "heading", "quotation": "quotation", "note": "footnote"}
_KINDS: dict[str, UnitKind] = {
    "heading": "heading", "item": "item", "verse": "verse", "caption": "caption", "cell": "cell", "note": "note",
}  # fmt: skip

# Each piece has a word at least: so many of them tell whether a sentence is nearly over.
_LOOK_AHEAD = 8

_PASSED_OVER = {
    "omission": "an omission, passed over in silence",
    "sic": "“sic” is for the eye",
    "reference": "a reference mark is for the eye",
    "comment": "a comment on the quotation, for the eye",
    "stage": "a stage direction",
    "gap": "a gap in the source",
    "tag": "a signature alone: its note stands before it",
    "picture": "a picture",
    "link": "the address of a link",
    "edit": "left out by an edit in the file beside the article",
}


@dataclass
class BlockReader:
    """Reads blocks of an article in `language` onto a tape."""

    tape: Tape
    notes: Notes
    people: People
    language: str
    screen_lines: Literal["skip", "speak"]
    edits: tuple[Edit, ...] = ()

    def read(self, block: Block) -> None:
        """Record everything in a block: its units, skips and warnings."""
        found = with_edits(find(self.tape.text, block.span, self.people), self.edits, block.span)
        for place in found.unpaired:
            mark = self.tape.text[place]
            self.tape.warn(Span(place, place + 1), f"“{mark}” has no partner in its paragraph; it is read as it stands")
        language = language_of(block.span.of(self.tape.text), self.language)
        spans = self._sentences(block, found, language)
        self._skip_between(spans, found)
        waiting = deque(found.spoken_apart)
        for sentence in spans:
            while waiting and waiting[0].span.start < sentence.start:
                self.notes.speak(waiting.popleft(), found, language)
            inside: list[Bracket] = []
            while waiting and waiting[0].span.start < sentence.end:
                inside.append(waiting.popleft())
            if not self._is_for_the_screen(sentence):
                self._sentence(block, sentence, inside, found, language)
        for note in waiting:
            self.notes.speak(note, found, language)

    def _sentences(self, block: Block, found: Found, language: str) -> list[Span]:
        """Sentences of the block as they would stand without what is spoken apart or passed over."""
        offset = block.span.start
        hidden = list(block.span.of(self.tape.text))
        for bracket in found.within:
            if bracket.kind == "reworded":  # one thing, whatever stops stand in it
                start, end = bracket.span.start - offset, bracket.span.end - offset
                hidden[start:end] = "x" * (end - start)
        for bracket in (*found.spoken_apart, *(b for b in found.within if b.kind == "silent")):
            start, end = bracket.span.start - offset, bracket.span.end - offset
            hidden[start:end] = " " * (end - start)
        masked = "".join(hidden)
        spans = sentences(masked, Span(0, len(masked)), language)
        return [Span(span.start + offset, span.end + offset) for span in spans]

    def _skip_between(self, spans: list[Span], found: Found) -> None:
        """Marks that are passed over and stand in no sentence and no note ("dead.[12] Nobody")."""
        apart = [note.span for note in found.spoken_apart]
        for bracket in found.within:
            if bracket.kind == "silent" and not (_within(bracket.span, spans) or _within(bracket.span, apart)):
                reason: SkipReason = "picture" if bracket.label == "picture" else "policy"
                self.tape.skip(bracket.span, reason, _PASSED_OVER.get(bracket.label, bracket.label))

    def _is_for_the_screen(self, sentence: Span) -> bool:
        words = screen_words(sentence.of(self.tape.text)) if self.screen_lines == "skip" else None
        if words is not None:
            why = f"a line for the screen (“{words}”); `screen_lines: speak` in voices.yaml has it spoken"
            self.tape.skip(sentence, "furniture", why)
        return words is not None

    def _sentence(self, block: Block, sentence: Span, notes: list[Bracket], found: Found, language: str) -> None:
        """Record a sentence's pieces and, between or after them, the notes that stand in it."""
        pieces = host_pieces(self.tape.text, sentence, [note.span for note in notes])
        role, kind = _ROLES.get(block.kind, "narrator"), _KINDS.get(block.kind, "sentence")
        language = language_of(sentence.of(self.tape.text), language)
        number = self.tape.new_sentence()
        waiting: list[Bracket] = []
        for place, piece in enumerate(pieces):
            if piece:
                self._piece(role, kind, language, piece, found, number)
            if place < len(notes):
                rest = self._rest(pieces[place + 1 :])
                if self.notes.waits(notes[place], rest, behind=waiting):
                    waiting.append(notes[place])
                else:
                    self.notes.speak(notes[place], found, language)
        for note in waiting:
            self.notes.speak(note, found, language)

    def _rest(self, pieces: list[Piece | None]) -> str:
        """The words of the next pieces, enough of them to see that a sentence has far to go."""
        spans = (piece.span for piece in pieces if piece)
        return " ".join(span.of(self.tape.text) for span in islice(spans, _LOOK_AHEAD))

    def _piece(self, role: str, kind: UnitKind, language: str, piece: Piece, found: Found, number: int) -> None:
        given = mark_steps(self.tape.text, piece.span, found.touching(piece.span))
        steps, text = said(self.tape.text, piece.span, language, given, piece.ending)
        if has_words(text):
            self.tape.say(role, kind, language, piece.span, steps, text, number)
        else:
            self.tape.skip(piece.span, "policy", "a mark that is passed over")


def _within(span: Span, ordered: list[Span]) -> bool:
    """Whether `span` begins inside one of `ordered`, which do not overlap."""
    place = bisect.bisect_right(ordered, span.start, key=lambda known: known.start) - 1
    return place >= 0 and span.start < ordered[place].end
