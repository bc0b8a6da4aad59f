"""Web pages: what is read of them, as what, and what is set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.article.document import Document
from audioedition.article.evidence import settled
from audioedition.article.html import document
from audioedition.errors import ArticleError
from audioedition.model import EMPHASES

LONG = "He came to Almaty by train, stayed for a week in the old hotel, and left again, as he says, without a word. "


def page(body: str, head: str = "") -> Document:
    return document(Path("page.html"), f"<html><head>{head}</head><body>{body}</body></html>".encode())


def blocks(found: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(found.text)) for block in found.blocks]


def skipped(found: Document) -> dict[str, str]:
    return {skip.source: skip.why for skip in found.skips}


def inlines(found: Document) -> list[tuple[str, str]]:
    return [(inline.kind, inline.span.of(found.text)) for inline in found.inlines if inline.kind not in EMPHASES]


# ------------------------------------------------------------------------------------ blocks


KINDS = [
    ("<p>One\n  two&nbsp;three</p>", [("paragraph", "One two\u00a0three")]),
    ("<p>One<br>two</p>", [("paragraph", "One\ntwo")]),
    ("<div>One.<br><br>Two.</div>", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("<h2>Head</h2><p>Text.</p>", [("heading", "Head"), ("paragraph", "Text.")]),
    ("<ul><li>One</li><li>Two<p>More</p></li></ul>", [("item", "One"), ("item", "Two"), ("paragraph", "More")]),
    ("<blockquote><p>Said.</p></blockquote>", [("quotation", "Said.")]),
    ("<p>Text.</p><hr><p>Text.</p>", [("paragraph", "Text."), ("break", ""), ("paragraph", "Text.")]),
    ("<p>Text.</p><p>* * *</p>", [("paragraph", "Text."), ("break", "* * *")]),
    ("<pre><code>if a[0]:\n    b()\n</code></pre>", [("code", "if a[0]:\n    b()")]),
    ('<blockquote class="poem">One<br>two</blockquote>', [("verse", "One"), ("verse", "two")]),
    ("<p>Up the stair,<br>down the lane,<br>who is there?<br>just the rain</p>",
     [("verse", "Up the stair,"), ("verse", "down the lane,"), ("verse", "who is there?"), ("verse", "just the rain")]),
    ('<figure><img alt="A road"><figcaption>Kordai.</figcaption></figure>',
     [("caption", "A road"), ("caption", "Kordai.")]),
    ('<figure><img alt="A road"><figcaption>A road, in May.</figcaption></figure>', [("caption", "A road, in May.")]),
    ('<p>Text <img alt="A road"> goes on.</p>', [("paragraph", "Text goes on."), ("caption", "A road")]),
    ('<p><img alt="A road"> Text.</p>', [("caption", "A road"), ("paragraph", "Text.")]),
    ('<p>Good <img class="emoji" alt="🙂"> day</p>', [("paragraph", "Good 🙂 day")]),
    ('<p>Text.</p><img alt="IMG_0231.jpg"><img alt="photo">', [("paragraph", "Text.")]),
    ('<p>Text.</p><img alt="icône globe"><img alt="The Firefox logo"><img alt="alternate text">',
     [("paragraph", "Text.")]),
    ('<p>Text.</p><img alt="A man draws the logo of a party on a wall">',
     [("paragraph", "Text."), ("caption", "A man draws the logo of a party on a wall")]),
    ('<p>Text.</p><img alt="Картинка"><img alt="photograph"><img alt="logo">', [("paragraph", "Text.")]),
    ("<dl><dt>Stair</dt><dd>a step</dd></dl>", [("item", "Stair"), ("item", "a step")]),
    ("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("<custom-part>One.</custom-part><custom-part>Two.</custom-part>", [("paragraph", "One."), ("paragraph", "Two.")]),
    ("<p>10<sup>6</sup> and H<sub>2</sub>O, the 1<sup>st</sup></p>", [("paragraph", "10⁶ and H₂O, the 1st")]),
    ("<p>He said <q>no, <q>never</q></q>.</p>", [("paragraph", "He said “no, ‘never’”.")]),
    ('<p lang="ru">Он сказал <q>нет</q>.</p>', [("paragraph", "Он сказал «нет».")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS)
def test_what_a_listener_hears_of_an_element(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(page(f"<main><p>{LONG}</p>{body}</main>"))[1:] == expected


def test_figures_without_end_are_no_date() -> None:
    figures = "9" * 5000
    assert blocks(page(f"<p>{figures}</p><p>He came home.</p>"))[0][1] == figures


def test_lists_and_quotations_know_how_deep_they_lie() -> None:
    found = page("<ul><li>One<ol><li>Two</li></ol></li></ul><blockquote>A<blockquote>B</blockquote></blockquote>")
    levels = [(block.kind, block.level) for block in found.blocks]
    assert levels == [("item", 1), ("item", 2), ("quotation", 1), ("quotation", 2)]


def test_a_cell_knows_its_row_and_the_head_of_its_column() -> None:
    table = (
        "<table><thead><tr><th>Year</th><th colspan=2>Who</th></tr></thead>"
        "<tr><td rowspan=2>1871</td><td>Anna</td><td>Le Goff</td></tr><tr><td>Piotr</td></tr></table>"
    )
    found = page(f"<p>{LONG}</p>{table}")
    cells = [(b.level, b.label, b.span.of(found.text)) for b in found.blocks if b.kind == "cell"]
    assert cells == [
        (0, "", "Year"), (0, "", "Who"), (1, "Year", "1871"), (1, "Who", "Anna"), (1, "Who", "Le Goff"),
        (2, "Who", "Piotr"),
    ]  # fmt: skip


def test_a_language_that_an_element_declares_is_its_block_s() -> None:
    found = document(Path("a.html"), b'<html lang="en"><p>One.</p><p lang="fr-CA">Deux.</p></html>')
    assert [block.language for block in found.blocks] == [None, "fr"]
    assert found.metadata[0].language == "en"


def test_a_language_by_default_that_is_not_the_text_s_is_not_believed() -> None:
    text = "Здравствуйте, дорогая редакция! Пишу вам с острова, где, кроме меня, живут четыре козы и кот."
    assert document(Path("a.html"), f'<html lang="en"><p>{text}</p></html>'.encode()).metadata[0].language is None


# ------------------------------------------------------------------------------------ within blocks


WITHIN = [
    ("<p>Call <code>a[0]</code>.</p>", [("code", "a[0]")]),
    ("<p>It is <del>red</del> <ins>blue</ins>.</p>", [("markup", "red")]),
    ("<p><ruby>漢字<rp>(</rp><rt>kanji</rt><rp>)</rp></ruby> is</p>",
     [("markup", "("), ("markup", "kanji"), ("markup", ")")]),
    ('<h2>Head <a href="#head">¶</a></h2>', [("markup", "¶")]),
    ('<p>Text <span aria-hidden="true">icon</span> on.</p>', [("markup", "icon")]),
    ('<p>Text <span style="display: none">gone</span> on.</p>', [("markup", "gone")]),
    ('<h2>Head<span class="mw-editsection">[edit]</span></h2>', [("markup", "[edit]")]),
    ('<p>So <math alttext="x^2"><mi>x</mi><mn>2</mn></math> is</p>', [("code", "x^2")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), WITHIN)
def test_what_is_no_prose_within_a_block(body: str, expected: list[tuple[str, str]]) -> None:
    assert inlines(page(f"<p>{LONG}</p>{body}")) == expected


def test_a_caption_that_repeats_its_picture_for_those_who_hear_is_seen_and_said() -> None:
    figure = (
        '<figure><img src="a.png" alt="A wide road"/><figcaption aria-hidden="true">A wide road</figcaption></figure>'
    )
    found = page(f"<p>{LONG}</p>{figure}<p>{LONG}</p>")
    assert [block.span.of(found.text).strip() for block in found.blocks if block.kind == "caption"] == ["A wide road"]


NOTES = [
    '<p>Text{0}.<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">A note. <a href="#r1">↩</a></li></ol>',
    '<p>Text{0}.<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> A note.</p>',
    '<p>Text{0}.<a role="doc-noteref" href="#n">1</a></p><aside id="n" role="doc-footnote">A note.</aside>',
    '<p>Text{0}.<a class="footnote-ref" href="#n">1</a></p><div id="n"><p>A note.</p></div>',
    '<p>Text{0}.<sup><a href="#n">1</a></sup></p><table><tr><td><a id="n">1</a></td><td>A note.</td></tr></table>',
]


@pytest.mark.parametrize("body", NOTES)
def test_a_note_is_called_where_its_mark_stands(body: str) -> None:
    found = page(body.format(LONG))
    assert [inline.label for inline in found.inlines if inline.kind == "reference"] == ["1"]
    said = " ".join(b.span.of(found.text) for b in found.blocks if b.kind == "note" and b.label == "1")
    assert "A note." in said


def test_sources_under_an_encyclopaedia_s_article_are_no_notes() -> None:
    found = page(
        f'<p>{LONG}<sup class="reference" id="r1"><a href="#cite_note-1">[1]</a></sup> '
        f'{LONG}<sup class="reference" id="r2"><a href="#cite_note-a">[a]</a></sup></p>'
        '<ol class="references"><li id="cite_note-1"><a href="#r1">↑</a> Smith, 1999, p. 3.</li></ol>'
        '<ol class="references"><li id="cite_note-a"><a href="#r2">^</a> The old one.</li></ol>'
    )
    assert inlines(found) == [("markup", "[1]"), ("reference", "[a]"), ("markup", "^")]
    assert blocks(found)[1:] == [("note", "^ The old one.")]
    assert skipped(found) == {"↑ Smith, 1999, p. 3.": "a source that a mark in the text refers to"}


def test_a_heading_over_notes_alone_is_not_read() -> None:
    body = NOTES[0].format(LONG).replace("<ol>", "<hr><h2>Footnotes</h2><ol>")
    assert [kind for kind, _ in blocks(page(body))] == ["paragraph", "note"]


# ------------------------------------------------------------------------------------ furniture


FURNITURE = [
    '<nav><a href="/">Home</a></nav>', '<div class="shareTools">Facebook</div>',
    '<div id="cookie-banner">We use cookies.</div>',
    '<aside><h3>Read also</h3></aside>', '<div class="related_posts"><a href="/a">Another</a></div>',
    "<button>Subscribe</button>",
    '<p class="byline">By Anna Smith</p>', '<p><a href="/x">READ MORE: Another article</a></p>', "<p>Advertisement</p>",
    '<p hidden>Not shown.</p>', '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>',
]  # fmt: skip


@pytest.mark.parametrize("body", FURNITURE)
def test_furniture_is_listed_and_not_read(body: str) -> None:
    found = page(f"<article><p>{LONG}</p><p>{LONG}</p>{body}<p>{LONG}</p></article>")
    assert [kind for kind, _ in blocks(found)] == ["paragraph"] * 3
    (skip,) = found.skips
    assert skip.reason == "furniture"
    assert skip.why


def test_a_class_that_sounds_like_furniture_does_not_hide_the_article() -> None:
    found = page(f'<div class="content with-sidebar comments-open"><p>{LONG}</p><p>{LONG}</p></div>')
    assert len(found.blocks) == 2


def test_scripts_styles_and_templates_are_no_text() -> None:
    found = page(f"<script>x()</script><style>p {{}}</style><template>t</template><noscript>n</noscript><p>{LONG}</p>")
    assert found.text.strip() == LONG.strip()


# ------------------------------------------------------------------------------------ title and facts


def test_the_title_is_read_once() -> None:
    head = '<title>A Week | The Herald</title><meta property="og:title" content="A Week">'
    found = page(
        f"<h1>The Herald</h1><article><h1>A Week</h1><p>{LONG}</p><h2>A week</h2><p>{LONG}</p></article>", head
    )
    assert blocks(found)[0] == ("title", "A Week")
    assert [kind for kind, _ in blocks(found)] == ["title", "paragraph", "paragraph"]
    assert skipped(found)["A week"] == "the title again"


@pytest.mark.parametrize(("title", "expected"), [
    ("A Week in Almaty | The Herald", "A Week in Almaty"), ("A Week in Almaty :: Herald", "A Week in Almaty"),
    ("A Week – in Almaty – The Herald", "A Week – in Almaty"), ("Opinion | A Week in Almaty", "A Week in Almaty"),
    ("Rosa Klein: A Week in Almaty", "Rosa Klein: A Week in Almaty"),
])  # fmt: skip
def test_without_a_heading_the_title_is_the_window_s_without_the_site(
    title: str, expected: str, tmp_path: Path
) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="The Herald">'
    (tmp_path / "a.html").write_text(f"<head>{head}</head><p>{LONG}</p>", encoding="utf-8")
    assert read(tmp_path / "a.html").metadata.title == expected


def test_a_page_says_who_wrote_it_and_when(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<html lang="en-GB"><script type="application/ld+json">[{"@graph": [{"@type": ["NewsArticle"], '
        '"headline": "A Week", "author": [{"name": "Ann &amp; Bo"}, {"name": "Cy"}], '
        '"datePublished": "2009-09-15T10:00:00Z", "translator": {"name": "Anna Smith"}}]}]</script>'
        '<meta name="description" content="A week.">'
        f'<link rel="canonical" href="https://example.org/3"><h1>A Week, Part 3</h1><p>{LONG}</p>',
        encoding="utf-8",
    )
    found = read(tmp_path / "a.html").metadata
    assert (found.title, found.part, found.author, found.translator) == ("A Week", 3, "Ann, Bo, Cy", "Anna Smith")
    assert (found.date, found.language, found.summary) == ("2009-09-15T10:00:00+00:00", "en", "A week.")
    assert found.link == "https://example.org/3"


def test_facts_that_are_malformed_are_passed_over() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "Article", </script><meta name="author" content="https://x.example">'
        '<meta name="date" content="yesterday"><link rel="canonical" href="javascript:x">'
    )
    found = page(f'<p>{LONG}</p><p class="byline">By Anna Smith</p><time datetime="2009-09-15">then</time>', head)
    known = found.metadata[0]
    assert (settled(found).author, known.date, known.link) == ("Anna Smith", "2009-09-15", None)


# ------------------------------------------------------------------------------------ files


CHARSETS = [
    ("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("cp1251", '<meta charset="windows-1251">'),
    ("koi8-r", '<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">'),
    ("cp1251", "<?xml version='1.0' encoding='windows-1251'?>"), ("utf-8", "<meta charset=windows-1251>"),
]  # fmt: skip


@pytest.mark.parametrize(("codec", "top"), CHARSETS)
def test_a_page_is_decoded_as_it_says(codec: str, top: str) -> None:
    words = "Здравствуйте, дорогая редакция! Ёж и чай. Шум."
    found = document(Path("a.html"), f"{top}<p>{words}</p>".encode(codec))
    assert found.text.strip() == words


def test_latin_1_is_windows_1252_as_in_browsers() -> None:
    assert document(Path("a.html"), b"<meta charset=iso-8859-1><p>\x93Yes\x94</p>").text.strip() == "“Yes”"


def test_a_page_of_which_a_few_bytes_are_damaged_is_read_as_browsers_show_it() -> None:
    data = b"<meta charset=utf-8><p>" + "He came to the café. ".encode() * 200 + b"<img alt='\xfc'></p>"
    assert "He came to the café." in document(Path("a.html"), data).text


@pytest.mark.parametrize(("data", "told"), [
    (b"<p>caf\xe9</p>", "a.html:1: not UTF-8, and declares no other encoding (<meta charset>) (byte 0xe9 at 6)"),
    (b"<meta charset=rot13><p>x</p>", "a.html: declares the encoding “rot13”, which is unknown here"),
    (b'<?xml version="1.0" encoding="utf-8?>\n<html>"?><p>x</p>', "a.html: declares the encoding “utf-8?> <html>”"),
    (b"<meta charset=euc-jp>\n<p>\xff</p>", "a.html:2: not EUC_JP, which it declares"),
    (b"\0" * 90, "a.html: a binary file, not a page"),
    (b"<div>" * 10_000 + b"x", "a.html: elements are nested more than 2000 deep"),
    (b"<!-- nothing -->", "a.html: there is no text in it"),
    (b"<script>x</script>", "a.html: there is no text in it"),
])  # fmt: skip
def test_what_cannot_be_read_is_told(data: bytes, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.html").write_bytes(data)
    with pytest.raises(ArticleError) as caught:
        read(Path("a.html"))
    assert str(caught.value).startswith(told)


def test_xhtml_s_short_elements_do_not_swallow_the_page() -> None:
    data = b'<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><p>One <![CDATA[<b>]]>.</p></body>'
    assert document(Path("a.xhtml"), data).text.strip() == "One <b>."


@pytest.mark.parametrize("body", ["<div>" * 1900 + "x", "<b>" * 1900 + "x", "<ul><li>" * 900 + "x", "<q>" * 1900 + "x",
                                  "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;", "<" * 100_000, "<p>a\0b</p>"])  # fmt: skip
def test_no_page_is_too_odd(body: str) -> None:
    assert page(body).text.strip()


def test_a_heading_that_names_the_site_or_the_section_is_no_title(tmp_path: Path) -> None:
    head = '<meta property="og:title" content="A Week in Almaty">'
    (tmp_path / "a.html").write_text(f"<head>{head}</head><h1>Opinion</h1><p>{LONG}</p>", encoding="utf-8")
    assert read(tmp_path / "a.html").metadata.title == "A Week in Almaty"


def test_notes_of_several_chapters_with_the_same_number_are_notes_of_their_own() -> None:
    chapters = "".join(
        f'<h2>Chapter {n}</h2><p>{LONG}<sup><a href="#c{n}fn1">1</a></sup></p><ol><li id="c{n}fn1">Note {n}.</li></ol>'
        for n in (1, 2)
    )
    found = page(f"<main>{chapters}</main>")
    notes = [(block.label, block.span.of(found.text)) for block in found.blocks if block.kind == "note"]
    calls = [inline.label for inline in found.inlines if inline.kind == "reference"]
    assert [words for _, words in notes] == ["Note 1.", "Note 2."]
    assert calls == [label for label, _ in notes]
    assert len(set(calls)) == 2


def test_what_the_page_calls_the_mark_of_a_note_may_be_any_words() -> None:
    found = page(f'<p>{LONG}<a role="doc-noteref" href="#n">see 1234</a></p><aside id="n"><p>A note.</p></aside>')
    assert ("note", "A note.") in blocks(found)


def test_the_title_of_a_poem_is_a_heading() -> None:
    found = page(
        f'<main><p>{LONG}</p><div class="poem"><h3>The Rain</h3><p>Up the stair,<br>down the lane</p></div></main>'
    )
    assert blocks(found)[1:] == [("heading", "The Rain"), ("verse", "Up the stair,"), ("verse", "down the lane")]


def test_an_older_form_of_a_language_is_read_as_that_of_today() -> None:
    found = page(f'<main><p>{LONG}</p><p lang="enm">Whan that Aprille with his shoures soote</p></main>', "")
    assert found.blocks[-1].language == "en"


def test_attributes_that_are_ours_mean_nothing_on_a_page() -> None:
    found = page(f'<main><h2 data-audioedition-level="x">Head</h2><p data-audioedition-why="no">{LONG}</p></main>')
    assert [kind for kind, _ in blocks(found)] == ["heading", "paragraph"]


def test_a_note_of_several_paragraphs_is_one_note() -> None:
    box = '<div class="footnote"><p><a id="n{0}"></a><a href="#r{0}">[{0}]</a> First {0}.</p><p>Second {0}.</p></div>'
    calls = "".join(f'{LONG}<a id="r{n}" href="#n{n}">[{n}]</a> ' for n in (1, 2))
    found = page(f"<main><p>{calls}</p><div class='footnotes'>{box.format(1)}{box.format(2)}</div></main>")
    notes = [(block.label, block.span.of(found.text)) for block in found.blocks if block.kind == "note"]
    assert notes == [("1", "[1] First 1."), ("1", "Second 1."), ("2", "[2] First 2."), ("2", "Second 2.")]


@pytest.mark.parametrize("words", [
    "<title>T</title><article><h1>T</h1><p>He came.</p></article>", "<title>T</title><main><p>He came.</p></main>",
    "<meta charset=utf-8><title>T</title><section><p>He came.</p></section> and left", "<my-part>He came.</my-part>",
])  # fmt: skip
def test_a_page_may_leave_out_its_body(words: str) -> None:
    found = document(Path("page.html"), f"<!DOCTYPE html>{words}".encode())
    assert "He came." in [block.span.of(found.text) for block in found.blocks]


@pytest.mark.parametrize("byline", ["By Anna Smith", "Text: Anna Smith", "Автор Анна Смит", "por Ana Ruiz"])
def test_a_byline_names_the_author_in_any_language(byline: str) -> None:
    found = page(f'<p>{LONG}</p><p class="byline">{byline}</p>', "")
    assert settled(found).author == byline.split(maxsplit=1)[1]


@pytest.mark.parametrize(
    "credit", ["Photo: Anna Smith", "Bild: Karl Müller", "Imagen: Ana Ruiz", "© Anna Smith", "Reuters"]
)
def test_who_took_a_picture_is_not_said(credit: str) -> None:
    found = page(f"<p>{LONG}</p><figure><figcaption><p>A road.</p><p>{credit}</p></figcaption></figure><p>{LONG}</p>")
    assert [(skip.source, skip.why) for skip in found.skips] == [(credit, "who took the picture")]


def test_what_is_set_in_bold_or_italics_is_told() -> None:
    body = "<p><b>Q: <i>You</i>?</b> <em>I</em></p><div><strong><p>One.</p><p>Two.</p></strong></div>"
    found = page(f"<p>{LONG}</p>{body}")
    told = [(inline.kind, inline.span.of(found.text)) for inline in found.inlines if inline.kind in EMPHASES]
    assert told == [("strong", "Q: You?"), ("emphasis", "I"), ("strong", "One."), ("strong", "Two.")]
