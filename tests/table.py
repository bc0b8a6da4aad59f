"""One law over a table of rows, as one test: all rows are tried, and all that break the law are told at once."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

# Of what pytest says of a failed comparison: the comparison, and where the two differ.
_LINES, _LONGEST_NAME = 8, 120


def assert_each(law: Callable[..., None], rows: Iterable[tuple[Any, ...]]) -> None:
    """Call `law` with the values of each row, the first of which name it; fail with a list of all faults.

    A test of its own is for a case that is a story of its own; thousands of those say no more than a list does.
    """
    __tracebackhide__ = True
    tried, faults = 0, []
    for row in rows:
        tried += 1
        try:
            law(*row)
        except Exception as error:  # whatever a row does, the others are tried
            faults.append(f"{_name(row)}\n{_message(error)}")
    assert tried, "the table has no rows"
    if faults:
        pytest.fail("\n".join([f"{len(faults)} of {tried} rows:", *faults]), pytrace=False)


def _name(row: tuple[Any, ...]) -> str:
    name = " · ".join(str(getattr(value, "id", value)) for value in row).replace("\n", "⏎")
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def _message(error: Exception) -> str:
    """What went wrong and on which line of the test, set in."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    words = str(error) if isinstance(error, AssertionError) else repr(error)
    lines = [line for line in words.splitlines() if line.strip() and "Use -v" not in line] or [last.line or "assert"]
    lines[0] += f"  ({Path(last.filename).name}:{last.lineno})"
    return "\n".join(f"    {line}" for line in lines[:_LINES])
