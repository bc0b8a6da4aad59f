"""Tables of words in PDFs, cell by cell; lists by their numbers; headings and entries that are neither running heads
nor captions."""

from __future__ import annotations

import pytest

from audioedition.article.document import Document

from .pdf_maker import Words, prose
from .test_pdf import HEAR, THERE, made, spoken
from .test_pdf_layout import skips

COLUMNS = (40.0, 150.0, 270.0)


def cells(*rows: tuple[tuple[str, ...], ...], top: float = 130, step: float = 20) -> list[Words]:
    """Rows of cells, each a row of lines, line by line as programs draw them."""
    words: list[Words] = []
    for row in rows:
        for number in range(max(map(len, row))):
            words += [(cell[number], left, top + 11 * number, 9)
                      for left, cell in zip(COLUMNS, row, strict=True) if number < len(cell)]  # fmt: skip
        top += 11 * (max(map(len, row)) - 1) + step
    return words


ROWS = (
    (("Town",), ("What is baked",), ("Who buys it",)),
    (("Northtown",), ("White bread of", "the first flour"), ("Whoever comes by", "on a Friday")),
    (("Southtown", "and the coast"), ("Dark bread",), ("The people of", "the harbour")),
    (("Westtown",), ("Nothing at all",), ("Nobody",)),
)


def table_of(found: Document) -> list[str]:
    """The texts of the cells."""
    return [block.span.of(found.text) for block in found.blocks if block.kind == "cell"]


def test_a_table_of_words_is_read_cell_by_cell_between_the_paragraphs() -> None:
    found = made([*prose(HEAR, 40, 60), *cells(*ROWS), *prose(THERE, 40, 300)])
    assert table_of(found) == [
        "Town", "What is baked", "Who buys it",
        "Northtown", "White bread of the first flour", "Whoever comes by on a Friday",
        "Southtown and the coast", "Dark bread", "The people of the harbour",
        "Westtown", "Nothing at all", "Nobody",
    ]  # fmt: skip
    assert [text for text in spoken(found) if text in (HEAR.strip(), THERE.strip())] == [HEAR.strip(), THERE.strip()]


def test_a_row_without_space_over_it_begins_with_its_first_cell() -> None:
    rows = cells(*ROWS, step=11)
    assert table_of(made([*prose(HEAR, 40, 60), *rows, *prose(THERE, 40, 300)]))[3:6] == [
        "Northtown", "White bread of the first flour", "Whoever comes by on a Friday",
    ]  # fmt: skip


def test_a_bold_first_row_heads_the_columns() -> None:
    found = made([*prose(HEAR, 40, 60), *cells(*((("B Town",), ("B What is baked",), ("B Who buys it",)), *ROWS[1:])),
                  *prose(THERE, 40, 300)], bold="B ")  # fmt: skip
    heads = [block.label for block in found.blocks if block.kind == "cell"]
    assert heads[3:6] == ["B Town", "B What is baked", "B Who buys it"]


@pytest.mark.parametrize("last", [("1", "4", "9"), ("12", "20", "31")])
def test_a_contents_list_with_numbers_and_pages_apart_is_no_table(last: tuple[str, ...]) -> None:
    rows = [((f"{number}.",), (title,), (page,)) for number, (title, page) in
            enumerate(zip(("The train", "The road", "The sea"), last, strict=True), 1)]  # fmt: skip
    assert table_of(made([*prose(HEAR, 40, 60), *cells(*rows), *prose(THERE, 40, 300)])) == []


def test_two_columns_of_words_are_left_as_they_are() -> None:
    rows = [(row[0], row[1], ()) for row in ROWS]
    assert table_of(made([*prose(HEAR, 40, 60), *cells(*rows), *prose(THERE, 40, 300)])) == []


def test_entries_of_a_list_of_figures_are_no_captions() -> None:
    entries = [(f"Figure {number}: {name} {'.' * 40} {number + 3}", 40, 120 + 14 * number, 10.0) for number, name in
               enumerate(["The train", "The road", "The sea", "The weather"], 1)]  # fmt: skip
    found = made([*prose(HEAR, 40, 40), ("List of figures", 40, 100, 14), *entries, *prose(THERE, 40, 300)])
    assert spoken(found) == [HEAR.strip(), THERE.strip()]


def test_headings_whose_numbers_go_up_with_the_pages_are_no_running_heads() -> None:
    parts = [("Bread", HEAR), ("Salt", THERE), ("Wine", "Nobody drank it before the bells of the old church rang. ")]
    pages = [[(f"{number}. {name}", 40.0, 40.0, 14.0), *prose(text * 3, 40, 70), (str(number), 200.0, 580.0, 10.0)]
             for number, (name, text) in enumerate(parts, 1)]  # fmt: skip
    found = made(*pages)
    assert "the running head of a page" not in skips(found)
    assert [text for text in spoken(found) if text[:1].isdigit()] == ["1. Bread", "2. Salt", "3. Wine"]


def test_a_number_after_a_line_that_was_ended_begins_a_point() -> None:
    report = [("\u2022 The report of Anna", 40.0, 100.0, 10.0), ("1. The books were read.", 50.0, 112.0, 10.0),
              ("2. They are in order.", 50.0, 124.0, 10.0)]  # fmt: skip
    texts = spoken(made([*prose(HEAR, 40, 40, 60), *report, *prose(THERE, 40, 180, 60)]))
    assert texts[1:4] == ["The report of Anna", "1. The books were read.", "2. They are in order."]


def test_an_abbreviation_is_no_point_of_a_list() -> None:
    name = [("The society is called", 40.0, 100.0, 10.0), ("e. V. by whoever writes to it.", 40.0, 112.0, 10.0)]
    texts = spoken(made([*prose(HEAR, 40, 40, 60), *name, *prose(THERE, 40, 180, 60)]))
    assert any("is called e. V. by" in text for text in texts)


def test_short_lines_that_stand_apart_are_lines_of_their_own_where_those_of_a_paragraph_stand_close() -> None:
    lines = ["No new items", "The laptop is paid", "Nobody else spoke", "Anna is back", "New Business"]
    apart = [(line, 40, 160 + 20 * number, 10.0) for number, line in enumerate(lines)]
    texts = spoken(made([*prose(HEAR, 40, 40, 60), *prose(THERE, 40, 100, 60), *apart, *prose(HEAR, 40, 280, 60)]))
    assert texts[2:7] == lines
