"""Plain prose, which no rule changes: recognised at once, so that the rules are not tried on most of an article.

A test holds every sentence that is found plain here against the rules.
"""

from __future__ import annotations

import re

from audioedition.model import Span
from audioedition.patterns import atomic
from audioedition.script.normalize import abbreviations
from audioedition.words.abbreviations import WITHOUT_STOP
from audioedition.words.sentence_starts import BEFORE_I

# Abbreviations that are written without a stop, and what makes two words one ("per cent").
_SHORT = rf"{WITHOUT_STOP.pattern('en')}|per cent|[ivxl]{{2,7}}"
# Small letters (most begin like no abbreviation); a name; the pronoun. "A" only opens a sentence ("Plan A").
_WORD = (
    rf"(?:[a-dfghjkmnoq-uwyz][a-z]*+|(?!(?:{_SHORT})\b)[a-z]++|I\b(?!-)|{BEFORE_I.pattern('en')}\b"
    rf"|(?!{WITHOUT_STOP.pattern('en')}\b)[A-Z][a-z]++(?!\sI\b))"
)
_WORDS = rf"{_WORD}(?:[’'-][a-z]++)*[’']?"
# White space of any length; a dash with its spaces is a pause to every engine.
_BETWEEN = r"[,;:!?)]{0,2}[”’'\"]{0,2}(?: –)?[ \r\n]++[“‘\"'(]{0,2}"
_MORE = atomic("more", f"(?:{_BETWEEN}{_WORDS})*")
_PLAIN = re.compile(rf"[“‘\"'(]{{0,2}}(?:A[ \r\n]++)?{_WORDS}{_MORE}[,;:!?…]?(?P<stop>\.)?[”’'\")]{{0,2}}")
# What may be an abbreviation where it ends a sentence ("and Co.").
_LAST = re.compile(r"\w{1,6}\.[”’'\")]{0,2}\Z")


def is_plain(text: str, span: Span) -> bool:
    """Whether no rule has anything to do with `span`."""
    match = _PLAIN.fullmatch(text, span.start, span.end)
    if match is None:
        return False
    last = None if match["stop"] is None else _LAST.search(text, max(span.start, span.end - 9), span.end)
    return last is None or not any(abbreviations.steps(text, Span(last.start(), span.end), "en"))
