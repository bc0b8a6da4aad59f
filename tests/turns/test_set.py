from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.table import assert_each
from tests.turns import rows as labelled
from tests.turns.measure import is_same
from tests.turns.rows import KINDS, NARRATOR, Row, open_half

ROWS = labelled.rows()
WITH_TURNS = [row for row in ROWS if row.kind != "none"]
OWN = "written for this set"


def test_every_text_is_an_excerpt_of_fair_length() -> None:
    assert_each(_assert_length, ((row,) for row in ROWS))


def _assert_length(row: Row) -> None:
    assert (100 if row.kind == "none" else 150) <= row.length <= 700


def test_every_paragraph_is_told_by_its_first_words() -> None:
    assert_each(_assert_words, ((row,) for row in WITH_TURNS))


def _assert_words(row: Row) -> None:
    assert len(row.paragraphs) >= 4
    places = [paragraph.start for paragraph in row.paragraphs]
    assert places == sorted(set(places))
    for paragraph in row.paragraphs:
        assert all(speaker and speaker == speaker.strip() for speaker in paragraph.speakers), paragraph
        assert 1 <= len(paragraph.words.split()) <= 8, paragraph
        before = row.text[: paragraph.start]
        assert not before or not before[-1].isalnum() or re.search(r"[\u3040-\u9fff]$", before), paragraph


def test_in_every_text_with_turns_somebody_else_than_the_narrator_speaks() -> None:
    assert_each(_assert_speakers, ((row,) for row in WITH_TURNS))


def _assert_speakers(row: Row) -> None:
    speakers = {paragraph.speakers for paragraph in row.paragraphs}
    assert len(speakers) >= 2
    assert speakers != {(NARRATOR,)}


def test_texts_that_only_look_so_have_no_turns() -> None:
    assert not [row.id for row in ROWS if row.kind == "none" and row.paragraphs]


def test_nothing_stands_twice() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert len({row.text for row in ROWS}) == len(ROWS)


def test_the_set_is_large_enough() -> None:
    assert len(WITH_TURNS) >= 72
    assert sum(row.source != OWN for row in WITH_TURNS) >= 60
    assert len(ROWS) - len(WITH_TURNS) >= 24
    assert {row.kind for row in ROWS} == set(KINDS)
    assert {"en", "ru", "de", "fr", "es", "it"} <= set(Counter(row.language for row in WITH_TURNS))


def test_halves() -> None:
    assert 0.4 < sum(map(open_half, ROWS)) / len(ROWS) < 0.6
    assert 0.4 < sum(map(open_half, WITH_TURNS)) / len(WITH_TURNS) < 0.6


def test_documents_of_others_are_told_without_their_words() -> None:
    references = labelled.references()
    assert len(references) >= 70
    assert len({reference.id for reference in references} | {row.id for row in ROWS}) == len(references) + len(ROWS)
    assert not [
        reference.id for reference in references if bool(reference.labels) is (reference.fields["kind"] == "none")
    ]
    assert 0.4 < sum(map(open_half, references)) / len(references) < 0.6


def test_a_document_that_is_another_one_is_refused(tmp_path: Path) -> None:
    reference = labelled.references()[0]
    assert reference.row(tmp_path) is None
    file = tmp_path / reference.path
    file.parent.mkdir(parents=True)
    file.write_bytes(b"another one")
    with pytest.raises(ValueError, match="is not the document that"):
        reference.row(tmp_path)


def test_the_readme_gives_the_counts() -> None:
    assert labelled.counts() in Path(__file__).with_name("README.md").read_text(encoding="utf-8")


def test_a_name_is_known_by_a_part_that_nobody_else_has() -> None:
    everyone = [("Anna Berg",), ("Paul Berg",), ("Ольга Ветрова", "Guest"), (NARRATOR,)]
    assert is_same("ANNA", ("Anna Berg",), everyone)
    assert is_same("Guest", ("Ольга Ветрова", "Guest"), everyone)
    assert not is_same("Berg", ("Anna Berg",), everyone)
    assert not is_same("AB", ("Anna Berg",), everyone)
    assert not is_same(NARRATOR, ("Anna Berg",), everyone)
    assert not is_same("Anna Berg", (NARRATOR,), everyone)
