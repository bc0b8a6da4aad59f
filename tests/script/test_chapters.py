"""Chapters: from headings, else from scenes, else from paragraphs of one to three minutes; and their titles."""

from __future__ import annotations

import re

import pytest

from audioedition.model import Article, Block, Metadata, Script, Span
from audioedition.script import segment
from audioedition.script.chapter_split import best_cuts

from ..clock import processor_seconds
from .scripts import article_of, rules, script_of

SENTENCE = "The judge of the court in {} read the long verdict to the people in the hall for an hour. "
PLACES = "Omsk Tomsk Perm Kazan Tver Tula Orsk Ufa Samara Penza Kursk Bryansk Pskov Sochi Yalta Minsk".split()


def minutes(script: Script) -> list[float]:
    lengths = [0.0] * len(script.chapters)
    for unit in script.units:
        lengths[unit.chapter] += unit.estimated_s / 60
    return lengths


HEADINGS = {"The Road": 1, "The Court": 2, "Small": 3, "One": 1, "Two": 2, "Three": 1, "Four": 1}


def long_text(paragraphs: int, sentences: int = 5) -> str:
    return "\n\n".join(
        "".join(SENTENCE.format(PLACES[(p * sentences + s) % len(PLACES)]) for s in range(sentences))
        for p in range(paragraphs)
    )


def test_chapters_without_headings_last_one_to_three_minutes() -> None:
    for paragraphs in (6, 11, 30, 61):
        script = script_of(long_text(paragraphs))
        assert all(1 <= length <= 3 for length in minutes(script)), minutes(script)


def test_a_short_text_is_one_chapter() -> None:
    assert len(script_of("He came. She left.\n\nThey met.").chapters) == 1


def test_one_paragraph_is_never_parted() -> None:
    assert len(script_of(long_text(1, 60)).chapters) == 1


def test_opening_and_credit_are_no_chapters_of_their_own() -> None:
    text = "A Title\n\n" + long_text(12)
    script = segment(Article("a", text, blocks(text), Metadata(title="A Title", language="en"), ""), rules())
    assert script.units[1].chapter == script.units[0].chapter == 0
    assert script.units[-1].chapter == script.units[-2].chapter


def blocks(text: str, headings: int = 0) -> tuple[Block, ...]:
    found = []
    place = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        level = HEADINGS.get(paragraph, 0)
        kind = "title" if number == 0 else "heading" if level else "paragraph"
        found.append(Block(kind, Span(place, place + len(paragraph)), level))  # type: ignore[arg-type]
        place += len(paragraph) + 2
    assert headings == sum(block.kind == "heading" for block in found)
    return tuple(found)


def headed(text: str, headings: int) -> Script:
    article = Article("a", text, blocks(text, headings), Metadata(title="A Title", language="en"), "")
    return segment(article, rules())


def test_headings_make_the_chapters_and_name_them() -> None:
    script = headed("A Title\n\nHe came.\n\nThe Road\n\nHe went.\n\nThe Court\n\nSmall\n\nHe sat.", 3)
    assert [chapter.title for chapter in script.chapters[1:]] == ["The Road", "The Court"]
    firsts = {unit.id: unit for unit in script.units}
    assert [firsts[chapter.first_unit].kind for chapter in script.chapters] == ["opening", "heading", "heading"]


def test_a_heading_without_text_makes_no_empty_chapter() -> None:
    script = headed("A Title\n\nOne\n\nTwo\n\nHe went.\n\nThree\n\nFour\n\nHe sat.", 4)
    assert len(script.chapters) == 2
    for number in range(2):
        assert any(unit.kind == "sentence" for unit in script.units if unit.chapter == number)


def test_titles_are_told_apart() -> None:
    text = "\n\n".join("The judge read the verdict. " * 40 for _ in range(8))
    titles = [chapter.title for chapter in script_of(text).chapters]
    assert len(set(titles)) == len(titles) > 1


def test_a_question_or_a_quotation_is_no_title() -> None:
    text = "“We are shocked by the ease with which they violate the rights”, says Berg. Why is it so? The court of Omsk met."  # noqa: E501
    (chapter,) = script_of(text).chapters
    assert chapter.title == "The court of Omsk met"


def test_the_signature_of_a_note_is_no_title() -> None:
    (chapter,) = script_of("Hello there. He said [oversight–Trans.] no.").chapters
    assert chapter.title == "Hello there"


# ------------------------------------------------------------------------------- at most, at least, else


def laid_out(text: str, **known: str) -> Script:
    """The script of a plain text as its reader lays it out."""
    return segment(article_of(text, **({"language": "en"} | known)), rules("credit: {say: false}"))


def titles(script: Script) -> list[str]:
    return [chapter.title for chapter in script.chapters]


MINUTE = (SENTENCE * 11).format(*PLACES).strip()


def test_a_file_has_at_most_ninety_nine_chapters_and_says_what_was_merged() -> None:
    text = "A Title\n\n" + "\n\n".join(f"CHAPTER {n}\n\n{MINUTE}" for n in range(1, 131))
    script = laid_out(text)
    assert 50 <= len(script.chapters) <= 99
    (warning,) = [w for w in script.warnings if "99 chapters in a file" in w.message]
    assert (
        f"{130 - len(script.chapters)} headings make no chapters of their own, the first is “CHAPTER" in warning.message
    )


def test_parts_go_before_chapters_where_there_are_too_many() -> None:
    parts = [
        f"PART {part}\n\n" + "\n\n".join(f"CHAPTER {n}\n\n{MINUTE}" for n in range(1, 13)) for part in range(1, 11)
    ]
    script = laid_out("A Title\n\n" + "\n\n".join(parts))
    assert len(script.chapters) <= 99
    begun = {unit.source for unit in script.units if unit.id in {chapter.first_unit for chapter in script.chapters}}
    assert {f"PART {part}" for part in range(2, 11)} <= begun


