"""Books in EPUB 2 and 3: what is read of them, as what, and what is set aside."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read as read_article
from audioedition.article.document import Document
from audioedition.errors import ArticleError
from audioedition.model import NO_CHAPTER, Metadata, Script
from audioedition.pipeline.plan import plan_article
from audioedition.policy import HouseRules
from audioedition.script import segment
from audioedition.settings import load

from .books import CONTAINER, LONG, blocks, book, headings, opf, packed, read, skipped, xhtml, zipped


def script_of(path: Path) -> Script:
    return segment(read_article(path), load(HouseRules))


# ------------------------------------------------------------------------------------ the parts of a book


PARTS = [
    ('<section epub:type="titlepage"><h1>A Book</h1><p>London, 1921</p></section>', "London, 1921",
     "the title page; the title is said in the opening"),
    ('<section epub:type="imprint"><p>Made by us.</p></section>', "Made by us.", "the imprint"),
    ('<section role="doc-colophon"><p>Set in type.</p></section>', "Set in type.", "the colophon"),
    ('<section epub:type="index"><p>Almaty, 12</p></section>', "Almaty, 12", "the index"),
    ('<nav epub:type="page-list"><p>1</p></nav>', "1", "a list of the printed book's pages"),
    ('<section id="pg-header"><p>The Project Gutenberg eBook</p></section>', "The Project Gutenberg eBook",
     "Project Gutenberg's header or licence, which is no part of the book"),
    ('<div epub:type="pagebreak" title="12">12</div>', "12", "the number of a page"),
    ('<section><span role="doc-pagebreak">12</span></section>', "12", "the number of a page"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "words", "why"), PARTS)
def test_what_is_no_text_for_a_listener_is_skipped_with_its_reason(part: str, words: str, why: str) -> None:
    found = read(book({"a.xhtml": f"{part}<p>{LONG}</p>"}))
    assert skipped(found)[words] == why
    assert ("paragraph", LONG.strip()) in blocks(found)


@pytest.mark.parametrize("part", ["dedication", "foreword", "preface", "epigraph", "afterword", "acknowledgments"])
def test_what_the_author_wrote_around_the_text_is_spoken(part: str) -> None:
    found = read(book({"a.xhtml": f'<section epub:type="{part}"><p>To W. Townend.</p></section>', "b.xhtml": LONG}))
    assert "To W. Townend." in [words for _, words in blocks(found)]


@pytest.mark.parametrize("says", ['class="subtitle"', 'epub:type="subtitle"', 'role="doc-subtitle"'])
def test_a_subtitle_on_the_title_page_is_spoken(says: str) -> None:
    title = f'<section epub:type="titlepage"><h1>A Book</h1><p {says}>Of roads and men</p><p>Omsk</p></section>'
    found = read(book({"a.xhtml": title, "b.xhtml": LONG}))
    assert ("paragraph", "Of roads and men") in blocks(found)
    assert "Omsk" in skipped(found)


def test_an_epigraph_on_the_title_page_is_spoken() -> None:
    title = '<h1>A Book</h1><p>By A. Writer</p><div epub:type="epigraph"><p>All is flux.</p></div>'
    found = read(book({"a.xhtml": xhtml(title, attributes='epub:type="titlepage"'), "b.xhtml": f"<p>{LONG}</p>"}))
    assert ("quotation", "All is flux.") in blocks(found)
    assert skipped(found)["By A. Writer"] == "the title page; the title is said in the opening"


def test_the_number_of_a_page_within_a_sentence_is_passed_over() -> None:
    found = read(book({"a.xhtml": '<p>He went <span class="pagenum">[Pg 12]</span>to town.</p>'}))
    assert [(inline.kind, inline.span.of(found.text)) for inline in found.inlines] == [("markup", "[Pg 12]")]


GUIDE = '<guide><reference type="copyright-page" href="c.xhtml"/><reference type="cover" href="a.xhtml"/></guide>'


def test_the_guide_of_an_epub_2_says_what_a_file_is() -> None:
    found = read(book({"a.xhtml": f"<p>{LONG * 20}</p>", "c.xhtml": "<p>Printed in Riga.</p>"}, rest=GUIDE))
    assert skipped(found) == {"Printed in Riga.": "the copyright page"}  # much text is no cover, whatever is said


def test_the_landmarks_of_an_epub_3_say_what_a_file_is() -> None:
    nav = xhtml(
        '<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav>'
        '<nav epub:type="landmarks"><ol><li><a epub:type="colophon" href="c.xhtml">End</a></li></ol></nav>'
    )
    manifest = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    texts = {"a.xhtml": xhtml(f"<p>{LONG}</p>"), "c.xhtml": xhtml("<p>Set in type.</p>"), "nav.xhtml": nav}
    found = read(packed(opf(["a.xhtml", "c.xhtml"], manifest=manifest), texts))
    assert skipped(found) == {"Set in type.": "the colophon"}


def test_what_the_table_of_contents_calls_a_title_page_is_one_and_no_chapter() -> None:
    nav = entry("t.xhtml#t", "Title Page") + entry("a.xhtml", "Обложка") + entry("b.xhtml", "The train")
    found = read(book({"t.xhtml": "<p>London, 1921</p>", "a.xhtml": MUCH, "b.xhtml": MUCH}, nav=nav))
    assert skipped(found) == {"London, 1921": "the title page; the title is said in the opening"}
    assert [words for _, words in headings(found)] == ["Обложка", "The train"]  # much text is no cover


def test_a_short_page_with_the_words_of_a_copyright_page_is_one() -> None:
    found = read(book({"a.xhtml": "<p>© 1999 A. Writer. All rights reserved.</p>", "b.xhtml": f"<p>{LONG}</p>"}))
    assert list(skipped(found).values()) == ["the copyright page"]


def test_a_table_of_contents_that_is_set_as_text_is_skipped_with_its_heading() -> None:
    listing = "".join(f'<p><a href="c{n}.xhtml#top">{n}. The day of the train</a>, {n}2</p>' for n in range(1, 5))
    chapters = {f"c{n}.xhtml": f'<h2 id="top">{n}. The day of the train</h2><p>{LONG}</p>' for n in range(1, 5)}
    found = read(book({"a.xhtml": f"<p>{LONG}</p><h2>Contents</h2>{listing}", **chapters}))
    assert set(skipped(found).values()) == {"the table of contents"}
    assert [words for _, words in headings(found)] == [f"{n}. The day of the train" for n in range(1, 5)]


def test_an_index_is_skipped_though_nothing_but_its_heading_names_it() -> None:
    index = "<br/>".join(f"Almaty, its court, {n}" for n in range(2, 60, 2))
    found = read(book({"a.xhtml": f"<h2>One</h2><p>{LONG}</p><h2>Index</h2><p>{index}</p><h2>Two</h2><p>{LONG}</p>"}))
    assert [words for _, words in headings(found)] == ["One", "Two"]
    assert set(skipped(found).values()) == {"the index"}
    kept = read(book({"a.xhtml": f"<h2>The Train</h2><p>{LONG}</p><h2>Index</h2><p>{LONG * 9}</p>"}))
    assert [words for _, words in headings(kept)] == ["The Train", "Index"]


def test_a_chapter_that_has_some_words_of_the_title_is_a_chapter() -> None:
    texts = {"a.xhtml": f"<h1>A Train</h1><p>{LONG}</p>", "b.xhtml": f"<h1>A Book</h1><p>{LONG}</p>"}
    found = read(book(texts))
    assert blocks(found)[0] == ("heading", "A Train")
    assert ("title", "A Book") in blocks(found)  # among the first lines
    late = read(book({"a.xhtml": f"<h1>A Train</h1>{f'<p>{LONG}</p>' * 40}", "b.xhtml": "<h1>A Book</h1>" + LONG}))
    assert headings(late) == [(1, "A Train"), (1, "A Book")]


def test_a_title_of_two_parts_is_known_by_its_first() -> None:
    package = opf(["a.xhtml"]).replace("A Book", "Frankenstein; or, the Modern Prometheus")
    found = read(packed(package, {"a.xhtml": xhtml(f"<h1>Frankenstein</h1><p>{LONG}</p>")}))
    assert blocks(found)[0] == ("title", "Frankenstein")
    assert found.metadata[0].title == "Frankenstein; or, the Modern Prometheus"


def test_a_page_that_holds_nothing_but_its_number_is_told_as_that() -> None:
    found = read(book({"a.xhtml": f'<p><span class="pagenum"><a id="p9">[Pg 9]</a></span></p><p>{LONG}</p>'}))
    assert skipped(found) == {"[Pg 9]": "the number of a page"}


def test_attributes_that_are_ours_mean_nothing_in_a_book() -> None:
    found = read(book({"a.xhtml": f'<h2 data-audioedition-level="x">One</h2><p data-audioedition-why="no">{LONG}</p>'}))
    assert headings(found) == [(2, "One")]
    assert skipped(found) == {}


def test_what_lies_beside_the_order_of_reading_is_skipped_but_for_its_notes() -> None:
    call = f'<p>{LONG}<a epub:type="noteref" href="n.xhtml#n1">1</a></p>'
    notes = '<p>A table of weights.</p><aside epub:type="footnote" id="n1"><p>So it is.</p></aside>'
    found = read(book({"a.xhtml": call, "n.xhtml": notes}, aside=["n.xhtml"]))
    assert ("note", "So it is.") in blocks(found)
    assert skipped(found) == {"A table of weights.": "beside the order in which the book is read"}


# ------------------------------------------------------------------------------------ notes


NOTES = [
    ('<a epub:type="noteref" href="#n1">1</a>', '<aside epub:type="footnote" id="n1"><p>A note.</p></aside>'),
    ('<a role="doc-noteref" href="#n1">*</a>', '<section role="doc-endnotes"><div id="n1">A note.</div></section>'),
    ('<a href="#n1"><sup>1</sup></a>', '<p id="n1"><a href="#r1">1</a> A note.</p>'),
    ('<sup id="r1"><a href="#n1">[1]</a></sup>', '<div class="notes"><ol><li id="n1">A note.</li></ol></div>'),
]


@pytest.mark.parametrize(("call", "note"), NOTES)
def test_a_note_is_one_in_the_same_file_and_in_another(call: str, note: str) -> None:
    one = read(book({"a.xhtml": f"<p>{LONG}{call}</p><p>{LONG}</p>{note}"}))
    files = {"a.xhtml": f"<p>{LONG}{call.replace('#n1', 'n.xhtml#n1')}</p><p>{LONG}</p>", "n.xhtml": note}
    for found in (one, read(book(files))):
        assert [inline.kind for inline in found.inlines if inline.kind == "reference"] == ["reference"]
        assert [words.endswith("A note.") for kind, words in blocks(found) if kind == "note"] == [True]


def test_the_second_paragraph_of_a_note_goes_on_with_it() -> None:
    call = '<p>{0}<a id="r{1}" href="n.xhtml#n{1}">[{1}]</a></p>'
    note = '<p id="n{0}"><a href="a.xhtml#r{0}">[{0}]</a> A note.</p><p>More of it.</p><p>[9] Not called.</p>'
    files = {"a.xhtml": call.format(LONG, 1) + call.format(LONG, 2)}
    two = note.format(1).replace("<p>[9] Not called.</p>", "") + note.format(2)
    found = read(book({**files, "n.xhtml": f"<h2>Notes</h2>{two}"}))
    notes = [(block.label, block.span.of(found.text)) for block in found.blocks if block.kind == "note"]
    assert notes == [("1", "[1] A note."), ("1", "More of it."), ("2", "[2] A note.")]
    apart = read(book({**files, "n.xhtml": two}))  # notes at the foot of a page stand between its paragraphs
    assert ("paragraph", "More of it.") in blocks(apart)


def test_places_with_the_same_name_in_two_files_are_two() -> None:
    chapter = '<p>{0}<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n"><p>{1}</p></aside>'
    found = read(book({"a.xhtml": chapter.format(LONG, "First."), "b.xhtml": chapter.format(LONG, "Second.")}))
    notes = {block.label: block.span.of(found.text) for block in found.blocks if block.kind == "note"}
    assert [notes[inline.label] for inline in found.inlines if inline.kind == "reference"] == ["First.", "Second."]


# ------------------------------------------------------------------------------------ chapters


def entry(href: str, title: str, inner: str = "") -> str:
    return f'<li><a href="{href}">{title}</a>{f"<ol>{inner}</ol>" if inner else ""}</li>'


MUCH = f"<p>{LONG * 20}</p>"


def test_parts_stand_over_chapters_and_what_lies_deeper_makes_no_chapter() -> None:
    chapters = [f'<h3 id="c{n}">Chapter {n}</h3>{MUCH}<h4 id="s{n}">A scene</h4><p>{LONG}</p>' for n in range(1, 5)]
    files = {
        "p1.xhtml": f"<h1>Part One</h1>{chapters[0]}{chapters[1]}",
        "p2.xhtml": f"<h1>Part Two</h1>{chapters[2]}{chapters[3]}",
    }
    nav = entry("p1.xhtml", "Part One", entry("p1.xhtml#c1", "Chapter 1", entry("p1.xhtml#s1", "A scene"))
                + entry("p1.xhtml#c2", "Chapter 2")) + entry("p2.xhtml", "Part Two",
                entry("p2.xhtml#c3", "Chapter 3") + entry("p2.xhtml#c4", "Chapter 4"))  # fmt: skip
    levels = headings(read(book(files, nav=nav)))
    assert [level for level, words in levels if words.startswith("Part")] == [1, 1]
    assert [level for level, words in levels if words.startswith("Chapter")] == [2, 2, 2, 2]
    assert {level for level, words in levels if words == "A scene"} == {NO_CHAPTER}


def test_a_chapter_without_a_heading_gets_the_title_of_its_entry() -> None:
    files = {"a.xhtml": MUCH, "b.xhtml": f'<p>{LONG}</p><p><a id="x"></a>{LONG * 20}</p>'}
    nav = entry("a.xhtml", "The train") + entry("b.xhtml", "The hotel") + entry("b.xhtml#x", "The court")
    found = read(book(files, nav=nav))
    assert [(kind, words.strip()[:9]) for kind, words in blocks(found)] == [
        ("heading", "The train"), ("paragraph", LONG[:9].strip()), ("heading", "The hotel"),
        ("paragraph", LONG[:9].strip()), ("heading", "The court"), ("paragraph", LONG[:9].strip()),
    ]  # fmt: skip
    assert {level for level, _ in headings(found)} == {1}


def test_a_number_and_the_title_under_it_are_one_chapter() -> None:
    head = '<hgroup><h2 epub:type="ordinal">{0}</h2><p epub:type="title">{1}</p></hgroup>'
    files = {"a.xhtml": head.format("I", "The Train") + MUCH, "b.xhtml": head.format("II", "The Hotel") + MUCH}
    found = read(book(files, nav=entry("a.xhtml", "I: The Train") + entry("b.xhtml", "II: The Hotel")))
    assert headings(found) == [(1, "I"), (1, "The Train"), (1, "II"), (1, "The Hotel")]


NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{0}</navMap></ncx>',
    '<navPoint><navLabel><text>{0}</text></navLabel><content src="{1}"/></navPoint>',
)


def epub2(ncx: str) -> Document:
    files: dict[str, str | bytes] = {
        "a.xhtml": xhtml(f"<h2>Scene</h2>{MUCH}"), "b.xhtml": xhtml(MUCH), "toc.ncx": ncx,
    }  # fmt: skip
    manifest = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    return read(packed(opf(["a.xhtml", "b.xhtml"], manifest=manifest), files))


def test_the_table_of_contents_of_an_epub_2_makes_chapters() -> None:
    points = NCX[1].format("One", "a.xhtml") + NCX[1].format("Two &amp; more", "b.xhtml")
    assert headings(epub2(NCX[0].format(points))) == [(1, "Scene"), (1, "Two & more")]


@pytest.mark.parametrize("ncx", ["", "<ncx", NCX[0].format("<navPoint>" * 3_000), NCX[0].format("")])
def test_a_damaged_table_of_contents_is_none_and_the_headings_stand(ncx: str) -> None:
    assert headings(epub2(ncx)) == [(2, "Scene")]


# ------------------------------------------------------------------------------------ kinds and languages


def test_poems_letters_and_epigraphs_are_what_they_are() -> None:
    poem = (
        '<section epub:type="z3998:poem"><header><h3>The Rain</h3></header>'
        "<p><span>Up the stair,</span><br/><span>down the lane</span></p></section>"
    )
    letter = '<blockquote epub:type="z3998:letter"><p>Dear Bill,</p></blockquote>'
    epigraph = '<div epub:type="epigraph"><p>All is flux.</p></div>'
    found = read(book({"a.xhtml": f"<p>{LONG}</p>{poem}{letter}{epigraph}"}))
    assert blocks(found)[1:] == [
        ("heading", "The Rain"), ("verse", "Up the stair,"), ("verse", "down the lane"),
        ("quotation", "Dear Bill,"), ("quotation", "All is flux."),
    ]  # fmt: skip


def test_the_speeches_of_a_play_are_no_table_of_data() -> None:
    rows = "<tr><td>Anna</td><td>Who is there?</td></tr><tr><td>Piotr</td><td>Only I.</td></tr>"
    found = read(book({"a.xhtml": f'<section epub:type="z3998:drama"><table>{rows}</table></section>'}))
    assert [kind for kind, _ in blocks(found)] == ["paragraph"] * 4


def test_a_file_or_a_paragraph_in_another_language_is_read_in_it() -> None:
    files = {"a.xhtml": f'<p>{LONG}</p><p xml:lang="fr">Je suis ici.</p>', "b.xhtml": xhtml("<p>Hier.</p>", "de")}
    languages = [(block.language, block.span.of(read(book(files)).text)) for block in read(book(files)).blocks]
    assert languages[1:] == [("fr", "Je suis ici."), ("de", "Hier.")]


def test_what_is_written_in_the_forms_of_xml_is_read_as_such() -> None:
    text = xhtml('<p>A<i class="x"/> &amp; B&nbsp;C <![CDATA[<b>]]></p>').replace(
        "<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY me "I">]>'
    )
    assert blocks(read(book({"a.xhtml": text}))) == [("paragraph", "A & B\u00a0C <b>")]


# ------------------------------------------------------------------------------------ metadata


METADATA = [
    ('<dc:creator id="c">A. Writer</dc:creator><meta refines="#c" property="role">aut</meta>',
     Metadata(author="A. Writer")),
    ('<dc:creator opf:role="trl">A. Smith</dc:creator>', Metadata(translator="A. Smith")),
    ("<dc:creator>A. Writer</dc:creator><dc:creator>B. Other</dc:creator>", Metadata(author="A. Writer, B. Other")),
    ('<dc:contributor opf:role="edt">E. Carey</dc:contributor>', Metadata(editor="E. Carey")),
    ('<dc:contributor opf:role="bkp">A tool</dc:contributor>', Metadata()),
    ("<dc:date>2009-09-15</dc:date>", Metadata(date="2009-09-15")),
    ('<dc:date opf:event="modification">2020-01-01</dc:date>', Metadata()),
    ("<dc:date>1906</dc:date>", Metadata()),
    ("<dc:date>0101-01-01T00:00:00+00:00</dc:date>", Metadata()),
    ("<dc:description>&lt;p&gt;A &lt;i&gt;fine&lt;/i&gt; book.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</dc:description>",
     Metadata(summary="A fine book.\nTwo.")),
    ('<meta name="calibre:series" content="The Saga"/><meta name="calibre:series_index" content="2.0"/>',
     Metadata(series="The Saga", part=2)),
    ('<meta property="belongs-to-collection" id="s">The Saga</meta><meta refines="#s" property="collection-type">series'
     '</meta><meta refines="#s" property="group-position">3</meta>', Metadata(series="The Saga", part=3)),
    ('<meta property="belongs-to-collection" id="s">A Set</meta>'
     '<meta refines="#s" property="collection-type">set</meta>', Metadata()),
]  # fmt: skip


@pytest.mark.parametrize(("metadata", "expected"), METADATA)
def test_metadata_of_a_book(metadata: str, expected: Metadata) -> None:
    known = read(book({"a.xhtml": f"<p>{LONG}</p>"}, metadata)).metadata[0]
    fields = ("author", "translator", "editor", "date", "summary", "series", "part")
    assert [getattr(known, name) for name in fields] == [getattr(expected, name) for name in fields]


@pytest.mark.parametrize(("told", "known"), [("fr-FR", "fr"), ("und", None), ("", None), ("English", None)])
def test_the_language_of_a_book_is_known_where_it_is_told(told: str, known: str | None) -> None:
    package = opf(["a.xhtml"]).replace("<dc:language>en<", f"<dc:language>{told}<")
    assert read(packed(package, {"a.xhtml": xhtml(f"<p>{LONG}</p>", "und")})).metadata[0].language == known


def test_the_main_title_is_the_books() -> None:
    metadata = (
        '<dc:title id="m">The Real Title</dc:title><meta refines="#m" property="title-type">main</meta>'
        '<dc:title id="s">or, More</dc:title><meta refines="#s" property="title-type">subtitle</meta>'
    )
    found = read(book({"a.xhtml": f"<h1>The Real Title</h1><p>{LONG}</p>"}, metadata))
    assert found.metadata[0].title == "The Real Title"
    assert blocks(found)[0] == ("title", "The Real Title")


@pytest.mark.parametrize(
    ("manifest", "metadata"),
    [
        ('<item id="x" href="c.png" media-type="image/png" properties="cover-image"/>', ""),
        ('<item id="x" href="c.png" media-type="image/png"/>', '<meta name="cover" content="x"/>'),
    ],
    ids=["EPUB 3", "EPUB 2"],
)
def test_the_cover_is_the_picture_that_the_book_names(manifest: str, metadata: str) -> None:
    png = b"\x89PNG\r\n\x1a\n and so on"
    package = opf(["a.xhtml"], metadata, manifest)
    assert read(packed(package, {"a.xhtml": xhtml(LONG), "c.png": png})).picture == png
    assert read(packed(package, {"a.xhtml": xhtml(LONG), "c.png": b"<svg/>"})).picture is None
    assert read(packed(package, {"a.xhtml": xhtml(LONG)})).picture is None


# ------------------------------------------------------------------------------------ what cannot be read


def encryption(algorithm: str, name: str) -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        f'<e:EncryptionMethod Algorithm="{algorithm}"/><e:CipherData><e:CipherReference URI="{name}"/></e:CipherData>'
        "</e:EncryptedData></encryption>"
    )


def protected(algorithm: str, name: str) -> bytes:
    return zipped({
        "META-INF/container.xml": CONTAINER, "META-INF/encryption.xml": encryption(algorithm, name),
        "EPUB/book.opf": opf(["a.xhtml"]), "EPUB/a.xhtml": xhtml(f"<p>{LONG}</p>"),
    })  # fmt: skip


AES = "http://www.w3.org/2001/04/xmlenc#aes128-cbc"


def test_a_book_under_copy_protection_is_refused_with_what_to_do() -> None:
    with pytest.raises(ArticleError, match=r"book\.epub: the book is copy-protected.*without protection"):
        read(protected(AES, "EPUB/a.xhtml"))


def test_obfuscated_fonts_protect_no_text() -> None:
    for data in (protected("http://www.idpf.org/2008/embedding", "EPUB/f.otf"), protected(AES, "EPUB/f.otf")):
        assert blocks(read(data)) == [("paragraph", LONG.strip())]


def test_a_book_of_pictures_says_so() -> None:
    with pytest.raises(ArticleError, match=r"book\.epub: there is no text in it: its pages are pictures"):
        read(book({"a.xhtml": '<div><img src="1.jpg"/></div>', "b.xhtml": '<div><img src="2.jpg"/></div>'}))


# ------------------------------------------------------------------------------------ what is missing


def test_a_text_that_the_archive_lacks_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    texts = {"a.xhtml": xhtml(f"<h2>One</h2><p>{LONG}</p>"), "c.xhtml": xhtml(f"<h2>Three</h2><p>{LONG}</p>")}
    path = tmp_path / "book.epub"
    path.write_bytes(packed(opf(["a.xhtml", "b.xhtml", "c.xhtml"]), texts))
    script = script_of(path)
    assert [unit.text for unit in script.units if unit.kind == "heading"] == ["One.", "Three."]
    assert [warning.message for warning in script.warnings if "b.xhtml" in warning.message] == [
        "EPUB/b.xhtml, which the book's order of reading names, is missing in it: it is not in the episode; "
        "download or save the book again"
    ]
    assert any("b.xhtml" in warning for warning in plan_article(path).warnings_of_loss)


@pytest.mark.parametrize("name", ["A.XHTML", "Text/a.xhtml"])
def test_a_text_whose_name_the_package_spells_with_other_capitals_is_found(name: str) -> None:
    assert blocks(read(packed(opf([name.lower()]), {name: xhtml(f"<p>{LONG}</p>")}))) == [("paragraph", LONG.strip())]


def test_a_name_whose_letters_are_composed_in_another_way_is_found() -> None:
    data = packed(
        opf(["\N{LATIN SMALL LETTER E WITH ACUTE}.xhtml"]), {"e\N{COMBINING ACUTE ACCENT}.xhtml": xhtml(LONG)}
    )
    assert blocks(read(data)) == [("paragraph", LONG.strip())]


# ------------------------------------------------------------------------------------ what other makers make


def test_a_list_of_sentences_with_links_in_them_is_no_table_of_contents() -> None:
    rows = "".join(
        f'<li>After <a href="b.xhtml#h{n}">commas</a>, a half space is added, in principle.</li>' for n in range(4)
    )
    said = "".join(
        f'<p>It must follow what <a href="b.xhtml#h{n}">The Conformance of Conforming Readers</a> tells of it.</p>'
        for n in range(4)
    )
    heads = "".join(f'<h2 id="h{n}">Commas {n}</h2><p>{LONG}</p>' for n in range(4))
    found = read(book({"a.xhtml": f"<p>{LONG}</p><ul>{rows}</ul>{said}", "b.xhtml": heads}))
    assert skipped(found) == {}


def test_a_table_of_contents_goes_with_what_stands_between_its_lines() -> None:
    lines = "".join(
        f'<h4><a href="c{n}.xhtml">Chapter {n}</a></h4><p>In which they go to town – and come back – once more</p>'
        for n in range(1, 5)
    )
    chapters = {f"c{n}.xhtml": f"<h2>Chapter {n}</h2><p>{LONG}</p>" for n in range(1, 5)}
    found = read(book({"a.xhtml": f"<h2>Contents.</h2>{lines}<p>{LONG}</p>", **chapters}))
    assert set(skipped(found).values()) == {"the table of contents"}
    last = "In which they go to town – and come back – once more"  # what follows the last line may be the text
    assert [words for _, words in blocks(found)][:2] == [last, LONG.strip()]


@pytest.mark.parametrize(
    ("heading", "why"),
    [
        ("Contents and Illustrations", "the table of contents"),
        ("LIST OF ILLUSTRATIONS", "a list of pictures or tables"),
        ("Abbildungsverzeichnis", "a list of pictures or tables"),
        ("Inhoud", "the table of contents"),
        ("Inhaltsübersicht", "the table of contents"),
    ],
)
def test_a_list_of_pages_is_known_by_its_heading_without_a_link(heading: str, why: str) -> None:
    rows = "".join(f"<tr><td>The Mermaid of Zennor</td><td>{n}</td></tr>" for n in (4, 8, 12))
    printed = "<p>Printed in London, E.C.4</p>"
    found = read(book({"a.xhtml": f"<h2>{heading}</h2><table>{rows}</table>{printed}<h2>One</h2><p>{LONG}</p>"}))
    assert set(skipped(found).values()) == {why}
    assert ("paragraph", "Printed in London, E.C.4") in blocks(found)
    kept = read(book({"a.xhtml": f"<h2>{heading}</h2><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p>"}))
    assert skipped(kept) == {}


CREDITS = [
    "<p>E-text prepared by Anna Smith and the Project Gutenberg Online Distributed Proofreading Team</p>",
    "<h3>Produced by Anna Smith and the Online<br/>Distributed Proofreading Team at https://www.pgdp.net</h3>",
    "<p>Transcriber’s Note: The spelling of the etext is that of the book.</p>",
    "<p>Nota del trascrittore: sono stati corretti gli errori di stampa.</p>",
    "<h2>Transcriber's Notes</h2><p>“Almaty” is spelt in two ways.</p><p>They are kept.</p>",
    '<div class="mynote"><p>This text includes characters that require UTF-8.</p></div>',
]


@pytest.mark.parametrize("credit", CREDITS)
def test_who_made_the_file_is_not_told_to_a_listener(credit: str) -> None:
    found = read(book({"a.xhtml": f"{credit}<h2>One</h2><p>{LONG}</p>"}))
    assert set(skipped(found).values()) == {"a note of those who made the file"}
    assert [words for _, words in blocks(found)] == ["One", LONG.strip()]


@pytest.mark.parametrize("end", ["the hats were dear.", "the hats were sold on a pretext."])
def test_what_was_produced_by_others_is_told(end: str) -> None:
    found = read(book({"a.xhtml": f"<p>Produced by hand in Riga, {end}</p><p>{LONG}</p>"}))
    assert skipped(found) == {}


def test_the_line_under_the_title_that_names_the_author_is_neither_said_again_nor_a_chapter() -> None:
    head = '<h2 id="b">BY</h2><p>ANNA SMITH</p><p>Riga, 1911.</p>'
    files = {"a.xhtml": f'{head}<h2 id="c">The Train</h2>{MUCH}<h2 id="d">The Hotel</h2>{MUCH}<p>Anna Smith</p>'}
    nav = entry("a.xhtml#b", "BY: ANNA SMITH") + entry("a.xhtml#c", "The Train") + entry("a.xhtml#d", "The Hotel")
    found = read(book(files, "<dc:creator>Anna Smith</dc:creator>", nav=nav))
    assert headings(found) == [(1, "The Train"), (1, "The Hotel")]
    assert skipped(found) == {"BY\nANNA SMITH": "the author's name; it is said in the opening"}
    assert blocks(found)[-1] == ("paragraph", "Anna Smith")  # under the text it is a signature


def test_a_chapter_whose_heading_is_a_paragraph_is_not_announced_twice() -> None:
    one = f'<p id="c1"><b>Chapter One</b></p><p>The Train</p>{MUCH}'
    two = f'<section id="c2"><header><p>2</p><h1>The Hotel</h1></header>{MUCH}</section>'
    nav = entry("a.xhtml#c1", "Chapter One") + entry("b.xhtml#c2", "2. The Hotel")
    found = read(book({"a.xhtml": one, "b.xhtml": two}, nav=nav))
    assert headings(found) == [(1, "Chapter One"), (1, "2"), (1, "The Hotel")]


def test_a_table_of_contents_at_the_end_is_one_though_its_chapters_have_no_headings() -> None:
    chapters = {f"c{n}.html": f'<p id="p{n}"><b>Day {n}</b></p>{MUCH}' for n in range(1, 4)}
    links = "".join(f'<p><a href="c{n}.html#p{n}">Day {n}</a></p>' for n in range(1, 4))
    nav = "".join(entry(f"c{n}.html#p{n}", f"Day {n}") for n in range(1, 4))
    found = read(book({**chapters, "z.html": f"<p>Table of Contents</p>{links}"}, nav=nav))
    assert set(skipped(found).values()) == {"the table of contents"}


@pytest.mark.parametrize("title", ["Section 1", "Start", "index_split_001.html"])
def test_the_name_that_a_program_gives_a_file_is_no_heading(title: str) -> None:
    found = read(book({"a.xhtml": MUCH, "b.xhtml": MUCH}, nav=entry("a.xhtml", title) + entry("b.xhtml", "The Hotel")))
    assert headings(found) == [(1, "The Hotel")]


def test_the_english_that_libreoffice_writes_of_any_text_is_no_language() -> None:
    generator = '<meta name="generator" content="LibreOffice/7.4.7.2$Linux_X86_64"/>'
    assert read(book({"a.xhtml": f"<p>{LONG}</p>"}, generator)).metadata[0].language is None
    assert read(book({"a.xhtml": f"<p>{LONG}</p>"})).metadata[0].language == "en"


PICTURES = {"FXL/book.opf": opf(["p.xhtml"]), "FXL/p.xhtml": xhtml('<img src="1.jpg"/>')}
ROOT = '<rootfile full-path="FXL/book.opf" media-type="application/oebps-package+xml"/>'


def test_of_two_renditions_the_first_that_has_a_text_is_read() -> None:
    container = CONTAINER.replace("<rootfiles>", f"<rootfiles>{ROOT}")
    text = {"EPUB/book.opf": opf(["a.xhtml"]), "EPUB/a.xhtml": xhtml(f"<p>{LONG}</p>")}
    found = read(zipped({"META-INF/container.xml": container, **PICTURES, **text}))
    assert blocks(found) == [("paragraph", LONG.strip())]
    with pytest.raises(ArticleError, match="pages are pictures"):
        read(zipped({"META-INF/container.xml": container, **PICTURES}))


@pytest.mark.parametrize(
    "line", ["Anna Smith", "By Anna Smith", "par Anna Smith", "Автор: Anna Smith", "Von ANNA SMITH"]
)
def test_the_author_is_known_in_any_languages_byline(line: str) -> None:
    found = read(book({"a.xhtml": f"<p>{line}</p><h2>The Train</h2>{MUCH}"}, "<dc:creator>Anna Smith</dc:creator>"))
    assert skipped(found) == {line: "the author's name; it is said in the opening"}


def test_the_english_that_a_program_writes_of_a_text_in_another_language_is_not_believed() -> None:
    dutch = "<p>De man kwam met de trein naar de stad en ging weer langs de weg die naar de zee leidt.</p>" * 20
    foreign = book({"a.xhtml": xhtml(f"<h1>De weg</h1>{dutch}", "en-US")})
    assert read(foreign).metadata[0].language == "nl"
    assert {block.language for block in read(foreign).blocks} <= {None, ""}
    english = "<p>The man came to the city by train and left it again by the road that leads to the sea.</p>" * 20
    assert read(book({"a.xhtml": xhtml(english, "en-US")})).metadata[0].language == "en"


def test_two_authors_in_one_field_are_two() -> None:
    found = read(book({"a.xhtml": f"<p>{LONG}</p>"}, "<dc:creator>Anna Smith; Karl Holm</dc:creator>"))
    assert found.metadata[0].author == "Anna Smith, Karl Holm"


@pytest.mark.parametrize("called", ["Colofon", "Kolofon", "Tiráž", "Strona redakcyjna"])
def test_a_colophon_is_known_by_its_name_in_the_contents(called: str) -> None:
    entries = '<li><a href="a.xhtml">' + called + '</a></li><li><a href="b.xhtml">The Road</a></li>'
    files = {"a.xhtml": f"<h1>{called}</h1><p>Anna Holm, Amsterdam.</p>", "b.xhtml": f"<h1>The Road</h1><p>{LONG}</p>"}
    assert "Amsterdam" not in " ".join(words for _, words in blocks(read(book(files, nav=entries))))
