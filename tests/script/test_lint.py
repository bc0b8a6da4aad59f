"""What plan asks an editor about."""

from __future__ import annotations

import re
import tracemalloc
from time import perf_counter

import pytest

from audioedition.model import Block, Span
from audioedition.script.brackets import People
from audioedition.script.partners import partners
from audioedition.script.twins import twins

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
    ("Zu Martin Göhrung. Martin Göhring schrieb. Nach Martin Göhring kam er.", "Göhrung", "are they one name?"),
    ("“Nazarbayev came.” — “Nazarbayev left.” It was N.Nazarbaev.", "Nazarbaev", "“Nazarbayev” 2 times"),
    ("By Shocken, 1969. Harry read Schocken, then Schocken again.", "Shocken", "“Schocken” 2 times"),
    ("Become a part of it! (We'll contact you.\n\nShe came.\n\nHe left.", "(", "no partner"),
    ("It was in Berkshire). You’ll be there.", ")", "no partner"),
    ("He came 1) early and left.", ")", "no partner"),
    ("One (is open.\n\nTwo is not.\n\nThree closes) here.", "(", "no partner"),
    ("It lies in (see, 100] of them.", "(", "no partner"),
    ("One [begins here.\n\nTwo ends–Trans.] here.", "[", "ends in another paragraph"),
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
    # two names, and no names
    "Die Autorin kam. Autoren lesen, Autoren schreiben.",
    "There he sat. These men left. These men came.",
    "Martin Palard came. Marvin Smith left. Marvin Smith came.",
    "Marta is what they call Marfa. Marta left. Marta came.",
    "Марфа ушла. Видели Марфу. Марта пришла, и Марта осталась.",
    "Read https://example.org/Vendee-Globe here. Vendée is large. Vendée is warm.",
    "It was “Aussiot” once. Aussitot it is. Then came Aussitot.",
    "Stone lay there. Store it well. Store it here. He took a stone.",
    "TypeSafe came. Typesafe left. Typesafe is back.",
    "علاوه بر این علاقه و علاقه است.",
    # brackets of another kind, and pairs that run on
    "We know :) this ;-) and that :(",
    "Nice (no sense ;)), is it?",
    "a) The first.\n\nb) The second.",
    "It is either 1) this or 2) that.",
    "He wrote (as we know,\n\nfrom his letters) often.",
    "JAGELS, ) No. 10\n ) Appeal\nvs. ) Filed",
    "It lies in (0, 100], and never in [a, n+1), as we know.",
    "     _____\n    / ___)     News\n   / (__\n (____)",
]


@pytest.mark.parametrize(("text", "about", "words"), ASKED)
def test_it_asks_once_with_the_place(text: str, about: str, words: str) -> None:
    script = script_of(text)
    asked = [(warning.span.of(text), warning.message) for warning in script.warnings if warning.span]
    assert any(place == about and words in message for place, message in asked), asked


@pytest.mark.parametrize("text", NOT_ASKED)
def test_it_does_not_ask_about_what_is_in_order(text: str) -> None:
    assert script_of(text).warnings == ()


STANZAS = {
    "He went (and all the way\n" + "He sang a song of spring.\n" * 15 + "It was so long) from home.": 0,
    "He went (and he\nSang all day.\n\nHe was so glad,\nAnd sad) as well.": 0,
    "He went (and he\nSang all day.\n\nHe was so glad.\n\nAnd so it was) again.": 2,
}


@pytest.mark.parametrize(("poem", "lone"), STANZAS.items())
def test_brackets_of_a_poem_close_within_their_stanza_or_the_next(poem: str, lone: int) -> None:
    blocks = [Block("verse", Span(*line.span())) for line in re.finditer(".+", poem)]
    unpaired = [poem.index("("), poem.index(")")]
    assert len([*partners(poem, blocks, unpaired, People())]) == lone


def test_a_text_full_of_brackets_without_partners_is_warned_of_once() -> None:
    few = "She ) came.\n\n" * 8
    assert len(script_of(few).warnings) == 8
    (warning,) = script_of(few + "He ( sang.").warnings
    assert warning.message.startswith("9 brackets, here the first, have no partner")
    assert warning.span == Span(4, 5)


def test_in_german_a_capital_makes_no_name_of_a_word_but_the_same_given_name_does() -> None:
    nouns = "Der Schritt war groß. Die Schrift lag da, und diese Schrift blieb. Der Kasten hat Kosten. Das sind Kosten."
    assert script_of(nouns, language="de").warnings == ()
    names = "Zu Martin Göhrung schrieb er. Martin Göhring kam. Nach Martin Göhring kam er auch."
    (asked,) = script_of(names, language="de").warnings
    assert "are they one name?" in asked.message


@pytest.mark.parametrize("piece", ["( a\n\n", ") a\n\n", "[ a\n\n] ", "(a\n", "1) a ", "( ", "_) ", ":))"])
def test_many_brackets_are_looked_through_in_a_moment(piece: str) -> None:
    text = piece * 30_000
    blocks = [Block("paragraph", Span(place, place + 60)) for place in range(0, len(text), 60)]
    places = [place for place, mark in enumerate(text) if mark in "()[]"]
    begun = perf_counter()
    for _ in partners(text, blocks, places, People()):
        pass
    for _ in twins("Marta Marfa. " * 20_000, [Block("paragraph", Span(0, 260_000))], "en"):
        pass
    assert perf_counter() - begun < 5


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
