"""PDFs whose layout hides the sentences: columns under a title, hanging indents, labels, captions, tables, slanted
letters, addresses of authors."""

from __future__ import annotations

from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.pdf import document
from audioedition.article.pdf.extract import Run
from audioedition.article.pdf.lines import lines_of
from audioedition.article.pdf.metadata import facts_of
from audioedition.article.pdf.reading import laid_out

from .pdf_maker import HEIGHT, Words, pdf, prose
from .test_pdf import HEAR, THERE, made, spoken


def skips(found: Document) -> dict[str, str]:
    """What is not spoken, reason by reason."""
    whys: dict[str, str] = {}
    for skip in found.skips:
        whys[skip.why] = " ".join(f"{whys.get(skip.why, '')} {skip.source}".split())
    return whys


def test_slanted_letters_are_read_in_their_line() -> None:
    slanted = f"\nBT /F0 10 Tf 1 0 0.3 1 40 {HEIGHT - 200} Tm (What is slanted is said.) Tj ET"
    found = document(Path("made.pdf"), pdf([[*prose(HEAR * 2, 40, 60), *prose(THERE, 40, 240)]], extra=slanted))
    assert "What is slanted is said." in spoken(found)


def test_columns_under_a_centred_title_are_columns() -> None:
    title = [(f"A centred line of the title, number {number}", 110.0, 30.0 + 12 * number, 10.0) for number in range(6)]
    columns = [*prose(HEAR * 5, 40, 130, 30), *prose(THERE * 5, 210, 130, 30)]
    text = " ".join(spoken(made(sorted([*title, *columns], key=lambda words: words[2]))))
    assert " ".join((HEAR * 5).split()) in text
    assert " ".join((THERE * 5).split()) in text


def test_labels_and_values_of_a_form_are_no_columns() -> None:
    title = [(f"A centred line of the title, number {number}", 110.0, 30.0 + 12 * number, 10.0) for number in range(4)]
    labels = ["Name of the place of work", "Day", "Number of the notice", "Place where goods come", "Hour", "Sum of it"]
    values = ["The Town Library, New Street", "Friday", "2021/77", "The yard behind the hall", "Eleven", "Ten crowns"]
    rows = [(word, left, 130.0 + 14 * at, 10.0) for at, pair in enumerate(zip(labels * 2, values * 2, strict=True))
            for word, left in zip(pair, (40.0, 220.0), strict=True)]  # fmt: skip
    assert "Day Friday" in " ".join(spoken(made([*title, *rows])))


def test_a_sentence_goes_on_where_its_second_line_hangs() -> None:
    page = [*prose(HEAR, 40, 40, 60), ("(1) The society gives all that it has to the people of the", 40, 100, 10),
            ("Town and keeps nothing.", 60, 112, 10), ("(2) Nobody is paid for what he does for it.", 40, 124, 10),
            *prose(THERE, 40, 160, 60)]  # fmt: skip
    texts = spoken(made(page))
    assert any("the people of the Town and keeps nothing." in text for text in texts), texts


def test_a_label_without_a_mark_stands_alone_over_prose() -> None:
    page = [("Article 1", 40, 60, 10), *prose(HEAR, 40, 72, 60), ("Article 2", 40, 130, 10), *prose(THERE, 40, 142, 60)]
    assert spoken(made(page)) == ["Article 1", HEAR.strip(), "Article 2", THERE.strip()]


def test_a_bold_heading_that_wraps_is_one() -> None:
    first = "Second advice: look for the right people and leave out those who make the trouble, and do it before you"
    lines: list[Words] = [(first, 40, 130, 6), ("begin to build", 40, 138, 6)]
    page = [*prose(HEAR * 2, 40, 40, len(first) + 4, 6), *lines, *prose(THERE * 2, 40, 170, len(first) + 4, 6)]
    bold = document(Path("made.pdf"), _bold(page, lines))
    headings = [text for text, block in zip(spoken(bold), bold.blocks, strict=True) if block.kind == "heading"]
    assert headings == [" ".join(line[0] for line in lines)]


def _bold(page: list[Words], lines: list[Words]) -> bytes:
    extra = "".join(
        f"\nBT /F1 {size} Tf 1 0 0 1 {left} {HEIGHT - top} Tm ({text}) Tj ET" for text, left, top, size in lines
    )
    return pdf([[words for words in page if words not in lines]], extra=extra)


def test_the_marks_of_symbol_fonts_are_bullets() -> None:
    runs = [Run(text, 40, 40 + 5 * len(text), 60 + 14 * at, 10, False, False) for at, text in
            enumerate(["\uf0b7 bread, which nobody could pay,", "\uf0a7 salt,", "\uf0d8 wine."])]  # fmt: skip
    found = laid_out([lines_of(0, runs)], {})
    assert [block.kind for block in found.blocks] == ["item"] * 3


