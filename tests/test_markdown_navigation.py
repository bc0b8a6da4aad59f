"""What stands in Markdown for hand and eye: contents made by hand, ways back, badges, credits of translators."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.article.file_title import file_title
from audioedition.model import Article
from audioedition.script import segment

from .script.scripts import rules


def article_of(tmp_path: Path, text: str, name: str = "a.md") -> Article:
    (tmp_path / name).write_text(text)
    return read(tmp_path / name)


def heard(article: Article) -> list[str]:
    return [unit.text for unit in segment(article, rules()).units if unit.kind not in ("credit", "cue")]


PARTS = "## The road\n\nIt goes on.\n\n## The river\n\nIt flows.\n\n## The hill\n\nIt stands.\n"
SAID = ["The road.", "It goes on.", "The river.", "It flows.", "The hill.", "It stands."]


@pytest.mark.parametrize(
    "contents",
    [
        "- [The road](#the-road)\n- [The river](#the-river)\n  - [The hill](#the-hill)\n",
        "**Table of Contents**\n\n1. [Road](#a)\n2. [River](#b)\n3. [Hill](#c)\n",
        "## 目录\n\n- The road\n- The river\n- The hill\n",
        "[The road](#the-road) | [The river](#the-river) | [The hill](#the-hill)\n",
    ],
)
def test_contents_made_by_hand_are_for_the_eye(contents: str, tmp_path: Path) -> None:
    article = article_of(tmp_path, f"# A walk\n\n{contents}\n{PARTS}")
    assert heard(article) == ["A walk.", *SAID]
    assert any(skip.why == "a table of contents, for the eye" for skip in article.skips)


@pytest.mark.parametrize(
    "words",
    [
        "- [A film](#film) of his\n- [A book](#book) of hers\n- [A play](#play) of theirs\n",  # links among words
        "- [A film](#film)\n- [A book](#book)\n- [A play](#play)\n",  # what nobody hears elsewhere
        "It is [the road](#the-road), [the river](#the-river), [the hill](#the-hill). All are old.\n\nA.\n",
        "- [The road](road.md)\n- [The river](river.md)\n- [The hill](hill.md)\n",  # other pages
    ],
)
def test_a_list_of_links_that_is_no_contents_is_read(words: str, tmp_path: Path) -> None:
    others = heard(article_of(tmp_path, f"# A walk\n\n{words}\n{PARTS}"))
    assert others[-len(SAID) :] == SAID
    assert len(others) == len(SAID) + 4


def test_the_way_back_is_for_the_hand(tmp_path: Path) -> None:
    text = "# A walk\n\n[Once](#x)\n\n" + PARTS.replace("\n\n## The", "\n\n**[back to top](#a-walk)**\n\n## The")
    assert heard(article_of(tmp_path, text)) == ["A walk.", "Once.", *SAID]


@pytest.mark.parametrize(
    "row",
    [
        "[English](README.md) | 简体中文 | [Português (Brasil)](README.pt.md)",
        "*[Deutsch](de.md) ∙ [日本語](ja.md) ∙ [Simplified Chinese](zh.md)*",
    ],
)
def test_a_row_of_translations_is_for_the_hand(row: str, tmp_path: Path) -> None:
    assert heard(article_of(tmp_path, f"# A walk\n\n{row}\n\nIt goes on.\n")) == ["A walk.", "It goes on."]


def test_a_sentence_about_languages_is_read(tmp_path: Path) -> None:
    text = "# A walk\n\nEnglish, [French](fr.md) and German were spoken on the road.\n"
    assert len(heard(article_of(tmp_path, text))) == 2


BADGES = """# A walk

