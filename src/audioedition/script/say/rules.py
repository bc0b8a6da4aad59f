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
_CLOSERS = "\"'”’»)]"


def said(text: str, span: Span, language: str, given: Iterable[Step], ending: str) -> tuple[tuple[Step, ...], str]:
    """The steps over `span` and the text that they make.

    `given` are the steps already known (brackets, marks left out). `ending` is the mark to put at the end
    where none is: "." for a sentence, "," or a dash where a note cuts in, "" for nothing.
    """
    steps = Steps(text, span, given)
    for _, rule in RULES:
        for step in rule(text, span, language):
            steps.offer(step)
    so_far = steps.replayed()
    if ending and so_far and not so_far.rstrip(_CLOSERS).endswith(_STOPS):
        steps.offer(change(text, span.end, span.end, "ending", ending))
    return steps.tuple(), steps.replayed()
