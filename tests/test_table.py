"""A table that is one test fails as its rows would have, and names each that is wrong."""

from __future__ import annotations

import pytest

from .table import assert_each


def even(name: str, number: int) -> None:
    assert 6 // number
    assert number % 2 == 0, f"{name} is odd"


def test_every_row_that_breaks_the_law_is_told_with_its_fault_and_line() -> None:
    with pytest.raises(pytest.fail.Exception) as failure:
        assert_each(even, [("one", 1), ("two", 2), ("three", 3), ("none", 0)])
    head, *told = str(failure.value).splitlines()
    assert head == "3 of 4 rows:"
    assert [line for line in told if not line.startswith(" ")] == ["one · 1", "three · 3", "none · 0"]
    assert "    three is odd  (test_table.py:12)" in told
    assert any("ZeroDivisionError" in line for line in told)


def test_a_table_whose_rows_keep_the_law_passes() -> None:
    assert_each(even, (("two", number) for number in (2, 4)))


def test_a_table_without_rows_proves_nothing() -> None:
    with pytest.raises(AssertionError, match="no rows"):
        assert_each(even, [])
