"""What the script writes for letters is heard as letters, by the engines that this package brings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import lru_cache, partial

import pytest

from audioedition.model import Span
from audioedition.script.normalize import spoken_form
from audioedition.script.normalize.spelling import capitals, spelled, stays_as_written
from audioedition.voices import hibari, piper
from audioedition.words.acronyms import BY_LETTERS

from ..table import assert_each
from .phonemes import hibari_phonemes, piper_phonemes

Sounds = Callable[[str], str]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Behind these espeak-ng takes "a" and what follows for one word.
BEFORE_A = ("at", "for", "of", "was")
# These have a sound of their own in the packaged lexicon.
IN_THE_LEXICON = ("AD", "AM", "CE")


def hibaris() -> Sounds:
    return partial(hibari_phonemes, hibari.engine.load("heart"))


def pipers() -> Sounds:
    return partial(piper_phonemes, piper.engine.load("joe"))


@pytest.fixture(scope="module", params=[hibaris, pipers], ids=["hibari", "piper"])
def sounds(request: pytest.FixtureRequest) -> Sounds:
    heard: Sounds = request.param()
    return lru_cache(maxsize=None)(lambda text: _plain(heard(text)))


def _plain(phonemes: str) -> str:
    """Without stress and pauses, and without what a letter's name does to the next one's ("R" before a vowel)."""
    return re.sub("ɹ+", "ɹ", re.sub(r"[\sˈˌʲ.,]", "", phonemes)).replace("ŋk", "nk")


def names(letters: str, sounds: Sounds) -> str:
    """The names of letters, each as it is heard alone."""
    return "".join(sounds("Eh" if letter == "A" else f"{letter}.") for letter in letters)


def test_pairs_and_threes_without_a_vowel_are_spelled_as_they_stand(sounds: Sounds) -> None:
    pairs = map("".join, itertools.product(LETTERS, repeat=2))
    threes = map("".join, itertools.product("BCDFGHJKLMNPQRSTVWXZ"[::3], repeat=3))
    written = [letters for letters in (*pairs, *threes) if capitals(letters) == letters]
    assert len(written) > 700
    assert [each for each in written if names(each, sounds) not in sounds(f"He met the {each} there, now")] == []


def test_known_acronyms_are_heard_as_their_letters(sounds: Sounds) -> None:
    def law(letters: str) -> None:
        for written in (spelled(letters), capitals(letters)):
            assert names(letters, sounds) in sounds(f"We met the {written} here, now")

    assert_each(law, ((letters,) for letters in sorted(BY_LETTERS.of("en")) if len(letters) > 1))


def test_pairs_that_stand_in_prose_are_spelled_in_short_clauses_too(sounds: Sounds) -> None:
    def law(pair: str) -> None:
        assert names(pair, sounds) in sounds(f"to {pair}, then")

    pairs = map("".join, itertools.product(LETTERS, repeat=2))
    assert_each(law, ((pair,) for pair in pairs if stays_as_written(pair) and pair not in IN_THE_LEXICON))


def test_an_a_is_no_article_behind_any_word(sounds: Sounds) -> None:
    def law(word: str, letters: str) -> None:
        text = f"He thought {word} {letters} now"
        heard = sounds(spoken_form(text, Span(0, len(text)), "en", (), "")[1])
        assert sounds(f"thought {word} Eh").removesuffix(sounds("Eh")) + sounds("Eh") in heard

    spelled_out = ("AI", "AP", "ACLU", "A.A. Milne’s", "A380", "ATM’s", "a@example.org")
    assert_each(law, itertools.product(BEFORE_A, spelled_out))
