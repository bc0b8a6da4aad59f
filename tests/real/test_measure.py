"""The measure of real documents finds what it is there for; the rows of expectations are whole."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.table import assert_each

from .expectations import Expectation, expectations
from .measure import measured, table

ARTICLE = """# The Price of Bread

By Anna Smith

The price rose by 5 km on Monday. Nobody at St. James's Square saw it [said the mayor–Trans.], and nobody asked.

«Мы не знали об этом ничего», сказал пекарь из нашего города.

Share this article
"""
EXPECTED = Expectation(
    id="own-001", repository="own/articles", commit="0" * 40, path="bread.md", sha256="", format="md", origin="ours",
    language="en", title="The Price of Bread", author="Anna Smith", translator=None, date=None,
    must=("The price rose", "nobody asked"), must_not=("Subscribe now",),
    sentences=("The price rose by 5 km on Monday.",), spoken=(("by 5 km on", "by five kilometers on"),),
    languages=(("Мы не знали об этом ничего", "ru"),), roles=(("said the mayor", "translator"),), doubt="",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    file = EXPECTED.file(tmp_path)
    file.parent.mkdir(parents=True)
    file.write_text(ARTICLE)
    return tmp_path


def kinds(folder: Path, **changes: object) -> frozenset[str]:
    digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
    return measured(folder, replace(EXPECTED, sha256=digest, **changes)).kinds  # type: ignore[arg-type]


def test_a_document_that_is_read_well_has_no_fault(folder: Path) -> None:
    assert kinds(folder) == frozenset()


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("lost", {"must": ("words that are nowhere", "others that are nowhere")}),
        ("a phrase lost", {"must": (*EXPECTED.must * 10, "words that are nowhere")}),
        ("read aloud", {"must_not": ("and nobody asked",)}),
        ("title", {"title": "The Long Road Home"}),
        ("author", {"author": None}),
        (
            "sentences",
            {"sentences": ("on Monday. Nobody at",)},
        ),
        ("spoken form", {"spoken": (("5 km", "five miles"),)}),
        ("language", {"languages": (("Nobody at St", "fr"),)}),
        ("role", {"roles": (("said the mayor", "editor"),)}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_class_of_fault_is_seen(folder: Path, kind: str, changes: dict[str, object]) -> None:
    assert kinds(folder, **changes) == {kind}


MARKS = """# Bread ##

The *mayor* came at 7 PM, on 3 May [he said], as [the town](https://town.example/a/b.html) tells at town.example.

从明天起，面包的价格会上涨。我们都没有想到。
"""


@pytest.mark.parametrize(
    ("changes", "is_right"),
    [
        ({"must": ("面包的价格", "没有想到")}, True),
        ({"must": ("面包的不价格", "没有不想到")}, False),
        ({"must_not": ("Bread ##", "*mayor*", "https://town.example/a/b.html")}, True),
        ({"must_not": ("面包",)}, False),
        ({"spoken": (("7 PM", "came at seven p m"), ("3 May", "on the third of may"))}, True),
        ({"spoken": (("7 PM", "came at seven a m"),)}, False),
    ],
)
def test_words_are_compared_as_a_listener_hears_them(
    tmp_path: Path, changes: dict[str, object], is_right: bool
) -> None:
    blank = {"sentences": (), "spoken": (), "languages": (), "roles": (), "must": ("The mayor",), "must_not": ()}
    row = replace(
        EXPECTED,
        sha256=hashlib.sha256(MARKS.encode()).hexdigest(),
        **(blank | {"title": "Bread", "author": None} | changes),  # type: ignore[arg-type]
    )
    row.file(tmp_path).parent.mkdir(parents=True)
    row.file(tmp_path).write_text(MARKS)
    assert measured(tmp_path, row).is_right == is_right


def test_names_are_the_same_whatever_joins_them_and_without_their_accents(folder: Path) -> None:
    assert kinds(folder, author="Ánna and Smith", title="THE PRICE OF BRÉAD") == frozenset()


def test_what_cannot_be_read_and_what_is_not_there_are_told_apart(folder: Path) -> None:
    assert measured(folder, EXPECTED).seconds is None  # another version of the document
    EXPECTED.file(folder).write_text("")
    empty = measured(folder, replace(EXPECTED, sha256=hashlib.sha256(b"").hexdigest()))
    assert empty.kinds == {"failed"} and not empty.is_right
    assert "1 documents are not there" in table([(EXPECTED, measured(folder, EXPECTED))])


def test_every_row_is_whole() -> None:
    rows = list(expectations())
    ids, places = Counter(row.id for row in rows), Counter((row.repository, row.path) for row in rows)

    def check(row: Expectation) -> None:
        assert ids[row.id] == places[row.repository, row.path] == 1
        assert len(row.commit) == 40 and len(row.sha256) == 64
        assert row.must and row.language and row.format
        assert all(phrase.strip() for phrase in (*row.must, *row.must_not, *row.sentences))

    assert_each(check, ((row,) for row in rows))
    halves = Counter(row.half for row in rows)
    assert min(halves.values()) > 0.4 * len(rows)
