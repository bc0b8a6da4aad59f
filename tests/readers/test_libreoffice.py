"""Documents that LibreOffice wrote in its own XML; tests/files/odt/README.md and its neighbour tell how."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.model import Article, Script

from ..script.laws import script_or_none

FILES = Path(__file__).parents[1] / "files"
BOTH = ["odt", "docx"]


def article(name: str, ending: str) -> Article:
    return read(FILES / ending / f"{name}.{ending}")


def script(name: str, ending: str) -> Script:
    found = script_or_none(article(name, ending))
    assert found is not None
    return found


def notes(found: Script) -> Iterator[tuple[str, str]]:
    """Each note with the words of the paragraph that it is heard after."""
    said = ""
    for unit in found.units:
        if unit.role != "footnote":
            said = unit.source
        elif unit.kind == "note":
            yield unit.text, said


@pytest.mark.parametrize("ending", BOTH)
def test_a_list_that_a_paragraph_interrupts_is_numbered_as_libreoffice_shows_it(ending: str) -> None:
    found = article("red-headed-league", ending)
    items = [(block.label, block.span.of(found.text)) for block in found.blocks if block.kind == "item"]
    assert [(label, words.split()[-1]) for label, words in items] == [
        ("1", "labour"), ("2", "snuff"), ("3", "Freemason:"), ("", "breastpin,"), ("", "compass"), ("4", "China²"),
        ("5", "lately"),
    ]  # fmt: skip


@pytest.mark.parametrize("ending", BOTH)
def test_a_first_line_that_stands_out_and_the_line_under_it_are_title_and_author(ending: str) -> None:
    about = script("red-headed-league", ending).metadata
    assert (about.title, about.author) == ("The Red-Headed League", "Arthur Conan Doyle")
    assert (about.date or "").startswith("1891-08-01")


@pytest.mark.parametrize("ending", BOTH)
def test_raised_figures_are_heard_as_such(ending: str) -> None:
    said = [unit.text for unit in script("red-headed-league", ending).units]
    assert "A full page is eight squared lines." in said


@pytest.mark.parametrize("ending", BOTH)
def test_notes_are_heard_where_they_are_called(ending: str) -> None:
    assert [(note, words.split()[-1]) for note, words in notes(script("tolstyi-i-tonkii", ending))] == [
        ("Дорога между Петербургом и Москвой.", "сын."),
        ("Герострат поджёг храм Артемиды в Эфесе.", "лютеранка."),
        ("Эфиальт указал персам путь в обход Фермопил.", "лютеранка."),
        ("Так пишет Геродот.", "лютеранка."),
        ("Орден Святого Станислава.", "А?"),
    ]


WHYS = {
    "odt": {
        "Содержание\nНа вокзале 1\nДве звезды 2": "the table of contents",
        "не очень": "deleted in a tracked change",
        "Нафанаил ничего не сказал.": "deleted in a tracked change",
        "Здесь кончается первая полоса.": "hidden text",
        "А. П. Чехов": "the running head of a page",
    },
    "docx": {
        "Содержание\nНа вокзале 1\nДве звезды 2": "the table of contents",
        "Проверить, чем.": "a comment",
        "А. П. Чехов": "the running head of a page",
    },
}


@pytest.mark.parametrize("ending", BOTH)
def test_what_is_none_of_the_article_is_listed_with_its_reason(ending: str) -> None:
    found = script("tolstyi-i-tonkii", ending)
    whys = {skip.source: skip.why for skip in found.skips}
    assert {words: whys.get(words) for words in WHYS[ending]} == WHYS[ending]
    said = " ".join(unit.text for unit in found.units)
    for words in ("не очень", "ничего не сказал", "наборщику", "Содержание", "Проверить"):
        assert words not in said
    assert "На вокзале Николаевской железной дороги" in said


@pytest.mark.parametrize("ending", BOTH)
def test_a_french_document_stays_french_when_it_is_saved_with_english_menus(ending: str) -> None:
    found = script("entre-nous-saved-again", ending)
    assert found.language == "fr"
    assert {unit.language for unit in found.units} == {"fr"}


@pytest.mark.parametrize("ending", BOTH)
def test_scenes_are_parted_where_lines_across_the_page_do(ending: str) -> None:
    before, after = script("entre-nous", "docx"), script("entre-nous-saved-again", ending)
    parted = [[unit.text for unit in one.units if unit.pause_after == "scene"] for one in (before, after)]
    assert parted[0] == parted[1]
    assert parted[0]
