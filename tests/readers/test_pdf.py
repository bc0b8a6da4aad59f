"""PDFs: words in the order in which people read them, and plain words where there are none."""

from __future__ import annotations

import io
import re
import time
import tracemalloc
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioedition.article import read
from audioedition.article.document import Document
from audioedition.article.pdf import document
from audioedition.article.pdf.accents import composed
from audioedition.article.pdf.blocks import LineBlock
from audioedition.article.pdf.extract import Opened, Run
from audioedition.article.pdf.garble import mark_garble
from audioedition.article.pdf.lines import Fragment, Line, lines_of
from audioedition.article.pdf.metadata import facts_of
from audioedition.article.pdf.notes import name_of
from audioedition.article.pdf.reading import read as read_here
from audioedition.article.pdf.tree import tree
from audioedition.article.people import names_of
from audioedition.errors import ArticleError, SettingsError

from ..command import audioedition
from ..html.visible import uncovered
from .pdf_maker import file, pdf, prose, stream, tex

HIDDEN = ("markup", "reference")
FILES = Path(__file__).parent.parent / "files" / "pdf"
BOOKS = ["scandal", "tolstyi-i-tonkii", "league"]
HEAR = "He came to the city by train and left it again by the road that leads to the sea and nowhere else at all. "
THERE = "The other column tells of the weather and of the price of bread, which nobody in the town could pay then. "


def spoken(found: Document) -> list[str]:
    """The words of each block, without what is markup in it."""
    texts = []
    for block in found.blocks:
        text, place = "", block.span.start
        for mark in found.inlines:
            if block.span.start <= mark.span.start and mark.span.end <= block.span.end and mark.kind in HIDDEN:
                text, place = text + found.text[place : mark.span.start], mark.span.end
        texts.append(" ".join((text + found.text[place : block.span.end]).split()))
    return texts


def of(name: str) -> Document:
    path = FILES / f"{name}.pdf"
    return document(path, path.read_bytes())


def made(*pages: list[tuple[str, float, float, float]], bold: str = "") -> Document:
    return document(Path("made.pdf"), pdf(pages, bold))


def characters(text: str) -> Counter[str]:
    """How often each character stands there, but for white space; raised figures as figures."""
    return Counter(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))


# ---------------------------------------------------------------------------------------- nothing vanishes


@pytest.mark.parametrize("name", BOOKS)
def test_the_paragraphs_are_those_that_the_file_was_made_from(name: str) -> None:
    """In their order, word by word, whole over the ends of lines, columns and pages."""
    paragraphs = [" ".join(text.split()) for text in (FILES / f"{name}.txt").read_text().split("\n\n")]
    found = iter(spoken(of(name)))
    for paragraph in paragraphs:
        assert paragraph in found


@pytest.mark.parametrize("name", BOOKS)
def test_every_letter_of_every_page_is_in_the_text(name: str) -> None:
    path = FILES / f"{name}.pdf"
    opened = Opened(path.read_bytes())
    drawn = "".join(run.text for number in range(opened.count) for run in opened.page(number) or ())
    found = of(name)
    assert characters(found.text) == characters(drawn)
    assert uncovered(found) == ""


# ------------------------------------------------------------------------------------------- layout


def test_two_columns_are_read_one_after_the_other() -> None:
    page = [*prose(HEAR * 3, 40, 60, 28), *prose(THERE * 3, 210, 60, 28)]
    side_by_side = sorted(page, key=lambda words: words[2])  # drawn line by line, across the page
    for order in (page, side_by_side):
        assert " ".join(spoken(made(order))) == " ".join((HEAR * 3 + THERE * 3).split())


def test_a_line_over_both_columns_is_read_before_them() -> None:
    title = ("A Long Title That Runs Over Both Of The Columns", 60, 40, 16)
    found = made([*prose(THERE * 3, 210, 80, 28), *prose(HEAR * 3, 40, 80, 28), title])
    assert spoken(found)[0] == "A Long Title That Runs Over Both Of The Columns"
    assert found.blocks[0].kind == "title"
    assert spoken(found)[1].startswith("He came")


