"""What has a spoken form in a table is spoken so, by the very function that the plan asks."""

from __future__ import annotations

from audioedition.model import Span
from audioedition.script.normalize import spoken_form
from audioedition.words.abbreviations import ABBREVIATIONS, SAINT_OR_STREET
from audioedition.words.currencies import CURRENCIES
from audioedition.words.other_abbreviations import BEFORE_ANYTHING, BEFORE_NAMES, BEFORE_NUMBERS
from audioedition.words.units import ALONE, UNITS
from audioedition.words.word_lists import SpokenForms

from .test_words import tables

# What stands around a written form, so that it is spoken so.
AROUND = {
    "scales of a sum": "$5{}",
    "what a sum is for": "$5/{}",
    "states": "Boise, {} 83702",
    "states as newspapers shorten them": "In Boise, {}., alone",
    "kinds of streets": "708 Elm {}, alone",
    "points of the compass": "708 {} Elm Street",
    "symbols": "x {} y",
    "signs between numbers": "5 {} 3",
    "signs of two characters in programs": "A {} B",
    "Greek letters": "the {} there",
    "marks of an address": "https://example.org/a{}b",
    "hashtag": "x {}Ann y",
    "acronyms with a form of their own": "the {} there",
}


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


def test_each_currency_is_spoken_before_or_behind_a_sum() -> None:
    faults = []
    for row in CURRENCIES.rows:
        for written, form in ((f"{sign}5", row.many) for sign in (*row.signs.split(), *row.codes.split())):
            if spoken(f"It cost {written} then.") != f"It cost five {form} then.":
                faults.append(f"“{written}” is spoken “{spoken(f'It cost {written} then.')}”, not “{form}”")
        sign = (*row.signs.split(), *row.codes.split())[0]
        wanted = f"It cost one {row.one} and five {row.hundredths} then." if row.hundredth else None
        if wanted and spoken(f"It cost {sign}1.05 then.") != wanted:
            faults.append(f"“{sign}1.05” is spoken “{spoken(f'It cost {sign}1.05 then.')}”")
    assert not faults, "\n" + "\n".join(faults)


def test_each_spoken_form_is_spoken() -> None:
    faults = []
    for table in (each for each in tables() if isinstance(each, SpokenForms)):
        for language in table.languages:
            for written, form in table.of(language).items():
                text = AROUND[table.concept].replace("{}", written)
                if form not in spoken(text, language):
                    faults.append(f"“{text}” is spoken “{spoken(text, language)}”, not with “{form}” ({table.concept})")
    assert not faults, "\n" + "\n".join(faults)
