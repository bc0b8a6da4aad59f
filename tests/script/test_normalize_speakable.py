"""Speakable English as a table: speakable.tsv, a row what is written and what is heard, read through by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from audioedition.model import Span
from audioedition.script.normalize import replay, spoken_form

from ..table import assert_each
from .scripts import said

with (Path(__file__).parent / "speakable.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = [(row["kind"], row["written"], row["said"]) for row in csv.DictReader(table, dialect="excel-tab", quoting=3)]


def test_it_is_said_as_a_narrator_would() -> None:
    def law(kind: str, written: str, heard: str) -> None:
        assert " ".join(said(written)) == heard, kind

    assert_each(law, ROWS)


def test_nothing_is_left_to_an_engine_to_guess() -> None:
    def law(heard: str) -> None:
        assert not any(character.isdigit() for character in heard)
        assert not set(heard) & set("%$€£¥&@#+=×§№°~_/\\|<>")

    assert_each(law, ((heard,) for _, _, heard in ROWS))


# Two sentences are one text here, and an initial that has lost its stop is a numeral.
_NOT_AGAIN = ("He saw it at 5 p.m. He left.", "Charles V. Smith came.")


def test_what_is_said_is_said_again_alike() -> None:
    """Words that have been made speakable once are left as they are."""

    def law(heard: str) -> None:
        steps, again = spoken_form(heard, Span(0, len(heard)), "en", (), "")
        assert replay(heard, Span(0, len(heard)), steps) == again == heard

    assert_each(law, ((heard,) for _, written, heard in ROWS if written not in _NOT_AGAIN))


PLAIN = [
    "He might march in May, as June and April did, and Sue and Bill will.",
    "The cat sat on the mat; it was a fine day, and nobody came to see Mary’s friend.",
    "“Well,” said Victoria, “I think I am right, and so does Queen Mary.”",
    "A man in a red-brown coat – tall, thin – stood at the half-open door.",
    "It was no use: the sun, the sea and the sat-upon chair were gone.",
    "In the end he mixed vim, civic pride and a vivid mind.",
    "No. He said no, and I said so; the old man would have it.",
    "Louis and Charles, Part and parcel, Chapter and verse.",
    "He’d said he’d go o’er the hills, ’twas said.",
    "She wrote: ‘I am his wife.’",
]


@pytest.mark.parametrize("written", PLAIN)
def test_plain_prose_is_left_alone(written: str) -> None:
    steps, heard = spoken_form(written, Span(0, len(written)), "en", (), "")
    assert steps == ()
    assert heard == written
