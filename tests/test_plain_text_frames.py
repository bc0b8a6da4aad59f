"""What text files hang around an article: pages of Internet-Drafts, heads of letters, boards, title pages, rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import plain, read
from audioedition.article.formats import format_of
from audioedition.errors import ArticleError
from audioedition.model import Article
from audioedition.script import segment

from .script.scripts import rules

DRAFT = """

roads                                                          A. Holm
Internet-Draft                                         The Road Company
Expires: March 12, 2016                                September 9, 2015


                        Roads to the Lake
                     draft-holm-roads-01

Abstract

   This document tells of roads.

Status of This Memo

   This Internet-Draft is submitted in full conformance with BCP 78.

1.  Introduction

   The road to the lake, which everybody takes who comes from the town
   and wants to go up there in summer, is long and

Holm                    Expires March 12, 2016                [Page 1]
\f
Internet-Draft                   Roads                   September 2015

   steep.  Nobody takes it in winter.

Holm                    Expires March 12, 2016                [Page 2]
\f
Internet-Draft                   Roads                   September 2015

2.  The Lake

   It lies high.

Author's Address

   Anna Holm
   The Road Company
   Email: anna@example.org

Holm                    Expires March 12, 2016                [Page 3]
"""


def article(tmp_path: Path, text: str) -> Article:
    (tmp_path / "a.txt").write_text(text)
    return read(tmp_path / "a.txt")


def heard(found: Article) -> list[str]:
    return [unit.text for unit in segment(found, rules()).units if unit.kind not in ("credit", "opening")]


def test_an_internet_draft_is_read_without_its_frame(tmp_path: Path) -> None:
    found = article(tmp_path, DRAFT)
    assert (found.metadata.title, found.metadata.author) == ("Roads to the Lake", "Anna Holm")
    said = " ".join(heard(found))
    assert "is long and steep. Nobody takes it in winter." in said
    assert "It lies high." in said
    for words in ("Expires", "Internet-Draft", "draft-holm", "conformance", "example.org", "Company"):
        assert words not in said


def test_a_running_head_parts_no_sentence_and_lines_that_are_no_head_stay(tmp_path: Path) -> None:
    places = ("the sea and the", "the woods and the", "the town, the mill and the", "the hills, and up to the")
    pages = [f"THE ROAD {number}\n\nThey went through {place}\n" for number, place in enumerate(places, 1)]
    text = "A Week\n\nThey set out.\n\f" + "\f".join(pages) + "\flake.\n"
    said = " ".join(heard(article(tmp_path, text)))
    assert "THE ROAD" not in said.upper()
    assert "up to the lake." in said
    assert "came" in " ".join(heard(article(tmp_path, "A Week\n\nHe came.\n\fHe went.\n\fHe came.\n")))


def test_the_number_of_a_page_in_the_middle_parts_no_sentence_and_that_of_a_chapter_does(tmp_path: Path) -> None:
    places = ("the sea and the", "the woods and the", "the town and the", "the hills and up to the")
    pages = [f"They went through {place}\n\n{' ' * 32}{number}\n\n\n" for number, place in enumerate(places, 1)]
    said = " ".join(heard(article(tmp_path, "A Week\n\n" + "they came. ".join(pages) + "lake.\n")))
    assert "through the sea and the they came." in said
    assert said.endswith("up to the lake.")
    chapters = "".join(f"\n\n{' ' * 32}{number}\n\nThey went there.\n" for number in range(1, 5))
    assert "four" in " ".join(heard(article(tmp_path, "A Week\n" + chapters)))


LETTER = """From: Anna Holm <anna@example.org>
To: list@example.org
Subject: [roads] Re: The road to the lake
Date: Tue, 15 Sep 2009 10:00:00 +0600

We went up to the lake in the morning.

