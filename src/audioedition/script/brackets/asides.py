"""Whole sentences in square brackets that nobody signs."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.script.brackets.kinds import Bracket, People, is_title
from audioedition.script.brackets.pairs import Pair
from audioedition.words.letters import NOT_SMALL, SMALL

_BEGINS = lazy(rf"[“«\"'‘_*(]*{NOT_SMALL}.*?\s", re.DOTALL)
_ENDS = (".", "!", "?", "…")
_CLOSING = "”»\"'’_*) "
_BEFORE = 20
# Within a sentence an abbreviation ends with a full stop too: "he [Smith of Omsk, Esq.] came"; four words tell.
_WORDS = 4
_LAST_WORD = lazy(rf"{SMALL}{{4,}}[.!?…]\Z")
# What stands alone in its paragraph needs no full stop: "[The rest of the page is torn off]".
_WORDS_ALONE = 5


def aside(text: str, pair: Pair, _: People) -> Bracket | None:
    """[The letter breaks off here.], after a sentence, at the beginning of a paragraph or within a sentence."""
    inner = pair.inner.of(text).strip() if pair.mark == "[" else ""
    if not _BEGINS.match(inner):
        return None
    words = inner.split()
    if not inner.rstrip(_CLOSING).endswith(_ENDS):
        told = len(words) >= _WORDS_ALONE and _opens_paragraph(text, pair) and _closes_paragraph(text, pair)
    elif is_title(inner, 3) and not _opens_paragraph(text, pair):
        told = False  # of a work, in translation: "[Let’s Take Over the City!]"
    else:
        told = _opens_paragraph(text, pair) or _after_sentence(text, pair) or _is_sentence(inner, words)
    return Bracket("aside", pair.span, pair.inner, "editor") if told else None


def _after_sentence(text: str, pair: Pair) -> bool:
    before = text[max(0, pair.span.start - _BEFORE) : pair.span.start].rstrip()[-1:]
    return not before or before in ".!?…”»\"'’)]\n:-–—"


def _opens_paragraph(text: str, pair: Pair) -> bool:
    before = text[max(0, pair.span.start - _BEFORE) : pair.span.start].rstrip(" \t\r")
    return not before or re.search(r"\n[ \t\r]*\n\Z", before) is not None


def _closes_paragraph(text: str, pair: Pair) -> bool:
    return re.match(r"[.\s]*?(?:\n[ \t\r]*\n|\Z)", text[pair.span.end : pair.span.end + _BEFORE]) is not None


def _is_sentence(inner: str, words: list[str]) -> bool:
    return len(words) >= _WORDS and _LAST_WORD.search(inner) is not None
