"""Web pages: lines and boxes within an article that are none of it."""

from __future__ import annotations

import re
import time

import pytest

from audioedition.article.html.furniture_lines import furniture_by_words

from .pages import LAST, LONG, MORE, TEXT, page, read, skipped

NOT_READ = [
    ("<p>Photo (cc) : svenwerk</p>", "who took the picture"), ("<p>Imagen | Dacia y Tesla</p>", "who took the picture"),
    ("<p>https://example.org/x</p>", "an address alone"),
    ("<p>anna@example.org</p>", "an address alone"), ("<p>{{Quelle}}</p>", "what a template left"),
    ('<p>[button link="/x" type="big"]Send[/button]</p>', "what a template left"),
    ("<p>Facebook</p>", "buttons to share it"), ("<p>Share this:</p>", "buttons to share it"),
    ("<p>Whatsapp Facebook Pin</p>", "buttons to share it"), ("<p>Mira también</p>", "a pointer to another article"),
    ('<p>Le puede interesar: <a href="/x">otra cosa</a></p>', "a pointer to another article"),
    ('<p>Also: See <a href="/x">what we wrote</a></p>', "a pointer to another article"),
    ('<p>If you enjoyed this article, <a href="/x">join us</a>.</p>', "an appeal of the site"),
    ('<p>Devenez fan sur <a href="/x"><img src="f.png"></a></p>', "an appeal of the site"),
    ("<p>5 min read</p>", "how long it takes to read it"), ("<p>© 2019 The Herald</p>", "the small print"),
    ("<p>(c) 2019 The Herald</p>", "the small print"),
    ('<p><a href="/x">Another article about the road to Omsk</a> July 22, 2016</p>', "a link to another page"),
    ('<div class="nrplus-cta"><p>Join us today.</p></div>', "an appeal of the site"),
    ('<div role="note" class="hatnote">See also <a href="/x">Omsk</a></div>', "a line for those who edit the page"),
    ('<section aria-labelledby="podcast-promo"><p>Our podcast.</p></section>', "an advertisement"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "why"), [row for row in NOT_READ if row[1]])
def test_a_line_of_the_page_is_listed_and_not_read(line: str, why: str) -> None:
    found = page(f"<main>{TEXT}{line}{TEXT}</main>")
    assert read(found) == []
    assert set(skipped(found).values()) == {why}


READ = [
    "Photo: it shows that he came.", "Image: 12 megapixels", "He follows us on a long road.", "Sign here, he said.",
    "The site is example.org, he said.",
]  # fmt: skip


MARKED_UP = [
    "<p>(c) a person under eighteen</p>", "<h2>Copyright in the digital age</h2>", "<ul><li>Search</li></ul>",
    "<h2>Comments</h2><p>It is a sign.</p>", "<p>Reading time and again</p>", "<p>Related to him by marriage</p>",
    '<p>See more of it <a href="/x">here</a>, where all of the men and the women of the town had come</p>',
]  # fmt: skip


@pytest.mark.parametrize("line", MARKED_UP)
def test_what_only_looks_like_a_label_is_read(line: str) -> None:
    words = [part.strip() for part in re.split("</h2>|</p>", re.sub("<(?!/h2|/p)[^>]*>", "", line)) if part.strip()]
    assert read(page(f"<main>{TEXT}{line}{TEXT}</main>"))[: len(words)] == words


@pytest.mark.parametrize("line", READ)
def test_a_line_of_the_author_s_is_read(line: str) -> None:
    assert read(page(f"<main>{TEXT}<p>{line}</p>{TEXT}</main>")) == [line]


def test_an_address_on_a_line_of_its_own_within_a_paragraph_is_marked() -> None:
    found = page(f"<main>{TEXT}<p>1) A game<br>http://amzn.to/2iJ</p></main>")
    assert [(inline.span.of(found.text), inline.why) for inline in found.inlines] == [
        ("http://amzn.to/2iJ", "an address alone")
    ]


TEASERS = "".join(
    f'<div><div><a href="/{n}">Диета {n}</a></div><div>До 12 кг за 14 дней, меню {n}.</div></div>' for n in "abc"
)
BOXES = [
    '<div><h3>Related articles</h3><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul></div>',
    f"<div><h2>Самые популярные диеты</h2>{TEASERS}</div>",
    f"<div><h3>3 comments</h3><p>{LONG}And so do I.</p></div>",
    '<h3>You may also like</h3><p><a href="/x">Another article</a></p>',
    '<div><p>Newsletter</p><p>Every morning, for you.</p><input type="email"></div>',
    f"<div><h4>Sign up for our newsletter</h4><p>{MORE}</p></div>",
    '<div><h4>Share</h4><p>Tell it to others</p><a href="/share"><i></i></a></div>',
]  # fmt: skip


@pytest.mark.parametrize("box", BOXES)
def test_a_box_that_its_first_words_name_is_not_read(box: str) -> None:
    assert read(page(f"<main>{TEXT}{TEXT}{TEXT}{box}<p>{MORE}</p></main>")) == []


