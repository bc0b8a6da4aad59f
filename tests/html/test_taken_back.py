"""Web pages: what is the article's, for all that its names and its places say."""

from __future__ import annotations

import pytest

from .pages import LAST, LONG, MORE, TEXT, page, read, skipped

STANDFIRST = "Two men went to the river, and one of them came back"
HEADER = "<article><header><h1>A Week</h1>{0}</header><div>" + TEXT + "</div></article>"
LEADS = [
    f"<h2>{STANDFIRST}</h2>", f"<p>{STANDFIRST}.</p>", f'<div class="article-intro">{STANDFIRST}</div>',
    f"<div><div>{STANDFIRST}.</div></div>", f'<ul class="summary"><li>{STANDFIRST}</li></ul>',
    f'<div role="complementary" class="summary module"><p>{STANDFIRST}.</p></div>',
]  # fmt: skip


@pytest.mark.parametrize("lead", LEADS)
def test_what_stands_between_title_and_text_is_read(lead: str) -> None:
    found = [words.rstrip(".") for words in read(page(HEADER.format(lead)))]
    assert found == ["A Week", STANDFIRST]


NO_LEADS = [
    "<p>By Anna Smith and others</p>", '<p><a href="/x">Three other men went to the river.</a></p>',
    "<p>5 min read</p>",
    "<div>Kordai</div>", "<div hidden>Two men went to the river, and one of them came back.</div>",
    "<p>Photo: Anna Smith</p>", "<h2>The Herald: A Week</h2>",
]  # fmt: skip


@pytest.mark.parametrize("line", NO_LEADS)
def test_what_else_stands_between_title_and_text_is_not(line: str) -> None:
    assert read(page(HEADER.format(line))) == ["A Week"]


@pytest.mark.parametrize("description", [STANDFIRST, f"{STANDFIRST[:40]}...", f"{STANDFIRST}. And more of it."])
def test_what_the_page_s_description_repeats_is_read_whatever_its_class_is(description: str) -> None:
    head = f'<meta property="og:description" content="{description}">'
    teaser = f'<div class="teaser-box">{STANDFIRST}</div>'
    assert read(page(HEADER.format(teaser), head)) == ["A Week", STANDFIRST]
    assert read(page(HEADER.format(teaser))) == ["A Week"]


def test_a_description_that_is_the_text_s_beginning_is_read_once() -> None:
    head = f'<meta name="description" content="{LONG.strip()}">'
    assert read(page(HEADER.format(f'<p class="lead">{LONG}</p>'), head)) == ["A Week"]


def test_names_of_short_furniture_on_the_text_itself_are_not_believed() -> None:
    paragraphs = [f"{n} {LONG}{MORE}{LAST}" for n in range(6)]
    body = "".join(f'<p class="paywall">{words}</p>' for words in paragraphs)
    found = page(f'<article><p>{LONG}</p>{body}<p class="paywall">{MORE}</p></article>')
    assert [words.strip() for words in read(found)] == [words.strip() for words in paragraphs]


def test_a_page_that_is_made_of_boxes_is_read() -> None:
    boxes = "".join(f'<div class="elementor-widget"><p>{n} {LONG}{MORE}</p></div>' for n in range(9))
    assert len(read(page(f"<main>{boxes}</main>"))) == 9
    box = '<div class="weather-widget"><p>Rain in the evening, and wind from the north.</p></div>'
    assert read(page(f"<main>{TEXT}{box}{TEXT}</main>")) == []


def test_a_short_line_with_such_a_name_is_furniture() -> None:
    assert "Subscribe to read on." in skipped(page(f'<main>{TEXT}<p class="paywall">Subscribe to read on.</p></main>'))


@pytest.mark.parametrize(
    "section", ['<section id="conducting-ad-hoc">', '<div class="post type-post status-publish category-ads">']
)
def test_an_author_s_words_in_a_class_or_an_id_are_no_names(section: str) -> None:
    found = page(f"<main>{TEXT}{section}<h2>Conducting ad hoc reviews</h2><p>They are short.</p></main>")
    assert read(found) == ["Conducting ad hoc reviews", "They are short."]


@pytest.mark.parametrize(("words", "said"), [
    ('<span class="dateline">CAIRO —</span> Gunmen came to the town.', "CAIRO — Gunmen came to the town."),
    ('He said that <a class="topics" href="/x">Brexit</a> was late.', "He said that Brexit was late."),
    ('<a class="popup" href="javascript:x()">I would prefer not to.</a>', "I would prefer not to."),
])  # fmt: skip
def test_a_name_takes_no_words_out_of_a_sentence(words: str, said: str) -> None:
    found = page(f"<main>{TEXT}<p>{words}</p></main>")
    assert read(found) == [said]
    assert not found.inlines


