"""Two directions in a line: as Unicode's own test says."""

from __future__ import annotations

from pathlib import Path

from audioedition.edition.lettering.bidi import base_level, embedding_levels, visual_order

from ..table import assert_each

ROWS = [
    line for line in Path(__file__).with_name("bidi.txt").read_text("utf-8").splitlines() if not line.startswith("#")
]


def test_each_character_has_the_level_and_the_place_that_unicodes_test_gives_it() -> None:
    assert_each(_assert_levels_and_order, ((row,) for row in ROWS))


def _assert_levels_and_order(row: str) -> None:
    codes, direction, base, expected, order = row.split(";")
    text = "".join(chr(int(code, 16)) for code in codes.split())
    given = base_level(text) if direction == "2" else int(direction)
    assert given == int(base)
    found = embedding_levels(text, given)
    kept = [place for place, level in enumerate(expected.split()) if level != "x"]
    assert [found[place] for place in kept] == [int(level) for level in expected.split() if level != "x"]
    seen = visual_order([found[place] for place in kept])
    assert [kept[number] for number in seen] == list(map(int, order.split()))


def test_more_isolates_than_unicode_allows_end_nowhere() -> None:
    text = "\u2067" * 300 + "a" + "\u2069" * 300
    assert len(embedding_levels(text, 0)) == len(text)
    assert max(embedding_levels(text, 0)) <= 126
