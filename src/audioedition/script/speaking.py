"""The turns of a script: whose paragraph each is, and when somebody is announced by name."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from audioedition.model import Block, Span
from audioedition.policy import CuePolicy
from audioedition.script.announcements import words_for
from audioedition.script.script_builder import ScriptBuilder
from audioedition.script.turns import Turn
from audioedition.words.speakers import ASKING, GUEST, INTERVIEWER

__all__ = ["Speaking", "Turn"]


_FIRST, _NAME = CuePolicy("first"), "{name}:"


@dataclass
class Speaking:
    """Who speaks which paragraph, by its span. `cue`: at which of his turns a person is announced, in which words.
    `quotations`: what is quoted, in order, and the role that speaks it."""

    turns: Mapping[Span, Turn] = field(default_factory=dict)
    cue: CuePolicy = _FIRST
    quotations: Sequence[tuple[Span, str]] = ()
    _announced: set[str] = field(default_factory=set)

    @property
    def people(self) -> tuple[str, ...]:
        """The names of those who speak in turns, in the order in which they first do."""
        return tuple(dict.fromkeys(self.turns[span].person for span in sorted(self.turns)))

    def turn(self, block: Block) -> Turn | None:
        """The turn that a block is a part of."""
        return self.turns.get(block.span)

    def parts(self, span: Span, role: str) -> Iterator[tuple[Span, str]]:
        """The parts of a stretch of `role`, each with the role that speaks it: its own, or that of who is quoted."""
        place = span.start
        first = bisect.bisect_right(self.quotations, span.start, key=_end) if self.quotations else 0
        for quotation, person in self.quotations[first:]:
            if quotation.start >= span.end:
                break
            if place < quotation.start:
                yield Span(place, quotation.start), role
            place = min(quotation.end, span.end)
            yield Span(max(quotation.start, span.start), place), person
        if place < span.end:
            yield Span(place, span.end), role

    def begins(self, builder: ScriptBuilder, turn: Turn, block: Block, language: str) -> bool:
        """Announce a turn that begins with a block; whether its label is all of the block."""
        if not turn.begins:
            if turn.is_alone:
                builder.skip(block.span, "policy", "a moment of the recording, which is for the eye")
            return turn.is_alone
        name = self._announced_as(turn.person, language)
        if name:
            self._announced.add(turn.person)
            words = words_for(self.cue.words, language) or _NAME
            builder.say("narrator", "cue", language, None, (), words.replace("{name}", name), builder.new_sentence())
        if turn.is_alone:
            builder.skip(block.span, "policy", "who speaks, which the voice tells")
        return turn.is_alone

    def _announced_as(self, person: str, language: str) -> str:
        """What the narrator says before a turn; "" where the voice tells enough: "Question" is nobody's name."""
        if self.cue.when == "every":
            return _unnamed(person, language) if person in (INTERVIEWER, GUEST) else person
        is_known = person in self._announced or person in (INTERVIEWER, GUEST)
        return "" if is_known or self.cue.when == "none" else person


def _end(quotation: tuple[Span, str]) -> int:
    return quotation[0].end


def _unnamed(person: str, language: str) -> str:
    """ "Question", "Ответ": the word of a language for one who is not named."""
    rows = (row for row in ASKING.rows if language in row.language.split() and row.meaning == person)
    return next((row.example for row in rows if len(row.example) > 1), person)
