"""What a row's words are sure to hold, and where a table's rows are found."""

from __future__ import annotations

import re

import pytest

from audioedition.patterns import folded
from audioedition.words.phrases import Phrase, Phrases, spaced, stem


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("the editor", "theeditor"),
        ("translator['’]?s?['’]? note", "translator"),
        (r"n\. ?d\. ?t\.?", "n.d.t"),
        (r"n\. ?d\. ?t(?:r|rad)?\.?", "n.d.t"),
        ("nota de(?:l| la) (?:traductor(?:a|es)?|editor)", "notade"),
        (r"(?:inhalt|contents)", ""),
        ("inhalt|contents", ""),
        (r"прим\. ?пер", "прим.пер"),
        ("Fußnote", "fussnote"),
        (r"x{2,3}ab", "ab"),
        (r"ab+c", "ab"),
        (r"\s*auch\s+noch", "auchnoch"),
        (r"abc?", "ab"),
        (r"\w+ auch", "auch"),
        ("[ab]lea", "lea"),
        (r"[()]lea", "lea"),
        (r"\(lea\)", "(lea)"),
    ],
)
def test_a_stem_is_what_is_sure_to_be_there(words: str, sure: str) -> None:
    assert stem(words) == sure


def test_a_table_takes_the_first_row_that_fits() -> None:
    table = Phrases(
        "test", (Phrase("en", "see also", "See also"), Phrase("en", "see(?: also)? more", "See more")), r"\W*{words}\b"
    )
    taken = table.match("…see\n more, at once")
    assert taken is not None and taken[0] is table.rows[1] and taken[1][0] == "…see\n more"
    assert table.fullmatch("see nothing") is None


def test_spaces_of_a_row_are_any_white_space() -> None:
    assert re.fullmatch(spaced("n. ?d. ?t"), "n.\nd.t") and folded("N. d.") == "n.d."
    assert re.fullmatch(spaced(r"[a-z\] ]+ [^ ]+"), "a\nb]\n+") and not re.fullmatch(spaced("[a-z ]+"), "a+b")
