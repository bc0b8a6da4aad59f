"""The cover of a student's work: set aside with the reason, its author told; what only looks like one is said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from lxml import html

from audioedition.article.apparatus.leaves import BOTH, PROMINENT, leaves_of
from audioedition.article.cover import WHY, is_same_person
from audioedition.article.front_page import author_on_cover, title_of
from audioedition.article.head_lines import AUTHOR
from audioedition.article.html import classify

PROSE = "<p>He came to the city by train and left it again by the road that leads to the sea.</p>" * 2


def cover(*lines: str, creators: Sequence[str] = ()) -> tuple[str, str, list[str]]:
    """Title, author, and the lines before the text that are spoken. A line "*so*" is bold, "**so**" centred too,
    "# so" a heading."""
    root = html.fromstring(f"<html><body>{''.join(map(_element, lines))}{PROSE}</body></html>")
    title = title_of(root)
    author = author_on_cover(root, title, creators)
    whys = {each.get(classify.WHY) for each in root.iter() if each.get(classify.WHY)}
    assert whys <= {WHY, AUTHOR}
    return title, author, [leaf.text for leaf in leaves_of(root)][:-2]


def _element(line: str) -> str:
    if line.startswith("#"):
        level = len(line.split()[0])
        return f"<h{level}>{line[level:].strip()}</h{level}>"
    if line.startswith("*"):
        look = BOTH if line.startswith("**") else ""
        return f"<p {PROMINENT}='{look}'>{line.strip('*')}</p>"
    return f"<p>{line}</p>"


COVERS = [
    ("a number under a name", ["# The Long Road", "## Anna Holm", "20346212", "## Geography 871", "## 22 October 2021",
                               "## Word Count: 2980"], "The Long Road", "Anna Holm"),
    ("a number beside a name", ["## UNIVERSITY OF OMSK", "### HIST20022 Roads:", "# The Long Road",
                                "## Luke Holm – 832153",
                                "## May 10, 2017"], "The Long Road", "Luke Holm"),
    ("a name alone under the title", ["# The Long Road", "### Anna Holm Smith", "### Roads II", "20346212",
                                       "### May 2020"],
     "The Long Road", "Anna Holm Smith"),
    ("as the MLA Handbook has it", ["Anna Holm", "Fiction Workshop I", "Dr. Jeffrey Miller", "March 26, 2018",
                                    "*The Long Road*"], "The Long Road", "Anna Holm"),
    ("set to the right, over the title", ["Pérez Díaz Ana", "2014601362", "Caminos del mundo", "3NM70",
                                          "*El camino largo*"], "El camino largo", "Pérez Díaz Ana"),
    ("whom the properties name", ["*Liceo di Roma*", "*La strada*", "Anna Rossi", "Carlo Bianchi", "Classe 3B12",
                                  "Relatore: Ugo Verdi"], "La strada", "Anna Rossi"),
    ("a role, and who has it below", ["*Колледж города*", "*Реферат*", "*Дорога к морю*", "Работу подготовила:",
                                      "Петрова Анна", "преподаватель Яшина С.В"], "Дорога к морю", "Петрова Анна"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "title", "author"), [row[1:] for row in COVERS], ids=[row[0] for row in COVERS])
def test_a_cover_is_set_aside_and_names_title_and_author(lines: list[str], title: str, author: str) -> None:
    found, name, spoken = cover(*lines, creators=("Anna Rossi",))
    assert name == author
    assert (found, spoken) == (title, [title])


SPOKEN = [
    ("letters have a name and a date", ["Anna Holm", "20 May 2020", "*The Road*"]),
    ("an office, a date and a title", ["*Ministry of Roads*", "20 May 2020", "*The Road*"]),
    ("a year and a place", ["*The Road*", "Anna Holm", "Omsk, 2020"]),
    ("a title that begins like a role", ["*Student life in Omsk*", "Anna Holm", "20 May 2020"]),
]


@pytest.mark.parametrize("lines", [row[1] for row in SPOKEN], ids=[row[0] for row in SPOKEN])
def test_what_is_no_cover_is_spoken(lines: list[str]) -> None:
    _, author, spoken = cover(*lines)
    assert (author, spoken) == ("", [line.strip("*") for line in lines])


def test_a_line_right_under_the_title_may_be_its_second_half() -> None:
    lines = ["# The Long Road", "## From Omsk to the sea", "## Anna Holm", "20346212", "## 22 October 2021"]
    assert cover(*lines)[2] == ["The Long Road", "From Omsk to the sea"]


def test_a_name_far_behind_the_cover_is_none_of_it() -> None:
    lines = [
        "Supervisor: Dr. Ugo Verdi",
        "# The Long Road",
        "Anna Holm",
        "Omsk, 16.07.2023",
        "## Abbreviations",
        "Km Kilometre",
    ]
    assert cover(*lines) == ("The Long Road", "Anna Holm", ["The Long Road", "Abbreviations", "Km Kilometre"])


def test_who_led_the_work_is_not_its_author() -> None:
    assert cover("# The Long Road", "School of Roads", "Supervisor", "Ugo Verdi", "Omsk, 2020")[1] == ""
    assert cover("# The Long Road", "School of Roads", "Student", "Ugo Verdi", "Omsk, 2020")[1] == "Ugo Verdi"


def test_a_name_in_another_case_is_not_told() -> None:
    lines = ["*КОЛЕДЖ МІСТА*", "*Реферат*", "*Дорога до моря*", "студента групи 3П-20", "Козака Івана Петровича",
             "*Викладач Марченко С. В.*"]  # fmt: skip
    assert cover(*lines)[1] == ""


def test_a_title_that_is_broken_over_lines_is_joined() -> None:
    assert cover("**The Long Road and**", "**the way to the sea,**", "**in prose and verse.**")[0] == (
        "The Long Road and the way to the sea, in prose and verse."
    )
    assert cover("**The Long Road**", "**by Anna Holm**")[0] == "The Long Road"


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [("Pérez Díaz Ana", "Ana Pérez", True), ("Ethan Holm", "Holm,Ethan M", True), ("Anna Holm", "Anna Miller", False),
     ("Anna Holm Smith", "Anna Holm Miller", False)],
)  # fmt: skip
def test_two_sources_name_one_person(name: str, other: str, same: bool) -> None:
    assert is_same_person(name, other) is same
