"""Web pages: what a site's programs put into an article, and how a page says what its title is."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article.html import document

from .pages import LONG, TEXT, page, read, skipped
from .visible import article

SECTION = "News Releases"
STORY = "Two Senators Applaud a Bridge"
WINDOW = f"<title>{SECTION} - Newsroom - {STORY} - Senator Anna Holm</title>"


def title(body: str, head: str) -> str:
    found = page(body, head)
    return next((block.span.of(found.text) for block in found.blocks if block.kind == "title"), "")


def test_a_section_that_the_menu_has_too_is_not_the_title() -> None:
    menu = f'<nav><ul><li><a href="/releases">{SECTION}</a></li></ul></nav>'
    body = f"{menu}<main><h2>{SECTION}</h2><h1><a href='/releases?id=7'>{STORY}</a></h1>{TEXT}</main>"
    assert title(body, WINDOW) == STORY


def test_a_small_heading_with_a_part_of_the_window_s_title_is_the_title() -> None:
    head = "<title>The Road to Omsk «  the holm.example blog</title>"
    body = (
        f'<h1>the <a href="https://holm.example">holm.example</a> blog.</h1>'
        f'<div><h3 class="entry-title">The Road to Omsk</h3><p class="byline">by Anna Holm</p><div>{TEXT}</div></div>'
    )
    assert title(body, head) == "The Road to Omsk"


def test_a_chapter_that_the_menu_of_its_book_has_too_is_the_title() -> None:
    """mdBook's pages: the book's name is an `<h1>` above the text, and the last part of the window's title."""
    menu = '<nav><ol><li><a href="/e7">Error code 7</a></li><li><a href="/loops">Loops</a></li></ol></nav>'
    for chapter in ("Error code 7", "Loops"):
        body = f'{menu}<div><h1 class="menu-title">Error codes index</h1></div><main><h1>{chapter}</h1>{TEXT}</main>'
        assert title(body, f"<title>{chapter} - Error codes index</title>") == chapter


@pytest.mark.parametrize("name", ["element-invisible", "text-invisible", "u-hiddenVisually", "visually-hidden"])
def test_words_for_screen_readers_within_a_link_are_not_said(name: str) -> None:
    link = f'<a href="/x">the study<span class="ext"><span class="{name}"> (link is external)</span></span></a>'
    assert "external" not in article(page(f"<main><p>He read {link} in the morning.</p>{TEXT}</main>"))


@pytest.mark.parametrize("mark", [
    '<span class="editsection">[<a href="/w/index.php?title=Omsk&amp;action=edit&amp;section=1">Bearbeiten</a>]</span>',
    '<span>[<a href="/w/index.php?title=Omsk&amp;veaction=edit">изменить</a>]</span>',
    '<a href="/Omsk?action=edit">Redigér</a>',
])  # fmt: skip
def test_a_link_to_the_editor_in_a_heading_is_not_said(mark: str) -> None:
    for heading in (f"{mark} Handlung", f"Handlung {mark}"):
        said = article(page(f"<main>{TEXT}<h2>{heading}</h2>{TEXT}</main>")).split("\n")
        assert "Handlung" in [words.strip() for words in said]


def test_a_heading_about_editing_is_read() -> None:
    heading = '<h2>How to <a href="/x?action=edit">edit a page</a></h2>'
    assert "How to edit a page" in read(page(f"<main>{TEXT}{heading}{TEXT}</main>"))


def test_what_says_before_all_else_that_it_is_an_advertisement_is_not_read() -> None:
    words = f"[advertisement] Show what you have made. {LONG}"
    found = page(f"<main>{TEXT}<table><tr><td>{words}</td></tr></table>{TEXT}</main>")
    assert [why for said, why in skipped(found).items() if said.startswith("[adv")] == ["an advertisement"]
    assert "[note] He came." in read(page(f"<main>{TEXT}<p>[note] He came.</p>{TEXT}</main>"))


def test_a_notice_of_a_paywall_at_the_end_is_not_read() -> None:
    notice = "Il vous reste 57.09 % de cet article à lire. La suite est réservée aux abonnés."
    assert notice in skipped(page(f"<article>{TEXT}<p><strong>{notice}</strong></p></article>"))


@pytest.mark.parametrize("tag", ["dt-math", "d-math", "tex-math", "la-tex"])
def test_a_formula_in_an_element_of_the_page_s_own_is_a_formula(tag: str) -> None:
    body = (
        f"<p>Take <{tag}>x + \\alpha</{tag}> here.</p>"
        f"<p>Then <{tag}>\\frac{{a}}{{b}} = \\sum_i x_i</{tag}> is small.</p>"
    )
    found = page(f"<article>{body}{TEXT}</article>")
    said = [" ".join(words.split()) for words in article(found).split("\n")]
    assert "Take x + α here." in said
    assert "Then is small." in said
    assert any(inline.why == "a formula, for the eye" for inline in found.inlines)


def test_an_element_of_the_page_s_own_in_a_paragraph_does_not_part_it() -> None:
    found = page('<article><p>See <d-cite key="a"></d-cite>for a counterexample.</p>' + TEXT + "</article>")
    assert read(found) == ["See for a counterexample."]


def test_an_encoding_is_no_language() -> None:
    for top in ('<meta http-equiv="Content-Language" content="utf-8">', '<html lang="utf-8">'):
        assert document(Path("a.html"), f"{top}<p>{LONG}</p>".encode()).metadata[0].language is None


def test_the_line_right_under_the_title_is_read_without_a_full_stop() -> None:
    line = "Compare what the boats of the river carry in a week"
    body = f"<div><div><h1>The boats</h1><p>{line}</p></div><div><div>{TEXT}{TEXT}</div></div></div>"
    assert line in read(page(body, "<title>The boats</title>"))
