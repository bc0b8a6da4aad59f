"""What has a spoken form in a table is spoken so, by the very function that the plan asks."""

from __future__ import annotations

from audioedition.model import Span
from audioedition.script.normalize import spoken_form
from audioedition.words.abbreviations import ABBREVIATIONS, SAINT_OR_STREET
from audioedition.words.other_abbreviations import BEFORE_ANYTHING, BEFORE_NAMES, BEFORE_NUMBERS
from audioedition.words.units import ALONE, UNITS


def spoken(text: str, language: str = "en") -> str:
    return spoken_form(text, Span(0, len(text)), language, (), "")[1]


def test_each_abbreviation_is_spoken_in_full() -> None:
    faults = []
    for row in (*ABBREVIATIONS.rows, *BEFORE_ANYTHING.rows, *BEFORE_NUMBERS.rows, *BEFORE_NAMES.rows):
        words, wanted = spoken(row.example, row.language), row.spoken.strip(" ,.")
        options = wanted.split(" or ") if row.spoken == SAINT_OR_STREET else [wanted]
        if not any(option in words for option in options) or any(option in row.example for option in options):
            faults.append(f"“{row.example}” is spoken “{words}”, not with “{row.spoken}”")
    assert not faults, "\n" + "\n".join(faults)


def test_each_unit_is_spoken_behind_a_number() -> None:
    faults = []
    for unit in UNITS.rows:
        for number, form in ((1, unit.forms[0]), (5, unit.forms[-1]), (3, unit.forms[min(1, len(unit.forms) - 1)])):
            words = spoken(f"{number} {unit.sign}", unit.language).removesuffix(".")
            if not words.endswith(f" {form}"):
                faults.append(f"“{number} {unit.sign}” is spoken “{words}”, not “… {form}” ({unit.language})")
    assert not faults, "\n" + "\n".join(faults)


def test_a_unit_that_stands_alone_is_spoken() -> None:
    for sign in ALONE.listed("en"):
        words = spoken(f"100 people per {sign}")
        assert words.startswith("one hundred people per ") and not words.endswith(sign.split()[-1]), words
