"""The well-known names that voices pronounce wrong, as a book of the lexicon."""

from __future__ import annotations

from functools import cache

from audioedition.voices.lexicon_book import Book

LANGUAGE = "en"
"""The language of the texts in which these names stand."""


@cache
def book(dropped: frozenset[str]) -> Book:
    """The names but for those that a lexicon drops."""
    return Book(())
