"""The list of what a listener will not hear, with reasons: skips, and steps that drop words within sentences."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from audioedition.characters import count_words, has_words
from audioedition.model import Script, Step
from audioedition.policy import PASSED_OVER

# Up to so many of one reason are listed one by one.
_FEW = 3
# From so many words on, their number is printed.
_MANY_WORDS = 20
# Kinds of marks by their plural, for a count of them.
_MANY = {
    "omission": "omissions",
    "reference": "reference marks",
    "comment": "comments",
    "stage": "stage directions",
    "gap": "gaps",
    "picture": "pictures",
    "tag": "signatures of notes",
    "link": "addresses",
    "edit": "words left out",
    "markup": "marks of the format",
}
_WHY = {
    "omission": "an omission, heard as a short pause",
    "tag": "its voice says whose note it is",
    "markup": "how the format lays it out; not its words",
}


@dataclass(frozen=True, slots=True)
class Silence:
    """What is not heard for one reason: offset and source of each piece; `many`: the plural of its name."""

    reason: str
    why: str
    many: str
    pieces: tuple[tuple[int, str], ...]


def silences(script: Script) -> list[Silence]:
    """All that is not heard, in the order of the text, grouped by reason."""
    rows: list[tuple[int, str, str, str, str]] = [
        (skip.span.start, skip.source, skip.reason, skip.why, "") for skip in script.skips
    ]
    rows += [
        (step.span.start, step.was.strip(), step.kind, _why(step.kind), _MANY.get(step.kind, ""))
        for unit in script.units
        for step in unit.steps
        if _is_silence(step)
    ]
    by_reason: dict[tuple[str, str, str], list[tuple[int, str]]] = {}
    for start, source, reason, why, many in sorted(rows):
        by_reason.setdefault((reason, why, many), []).append((start, source))
    return [Silence(*kind, tuple(pieces)) for kind, pieces in by_reason.items()]


def lines(silence: Silence, text: str, width: int) -> Iterator[str]:
    """The lines about one reason, for a terminal of `width` columns."""
    starts = {start: text.count("\n", 0, start) + 1 for start, _ in silence.pieces}
    few = len(silence.pieces) <= _FEW
    for start, source in silence.pieces if few else silence.pieces[:1]:
        quoted = textwrap.shorten(source, max(20, width - 30), placeholder=" …")
        rest = "" if few else _rest(silence, starts)
        if len(quoted) <= 2:
            quoted = f"“{quoted}”"
        yield f"  line {starts[start]}, {silence.reason}: {quoted}{rest}"
    words = sum(count_words(source) for _, source in silence.pieces)
    why = f"{silence.why} ({words:,} words)" if words >= _MANY_WORDS else silence.why
    yield textwrap.indent(textwrap.fill(why, width - 6), "      ")


def _rest(silence: Silence, lines_of: dict[int, int]) -> str:
    others = f" and {len(silence.pieces) - 1} more" + (f" {silence.many}" if silence.many else "")
    first, last = (lines_of[offset] for offset in (silence.pieces[0][0], silence.pieces[-1][0]))
    return others if first == last else f"{others}, to line {last}"


def _why(kind: str) -> str:
    return _WHY.get(kind) or PASSED_OVER.get(kind) or f"{kind}: not said"


def _is_silence(step: Step) -> bool:
    """Whether a step drops words, or a mark with a meaning; a space or a quotation mark is not worth listing."""
    if step.said.strip(" …"):
        return False
    return has_words(step.was) or (step.kind in _MANY and step.kind != "tag")
