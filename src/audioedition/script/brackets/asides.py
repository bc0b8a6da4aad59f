"""Whole sentences in square brackets that nobody signs."""

from __future__ import annotations

import re

from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair

_BEGINS = re.compile(r"[“«\"'‘]?[^\W\d_a-zа-яё].*?\s", re.DOTALL)
_ENDS = (".", "!", "?", "…", ".”", ".»", '."')


def aside(text: str, pair: Pair, _: People) -> Bracket | None:
    """[The letter breaks off here.], after the end of a sentence or at the beginning of a paragraph."""
    inner = pair.inner.of(text).strip() if pair.mark == "[" else ""
    if not inner.endswith(_ENDS) or not _BEGINS.match(inner):
        return None
    before = text[max(0, pair.span.start - 20) : pair.span.start].rstrip()[-1:]
    if before and before not in ".!?…”»\"'’)]\n:-–—":
        return None
    return Bracket("aside", pair.span, pair.inner, "editor")
