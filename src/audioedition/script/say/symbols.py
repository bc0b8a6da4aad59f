"""Signs that stand for words, by language, as rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.script.say.steps import change

SYMBOLS = {
    "en": {"&": "and", "%": "percent", "§": "section", "№": "number", "@": "at", "°": "degrees", "+": "plus",
           "=": "equals", "×": "times", "©": "copyright", "™": "", "®": ""},
    "ru": {"&": "и", "%": "процентов", "§": "параграф", "№": "номер", "°": "градусов"},
}  # fmt: skip
_SIGN = re.compile(r"[&%§№@°+=×©™®]")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "Johnson & Johnson" → "Johnson and Johnson"."""
    words = SYMBOLS.get(language, {})
    for match in _SIGN.finditer(text, span.start, span.end):
        if match.group() in words:
            start, end = match.span()
            before = " " if start > span.start and _joins(text[start - 1]) else ""
            after = " " if end < span.end and _joins(text[end]) else ""
            yield change(text, start, end, "symbol", before + words[match.group()] + after)


def _joins(beside: str) -> bool:
    """Whether a word must be kept apart from what stands beside it; a stop or a bracket is not."""
    return beside.isalnum() or _SIGN.match(beside) is not None
