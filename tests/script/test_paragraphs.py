"""Where sentences stand in their paragraph, and which of them ask for yes or no."""

from __future__ import annotations

import pytest

from audioedition.model import Script
from audioedition.script import segment
from audioedition.script.paragraphs import asks_yes_or_no

from .scripts import article_of, rules

QUIET = "opening: {say: false}\ncredit: {say: false}\n"


def script_of(text: str) -> Script:
    return segment(article_of(f"A title of some words\n\n{text}", language="en"), rules(QUIET))


def places(text: str) -> list[str]:
    return [unit.place for unit in script_of(text).units if unit.kind == "sentence"]


def test_a_paragraph_s_first_and_last_sentence_are_known_and_all_others_are_alike() -> None:
    assert places("He came. He saw. He stayed. He left.\n\nNobody knew.\n\nShe came. She left.") == [
        "first", "middle", "middle", "last", "only", "first", "last",
    ]  # fmt: skip


def test_the_parts_of_a_sentence_that_a_note_interrupts_share_its_place() -> None:
    script = script_of(
        "He left the bezopastnost [security–Trans.] at noon with all of his books. She stayed. It rained."
    )
    assert [(unit.kind, unit.place) for unit in script.units] == [
        ("sentence", "first"), ("cue", "middle"), ("note", "middle"), ("sentence", "first"), ("sentence", "middle"),
        ("sentence", "last"),
    ]  # fmt: skip


def test_items_of_a_list_are_alike() -> None:
    script = script_of("We need three things:\n\n- A boat with sails.\n- A map of the river.\n- Bread for a week.\n")
    assert {unit.place for unit in script.units if unit.kind == "item"} == {"middle"}


def test_a_sentence_more_in_the_middle_changes_the_place_of_no_other() -> None:
    before, after = places("One came. Two came. Three came."), places("One came. Two came. More came. Three came.")
    assert before == [after[0], after[1], after[3]]


QUESTIONS = [
    ("Do you know him?", True),
    ("And didn’t she know it?", True),
    ("“Is it over?”", True),
    ("Have any of them been seen since?", True),
    ("Well, would you?", True),
    ("Is?", False),
    ("Where do you go?", False),
    ("What is it?", False),
    ("Do you want tea or coffee?", False),
    ("You know him?", False),
    ("Do as you are told.", False),
    ("Did he, I wonder.", False),
    ("Does it… matter?", True),
]


@pytest.mark.parametrize(("text", "asks"), QUESTIONS)
def test_the_order_of_words_tells_a_question_that_is_answered_by_yes_or_no(text: str, asks: bool) -> None:
    assert asks_yes_or_no(text, "en") is asks


def test_no_question_is_told_in_a_language_without_rows() -> None:
    assert not asks_yes_or_no("Is dat waar?", "nl")


def test_a_question_that_a_note_interrupts_asks_at_its_end() -> None:
    script = script_of("Did he see the bezopastnost [security–Trans.] at the gate yesterday? She did.")
    assert [unit.asks for unit in script.units if unit.kind == "sentence"] == [False, True, False]
