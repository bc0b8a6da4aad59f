"""Sentences that only make sense on a screen."""

from __future__ import annotations

from audioedition.words.screen_lines import SCREEN_LINES

# A long sentence that mentions a click tells of one.
_LONGEST = 240


def screen_words(sentence: str) -> str | None:
    """The words that make a sentence a line for the screen, or None."""
    plain = " ".join(sentence.split())
    found = SCREEN_LINES.search(plain) if len(plain) <= _LONGEST else None
    return found[1].group() if found else None
