"""Lines that name an office, a court, a school."""

from __future__ import annotations

from itertools import takewhile

from audioedition.plaintext import plain_words
from audioedition.words.organisations import KINDS_OF_TEXTS, LETTERHEAD_WORDS, WHOSE

_LONGEST = 9
_MOST_BEFORE_OFFICE = 5  # words of a longer line before the one that names an office


def is_letterhead(text: str) -> bool:
    """Whether a short line names an office, a court, a school: "Ministry of Justice", but not "Courts: who pays?"."""
    words = plain_words(text).split()
    if any(mark in text for mark in "?!:"):
        return False
    head = list(takewhile(lambda word: word not in WHOSE.every, words))  # "Rules of the Chess Association" is a title
    if len(words) > _LONGEST:
        head = head[:_MOST_BEFORE_OFFICE]
    if head and head[-1] in KINDS_OF_TEXTS.every:  # "Chess Association Rules" is one as well
        return False
    return any(word in LETTERHEAD_WORDS.every for word in head)
