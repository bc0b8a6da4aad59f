"""Quotation marks of other conventions become the language's own, so that engines know them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.script.normalize.steps import change

# Engines trained on English know “ ”; espeak-ng reads « » of Russian, French and others as they are.
_ENGLISH = {"«": "“", "»": "”", "„": "“", "‹": "‘", "›": "’"}
# The space inside belongs to the French convention; it goes with the mark.
# (A run of spaces is looked at once, from its beginning: nothing here is quadratic in its length.)
_MARK = re.compile(r"[«„‹]\s*|(?:(?<!\s)\s+)?[»›]")


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """« I saw » → “I saw” in English."""
    if language != "en":
        return
    for match in _MARK.finditer(text, span.start, span.end):
        mark = match.group().strip()
        yield change(text, match.start(), match.end(), "quotation mark", _ENGLISH[mark])
