"""Words that are written in one way and spoken in several: which pronunciation an engine is to be told, by context.

The rows are in `words.heteronyms`. Of a word's rows, in their order, the first whose conditions hold decides. Without
one the word is left to the engine, whose own choice is mostly right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.voices import ipa, parts_of_speech
from audioedition.words.heteronyms import HETERONYMS, Heteronym
from audioedition.words.heteronyms_by_part import BY_PART

LANGUAGE = "en"
"""The language whose words these are."""
# By how much a part of speech must win before an engine is overruled: of 2,971 occurrences that the tagger had not
# learned from, 95.5 % were right with 20, 94.6 with 0 and 95.2 with 45; hibari alone has 91.6.
_MARGIN = 12
# Nouns in s are frequent: “projects” is rarely a verb.
_MARGIN_WITH_S = 20
# Words and marks on either side among which the rest of a phrase is looked for.
_LONGEST_PHRASE = 10
_POSSESSIVE = lazy(r"['’][sS]\Z")
_LINE_BREAK = lazy(r"\n\s*")


class _Place(NamedTuple):
    """A word of a text, by its number among the text's words and marks."""

    text: str
    tokens: Sequence[re.Match[str]]
    words: Sequence[str]
    number: int

    @property
    def phrase(self) -> Span:
        """The part of the text in which a phrase with the word may lie."""
        first = self.tokens[max(0, self.number - _LONGEST_PHRASE)]
        last = self.tokens[min(len(self.tokens) - 1, self.number + _LONGEST_PHRASE)]
        return Span(first.start(), last.end())


def marked_readings(text: str, dropped: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """The words of `text` whose pronunciation an engine is told, with their IPA; none of those that are `dropped`."""
    tokens = list(parts_of_speech.TOKEN.finditer(text))
    words = [token[0] for token in tokens]
    for index, token in enumerate(tokens):
        word, s = _POSSESSIVE.sub("", token[0].casefold()), ""
        rows = _rows().get(word)
        if rows is None and word.endswith("s"):
            word, s = word[:-1], "s"
            rows = _rows().get(word)
        if rows is None or word in dropped:
            continue
        place = _Place(text, tokens, words, index)
        row = next((row for row in rows if _holds(row, place, s)), None)
        if row is not None and row.ipa:
            ending = s or token[0].casefold() != word
            yield Span(*token.span()), ipa.with_s(row.ipa) if ending else row.ipa


def deciding_row(text: str, word: str) -> Heteronym | None:
    """The row that decides how `word` is pronounced in `text`, at its first occurrence."""
    tokens = list(parts_of_speech.TOKEN.finditer(text))
    words = [token[0] for token in tokens]
    for index, token in enumerate(tokens):
        bare = _POSSESSIVE.sub("", token[0].casefold())
        if bare in (word.casefold(), f"{word.casefold()}s"):
            place = _Place(text, tokens, words, index)
            return next(
                (row for row in _rows()[word.casefold()] if _holds(row, place, "" if bare == word.casefold() else "s")),
                None,
            )
    return None


@cache
def _rows() -> dict[str, list[Heteronym]]:
    rows: dict[str, list[Heteronym]] = {}
    for row in (*HETERONYMS, *BY_PART):
        rows.setdefault(row.word.casefold(), []).append(row)
    return rows


def _holds(row: Heteronym, place: _Place, s: str) -> bool:
    """Whether all conditions of a row hold; `s`: that of the word's form, if any."""
    if s and (not (row.beside or row.parts) or "D" in row.parts):
        return False
    return (
        (not row.beside or _is_beside(row, place))
        and (not row.near or _is_near(row, place))
        and (not row.parts or _is_part(row, place, s))
    )


def _is_beside(row: Heteronym, place: _Place) -> bool:
    pattern = _beside_pattern(row)
    start = place.tokens[place.number].start()
    return any(
        start == match.start(group)
        for match in pattern.finditer(place.text, *place.phrase)
        for group in range(1, pattern.groups + 1)
    )


def _is_near(row: Heteronym, place: _Place) -> bool:
    pattern = _near_pattern(row.near)
    low = max(0, place.number - parts_of_speech.MOST_TOKENS)
    around = place.tokens[low : place.number + parts_of_speech.MOST_TOKENS]
    return any(pattern.fullmatch(token[0]) for n, token in enumerate(around, low) if n != place.number)


def _is_part(row: Heteronym, place: _Place, s: str) -> bool:
    rivals = row.rivals.replace("J", "") if s else row.rivals
    scores = parts_of_speech.scores(place.words, place.number, rivals)
    best = max((scores[part] for part in row.parts if part in scores), default=0)
    others = [score for part, score in scores.items() if part not in row.parts]
    return bool(others) and best - max(others) >= (_MARGIN_WITH_S if s else _MARGIN)


@cache
def _beside_pattern(row: Heteronym) -> re.Pattern[str]:
    """The pattern of a row's phrase, in which each group is the word; a hyphen may join it to its neighbour."""
    joined = re.sub(r"~(s\??)? ", r"~\1[ -]", _LINE_BREAK.sub("", row.beside).replace(" ~", "[ -]~"))
    word = rf"(?<!\w)({re.escape(row.word)})"
    marked = re.sub(r"~(s\??)?", lambda match: rf"{word}{match[1] or ''}(?!\w)", joined)
    return re.compile(rf"(?<!\w)(?:{marked})", 0 if row.case else re.IGNORECASE)


@cache
def _near_pattern(near: str) -> re.Pattern[str]:
    return re.compile(_LINE_BREAK.sub("", near), re.IGNORECASE)
