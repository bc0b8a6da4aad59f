"""Project Gutenberg's pages: the book is heard, and what stands around it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read

from ..script.laws import script_or_none

MICE = Path(__file__).parent.parent / "files" / "html" / "three-blind-mice.html"
BOOK = "<p>It was a dark night, and the wind went over the moor as it had gone for years.</p>" * 8
LICENCE = "<p>This work is offered as it is, to anyone anywhere, at no cost and with almost no restrictions.</p>" * 4


def spoken(path: Path) -> str:
    script = script_or_none(read(path))
    assert script is not None
    return " ".join(unit.source for unit in script.units)


def test_a_real_page_is_heard_without_its_header_and_its_licence() -> None:
    heard = spoken(MICE)
    assert "Three Small Mice" in heard
    assert "Project Gutenberg" not in heard
    skips = [skip for skip in read(MICE).skips if "Gutenberg" in skip.why]
    assert [len(skip.source) > 500 for skip in skips] == [True, True]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<h1>The Project Gutenberg eBook of X</h1>{LICENCE}<p>*** START OF THIS PROJECT GUTENBERG EBOOK X ***</p>",
         f"<p>***END OF THE PROJECT GUTENBERG EBOOK X***</p>{LICENCE}"),
        (f'<section class="pg-boilerplate" id="pg-header">{LICENCE}</section>',
         f'<section class="pg-boilerplate" id="pg-footer">{LICENCE}</section>'),
        ("<pre>\nThe Project Gutenberg EBook of X, by Y\n\nThis eBook is for anyone anywhere\n</pre>",
         "<pre>\n\nEnd of the Project Gutenberg EBook of X\n\nanyone anywhere</pre>"),
    ],
    ids=["lines", "sections", "preformatted"],
)  # fmt: skip
def test_each_layout_is_known(before: str, after: str, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(f"<html><body>{before}<h2>Chapter I</h2>{BOOK}{after}</body></html>")
    heard = spoken(path)
    assert "dark night" in heard
    assert "anyone anywhere" not in heard


def test_a_page_that_tells_of_project_gutenberg_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(f"<body><h1>On Project Gutenberg</h1><p>Project Gutenberg's founder typed.</p>{BOOK}</body>")
    assert "founder typed" in spoken(path)


def test_the_title_of_a_window_is_the_book_s(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(f"<head><title>The Project Gutenberg eBook of Moor and Wind</title></head><body>{BOOK}</body>")
    assert read(path).metadata.title == "Moor and Wind"
