"""Classes of characters that several rooms ask about, each in one place; to stand within a class: `[{CONTROLS}]`."""

from __future__ import annotations

import re

CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
"""C0 and C1 controls but for white space, surrogates, and U+FFFE and U+FFFF: no text needs any of them."""
DIRECTION_CONTROLS = "\u202a-\u202e\u2066-\u2069"
"""What changes the direction of the text after it (UAX #9): embeddings, overrides, isolates."""
NOT_IN_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff"
"""What XML 1.0, production [2] Char, excludes, and the delete character, which it discourages."""

# Thai, Lao, Myanmar, Khmer, Japanese and Chinese: a character of a writing without spaces is about half a word.
_UNSPACED = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
_UNSPACED_SMALL, _FIRST_LARGE = "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]", "\u3040"


def has_words(text: str) -> bool:
    """Whether it holds a letter or a digit."""
    return any(map(str.isalnum, text))


def count_words(text: str) -> int:
    """How many words a text has; figures alone are none."""
    spaced, characters = text, 0
    if not text.isascii():
        # The whole class takes a millisecond and a half to compile, and most texts beyond ASCII have dashes alone.
        unspaced = _UNSPACED if max(text) >= _FIRST_LARGE else _UNSPACED_SMALL
        spaced, characters = re.subn(unspaced, " ", text)
    return sum(any(map(str.isalpha, word)) for word in spaced.split()) + (characters + 1) // 2
