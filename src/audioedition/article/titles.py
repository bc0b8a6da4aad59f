"""What is no title where one is looked for: a date, a number, the kind of a text, what a program puts there."""

from __future__ import annotations

from audioedition.article.people import is_date
from audioedition.words.placeholders import KICKERS, NO_TITLES

_MOST_WORDS = 8  # of a date


def is_no_title(words: str) -> bool:
    """Whether a line can be no article's title: it would be said before all else, and tell a listener nothing."""
    if not any(map(str.isalpha, words)):
        return True
    if len(words.split()) > _MOST_WORDS:
        return NO_TITLES.fullmatch(words) is not None
    return bool(is_date(words) or KICKERS.fullmatch(words) or NO_TITLES.fullmatch(words))
