"""Notes: who says them, announced by which words, and where in the sentence they are heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from audioedition.characters import has_words
from audioedition.model import Span, Step
from audioedition.policy import NotesPolicy
from audioedition.script import announcements
from audioedition.script.bracket_steps import mark_steps
from audioedition.script.brackets import BlockBrackets, Bracket
from audioedition.script.clauses import utterances
from audioedition.script.code_switching import language_runs
from audioedition.script.language_detection import language_of
from audioedition.script.normalize import spoken_form
from audioedition.script.script_builder import ScriptBuilder

_WORD = re.compile(r"\w[\w’'-]*")
# A sentence that has no more words than this after a note is finished before the note is heard.
_WORDS_TO_FINISH = 3

# What stands far from its word is announced "always", but for houses that want no cues; its later parts "never".
Announced = Literal["by policy", "always", "never"]


class NoteWords(NamedTuple):
    """Words of a note in one language; `ends`: a sentence ends with them."""

    span: Span
    language: str
    ends: bool = True


class NotePart(NamedTuple):
    """Words as they are said, with the note's brackets at its first and last."""

    words: NoteWords
    steps: tuple[Step, ...]
    text: str


@dataclass
class NoteReader:
    """Records notes in a script, by the policy of voices.yaml."""

    builder: ScriptBuilder
    policy: NotesPolicy
    _announced: set[str] = field(default_factory=set)

    def waits(self, note: Bracket, rest: str, behind: Sequence[Bracket]) -> bool:
        """Whether a note is heard after its sentence, of which `rest` follows the note.

        Notes are heard in the order in which they stand, so that none overtakes those that wait already.
        """
        if note.kind == "recast":
            return False
        if behind:
            return True
        if self.policy.place == "natural":
            return 0 < len(_WORD.findall(rest)) <= _WORDS_TO_FINISH
        return self.policy.place == "after"

    def speak(self, note: Bracket, brackets: BlockBrackets, language: str, announce: Announced = "by policy") -> None:
        """Record a note in its role's voice, with its cue; or skip it where the policy wants silence.

        Words that an editor gave another role or language are spoken apart too, but they are no note.
        """
        if note.kind == "recast":
            self._recast(note, brackets, language)
            return
        if note.role.partition(":")[0] in self.policy.silent:
            why = f"a note of the {note.role}: `notes: silent` in voices.yaml names that role"
            self.builder.skip(note.span, "policy", why)
            return
        body = note.body.trim(self.builder.text)
        language = language_of(body.of(self.builder.text), language)
        parts = self._parts(note, self._sentences(body, brackets, language), brackets)
        if not all(has_words(part.text) for part in parts):
            parts = self._parts(note, [NoteWords(body, language)], brackets)  # a mark alone is no sentence of a note
        if not has_words(parts[0].text):
            self.builder.skip(note.span, "punctuation", "a bracket with no words in it")
            return
        number = self.builder.new_sentence()
        self._announce(note.role, language, number, announce)
        for words, steps, text in parts:
            self.builder.say(note.role, "note", words.language, words.span, steps, text, number)
            number = self.builder.new_sentence() if words.ends else number

    def _recast(self, words: Bracket, brackets: BlockBrackets, language: str) -> None:
        body = words.body.trim(self.builder.text)
        language = words.language or language_of(body.of(self.builder.text), language)
        for span in utterances(self.builder.text, body, language):
            marks = mark_steps(self.builder.text, span, brackets.touching(span))
            steps, text = spoken_form(self.builder.text, span, language, marks, "")
            if has_words(text):
                self.builder.say(words.role, "sentence", language, span, steps, text, self.builder.new_sentence())
            else:
                self.builder.skip(span, "punctuation", "marks with no words")

    def _sentences(self, body: Span, brackets: BlockBrackets, language: str) -> list[NoteWords]:
        """A note's sentences, parted where they are in another language's letters."""
        text, whole = self.builder.text, brackets.unparted
        parted = (language_runs(text, sentence, language, whole) for sentence in utterances(text, body, language))
        return [NoteWords(*part, ends=part is parts[-1]) for parts in parted for part in parts]

    def _parts(self, note: Bracket, bodies: list[NoteWords], brackets: BlockBrackets) -> list[NotePart]:
        """The note's words as they are said; the first and the last reach to its brackets."""
        parts: list[NotePart] = []
        for place, words in enumerate(bodies):
            start = note.span.start if place == 0 else words.span.start
            end = note.span.end if place == len(bodies) - 1 else words.span.end
            marks = mark_steps(self.builder.text, words.span, brackets.touching(words.span))
            first, whole = [*self._frame(start, words.span, end), *marks], Span(start, end)
            steps, text = spoken_form(self.builder.text, whole, words.language, first, "." if words.ends else "")
            parts.append(NotePart(words._replace(span=whole), steps, text))
        return parts

    def _frame(self, start: int, body: Span, end: int) -> list[Step]:
        """Steps that drop a note's marks and its tag."""
        edges = ((start, body.start), (body.end, end))
        return [Step(Span(a, b), "tag", self.builder.text[a:b], "") for a, b in edges if b > a]

    def _announce(self, role: str, language: str, number: int, announce: Announced) -> None:
        base, _, name = role.partition(":")
        cue = self.policy.cues.get(base)
        if cue is None or cue.when == "none" or announce == "never":
            return
        if cue.when == "first" and role in self._announced and announce != "always":
            return
        words = announcements.words_for(cue.words, language)
        if words:
            self._announced.add(role)
            self.builder.say(role, "cue", language, None, (), words.replace("{name}", name), number)
