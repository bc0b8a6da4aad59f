"""`audioedition plan --html`: where the page is written, and which targets are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..command import audioedition


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article alone in its folder."""
    (tmp_path / "a.txt").write_text("A Title\n\nHe came to the city [by car–Trans.] and left.\n")
    return tmp_path / "a.txt"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_page_is_written_and_where_is_told_on_standard_error(article: Path) -> None:
    page = article.parent / "pages" / "a.html"
    done = audioedition("plan", article, "--html", page)
    assert (done.status, done.out) == (0, b"")
    assert done.err.strip() == f"wrote {page}; open it in a browser"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert names(page.parent) == ["a.html"]


def test_a_dash_is_standard_output(article: Path) -> None:
    done = audioedition("plan", article, "--html", "-", cwd=article.parent)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(b"<!DOCTYPE html>")
    assert done.out.endswith(b"</html>\n")
    assert names(article.parent) == ["a.txt"]


def test_the_page_takes_what_is_said_of_the_article_and_its_voices(article: Path) -> None:
    (article.parent / "v.yaml").write_text("roles:\n  translator: heart\n")
    rules = article.parent / "v.yaml"
    done = audioedition("plan", article, "--html", "-", "--title", "Five <Cities>", "--voices", rules)
    assert "<h1><bdi>Five &lt;Cities&gt;</bdi></h1>" in done.text
    assert "translator, voice heart" in done.text


def test_json_and_html_are_one_too_many(article: Path) -> None:
    done = audioedition("plan", article, "--json", "--html", article.parent / "a.html")
    assert (done.status, done.out) == (2, b"")
    assert "--json, --html and --text are three forms of the plan" in done.err
    assert names(article.parent) == ["a.txt"]


def test_a_page_never_takes_the_place_of_its_article(article: Path) -> None:
    before = article.read_bytes()
    done = audioedition("plan", article, "--html", article)
    assert done.status == 2
    assert "would write over the article" in done.err
    assert article.read_bytes() == before


def test_a_page_never_takes_the_place_of_a_folder_or_a_device(article: Path) -> None:
    for target in (article.parent, Path("/dev/null")):
        done = audioedition("plan", article, "--html", target)
        assert done.status == 2
        assert "is no file" in done.err


def test_where_no_page_can_be_written_it_is_told_and_nothing_is_left(article: Path) -> None:
    done = audioedition("plan", article, "--html", article / "a.html")
    assert (done.status, done.out) == (1, b"")
    assert done.err.startswith("audioedition: cannot write")
    assert names(article.parent) == ["a.txt"]


def test_an_article_that_cannot_be_read_leaves_no_page(article: Path) -> None:
    done = audioedition("plan", article.parent / "none.txt", "--html", article.parent / "a.html")
    assert done.status == 1
    assert names(article.parent) == ["a.txt"]
