"""The alignment of words with espeak-ng's phonemes of a text."""

from __future__ import annotations

import pytest

from audioedition.voices.piper_words import word_ranges


def cut(stream: str, words: list[str]) -> list[str]:
    return ["" if place is None else stream[slice(*place)] for place in word_ranges(stream, words)]


@pytest.mark.parametrize(
    ("stream", "words", "expected"),
    [
        ("həlˈoʊ, wˈɜːld.", ["həlˈoʊ", "wˈɜːld"], ["həlˈoʊ", "wˈɜːld"]),
        ("wˈʌn ʌvðə pˈiːpəl", ["wˈʌn", "ʌv", "ðə", "pˈiːpəl"], ["wˈʌn", "ʌv", "ðə", "pˈiːpəl"]),
        ("aɪɐm hˈɪɹ!", ["ˈaɪ", "æm", "hˈɪɹ"], ["aɪ", "ɐm", "hˈɪɹ"]),
        ("ɡɑːt ɐ dˈɔɡ", ["ɡɑːt", "ˈeɪ", "dˈɔɡ"], ["ɡɑːt", "ɐ", "dˈɔɡ"]),
        ("ɪn nˈaɪntiːn tˈɛn ɪt", ["ɪn", "nˈaɪntiːn tˈɛn", "ɪt"], ["ɪn", "nˈaɪntiːn tˈɛn", "ɪt"]),
        ("sˈɪkssˈɛvən", ["sˈɪks", "sˈɛvən"], ["sˈɪks", "sˈɛvən"]),
        ("tˈuː", ["", "tˈuː"], ["", "tˈuː"]),
        ("", ["tˈuː"], [""]),
    ],
)
def test_words_joined_weakened_and_spelled_out(stream: str, words: list[str], expected: list[str]) -> None:
    assert cut(stream, words) == expected