def test_two_headings_in_a_row_name_one_chapter() -> None:
    parts = ["A Title", "PART ONE", "CHAPTER I", MINUTE, "CHAPTER II", MINUTE, "PART TWO", "CHAPTER I", MINUTE, MINUTE]
    text = "\n\n".join(parts)
    assert titles(laid_out(text)) == ["PART ONE: CHAPTER I", "CHAPTER II", "PART TWO: CHAPTER I"]


def test_a_chapter_of_some_seconds_goes_with_the_one_before_and_that_is_told() -> None:
    text = f"A Title\n\nCHAPTER I\n\n{MINUTE}\n\nCHAPTER II\n\nNothing.\n\nCHAPTER III\n\n{MINUTE}\n\n{MINUTE}"
    script = laid_out(text)
    assert titles(script) == ["CHAPTER I", "CHAPTER III"]
    assert any("“CHAPTER II” makes no chapter of its own" in warning.message for warning in script.warnings)


def test_without_headings_chapters_begin_where_scenes_do() -> None:
    scene = f"{MINUTE}\n\n{MINUTE}"
    script = laid_out(f"A Title\n\n{scene}\n\n* * *\n\n{scene}\n\n* * *\n\n{scene}")
    firsts = {chapter.first_unit for chapter in script.chapters}
    places = [unit.span.start for unit in script.units if unit.id in firsts and unit.span]
    breaks = [match.end() + 2 for match in re.finditer(re.escape("* * *"), script.text)]
    assert places[1:] == breaks


def test_the_target_is_set_in_voices_yaml() -> None:
    text = long_text(30)
    few, many = (len(script_of(text, f"chapters: {{target: {target}}}").chapters) for target in (240, 60))
    assert many > 3 * few


def test_titles_are_of_fifty_letters_at_most_and_told_apart() -> None:
    long = "CHAPTER {}: ON THE LACK OF INCENTIVE TO LABOUR IN A COMMUNIST SOCIETY"
    text = "A Title\n\n" + "\n\n".join(f"{long.format('X')}\n\n{MINUTE}" for _ in range(12))
    found = titles(laid_out(text))
    assert all(len(title) <= 50 for title in found)
    assert len(set(found)) == len(found) == 12


def test_a_title_is_never_a_piece_of_a_quotation_that_runs_over_sentences() -> None:
    quotation = "“I came by the morning train. The people of Omsk stood at the station. They were silent.” "
    for opened, closed in ("“”", '""', "«»", "‘’", "„“"):
        text = quotation.replace("“", opened).replace("”", closed) * 20 + "So the letter ended."
        for chapter in script_of(text).chapters:
            assert "Omsk stood" not in chapter.title
            assert "came by" not in chapter.title


def test_a_title_is_drawn_from_what_is_heard_at_once() -> None:
    """The clause with the most to tell stands a minute behind the chapter's beginning, or in a quotation."""
    plain = "The people of the town walked to the river in the evening. "
    late = "Professor {0} invented the submarine of {0}. "
    text = "\n\n".join(plain * 6 + late.format(place) + plain * 12 for place in PLACES[:8])
    script = script_of(text)
    assert len(script.chapters) > 2
    assert not any("submarine" in chapter.title for chapter in script.chapters)


def test_a_chapter_begins_where_its_opening_makes_a_title() -> None:
    question = "Was it so? Who can say that of them, and who can ever know? And why not? " * 3
    told = "The judge of {} came home, and all the people sat in the hall of the town for an hour. "
    paragraphs = [question + told.format(place) * 3 for place in PLACES]
    named = told.format("Omsk") * 3 + question
    text = "\n\n".join(paragraph if number % 3 else named for number, paragraph in enumerate(paragraphs * 2))
    script = script_of(text)
    firsts = {chapter.first_unit for chapter in script.chapters}
    assert len(firsts) > 2
    assert all(unit.source.startswith("The judge") for unit in script.units if unit.id in firsts)


def test_a_chapter_is_not_called_by_a_word_alone() -> None:
    told = "and of it he knew no more than the people who had walked to the river with him so early in the day. "
    for chapter in script_of("\n\n".join("Output. At Omsk he was late, " + told * 12 for _ in range(8))).chapters:
        assert chapter.title.startswith("At Omsk he was late")


def test_chapters_of_tiny_paragraphs_are_found_quickly() -> None:
    cuts: list[int] = []
    assert processor_seconds(lambda: cuts.extend(best_cuts([0.7] * 50_000, [False] * 50_000, 360.0, 99))) < 5
    assert 90 <= len(cuts) <= 99


@pytest.mark.parametrize(
    ("numerals", "said"),
    [
        (["I", "II", "V"], ["one.", "two.", "five."]),
        (["I. The Road", "II. The Sea"], ["one. The Road.", "two. The Sea."]),
        (["A", "I", "V"], ["A.", "I.", "V."]),  # letters of a glossary
        (["I", "II", "C. The Cellar"], ["one.", "two.", "C. The Cellar."]),
    ],
)
def test_headings_numbered_in_roman_numerals_are_said_as_numbers(numerals: list[str], said: list[str]) -> None:
    text, blocks = "", []
    for numeral in numerals:
        blocks.append(Block("heading", Span(len(text), len(text) + len(numeral)), 2))
        text += f"{numeral}\n\n"
        sentence = "He came to the city by train and left it again."
        blocks.append(Block("paragraph", Span(len(text), len(text) + len(sentence))))
        text += f"{sentence}\n\n"
    script = segment(Article("a", text, tuple(blocks), Metadata(language="en"), "0" * 64), rules(""))
    assert [unit.text for unit in script.units if unit.kind == "heading"] == said
