"""Figures in round brackets that call a note: "his flower (10)", "il vicino (3)", "word(1)"."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.script.brackets.pairs import Pair
from audioedition.words.numbered_things import LEADS, NUMBERED_THINGS

_NEAR = 600
_BEFORE = 40
_CALL = lazy(r"[1-9]\d{0,2}(?: ?bis)?|[*†¹²³]+")
_FIGURES = lazy(r"\(\d{1,3}\)")
_WORD_BEFORE = lazy(r"([^\W\d_]+)(?:\s?[,.;:!?»”“\"])?\Z")
# An open mark, a function of mathematics or of a program, a paragraph of a law, which no note calls: "f(1)",
# "os.open(2)", "2(b)(1)".
_NO_WORD = lazy(
    r"(?:\A|\s)[(\[{«„“‘\"']\Z|(?<!\w)[^\W\d_]\Z|\([^\W\d_]{1,3}\)\Z|[\d_]\Z|(?<=[a-z])[A-Z]\w*\Z"
    r"|\w[.:]{1,2}[A-Za-z_]\w*\Z"
)
_OPERATOR = lazy(r"\s{0,2}(?:[-+*/<>]?=(?!=\w)|->|\+)|[;{.]\w|;\s*$|[([]", re.MULTILINE)


def is_call(text: str, pair: Pair, inner: str) -> bool:
    """Whether figures or marks in round brackets call a note.

    They touch their word, or stand after a word that they do not number ("equation (3)"); others near them
    count on, and do not count items ("(1) this and (2) that").
    """
    if pair.mark != "(" or not _CALL.fullmatch(inner):
        return False
    start, end = pair.span
    touches = start > 0 and bool(text[start - 1].strip())
    if touches and (_NO_WORD.search(text[max(0, start - _BEFORE) : start]) or _OPERATOR.match(text, end)):
        return False
    begin = max(0, start - _NEAR)
    near = [match.start() + begin for match in _FIGURES.finditer(text[begin : end + _NEAR])]
    figures = [int(text[place + 1 : text.index(")", place)]) for place in near]
    if len(near) > 1 and figures != list(range(figures[0], figures[0] + len(near))):
        return False  # counts or years of age: "Brazil (5), Italy (4)"
    return touches or all(_after_a_word(text, place, several=len(near) > 1) for place in {*near, start})


def _after_a_word(text: str, place: int, several: bool) -> bool:
    """Whether before `place` stands a word with which a note can be called, or another call.

    A name with a single figure may tell an age or a count, unless it is one: "Anna (27)", "Molière (1)".
    """
    before = text[max(0, place - _BEFORE) : place].rstrip()
    if before.endswith((")", "]")):
        return True
    word = _WORD_BEFORE.search(before)
    if word is None or (several and before.endswith((",", ";", ":"))):
        return False
    if not several and word[1][0].isupper() and before.endswith(word[1]) and text[place : place + 3] != "(1)":
        return False
    return not (NUMBERED_THINGS.any_row.fullmatch(word[1]) or LEADS.any_row.fullmatch(word[1]))
