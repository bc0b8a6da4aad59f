"""A few mutated files of every format, the same in every run; `make fuzz-readers` tries thousands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from . import fuzz

SEED, EACH = 1, 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each file is planned in a fork")
def test_mutated_files_give_a_plan_or_one_clear_sentence(tmp_path: Path) -> None:
    """In a process of its own: what is forked has at least the memory of that which forks it."""
    formats = list(fuzz.seeds())
    count = EACH * len(formats)
    options = ["--count", str(count), "--seed", str(SEED), "--out", str(tmp_path)]
    command = [sys.executable, "-m", "tests.readers.fuzz", *options]
    done = subprocess.run(command, cwd=fuzz.ROOT.parent, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [line.split() for line in done.stdout.splitlines()[1:]]
    assert [(row[0], int(row[1]), int(row[4])) for row in rows] == [(name, EACH, 0) for name in formats]
