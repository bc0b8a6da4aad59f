"""A few mutated files of every format, the same in every run; `make fuzz-readers` tries thousands."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from . import fuzz

SEED, EACH = 1, 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each file is planned in a fork")
@pytest.mark.parametrize("name", fuzz.seeds())
def test_a_mutated_file_gives_a_plan_or_one_clear_sentence(name: str, tmp_path: Path) -> None:
    tally = fuzz.fuzz(EACH, SEED, tmp_path, [name])[name]
    assert tally.ended.total() == EACH
    assert not tally.failed, list(tmp_path.iterdir())
