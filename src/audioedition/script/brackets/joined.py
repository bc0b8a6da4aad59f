"""Brackets that belong to their word or their sentence: alterations, endings, links."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.script.brackets.kinds import Bracket, People
from audioedition.script.brackets.pairs import Pair
from audioedition.words.letters import NOT_SMALL
from audioedition.words.names import BEGINNINGS, ENDINGS, FORMS_OF_ADDRESS

_LONGEST = 20
# A letter after a word's end is a note of a table or an encyclopaedia, not an ending: "population[a]".
_REFERENCE_LETTERS = frozenset("abc")
_ADDRESS = lazy(
    r"\s*(?:(?:https?://|www\.|mailto:|/|#|\.{1,2}/)\S*|[^\s()]+\.\w{2,5})(?:\s+\"[^\"]*\")?\s*", re.IGNORECASE
)


def alteration(text: str, pair: Pair, _: People) -> Bracket | None:
    """[H]e never came, walk[ed], th[ey]: letters that belong to the word beside the bracket."""
    inner = pair.inner.of(text)
    if pair.mark == "[" and inner in (".", ",", ";", ":"):
        return Bracket("alteration", pair.span, pair.inner)
    if pair.mark != "[" or not inner.isalpha() or len(inner) > _LONGEST:
        return None
    joins_before = pair.span.start > 0 and text[pair.span.start - 1].isalpha()
    joins_after = pair.span.end < len(text) and text[pair.span.end].isalpha()
    if joins_before and not joins_after and (inner in _REFERENCE_LETTERS or _is_capital_call(text, pair, inner)):
        return Bracket("silent", pair.span, pair.inner, label="reference")
    return Bracket("alteration", pair.span, pair.inner) if joins_before or joins_after else None


def completed(text: str, pair: Pair, _: People) -> Bracket | None:
    """J. F[errier], Mr. B[oswell]: a name of which the writer gave the first letter."""
    inner = pair.inner.of(text)
    if pair.mark != "[" or not (inner.isalpha() and inner.islower()) or len(inner) > _LONGEST:
        return None
    if _ABBREVIATED.search(text[max(0, pair.span.start - _LONGEST) : pair.span.start]) is None:
        return None
    return Bracket("alteration", pair.span, pair.inner)


# An initial or a form of address, and the capital of the name: "J. F", "Mr. B", "Lord S".
_ABBREVIATED = lazy(rf"(?<!\w)(?:{NOT_SMALL}\.|{FORMS_OF_ADDRESS.words})\s+{NOT_SMALL}\Z")


def _is_capital_call(text: str, pair: Pair, inner: str) -> bool:
    """ "the word[A]": no small letter is followed by a capital that belongs to its word."""
    return len(inner) == 1 and inner.isupper() and text[pair.span.start - 1].islower()


def ending(text: str, pair: Pair, _: People) -> Bracket | None:
    """person(s), étudiant(e), (re)write: a part of its word. A name of code takes no ending."""
    if pair.mark != "(":
        return None
    inner, before = pair.inner.of(text), text[max(0, pair.span.start - 3) : pair.span.start]
    follows = text[pair.span.end : pair.span.end + 1]
    if (
        len(before) == 3
        and before.isalpha()
        and before[1:].islower()
        and ENDINGS.search(inner)
        and not follows.isalnum()
    ):
        return Bracket("alteration", pair.span, pair.inner)
    if not before[-1:].isalnum() and BEGINNINGS.search(inner) and follows.isalpha() and follows.islower():
        return Bracket("alteration", pair.span, pair.inner)
    return None


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
