"""Classes of capitals and small letters, held against the Unicode database."""

from __future__ import annotations

import re
import sys
import unicodedata

from audioedition.words.letters import CAPITAL, LETTER, NOT_CAPITAL, NOT_SMALL, SMALL

# Writings whose letters have case and whose articles are read.
CASED = ("LATIN", "GREEK", "CYRILLIC")


def letters(*categories: str) -> list[str]:
    every = map(chr, range(sys.maxunicode))
    return [each for each in every if unicodedata.category(each) in categories]


def test_capitals_and_small_letters_are_told_apart_in_latin_greek_and_cyrillic() -> None:
    capital, small, not_capital, not_small = map(re.compile, (CAPITAL, SMALL, NOT_CAPITAL, NOT_SMALL))
    for each in letters("Lu", "Ll", "Lt"):
        if ord(each) >= 0x2000 or not unicodedata.name(each).startswith(CASED) or 0x250 <= ord(each) < 0x2B0:
            continue  # small capitals, letters in circles, of phonetics
        is_small = unicodedata.category(each) == "Ll"
        if 0x1D00 <= ord(each) < 0x1E00:
            continue  # phonetic extensions
        assert bool(small.match(each)) == is_small, each
        assert bool(capital.match(each)) != is_small, each
        assert bool(not_small.match(each)) != is_small, each
        assert bool(not_capital.match(each)) == is_small, each


def test_letters_without_case_may_begin_a_name() -> None:
    for each in "東あ한שمक":
        assert (
            re.match(NOT_SMALL, each)
            and re.match(LETTER, each)
            and re.match(NOT_CAPITAL, each)
            and not re.match(CAPITAL, each)
        )


def test_within_a_pattern_that_ignores_case_the_classes_keep_theirs() -> None:
    assert re.fullmatch(f"(?-i:{CAPITAL})état", "Ñétat", re.IGNORECASE)
    assert not re.fullmatch(f"(?-i:{NOT_SMALL})tat", "état", re.IGNORECASE)
