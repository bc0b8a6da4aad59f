"""Web pages: where the article ends, and what stands behind it."""

from __future__ import annotations

import json

import pytest

from audioedition.article.html.publication_date import is_publication_date

from .pages import LAST, LONG, MORE, TEXT, page, read, skipped

BOX = "a box behind the article's text"
OWN_END = "behind the end of the text that the page's own data have"
TALE = "".join(f"<p>{n} {LONG}{MORE}{LAST}</p>" for n in range(4))
# Lines too short for prose, which make the container larger than the element with the text.
SHORT = "".join(f"<p>{n} He went to the river, and saw a boat there.</p>" for n in range(16))
SITE = "The Herald looks for the uncommon in what everybody knows"


def tale_read(body: str, head: str = "") -> list[str]:
    """What is read of a page besides the tale."""
    return [words for words in read(page(body, head)) if not words.strip().endswith(LAST.strip())]


def own_text(words: str) -> str:
    data = {"@type": "NewsArticle", "headline": "A Week", "articleBody": words}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


# ------------------------------------------------------------------------------------------- boxes


@pytest.mark.parametrize("box", ["<div class='sig'><div>{0}</div></div>", "<section><h2>{0}</h2></section>"])
def test_a_box_behind_the_element_with_the_text_is_none_of_it(box: str) -> None:
    assert skipped(page(f"<main>{SHORT}<div class='text second'>{TALE}</div>{box.format(SITE)}</main>"))[SITE] == BOX


KEPT = [
    f"<div class='text second'>{SITE}</div>",  # of the same make
    f"<div class='list'><ul><li>{SITE}</li></ul></div>",
    f"<div class='sig'>[{SITE} – Ed.]</div>", f"<div class='sig'>Correction, 11 May: {SITE}</div>",
    f"<div class='sig'>Translated by {SITE}</div>",
]  # fmt: skip


@pytest.mark.parametrize("box", KEPT)
def test_a_box_that_may_be_the_author_s_is_read(box: str) -> None:
    body = f"<main>{SHORT}<div class='text second'>{TALE}</div>{box}</main>"
    assert SITE in " ".join(read(page(body)))


def test_a_box_with_text_behind_it_is_read() -> None:
    box = f"<div class='picture'><p>{SITE}</p></div><p>The end of the tale, and of the week.</p>"
    assert SITE in read(page(f"<main>{SHORT}<div class='text second'>{TALE}</div>{box}</main>"))


# ------------------------------------------------------------------------------------------- the page's own data


def test_what_follows_the_element_that_is_marked_as_the_text_is_none_of_it() -> None:
    body = f"<article><div itemprop='articleBody'>{TALE}</div><p>{SITE}.</p><p>Update, 8 May: He is back.</p></article>"
    found = page(body)
    assert skipped(found)[f"{SITE}."] == OWN_END
    assert tale_read(body) == ["Update, 8 May: He is back."]


def test_paragraphs_that_are_each_marked_as_text_do_not_tell_where_it_ends() -> None:
    marked = TALE.replace("<p>", "<p itemprop='articleBody'>")
    assert tale_read(f"<article>{marked}<p>{SITE}.</p></article>") == [f"{SITE}."]


def test_what_the_text_in_json_ld_does_not_have_behind_its_end_is_none_of_it() -> None:
    words = " ".join(f"{n} {LONG}{MORE}{LAST}" for n in range(4))
    body = f"<article>{TALE}<p>{SITE}.</p></article>"
    assert tale_read(body, own_text(words)) == []
    assert tale_read(body) == [f"{SITE}."]


WORDS = " ".join(f"{n} {LONG}{MORE}{LAST}" for n in range(4))
UNTRUE = {"cut within a sentence": WORDS[:-60], "a summary": WORDS[: len(WORDS) // 4], "other words": SITE * 12}


@pytest.mark.parametrize("words", UNTRUE.values(), ids=UNTRUE)
def test_a_text_in_json_ld_that_is_not_the_whole_article_takes_nothing_away(words: str) -> None:
    assert tale_read(f"<article>{TALE}<p>{SITE}.</p></article>", own_text(words)) == [f"{SITE}."]


def test_a_list_that_the_text_in_json_ld_leaves_out_is_read() -> None:
    body = f"<article>{TALE}<ul><li>{SITE}</li><li>Another one</li></ul></article>"
    assert tale_read(body, own_text(WORDS)) == [SITE, "Another one"]


# ------------------------------------------------------------------------------------------- closing lines

CLOSING = {
    "Copyright © 2023 The Herald, LLC. Click here for leave to print it.": "the small print",
    "(Copyright (c) 2023 Herald Television. All Rights Reserved. This may not be published or read out.)":
        "the small print",
    "• Anna Smith can be reached at anna@example.org.": "how to reach somebody",
    "Get local news delivered to your inbox!": "an appeal of the site",
}  # fmt: skip


@pytest.mark.parametrize(("line", "why"), CLOSING.items())
def test_the_last_lines_say_nothing_of_the_article(line: str, why: str) -> None:
    assert skipped(page(f"<article>{TEXT}<p>{line}</p></article>"))[line] == why


@pytest.mark.parametrize("line", CLOSING)
def test_the_same_lines_within_the_text_are_read(line: str) -> None:
    assert read(page(f"<article>{TEXT}<p>{line}</p><p>He wrote to her in the end.</p></article>"))[0] == line


# ------------------------------------------------------------------------------------------- days of publication

DAYS = {
    "Stand: 19.10.2019 11:05 Uhr": None, "입력 2020.08.27 20:27": None, "Thứ năm, 2/11/2023, 19:20 (GMT+7)": None,
    "Nachricht vom 06.11.2023": "2023-11-06", "Publié le 27 Mar 20 à 9:21": "2020-03-27",
    "July 9, 2020 at 6:40 PM EDT": "2020-07-10", "2019.03.05": None,
    "Written by Miami Today on November 7, 2023": "2023-11-07",
}  # fmt: skip


@pytest.mark.parametrize(("words", "date"), DAYS.items())
def test_a_line_that_tells_the_page_s_day_is_no_text(words: str, date: str | None) -> None:
    assert is_publication_date(words, date)


OTHER_DAYS = {
    "Omsk, 12 May 1991": "2024-01-02", "Aktionszeitraum: 21.10.2019 – 27.10.2019": "2019-10-21",
    "Handball Schweiz • 02.02.2022": None,
    "Part 3 of the report on the year 2020": "2020-03-27", "11 May 2024": None,
}  # fmt: skip


@pytest.mark.parametrize(("words", "date"), OTHER_DAYS.items())
def test_a_line_that_tells_another_day_or_more_is_read(words: str, date: str | None) -> None:
    assert not is_publication_date(words, date)


def test_the_day_is_found_behind_lines_that_are_not_read() -> None:
    share = "".join("<p><a href='/x'>A link to another page</a></p>" for _ in range(7))
    head = "<meta property='article:published_time' content='2023-11-06'>"
    body = f"<article><h1>A Week</h1>{share}<p>Nachricht vom 06.11.2023</p>{TEXT}</article>"
    assert skipped(page(body, head))["Nachricht vom 06.11.2023"] == "when it came out"


def test_a_list_of_addresses_at_the_end_is_read() -> None:
    items = [f"<li>{name} can be reached at {name}@example.org</li>" for name in ("anna", "bob", "karl")]
    assert len(read(page(f"<article>{TEXT}<ul>{''.join(items)}</ul></article>"))) == len(items)
