"""Who wrote an article and what it is called, by the agreement of its sources; no author is better than a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.article.people import is_date, name_of_key, names_of
from audioedition.article.plain import document
from audioedition.article.titles import is_no_title
from audioedition.model import Metadata

from .table import assert_each

PROSE = "She came to the city by train, and the drunk driver who met her there said nothing all the way. " * 3

NAMES: list[tuple[str, tuple[str, ...]]] = [
    ("Dan Goodin - Apr 16, 2015 8:02 pm UTC", ("Dan Goodin",)),
    ("Lindsay Dunsmuir5 Min Read", ("Lindsay Dunsmuir",)),
    ("By Grigory Pasko, 15 September 2009", ("Grigory Pasko",)),
    ("By Ann Lee , Minh Do on Monday, November 18th, 2019 at 11:08 a.m.", ("Ann Lee", "Minh Do")),
    ("Par Jeanne Moreau et Paul Petit — 24 novembre 2017 à 18:42", ("Jeanne Moreau", "Paul Petit")),
    ("Posted by kovarex, TOGos on 2019-02-15, all posts", ("kovarex", "TOGos")),
    ("Artikel von: Von Britta Schultejans, dpa", ("Britta Schultejans",)),
    ("Anna Smith, Associated Press Writer", ("Anna Smith",)),
    ("Bradley M. Kuhn (http://ebb.org/bkuhn/)", ("Bradley M. Kuhn",)),
    ("Anna Smith <anna@example.org>", ("Anna Smith",)),
    ("María R. Sahuquillo / Emilio de Benito", ("María R. Sahuquillo", "Emilio de Benito")),
    ("By Theresa May on 5 June 2020", ("Theresa May",)),
    ("By Theresa May, May 5, 2020", ("Theresa May",)),
    ("Karl Müller in Moskau", ("Karl Müller",)),
    ("Albert Gore, Jr.", ("Albert Gore Jr",)),
    ("А. П. Чехов", ("А. П. Чехов",)),
    ("作者：Jatin", ("Jatin",)),
    ("Johannes Siedersleben, Oxford, July 2014", ("Johannes Siedersleben",)),
    ("Eyal Press", ("Eyal Press",)),
    ("Guest post by Anna Holm", ("Anna Holm",)),
    ("Text & Fotos: Karl Müller", ("Karl Müller",)),
    ("Post author By Anna Holm", ("Anna Holm",)),
    ("Propos recueillis par Jeanne Moreau", ("Jeanne Moreau",)),
    ("Autor: Jan Novák", ("Jan Novák",)),
    # none of these is a person
    ("What You Need To Know", ()),
    ("By the time we got there", ()),
    ("Фото: Анна Смит", ()),
    ("TravelTrex GmbH", ()),
    ("Associated Press", ()),
    ("Redacción Confidencial", ()),
    ("ΣΥΝΤΑΚΤΙΚΗ ΟΜΑΔΑ", ()),
    ("admin", ()),
    ("Express.gr", ()),
    ("0000", ()),
    ("А", ()),
    ("No Author", ()),
    ("El Colombiano", ()),
    ("Donnerstag, 4. November 2021", ()),
    ("Veröffentlicht", ()),
    ("All posts by", ()),
    ("Staff and news service reports", ()),
    ("BY DOWNLOADING, INSTALLING OR OTHERWISE USING THE DATA", ()),
]


def test_a_line_of_names_holds_more_than_names() -> None:
    def law(line: str, names: tuple[str, ...]) -> None:
        assert names_of(line) == names

    assert_each(law, NAMES)


def test_a_key_of_several_names_is_a_name() -> None:
    keys = [("peter-paul-koch", "Peter Paul Koch"), ("ptrmdn", ""), ("the-news-team", ""), ("r2-d2", "")]

    def law(key: str, name: str) -> None:
        assert name_of_key(key) == name

    assert_each(law, keys)


def test_a_date_a_number_and_the_kind_of_a_text_are_no_titles() -> None:
    lines = [
        ("November 20, 1887", True), ("den 3. Mai 2020", True), ("2009-09-15", True), ("5", True), ("* * *", True),
        ("FILED", True), ("OBITUARY", True), ("Pressemitteilung", True), ("Microsoft Word - a.doc", True),
        ("Route 66", False), ("May Day, 1871", False), ("Breaking the News", False), ("Filed away", False),
    ]  # fmt: skip

    def law(line: str, is_none: bool) -> None:
        assert is_no_title(line) == is_none

    assert_each(law, lines)
    assert not is_date("1984")


# --------------------------------------------------------------------------------------- whole documents


def known(tmp_path: Path, name: str, text: str) -> Metadata:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read(tmp_path / name).metadata


FIRST_LINES = [
    # a name before a colon is seldom the author's
    (f"Climate Change: What You Need To Know\n\n{PROSE}", "Climate Change: What You Need To Know", None),
    (f"Julian Assange: Sweden Drops Inquiry\n\n{PROSE}", "Julian Assange: Sweden Drops Inquiry", None),
    (f"Grigory Pasko: A Week\n\n{PROSE} He waited [in the courtroom–G.P.] there.", "A Week", "Grigory Pasko"),
    (f"Grigory Pasko: A Week\n\nBy Grigory Pasko\n\n{PROSE}", "A Week", "Grigory Pasko"),
    (f"---\nauthor: Grigory Pasko\n---\nGrigory Pasko: A Week\n\n{PROSE}", "A Week", "Grigory Pasko"),
    # nor is one behind "by"
    (f"A Week in Almaty by Grigory Pasko\n\n{PROSE}", "A Week in Almaty", "Grigory Pasko"),
    (f"Boy Hit by Drunk Driver\n\n{PROSE}", "Boy Hit by Drunk Driver", None),
    (f"Town Seized by Boko Haram\n\n{'Boko Haram came. ' * 3}", "Town Seized by Boko Haram", None),
    # a name alone under the title
    (f"The League\nLee Felsenstein\n18 March 1992\n\n{PROSE}", "The League", "Lee Felsenstein"),
    (f"The League\n\nLee Felsenstein\n\n{PROSE}", "The League", "Lee Felsenstein"),
    (f"The League\n\nDrunk Driver\n\n{PROSE}", "The League", None),
    (f"The League\n\nNew Almaty\n\n{PROSE}{'Almaty is far. ' * 3}", "The League", None),
    (f"The League\n\nThe Road\n\n{PROSE}", "The League", None),
    # what stands over the title
    (f"November 20, 1887\n\n OBITUARY\n\n Emma Lazarus\n\n By Ann Holm\n\n{PROSE}", "Emma Lazarus", "Ann Holm"),
    (f"May 1887\n\n{PROSE}", None, None),
    # many bylines are those of parts
    (f"The Weekly\n\nBy Ann Holm\n\n{PROSE}\n\nBy Bob Lee\n\n{PROSE}\n\nBy Cy Fox\n\n{PROSE}", "The Weekly", None),
    # "by" without a person
    (f"The Weekly\n\nBy Land\n\n{PROSE}", "The Weekly", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "author"), FIRST_LINES)
def test_the_first_lines_name_an_author_where_another_source_agrees(
    text: str, title: str | None, author: str | None, tmp_path: Path
) -> None:
    about = known(tmp_path, "a.txt", text)
    assert (about.title, about.author) == (title, author)


def test_a_date_over_the_title_is_said() -> None:
    found = document(Path("a.txt"), f"November 20, 1887\n\nEmma Lazarus\n\n{PROSE}")
    assert [block.kind for block in found.blocks] == ["paragraph", "title", "paragraph"]


def test_a_line_that_looks_like_a_byline_and_names_nobody_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"The Weekly\n\nBy Land\n\n{PROSE}")
    assert [block.kind for block in read(tmp_path / "a.txt").blocks] == ["title", "paragraph", "paragraph"]


MARKDOWN = [
    (f"## The Road\n\n{PROSE}\n\n### The River\n\n{PROSE}", "The Road", None),
    (f"## The Road\n\n{PROSE}\n\n## The River\n\n{PROSE}", None, None),
    (f"# The Road\n\n*Johannes Holm, Oxford, June 2023*\n\n{PROSE}", "The Road", "Johannes Holm"),
    (f"# The Road\n\n*Read it in [Brazilian Portuguese](b.md), [German](c.md).*\n\n{PROSE}", "The Road", None),
    (f"# The Road\n\n> [English Version](/posts/road)\n\n{PROSE}", "The Road", None),
    (f"# The Road\n\n[Railway Problem Link](https://a.b/c)\n\n{PROSE}", "The Road", None),
    (f"# The Road\n\n[Anna Holm](https://a.b/c)\n\n{PROSE}", "The Road", "Anna Holm"),
    (f"---\nauthor: peter-paul-koch\n---\n# The Road\n\n{PROSE}", "The Road", "Peter Paul Koch"),
    (f"---\nauthor: admin\n---\n# The Road\n\n{PROSE}", "The Road", None),
    (f"---\nauthor: The Rust Core Team\n---\n# The Road\n\n{PROSE}", "The Road", "The Rust Core Team"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "author"), MARKDOWN)
def test_markdown_says_who_wrote_it(text: str, title: str | None, author: str | None, tmp_path: Path) -> None:
    about = known(tmp_path, "a.md", text)
    assert (about.title, about.author) == (title, author)


def ld(author: str, publisher: str = '{"@type": "Organization", "name": "The Herald"}') -> str:
    article = f'{{"@type": "NewsArticle", "headline": "The Road", "author": {author}, "publisher": {publisher}}}'
    return f'<script type="application/ld+json">{article}</script>'


PAGES = [
    ("the site's name", ld('{"@type": "Person", "name": "The Herald"}'), "", None),
    ("an organisation", ld('{"@type": "Organization", "name": "Ann Holm"}'), "", None),
    ("a person", ld('{"@type": "Person", "name": "Von Ann Holm, dpa"}'), "", "Ann Holm"),
    ("a login that no reader sees", '<meta name="author" content="gto">', "", None),
    ("a login that readers see", '<meta name="author" content="gto">', '<a rel="author">gto</a>', "gto"),
    ("an editorial office", '<meta name="author" content="Editorial">', "", None),
    ("the site's address", '<meta name="author" content="Herald.org">', "", None),
    ("a host", '<link rel="canonical" href="https://www.herald.org/a"><meta name="author" content="Herald">', "", None),
    ("whom the title is about", '<meta property="og:title" content="Ann Holm: The Road">', "", None),
    ("who took the picture", "", '<figure><span itemprop="author">Ann Holm</span></figure>', None),
    ("a line set aside as meta", "", '<p class="meta">By Ann Holm on Monday, May 4, 2020</p>', "Ann Holm"),
    ("a line set aside as byline", "", '<div class="content__author">Ann Holm</div>', "Ann Holm"),
    ("a blogger on a site of that name", '<meta property="og:site_name" content="Ann Holm">',
     '<p class="meta">By Ann Holm</p>', "Ann Holm"),
    ("two marked names", "", '<p><a rel="author">Ann Holm</a> / <a rel="author">Bob Lee</a></p>', "Ann Holm, Bob Lee"),
    ("a paper in meta, a person in the text", '<meta name="author" content="Ediciones Herald">',
     '<p><a rel="author">Ann Holm</a></p>', "Ann Holm"),
    ("a card's name", "", '<p class="vcard author">von <span class="fn">Ann Holm</span></p>', "Ann Holm"),
    ("a class", "", '<p><b class="post-author-name">Ann Holm</b></p>', "Ann Holm"),
    ("a link to the author's page", "", '<p>5 May 2020 <a href="/autor/ann-holm/">Ann Holm</a></p>', "Ann Holm"),
    ("two links", "", '<p><a href="/author/a/">Ann Holm</a> &amp; <a href="/author/b/">Bob Lee</a></p>',
     "Ann Holm, Bob Lee"),
    ("five links, a list of those who write there", "",
     "<p>" + "".join(f'<a href="/author/{n}/">Ann {n}olm</a> ' for n in "BCDFG") + "</p>", None),
    ("a box about the author", "", '<div class="author-name">About Ann Holm</div>', "Ann Holm"),
    ("a name and a button that touch it", "",
     '<p class="author"><a>Ann Holm</a><button>Follow</button></p>', "Ann Holm"),
    ("a name in the meta data beside the site's", '<meta property="og:site_name" content="The Herald">'
     '<meta name="author" content="The Herald - Ann Holm">', "", "Ann Holm"),
    ("a place in the meta data", '<meta name="author" content="herald.org, Omsk, Russia">', "", None),
    ("both of two in the data", ld('[{"@type": "Person", "name": "Ann Holm"}, {"@type": "Person", "name": "Bob Lee"}]'),
     "<p>By Ann Holm</p>", "Ann Holm, Bob Lee"),
    ("a date before the name", "", '<p class="meta">5 May 2020, 18:18 by Ann Holm</p>', "Ann Holm"),
    ("a date and a name", "", '<p class="meta">5 May 2020 - Ann Holm</p>', "Ann Holm"),
    ("a date and a place", "", '<p class="meta">New Omsk, 5 May 2020</p>', None),
    ("an encyclopaedia's card", "", '<table class="infobox vcard"><tr><th class="fn">The Road</th></tr></table>', None),
    ("an article of another author", "", '<div class="related"><a href="/author/a/">Ann Holm</a></div>', None),
    ("a comment's author", "", '<div class="comment"><b class="fn author">Ann Holm</b></div>', None),
    ("letters in capitals", '<meta name="author" content="DITIB">', "", None),
    ("a reader's comment", "", f'<p>{PROSE}</p><div class="comments"><p>By Ann Holm</p></div>', None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "author"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES])
def test_a_page_says_who_wrote_it(head: str, body: str, author: str | None, tmp_path: Path) -> None:
    page = f"<head>{head}</head><body><article><h1>The Road</h1>{body}<p>{PROSE}</p><p>{PROSE}</p></article>"
    assert known(tmp_path, "a.html", page).author == author


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("<p>Text: Ann Holm</p>", "Ann Holm"),
        ("<div>Posted by Ann Holm at 10:42</div>", "Ann Holm"),
        ("<p>Photo: Ann Holm</p>", None),
        ("<p>Text: Ann Holm</p><p>Text: Bob Lee</p>", None),
    ],
)
def test_a_line_at_the_end_of_a_page_says_who_wrote_it(end: str, author: str | None, tmp_path: Path) -> None:
    page = f"<body><article><h1>The Road</h1><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p>{end}</article>"
    assert known(tmp_path, "a.html", page).author == author


def test_the_list_of_marked_names_of_a_hostile_page_takes_no_long_time(tmp_path: Path) -> None:
    names = "".join(f'<div><a class="author" href="/author/{n}">Ann Holm</a>' for n in range(1500))
    (tmp_path / "b.html").write_text(f"<h1>T</h1>{names}<p>{PROSE}</p>")
    assert read(tmp_path / "b.html").metadata.title == "T"


TITLES = [
    ("the site's name is a link home", "<title>The Herald » Archive » The Road</title>",
     '<h1><a href="/">The Herald</a></h1>', "<h2>The Road</h2>", "The Road"),
    ("the data's own name before a guess",
     '<meta property="og:title" content="The Road"><title>News - The Herald</title>',
     "<h1>News</h1>", "<h1>The Road</h1>", "The Road"),
    ("the data have another name, for those who search", '<meta property="og:title" content="Best 10 tips ever">',
     "", "<h1>The Road</h1>", "The Road"),
    ("the site's name alone", '<meta property="og:site_name" content="The Herald"><title>The Road | Herald</title>',
     "", "<h1>The Herald</h1>", "The Road"),
    ("a book's name above a chapter", "<title>E0226 - Error codes index</title>", "<h1>Error codes index</h1>",
     "<h1>Error code E0226</h1>", "Error code E0226"),
    ("a dash at the end", "<title>The Road -</title>", "", "", "The Road"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "top", "heading", "title"), [r[1:] for r in TITLES], ids=[r[0] for r in TITLES])
def test_a_page_says_what_it_is_called(head: str, top: str, heading: str, title: str, tmp_path: Path) -> None:
    body = f"<header>{top}</header><article>{heading}<p>{PROSE}</p><p>{PROSE}</p></article>"
    assert known(tmp_path, "a.html", f"<head>{head}</head><body>{body}</body>").title == title


def test_an_author_described_elsewhere_in_the_data_is_looked_up(tmp_path: Path) -> None:
    graph = (
        '{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, '
        '{"@type": "Person", "@id": "#a", "name": "Ann Holm"}]}'
    )
    page = f'<script type="application/ld+json">{graph}</script><article><h1>The Road</h1><p>{PROSE}</p></article>'
    assert known(tmp_path, "a.html", page).author == "Ann Holm"


def test_a_very_long_head_takes_no_long_time(tmp_path: Path) -> None:
    lines = "By Ann Holm, " * 20_000
    assert known(tmp_path, "a.txt", f"The Road\n\n{lines}\n\n{PROSE}").title == "The Road"
    (tmp_path / "b.html").write_text(f"<h1>T</h1><p class=byline>{'By ' * 50_000}</p><p>{PROSE}</p>")
    assert read(tmp_path / "b.html").metadata.author is None
