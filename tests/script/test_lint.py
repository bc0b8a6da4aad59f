"""What plan asks an editor about."""

from __future__ import annotations

import tracemalloc

import pytest

from .scripts import script_of

ASKED = [
    # (text, what is asked about, words of the question)
    ("He said “no and left.", "“", "nothing closes"),
    ("He said no” and left.", "”", "nothing opened"),
    ("He said »no and left.", "»", "nothing closes"),
    ("“One «two” three», as they say.", "”", "nothing opened"),
    ('He said "no and left.', '"', "nothing closes"),
    ('"No," he said, "and left.\n\nShe came.', '"', "nothing closes"),
    ('He said no" and left.', '"', "nothing opened"),
    ("He came late [my driver–V.K.] and left early, as he always did.", "[my driver–V.K.]", "signed V.K."),
    ("Zhovtis and Zhovtis met. Then Zovtis left the room.", "Zovtis", "“Zhovtis” 2 times"),
    ("Nazarbayev spoke. Nazarbayev left. Nazarbaev came back.", "Nazarbaev", "are they one name?"),
    (" ".join(["word"] * 80) + ".", " ".join(["word"] * 80) + ".", "80 words without a full stop"),
]
NOT_ASKED = [
    "He said “no” and «yes» and left.",
    'He said "no" and "yes" and left.',
    '"The first paragraph runs on.\n\n"The second ends it."',
    '"It was in 2009" he said.',
    'The 3.5" disk is 6\' 2" away.',
    "„So“, said he, „is it“.",
    "»So«, said he, »is it«. (»Yes« – she.)",
    "»The first paragraph runs on.\n\n»The second ends it.«",
    "“The first paragraph runs on.\n\n“The second ends it.”",
    "“He said ‘no’ and left,” she told me.",
    "Kazakhstan is large. Kazakhstan is warm. The Kazakhstani court sat.",
    "Russia, Russia! The Russian court sat.",
    "Назарбаев сказал. Назарбаев ушёл. Видели Назарбаева и Назарбаеву.",
    "He came late [by car–Trans.] and left early, as he always did.",
    "Going there, going home: Gong sounds.",
]


@pytest.mark.parametrize(("text", "about", "words"), ASKED)
def test_it_asks_once_with_the_place(text: str, about: str, words: str) -> None:
    script = script_of(text)
    asked = [(warning.span.of(text), warning.message) for warning in script.warnings if warning.span]
    assert any(place == about and words in message for place, message in asked), asked


@pytest.mark.parametrize("text", NOT_ASKED)
def test_it_does_not_ask_about_what_is_in_order(text: str) -> None:
    assert script_of(text).warnings == ()


def test_a_name_in_a_novel_s_length_of_text_is_compared_in_a_moment() -> None:
    names = [f"Name{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}son" for i in range(4000)]
    text = ". ".join(f"Here {name} came and {name} left" for name in names)
    assert script_of(text + ".").warnings == ()


def test_a_word_as_long_as_a_page_takes_no_more_memory_than_a_page() -> None:
    text = f"He met M{'ы' * 15_000} and A{'b' * 15_000} today."
    tracemalloc.start()
    try:
        script_of(text)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
