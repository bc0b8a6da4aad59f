"""What may be said of an article in options, in the file beside it and in front matter, and what is refused."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from audioedition.article import parsed, read
from audioedition.article.fields import PARSERS
from audioedition.errors import AudioEditionError, SettingsError
from audioedition.model import Metadata

TEXT = "He came to the city by train and left.\n"
WRONG = [
    ("part", "-1", "expected a number from 0 to 9999, got -1"),
    ("part", "99999999999999999999", "expected a number from 0 to 9999"),
    ("part", "9" * 5000, "expected a (whole )?number"),
    ("part", "three", "expected a whole number, got “three”"),
    ("link", "javascript:alert(1)", "expected an address that begins with https:// or http://"),
    ("link", "file:///etc/passwd", "https://"),
    ("link", "example.org/a", "https://"),
    ("date", "someday", "expected a date such as 2009-09-15"),
    ("language", "English!", "expected a language tag"),
]


def beside(tmp_path: Path, yaml: str) -> Metadata:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.yaml").write_text(yaml)
    return read(tmp_path / "a.txt").metadata


def in_front(tmp_path: Path, yaml: str) -> Metadata:
    (tmp_path / "a.txt").write_text(f"---\n{yaml}\n---\n{TEXT}")
    return read(tmp_path / "a.txt").metadata


def test_every_fact_about_an_article_has_its_rule() -> None:
    assert set(PARSERS) == {field.name for field in dataclasses.fields(Metadata)}


@pytest.mark.parametrize(("field", "value", "told"), WRONG)
def test_a_wrong_value_is_told(field: str, value: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parsed(field, value)


@pytest.mark.parametrize(("field", "value", "told"), WRONG)
def test_a_wrong_value_in_front_matter_refuses_no_document(field: str, value: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\nauthor: Anna Line\n{field}: '{value}'\n---\n{TEXT}")
    found = read(tmp_path / "a.txt")
    (warning,) = found.warnings
    assert re.match(rf"front matter: {field}: .*{told}.*; it is left out", warning.message)
    assert (found.metadata.author, getattr(found.metadata, field)) == ("Anna Line", None)


@pytest.mark.parametrize(("field", "value", "told"), [row for row in WRONG if row[1][0] not in "t9"])
def test_a_wrong_value_in_the_file_beside_is_told_with_its_line(
    field: str, value: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError, match=rf"a\.yaml:2: {field}: .*{told}"):
        beside(tmp_path, f"author: Anna Line\n{field}: {value}\n")


@pytest.mark.parametrize("field", ["title", "author", "series", "summary", "link", "cover", "slug"])
@pytest.mark.parametrize("blank", ["", "  ", "\\0", "\\x1b \\n"])
def test_nothing_is_no_value(field: str, blank: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=rf"a\.yaml:1: {field}: expected"):
        beside(tmp_path, f'{field}: "{blank}"\n')


def test_a_field_that_a_blog_leaves_empty_in_front_matter_is_not_known(tmp_path: Path) -> None:
    assert in_front(tmp_path, "title: ''\nauthor: ' '\nlink:\nsummary: \"\\0\"") == Metadata()


@pytest.mark.parametrize("read_from", [beside, in_front])
def test_control_characters_never_come_in(read_from: object, tmp_path: Path) -> None:
    yaml = '{name}: "A\\e[31m \\u0000Week\\u009b\\tin\\n Almaty\\u2028\\x07"'
    for name in ("title", "author", "translator", "editor", "series"):
        found = read_from(tmp_path, yaml.format(name=name))  # type: ignore[operator]
        assert getattr(found, name) == "A[31m Week in Almaty"
    summary = read_from(tmp_path, 'summary: "One\\r\\n\\r\\ntwo\\0\\e."').summary  # type: ignore[operator]
    assert summary == "One\n\ntwo."


def test_control_characters_of_the_first_line_are_no_part_of_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A\x1b[2J Week\x07 in Almaty, Part 3\n\n" + TEXT)
    found = read(tmp_path / "a.txt").metadata
    assert (found.title, found.part) == ("A Week in Almaty", 3)


def test_a_no_break_space_belongs_to_the_spelling(tmp_path: Path) -> None:
    assert beside(tmp_path, "title: Qui\u00a0? Moi.\n").title == "Qui\u00a0? Moi."


def test_a_prologue_may_be_part_nought(tmp_path: Path) -> None:
    assert beside(tmp_path, "part: 0\n").part == 0
    (tmp_path / "a.yaml").unlink()
    assert in_front(tmp_path, "part: '0012'").part == 12


# ---------------------------------------------------------------------------------------------- edits

EDITS = [
    ("role: nosuch", "role: there is no “nosuch”"),
    ("role: narator", "did you mean narrator"),
    ("role: person", r"who\? write person:NAME"),
    ("role: 'person: '", r"who\? write person:NAME"),
    ("role: translator:Anna", "role: there is no “translator:Anna”"),
    ("role: narrator/ru", "did you mean narrator"),
    ("role: ''", "role: there is no “”"),
    ("language: English!", "language: expected a language tag"),
    ("say: ''", "say: expected words, got nothing; `skip: true` leaves words out"),
    ('say: "\\0"', "say: expected words"),
]


@pytest.mark.parametrize(("edit", "told"), EDITS)
def test_a_wrong_edit_is_told_with_its_place(edit: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(AudioEditionError, match=rf"a\.yaml:2: edits\[0\](\.\w+)?: .*{told}"):
        beside(tmp_path, f"edits:\n  - {{find: city, {edit}}}\n")


@pytest.mark.parametrize("role", ["narrator", "quotation", "person:Anna Line"])
def test_an_edit_may_name_any_role(role: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.yaml").write_text(f"edits: [{{find: city, role: '{role}'}}]\n")
    assert [edit.role for edit in read(tmp_path / "a.txt").edits] == [role]
