"""Footnotes of a text file: "[1]" in the text, and below it the note that begins with it."""

from __future__ import annotations

from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.plain import document


def read(text: str) -> Document:
    return document(Path("a.txt"), text)


def notes(found: Document) -> list[str]:
    return [block.span.of(found.text) for block in found.blocks if block.kind == "note"]


def calls(found: Document) -> list[str]:
    return [inline.span.of(found.text) for inline in found.inlines if inline.kind == "reference"]


def test_notes_that_the_text_calls_are_told_where_it_calls_them() -> None:
    found = read("A Title\n\nIt froze.[1] They walked [2] home.\n\n[1] In May.\n\n[2] On foot.\n")
    assert notes(found) == ["[1] In May.", "[2] On foot."]
    assert calls(found) == ["[1]", "[2]"]
    labels = [inline.label for inline in found.inlines if inline.kind == "reference"]
    assert labels == [block.label for block in found.blocks if block.kind == "note"]
    assert [i.span.of(found.text) for i in found.inlines if i.kind == "markup"] == ["[1] ", "[2] "]


def test_the_heading_over_them_is_none_of_the_article() -> None:
    found = read("A Title\n\nIt froze.[^1]\n\nNotes\n\n[^1]: In May.\n")
    assert notes(found) == ["[^1]: In May."]
    assert [(skip.source, skip.why) for skip in found.skips] == [("Notes", "the heading of the notes")]


def test_notes_at_the_end_of_each_chapter_may_begin_with_one_again() -> None:
    found = read("A Title\n\nIt froze.[1]\n\n[1] In May.\n\nIt thawed.[1]\n\n[1] In June.\n")
    assert notes(found) == ["[1] In May.", "[1] In June."]
    labels = [block.label for block in found.blocks if block.kind == "note"]
    assert len(set(labels)) == 2


def test_what_nothing_calls_stays_where_it_is() -> None:
    assert not notes(read("A Title\n\nIt froze.\n\n[1] In May.\n"))
    assert not notes(read("A Title\n\n[1] In May.\n\nIt froze.[1]\n"))


def test_a_list_of_sources_is_read_by_nobody_in_the_middle_of_a_sentence() -> None:
    assert not notes(read("A Title\n\nIt froze.[1]\n\nReferences\n\n[1] Smith, Ice, 1999.\n"))
    assert not notes(read("Заголовок\n\nРека замёрзла.[1]\n\nСписок литературы\n\n[1] Иванов, Лёд, 1999.\n"))


def test_a_bracket_that_begins_a_line_for_another_reason_is_no_note() -> None:
    found = read("A Title\n\nThe array[1] holds it.\n\n[1]is its first place.\n\n[Later he left.]\n")
    assert not notes(found)
