from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.quotations import rows as labelled
from tests.quotations.measure import findings, precision, recall, total
from tests.quotations.rows import open_half

ROWS = labelled.rows()
_LICENCES = ("public domain", "CC BY 2.5", "CC BY-SA 3.0", "CC BY-SA 4.0")


def test_the_set_is_large_enough() -> None:
    quotations = [each for row in ROWS for each in row.quotations]
    assert len(quotations) >= 400
    assert sum(each.is_told for each in quotations) >= 150
    assert set(Counter(row.language for row in ROWS)) == {"en", "de", "fr", "es", "ru"}
    assert 0.4 < sum(map(open_half, ROWS)) / len(ROWS) < 0.6


def test_every_text_has_its_source() -> None:
    for row in ROWS:
        assert row.licence in _LICENCES, row.id
        assert row.address.startswith("https://"), row.id
        assert row.source, row.id
        assert row.text == row.text.strip(), row.id
    assert len({row.id for row in ROWS}) == len(ROWS)


def test_the_readme_gives_the_counts() -> None:
    assert labelled.counts() in Path(__file__).with_name("README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("half", [True, False])
def test_who_is_quoted_is_right_or_nobody(half: bool) -> None:
    counts = total(half)
    assert precision(counts) >= 0.97, counts
    assert recall(counts) >= 0.9, counts


def test_a_text_without_a_named_speaker_has_none() -> None:
    untold = [each for each in findings() if not any("narrator" not in q.speakers for q in each.row.quotations)]
    named = [each for each in untold if any(q.speakers == ("narrator",) for q in each.row.quotations)]
    wrong = [each.row.id for each in named if each.invented]
    assert len(named) > 80
    assert not wrong


def test_ids_are_plain() -> None:
    assert all(re.fullmatch(r"[a-z0-9-]+", row.id) for row in ROWS)
