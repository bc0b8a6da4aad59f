"""From written to said: a row is what stands there, and what is heard."""

from __future__ import annotations

import pytest

from .scripts import said, script_of

ROWS = [
    # numbers
    ("It took 10 minutes.", "It took ten minutes."),
    ("Some 1,234,567 people came.", "Some one million two hundred thirty-four thousand five hundred sixty-seven people came."),  # noqa: E501
    ("It was the 19th, or the 21st.", "It was the nineteenth, or the twenty-first."),
    ("In 1905 and in 2010.", "In nineteen oh five and in twenty ten."),
    ("In 1900 and in 2000.", "In nineteen hundred and in two thousand."),
    ("The 1990s ended.", "The nineteen nineties ended."),
    ("From 1990–1995 on.", "From nineteen ninety to nineteen ninety-five on."),
    ("Some 10–15 people.", "Some ten to fifteen people."),
    ("On September 19 he left.", "On September nineteenth he left."),
    ("On 19 September he left.", "On the nineteenth of September he left."),
    ("At 10:30 or 7:05 p.m. sharp.", "At ten thirty or seven oh five PM sharp."),
    ("At 12:00 he left.", "At twelve o’clock he left."),
    ("Agent 007 got 0.5 of it.", "Agent zero zero seven got zero point five of it."),
    ("He paid $3.50 for it.", "He paid three dollars and fifty cents for it."),
    ("He paid $1 or €2 million.", "He paid one dollar or two million euros."),
    ("A $3.5bn deal.", "A three point five billion dollar deal."),
    ("The B52 flew 10km.", "The B fifty-two flew ten kilometers."),
    ("The sum 1234567890123456789 is long.", "The sum " + "one two three four five six seven eight nine zero one two three four five six seven eight nine is long."),  # noqa: E501
    # signs
    ("Johnson & Johnson has 50%.", "Johnson and Johnson has fifty percent."),
    ("It was 5°.", "It was five degrees."),
    ("See № 5 and § 7.", "See number five and section seven."),
    ("He writes C++.", "He writes C plus plus."),
    # abbreviations
    ("A car, i.e. a Volga.", "A car, that is, a Volga."),
    ("A car, e.g. a Volga.", "A car, for example, a Volga."),
    ("Cars, e.g., a Volga.", "Cars, for example, a Volga."),
    ("Cars, boats etc. were sold.", "Cars, boats et cetera were sold."),
    ("He sold cars, boats, etc.", "He sold cars, boats, et cetera."),
    ("Dr. Smith and Mr. Jones met St. Peter.", "Doctor Smith and Mister Jones met Saint Peter."),
    ("See No. 5 on p. 7.", "See number five on page seven."),
    ("Smith vs. Jones.", "Smith versus Jones."),
    # spaces, stops
    ("The verdict was demonstrative . Then he left", "The verdict was demonstrative."),
    ("One , two ; three : four .", "One, two; three: four."),
    ("One\ntwo\u00a0three\tfour.", "One two three four."),
    ("Nobody came", "Nobody came."),
    ("Nobody came!", "Nobody came!"),
    ("“Nobody came.”", "“Nobody came.”"),
    ("Nobody came:", "Nobody came:"),
    ("– Nobody came.", "Nobody came."),
    ("* Nobody came.", "Nobody came."),
    # signs before figures, decades, fractions, versions
    ("It was -5 degrees.", "It was minus five degrees."),
    ("In the ’90s it was.", "In the nineties it was."),
    ("Take ½ of it.", "Take one half of it."),
    ("Version 3.14.15 is out.", "Version three point fourteen point fifteen is out."),
    # quotation marks
    ("He said « no » then.", "He said “no” then."),
    ("He said „no“ then.", "He said “no“ then."),
    ("He said ‹ no › then.", "He said ‘no’ then."),
    ("« I saw the faces», he said.", "“I saw the faces”, he said."),
]  # fmt: skip


@pytest.mark.parametrize(("written", "heard"), ROWS)
def test_what_is_written_is_said_so(written: str, heard: str) -> None:
    assert said(written)[0] == heard


@pytest.mark.parametrize(
    ("language", "text", "heard"),
    [
        ("de", "Er sagte: „Gut“ und ging mit dem Hund nach Hause.", "Er sagte: „Gut“ und ging mit dem Hund nach Hause."),  # noqa: E501
        ("de", "Sie sagte »nein« und das war nicht gut für die Frau.", "Sie sagte »nein« und das war nicht gut für die Frau."),  # noqa: E501
        ("fr", "Le juge a dit « non » dans la rue et il est parti.", "Le juge a dit «non» dans la rue et il est parti."),  # noqa: E501
        ("ru", "Он сказал: « Нет » , и это было в 2010 году.", "Он сказал: «Нет», и это было в 2010 году."),
    ],
)  # fmt: skip
def test_other_languages_keep_their_marks_and_leave_figures_to_their_engine(
    language: str, text: str, heard: str
) -> None:
    assert said(text, language=language) == [heard]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "彼は汽車で来た。"), ("zh", "他来了吗？"), ("zh", "他来了！"),
        ("hi", "वह ट्रेन से आया।"), ("ar", "هل جاء بالقطار؟"), ("ur", "وہ ٹرین سے آیا۔"), ("hy", "Նա եկավ։"),
        ("am", "እሱ መጣ።"),
    ],
)  # fmt: skip
def test_no_full_stop_is_put_behind_another_scripts_own(language: str, text: str) -> None:
    assert said(text, language=language) == [text]


def test_no_figure_of_an_english_sentence_is_left_to_the_engine() -> None:
    figures = "3 44 5.6 7,8 9:10 $11 12% 13th 14–15 16/17 18x y19 20.21.22 1,23 0 00 1.2.3.4 +7 (8) '99"
    (text, *_) = said(f"It was {figures} then", language="en")
    assert not any(character.isdigit() for character in text)


def test_every_change_is_named_and_can_be_undone() -> None:
    (unit,) = script_of("He paid $3.50 , i.e. 50% , on « Monday ».").units
    assert [(step.kind, step.was, step.said) for step in unit.steps] == [
        ("money", "$3.50", "three dollars and fifty cents"), ("space", " ", ""), ("abbreviation", "i.e.", "that is,"),
        ("measure", "50%", "fifty percent"), ("space", " ", ""), ("quotation mark", "« ", "“"),
        ("quotation mark", " »", "”"),
    ]  # fmt: skip
