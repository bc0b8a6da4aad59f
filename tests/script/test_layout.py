"""How a listener hears what a document lays out: footnotes, tables, code, lists, verse, pictures, markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import markdown
from audioedition.model import Article, Block, Metadata, Script, Span
from audioedition.script import segment, written

from .scripts import rules

QUIET = "opening: {say: false}\ncredit: {say: false}\n"
NOTED = "He came.[^1] She left.\n\nHe stayed.\n\n[^1]: By car.\n"


def script_of(text: str, yaml: str = "", **known: str) -> Script:
    """The script of Markdown, without opening and credit."""
    found = markdown.document(Path("a.md"), text)
    metadata = Metadata(**({"language": "en"} | known))  # type: ignore[arg-type]
    article = Article("a", text, found.blocks, metadata, "0" * 64, found.skips, found.inlines)
    return segment(article, rules(QUIET + yaml))


def heard(text: str, yaml: str = "", **known: str) -> list[str]:
    return [unit.text for unit in script_of(text, yaml, **known).units]


# what is written, and what is said of it
MARKUP = [
    ("**Dr.** *Smith* came.", ["Doctor Smith came."]),
    ("He paid **10** km.", ["He paid ten kilometers."]),
    ("[*i.e.* by **car**–Trans.]", ["Translator's note:", "that is, by car."]),
    ("He [came](http://a.b/c_(d)) by car.", ["He came by car."]),
    ("R&amp;D rose 5&nbsp;%.", ["R and D rose five percent."]),
    ("One.<br>Two.", ["One.", "Two."]),
    (r"A \[red\] \*car\*.", ["A red car."]),
    ("*He came.* *She left.*", ["He came.", "She left."]),
    ("In `a[0]. B` it stands [by car–Trans.].", ["In a[zero]. B it stands.", "Translator's note:", "by car."]),
    ("Red ~~blue~~ cars.", ["Red cars."]),
    ("A shed ![with a roof](a.png) burnt.", ["A shed burnt."]),
]


@pytest.mark.parametrize(("text", "said"), MARKUP)
def test_markup_is_not_heard(text: str, said: list[str]) -> None:
    assert heard(text) == said


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("**Dr.** [Smith](http://a.b) paid 10&nbsp;km.", "Dr. Smith paid 10\u00a0km."),
        ("AT&amp;T *came*<br>home.[^1]\n\n[^1]: x", "AT&T came home."),
    ],
)
def test_a_transcript_shows_the_words_without_markup(text: str, seen: str) -> None:
    script = script_of(text)
    unit = script.units[0]
    assert unit.span
    assert written(text, unit.span, unit.steps) == " ".join(seen.split())


def test_emphasis_around_a_sentence_lies_in_its_unit() -> None:
    script = script_of("*He came.* **She left.**")
    assert [unit.source for unit in script.units] == ["*He came.*", "**She left.**"]
    assert not script.skips


def test_a_note_reaches_from_bracket_to_bracket_whatever_emphasis_is_around_it() -> None:
    script = script_of("He came **[by car–Trans.]** home.")
    assert [unit.source for unit in script.units if unit.kind == "note"] == ["[by car–Trans.]"]


# ----------------------------------------------------------------------------------------- footnotes


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("", ["He came.", "She left.", "Footnote:", "By car.", "He stayed."]),
        ("footnotes: paragraph", ["He came.", "She left.", "Footnote:", "By car.", "He stayed."]),
        ("footnotes: reference", ["He came.", "Footnote:", "By car.", "She left.", "He stayed."]),
        ("footnotes: silent", ["He came.", "She left.", "He stayed."]),
    ],
)
def test_a_footnote_is_heard_where_the_house_wants_it(yaml: str, said: list[str]) -> None:
    assert heard(NOTED, yaml) == said


def test_a_silent_footnote_is_listed_as_the_policy_s() -> None:
    (skip,) = (skip for skip in script_of(NOTED, "footnotes: silent").skips if skip.source == "By car.")
    assert (skip.reason, "footnotes: silent" in skip.why) == ("policy", True)


def test_a_footnote_at_its_reference_interrupts_its_sentence_as_notes_do() -> None:
    text = "He came[^1] to the city by the river.\n\n[^1]: By car.\n"
    assert heard(text, "footnotes: reference") == ["He came", "Footnote:", "By car.", "to the city by the river."]
    assert heard(text, "footnotes: reference\nnotes: {place: after}") == [
        "He came", "to the city by the river.", "Footnote:", "By car.",
    ]  # fmt: skip


def test_a_footnote_that_is_called_twice_is_heard_once() -> None:
    assert heard("One.[^1]\n\nTwo.[^1]\n\n[^1]: By car.").count("By car.") == 1


def test_a_footnote_that_nobody_calls_is_heard_in_its_own_place() -> None:
    assert heard("One.\n\n[^1]: By car.\n\nTwo.") == ["One.", "Footnote:", "By car.", "Two."]


def test_a_footnote_s_own_footnote_follows_it() -> None:
    assert heard("One.[^1]\n\n[^2]: Red.\n\n[^1]: By car.[^2]\n\nTwo.") == [
        "One.", "Footnote:", "By car.", "Footnote:", "Red.", "Two.",
    ]  # fmt: skip


def test_footnotes_that_call_each_other_are_heard_once_each() -> None:
    said = heard("One.\n\n[^1]: By car.[^2]\n\n[^2]: Red.[^1]\n")
    assert sorted(said) == ["By car.", "Footnote:", "Footnote:", "One.", "Red."]


def test_a_footnote_whose_call_is_left_out_is_heard_at_the_end() -> None:
    text = "| A |\n|---|\n| one[^1] |\n\n[^1]: By car.\n\nTwo.\n"
    assert heard(text, "tables: skip")[-2:] == ["Footnote:", "By car."]


def test_a_signed_footnote_has_its_signer_s_voice_and_cue() -> None:
    script = script_of("One.[^1] Two [red–Trans.] cars.\n\n[^1]: By car. —Trans.\n\n    By a red one.\n")
    notes = [(unit.role, unit.text) for unit in script.units if unit.kind in ("note", "cue")]
    assert notes == [
        ("translator", "Translator's note:"), ("translator", "red."),
        ("translator", "Translator's note:"), ("translator", "By car."), ("translator", "By a red one."),
    ]  # fmt: skip


def test_the_author_signs_a_footnote_with_initials() -> None:
    script = script_of("One.[^1]\n\n[^1]: By car. – G.P.\n", author="Grigory Pasko")
    assert [unit.role for unit in script.units if unit.kind == "note"] == ["author"]


def test_a_note_within_a_footnote_is_read_as_part_of_it() -> None:
    script = script_of("One.[^1]\n\n[^1]: By car [a red one–Trans.].\n")
    assert [(unit.role, unit.text) for unit in script.units if unit.kind == "note"] == [
        ("footnote", "By car a red one.")
    ]


def test_a_house_that_silences_the_role_hears_no_footnotes() -> None:
    assert heard("One.[^1]\n\n[^1]: By car.\n", "notes: {silent: [footnote]}") == ["One."]


# ------------------------------------------------------------------------------------ tables and code

TABLE = "Before.\n\n| Year | City |\n|---|---|\n| 1990 | Perm |\n| 1991 | |\n\nAfter.\n"


def test_a_table_is_read_row_by_row_with_the_heads_of_its_columns() -> None:
    script = script_of(TABLE)
    assert [unit.text for unit in script.units] == [
        "Before.", "Year: nineteen ninety,", "City: Perm.", "Year: nineteen ninety-one.", "After.",
    ]  # fmt: skip
    assert [unit.kind for unit in script.units] == ["sentence", "cell", "cell", "cell", "sentence"]
    assert [unit.pause_after for unit in script.units] == ["paragraph", "join", "sentence", "paragraph", "end"]
    assert [skip.source for skip in script.skips if skip.reason == "policy"] == ["Year", "City"]


@pytest.mark.parametrize(
    ("language", "head", "cell", "said"),
    [
        ("en", "Date", "12.8", "Date: the twelfth of August,"),
        ("en", "Date", "12.13", "Date: twelve point one three,"),
        ("en", "Litres", "12.8", "Litres: twelve point eight,"),
        ("de", "Datum", "12.8.", "Datum: 12. August,"),
    ],
)
def test_under_a_date_a_figure_with_a_point_is_a_day(language: str, head: str, cell: str, said: str) -> None:
    table = f"| {head} | Ort |\n|---|---|\n| {cell} | Perm |\n"
    assert heard(table, language=language)[0] == said


def test_a_fingerprint_alone_is_set_aside_with_its_reason() -> None:
    script = script_of("The key:\n\nB64A 852D F7DF 3C2A 1234\n\nIt is old.\n")
    assert [unit.text for unit in script.units] == ["The key:", "It is old."]
    assert "fingerprint" in next(skip.why for skip in script.skips if skip.source.startswith("B64A"))


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "A table is left out here."), ("de", "Hier ist eine Tabelle ausgelassen."), ("kk", None)],
)
def test_a_table_that_is_left_out_is_announced_in_its_language(language: str, said: str | None) -> None:
    script = script_of("| 1 |\n|---|\n| 2 |\n\nX 12 Y.\n", "tables: skip", language=language)
    assert [unit.text for unit in script.units if unit.kind == "cue"] == ([said] if said else [])
    assert {skip.source for skip in script.skips if skip.reason == "policy"} == {"1", "2"}


def test_two_tables_are_announced_one_by_one() -> None:
    text = "| A |\n|---|\n| 2 |\n\n<!-- x -->\n\n| B |\n|---|\n| 3 |\n\nText.\n"
    assert heard(text, "tables: skip").count("A table is left out here.") == 2


def test_a_table_of_heads_alone_is_read() -> None:
    assert heard("| Perm | Omsk |\n|---|---|\n") == ["Perm,", "Omsk."]


def test_code_is_announced_once_and_listed() -> None:
    text = "Run:\n\n```\na = 1\n```\n\n```\nb = 2\n```\n\nDone.\n"
    script = script_of(text)
    assert [unit.text for unit in script.units] == ["Run:", "Some code is left out here.", "Done."]
    assert [(skip.reason, skip.source) for skip in script.skips if skip.reason == "code"] == [
        ("code", "a = 1"), ("code", "b = 2"),
    ]  # fmt: skip


def test_a_house_can_have_code_spoken() -> None:
    assert heard("Run:\n\n```\nprint words\n```\n", "code: speak") == ["Run:", "print words."]


# ------------------------------------------------------------------------- lists, verse, pictures, scenes


def test_each_item_of_a_list_ends_as_a_sentence() -> None:
    script = script_of("We need\n\n- bread\n- salt.\n\nThen go.")
    assert [unit.text for unit in script.units] == ["We need.", "bread.", "salt.", "Then go."]
    assert [unit.pause_after for unit in script.units] == ["paragraph", "sentence", "paragraph", "end"]


def test_numbered_items_are_counted_as_the_document_counts_them() -> None:
    assert heard("1. Bread. And salt.\n1. Oil") == ["One: Bread.", "And salt.", "Two: Oil."]


def test_lines_of_verse_are_not_ended_like_sentences() -> None:
    script = script_of("The wind is up  \nand Dr. Low is down,  \nThe night –  \nis long\n\nHe sang.")
    assert [unit.text for unit in script.units] == [
        "The wind is up,", "and Doctor Low is down,", "The night –", "is long.", "He sang.",
    ]  # fmt: skip
    assert [unit.pause_after for unit in script.units] == ["join", "join", "join", "paragraph", "end"]


def test_stanzas_are_parted_as_paragraphs_are() -> None:
    text = "a\nb\n\nc"
    lines = tuple(Block("verse", Span(place, place + 1)) for place in (0, 2, 5))
    script = segment(Article("a", text, lines, Metadata(language="en"), "0" * 64), rules(QUIET))
    assert [(unit.text, unit.pause_after) for unit in script.units] == [
        ("a,", "join"), ("b.", "paragraph"), ("c.", "end"),
    ]  # fmt: skip


def test_what_a_picture_shows_is_said_or_skipped() -> None:
    text = "Text.\n\n![A queue at the bakery](a.png)\n"
    assert [(unit.kind, unit.text) for unit in script_of(text).units][-1] == ("caption", "A queue at the bakery.")
    script = script_of(text, "pictures: skip")
    assert [unit.text for unit in script.units] == ["Text."]
    assert [skip.source for skip in script.skips if skip.reason == "picture"] == ["A queue at the bakery"]


def test_a_new_scene_is_heard_as_a_longer_pause() -> None:
    script = script_of("One.\n\n* * *\n\nTwo.")
    assert "scene" in {unit.pause_after for unit in script.units} or len(script.chapters) == 2


def test_a_heading_is_never_one_with_what_follows() -> None:
    assert heard("Text.\n\n## The road\nto the city was long.") == ["Text.", "The road.", "to the city was long."]


def test_the_language_that_a_document_declares_for_a_block_wins() -> None:
    text = "Pater noster"
    block = Block("paragraph", Span(0, len(text)), language="fr-CA")
    script = segment(Article("a", text, (block,), Metadata(language="en"), "0" * 64), rules(QUIET))
    assert [unit.language for unit in script.units] == ["fr"]