SECTIONS = [
    ("Newsletter", "The council prints a newsletter with its notices, and all people read it."),
    ("Share", "In economics, a share is a part of a company."),
    ("Subscribe", "It calls the function that you give it, once for each event."),
    ("Related", "The word is an old one, and it comes from Latin."),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "words"), SECTIONS)
def test_a_section_about_what_boxes_are_called_is_read(heading: str, words: str) -> None:
    section = f"<section><h2>{heading}</h2><p>{words}</p></section>"
    assert read(page(f"<main>{TEXT}{section}{TEXT}</main>")) == [heading, words]


def test_a_section_about_comments_is_read() -> None:
    section = f"<section><h2>Comments</h2><p>A comment begins with a sign. {LONG}</p></section>"
    assert read(page(f"<main>{TEXT}{section}{TEXT}</main>"))[0] == "Comments"
    assert read(page(f"<main>{TEXT}<h4>Advertisement</h4>{TEXT}</main>")) == []


def test_the_heading_of_what_is_not_read_is_not_read() -> None:
    links = '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>'
    found = page(f"<main>{TEXT}<h2>Further reading</h2>{links}<h2>The end</h2><p>{LAST}</p></main>")
    assert read(found) == ["The end"]
    assert skipped(found)["Further reading"] == "the heading of what is not read"


def test_a_label_of_buttons_without_words_is_not_read() -> None:
    buttons = '<h5>Teilen:</h5><ul><li><a href="/share"><i class="icon"></i></a></li></ul>'
    assert read(page(f"<main>{TEXT}{buttons}<h2>The end</h2><p>{LAST}</p></main>")) == ["The end"]
    assert read(page(f"<main>{TEXT}<h5>Search</h5><p>A search begins with a word.</p></main>"))[0] == "Search"


def test_a_heading_that_is_code_is_read_though_only_a_link_is_behind_it() -> None:
    methods = '<h4>fn clone(&amp;self)</h4><p><a href="/x">Source</a></p>'
    assert read(page(f"<main>{TEXT}{methods}</main>")) == ["fn clone(&self)"]


@pytest.mark.parametrize(
    "rest", ["<h2>Two</h2><p>Words.</p>", "<h3>Three</h3><p>Words.</p>", "<p hidden>x</p><p>A.</p>"]
)
def test_a_heading_with_something_behind_it_or_nothing_at_all_is_read(rest: str) -> None:
    assert read(page(f"<main>{TEXT}<h2>One</h2>{rest}</main>"))[0] == "One"


def test_the_words_under_a_picture_are_read_once_for_all_sizes_of_screen() -> None:
    words = "Anna Smith, left, speaks with a man at the river"
    slide = f'<li><p>{words}</p></li><figure><img alt="{words}"></figure>'
    found = page(f"<main>{TEXT}<ul>{slide}</ul>{TEXT}</main>")
    assert read(found).count(words) == 1


ALTERNATIVE_TEXTS = [
    ('alt="update_graphic_red_bar"', []), ('alt="0226-SUB-london-hotel-02"', []), ('alt="Image for post"', []),
    ('alt="almaty-1" src="/x/almaty-1.jpg"', []), ('alt="COVID-19"', ["COVID-19"]),
    ('alt="A &lt;b&gt;road&lt;/b&gt;"', ["A road"]),
]  # fmt: skip


@pytest.mark.parametrize(("attributes", "said"), ALTERNATIVE_TEXTS)
def test_an_alternative_text_is_read_if_it_is_one(attributes: str, said: list[str]) -> None:
    assert read(page(f"<main>{TEXT}<p><img {attributes}></p>{TEXT}</main>")) == said


@pytest.mark.parametrize("line", ["viernes, 22 de octubre de 2010 a las 20:13", "11 мая 2024 года, 12:30"])
def test_when_it_came_out_is_not_read_under_the_title(line: str) -> None:
    assert read(page(f"<main><h1>A Week</h1><p>{line}</p>{TEXT}</main>")) == ["A Week"]


@pytest.mark.parametrize(("date", "said"), [("1942-05-11", False), ("2019-01-01", True), ("", True)])
def test_a_day_under_the_title_is_read_if_it_is_another_than_the_page_s(date: str, said: bool) -> None:
    found = page(f"<main><h1>A Diary</h1><p>11 May 1942</p>{TEXT}</main>", f'<meta name="date" content="{date}">')
    assert ("11 May 1942" in read(found)) is said


HOSTILE = [
    "(" * 60_000,
    "{{" * 60_000,
    "a/" * 60_000,
    "http://" * 20_000,
    "[x=" * 30_000,
]


@pytest.mark.parametrize("line", HOSTILE)
def test_no_line_takes_long(line: str) -> None:
    begun = time.process_time()
    furniture_by_words(line, 1, "caption")
    assert time.process_time() - begun < 1


def test_no_page_of_unclosed_elements_takes_long() -> None:
    begun = time.process_time()
    page("<noscript>" * 1_500 + "<noscript>x" * 1 + TEXT)
    page('<div class="share">' * 300 + TEXT * 100)
    assert time.process_time() - begun < 20
