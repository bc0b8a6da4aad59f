"""Brackets that belong to their word or their sentence: alterations, links, code."""

from __future__ import annotations

import re

from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair

_LONGEST = 20
# A letter after a word's end is a note of a table or an encyclopaedia, not an ending: "population[a]".
_REFERENCE_LETTERS = frozenset("abc")
_ADDRESS = re.compile(
    r"\s*(?:(?:https?://|www\.|mailto:|/|#|\.{1,2}/)\S*|[^\s()]+\.\w{2,5})(?:\s+\"[^\"]*\")?\s*", re.IGNORECASE
)
_AFTER_INDEX = ("=", "[", ";", "->", "++", "+=", "-=", "==", "!=")
_INDEX = re.compile(r"\w+|[-+*:]?\d*[:+*-]?\d*|\"\w+\"|'\w+'")


def alteration(text: str, pair: Pair, _: People) -> Bracket | None:
    """[H]e never came, walk[ed], th[ey]: letters that belong to the word beside the bracket."""
    inner = pair.inner.of(text)
    if pair.mark == "[" and inner in (".", ",", ";", ":"):
        return Bracket("alteration", pair.span, pair.inner)
    if pair.mark != "[" or not inner.isalpha() or len(inner) > _LONGEST:
        return None
    joins_before = pair.span.start > 0 and text[pair.span.start - 1].isalpha()
    joins_after = pair.span.end < len(text) and text[pair.span.end].isalpha()
    if joins_before and not joins_after and inner in _REFERENCE_LETTERS:
        return Bracket("silent", pair.span, pair.inner, label="reference")
    return Bracket("alteration", pair.span, pair.inner) if joins_before or joins_after else None


def link(text: str, pair: Pair, _: People) -> Bracket | None:
    """[text](address): the text is read, the address is not; ![picture](address): neither."""
    before = text[max(0, pair.span.start - 1) : pair.span.start]
    if pair.mark == "(" and before == "]" and _ADDRESS.fullmatch(pair.inner.of(text)):
        return Bracket("silent", pair.span, pair.inner, label="link")
    if pair.mark == "[" and text[pair.span.end : pair.span.end + 1] == "(":
        closing = text.find(")", pair.span.end, pair.span.end + 500)
        if closing > 0 and _ADDRESS.fullmatch(text[pair.span.end + 1 : closing]):
            if before == "!":
                return Bracket("silent", pair.span, pair.inner, label="picture")
            return Bracket("alteration", pair.span, pair.inner, label="link")
    return None


def index(text: str, pair: Pair, _: People) -> Bracket | None:
    """a[0], rows[i + 1]: code, read as it is written."""
    start = pair.span.start
    if pair.mark != "[" or not _INDEX.fullmatch(pair.inner.of(text)) or not pair.inner.of(text):
        return None
    word = re.search(r"[A-Za-z_]\w*\Z", text[max(0, start - 40) : start])
    if word is None:
        return None
    name, after = word.group(), text[pair.span.end : pair.span.end + 4].lstrip()
    is_code = len(name) == 1 or "_" in name or name[-1].isdigit() or after.startswith(_AFTER_INDEX)
    line = text[text.rfind("\n", max(0, start - 300), start) + 1 : start]
    is_code = is_code or line.count("`") % 2 == 1
    return Bracket("alteration", pair.span, pair.inner, label="code") if is_code else None
