"""Sentences too long for one breath: a row is a limit and the parts, which are found again when put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.model import Span
from audioedition.script.clauses import LONGEST, clauses

from ..clock import processor_seconds
from .scripts import script_of

# limit, what stands between the parts, the parts
ROWS = [
    (99, " ", ["He came."]),
    # the strongest mark, though another is nearer the middle
    (60, " ", ["He came, late as he was, to the town;", "he saw, but nobody, not one, was there."]),
    (60, " ", ["He had only one wish, and he told it:", "to leave the town, and never to return."]),
    (60, " ", ["The night was cold, and it was dark –", "too dark to see a hand, or anything."]),
    (60, "", ["The night was cold, and it was dark—", "too dark to see a hand, or anything."]),
    (60, " ", ["“Did anybody, in all that time, come?”", "he asked, and looked at us, one by one."]),
    (60, " ", ["In the morning, all waited for hours,", "but the bus, late as ever, did not come."]),
    (50, " ", ["Tomatoes, cucumbers, apples, bread,", "cheese, butter, sausages, milk, coffee."]),
    (50, " ", ["All of them waited for hours and hours", "and in the end nobody came to the house."]),
    (30, " ", ["The cat sat on the mat all", "day long without a sound."]),
    (70, " ", ["Они долго ждали на улице, в холоде,", "но автобус, как всегда, так и не пришёл."]),
    (60, " ", ["Sie warteten lange in der Kälte, bis spät,", "aber der Bus, wie immer, kam nicht."]),
    (14, "", ["我去了北京，然后我去了上海，", "最后我回到了广州的家里。"]),
    # figures that belong together, and what is counted
    (30, " ", ["It cost all of us", "together 1,200,000 dollars", "and a cent."]),
    (30, " ", ["There lived quite", "some 1 200 000 people, then."]),
    (30, " ", ["From our home it is all", "of 120 000 km to", "the next city."]),
    # words are cut only where there is nothing else
    (22, "", ["https://example.org/", "a/path-to/nothing"]),
    (10, "", ["aaaaaaaaaa", "aaaaaaaaaa", "aaa"]),
    (7, "", ["e\u0301e\u0301e\u0301", "e\u0301e\u0301"]),
    (4, "", ["ab", "\U0001f469\u200d\U0001f469"]),
]


@pytest.mark.parametrize(("limit", "between", "expected"), ROWS)
def test_a_long_sentence_is_cut_where_a_reader_breathes(limit: int, between: str, expected: list[str]) -> None:
    text = between.join(expected)
    assert [span.of(text) for span in clauses(text, Span(0, len(text)), limit)] == expected


def test_places_are_those_of_the_text_around() -> None:
    text = "Not this. They waited for hours, and nobody came. Nor this."
    spans = list(clauses(text, Span(10, 49), 30))
    assert [span.of(text) for span in spans] == ["They waited for hours,", "and nobody came."]


@given(
    st.text(alphabet=st.one_of(st.characters(), st.sampled_from(" ,;:.–—()1e\u0301")), max_size=120), st.integers(1, 40)
)
def test_nothing_but_white_space_is_lost_and_no_part_is_too_long(text: str, limit: int) -> None:
    place = 0
    for span in clauses(text, Span(0, len(text)), limit):
        assert not text[place : span.start].strip()
        assert 0 < span.end - span.start <= limit
        assert span.of(text) == span.of(text).strip()
        place = span.end
    assert not text[place:].strip()


@pytest.mark.parametrize(
    "text", ["the cat sat on it ", "a", "7", ", ", "1 ", "7,", "- ", "(", " ", "\u0301", "a\u200d"]
)
def test_time_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    long = (text * 300_000)[:300_000]
    parts: list[Span] = []
    assert processor_seconds(lambda: parts.extend(clauses(long, Span(0, len(long)), 200))) < 10
    assert len(parts) <= 300_000 / 60


@pytest.mark.parametrize("kind", ["words ", "x"])
def test_no_engine_is_given_a_text_without_end(kind: str) -> None:
    units = script_of(kind * (150_000 // len(kind))).units
    assert len(units) >= 150
    assert max(len(unit.text) for unit in units) <= LONGEST + 1  # the full stop at its end
