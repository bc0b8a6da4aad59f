"""The document as prose, without its markup, and the way back to the document's own places.

All other modules of this room read prose: "**Dr.** Smith [said](http://…)" is "Dr. Smith said" to them, so
that no rule about sentences, brackets or numbers need know of markup. When the script of the prose is
made, its spans are laid back over the document, and what was hidden becomes a step with nothing said where
it lies within a unit or touches one, and a skip elsewhere.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from audioedition.model import Article, Edit, Inline, Script, Skip, SkipReason, Span, Step, Unit, Warning

_KINDS = frozenset(("markup", "reference"))
_WHY = {
    "markup": "markup of the text, for the eye",
    "reference": "the mark of a footnote, for the eye",
    "entity": "a character written as markup",
}
# What some markup begins with, and what it is then.
_MARKS: tuple[tuple[re.Pattern[str], SkipReason, str], ...] = (
    (re.compile(r"!\[[^\]]*\]"), "picture", "a picture beside the words"),
    (re.compile(r"~~(?=[^~])"), "markup", "words that are struck out"),
)


@dataclass(frozen=True, slots=True)
class _Hidden:
    """A stretch of the document, what stands for it in the prose (one character or nothing), and why."""

    span: Span
    prose: Span
    kind: str
    why: str = ""

    def step(self, text: str, said: str) -> Step:
        return Step(self.span, self.kind, self.span.of(text), said)


class Prose:
    """An article whose text is prose alone, `article`, and how its places lie in `document`."""

    def __init__(self, document: Article) -> None:
        self.document = document
        self._hidden: list[_Hidden] = []
        parts: list[str] = []
        place = length = 0
        for inline in document.inlines:
            stands_for = inline.label[:1] if inline.kind == "markup" else ""
            start, end = inline.span
            if inline.kind not in _KINDS or not place <= start < end <= len(document.text):
                continue
            length += start - place + len(stands_for)
            parts += (document.text[place:start], stands_for)
            kind = "entity" if stands_for else inline.kind
            self._hidden.append(_Hidden(inline.span, Span(length - len(stands_for), length), kind, inline.why))
            place = end
        self.text = "".join([*parts, document.text[place:]])
        self._starts = [hidden.span.start for hidden in self._hidden]
        self._prose_starts = [hidden.prose.start for hidden in self._hidden]
        self.article = self._as_prose()

    def restored(self, script: Script) -> Script:
        """The script of the prose, laid over the document."""
        if not self._hidden:
            return script
        units = self._stretched([self._unit(unit) for unit in script.units], script.skips)
        skips = [self._skip(skip) for skip in script.skips]
        taken = sorted([unit.span for unit in units if unit.span] + [skip.span for skip in skips])
        skips += self._left_over(taken)
        warnings = [self._warning(warning) for warning in script.warnings]
        skips.sort(key=lambda skip: skip.span)
        return replace(
            script, text=self.document.text, units=tuple(units), skips=tuple(skips), warnings=tuple(warnings)
        )

    # ------------------------------------------------------------------------------- document → prose

    def _as_prose(self) -> Article:
        """The article; a block without a character of prose is none, unless it parts two scenes, nor is such a skip."""
        document = self.document
        blocks = (replace(block, span=self._inward(block.span)) for block in document.blocks)
        return replace(
            document,
            text=self.text,
            blocks=tuple(block for block in blocks if block.kind == "break" or block.span.of(self.text).strip()),
            skips=tuple(skip for skip in map(self._skip_inward, document.skips) if skip.source),
            inlines=tuple(self._inline(inline) for inline in document.inlines if inline.kind != "markup"),
            edits=tuple(self._edit(edit) for edit in document.edits),
        )

    def _inward(self, span: Span) -> Span:
        start, end = self._prose_place(span.start, last=False), self._prose_place(span.end, last=True)
        return Span(start, max(start, end))

    def _prose_place(self, place: int, last: bool) -> int:
        """Where `place` lies in the prose; within something hidden, before (the last) or behind it."""
        number = bisect.bisect_right(self._starts, place) - 1
        if number < 0:
            return place
        hidden = self._hidden[number]
        if place >= hidden.span.end:
            return hidden.prose.end + place - hidden.span.end
        return hidden.prose.start if last or place == hidden.span.start else hidden.prose.end

    def _skip_inward(self, skip: Skip) -> Skip:
        span = self._inward(skip.span)
        return replace(skip, span=span, source=span.of(self.text))

    def _inline(self, inline: Inline) -> Inline:
        return replace(inline, span=self._inward(inline.span))

    def _edit(self, edit: Edit) -> Edit:
        return replace(edit, span=self._inward(edit.span))

    # ------------------------------------------------------------------------------- prose → document

    def _outward(self, span: Span) -> Span:
        """Where the characters of a span stand in the document."""
        if span.start >= span.end:
            place = self._character(span.start).start
            return Span(place, place)
        return Span(self._character(span.start).start, self._character(span.end - 1).end)

    def _character(self, place: int) -> Span:
        number = bisect.bisect_right(self._prose_starts, place) - 1
        if number < 0:
            return Span(place, place + 1)
        hidden = self._hidden[number]
        if place < hidden.prose.end:
            return hidden.span
        start = hidden.span.end + place - hidden.prose.end
        return Span(start, start + 1)

    def _skip(self, skip: Skip) -> Skip:
        if not skip.source:
            return skip
        span = self._outward(skip.span)
        return replace(skip, span=span, source=span.of(self.document.text))

    def _warning(self, warning: Warning) -> Warning:
        return replace(warning, span=self._outward(warning.span)) if warning.span else warning

    def _unit(self, unit: Unit) -> Unit:
        if unit.span is None:
            return unit
        span = self._outward(unit.span)
        steps = [new for step in unit.steps for new in self._step(step, unit.span)]
        return replace(unit, span=span, source=span.of(self.document.text), steps=tuple(self._filled(steps, span)))

    def _step(self, step: Step, unit: Span) -> Iterator[Step]:
        """A step in the document: one for each stretch that markup leaves of it; the first says it all."""
        if step.span.start == step.span.end:
            inside = step.span.start > unit.start
            place = self._character(step.span.start - 1).end if inside else self._character(step.span.start).start
            yield Step(Span(place, place), step.kind, step.was, step.said)
            return
        said, span = step.said, self._outward(step.span)
        place = span.start
        for hidden in self._within(span):
            if place < hidden.span.start:
                yield self._part(step, Span(place, hidden.span.start), said)
                said = ""
            stands_for_something = hidden.prose.start < hidden.prose.end
            yield hidden.step(self.document.text, said if stands_for_something else "")
            said = "" if stands_for_something else said
            place = hidden.span.end
        if place < span.end:
            yield self._part(step, Span(place, span.end), said)

    def _part(self, step: Step, span: Span, said: str) -> Step:
        return Step(span, step.kind, span.of(self.document.text), said)

    def _filled(self, steps: list[Step], span: Span) -> list[Step]:
        """`steps`, and one for everything hidden in `span` that none of them covers."""
        if not self._within(span):
            return steps
        covered = {step.span for step in steps}
        lacking = (hidden for hidden in self._within(span) if hidden.span not in covered)
        steps.extend(hidden.step(self.document.text, hidden.prose.of(self.text)) for hidden in lacking)
        return sorted(steps, key=lambda step: step.span)

    def _within(self, span: Span) -> list[_Hidden]:
        return self._hidden[bisect.bisect_left(self._starts, span.start) : bisect.bisect_left(self._starts, span.end)]

    # ------------------------------------------------------------------------------------- the edges

    def _stretched(self, units: list[Unit], skips: Iterable[Skip]) -> list[Unit]:
        """Units with the markup that touches them ("**Bold**"); a note reaches from bracket to bracket."""
        spans = [unit.span for unit in units if unit.span] + [self._skip(skip).span for skip in skips if skip.source]
        starts, ends = {span.start for span in spans}, {span.end for span in spans}
        before = {hidden.span.end: hidden for hidden in self._hidden}
        behind = {hidden.span.start: hidden for hidden in self._hidden}
        taken: set[Span] = set()
        stretched = list(units)
        for opens in (False, True):  # what closes goes first: "*one.*Two"
            for number, unit in enumerate(stretched):
                if unit.span is None or unit.kind == "note":
                    continue
                beside = before if opens else behind
                place = unit.span.start if opens else unit.span.end
                found: list[_Hidden] = []
                while (hidden := beside.get(place)) and place not in (ends if opens else starts):
                    if hidden.span in taken:
                        break
                    found.append(hidden)
                    place = hidden.span.start if opens else hidden.span.end
                taken.update(hidden.span for hidden in found)
                stretched[number] = self._with_edge(unit, found)
        return stretched

    def _with_edge(self, unit: Unit, edge: list[_Hidden]) -> Unit:
        if not edge or unit.span is None:
            return unit
        span = Span(min(unit.span.start, edge[-1].span.start), max(unit.span.end, edge[-1].span.end))
        steps = [*unit.steps, *(hidden.step(self.document.text, "") for hidden in edge)]
        return replace(
            unit,
            span=span,
            source=span.of(self.document.text),
            steps=tuple(sorted(steps, key=lambda step: step.span)),
        )

    def _left_over(self, taken: list[Span]) -> Iterator[Skip]:
        """Skips over what is hidden and neither in a unit nor in another skip; neighbours make one."""
        starts = [span.start for span in taken]

        def is_free(hidden: _Hidden) -> bool:
            number = bisect.bisect_right(starts, hidden.span.start) - 1
            return number < 0 or taken[number].end <= hidden.span.start

        run: list[_Hidden] = []
        for hidden in filter(is_free, self._hidden):
            last = run[-1] if run else hidden
            if run and (last.span.end, last.kind, last.why) != (hidden.span.start, hidden.kind, hidden.why):
                yield self._skip_over(run)
                run = []
            run.append(hidden)
        if run:
            yield self._skip_over(run)

    def _skip_over(self, run: list[_Hidden]) -> Skip:
        span, kind = Span(run[0].span.start, run[-1].span.end), run[0].kind
        source = span.of(self.document.text)
        if run[0].why:
            return Skip(span, source, "furniture", run[0].why)
        for mark, reason, why in _MARKS:
            if mark.match(source):
                return Skip(span, source, reason, why)
        return Skip(span, source, "policy" if kind == "reference" else "markup", _WHY[kind])
