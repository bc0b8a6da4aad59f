"""Article → Script: every block is read in order, its notes are set apart, its sentences become units.

Nothing here knows an engine, a clock or a machine. At the end the spans of units and skips are held
against the text: what neither covers is listed as skipped marks, and a letter among it is an error.
"""

from __future__ import annotations

import bisect
from collections import deque
from dataclasses import dataclass, field, replace

from audioedition.errors import ArticleError
from audioedition.model import Article, Block, Boundary, Script, Skip, Span, Step, Unit, UnitKind, Warning
from audioedition.policy import HouseRules
from audioedition.script import chapters, spoken
from audioedition.script.brackets import Bracket, Found, People, find
from audioedition.script.language import language_of
from audioedition.script.marks import mark_steps
from audioedition.script.pieces import Piece, host_pieces
from audioedition.script.say import said
from audioedition.script.screen import screen_words
from audioedition.script.sentences import sentences, trim

_ROLES = {"heading": "heading", "quotation": "quotation", "note": "footnote"}
_KINDS: dict[str, UnitKind] = {
    "heading": "heading", "item": "item", "verse": "verse", "caption": "caption", "cell": "cell", "note": "note",
}  # fmt: skip


def segment(article: Article, rules: HouseRules) -> Script:
    """What will be said of `article`, by whom, in speaking order, and what will not.

    Raises `ArticleError` where nothing is left to say.
    """
    return _Segmenter(article, rules).script()


