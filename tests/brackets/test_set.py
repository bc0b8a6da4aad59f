"""The labelled set is well formed. No rule is run here."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from tests.brackets import rows as labelled
from tests.brackets.rows import BEHAVIOURS, FILE, KINDS, LANGUAGES, SIGNED, Row, open_half
from tests.table import assert_each

ROWS = labelled.rows()
PAIRS = {"[": "]", "(": ")"}

BEHAVIOUR_OF_KIND = {
    "translator": {"note", "silent"},
    "editor": {"note", "silent"},
    "author": {"note", "silent"},
    "person": {"note"},
    "insertion": {"inline"},
    "alteration": {"joined"},
    "omission": {"silent"},
    "sic": {"silent"},
    "reference": {"silent", "inline"},
    "citation-needed": {"silent"},
    "footnote": {"note"},
    "comment": {"silent"},
    "stage": {"silent"},
    "gap": {"inline"},
    "picture": {"silent"},
    "aside": {"note"},
    "parenthesis": {"inline"},
    "continuation": {"inline"},
    "markup": {"inline"},
    "code": {"as-written"},
    "unclosed": {"as-written"},
}


def plain(text: str) -> str:
    """Without white space and without marks of Markdown."""
    return "".join(mark for mark in text if not mark.isspace() and mark not in "`*_\\")


def test_every_line_has_the_same_fields() -> None:
    fields = [*Row.__dataclass_fields__]
    for line in FILE.read_text(encoding="utf-8").splitlines():
        assert list(json.loads(line)) == fields


def test_the_fields_of_every_row_are_from_their_lists() -> None:
    assert_each(_assert_fields, ((row,) for row in ROWS))


def _assert_fields(row: Row) -> None:
    assert row.id.startswith(row.language + "-")
    assert row.source
    assert row.licence in {"public domain", "quotation"}
    assert row.language in LANGUAGES
    assert len(row.before) <= 150
    assert len(row.after) <= 80
    assert row.before or row.after
    assert row.kind in KINDS
    assert row.behaviour in BEHAVIOURS
    assert row.behaviour in BEHAVIOUR_OF_KIND[row.kind]
    assert all(role and name for role, name in row.people.items())


def test_every_bracket_runs_from_mark_to_mark() -> None:
    assert_each(_assert_marks, ((row,) for row in ROWS))


def _assert_marks(row: Row) -> None:
    assert row.bracket[0] in PAIRS
    if row.kind != "unclosed":
        assert row.bracket.endswith((PAIRS[row.bracket[0]], ")" if row.kind in {"markup", "picture"} else "]", ")"))
        assert row.bracket[-1] in "])"
    else:
        assert row.bracket[-1] != PAIRS[row.bracket[0]]


def test_what_every_row_says_is_its_own_words_by_one_who_can_say_them() -> None:
    assert_each(_assert_words, ((row,) for row in ROWS))


def _assert_words(row: Row) -> None:
    if row.behaviour == "silent":
        assert (row.role, row.spoken) == ("", "")
        return
    assert row.spoken
    assert row.spoken == " ".join(row.spoken.split())
    if row.behaviour == "note":
        assert row.role in {"translator", "editor", "author"} or row.role.removeprefix("person:")
        assert row.role == row.kind or row.kind in {"person", "footnote", "aside"}
    else:
        assert row.role == "narrator"
    if "](" not in row.bracket:
        assert plain(row.spoken) in plain(row.bracket)


def test_quotations_are_short() -> None:
    long = [row.id for row in ROWS if row.licence == "quotation" and len(row.text) > max(300, len(row.bracket) + 100)]
    assert not long


def test_nothing_stands_twice() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert len({(row.before, row.bracket, row.after) for row in ROWS}) == len(ROWS)
    places = Counter((row.source, row.before[-30:], row.bracket) for row in ROWS)
    assert max(places.values()) == 1


def test_no_source_gives_more_than_eight() -> None:
    assert max(Counter(row.source for row in ROWS).values()) <= 8


def test_the_set_is_large_enough() -> None:
    assert len(ROWS) >= 360
    languages = Counter(row.language for row in ROWS)
    assert languages["en"] >= 180
    assert languages["ru"] >= 60
    assert min(languages[name] for name in ("fr", "de", "es", "it")) >= 25
    assert sum(row.kind in SIGNED for row in ROWS) >= 150
    assert set(KINDS) == {row.kind for row in ROWS}


def test_halves() -> None:
    opened = {row.source for row in ROWS if open_half(row)}
    assert opened.isdisjoint({row.source for row in ROWS if not open_half(row)})
    assert 0.35 < sum(map(open_half, ROWS)) / len(ROWS) < 0.65


def test_the_readme_gives_the_counts() -> None:
    assert labelled.counts() in Path(__file__).with_name("README.md").read_text(encoding="utf-8")