def test_a_word_miles_off_the_page_takes_no_memory_for_the_way_there() -> None:
    page = [*prose(HEAR * 3, 40, 60, 28), *prose(THERE * 3, 210, 60, 28), ("far", 30_000_000, 400, 10)]
    tracemalloc.start()
    try:
        assert "far" in " ".join(spoken(read_here(pdf([page]), 10_000)))
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_the_rows_of_a_table_are_read_across() -> None:
    rows = [(word, 40 + 120 * column, 60 + 14 * row, 10) for row, line in
            enumerate(["Bread 3 May", "Milk 4 June", "Salt 5 July", "Tea 6 August", "Wine 7 March"])
            for column, word in enumerate(line.split())]  # fmt: skip
    assert "Bread 3 May Milk 4 June" in " ".join(spoken(made([*rows, *prose(HEAR, 40, 200)])))


def test_an_indent_begins_a_paragraph_and_so_does_a_gap() -> None:
    indented = [*prose(HEAR, 40, 60, indent=15), *prose(THERE, 40, 96, indent=15), *prose(HEAR, 40, 132, indent=15)]
    apart = [*prose(HEAR, 40, 60), *prose(THERE, 40, 110), *prose(HEAR, 40, 160)]
    for page in (indented, apart):
        assert spoken(made(page)) == [HEAR.strip(), THERE.strip(), HEAR.strip()]


def test_a_paragraph_goes_on_over_the_end_of_a_page_past_its_number_and_the_running_head() -> None:
    lines = prose(HEAR * 2, 40, 60)
    cut = len(lines) // 2
    rest = [(text, left, top - 12 * cut, size) for text, left, top, size in lines[cut:]]
    pages = [
        [("THE ROAD", 180, 30, 8), *lines[:cut], ("7", 198, 570, 8)],
        [("THE ROAD", 180, 30, 8), *rest, ("8", 198, 570, 8)],
    ]
    found = made(*pages)
    assert spoken(found) == [" ".join((HEAR * 2).split())]
    assert "THE ROAD" in found.text


def test_running_heads_and_page_numbers_are_set_aside_with_the_reason() -> None:
    pages = [[(f"{number} THE ROAD", 40, 30, 8), *prose(f"{HEAR} {THERE} Page {number} ends.", 40, 60),
              (f"– {number} –", 190, 570, 8)] for number in (11, 12, 13)]  # fmt: skip
    found = made(*pages)
    whys = Counter(skip.why for skip in found.skips)
    assert whys["the running head of a page"] + whys["the number of a page"] >= 2
    assert not any("THE ROAD" in text or "–" in text for text in spoken(found))


def test_large_lines_are_headings_and_the_largest_the_highest() -> None:
    page = [("The Road", 40, 60, 20), *prose(HEAR, 40, 100), ("The Sea", 40, 160, 14), *prose(THERE, 40, 190)]
    found = made(page)
    assert [(block.kind, block.level) for block in found.blocks if block.kind != "paragraph"] == [
        ("title", 0), ("heading", 2)
    ]  # fmt: skip


def test_a_short_line_in_bold_over_a_paragraph_is_a_heading() -> None:
    found = made([*prose(HEAR, 40, 60), ("The Sea", 40, 120, 10), *prose(THERE, 40, 140)], bold="The Sea")
    assert [block.kind for block in found.blocks] == ["paragraph", "heading", "paragraph"]


def test_the_hyphen_of_a_divided_word_is_not_said_and_a_words_own_stays() -> None:
    lines = [
        "He was an extraor-",
        "dinary man with a well-",
        "known face; a well-known",
        "face it was, in-",
        "trusions aside, a cock-",
        "and-bull story.",
    ]
    found = made([(line, 40, 60 + 12 * number, 10) for number, line in enumerate(lines)])
    assert spoken(found) == [
        "He was an extraordinary man with a well-known face; a well-known face it was, intrusions aside, "
        "a cock-and-bull story."
    ]
    assert "extraor-dinary" in found.text


def test_a_footnote_is_called_where_its_mark_is_raised() -> None:
    page = [("He came by train", 40, 60, 10), ("1", 118, 56, 6), *prose("and he left it again.", 124, 60),
            *prose(HEAR * 3, 40, 72), ("1 The train was late that day.", 40, 560, 8)]  # fmt: skip
    found = made(page)
    notes = [block for block in found.blocks if block.kind == "note"]
    assert [(note.label, spoken(found)[found.blocks.index(note)]) for note in notes] == [
        ("1", "The train was late that day.")
    ]
    assert [mark.label for mark in found.inlines if mark.kind == "reference"] == ["1"]


