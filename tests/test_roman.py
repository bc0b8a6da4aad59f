"""The value of a Roman numeral, held against numerals that are written by another way."""

from __future__ import annotations

import pytest

from audioedition import roman


def written(number: int) -> str:
    """A number's numeral, figure by figure."""
    hundreds = ("", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM")
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "M" * (number // 1000) + hundreds[number // 100 % 10] + tens[number // 10 % 10] + ones[number % 10]


def test_each_number_has_one_numeral() -> None:
    for number in range(1, 4000):
        assert roman.value(written(number)) == roman.value(written(number).lower()) == number


@pytest.mark.parametrize("letters", ["", "IIX", "IC", "VV", "IIII", "MMMM", "Part", "X1", "XIV "])
def test_other_letters_have_no_value(letters: str) -> None:
    assert roman.value(letters) is None
