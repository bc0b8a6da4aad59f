"""Boxes of links that no name and no heading betrays, and what looks like one and is read."""

from __future__ import annotations

import pytest

from audioedition.article.html.link_boxes import LINKS
from audioedition.article.html.rows import TEASER

from .pages import LAST, LONG, MORE, TEXT, page, read, skipped

CARD = '<a href="/{0}"><h3>The road to {0}</h3><p>It was closed in May.</p></a>'
TOWNS = ("Omsk", "Tomsk", "Perm")
EXCERPT = "They closed the road in May, and it was not before the end of the summer that anybody came to open it again."
ROW = "".join(f'<div class="c"><h3><a href="/{town}">{town}</a></h3><p>{EXCERPT} {town}</p></div>' for town in TOWNS)


@pytest.mark.parametrize(
    "box",
    [
        CARD.format("Omsk"),
        '<div class="x1"><p>Explore further</p><a href="/x">The road to Omsk, and who closed it</a></div>',
        '<div><h4>Zu diesem Text</h4><div><a href="/x">Der Weg nach Omsk im Winter</a> 21. Mai</div></div>',
    ],
)
def test_a_box_of_links_is_not_read(box: str) -> None:
    found = page(f"<main>{TEXT}{box}</main>")
    assert read(found) == []
    assert set(skipped(found).values()) <= {LINKS, "the heading of what is not read"}


def test_a_row_of_teasers_behind_the_text_is_not_read() -> None:
    assert read(page(f"<main>{TEXT * 3}<div>{ROW}</div></main>")) == []


def test_a_row_of_titles_between_the_parts_of_the_text_is_read() -> None:
    found = read(page(f"<main><p>{LONG}</p>{ROW}<p>{MORE}</p><p>{LAST}</p></main>"))
    assert f"{EXCERPT} Omsk" in found


@pytest.mark.parametrize(
    ("box", "words"),
    [
        (
            '<a href="/photo.jpg"><figure><p>Omsk in May</p><figcaption>The road</figcaption></figure></a>',
            "Omsk in May",
        ),
        ('<a href="#n"><h3>The road</h3><p>It was closed in May.</p></a>', "It was closed in May."),
        (
            '<div><blockquote><p>The road was closed.</p></blockquote><a href="/x">The road</a></div>',
            "The road was closed.",
        ),
        (f'<div><p>{EXCERPT}</p><a href="/x">{EXCERPT}</a></div>', EXCERPT),
    ],
)
def test_what_only_looks_like_a_box_of_links_is_read(box: str, words: str) -> None:
    assert words in read(page(f"<main><p>{LONG}</p>{box}<p>{MORE}</p><p>{LAST}</p></main>"))


def test_an_article_that_is_a_list_of_cards_is_read() -> None:
    cards = "".join(CARD.format(f"{town} {number}") for number in range(6) for town in TOWNS)
    assert "It was closed in May." in read(page(f"<main><p>{LONG}</p>{cards}</main>"))


@pytest.mark.parametrize(
    "line", ['<p>Film: <a href="/x">The road to Omsk</a></p>', "<h3>MIRA: <a href='/x'>Omsk, ayer y hoy</a></h3>"]
)
def test_a_link_behind_a_label_is_a_pointer(line: str) -> None:
    found = page(f"<main><p>{LONG}</p>{line}<p>{MORE}</p><p>{LAST}</p></main>")
    assert read(found) == []
    assert set(skipped(found).values()) == {TEASER}


def test_links_behind_labels_in_a_row_are_the_author_s() -> None:
    lines = "".join(f'<p>{town}: <a href="/{town}">The road to {town}</a></p>' for town in TOWNS)
    assert len(read(page(f"<main><p>{LONG}</p>{lines}<p>{MORE}</p><p>{LAST}</p></main>"))) == 3


@pytest.mark.parametrize("line", ['<p>§0: <a href="/x">int8x8_t</a></p>', '<p>name: <a href="/x">String</a></p>'])
def test_a_field_of_a_record_is_no_pointer(line: str) -> None:
    assert len(read(page(f"<main><p>{LONG}</p>{line}<p>{MORE}</p><p>{LAST}</p></main>"))) == 1


def test_a_line_with_a_colon_over_links_is_not_read() -> None:
    box = '<p>You could like this as well:</p><p><a href="/x">The road to Omsk</a></p>'
    assert read(page(f"<main>{TEXT}{box}</main>")) == []


def test_the_last_heading_of_a_page_over_nothing_is_not_read() -> None:
    assert read(page(f"<main>{TEXT}<h2>Now on air</h2></main><footer>The Herald</footer>")) == []


def test_a_teaser_without_a_link_is_a_standfirst() -> None:
    teaser = '<p class="article-teaser">Two men went to the river.</p>'
    assert read(page(f"<article><h1>A Week</h1>{teaser}<div>{TEXT}</div></article>"))[1:] == [
        "Two men went to the river."
    ]


def test_a_picture_of_a_teaser_behind_the_text_is_not_read() -> None:
    picture = '<figure class="t1"><a href="/x"><img src="a" alt="The road to Omsk in May"></a></figure>'
    assert read(page(f"<main><div>{TEXT}</div>{picture}</main>")) == []


def test_prose_is_chosen_where_readability_took_a_menu() -> None:
    links = "".join(f"<p>The road to {town}, and what one sees of it, {LONG}, {MORE}</p>" for town in TOWNS)
    parts = "".join(f"<div><div><div><div><p>{words}</p></div></div></div></div>" for words in (LONG, MORE, LAST) * 4)
    menu = f'<nav><div class="main-content">{links}</div></nav>'
    assert read(page(f"{menu}<div><h1>A Week</h1>{parts}</div>")) == ["A Week"]


def test_an_article_in_parts_of_one_make_is_read_whole() -> None:
    ends = [f"Part {number} ends here, and the road goes on, as roads do in this country." for number in (1, 2)]
    part = '<section><div><div><div><div class="part">{0}<p>{1}</p></div></div></div></div></section>'
    parts = part.format(TEXT * 4, ends[0]) + part.format(TEXT * 2, ends[1])
    assert read(page(f"<main><h1>A Week</h1>{parts}</main>")) == ["A Week", *ends]


def test_comments_that_are_longer_than_the_article_are_none_of_it() -> None:
    comments = "".join(f"<p>{n}. I do not think that this road was ever closed to anybody.</p>" for n in range(40))
    assert read(page(f"<article>{TEXT}</article><div class=comments>{comments}</div>")) == []


def test_a_link_with_its_label_in_it_ends_an_article_and_is_none_of_it() -> None:
    link = '<p><a href="/x">Mehr: Wer die Straße nach Omsk im Mai gesperrt hat. Und warum.</a></p>'
    assert read(page(f"<main>{TEXT}{link}</main>")) == []
    assert read(page(f"<main>{TEXT}{link}{TEXT}</main>")) != []