def test_between_the_words_around_a_raised_mark_a_space_stays() -> None:
    fragments = [Fragment("He came by train"), Fragment("1 ", True), Fragment("and he left it again.")]
    text = LineBlock("paragraph", [Line(0, fragments, 40, 200, 60, 10, False, False)])
    note = LineBlock(
        "note", [Line(0, [Fragment("1 It was late.")], 40, 200, 560, 8, False, False)], name=name_of(0, "1")
    )
    assert "".join(map(str, tree([text, note]).find(".//p").itertext())) == "He came by train1 and he left it again."


def test_small_print_that_nothing_calls_stays_a_paragraph() -> None:
    found = made([*prose(HEAR * 3, 40, 60), ("1 The train was late that day.", 40, 560, 8)])
    assert [block.kind for block in found.blocks] == ["paragraph", "paragraph"]


def test_small_print_that_cuts_a_sentence_is_read_after_its_paragraph() -> None:
    lines = prose(HEAR * 3, 40, 60)
    cut = len(lines) // 2
    rest = [(text, left, top - 12 * cut, size) for text, left, top, size in lines[cut:]]
    found = made([*lines[:cut], ("All rights are reserved.", 40, 560, 8)], [*rest, *prose(THERE, 40, 200)])
    assert spoken(found) == [" ".join((HEAR * 3).split()), "All rights are reserved.", THERE.strip()]


def test_the_bullets_of_a_list_make_items() -> None:
    page = [
        *prose(HEAR, 40, 60),
        ("\u2022 bread,", 50, 110, 10),
        ("\u2022 salt,", 50, 124, 10),
        ("\u2022 wine.", 50, 138, 10),
    ]
    found = made(page)
    assert [text for text, block in zip(spoken(found), found.blocks, strict=True) if block.kind == "item"] == [
        "bread,", "salt,", "wine."
    ]  # fmt: skip


def test_words_across_the_page_are_set_aside() -> None:
    aside = "\nBT /F0 10 Tf 0 1 -1 0 20 300 Tm (Draft of May) Tj ET"
    found = document(Path("made.pdf"), pdf([prose(HEAR * 2, 40, 60)], extra=aside))
    assert [(skip.source, skip.why) for skip in found.skips] == [("Draft of May", "set across the page")]


def test_a_page_that_lies_on_its_side_is_read_as_if_it_stood() -> None:
    lines = prose(HEAR * 2, 40, 60)
    turned = "\n".join(f"BT /F0 10 Tf 0 1 -1 0 {top} {left} Tm ({text}) Tj ET" for text, left, top, _ in lines)
    found = document(Path("made.pdf"), pdf([[]], extra=turned))
    assert spoken(found) == [" ".join((HEAR * 2).split())]


# ------------------------------------------------------------------------------------------ metadata


def test_title_and_author_are_taken_where_the_pages_say_them_too() -> None:
    metadata = read(FILES / "tolstyi-i-tonkii.pdf").metadata
    assert (metadata.title, metadata.author, metadata.date) == ("Толстый и тонкий", "А. П. Чехов", None)
    assert metadata.language == "ru"


PROPERTIES = [
    ({"Title": "Word - road.doc", "Author": "Administrator", "CreationDate": "D:20260101000000"}, (None, None)),
    ({"Title": "The Road", "Author": "Anna Holm", "CreationDate": "D:20240511"}, ("Anna Holm", "2024-05-11")),
    ({"Title": "Title", "Author": "Author"}, (None, None)),
]


@pytest.mark.parametrize(("properties", "known"), PROPERTIES)
def test_the_printers_date_and_a_files_name_are_no_facts_of_the_article(
    properties: dict[str, str], known: tuple[str | None, str | None]
) -> None:
    facts = facts_of(properties, "The Road. By Anna Holm, 11 May 2024. The author of the title above went on.")
    author = next((claim.words for claim in facts.claims if names_of(claim.words)), None)
    assert (author, facts.metadata.date) == known
    assert facts.titles == (("The Road",) if known[0] else ())


# ------------------------------------------------------------------------------- what cannot be read


