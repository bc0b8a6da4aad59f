"""Chapters: of one to three minutes from paragraphs, or from headings."""

from __future__ import annotations

from audioedition.model import Article, Block, Metadata, Script, Span
from audioedition.script import segment

from .scripts import rules, script_of

SENTENCE = "The judge of the court in {} read the long verdict to the people in the hall for an hour. "
PLACES = "Omsk Tomsk Perm Kazan Tver Tula Orsk Ufa Samara Penza Kursk Bryansk Pskov Sochi Yalta Minsk".split()


def minutes(script: Script) -> list[float]:
    lengths = [0.0] * len(script.chapters)
    for unit in script.units:
        lengths[unit.chapter] += len(unit.text) / 15.5 / 60
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
