"""Misplaced spaces: before a mark that belongs to the word, after an opening quotation mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.script.normalize.steps import change

# Not before an ellipsis or a decimal (" .5"): those begin something.
_BEFORE_MARK = re.compile(r"(?<=\S)\s+(?=[,;:!?”»’)\]](?![^\W_])|\.(?![.\d\w]))")
# “ and « close a quotation in German: after a word or a stop they open nothing.
_AFTER_OPENING = re.compile(r"(?<=[“„«‘(\[])(?<![\w.,;:!?…][“«‘])\s+(?=\S)")


def steps(text: str, span: Span, _: str) -> Iterator[Step]:
    """ "demonstrative . Further" → "demonstrative. Further"; "« I saw" → "«I saw"."""
    for pattern in (_BEFORE_MARK, _AFTER_OPENING):
        for match in pattern.finditer(text, span.start, span.end):
            yield change(text, match.start(), match.end(), "space", "")
