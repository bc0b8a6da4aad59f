"""Facts at the top of an article's file: in TOML, in a header of lines, and by the names that blogs give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.errors import ArticleError
from audioedition.model import Article

TOML = """+++
title = "The Road"
authors = ["Anna Holm", "Ivan Li"]
date = 2015-08-14
description = "A week."
[extra]
slug = "road"
+++
He came.
"""
PELICAN = """Title: The Road
Date: 2014-01-26 10:01
Author: Anna Holm
Tags: roads, Almaty
Summary: A week
    in Almaty.

He came.
"""


def article(tmp_path: Path, text: str, name: str = "a.md") -> Article:
    (tmp_path / name).write_text(text)
    return read(tmp_path / name)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_toml_is_read(name: str, tmp_path: Path) -> None:
    found = article(tmp_path, TOML, name)
    known = found.metadata
    assert (known.title, known.author, known.date) == ("The Road", "Anna Holm, Ivan Li", "2015-08-14")
    assert (known.summary, known.slug) == ("A week.", "road")
    assert [block.span.of(found.text) for block in found.blocks] == ["He came."]
    assert found.skips[0].source.startswith("+++")


def test_toml_that_is_none_is_told_and_not_spoken(tmp_path: Path) -> None:
    found = article(tmp_path, "+++\ntitle = {{ x }}\n+++\nHe came.\n")
    assert found.metadata.title is None
    (warning,) = found.warnings
    assert "not valid TOML" in warning.message


def test_tabs_before_a_comment_are_yaml(tmp_path: Path) -> None:
    known = article(
        tmp_path, '---\ntitle: "The Road"\t# of the page\n\t\t# and more\nauthor: Anna Holm\n---\nHe came.\n'
    ).metadata
    assert (known.title, known.author) == ("The Road", "Anna Holm")


def test_the_head_of_a_draft_ends_where_its_first_part_begins(tmp_path: Path) -> None:
    head = "---\ntitle: The Road\nnormative:\n  A: [\n"
    found = article(tmp_path, head + "--- abstract\n\nHe came.\n\n--- middle\n\nHe went.\n\n---\n\nHe rests.\n")
    assert found.metadata.title == "The Road"
    assert found.skips[0].source == head


def test_crosses_around_words_are_no_front_matter(tmp_path: Path) -> None:
    found = article(tmp_path, "+++\nNews of the day\n+++\n\nHe came.\n")
    assert not any("front matter" in skip.why for skip in found.skips)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_header_of_lines_is_read(name: str, tmp_path: Path) -> None:
    found = article(tmp_path, PELICAN, name)
    known = found.metadata
    assert (known.title, known.author, known.date) == ("The Road", "Anna Holm", "2014-01-26T10:01:00")
    assert known.summary == "A week in Almaty."
    assert [block.span.of(found.text) for block in found.blocks] == ["He came."]


@pytest.mark.parametrize(
    "text",
    ["Title: one word.\n\nHe came.", "Note: he came.\nDate: no.\n\nMore.", "Title: The Road\nAnna: Hello.\n\nMore.",
     "Anna: Who is it?\nIvan: I am.\n\nMore."],
)  # fmt: skip
def test_lines_with_colons_are_no_header_where_one_is_no_fact(text: str, tmp_path: Path) -> None:
    assert not any("front matter" in skip.why for skip in article(tmp_path, text).skips)


@pytest.mark.parametrize(
    ("yaml", "field", "value"),
    [
        ("authors:\n  - Anna Holm\n  - Ivan Li", "author", "Anna Holm, Ivan Li"),
        ("authors:\n  - name: Anna Holm\n    url: http://a.b", "author", "Anna Holm"),
        ("authors: [slorber]", "author", None),
        ("author: azu", "author", "azu"),
        ("autorin: Anna Holm", "author", "Anna Holm"),
        ("date:\n  created: 2025-09-16", "date", "2025-09-16"),
        ("pubDate: 2025-09-16", "date", "2025-09-16"),
        ("datum: 2025-09-16\ndate: 2025-09-17", "date", "2025-09-17"),
        ("published: true", "date", None),
        ("lang: pt-BR", "language", "pt"),
        ("lang: many words", "language", None),
        ("description: A week.", "summary", "A week."),
    ],
)
def test_other_names_of_facts_are_known_and_never_refused(
    yaml: str, field: str, value: str | None, tmp_path: Path
) -> None:
    assert getattr(article(tmp_path, f"---\n{yaml}\n---\nHe came.\n").metadata, field) == value


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("author: Anna Holm <anna@example.org>", "Anna Holm"),
        ('author: "[Anna Holm](https://example.org/anna)"', "Anna Holm"),
        ('author: <a href="/anna">Anna Holm</a>', "Anna Holm"),
        ("byline: By Anna Holm, Staff Writer", "Anna Holm"),
        ("author: Anna Holm (The Road Company)", "Anna Holm (The Road Company)"),
        ("authors: [anna-holm, Ivan Li]", "Anna Holm, Ivan Li"),
        ("authors: [Plato]", "Plato"),
        ("authors: [aholm]", None),
        ("authors: [AnnaHolm]", None),
        ("authors:\n- name: Anna Holm\n  url: https://example.org\n- name: Ivan Li", "Anna Holm, Ivan Li"),
    ],
)
def test_the_author_is_who_is_named_and_no_mark_for_machines(written: str, author: str | None, tmp_path: Path) -> None:
    assert article(tmp_path, f"---\ntitle: The Road\n{written}\n---\nHe came.\n").metadata.author == author


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("The *long* `road` &amp; **I**", "The long road & I"),
        ("The <em>long</em> road", "The long road"),
        ("Vec<T> and f * g * h", "Vec<T> and f * g * h"),
        ("2*3*4 in `", "2*3*4 in `"),
    ],
)
def test_a_title_is_shown_without_the_marks_of_markdown(written: str, title: str, tmp_path: Path) -> None:
    assert article(tmp_path, f"---\ntitle: '{written}'\n---\nHe came.\n").metadata.title == title


def test_facts_on_top_win_over_those_of_the_theme(tmp_path: Path) -> None:
    facts = 'title = "The Road"\nauthors = ["Anna Holm"]\n[extra]\nauthor = "Ivan Li"\ndate = 2015-08-14\n'
    known = article(tmp_path, f"+++\n{facts}+++\nHe came.\n").metadata
    assert (known.author, known.date) == ("Anna Holm", "2015-08-14")


@pytest.mark.parametrize("text", ["---\nHe came.\n---\n", "---\n\nHe said: no.\n\n---\n", "---\n* It: is\n---\n"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_prose_between_rules_across_the_page_is_no_front_matter(text: str, name: str, tmp_path: Path) -> None:
    found = article(tmp_path, text + "\nHe went.\n", name)
    assert not any("front matter" in skip.why for skip in found.skips)


@pytest.mark.parametrize(
    "text", ["\n---\ntitle: The Road\n---\n", "---\ntitle: The Road\n...\n", "\n+++\ntitle='The Road'\n+++\n"]
)
def test_front_matter_may_stand_under_blank_lines_and_end_in_dots(text: str, tmp_path: Path) -> None:
    found = article(tmp_path, text + "He went.\n")
    assert found.metadata.title == "The Road"
    assert [block.span.of(found.text) for block in found.blocks] == ["He went."]


HEXO = "title: The Road\ncategories: walks\ntags: [a]\nthumbnail: /a.png\ndate: 2016-06-15 19:57:05\n---\n\nHe came.\n"
ELIXIR = (
    '%{\n  version: "1.1.1",\n  title: "The Road",\n  author: "Anna Holm",\n  excerpt: """\n  He came.\n  """\n}\n'
    "---\n\nHe came.\n"
)


@pytest.mark.parametrize("text", [HEXO, ELIXIR])
def test_front_matter_of_hexo_and_of_elixirs_blogs_is_read(text: str, tmp_path: Path) -> None:
    found = article(tmp_path, text)
    assert found.metadata.title == "The Road"
    assert [block.span.of(found.text) for block in found.blocks] == ["He came."]


def test_lines_with_colons_over_a_rule_that_name_no_title_are_prose(tmp_path: Path) -> None:
    text = "Anna: He came.\nKarl: He went.\n---\n\nSo it was.\n"
    assert not any("front matter" in skip.why for skip in article(tmp_path, text).skips)


@pytest.mark.parametrize("field", ["author: name(s) of author(s)", "title: title of the article"])
def test_a_templates_words_are_nobodys_name(field: str, tmp_path: Path) -> None:
    known = article(tmp_path, f"---\n{field}\n---\nHe came.\n").metadata
    assert known.author is None


DIALECTS = [
    '{\n  "title": "The Road",\n  "date": "2015-08-14T10:00:00Z",\n  "authors": ["Anna Holm"]\n}\n\nHe came.\n',
    "<!--\n.. title: The Road\n.. slug: road\n.. date: 2015-08-14 10:00 UTC\n.. author: Anna Holm\n-->\n\nHe came.\n",
    ".. title: The Road\n.. date: 2015-08-14\n.. author: Anna Holm\n\nHe came.\n",
    "% The\n  Road\n% Anna Holm\n% August 14, 2015\n\nHe came.\n",
    "---\nID: 12\npost_title: >\n  The Road\npost_author: Anna Holm\npost_date: 2015-08-14\n---\nHe came.\n",
    "---\nheadline: The Road\nauthor_name: Anna Holm\npublication_date: August 14, 2015\n---\nHe came.\n",
]


@pytest.mark.parametrize("text", DIALECTS)
def test_facts_of_a_single_programs_dialect_are_read(text: str, tmp_path: Path) -> None:
    found = article(tmp_path, text)
    known = found.metadata
    assert (known.title, known.author, (known.date or "")[:10]) == ("The Road", "Anna Holm", "2015-08-14")
    assert [block.span.of(found.text) for block in found.blocks] == ["He came."]


@pytest.mark.parametrize(
    "text",
    ['{"a": 1}\n\nHe came.', '{"title": "The Road"} is JSON.', '{"title": ' * 3000, "% of them\ncame.", "{He} came."],
)
def test_what_only_begins_as_facts_do_is_the_text(text: str, tmp_path: Path) -> None:
    found = article(tmp_path, text)
    assert found.blocks[0].span.start == 0
    assert found.skips == ()


def test_a_text_that_stands_in_its_front_matter_alone_is_told_of(tmp_path: Path) -> None:
    words = "He came to the city by train and left. " * 12
    with pytest.raises(ArticleError, match="there is no text in it: its words stand in its front matter"):
        article(tmp_path, f"---\ntitle: The Road\noverview: |\n  {words}\n---\n")
    with pytest.raises(ArticleError, match=r"there is no text in it\Z"):
        article(tmp_path, "---\ntitle: The Road\n---\n")
