"""The sample article's script: its sentences, its six notes, its line for the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition import settings
from audioedition.article import plain, read
from audioedition.characters import has_words
from audioedition.model import Script, Unit
from audioedition.script import segment, written

from .scripts import cues, rules

# Where a sentence begins inside a paragraph; read off the article by hand.
INNER_BEGINNINGS = """
However, the government
In Almaty itself
Instead of this
The security guard
I got tired
As well as
Moreover, I was
After a couple
Conclusion: if
Perhaps I’m
And, perhaps
However, this did
Before this, he
The whole way
He had heard
To refute it
Also Timur recounted
Nazarbayev is cunning
And all these
If there were
In recent times
The individual cosmetic
– Kazakhstan is
They do have
But, obviously
Further on he
On the other hand
Clarify how
«He and I
There can be
One of them
He said that
«The courts will
Perhaps the courts
""".strip().splitlines()

# (role, what is said, what is said before it, what is said after it)
NOTES = [
    ("translator", "that is, Russian cars.", "produced by Vaz and Gaz,", "and also the fact that drivers"),
    (
        "translator", "employees of the National Security Committee, K N B, the successor to you-know-who.",
        "by the vigilant kaenbeshniki", "of Kazakhstan.",
    ),
    (
        "author", "in their time, they really set Sergey up hard and locked him in jail.",
        "human rights advocate Sergey Duvanov,", "the conviction of Zhovtis was demonstrative.",
    ),
    ("author", "in the courtroom.", "western diplomats in Bakanas” –", "they began to understand"),
    ("translator", "investigative isolator prison.", "is in the Sizo", "of Taldykorgan, the power"),
    ("translator", "oversight.", "take the Zhovtis case under control", "and in the event of appellate complaints"),
]  # fmt: skip


@pytest.fixture
def script(sample: Path) -> Script:
    return segment(read(sample), rules())


def test_the_title_line_names_author_series_and_part(script: Script) -> None:
    known = script.metadata
    assert (known.title, known.author, known.part) == ("A Week in Almaty", "Grigory Pasko", 3)
    assert known.series == "A Week in Almaty"
    assert script.language == "en"


def test_the_episode_opens_as_a_presenter_would_and_covers_the_title_line(script: Script) -> None:
    opening = script.units[0]
    assert (opening.role, opening.kind) == ("narrator", "opening")
    assert opening.text == "A Week in Almaty, part three. By Grigory Pasko."
    assert opening.source == "Grigory Pasko: A Week in Almaty, Part 3"


def test_the_episode_closes_with_a_credit_that_says_that_the_voices_are_synthetic(script: Script) -> None:
    credit = script.units[-1]
    assert (credit.role, credit.kind, credit.span) == ("narrator", "credit", None)
    assert "A Week in Almaty" in credit.text
    assert "synthetic" in credit.text


def test_the_credit_can_be_switched_off(sample: Path) -> None:
    script = segment(read(sample), rules("credit: {say: false}"))
    assert script.units[-1].text == "To be continued."


def test_sentences_begin_where_a_reader_sees_them_begin(script: Script) -> None:
    assert len(INNER_BEGINNINGS) == 34
    paragraphs = {block.span.start for block in plain.blocks(script.text, 0)}
    seen: set[int] = set()
    firsts: list[int] = []
    for unit in script.units:
        if unit.kind == "sentence" and unit.span and unit.sentence not in seen:
            firsts.append(unit.span.start)
        seen.add(unit.sentence)
    inner = [start for start in firsts if start not in paragraphs]
    text = script.text
    begun = [text[start : start + 30] for start in inner]
    for beginning, found in zip(INNER_BEGINNINGS, begun, strict=True):
        assert found.lstrip("– ").startswith(beginning.lstrip("– "))


def test_all_six_notes_are_read_in_their_own_voice_where_they_stand(sample: Path) -> None:
    script = segment(read(sample), rules("notes: {place: inline}"))
    units = [unit for unit in script.units if unit.kind != "cue"]
    notes = [place for place, unit in enumerate(units) if unit.kind == "note"]
    heard = [(units[i].role, units[i].text, units[i - 1].text, units[i + 1].text) for i in notes]
    for (role, text, before, after), expected in zip(heard, NOTES, strict=True):
        assert (role, text) == expected[:2]
        assert before.endswith(expected[2])
        assert after.startswith(expected[3])


def test_a_sentence_with_three_words_to_go_is_finished_before_its_note(script: Script) -> None:
    place = next(i for i, unit in enumerate(script.units) if unit.text.endswith("kaenbeshniki"))
    before, rest, note = script.units[place : place + 3]
    assert (before.pause_after, rest.text, rest.pause_after) == ("run", "of Kazakhstan.", "aside")
    assert (note.role, note.text[:9]) == ("translator", "employees")
    inline = [unit.kind for unit in script.units].count("note") - 1
    assert inline == 5, "the five others have more to go, or stand where they are heard"


def test_a_note_s_span_runs_from_bracket_to_bracket_and_its_tag_is_a_step(script: Script) -> None:
    for unit in script.units:
        if unit.kind == "note":
            assert unit.source[0] == "["
            assert unit.source[-1] == "]"
            tag = [step for step in unit.steps if step.kind == "tag"][-1]
            assert tag.was in ("–Trans.]", "–G.P.]")
            assert unit.span
            assert "Trans" not in written(script.text, unit.span, unit.steps)


def test_a_note_inside_a_sentence_keeps_the_sentence_going(script: Script) -> None:
    place = next(i for i, unit in enumerate(script.units) if unit.text.endswith("Vaz and Gaz,"))
    before, cue, note, after = script.units[place : place + 4]
    assert before.sentence == after.sentence != note.sentence
    assert [unit.pause_after for unit in (before, cue, note)] == ["aside", "join", "aside"]
    assert cue.sentence == note.sentence


def test_the_translator_is_announced_once_and_the_author_each_time(script: Script) -> None:
    assert [(cue.role, cue.text) for cue in cues(script)] == [
        ("translator", "Translator's note:"), ("author", "Author's note:"), ("author", "Author's note:"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("yaml", "announced"),
    [
        ("notes: {cues: {translator: {when: every}}}", ["translator"] * 2 + ["author"] * 2 + ["translator"] * 2),
        ("notes: {cues: {translator: {when: none}}}", ["author"] * 2),
        ("notes: {cues: {author: {when: first}}}", ["translator", "author"]),
        ("notes: {cues: {author: {when: none}, translator: {when: none}}}", []),
    ],
)
def test_voices_yaml_can_say_otherwise(sample: Path, yaml: str, announced: list[str]) -> None:
    assert [cue.role for cue in cues(segment(read(sample), rules(yaml)))] == announced


def test_the_cue_s_words_are_those_of_voices_yaml(sample: Path) -> None:
    script = segment(read(sample), rules('notes: {cues: {translator: {words: {en: "The translator adds:"}}}}'))
    assert cues(script)[0].text == "The translator adds:"


def test_notes_can_wait_for_the_end_of_their_sentence(sample: Path) -> None:
    units = segment(read(sample), rules("notes: {place: after}")).units
    spoken = [unit for unit in units if unit.kind != "cue"]
    place = next(i for i, unit in enumerate(spoken) if unit.text == "that is, Russian cars.")
    assert spoken[place - 1].text.startswith("and also the fact")
    assert spoken[place + 1].text.startswith("On Ablaikhan street")
    assert sum(unit.kind == "note" for unit in units) == 6


def test_silent_roles_are_skipped_with_their_reason(sample: Path) -> None:
    script = segment(read(sample), rules("notes: {silent: [author]}"))
    assert [unit.role for unit in script.units if unit.kind == "note"] == ["translator"] * 4
    skipped = [skip for skip in script.skips if "author" in skip.why]
    assert [skip.reason for skip in skipped] == ["policy", "policy"]
    assert skipped[1].source == "[in the courtroom–G.P.]"


def test_the_russian_line_for_the_screen_is_skipped_with_its_reason(script: Script) -> None:
    (skip,) = [skip for skip in script.skips if skip.reason != "punctuation"]
    assert skip.source.startswith("Если Вы хотите прочитать")
    assert skip.reason == "furniture"
    assert "нажмите сюда" in skip.why
    assert "screen_lines" in skip.why


def test_the_russian_line_is_spoken_in_russian_where_that_is_asked_for(sample: Path) -> None:
    script = segment(read(sample), rules("screen_lines: speak"))
    (unit,) = [unit for unit in script.units if unit.language == "ru"]
    assert unit.text == "Если Вы хотите прочитать оригинал данной статьи на русском языке, нажмите сюда."
    assert unit.role == "narrator"


def test_what_is_not_spoken_is_marks_alone_but_for_that_line(script: Script) -> None:
    for skip in script.skips:
        assert skip.reason == "furniture" or not has_words(skip.source)


def test_plan_asks_about_the_quotations_that_do_not_close_and_a_name_in_two_spellings(script: Script) -> None:
    asked = [
        (warning.span.of(script.text), warning.message.split(":")[0]) for warning in script.warnings if warning.span
    ]
    assert asked == [
        ("»", "“»” closes a quotation that nothing opened"),
        ("«", "“«” opens a quotation that nothing closes"),
        ("Zovtis", "“Zovtis” stands once, “Zhovtis” 6 times"),
    ]


def said_in(script: Script, words: str) -> Unit:
    return next(unit for unit in script.units if words in unit.source)


@pytest.mark.parametrize(
    ("written_", "heard"),
    [
        ("demonstrative . Further"[:15], "demonstrative."),
        ("« I saw", "“I saw"),
        ("10 minutes", "ten minutes"),
        ("15 euros", "fifteen euros"),
        ("in 2010 to", "in twenty ten to"),
        ("on the 19th of", "on the nineteenth of"),
        ("(KNB)", ", K N B,"),
        ("(To be continued)", "To be continued."),
    ],
)
def test_what_is_written_for_the_eye_is_said_for_the_ear(script: Script, written_: str, heard: str) -> None:
    assert heard in said_in(script, written_).text


def test_chapters_last_one_to_three_minutes(script: Script) -> None:
    for number in range(len(script.chapters)):
        assert 60 < sum(unit.estimated_s for unit in script.units if unit.chapter == number) < 180


def quoted(text: str) -> set[int]:
    """Places inside quotation marks; one that never closes lasts to the end of its paragraph."""
    places: set[int] = set()
    depth = 0
    for place, mark in enumerate(text):
        depth = 0 if mark == "\n" else max(0, depth + (mark in "“«") - (mark in "”»"))
        if depth:
            places.add(place)
    return places


def test_chapter_titles_tell_what_comes_and_are_no_part_of_a_quotation(script: Script) -> None:
    inside = quoted(script.text)
    for chapter in script.chapters:
        assert 3 <= len(chapter.title.split()) <= 12
        assert not chapter.title.startswith("Part")
        words = chapter.title.removesuffix("…")
        place = script.text.index(words)
        assert not inside.intersection(range(place, place + len(words)))


def test_a_chapter_opens_with_what_its_title_says(script: Script) -> None:
    spoken = [unit for unit in script.units if unit.kind != "opening"]
    for number, chapter in enumerate(script.chapters):
        opening = [unit for unit in spoken if unit.chapter == number][:2]
        assert any(chapter.title.removesuffix("…") in " ".join(unit.source.split()) for unit in opening), chapter


def test_every_setting_in_a_table_is_laid_over_alone() -> None:
    changed = rules("notes: {cues: {author: {when: none}}}")
    assert changed.notes.cues["author"].words == rules().notes.cues["author"].words
    assert settings.plain(changed.notes.cues["translator"]) == settings.plain(rules().notes.cues["translator"])
