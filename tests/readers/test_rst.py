"""reStructuredText: what docutils, Sphinx, Pelican and Nikola write in it, and what it must not open."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.errors import ArticleError
from audioedition.model import Article
from audioedition.script import segment

from ..script.scripts import rules

HEAD = "The Road\n========\n\n"


def article(tmp_path: Path, text: str) -> Article:
    (tmp_path / "a.rst").write_text(text)
    return read(tmp_path / "a.rst")


def heard(tmp_path: Path, text: str) -> list[str]:
    return [
        unit.text
        for unit in segment(article(tmp_path, HEAD + text), rules()).units
        if unit.kind not in ("credit", "opening", "cue")
    ]


# what is written; what is said
HEARD = [
    ("He *came* to the **town**, `it <https://a.b>`_ said.", ["He came to the town, it said."]),
    ("See :ref:`the lake <lake>`, :doc:`/guide/long-way` and :term:`roads`.", ["See the lake, long way and roads."]),
    ("He is |x|.\n\n.. |x| replace:: here", ["He is here."]),
    ("He said |version| of :func:`~os.path.join`.", ["He said version of join."]),
    (".. seealso::\n\n   - :doc:`long-way`\n   - :doc:`The road <road>`\n\nHe came.", ["The road.", "He came."]),
    (":doc:`long-way`\n   It is long.", ["It is long."]),
    (".. note::\n\n   It is late.", ["note.", "It is late."]),
    (".. versionadded:: 3.4\n\n   The town came.", ["three point four.", "The town came."]),
    (".. only:: html\n\n   He came.\n\n.. toctree::\n\n   a\n   b", ["He came."]),
    (".. tab-item:: On a Mac\n\n   He came.", ["On a Mac.", "He came."]),
    (".. py:function:: open(path)\n\n   It opens *it*.", ["It opens it."]),
    (".. code-block:: python\n   :caption: A\n   :any: 1\n\n   x = 1\n\nHe came.", ["He came."]),
    (".. _lake:\n\nThe lake\n--------\n\nIt is high.", ["The lake.", "It is high."]),
    ("A\n-\n\nIt is.\n\nB\n~\n\nSo.\n\nC\n=\n\nNo.", ["A.", "It is.", "B.", "So.", "C.", "No."]),
    (".. figure:: a.png\n   :alt: A tram\n\n   A tram in Almaty", ["A tram in Almaty."]),
    ("| The road goes\n| up to the lake", ["The road goes up to the lake."]),
    ("Road\n  It goes up.", ["Road.", "It goes up."]),
    ("He came [1]_ here.\n\n.. [1] In a *dry* year.", ["He came here.", "In a dry year."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEARD)
def test_it_is_heard_as_its_readers_see_it(text: str, expected: list[str], tmp_path: Path) -> None:
    assert heard(tmp_path, text) == expected


@pytest.mark.parametrize(
    "facts",
    [
        f"{HEAD}:author: Anna Holm\n:date: 2015-08-14\n:slug: road\n\n",
        f"{HEAD}:Authors: - Anna Holm\n:Date: 2015-08-14\n:slug: road\n\n",
        ".. title: The Road\n.. author: Anna Holm\n.. date: 2015-08-14\n.. slug: road\n\n",
    ],
)
def test_facts_on_top_are_read_and_not_said(facts: str, tmp_path: Path) -> None:
    found = article(tmp_path, f"{facts}He came.\n")
    known = found.metadata
    assert (known.title, known.author, known.date, known.slug) == ("The Road", "Anna Holm", "2015-08-14", "road")
    assert [unit.text for unit in segment(found, rules()).units if unit.kind == "sentence"] == ["He came."]


@pytest.mark.parametrize(
    "directive",
    [
        ".. include:: secret.txt",
        ".. include:: secret.txt\n   :literal:",
        ".. literalinclude:: secret.txt",
        ".. csv-table::\n   :file: secret.txt",
        ".. raw:: html\n   :file: secret.txt",
        ".. figure:: secret.txt",
    ],
)
def test_no_file_that_it_names_is_opened(directive: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text("NOBODYKNOWS")
    monkeypatch.chdir(tmp_path)
    assert "NOBODYKNOWS" not in article(tmp_path, f"{HEAD}{directive}\n\nHe came.\n").text


def test_what_is_left_out_is_listed_with_its_reason(tmp_path: Path) -> None:
    text = f"{HEAD}.. contents::\n\n.. a comment\n\nIt is :math:`x^2`.\n\n.. include:: a.txt\n\nA\n-\n\nB\n"
    why = {skip.source.strip(): skip.why for skip in article(tmp_path, text).skips}
    assert "comment" in why["a comment"]
    assert "not opened" in why[".. include:: a.txt"]
    assert any("table of contents" in words for words in why.values())


@pytest.mark.parametrize(
    "text",
    ["*a " * 1_900, "*a " * 20_000, "`a " * 20_000,
     "|a" * 20_000, "- " * 300 + "a", "..\n\n  " * 5_000, ":a:`b` " * 5_000,
     "".join(f"{' ' * depth}- a\n\n" for depth in range(0, 400, 2)), "=\na\n=\n" * 3_000, "[1]_ " * 5_000],
)  # fmt: skip
def test_hostile_text_is_read_or_refused_in_good_time(text: str, tmp_path: Path) -> None:
    try:
        assert article(tmp_path, f"He came.\n\n{text}\n").text
    except ArticleError as error:
        assert "nested too deeply" in str(error) or "marks" in str(error)


def test_control_characters_are_no_error(tmp_path: Path) -> None:
    text = (
        f"{HEAD}He\x01 came [\x02]_.\n\nA\x03\n-\n\nB\x04\n~\n\nD\x06\n=\n\nE\x07\n~\n\n.. image:: a\n   :alt: x\x08\n"
    )
    assert "came" in article(tmp_path, text).text


PEP = """PEP: 462
Title: The Long Road
Author: Anna Holm <anna@example.org>,
        Karl Müller
Status: Withdrawn

Abstract
========

He came.

More
====

He went.
"""


def test_the_head_of_a_pep_is_no_part_of_its_text(tmp_path: Path) -> None:
    found = article(tmp_path, PEP)
    assert found.metadata.title == "The Long Road"
    assert "Anna Holm" in (found.metadata.author or "")
    assert [block.span.of(found.text) for block in found.blocks] == ["Abstract", "He came.", "More", "He went."]


def test_a_list_goes_on_with_its_number_and_a_call_of_nothing_is_silent(tmp_path: Path) -> None:
    text = "1. He came.\n\n.. image:: a.png\n\n2. He went. [#there]_ [Foo]_\n"
    assert heard(tmp_path, text) == ["One: He came.", "Two: He went."]


def test_a_blogs_post_directive_and_a_namespace_are_for_the_program(tmp_path: Path) -> None:
    text = f".. post:: 2025-05-05\n   :tags: a\n\n{HEAD}.. php:namespace:: Cake\\Form\n\nHe came.\n"
    found = article(tmp_path, text)
    assert not any("Cake" in block.span.of(found.text) or "2025" in block.span.of(found.text) for block in found.blocks)