[![Build](https://travis-ci.org/a/b.svg)](https://travis-ci.org/a/b) ![PyPI](https://img.shields.io/pypi/v/b.svg)

<p align="center"><a href="x"><img src="https://codecov.io/gh/a/b.svg" alt="Coverage"></a></p>

![objc-initialize-print](a.png)

![Promises book 2014 03 05 23 10 24](c.png)

<img src="d.png" alt="A tram in Almaty">
<p class="caption">A tram in Almaty.</p>
"""


def test_badges_and_names_of_files_say_nothing(tmp_path: Path) -> None:
    assert heard(article_of(tmp_path, BADGES)) == ["A walk.", "A tram in Almaty."]


HEAD = """> * 原文地址：[A Walk](https://example.org/walk)
> * 原文作者：[Anna Smith](https://example.org/anna)
> * 译文出自：[翻译计划](https://example.org)
> * 译者：[karl](https://example.org/karl)

# 散步

这条路一直延伸到河边。
"""
TAIL = """散步
====

这条路一直延伸到河边。

--------------------------------------------------------------------------------

via: https://example.org/walk

作者：[Anna Smith][a]
译者：[karl](https://example.org/karl)
校对：[lina](https://example.org/lina)

本文由 [某社](https://example.org) 原创编译，[某网](https://example.org) 荣誉推出

[a]: https://example.org/anna
"""
RUSSIAN = """# Прогулка

Дорога идёт до самой реки.

*Автор оригинала: Анна Смит*

*Оригинал статьи: [A Walk](https://example.org/walk)*

*Перевод: Карл Мюллер*
"""


@pytest.mark.parametrize(
    ("text", "title", "author", "translator"),
    [
        (HEAD, "散步", "Anna Smith", "karl"),
        (TAIL, "散步", "Anna Smith", "karl"),
        (RUSSIAN, "Прогулка", "Анна Смит", "Карл Мюллер"),
    ],
)
def test_a_translation_projects_lines_name_people_and_are_not_read(
    text: str, title: str, author: str, translator: str, tmp_path: Path
) -> None:
    article = article_of(tmp_path, text)
    known = article.metadata
    assert (known.title, known.author, known.translator) == (title, author, translator)
    assert len(heard(article)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "# A walk\n\nTranslation: a word for a word is no translation of a walk.\n\nIt goes on.\n",
        "# A walk\n\nIt goes on.\n\nTranslator: somebody\n\nAnd on it goes, for ever.\n",
    ],
)
def test_one_such_line_or_one_amid_the_text_is_read(text: str, tmp_path: Path) -> None:
    assert len(heard(article_of(tmp_path, text))) == text.count("\n\n") + 1


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Orizzonti di Focus.md", "Orizzonti di Focus"),
        ("Journaling.md", "Journaling"),
        ("17 - B-tree.md", "B-tree"),
        ("2020-01-02-the-long-road.md", "The long road"),
        ("Прогулка.md", "Прогулка"),
        ("README.md", None), ("README.pt-BR.md", None), ("index.md", None), ("a.md", None), ("it0303.txt", None),
        ("draft-ietf-http-01.txt", None), ("Chapter 12.md", None), ("page_1.md", None), ("ylwlp10.txt", None),
    ],
)  # fmt: skip
def test_a_file_names_a_text_that_nothing_else_names(name: str, title: str | None) -> None:
    assert file_title(Path(name)) == title


def test_what_a_text_says_of_its_title_goes_before_its_file(tmp_path: Path) -> None:
    assert article_of(tmp_path, "# A walk\n\nIt goes on.\n", "The long road.md").metadata.title == "A walk"
    assert article_of(tmp_path, "It goes on.\n", "The long road.md").metadata.title == "The long road"


def test_a_heading_among_others_is_nobodys_name(tmp_path: Path) -> None:
    text = "---\ntitle: ETS\n---\n\n## Visão Geral\n\nVai.\n\n## Outra Coisa\n\nVem.\n"
    assert article_of(tmp_path, text).metadata.author is None


def test_a_whole_page_saved_as_markdown_is_read_as_a_page(tmp_path: Path) -> None:
    page = "<!DOCTYPE html>\n<html><head><title>The road</title></head><body>\n<nav><a href=x>Home</a></nav>\n"
    page += (
        "<article><h1>The road</h1><p>" + "It goes on and on, along the river. " * 20 + "</p></article></body></html>"
    )
    assert "Home." not in heard(article_of(tmp_path, page))
