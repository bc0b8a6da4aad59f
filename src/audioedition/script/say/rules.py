"""The ordered list of rules that make speakable text. Each looks at the untouched source within a span
and yields steps; the first step to claim a place keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from audioedition.model import Span, Step
from audioedition.script.say import abbreviations, numbers, quotes, spaces, symbols
from audioedition.script.say.steps import Steps, change

Rule = Callable[[str, Span, str], Iterator[Step]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("abbreviation", abbreviations.steps),
    ("number", numbers.steps),
    ("symbol", symbols.steps),
    ("quotation mark", quotes.steps),
    ("space", spaces.steps),
)
_STOPS = (".", "!", "?", "…", ":", ";", ",")
_DASHES = ("–", "—", "―", "-")
_NEVER_FIRST = frozenset(",;:.!…–—―-•·*")
_CLOSERS = "\"'”’»)]"


def said(text: str, span: Span, language: str, given: Iterable[Step], ending: str) -> tuple[tuple[Step, ...], str]:
    """The steps over `span` and the text that they make.

    `given` are the steps already known (brackets, marks left out). `ending` is the mark to put at the end
    where none is: "." for a sentence, "," or a dash where a note cuts in, "" for nothing.
    """
    steps = Steps(text, span, given)
    for step in _leading_marks(text, span, steps.tuple()):
        steps.offer(step)
    for _, rule in RULES:
        for step in rule(text, span, language):
            steps.offer(step)
    so_far = steps.replayed()
    ended = so_far.rstrip(_CLOSERS).endswith(_STOPS) or (ending == " –" and so_far.endswith(_DASHES))
    if ending and so_far and not ended:
        steps.offer(change(text, span.end, span.end, "ending", ending))
    return steps.tuple(), steps.replayed()


def _leading_marks(text: str, span: Span, known: tuple[Step, ...]) -> Iterator[Step]:
    """What is left at the beginning once brackets have gone: nothing begins with a comma or a dash."""
    dropped = {place for step in known if not step.said for place in range(*step.span)}
    for place in range(span.start, span.end):
        if text[place] in _NEVER_FIRST:
            yield change(text, place, place + 1, "leading mark", "")
        elif place not in dropped and not text[place].isspace():
            return