-- 
Anna Holm, Almaty
"""  # noqa: W291


def test_a_letter_is_read_without_head_and_signature(tmp_path: Path) -> None:
    found = article(tmp_path, LETTER)
    assert (found.metadata.title, found.metadata.author) == ("The road to the lake", "Anna Holm")
    assert found.metadata.date == "2009-09-15T10:00:00+06:00"
    assert heard(found) == ["We went up to the lake in the morning."]


@pytest.mark.parametrize("text", ["From: the hills\nTo: the lake\n\nWe went.", "Date: none\nWe went.\n\nAnd came."])
def test_lines_with_colons_are_no_head_of_a_letter(text: str, tmp_path: Path) -> None:
    assert not any("letter" in skip.why for skip in article(tmp_path, text).skips)


def test_what_a_board_hung_on_is_not_read(tmp_path: Path) -> None:
    row = "X-=-=-=-=-=-=-=-=-=-=-X"
    text = f"A Week\n\nHe came.\n\n{row}\n\n Another file downloaded from:    NIRVANAnet\n\n 510-935-5845\n\n{row}\n"
    found = article(tmp_path, text)
    assert heard(found) == ["He came."]
    assert any("bulletin board" in skip.why for skip in found.skips)


def test_a_row_of_marks_is_not_said(tmp_path: Path) -> None:
    text = "A Week\n\nHe came to the town\n~~~~~~~~~~~\nand went on.\n\nX-=-=-=-=-=-=-X\n\nName: __________ here.\n"
    assert heard(article(tmp_path, text)) == ["He came to the town and went on.", "Name: here."]


def test_a_day_and_a_kicker_stand_above_the_title_that_has_a_byline(tmp_path: Path) -> None:
    found = article(
        tmp_path, "November 20, 1887\n\n OBITUARY\n\n Emma Lazarus\n\n By THE NEW YORK TIMES\n\nShe died.\n"
    )
    assert (found.metadata.title, found.metadata.author) == ("Emma Lazarus", "THE NEW YORK TIMES")
    found = article(tmp_path, "A Week in Almaty\n\nLetters from the road\n\nBy Anna Holm\n\nShe went.\n")
    assert found.metadata.title == "A Week in Almaty"


BOOK = """The Project Gutenberg EBook of Die Wege, by Anna Holm

Title: Die Wege

Author: Anna Holm

Language: German

*** START OF THIS PROJECT GUTENBERG EBOOK DIE WEGE ***



                     DIE WEGE

                       VON

                    ANNA HOLM


              K U R T  W O L F F  V E R L A G

                      LEIPZIG


                     MDCCCCXIII



                     Für M. B.




I.


Der Weg =zum= See ist lang. Er geht hinauf.

*** END OF THIS PROJECT GUTENBERG EBOOK DIE WEGE ***
"""


def test_a_books_imprint_is_not_read_and_its_dedication_is(tmp_path: Path) -> None:
    said = " ".join(heard(article(tmp_path, BOOK)))
    for words in ("W O L F F", "Leipzig", "MDCC", "="):
        assert words.casefold() not in said.casefold()
    assert "Für M. B." in said
    assert "Der Weg zum See ist lang." in said


@pytest.mark.parametrize("ending", [".adoc", ".ipynb", ".fb2", ".tex", ".org"])
def test_a_format_that_is_not_read_is_refused_with_what_to_do(ending: str) -> None:
    with pytest.raises(ArticleError, match=rf"a{ending}: \{ending} files cannot be read; .*(?:convert|export|give)"):
        format_of(Path(f"a{ending}"), b"text")


@pytest.mark.parametrize(
    "text",
    ["\f" * 20_000, "head 1\nx\n\f" * 9_000, "a [Page 1]\n\f\nHead\n" * 9_000, " " * 100_000,
     "From: a\nSubject: b\n\n" + "-- \n" * 20_000, "Internet-Draft   a\n\nT\n\n" + "Copyright Notice\n" * 9_000,
     "=a " * 20_000, "_" * 100_000, "X-=-=-=-=-=-=-X\n" * 9_000],
)  # fmt: skip
def test_hostile_frames_are_read_in_good_time(text: str) -> None:
    assert plain.laid_out(f"{text}\n\nText.").text.endswith("Text.")


def test_the_line_that_the_file_is_called_after_is_the_title(tmp_path: Path) -> None:
    path = tmp_path / "Коляска.txt"
    path.write_text("Николай Васильевич Гоголь\n\nКоляска\n\nГородок очень повеселел. Он стоял у дороги.\n")
    found = read(path)
    assert found.metadata.title == "Коляска"
    assert [block.kind for block in found.blocks] == ["paragraph", "title", "paragraph"]


def test_the_oldest_etexts_name_their_book_between_stars(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "*********The Project Gutenberg Etext of Crito, by Plato*********\n\n"
        "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\nCRITO\n\nby Plato\n\nHe came.\n"
    )
    assert (read(path).metadata.title, read(path).metadata.author) == ("Crito", "Plato")
