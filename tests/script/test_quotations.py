"""Quotations whose speaker is named with them, in that person's voice; all others stay with the narrator."""

from __future__ import annotations

import time

import pytest

from audioedition.script.language_detection import DEFAULT
from tests.table import assert_each

from .laws import assert_covered, assert_replays
from .scripts import cues, script_of

# What is quoted of each text, and who says it: «…» for the narrator's words between.
TOLD = [
    ("en", "“I won’t go,” said Timur.", "Timur: “I won’t go,”"),
    ("en", "“I won’t go,” Timur said.", "Timur: “I won’t go,”"),
    ("en", '"I won\'t go," said Timur, laughing. "Not today."', 'Timur: "I won\'t go," / "Not today."'),
    ("en", "“I won’t,” said Timur, “go today.”", "Timur: “I won’t,” / “go today.”"),
    ("en", "Andrea Berg says: “We are well.”", "Andrea Berg: “We are well.”"),
    ("en", "The singer Andrea Berg told the paper, “We are well.”", "Andrea Berg: “We are well.”"),
    ("en", "Their head of policy, Jeff Knott, stated: “We are.”", "Jeff Knott: “We are.”"),
    ("en", "Cynthia Thompson, curator of Arkansas, Fayetteville, said, “It is.”", "Cynthia Thompson: “It is.”"),
    ("en", "“We are well,” said Prime Minister Andrea Berg.", "Andrea Berg: “We are well.”".replace(".”", ",”")),
    ("en", "“We are well,” said the head of the house, Andrea Berg.", "Andrea Berg: “We are well,”"),
    ("en", "“It is late,” the Rome correspondent Andrea Berg wrote on Monday.", "Andrea Berg: “It is late,”"),
    ("en", "“It is late,” said NASA administrator Jim Berg.", "Jim Berg: “It is late,”"),
    ("en", "‘I won’t go,’ said Timur.", "Timur: ‘I won’t go,’"),
    ("en", "Andrea Berg says:\n\n“We are well.”", "Andrea Berg: “We are well.”"),
    ("en", "According to Andrea Berg: “We are well.”", "Andrea Berg: “We are well.”"),
    ("de", "„Ich gehe nicht“, sagte Timur.", "Timur: „Ich gehe nicht“"),
    ("de", "»Ich gehe nicht,« sagte Timur, »heute nicht.«", "Timur: »Ich gehe nicht,« / »heute nicht.«"),
    ("de", "„Es ist spät“, sagte die Ministerin für Verkehr, Andrea Berg.", "Andrea Berg: „Es ist spät“"),
    ("de", "„Es ist spät“, so Andrea Berg.", "Andrea Berg: „Es ist spät“"),
    ("fr", "« Je ne viens pas », dit Timur.", "Timur: « Je ne viens pas »"),
    ("fr", "« Je viens, dit Timur en riant, et je reste. »", "Timur: « Je viens, / et je reste. »"),
    ("fr", "« Je viens demain » a déclaré Andrea Berg.", "Andrea Berg: « Je viens demain »"),
    ("es", "«No voy», dijo Timur.", "Timur: «No voy»"),
    ("es", "«No voy -dijo Timur riendo-, hoy no».", "Timur: «No voy / hoy no»"),
    ("es", 'La señora Hopley añadió: "No vamos".', 'Hopley: "No vamos"'),
    ("it", "«Non vengo», disse Timur.", "Timur: «Non vengo»"),
    ("ru", "«Я не пойду», — сказал Тимур.", "Тимур: «Я не пойду»"),
    ("ru", "«Я, — сказал господин Тимуров, — не пойду».", "Тимуров: «Я, / не пойду»"),
    ("ru", "Андреа Берг однажды сказала: «Нам хорошо».", "Андреа Берг: «Нам хорошо»"),
    ("nl", "“Ik ga niet,” zei Timur.", "Timur: “Ik ga niet,”"),
    ("pl", "„Nie idę”, powiedział Timur.", "Timur: „Nie idę”"),
]
# Nobody is named with it, or not for sure, or nothing is said.
NOT_TOLD = [
    ("en", "“I won’t go,” he said."),
    ("en", "“I won’t go,” said the old man."),
    ("en", "“I won’t go,” said Timur’s father."),
    ("en", "“We won’t go,” said Timur and Anna."),
    ("en", "“We won’t go,” Labour officials said."),
    ("en", "Officials said: “We are well.”"),
    ("en", "She said, “We are well.”"),
    ("en", "The man who had met Andrea Berg said: “We are well.”"),
    ("en", "A friend of Andrea Berg said: “We are well.”"),
    ("en", "According to AFP, one user there posted: “We are well.”"),
    ("en", "“We are well,” said NASA officials."),
    ("en", "His book “The House” was praised, said Timur."),
    ("en", "He called it “a shame,” said Timur."),
    ("en", "Timur said that the “reform” had failed."),
    ("en", "“I won’t go.” Timur said nothing more."),
    ("en", "“Go,” said the Red Guard."),
    ("de", "„Ich gehe nicht“, sagte der Vater."),
    ("de", "„Ich gehe nicht“, sagte Mutter."),
    ("de", "„Wir gehen nicht“, sagte Regierungssprecher."),
    ("fr", "« Je ne viens pas », dit-il."),
    ("ru", "«Я не пойду», — сказал он."),
    ("ru", "– ответил Аркадий, – но зачем ты говоришь: «дело хорошее», точно."),
]


