"""What bulletin boards hung on the files that they passed on: between two rows of marks, at the file's end."""

from __future__ import annotations

import re

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.words.makers import PASSED_ON

_REACH = 4000
# "X-=-=-=-=-=-=-X", "-----------------"
_ROW = lazy(r"^[^\S\n]*(?:[^\W_]?(?:[^\w\s]|_){10,}[^\W_]?)[^\S\n]*$", re.MULTILINE)


def trailer(lines: str, start: int) -> Span | None:
    """What stands from the last row of marks on, or the one before, where it begins with who passed the file on."""
    reach = max(start, len(lines.rstrip()) - _REACH)
    rows = list(_ROW.finditer(lines, reach))
    for row in rows:
        words = lines[row.end() :].lstrip()
        line = words.partition("\n")[0]
        if PASSED_ON.match(line):
            return Span(row.start(), len(lines))
    return None