def test_the_article_of_the_page_s_title_is_read_and_not_a_longer_one_below() -> None:
    other = f'<div class="post"><h2>Another</h2>{"".join(f"<p>{n}, {LAST * 5}</p>" for n in range(9))}</div>'
    text = "<br>".join([LONG * 3, MORE * 3])
    found = page(f'<article class="post category-ads"><h1>A Week</h1><p>{text}</p></article><div>{other}</div>')
    assert LONG.strip() in " ".join(read(found))
    assert "Another" not in read(found)


def test_a_note_is_not_taken_for_the_article_where_a_longer_text_stands() -> None:
    text = "".join(f"<section><div>{n} {LONG}{MORE}</div></section>" for n in range(9))
    found = page(f'<div class="a">{text}</div><div class="b"><p>{LAST}</p></div>')
    assert sum(LONG.strip() in words for words in read(found)) == 9


def test_what_a_page_says_to_browsers_without_scripts_does_not_swallow_it() -> None:
    assert read(page(f'<noscript><div id="no"></noscript><main><h1>A Week</h1>{TEXT}</main>')) == ["A Week"]
    assert read(page(f"<script>x('<noscript>')</script><h1>A Week</h1>{TEXT}<noscript>no</noscript>")) == ["A Week"]


def test_the_headings_of_a_digest_are_read_though_they_are_links() -> None:
    parts = "".join(f'<h2><a href="/{n}">Part {n}</a></h2><p>{LONG}{n}</p>' for n in range(3))
    assert [words for words in read(page(f"<main>{parts}</main>")) if words.startswith("Part")] == [
        "Part 0", "Part 1", "Part 2",
    ]  # fmt: skip


def test_a_heading_that_leads_to_its_own_place_is_read() -> None:
    assert read(page(f'<main>{TEXT}<h2><a href="#act1">ACT I</a></h2>{TEXT}</main>')) == ["ACT I"]


def test_a_heading_among_paragraphs_that_leads_elsewhere_is_not() -> None:
    found = page(f'<main>{TEXT}<h3><a href="/x">Another article altogether</a></h3>{TEXT}</main>')
    assert read(found) == []


def test_a_list_with_numbers_before_its_links_keeps_its_headings() -> None:
    films = "".join(f'<h3>{n}) <a href="/{n}">Film number {n}</a></h3><p>{LONG}{n}</p>' for n in range(3))
    found = [words for words in read(page(f"<main><p>{MORE}</p>{films}</main>")) if "Film" in words]
    assert found == ["0) Film number 0", "1) Film number 1", "2) Film number 2"]


def test_a_sentence_that_is_a_link_is_no_pointer() -> None:
    words = "I believe that there is too much to read about it."
    assert read(page(f'<main>{TEXT}<p><a href="/tweet">{words}</a></p></main>')) == [words]


def test_a_mark_and_a_place_that_lead_to_each_other_are_a_note() -> None:
    found = page(
        f'<main><p>{LONG}[<a href="#nb4" id="nh4">4</a>] {MORE}</p></main>'
        '<div class="other"><div id="nb4"><p>[<a href="#nh4">4</a>] It goes without saying.</p></div></div>'
    )
    assert [inline.label for inline in found.inlines if inline.kind == "reference"] == ["4"]
    assert "note" in [block.kind for block in found.blocks]


def test_words_set_large_are_read_where_they_stand_nowhere_else() -> None:
    body = '<main>{0}<blockquote class="pullquote">{1}</blockquote>{0}</main>'
    quotation = "Literally means actually, as it happened."
    assert read(page(body.format(TEXT, quotation))) == [quotation]
    assert read(page(body.format(TEXT, "the road to Omsk was closed"))) == []


def test_a_post_that_the_article_quotes_is_read() -> None:
    post = '<div class="social-embed"><blockquote><p>Yes, this is real.</p></blockquote></div>'
    assert read(page(f"<main>{TEXT}{post}{TEXT}</main>")) == ["Yes, this is real."]


def test_an_article_that_is_shown_as_it_was_typed_is_read() -> None:
    text = f"\n   {LONG}\n   {MORE}\n\n1.  Introduction\n\n   {LAST}\n   {LAST}\n"
    found = page(f"<h1>A Memorandum</h1><pre>{text}</pre>")
    assert [block.kind for block in found.blocks if block.kind == "code"] == []
    assert "Introduction" in " ".join(read(found))


def test_a_program_is_no_article() -> None:
    program = "\n".join(f"for item_{n} in range({n}): print(item_{n}, end='')" for n in range(60))
    assert "code" in [block.kind for block in page(f"<h1>A Program</h1><pre>{program}</pre>").blocks]


def test_a_heading_is_none_of_what_its_long_class_describes() -> None:
    heading = '<h2 class="header-with-anchor-widget">The road</h2>'
    assert read(page(f"<main>{TEXT}{heading}{TEXT}</main>")) == ["The road"]
