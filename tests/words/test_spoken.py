"""What has a spoken form in a table is spoken so, by the very function that the plan asks."""

from __future__ import annotations

from audioedition.model import Span
from audioedition.script.normalize import spoken_form
from audioedition.words.abbreviations import ABBREVIATIONS, SAINT_OR_STREET


def spoken(text: str, language: str = "en") -> str:
    return spoken_form(text, Span(0, len(text)), language, (), "")[1]


def test_each_abbreviation_is_spoken_in_full() -> None:
    faults = []
    for row in ABBREVIATIONS.rows:
        words, wanted = spoken(row.example, row.language), row.spoken.strip(" ,.")
        options = wanted.split(" or ") if row.spoken == SAINT_OR_STREET else [wanted]
        if not any(option in words for option in options) or any(option in row.example for option in options):
            faults.append(f"“{row.example}” is spoken “{words}”, not with “{row.spoken}”")
    assert not faults, "\n" + "\n".join(faults)
