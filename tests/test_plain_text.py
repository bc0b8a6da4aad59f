"""Plain text as people type it: what is a heading, a paragraph, a list, a poem, and what is for nobody's ear."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.article import plain, read
from audioedition.article.invisible_marks import clean, with_hidden
from audioedition.model import Article, Block, Inline, Span
from audioedition.script import segment
from audioedition.words.contents import CONTENTS, INDEX, PICTURES, ListHeading
from audioedition.words.headings import ORDINALS, PART_WORDS
from audioedition.words.phrases import Meaning

from .clock import processor_seconds
from .script.scripts import article_of, rules

PROSE = (
    "The night train was late again, and nobody on the platform could say why\n"
    "it was, for the clerk had gone home with the only key to the office, and\n"
    "the lamp over the door had been out since the summer before the last one.\n"
)


def shape(text: str) -> list[tuple[str, str]]:
    """The blocks of a text: kind with level, and words."""
    found = plain.laid_out(text)
    return [(f"{b.kind}{b.level or ''}", " ".join(b.span.of(text).split())) for b in found.blocks]


def headings(text: str) -> list[tuple[str, str]]:
    return [block for block in shape(text) if block[0].startswith("heading")]


def told(text: str) -> list[str]:
    """What is said of a text, without opening and credit."""
    return [unit.text for unit in segment(article_of(text), rules()).units if unit.kind not in ("opening", "credit")]


def book(*parts: str) -> str:
    """A title and parts, with one blank line between them."""
    return "\n\n".join(["A Title", *(part.rstrip("\n") for part in parts)])


# ------------------------------------------------------------------------------------------- listings

LISTING = """int main() {
    draw(x, 1);

    for (int n = 0; n < 3; n++) {
        print_r(n);
    }
    return 0;
}"""


def test_a_listing_is_code_over_its_blank_lines() -> None:
    blocks = shape(book(PROSE, LISTING, PROSE))
    assert [kind for kind, _ in blocks] == ["title", "paragraph", "code", "code", "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        '#define ROAD\n#define LAKE "a"',
        "GET /road HTTP/1.1\nHost: a.b\nAccept: text/html",
        'HTTP/1.1 200 OK\nLink: </road>\n      ; rel="next"\nConnection: close',
        '<http://a.b/road>\n   ; rel="next",\n<http://a.b/lake>\n   ; rel="last",',
    ],
)
def test_a_message_of_http_and_other_short_listings_are_code(text: str) -> None:
    assert "code" in [kind for kind, _ in shape(book(PROSE, text, PROSE))]


@pytest.mark.parametrize(
    "text",
    [
        "GET off the road HTTP/1.1 is no word\nof hers at all",
        "HTTP/1.1 200 is what\nthe engine says when all is well.",
        "<p>The road goes up to the lake and then on to it.</p>\n<p>Nobody had built one there before then.</p>",
        "He came (late);\nshe went (early);\nit was (all in all) a long and rather pleasant day;",
        "<LETTERS>\nof the road, the lake and the town that lies behind them all\n</LETTERS>",
        "x = 1",
        "// Who is there?\n//(laughs) Nobody at all.",
    ],
)
def test_words_among_signs_are_no_listing(text: str) -> None:
    assert "code" not in [kind for kind, _ in shape(book(PROSE, text, PROSE))]


# ----------------------------------------------------------------------------------------- paragraphs


def test_lines_broken_at_a_column_are_one_paragraph() -> None:
    assert [kind for kind, _ in shape(book(PROSE, PROSE))] == ["title", "paragraph", "paragraph"]


def test_an_indented_first_line_begins_a_paragraph() -> None:
    text = book("   " + PROSE + "   “Who is there?”\n   “Nobody.”\n   " + PROSE)
    assert [words[:12] for kind, words in shape(text)[1:]] == [
        "The night tr",
        "“Who is ther",
        "“Nobody.”",
        "The night tr",
    ]


def test_lines_that_hang_under_their_first_are_one_paragraph() -> None:
    text = book(
        "Pasko, Grigory: A Week in Almaty, with an afterword by the author and a\n    map, Moscow, 2009, 212 pages"
    )
    assert len(shape(text)) == 2


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    text = book(PROSE, "CHAPTER I", PROSE, PROSE)
    assert shape(text.replace("\n", end)) == shape(text)


def test_a_new_page_begins_with_its_heading() -> None:
    assert ("heading1", "CHAPTER I") in shape(book(PROSE) + "\n\fCHAPTER I\n\n" + PROSE)


def test_no_newline_at_the_end_and_tabs_for_indents() -> None:
    assert [kind for kind, _ in shape("\tOne line alone, and it is no title, for it ends so.")] == ["paragraph"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("He had some-\nthing to say.", "something"),
        ("The old remem-\nbering man was gone.", "remembering"),
        ("A well-\nknown man came.", "well-known"),
        ("It was an after-\nlecture talk, after all.", "after-lecture"),
        ("Die Groß-\nmutter kam.", "Großmutter"),
        ("The Minsk-\nMoscow train left.", "Minsk-Moscow"),
        ("The steam-\nboat left. A steamboat is slow.", "steamboat"),
        ("The steam-\nboat left. A steam-boat is slow.", "steam-boat"),
        ("The pla\u00ad\nces of the town.", "places"),
    ],
)
def test_a_word_divided_at_a_lines_end_is_said_whole(written: str, said: str) -> None:
    assert said in " ".join(told(written)).split(".")[0]


# ------------------------------------------------------------------------------------------- headings


@pytest.mark.parametrize(
    "line",
    ["CHAPTER I", "Chapter One.", "CHAPTER ONE", "Chapter 12: The Road", "ГЛАВА 1", "Глава первая",
     "Kapitel 3", "Chapitre II", "Première partie", "Erstes Kapitel", "Part Two", "BOOK THE FIRST",
     "SCENE II.", "THE ROAD TO OMSK", "IV",
     "II. The Road", "3. The Road", "PREFACE", "Epilogue", "AUTHOR’S PREFACE", "Сноски", "Works cited", "Quellen"],
)  # fmt: skip
def test_a_line_that_heads_something(line: str) -> None:
    assert headings(book(PROSE, line, PROSE)) == [("heading1", line)]


@pytest.mark.parametrize(
    "line",
    ["STOP THAT NOISE AT ONCE.", "THE END", "КОНЕЦ", "A. B.",
     "Part of the way we walked.", "Chapter one of her life was over.", "Letter I wrote to you.",
     "By Sunday he was gone.", "He left.", "Yours truly,", "шагов 12.", "élèves 12."],
)  # fmt: skip
def test_a_line_that_heads_nothing(line: str) -> None:
    assert headings(book(PROSE, line, PROSE)) == []
    assert ("paragraph", line) in shape(book(PROSE, line, PROSE))


@pytest.mark.parametrize("row", PART_WORDS.rows, ids=lambda row: row.words)
@given(data=st.data())
def test_every_word_of_the_rows_heads_something_with_its_number(row: Meaning[int], data: st.DataObject) -> None:
    word = data.draw(st.from_regex(row.words, fullmatch=True))
    for line in (f"{word.capitalize()} 3", f"THE {word.upper()} III"):
        assert [words for _, words in headings(book(PROSE, line, PROSE))] == [line]


@pytest.mark.parametrize("ordinal", [row.words for row in ORDINALS.rows])
@given(data=st.data())
def test_every_ordinal_heads_something_before_such_a_word(ordinal: str, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(ordinal, fullmatch=True)).capitalize() + " Part"
    assert [words for _, words in headings(book(PROSE, line, PROSE))] == [line]


def test_a_signature_heads_nothing() -> None:
    assert headings(book(PROSE, "ANNA HOLM")) == []
    assert headings(book(PROSE, "ANNA HOLM", "CHAPTER II", PROSE)) == [("heading1", "CHAPTER II")]


def test_underlined_lines_are_headings() -> None:
    text = book("The Road\n========", PROSE, "The River\n---------", PROSE)
    assert headings(text) == [("heading1", "The Road"), ("heading2", "The River")]


def test_parts_stand_over_chapters_and_chapters_over_what_is_only_in_capitals() -> None:
    text = book("PART ONE", PROSE, "CHAPTER I", PROSE, "A SMALL MATTER", PROSE, "PART TWO", PROSE)
    assert [kind for kind, _ in headings(text)] == ["heading1", "heading2", "heading3", "heading1"]


def test_a_number_and_its_title_under_it_are_one_heading() -> None:
    assert headings(book("CHAPTER I\nThe Road to Omsk", PROSE)) == [("heading1", "CHAPTER I The Road to Omsk")]


def test_who_speaks_in_a_play_heads_nothing() -> None:
    speech = ["ROPER", "What is it?", "GLADYS", "Nothing."]
    assert headings(book(*speech, *speech, *speech)) == []


@pytest.mark.parametrize(("line", "is_heading"), [("ADVENTURE 12", True), ("ТЕТРАДЬ 12", True), ("тетрадь 12", False)])
def test_any_word_in_capitals_before_a_number_is_a_heading(line: str, is_heading: bool) -> None:
    text = f"Он уехал в мае, и никто не знал куда.\n\n{line}\n\nОн вернулся домой в июне и остался там до осени."
    assert any(block.kind == "heading" for block in plain.laid_out(text).blocks) is is_heading


def test_the_number_of_a_page_within_a_sentence_is_no_heading() -> None:
    text = book("He went down to the sea and saw that", "12", "the boat was gone.")
    assert headings(text) == []
    assert "12" not in " ".join(told(text))


# ------------------------------------------------------------------------------ lists, verse, and others


def test_items_of_lists_each_stand_alone_and_bullets_are_not_said() -> None:
    text = book(
        "He took:", "- a coat,\n  the warm one\n- a knife\n• bread", "1. Wash it.\n2. Cut it.", "a) Go\nb) Stay"
    )
    assert told(text)[1:] == [
        "a coat, the warm one.",
        "a knife.",
        "bread.",
        "One: Wash it.",
        "Two: Cut it.",
        "A: Go.",
        "B: Stay.",
    ]


def test_numbered_short_lines_in_a_row_are_a_list_and_no_headings() -> None:
    assert [kind for kind, _ in shape(book("He took:", "1. Bread", "2. Milk", "3. Salt"))][2:] == ["item1"] * 3


@pytest.mark.parametrize(
    "line", ["3. Oktober war ein Tag wie jeder andere.", "1918. The war was over.", "A. Smith came."]
)
def test_a_number_alone_is_no_list(line: str) -> None:
    assert shape(book(PROSE, line, PROSE))[2] == ("paragraph", line)


def test_a_dash_that_opens_speech_is_no_bullet() -> None:
    text = book("- Да, - сказал он.", "- Нет, - сказала она.")
    assert [kind for kind, _ in shape(text)][1:] == ["paragraph", "paragraph"]


TYGER = (
    "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy symmetry?"
)


@pytest.mark.parametrize("indent", ["", "    ", "\t"])
def test_a_poem_is_heard_line_by_line(indent: str) -> None:
    text = book(PROSE, "\n".join(indent + line for line in TYGER.split("\n")), PROSE)
    assert [words for kind, words in shape(text) if kind == "verse"] == TYGER.split("\n")


def test_prose_set_in_is_no_verse() -> None:
    narrow = (
        "    The river was wide there, and the\n    boats went slowly over to where the\n"
        "    town stood on its hill, and came\n    back again in the evening."
    )
    assert [kind for kind, _ in shape(book(PROSE, narrow, PROSE))][1:] == ["paragraph"] * 3


@pytest.mark.parametrize("mark", ["* * *", "***", "#", "⁂", "— — —", "~~~", "-----", "*       *       *"])
def test_marks_between_scenes_part_them(mark: str) -> None:
    assert shape(book(PROSE, mark, PROSE))[2] == ("break", " ".join(mark.split()))
    assert len(told(book(PROSE, mark, PROSE))) == 2


def test_quoted_mail_is_a_quotation_without_its_signs() -> None:
    text = book("He wrote:", "> Come before\n> the winter.\n>\n>> Why?\n> Because.")
    assert [kind for kind, _ in shape(text)][2:] == ["quotation1", "quotation2", "quotation1"]
    assert told(text)[1:] == ["Come before the winter.", "Why?", "Because."]


@pytest.mark.parametrize(
    "table",
    ["| Town | People |\n|------|--------|\n| Omsk | 5 |\n| Perm | 7 |", "Town\tPeople\nOmsk\t5\nPerm\t7",
     "Town        People\nOmsk             5\nPerm             7"],
)  # fmt: skip
def test_a_table_is_read_cell_by_cell(table: str) -> None:
    assert told(book(PROSE, table))[1:] == ["Town: Omsk,", "People: five.", "Town: Perm,", "People: seven."]


# ------------------------------------------------------------------------------------ Project Gutenberg

HEADER = """The Project Gutenberg eBook of The Road