@dataclass
class _Segmenter:
    article: Article
    rules: HouseRules
    units: list[Unit] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    """For each unit, the number of the block that it is from."""
    skips: list[Skip] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    cued: set[str] = field(default_factory=set)
    sentence: int = 0
    block: int = 0

    def __post_init__(self) -> None:
        self.text = self.article.text
        known = self.article.metadata
        # Letters of the whole text decide; a few thousand of them are enough.
        sample = " ".join(block.span.of(self.text) for block in self.article.blocks[:40])[:6000]
        self.language = known.language or language_of(sample, "")
        people = (("author", known.author), ("translator", known.translator), ("editor", known.editor))
        self.people = People(
            tuple((role, name) for role, name in people if name),
            tuple(sorted(self.rules.notes.tags.items())),
        )
        self.skips += self.article.skips

    def script(self) -> Script:
        titles = [block for block in self.article.blocks if block.kind == "title"]
        self._opening(titles)
        for block in self.article.blocks:
            if block.kind != "title":
                self.block += 1
                self._block(block)
        # A title alone is an episode, if it is said.
        kinds = {unit.kind for unit in self.units} - ({"cue"} if titles else {"cue", "opening"})
        if not kinds:
            raise ArticleError(f"{self.article.name}: there is nothing to say in it; `audioedition plan` lists why")
        self._credit()
        return self._finish()

    # ------------------------------------------------------------------------------ opening and credit

    def _opening(self, titles: list[Block]) -> None:
        metadata = self.article.metadata
        for block in titles[1 if self.rules.opening.say else 0 :]:
            why = "said in the opening" if self.rules.opening.say else "opening: say is off in voices.yaml"
            self._skip(block.span, "policy", f"the title or the byline: {why}")
        if not self.rules.opening.say or not metadata.title:
            return
        words = spoken.opening(self.rules.opening, metadata, self.language)
        if not any(character.isalnum() for character in words):
            return
        span = titles[0].span if titles else None
        steps = (Step(span, "opening", span.of(self.text), words),) if span else ()
        self._emit("narrator", "opening", self.language, span, steps, words)
        self.sentence += 1

    def _credit(self) -> None:
        words = spoken.credit(self.rules.credit, self.article.metadata, self.language) if self.rules.credit.say else ""
        if words:
            self.block += 1
            self._emit("narrator", "credit", self.language, None, (), words)

    # ----------------------------------------------------------------------------------------- blocks

    def _block(self, block: Block) -> None:
        found = find(self.text, block.span, self.people)
        for place in found.unpaired:
            message = f"“{self.text[place]}” has no partner in its paragraph; it is read as it stands"
            self.warnings.append(Warning(Span(place, place + 1), message))
        language = language_of(block.span.of(self.text), self.language)
        waiting = deque(found.spoken_apart)
        spans = self._sentences(block, found, language)
        self._skip_between(spans, found)
        for sentence in spans:
            while waiting and waiting[0].span.start < sentence.start:
                self._note(waiting.popleft(), found, language)
            inside: list[Bracket] = []
            while waiting and waiting[0].span.start < sentence.end:
                inside.append(waiting.popleft())
            if not self._screen_line(sentence):
                self._sentence(block, sentence, inside, found, language)
        for note in waiting:
            self._note(note, found, language)

    def _sentences(self, block: Block, found: Found, language: str) -> list[Span]:
        """Sentences of the block as they would stand without what is spoken apart or passed over."""
        offset = block.span.start
        hidden = list(block.span.of(self.text))
        for bracket in (*found.spoken_apart, *(b for b in found.within if b.kind == "silent")):
            start, end = bracket.span.start - offset, bracket.span.end - offset
            hidden[start:end] = " " * (end - start)
        masked = "".join(hidden)
        spans = sentences(masked, Span(0, len(masked)), language)
        return [Span(span.start + offset, span.end + offset) for span in spans]

    def _skip_between(self, sentences: list[Span], found: Found) -> None:
        """Marks that are passed over and stand in no sentence and no note ("dead.[12] Nobody")."""
        apart = [note.span for note in found.spoken_apart]
        for bracket in found.within:
            if bracket.kind == "silent" and not (_within(bracket.span, sentences) or _within(bracket.span, apart)):
                self._skip(bracket.span, "policy", f"passed over in silence: {bracket.label}")

    def _screen_line(self, sentence: Span) -> bool:
        words = screen_words(sentence.of(self.text)) if self.rules.screen_lines == "skip" else None
        if words is not None:
            why = f"a line for the screen (“{words}”); `screen_lines: speak` in voices.yaml has it spoken"
            self._skip(sentence, "furniture", why)
        return words is not None

    def _sentence(self, block: Block, sentence: Span, notes: list[Bracket], found: Found, language: str) -> None:
        pieces = host_pieces(self.text, sentence, [note.span for note in notes])
        role, kind = _ROLES.get(block.kind, "narrator"), _KINDS.get(block.kind, "sentence")
        number, self.sentence = self.sentence, self.sentence + 1
        language = language_of(sentence.of(self.text), language)
        after = self.rules.notes.place == "after"
        for place, piece in enumerate(pieces):
            if piece:
                self._piece(role, kind, language, piece, found, number)
            if place < len(notes) and not after:
                self._note(notes[place], found, language)
        for note in notes if after else ():
            self._note(note, found, language)

    def _piece(self, role: str, kind: UnitKind, language: str, piece: Piece, found: Found, number: int) -> None:
        given = mark_steps(self.text, piece.span, found.touching(piece.span))
        steps, text = said(self.text, piece.span, language, given, piece.ending)
        if any(character.isalnum() for character in text):
            self._emit(role, kind, language, piece.span, steps, text, number)
        else:
            self._skip(piece.span, "policy", "a mark that is passed over")

    # ------------------------------------------------------------------------------------------ notes

    def _note(self, note: Bracket, found: Found, language: str) -> None:
        role = note.role
        if role.partition(":")[0] in self.rules.notes.silent:
            self._skip(note.span, "policy", f"a note of the {role}: `notes: silent` in voices.yaml names that role")
            return
        body = trim(self.text, note.body)
        language = language_of(body.of(self.text), language)
        number, self.sentence = self.sentence, self.sentence + 1
        parts = self._note_parts(note, list(sentences(self.text, body, language)), found, language)
        if not all(any(character.isalnum() for character in text) for _, _, text in parts):
            parts = self._note_parts(note, [body], found, language)  # a mark alone is no sentence of a note
        if not any(character.isalnum() for _, _, text in parts for character in text):
            self._skip(note.span, "punctuation", "a bracket with no words in it")
            return
        self._cue(role, language, number)
        for place, (span, steps, text) in enumerate(parts):
            self._emit(role, "note", language, span, steps, text, number if place == 0 else self.sentence)
            self.sentence += place > 0

    def _note_parts(
        self, note: Bracket, sentences_: list[Span], found: Found, language: str
    ) -> list[tuple[Span, tuple[Step, ...], str]]:
        """The note's sentences as they are said; the first and the last reach to its brackets."""
        parts = []
        for place, span in enumerate(sentences_):
            start = note.span.start if place == 0 else span.start
            end = note.span.end if place == len(sentences_) - 1 else span.end
            given = [*self._frame(start, span, end), *mark_steps(self.text, span, found.touching(span))]
            parts.append((Span(start, end), *said(self.text, Span(start, end), language, given, ".")))
        return parts

    def _frame(self, start: int, body: Span, end: int) -> list[Step]:
        """Steps that drop a note's marks and its tag."""
        edges = ((start, body.start), (body.end, end))
        return [Step(Span(a, b), "tag", self.text[a:b], "") for a, b in edges if b > a]

    def _cue(self, role: str, language: str, number: int) -> None:
        base, _, name = role.partition(":")
        cue = self.rules.notes.cues.get(base)
        if cue is None or cue.when == "none" or (cue.when == "first" and role in self.cued):
            return
        words = spoken.words_for(cue.words, language)
        if words:
            self.cued.add(role)
            self._emit(role, "cue", language, None, (), words.replace("{name}", name), number)

    # ---------------------------------------------------------------------------------------- emitting

    def _skip(self, span: Span, reason: str, why: str) -> None:
        self.skips.append(Skip(span, span.of(self.text), reason, why))  # type: ignore[arg-type]

    def _emit(
        self, role: str, kind: UnitKind, language: str, span: Span | None, steps: tuple[Step, ...], text: str,
        number: int | None = None,
    ) -> None:  # fmt: skip
        source = span.of(self.text) if span else ""
        sentence = self.sentence if number is None else number
        self.units.append(Unit("", role, kind, language, span, source, steps, text, 0, sentence, "sentence"))
        self.blocks.append(self.block)

    # --------------------------------------------------------------------------------------- finishing

    def _finish(self) -> Script:
        headings = {i for i, b in enumerate((b for b in self.article.blocks if b.kind != "title"), 1)
                    if b.kind == "heading" and b.level <= 2}  # fmt: skip
        starts = chapters.starts(self.units, self.blocks, headings)
        begins = set(starts)
        units = [
            replace(
                unit,
                id=f"u{place + 1:04d}",
                chapter=bisect.bisect_right(starts, place) - 1,
                pause_after=self._pause(place, begins),
            )
            for place, unit in enumerate(self.units)
        ]
        return Script(
            metadata=self.article.metadata,
            language=self.language,
            text=self.text,
            chapters=chapters.titled(units, starts, self.blocks, self.article),
            units=tuple(units),
            skips=self._covering(),
            warnings=tuple(self.warnings),
        )

    def _pause(self, place: int, starts: set[int]) -> Boundary:
        if place == len(self.units) - 1:
            return "end"
        if place + 1 in starts:
            return "chapter"
        if self.blocks[place] != self.blocks[place + 1]:
            return "paragraph"
        unit, following = self.units[place], self.units[place + 1]
        if unit.sentence == following.sentence:
            return "join"
        if unit.kind == "note" or following.kind in ("note", "cue"):
            return "aside"
        return "sentence"

    def _covering(self) -> tuple[Skip, ...]:
        """The skips, and with them every character that is neither spoken nor skipped: marks alone."""
        taken = sorted([unit.span for unit in self.units if unit.span] + [skip.span for skip in self.skips])
        place = 0
        for span in [*taken, Span(len(self.text), len(self.text))]:
            gap = trim(self.text, Span(place, max(place, span.start)))
            if gap.of(self.text).strip():
                if any(character.isalnum() for character in gap.of(self.text)):
                    raise RuntimeError(f"text at {gap} is neither spoken nor skipped: {gap.of(self.text)!r}")
                self._skip(gap, "punctuation", "marks that are heard as a pause, or not at all")
            place = max(place, span.end)
        return tuple(sorted(self.skips, key=lambda skip: skip.span))


def _within(span: Span, ordered: list[Span]) -> bool:
    """Whether `span` begins inside one of `ordered`, which do not overlap."""
    place = bisect.bisect_right(ordered, span.start, key=lambda known: known.start) - 1
    return place >= 0 and span.start < ordered[place].end