def told(text: str, language: str) -> str:
    """Who says what, the narrator's words left out."""
    script = script_of(text, "quotations: voices", language=language)
    assert_covered(script, text)
    assert_replays(script, text)
    quoted = [unit for unit in script.units if unit.role.startswith("person:") and unit.span]
    people = dict.fromkeys(unit.role.removeprefix("person:") for unit in quoted)
    words = " / ".join(unit.source for unit in quoted)
    return f"{' and '.join(people)}: {words}" if people else ""


def test_a_quotation_is_spoken_by_who_is_named_with_it() -> None:
    def assert_told(language: str, text: str, expected: str) -> None:
        assert told(text, language) == expected

    assert_each(assert_told, TOLD)


def test_what_has_no_certain_speaker_stays_with_the_narrator() -> None:
    def assert_not_told(language: str, text: str) -> None:
        assert told(text, language) == ""

    assert_each(assert_not_told, NOT_TOLD)


def test_a_quotation_goes_on_over_paragraphs_that_begin_with_its_mark() -> None:
    text = "Andrea Berg says: “We are well.\n\n“We live here.”\n\n“And you?”\n\nShe left."
    assert told(text, "en") == "Andrea Berg: “We are well. / “We live here.”"


def test_another_speaker_without_a_name_ends_it() -> None:
    assert told("“Go,” said Timur. “No,” answered the father.", "en") == "Timur: “Go,”"
    assert told("“Go,” said Timur. “Now,” he added.", "en") == "Timur: “Go,” / “Now,”"
    assert told("“Go,” said Timur. The old man rose. “No.”", "en") == "Timur: “Go,”"
    assert told("“Go,” said Timur, and Anna Berg answered, “No.”", "en") == "Timur and Anna Berg: “Go,” / “No.”"
    assert told("Internet user Ana Ruiz wrote, “So it is”, while Zoe Lind said, “It is not.”", "en") == (
        "Ana Ruiz and Zoe Lind: “So it is” / “It is not.”"
    )


def test_the_narrator_says_what_is_told_around_it_and_announces_nobody() -> None:
    script = script_of("“I won’t,” said Timur, “go today.”", "quotations: voices")
    assert [(unit.role, unit.text, unit.pause_after) for unit in script.units] == [
        ("person:Timur", "“I won’t,”", "join"),
        ("narrator", "said Timur,", "join"),
        ("person:Timur", "“go today.”", "end"),
    ]
    assert not cues(script)


def test_surname_and_full_name_are_one_person_unless_there_are_two() -> None:
    one = "“A house,” said Antony Holm. They ate.\n\n“A garden,” says Holm."
    assert told(one, "en") == "Antony Holm: “A house,” / “A garden,”"
    assert told(f"{one}\n\nMaria Holm smiled.", "en") == "Antony Holm and Holm: “A house,” / “A garden,”"


def test_turns_of_an_interview_keep_their_speaker() -> None:
    text = (
        "Anna Holm: How are you?\n\nKarl Moor: “I am well,” said Timur, and I wept.\n\nHolm: And where do you live?\n\n"
        "Moor: I live here."
    )
    script = script_of(text, "quotations: voices")
    assert {unit.role for unit in script.units if unit.kind == "sentence"} == {"person:Anna Holm", "person:Karl Moor"}


def test_quotations_are_the_narrator_s_unless_they_are_asked_for() -> None:
    script = script_of("“I won’t go,” said Timur.")
    assert [unit.role for unit in script.units] == ["narrator"]


@pytest.mark.parametrize("text", [
    "“" * 50_000, "‘" * 50_000, "«" * 50_000, '" ' * 50_000, "“Go,” said Timur " * 8_000, "« a, dit Ana b " * 8_000,
    "“a” b said " * 10_000, "“a,” " + "Anna " * 30_000, "Anna " * 30_000 + "said: “a”", "„a “b ”" * 15_000,
    "«Да, — сказал Тимур " * 8_000,
])  # fmt: skip
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.process_time()
    script_of(f"Hello.\n\n{text}", "quotations: voices", language=DEFAULT)
    assert time.process_time() - start < 8
