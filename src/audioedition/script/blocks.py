"""A block: its sentences, cut where notes stand, and what of it is not spoken."""

from __future__ import annotations

import bisect
import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Literal

from audioedition.characters import has_words
from audioedition.language_tags import primary
from audioedition.model import Block, Edit, SkipReason, Span, Step, UnitKind
from audioedition.policy import PASSED_OVER
from audioedition.script.affixes import Affixes, affixes_of
from audioedition.script.bracket_steps import mark_steps
from audioedition.script.brackets import BlockBrackets, Bracket, People, find, gathered, headed
from audioedition.script.clauses import LONGEST, clauses, utterances
from audioedition.script.code_switching import language_runs
from audioedition.script.edits import with_edits
from audioedition.script.footnotes import Footnotes, signer
from audioedition.script.inlines import Inlines
from audioedition.script.language_detection import contradicts, language_of, script_of, script_of_language
from audioedition.script.normalize import paths, spoken_form
from audioedition.script.notes import Announced, NoteReader
from audioedition.script.pieces import SentencePiece, host_pieces, without_marks
from audioedition.script.screen import screen_words
from audioedition.script.script_builder import ScriptBuilder

if TYPE_CHECKING:
    from audioedition.script.speaking import Speaking, Turn

_ROLES = {"heading": "heading", "quotation": "quotation", "note": "footnote"}
_KINDS: dict[str, UnitKind] = {
    "heading": "heading", "item": "item", "verse": "verse", "caption": "caption", "cell": "cell", "note": "note",
}  # fmt: skip

_HEADED = frozenset(("paragraph", "quotation"))
_BRACKET, _NO_BRACKETS = re.compile(r"[()\[\]]"), gathered((), (), ())
# Each piece has a word at least: so many of them tell whether a sentence is nearly over.
_LOOK_AHEAD = 8


