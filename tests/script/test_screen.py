"""Sentences that only make sense on a screen, and those that merely tell of one."""

from __future__ import annotations

import pytest

from audioedition.script.screen import screen_words


@pytest.mark.parametrize(
    "sentence",
    ["Click the button.", "To see it whole, tap the picture.", "Please click the link.", "For the letter click here."],
)
def test_what_asks_for_a_click_is_one(sentence: str) -> None:
    assert screen_words(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Readers were more likely to click the button.", "Those who tap the picture see it whole.", "Here it clicks."],
)
def test_what_tells_of_a_click_is_none(sentence: str) -> None:
    assert screen_words(sentence) is None
