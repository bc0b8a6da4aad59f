"""The labelled brackets are read as they should be, as many of each half as its bar asks for."""

from __future__ import annotations

from .measure import BARS, figures, wrong


def test_the_open_half_is_read_right() -> None:
    """Its faults may be looked at."""
    assert figures().share(half=True) >= BARS[True], "\n".join(wrong())


def test_the_half_that_is_held_back_is_read_right() -> None:
    """It tells how far rules go beyond what they were written from, as long as nobody looks: a number, and no row."""
    share = figures().share(half=False)
    assert share >= BARS[False], "look at what goes wrong in the open half: python -m tests.brackets.measure --show"