@pytest.mark.parametrize(("name", "words"), [
    ("locked", "locked with a password; save it without one"), ("no-letters", "do not say which letters they show"),
])  # fmt: skip
def test_a_pdf_that_cannot_be_read_says_why_and_what_to_do(name: str, words: str) -> None:
    done = audioedition("plan", FILES / f"{name}.pdf")
    assert done.status == 1
    assert words in done.err
    assert len(done.err.splitlines()) == 1


def test_a_scan_says_that_it_is_one(tmp_path: Path) -> None:
    from PIL import Image

    scan = io.BytesIO()
    Image.new("L", (200, 300), 255).save(scan, "PDF")
    with pytest.raises(ArticleError, match=r"only pictures of its pages \(a scan\); have it recognised first"):
        document(tmp_path / "scan.pdf", scan.getvalue())


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\0" * 5000, pdf([])[:200]])
def test_a_pdf_that_is_none_is_told(data: bytes) -> None:
    with pytest.raises(ArticleError, match="damaged or no PDF"):
        document(Path("a.pdf"), data)


def test_a_pdf_is_known_by_its_bytes_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "road.txt").write_bytes(pdf([prose(HEAR, 40, 60)]))
    assert "He came to the city" in read(tmp_path / "road.txt").text


def test_a_pdf_that_draws_without_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of its forms draws the next one twelve times."""
    forms = [
        stream("/X Do " * 12).replace(
            "<<", f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 6} 0 R>>>>", 1
        )
        for number in range(20)
    ]
    last = stream("BT ET").replace("<<", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]", 1)
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>"
    data = file(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream("/X Do"), *forms, last]
    )
    monkeypatch.setenv("AUDIOEDITION_PDF_SECONDS", "1")
    before = time.monotonic()
    with pytest.raises(ArticleError, match=r"cannot be read as a PDF|there is no text in it"):
        document(Path("a.pdf"), data)
    assert time.monotonic() - before < 8


def test_the_time_is_a_number_of_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIOEDITION_PDF_SECONDS", "long")
    with pytest.raises(SettingsError, match="AUDIOEDITION_PDF_SECONDS: expected seconds"):
        document(Path("a.pdf"), pdf([prose(HEAR, 40, 60)]))


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=8)), max_size=6), st.integers(200, 3000))
def test_a_damaged_pdf_is_an_error_or_a_text(changes: list[tuple[int, bytes]], length: int) -> None:
    data = bytearray(pdf([[("The Road", 40, 40, 20), *prose(HEAR * 3, 40, 80)]]))
    for place, change in changes:
        data[place : place + len(change)] = change
    try:
        found = document(Path("a.pdf"), bytes(data[:length]))
    except ArticleError:
        return
    assert uncovered(found) == ""


# ------------------------------------------------------------------------- what layout programs do


def test_words_that_stand_apart_without_a_space_are_apart() -> None:
    apart = "BT /F0 10 Tf 1 0 0 1 40 540 Tm (a) Tj 7.5 0 Td (clarinet) Tj ET"  # a gap of a fifth
    spaced_out = "BT /F0 10 Tf 3 Tc 1 0 0 1 40 500 Tm (KAZAN) Tj ET"
    assert spoken(document(Path("made.pdf"), pdf([[]], extra=f"{apart}\n{spaced_out}"))) == ["a clarinet", "KAZAN"]


def test_the_head_of_a_letter_is_said_once_though_it_stands_higher_on_the_next_page() -> None:
    head = ["Frankfurt am Main", "31 August 2023"]
    first = [("Press Release", 40, 40, 20), *((line, 300, 70 + 12 * n, 10) for n, line in enumerate(head)),
             ("Page 1 of 2", 300, 100, 10), *prose(HEAR, 40, 140)]  # fmt: skip
    second = [*((line, 300, 40 + 12 * n, 10) for n, line in enumerate(head)), ("Page 2 of 2", 300, 70, 10),
              *prose(THERE, 40, 110)]  # fmt: skip
    said = " ".join(spoken(made(first, second)))
    assert said.count("31 August 2023") == 1 and "Page" not in said and "Press Release" in said


def test_running_heads_that_change_sides_are_set_aside_line_by_line() -> None:
    pages = []
    for number in (1, 2):
        left, right = ("THE ROAD", "Noreland et al.")[:: 1 if number % 2 else -1]
        pages.append([(left, 40, 30, 8), (right, 280, 30, 8), *prose(f"{HEAR} Page {number} ends.", 40, 60)])
    assert not any("THE ROAD" in text or "Noreland" in text for text in spoken(made(*pages)))


def test_the_number_of_a_page_in_its_margin_is_set_aside() -> None:
    pages = [[*prose(HEAR * 6, 60, 60), (str(number), 20, 150, 10)] for number in (239, 240)]
    found = made(*pages)
    assert {skip.why for skip in found.skips} >= {"the number of a page"}
    assert not any(number in text for text in spoken(found) for number in ("239", "240"))


def test_a_document_in_bold_or_in_two_sizes_has_no_headings_of_several_lines() -> None:
    bold = made([*prose(HEAR * 2, 40, 60), *prose(HEAR * 2, 40, 200)], bold=" ")
    two_sizes = made([*prose(HEAR * 2, 40, 60, size=9), *prose(THERE * 2, 40, 200, size=12)])
    for found in (bold, two_sizes):
        assert {block.kind for block in found.blocks} == {"paragraph"}


def test_centred_lines_are_one_paragraph() -> None:
    lines = prose(HEAR, 0, 60)
    centred = [(text, 200 - 2.4 * len(text), top, size) for text, _, top, size in lines]
    assert spoken(made(centred)) == [HEAR.strip()]


def test_a_notice_of_rights_at_the_foot_is_set_aside_and_not_a_part_of_the_note() -> None:
    page = [*prose(HEAR * 3, 40, 60), ("Copyright © 2021 by Anna Smith", 40, 560, 8), ("All is free.", 40, 570, 8)]
    found = made(page)
    assert spoken(found) == [" ".join((HEAR * 3).split())]
    assert {skip.why for skip in found.skips} >= {"a notice of rights"}


def test_letters_that_the_font_names_wrongly_are_not_spoken_and_told() -> None:
    found = made([*prose(HEAR, 40, 60), ("7ISSEN AUS ERSTER (AND", 40, 200, 10)])
    assert spoken(found) == [HEAR.strip()]
    assert [warning.message for warning in found.warnings if "7ISSEN" in warning.message]


def test_letters_of_bitmap_fonts_of_tex_are_those_of_the_cork_encoding() -> None:
    """Where the font says no more than numbers: ff at 27, ß at 255, § at 159, quotation marks at 18 and 16."""
    lines = [
        b"Der \x12offene\x10 Verein ist nach \x9f 5 der Satzung selbstlos und".replace(b"ff", b"\x1b"),
        b"verfolgt ausschlie\xfflich \xf6\x1bentliche Zwecke \x15 das ist die Regel.",
    ]
    assert spoken(document(Path("made.pdf"), tex(lines))) == [
        "Der „oﬀene“ Verein ist nach § 5 der Satzung selbstlos und verfolgt ausschließlich öﬀentliche Zwecke – das ist "
        "die Regel."
    ]


def test_lines_whose_letters_nobody_knows_are_set_aside_where_they_are_no_words() -> None:
    def line(text: str, unsure: bool) -> Line:
        (found,) = lines_of(0, [Run(text, 40, 300, 100, 10, False, False, unsure)])
        return found

    shifted = ["@LOH@ BGD QHFT@QC@ HK BNMBDSSN", "LDSSDQD HM @SSN ODQ ENQFH@QD"]
    pages = [[line(text, True) for text in shifted] + [line("LDSSDQD HM @SSN", False)]]
    assert mark_garble(pages) == shifted
    assert [bool(each.why) for each in pages[0]] == [True, True, False]
    assert mark_garble([[line("It is the font that does not say that these are words.", True)]]) == []


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("th`ese, mod`eles, r´esum´e, mˆeme, t ¸ca, na¨ıf", "thèse, modèles, résumé, même, t ça, naïf"),
        ("on va `a Omsk tr`es t^ot", "on va à Omsk très t^ot"),
        ("``so'' and `a road', 2 ˆ 3", "``so'' and `a road', 2 ˆ 3"),
    ],
)
def test_accents_that_are_drawn_before_their_letters_are_on_them(drawn: str, text: str) -> None:
    assert composed(drawn) == text