def test_a_caption_comes_after_the_paragraph_that_it_interrupts_and_the_words_of_its_figure_are_set_aside() -> None:
    lines = prose(HEAR * 4, 40, 60)
    half = len(lines) // 2
    figure: list[Words] = [("Year", 60, 400, 7), ("North", 60, 420, 7), ("South", 90, 420, 7), ("West", 60, 440, 7),
                           ("Figure 3. Bread in the north and in the south", 40, 470, 8)]  # fmt: skip
    rest = [(text, left, top - 12 * half, size) for text, left, top, size in lines[half:]]
    found = made([*lines[:half], *figure], [*rest, *prose(THERE, 40, 300)])
    assert spoken(found) == [
        " ".join((HEAR * 4).split()), "Figure 3. Bread in the north and in the south", THERE.strip()
    ]  # fmt: skip
    assert "Year North South West" in found.text


def test_a_sentence_that_begins_with_a_figures_name_is_no_caption() -> None:
    page = [
        *prose(HEAR * 2 + "As is seen in figure 3 of this book, nobody came. " + "Figure 4 shows it too. " * 3, 40, 60)
    ]
    assert len(spoken(made(page))) == 1


def test_a_table_of_figures_is_set_aside_with_what_heads_its_columns() -> None:
    heads = [("Town", 40, 130, 10), ("Bread", 140, 130, 10), ("Salt", 220, 130, 10), ("Wine", 300, 130, 10)]
    rows = [(cell, 40 + 90 * column, 144 + 14 * row, 10) for row in range(4)
            for column, cell in enumerate((f"Northtown{'abcd'[row]}", "12.5", "13", "1,140"))]  # fmt: skip
    found = made([*prose(HEAR, 40, 60), *heads, *rows, *prose(THERE, 40, 240)])
    assert spoken(found) == [HEAR.strip(), THERE.strip()]
    assert skips(found)["a table of figures"].startswith("Town Bread Salt Wine Northtowna 12.5 13 1,140")


def test_entries_of_a_contents_list_are_lines_of_their_own() -> None:
    entries = [(f"{name} {'.' * 40} {page}", 40, 100 + 14 * page, 10.0) for page, name in
               enumerate(["The train", "The road", "The sea", "The weather", "The price of bread"], 1)]  # fmt: skip
    found = made([*prose(HEAR, 40, 40), *entries, *prose(THERE, 40, 300)])
    assert spoken(found) == [HEAR.strip(), THERE.strip()]


def test_where_an_author_works_is_set_aside_and_the_abstract_below_is_none_of_it() -> None:
    page = [("Bread and its Price", 100, 40, 18), ("Anna Smith", 150, 70, 10), ("1", 200, 66, 6),
            ("1", 90, 86, 5), ("School of Bread, University of the North, Northtown", 94, 90, 8),
            *prose(HEAR, 80, 120, 60, 8), *prose(THERE * 6, 40, 200, 60)]  # fmt: skip
    found = made(page)
    assert HEAR.strip() in spoken(found)
    assert all("University" not in text for text in spoken(found))


def test_a_numbered_paragraph_that_names_a_school_is_no_address() -> None:
    page = [("Rules of the Game", 100, 40, 18), *prose("2. The School and the Council of the Town, with all Members, "
            "meet every Year.", 40, 80, 60), *prose(THERE * 6, 40, 200, 60)]  # fmt: skip
    assert any("meet every Year." in text for text in spoken(made(page)))


def test_numbered_sources_at_the_end_are_set_aside_without_a_heading() -> None:
    sources = [(f"[{number}] A. Smith, Bread and Salt 12, {number}4 (20{number}1).", 40, 200 + 14 * number, 8)
               for number in range(1, 7)]  # fmt: skip
    found = made([*prose(HEAR * 3, 40, 60), *sources])
    assert spoken(found) == [" ".join((HEAR * 3).split())]


def test_numbered_notes_that_say_something_are_no_sources() -> None:
    notes = [(f"[{number}] {words}", 40, 200 + 14 * number, 8) for number, words in enumerate(
        ["He came in 1854 by train.", "Bread was dear then.", "So was salt.", "The sea is far.", "Nobody paid."], 1
    )]  # fmt: skip
    assert any("So was salt." in text for text in spoken(made([*prose(HEAR * 3, 40, 60), *notes])))


def test_what_a_browser_prints_around_a_page_is_set_aside() -> None:
    page = [("26/03/2024, 22:30 Bread and Salt", 40, 20, 7), *prose(HEAR * 3, 40, 60),
            ("https://example.org/bread 1/2", 40, 580, 7)]  # fmt: skip
    assert spoken(made(page)) == [" ".join((HEAR * 3).split())]


def test_the_language_that_a_file_names_gives_way_to_a_text_that_is_none_of_it() -> None:
    german = (
        "Der Zug kam nicht in die Stadt, und es war mit dem Brot so, dass ich es nicht für die Kinder kaufen kann. " * 3
    )
    assert facts_of({"Lang": "en-US"}, german).metadata.language == "de"
    assert facts_of({"Lang": "de-DE"}, german).metadata.language == "de"
    assert facts_of({"Lang": "en-GB"}, HEAR * 3).metadata.language == "en"
