"""From a file to an article: first lines, front matter, the file beside it, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audioedition.article import read, slug_of
from audioedition.article.byline import infer
from audioedition.errors import ArticleError, SettingsError
from audioedition.model import Metadata
from audioedition.parts import numbered

FIRST_LINES: list[tuple[str, dict[str, Any]]] = [
    ("A Week in Almaty, Part III", {"title": "A Week in Almaty", "part": 3}),
    ("A Week in Almaty (part 12)", {"title": "A Week in Almaty", "part": 12}),
    ("A Week in Almaty – pt. 2", {"title": "A Week in Almaty", "part": 2}),
    ("Неделя в Алматы, часть 3", {"title": "Неделя в Алматы", "part": 3}),
    ("Eine Woche in Almaty, Teil 4", {"title": "Eine Woche in Almaty", "part": 4}),
    ("Une semaine à Almaty, partie IX", {"title": "Une semaine à Almaty", "part": 9}),
    ("A Week in Almaty", {"title": "A Week in Almaty"}),
    ("The Long Road: A Week in Almaty", {"title": "The Long Road: A Week in Almaty"}),
    ("Kazakhstan: a country", {"title": "Kazakhstan: a country"}),
    ("How We Won: the story", {"title": "How We Won: the story"}),
    ("Catch 22", {"title": "Catch 22"}),
    ("Area 51, a visit", {"title": "Area 51, a visit"}),
    ("The Best Part 3 of Us", {"title": "The Best Part 3 of Us"}),
    ("The Long Road, Ep. 3", {"title": "The Long Road", "part": 3}),
    ("Symphony No. 3", {"title": "Symphony No. 3"}),
    ("Which Body Part Ill", {"title": "Which Body Part Ill"}),
]
BYLINES = [
    ("By Grigory Pasko", {"author": "Grigory Pasko"}),
    ("by Grigory Pasko.", {"author": "Grigory Pasko"}),
    ("Written by Anna Smith", {"author": "Anna Smith"}),
    ("Translated by Anna Smith", {"translator": "Anna Smith"}),
    ("Автор: Григорий Пасько", {"author": "Григорий Пасько"}),
    ("Перевод: Анна Смит", {"translator": "Анна Смит"}),
    ("Von Anna Schmidt", {"author": "Anna Schmidt"}),
    ("Par Anne Dupont", {"author": "Anne Dupont"}),
]


def known(metadata: Metadata) -> dict[str, Any]:
    found = {name: getattr(metadata, name) for name in ("title", "author", "translator", "part")}
    return {name: value for name, value in found.items() if value is not None}


@pytest.mark.parametrize(("line", "expected"), FIRST_LINES)
def test_the_first_line_tells_title_author_and_part(line: str, expected: dict[str, Any]) -> None:
    found = infer([line])
    assert known(found) == expected
    assert found.series == (expected["title"] if "part" in expected else None)


@pytest.mark.parametrize(
    "title", ["The Long Road, Ep 12", "Road No. 12", "Дорога, часть 12", "Der Weg, Teil 12", "Road 3"]
)
def test_a_title_that_tells_a_number_of_its_own_is_not_numbered_again(title: str) -> None:
    assert numbered(title, 3, "en") == title
    assert numbered("Departure at 12", 3, "en") == "Departure at 12, Part 3"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(("line", "expected"), BYLINES)
def test_a_line_under_the_title_names_who_wrote_it(
    line: str, expected: dict[str, Any], between: str, tmp_path: Path
) -> None:
    article = written(tmp_path / "a.txt", f"A Week in Almaty{between}{line}\n\nHe came to Almaty by train.\n")
    assert [block.kind for block in article.blocks] == ["title", "title", "paragraph"]
    assert known(article.metadata) == {"title": "A Week in Almaty"} | expected


@pytest.mark.parametrize(
    "first",
    ["He came to Almaty by train and left.", "He came to Almaty by train,\nand he left.", "x" * 200],
)
def test_a_first_line_that_is_a_sentence_is_no_title(first: str, tmp_path: Path) -> None:
    assert written(tmp_path / "a.txt", first + "\n\nMore text.").metadata.title is None


def written(path: Path, text: str | bytes) -> Any:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


FRONT = """---
title: A Week in Almaty
author: Grigory Pasko
translator: Anna Smith
part: 3
series: Letters
date: 2009-09-15
language: en-GB
summary: A week.
link: https://example.org/3
slug: Неделя 3
layout: post
tags: [a, b]
---
He came to Almaty by train.
"""


def test_front_matter_is_known_and_not_spoken(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", FRONT)
    assert article.metadata == Metadata(
        title="A Week in Almaty", author="Grigory Pasko", translator="Anna Smith", part=3, series="Letters",
        date="2009-09-15", language="en", summary="A week.", link="https://example.org/3", slug="Неделя 3",
    )  # fmt: skip
    (skip,) = article.skips
    assert (skip.reason, skip.span.start) == ("markup", 0)
    assert [block.span.of(article.text) for block in article.blocks] == ["He came to Almaty by train."]
    assert slug_of(article) == "nedelya-3"


def test_option_then_the_file_beside_then_front_matter_then_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("---\nauthor: Front\ndate: 2001-01-01\ntitle: Front\n---\nThe Line, Part 7\n\nText here.\n")
    (tmp_path / "a.yaml").write_text("author: Beside\ntitle: Beside\n")
    found = read(path, Metadata(title="Option")).metadata
    assert (found.title, found.author, found.date, found.part) == ("Option", "Beside", "2001-01-01", 7)


def test_a_wrong_field_in_the_file_beside_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("title: A\nauthr: B\n")
    with pytest.raises(SettingsError, match=r"a\.yaml:2: authr: no such field \(did you mean author\?\)"):
        written(tmp_path / "a.txt", "Some text here.\n")


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: [a\nb: c", "a.txt:[0-9]+: front matter: not valid YAML"),
    ],
)
def test_wrong_front_matter_is_told(front: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=message):
        written(tmp_path / "a.txt", f"---\n{front}\n---\nSome text here.\n")


@pytest.mark.parametrize(
    ("given", "iso"),
    [("2009-09-15", "2009-09-15"), ("2009-09-15T10:00:00+06:00", "2009-09-15T10:00:00+06:00"),
     ("2009-09-15 10:00:00 +0600", "2009-09-15T10:00:00+06:00"), ("2009-09-15 9:00:00 -4", "2009-09-15T09:00:00-04:00"),
     ("Tue, 15 Sep 2009 10:00:00 +0600", "2009-09-15T10:00:00+06:00"),
     ("2009-09-15 10:00:00 UTC+06:00", "2009-09-15T10:00:00+06:00"), ("September 15, 2009", "2009-09-15"),
     ("Tuesday, 15th of September 2009 10:00 AM", "2009-09-15"), ("15 de septiembre de 2009", "2009-09-15"),
     ("15 сентября 2009 г.", "2009-09-15"), ("2009年9月15日", "2009-09-15"), ("2009. 9. 15.", "2009-09-15"),
     ("2009/09/15", "2009-09-15"), ("15.09.2009", "2009-09-15")],
)  # fmt: skip
def test_dates_of_articles_and_of_feeds_are_understood(given: str, iso: str, tmp_path: Path) -> None:
    assert written(tmp_path / "a.txt", f"---\ndate: {given}\n---\nText.\n").metadata.date == iso


@pytest.mark.parametrize(
    "given", ["05/10/2009", "September 2009", "31.02.2009", "March or April 5, 2009", "Sale 5, 2009"]
)
def test_a_date_that_can_be_read_in_two_ways_or_none_is_told(given: str, tmp_path: Path) -> None:
    found = written(tmp_path / "a.txt", f"---\ndate: {given}\n---\nText.\n")
    assert found.metadata.date is None
    assert "expected a date such as 2009-09-15" in found.warnings[0].message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"PK\x03\x04\0\0text", "binary"),
        (b"---\ntitle: A\n---\n", "no text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=message):
        written(tmp_path / "a.txt", data)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.doc", "save it as .docx"), ("a.rtf", "save it as .docx"), ("a.mobi", "convert it to .epub"),
        ("a.TXTX", "audioedition reads .docx, .epub"),
    ],
)  # fmt: skip
def test_an_unknown_kind_of_file_is_refused_with_what_to_do(name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=told):
        written(tmp_path / name, "Some text here.")


def test_a_file_too_large_to_be_an_article_is_refused_unless_its_reader_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDIOEDITION_MOST_INPUT", "2kB")
    with pytest.raises(ArticleError, match="3,000 bytes, and no more than 2,000 bytes are read"):
        written(tmp_path / "a.txt", "word " * 600)
    monkeypatch.setenv("AUDIOEDITION_MOST_INPUT", "1MB")
    assert written(tmp_path / "a.txt", "word " * 600).blocks


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file"):
        read(tmp_path / "nothing.txt")
    with pytest.raises(ArticleError, match="is a folder"):
        read(tmp_path)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_count_the_decoded_text_with_its_line_ends(end: str, tmp_path: Path) -> None:
    text = end.join(["A Title", "", "He came.", "He left.", "", "Ünd sö."])
    article = written(tmp_path / "a.txt", b"\xef\xbb\xbf" + text.encode())
    assert article.text == text
    assert [block.span.of(text) for block in article.blocks] == ["A Title", f"He came.{end}He left.", "Ünd sö."]


def test_lines_broken_by_hand_are_one_paragraph_and_long_lines_are_each_their_own(tmp_path: Path) -> None:
    long = "The cat sat on the mat and looked at the dog. " * 3
    text = f"One line,\nbroken by hand\nat any place.\n\n{long.strip()}\n{long.strip()}\n"
    article = written(tmp_path / "a.txt", text)
    assert [block.span.of(text).count("\n") for block in article.blocks] == [2, 0, 0]


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Almaty Part 3", "almaty-part-3"), ("Неделя в Алматы", "nedelya-v-almaty"), ("Çà et là", "ca-et-la"),
     ("Straße", "strasse"), ("a" * 200, "a" * 80), ("../../etc", "etc"), ("CON.aux", "con-aux"),
     ("Con", "con-episode"), ("LPT1", "lpt1-episode"), ("-rf", "rf"), (".hidden", "hidden"), ("2009-03", "2009-03"),
     ("Неделя".replace("й", "и\u0306"), "nedelya")],
)  # fmt: skip
def test_slugs_are_ascii(name: str, slug: str, tmp_path: Path) -> None:
    assert slug_of(written(tmp_path / "x.txt", f"---\nslug: '{name}'\n---\nText.\n")) == slug


@pytest.mark.parametrize("name", ["日本", "第3章", "أسبوع"])
def test_a_name_without_letters_gives_a_slug_that_stays_when_the_text_changes(name: str, tmp_path: Path) -> None:
    slugs = {slug_of(written(tmp_path / f"{name}.txt", text)) for text in ("Text.", "Another text.")}
    assert len(slugs) == 1
    assert slugs.pop().startswith("episode-")
    assert slug_of(written(tmp_path / f"{name}4.txt", "Text.")) != slug_of(written(tmp_path / f"{name}.txt", "Text."))