@dataclass
class BlockReader:
    """Reads blocks of an article in `language` into the script.

    `footnotes_at_calls`: a footnote is heard where its mark stands; `roman_headings`: the document numbers its headings
    in Roman numerals.
    """

    builder: ScriptBuilder
    notes: NoteReader
    people: People
    language: str
    screen_lines: Literal["skip", "speak"]
    edits: tuple[Edit, ...]
    inlines: Inlines
    footnotes: Footnotes
    speaking: Speaking | None
    footnotes_at_calls: bool = False
    roman_headings: bool = False
    _spoken_footnotes: set[str] = field(default_factory=set)

    def read(self, block: Block, ending: str = ".") -> None:
        """Record everything in a block: its units, skips and warnings. `ending` is the mark at its end,
        where none stands."""
        if note := self._headed(block):
            self.read_note(block, note.role, note.body, "by policy")
            return
        language = self._language(block)
        turn = self.speaking.turn(block) if self.speaking else None
        if self.speaking and turn is not None and self.speaking.begins(self.builder, turn, block, self.language):
            return
        affixes = affixes_of(block, self.builder.text, ending, language, self.roman_headings)
        if turn is not None and turn.label is not None:
            affixes.number = Step(turn.label, "label", turn.label.of(self.builder.text), "")
        brackets = self._edited(self._find(block), block, affixes.number)
        if self.footnotes_at_calls:
            brackets = self.inlines.with_calls(brackets, block.span)
        spans = self._sentences(block, brackets, affixes.number, language)
        self._skip_between(spans, brackets)
        waiting = deque(brackets.spoken_apart)
        for sentence in spans:
            while waiting and waiting[0].span.start < sentence.start:
                self._apart(waiting.popleft(), brackets, language)
            inside: list[Bracket] = []
            while waiting and waiting[0].span.start < sentence.end:
                inside.append(waiting.popleft())
            if not self._is_for_the_screen(sentence):
                self._sentence(block, sentence, inside, brackets, affixes, language, turn)
        for note in waiting:
            self._apart(note, brackets, language)

    def read_note(self, block: Block, role: str, body: Span, announce: Announced) -> None:
        """Record a block, whose words are `body`, as a note of `role`: a footnote's, or a paragraph that says so."""
        brackets = self._find(block)
        every = sorted((*brackets.spoken_apart, *brackets.within), key=lambda bracket: bracket.span.start)
        whole = [bracket for bracket in brackets.spoken_apart if bracket.span == body.trim(self.builder.text)]
        note = whole[0] if whole else Bracket("note", block.span.trim(self.builder.text), body, role)
        inner = [bracket for bracket in every if bracket not in whole]
        brackets = self._edited(gathered([note], inner, brackets.unpaired), block)
        self._skip_between([], brackets)
        for apart in brackets.spoken_apart:
            self.notes.speak(apart, brackets, self._around(note.body, self._language(block)), announce)

    def read_footnote(self, label: str) -> None:
        """Record a footnote, unless it was recorded before, and those that it calls itself."""
        waiting = deque([label])
        while waiting:
            label = waiting.popleft()
            if label in self._spoken_footnotes:
                continue
            self._spoken_footnotes.add(label)
            blocks = self.footnotes.body(label)
            self.read_footnote_blocks(blocks)
            waiting += [each for block in blocks for each in self.footnotes.called_in(block)]

    def read_footnote_blocks(self, blocks: Sequence[Block]) -> None:
        """Record the blocks of one footnote, all in the voice of the person who signs one of them."""
        role, bodies = signer(self.builder.text, blocks, self.people)
        for number, (block, body) in enumerate(zip(blocks, bodies, strict=True)):
            self.read_note(block, role, body, "never" if number else "always")

    def _headed(self, block: Block) -> Bracket | None:
        """A paragraph that says of itself that it is a note, unless footnotes are to be heard within it."""
        note = headed(self.builder.text, block.span, self.people) if block.kind in _HEADED else None
        return None if note and self.footnotes_at_calls and self.inlines.calls(block.span) else note

    def declared(self, block: Block) -> str:
        """The language that the document declares for a block, else the article's."""
        return primary(block.language) if block.language else self.language

    def _language(self, block: Block) -> str:
        text, declared = block.span.of(self.builder.text), self.declared(block)
        if block.language and not contradicts(text, declared, primary(self.language)):
            return declared
        return language_of(text, self.language)

    def _find(self, block: Block) -> BlockBrackets:
        """The brackets of a block, as they stand; code has none."""
        text = self.inlines.bracketed or self.builder.text
        return find(text, block.span, self.people) if _BRACKET.search(text, *block.span) else _NO_BRACKETS

    def _edited(self, brackets: BlockBrackets, block: Block, number: Step | None = None) -> BlockBrackets:
        """`brackets`, with the block's edits; recorded are the marks that have no partner then, but for those of the
        block's `number`."""
        brackets = with_edits(brackets, self.edits, block.span)
        in_number = range(*number.span) if number else range(0)
        self.builder.unpaired.update(place for place in brackets.unpaired if place not in in_number)
        return brackets

    def _apart(self, note: Bracket, brackets: BlockBrackets, language: str) -> None:
        if note.kind == "call":
            self.read_footnote(note.label)
        else:
            self.notes.speak(note, brackets, self._around(note.body, language))

    def _around(self, words: Span, language: str) -> str:
        """The language around words of a paragraph: the paragraph's, or the article's where they are in its letters and
        most of the paragraph in others ("Pushkin was shorter. «Я вас любил…»")."""
        script = script_of(words.of(self.builder.text))
        is_articles = script == script_of_language(self.language) != script_of_language(language)
        return self.language if is_articles else language

    def _sentences(self, block: Block, brackets: BlockBrackets, number: Step | None, language: str) -> list[Span]:
        """Sentences of the block as they would stand without what is spoken apart or passed over."""
        offset = block.span.start
        hidden = list(block.span.of(self.builder.text))
        # Each is one thing, whatever stops stand in it.
        whole = self.inlines.code(block.span)
        if number:
            whole.append(number.span)
        for bracket in brackets.within:
            if bracket.kind == "reworded":
                whole.append(bracket.span)
        for span in whole:
            hidden[span.start - offset : span.end - offset] = "x" * (span.end - span.start)
        for bracket in (*brackets.spoken_apart, *(b for b in brackets.within if b.kind == "silent")):
            start, end = bracket.span.start - offset, bracket.span.end - offset
            hidden[start:end] = " " * (end - start)
        masked = "".join(hidden)
        whole_block = Span(0, len(masked))
        # a line of verse is said as a whole
        verse = block.kind == "verse"
        spans = clauses(masked, whole_block, LONGEST) if verse else utterances(masked, whole_block, language)
        return [Span(span.start + offset, span.end + offset) for span in spans]

    def _skip_between(self, spans: list[Span], brackets: BlockBrackets) -> None:
        """Marks that are passed over and stand in no sentence and no note ("dead.[12] Nobody")."""
        apart = [note.span for note in brackets.spoken_apart]
        for bracket in brackets.within:
            if bracket.kind == "silent" and not (_within(bracket.span, spans) or _within(bracket.span, apart)):
                reason: SkipReason = "picture" if bracket.label == "picture" else "policy"
                self.builder.skip(bracket.span, reason, PASSED_OVER.get(bracket.label, bracket.label))

    def _is_for_the_screen(self, sentence: Span) -> bool:
        words = screen_words(sentence.of(self.builder.text)) if self.screen_lines == "skip" else None
        if words is not None:
            why = f"a line for the screen (“{words}”); `screen_lines: speak` in voices.yaml has it spoken"
            self.builder.skip(sentence, "furniture", why)
        return words is not None

    def _sentence(
        self,
        block: Block,
        sentence: Span,
        notes: list[Bracket],
        brackets: BlockBrackets,
        affixes: Affixes,
        language: str,
        turn: Turn | None,
    ) -> None:
        """Record a sentence's pieces and, between or after them, the notes that stand in it."""
        pieces = host_pieces(self.builder.text, sentence, [note.span for note in notes])
        role = turn.role if turn else _ROLES.get(block.kind, "narrator")
        kind = _KINDS.get(block.kind, "sentence")
        language = language_of(sentence.of(self.builder.text), self._around(sentence, language))
        number = self.builder.new_sentence()
        waiting: list[Bracket] = []
        for place, piece in enumerate(pieces):
            for part, spoken_by, spoken_language in self._parts(piece, role, language, brackets) if piece else ():
                self._piece(spoken_by, kind, spoken_language, part, brackets, affixes, number)
            if place < len(notes):
                rest = self._rest(pieces[place + 1 :])
                if self.notes.waits(notes[place], rest, behind=waiting):
                    waiting.append(notes[place])
                else:
                    self._apart(notes[place], brackets, language)
        for note in waiting:
            self._apart(note, brackets, language)

    def _parts(
        self, piece: SentencePiece, role: str, language: str, brackets: BlockBrackets
    ) -> list[tuple[SentencePiece, str, str]]:
        """A piece, parted where somebody is quoted, and where it is in another language's letters; each part with its
        role and its language."""
        whole = [*brackets.unparted, *self.inlines.code(piece.span)]
        by_role = (
            self.speaking.parts(piece.span, role) if self.speaking and role == "narrator" else [(piece.span, role)]
        )
        parts = [
            (run.span, spoken_by, run.language)
            for span, spoken_by in by_role
            if has_words(span.of(self.builder.text))
            for run in language_runs(self.builder.text, _begun(self.builder.text, span, piece.span), language, whole)
        ]
        endings = [""] * (len(parts) - 1) + [piece.ending]
        return [
            (SentencePiece(span, ending), spoken_by, spoken_language)
            for (span, spoken_by, spoken_language), ending in zip(parts, endings, strict=True)
        ]

    def _rest(self, pieces: list[SentencePiece | None]) -> str:
        """The words of the next pieces, enough of them to see that a sentence has far to go."""
        spans = (piece.span for piece in pieces if piece)
        return " ".join(span.of(self.builder.text) for span in islice(spans, _LOOK_AHEAD))

    def _piece(
        self,
        role: str,
        kind: UnitKind,
        language: str,
        piece: SentencePiece,
        brackets: BlockBrackets,
        affixes: Affixes,
        number: int,
    ) -> None:
        marks = mark_steps(self.builder.text, piece.span, brackets.touching(piece.span)) if brackets.within else ()
        in_code = paths(self.builder.text, self.inlines.code(piece.span), language)
        first = [*affixes.first(piece.span.start), *marks, *in_code]
        ending = affixes.ending if piece.ending == "." and piece.span.end >= affixes.end else piece.ending
        steps, text = spoken_form(self.builder.text, piece.span, language, first, ending)
        if has_words(text):
            self.builder.say(role, kind, language, piece.span, steps, text, number)
        else:
            is_key = any(step.kind == "fingerprint" for step in steps)
            why = PASSED_OVER["fingerprint"] if is_key else "a mark that is passed over"
            self.builder.skip(piece.span, "policy", why)


def _begun(text: str, part: Span, whole: Span) -> Span:
    """A part of a piece without the white space around it, nor a comma or dash at its head: no unit begins with one."""
    part = part.trim(text)
    return part if part.start == whole.start else Span(without_marks(text, part), part.end)


def _within(span: Span, ordered: list[Span]) -> bool:
    """Whether `span` begins inside one of `ordered`, which do not overlap."""
    place = bisect.bisect_right(ordered, span.start, key=lambda known: known.start) - 1
    return place >= 0 and span.start < ordered[place].end