Title: The Road
       or, a Journey

Author: Anna Holm

Translator: Karl Meier

Language: German

*** START OF THE PROJECT GUTENBERG EBOOK THE ROAD ***

Produced by volunteers

"""
OLD_HEADER = """Project Gutenberg's The Road, by Anna Holm

Please read the small print.

*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*
"""
FOOTER = "\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE ROAD ***\n\nThe licence."


def test_the_header_and_the_licence_of_a_book_are_set_aside_and_read_for_what_they_say(tmp_path: Path) -> None:
    path = tmp_path / "road.txt"
    path.write_text(HEADER + "THE ROAD\n\nby ANNA HOLM\n\nCHAPTER I\n\n" + PROSE + FOOTER)
    article = read(path)
    known = article.metadata
    assert (known.title, known.author, known.translator, known.language) == (
        "The Road",
        "Anna Holm",
        "Karl Meier",
        "de",
    )
    assert [skip.reason for skip in article.skips] == ["licence"] * 3
    assert [block.kind for block in article.blocks] == ["title", "title", "heading", "paragraph"]


def test_the_old_header_is_known_too() -> None:
    article = article_of(
        OLD_HEADER + "\n\nTHE ROAD\n\n" + PROSE + "\n\nEnd of Project Gutenberg's The Road, by Anna Holm"
    )
    assert (article.metadata.title, article.metadata.author) == ("The Road", "Anna Holm")
    assert [block.kind for block in article.blocks] == ["title", "paragraph"]


def test_italics_are_not_said_also_over_a_lines_end() -> None:
    assert told(book("He read _Moby\nDick_ again.")) == ["He read Moby Dick again."]
    assert plain.laid_out("The file is a_name_of_one and ____ is empty.").inlines == ()


LISTS = [row for table in (CONTENTS, PICTURES, INDEX) for row in table.rows]


@pytest.mark.parametrize("row", LISTS, ids=lambda row: row.example)
def test_what_heads_a_list_for_the_eye_is_known_by_its_words_alone_or_not(row: ListHeading) -> None:
    entries = "The Road      1\nThe River    9\nThe Sea    14"
    skips = plain.laid_out(book(PROSE, f"{row.example}\n\n{entries}", "CHAPTER I", PROSE)).skips
    assert any(row.example in skip.source for skip in skips) == row.alone


@pytest.mark.parametrize(
    "heads", ["Chap.          Page", "Глава          Стр.", "_Kapitel_        _Seite_", "No.       S."]
)
def test_the_heads_of_columns_belong_to_the_contents(heads: str) -> None:
    entries = "The Road      1\nThe River    9\nThe Sea    14"
    skips = plain.laid_out(book(PROSE, f"CONTENTS\n\n{heads}\n\n{entries}", "CHAPTER I", PROSE)).skips
    assert [heads in skip.source for skip in skips] == [True]


def test_a_row_of_heads_is_read_in_good_time() -> None:
    text = book("CONTENTS", "стр." * 24 + "а", PROSE)
    assert processor_seconds(lambda: plain.laid_out(text)) < 1


def test_a_directive_for_contents_is_no_heading() -> None:
    assert headings(book(PROSE, ".. contents::", PROSE)) == []


def test_a_table_of_contents_is_set_aside_and_its_chapters_are_not() -> None:
    contents = "CONTENTS\n\nI. The Road      1\nII. The River    9\nIII. The Sea    14"
    text = book(contents, "I. The Road", PROSE, "II. The River", PROSE, "III. The Sea", PROSE)
    found = plain.laid_out(text)
    assert [skip.reason for skip in found.skips] == ["furniture"]
    assert [words for _, words in headings(text)] == ["I. The Road", "II. The River", "III. The Sea"]


def test_contents_whose_entries_are_numbers_alone_are_set_aside() -> None:
    parts = [f"{word} {number}" for word, most in (("Letter", 3), ("Chapter", 3)) for number in range(1, most + 1)]
    text = book("CONTENTS", *parts, *(line for part in parts for line in (part, PROSE)))
    assert [skip.source.split()[0] for skip in plain.laid_out(text).skips] == ["CONTENTS"]
    assert [words for _, words in headings(text)] == parts


# --------------------------------------------------------------------------------------- hidden marks

HIDDEN = ["\x1b[31m", "\x1b[1;38;5;3m", "\x1b]0;title\x07", "\x9b31m", "\x07", "\x08", "\x7f", "\u200b",
          "\u202e", "\u2066",
          "\ufeff", "\u00ad", "\U000e0041", "\ufffe", "\uffff"]  # fmt: skip


@pytest.mark.parametrize("mark", HIDDEN)
def test_what_nobody_sees_is_never_said_nor_known(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"A{mark} Title\n\nBy Anna{mark} Holm\n\nThe la{mark}mp burns{mark}.\n", newline="")
    article = read(path)
    assert (article.metadata.title, article.metadata.author) == ("A Title", "Anna Holm")
    units = segment(article, rules()).units
    assert [unit.text for unit in units][1] == "The lamp burns."
    assert not any(mark in unit.text for unit in units)


@pytest.mark.parametrize(
    "text",
    ["👩\u200d🚀", "می\u200cخواهم", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "क\u094d\u200dष"],
)
def test_marks_that_shape_letters_and_emoji_stay(text: str) -> None:
    assert clean(text) == text


def test_a_hidden_mark_within_code_parts_the_code() -> None:
    text = "say a\u200bb now"
    found = with_hidden([Inline(Span(4, 7), "code")], text)
    assert found == (Inline(Span(4, 5), "code"), Inline(Span(5, 6), "markup"), Inline(Span(6, 7), "code"))


# --------------------------------------------------------------------------------------------- speed


def test_a_novel_is_laid_out_in_a_moment() -> None:
    text = book(*(f"CHAPTER {n}\n\n" + "\n".join([PROSE] * 40) for n in range(1, 100)))
    blocks: list[Block] = []
    # 20 MB/s and more where nothing else runs; a slow machine is allowed ten times as long.
    assert processor_seconds(lambda: blocks.extend(plain.laid_out(text).blocks)) < len(text) / 1_000_000
    assert len(blocks) > 4000


def test_an_article_of_files_text_is_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("A Title\r\n\r\nOne.\x0cTwo.\u2028Three.".encode())
    article: Article = read(path)
    assert article.text == "A Title\r\n\r\nOne.\x0cTwo.\u2028Three."


def test_a_heading_as_markdown_has_it_is_read_without_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("# The Road\n\nHe came home and left.\n\n## The End\n\n# 5 was the number of it.\n")
    found = read(path)
    assert found.metadata.title == "The Road"
    assert [block.span.of(found.text) for block in found.blocks][2:] == ["The End", "# 5 was the number of it."]
