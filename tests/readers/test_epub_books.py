"""Real books in EPUB 2 and 3: nothing of them vanishes, and a listener hears what is to be heard."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from audioedition.article import read as read_article
from audioedition.model import Metadata, Script
from audioedition.policy import HouseRules
from audioedition.script import segment
from audioedition.settings import load

from ..html.visible import missing, uncovered
from .books import read

FILES = Path(__file__).parent.parent / "files" / "epub"
BOOKS = sorted(FILES.glob("*.epub"))


def script_of(path: Path) -> Script:
    return segment(read_article(path), load(HouseRules))


def spine_of(path: Path) -> list[str]:
    """The texts of a book in the order of its spine, read by another way than the reader's."""
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".opf"))
        package = etree.fromstring(archive.read(name))
        hrefs = {item.get("id"): str(item.get("href")) for item in package.iter("{*}item")}
        folder = name.rpartition("/")[0]
        files = [f"{folder}/{hrefs[ref.get('idref')]}" for ref in package.iter("{*}itemref")]
        return [archive.read(file).decode() for file in files]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_nothing_of_a_book_vanishes(path: Path) -> None:
    found = read(path.read_bytes())
    assert uncovered(found) == ""
    assert missing(found, "".join(_body(text) for text in spine_of(path))) == ""


def _body(text: str) -> str:
    return text[text.index("<body") : text.index("</body>")].replace("<body", "<div").replace("/>", "></i>") + "</div>"


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_every_word_of_a_book_is_spoken_or_skipped_with_a_reason(path: Path) -> None:
    script = script_of(path)
    spans = sorted([u.span for u in script.units if u.span] + [skip.span for skip in script.skips])
    place = 0
    for span in spans:
        assert not script.text[place : span.start].strip()
        place = max(place, span.end)
    assert not script.text[place:].strip()
    assert all(skip.why for skip in script.skips)


CHAPTERS = {
    "love-among-the-chickens": [
        "Dedication", "I: A Letter with a Postscript", "II: Mr. and Mrs. S. F. Ukridge",
        "Waterloo Station, Some Fellow-Travellers",
    ],
    "the-diary": ["Preface", "January 1660–61", "June 1661", "Afterword"],
    "entre-nous": [
        "Entre nous", "PRÉFACE", "I", "II. Papa se fâche", "III. Voilà ce que c’est!",
        "IV. Marie couche le petit blessé", "V. Voilà le Docteur", "VI. Le Docteur part", "VII. Jean va à la cuisine",
    ],
    "mtsyri": ["Мцыри", "2", "3", "4", "5"],
    "passamaquoddy-folk-lore": [
        "A CONTRIBUTION TO PASSAMAQUODDY FOLK-LORE", "THE SNAKE DANCE", "SNAKE SONG", "TRADE DANCE", "WAR SONGS",
        "\"M' TOULIN.\"", "THE ORIGIN OF THE THUNDER-BIRD", "BLACK CAT AND THE SABLE", "A STORY OF LEUX",
        "HOW A MEDICINE MAN WAS BORN, AND HOW HE TURNED…",
    ],
}  # fmt: skip


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_the_chapters_of_a_book_are_those_of_its_table_of_contents(path: Path) -> None:
    assert [chapter.title for chapter in script_of(path).chapters] == CHAPTERS[path.stem]


FACTS = {
    "love-among-the-chickens": ("Love Among the Chickens", "P. G. Wodehouse", "en", "2017-12-11T02:32:46+00:00"),
    "the-diary": ("The Diary", "Samuel Pepys", "en", "2019-08-21T18:40:45+00:00"),
    "entre-nous": ("Entre nous", "Lucie Vos", "fr", "1906-01-01"),
    "mtsyri": ("Мцыри", "Михаил Лермонтов", "ru", "1840-10-25"),
    "passamaquoddy-folk-lore": ("Contribution to Passamaquoddy Folk-Lore", "J. Walter Fewkes", "en", "2006-03-15"),
}


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_what_a_book_says_of_itself(path: Path) -> None:
    known = read_article(path).metadata
    assert (known.title, known.author, known.language, known.date) == FACTS[path.stem]


def test_a_listener_hears_no_imprint_and_no_table_of_contents() -> None:
    reasons = {skip.why for path in BOOKS for skip in read(path.read_bytes()).skips}
    assert {"the imprint", "the colophon", "the copyright page", "the title again", "the table of contents"} <= reasons


def test_endnotes_in_a_file_of_their_own_are_heard_where_they_are_called() -> None:
    script = script_of(FILES / "the-diary.epub")
    notes = [place for place, unit in enumerate(script.units) if unit.kind == "note"]
    assert len({script.units[place].sentence for place in notes}) > 80
    assert {script.units[place].chapter for place in notes} >= {1, 2}
    spans = [unit.span for unit in script.units if unit.span]
    assert spans != sorted(spans)


def test_a_chapter_that_two_files_share_goes_on_with_its_notes() -> None:
    script = script_of(FILES / "passamaquoddy-folk-lore.epub")
    last = len(script.chapters) - 1
    counted = next(unit for unit in script.units if unit.text.startswith("Hony, kee bee"))
    assert counted.chapter == last
    notes = [unit for unit in script.units if unit.kind == "note" and unit.role == "footnote"]
    assert {unit.chapter for unit in notes} > {0, last}


def test_a_listener_of_a_gutenberg_book_hears_who_wrote_it_and_not_who_typed_it() -> None:
    script = script_of(FILES / "passamaquoddy-folk-lore.epub")
    said = " ".join(unit.text for unit in script.units)
    assert "Thierry Alberto" not in said
    assert "Project Gutenberg" not in said
    assert said.count("Walter Fewkes") == 2  # in the opening, and as the signature under the text


def test_a_cover_of_pixels_comes_with_the_book() -> None:
    picture = read_article(FILES / "love-among-the-chickens.epub").picture
    assert picture is not None
    assert picture.startswith(b"\xff\xd8\xff")
    assert read_article(FILES / "the-diary.epub").picture is None


def test_the_picture_is_the_articles_and_what_is_given_goes_before_it(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes((FILES / "love-among-the-chickens.epub").read_bytes())
    article = read_article(path, Metadata(cover="own.png"))
    assert article.picture is not None
    assert article.metadata.cover == "own.png"
