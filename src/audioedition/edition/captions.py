"""Captions that people can read: units cut into cues of two lines, in step with the words.

What is aimed at: at most two lines of 42 characters, 1 to 7 seconds a cue, 20 characters a second where the speech
allows it, cut where a sentence or a clause ends (Netflix's and the BBC's guidelines for timed text agree on these).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from audioedition.patterns import lazy
from audioedition.plaintext import line

LINE, LINES = 42, 2
"""Characters of a line, at most, but for one word that is longer; lines of a cue. A wide letter counts as two."""
_LEAST_S, _MOST_S = 1.0, 7.0
_CHARACTERS_A_SECOND = 20
# What is read in less than this is too short to be a cue of its own.
_FEW = 20
# The cost of a cut behind a word, by how it ends: a sentence, a clause, a comma or a dash; behind any other.
_CUTS = (
    (lazy(r".*[.!?…。！？][”\"»’)\]」』]*\Z"), 0.0),
    (lazy(r".*[;:；：][”\"»’)\]]*\Z"), 1.0),
    (lazy(r".*[,–—،、，)\]][”\"»’]*\Z"), 2.0),
)
_ELSEWHERE = 6.0
_WORD = lazy(r"\S+")
# No line ends behind these.
_OPENING = "「『（《〈【"


@dataclass(frozen=True, slots=True)
class Timing:
    """When some words are heard: a range of a cue's text, and seconds."""

    start: int
    end: int
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption from `start_s` to `end_s` (seconds): the speaker's name for people, the text, and the times of the
    words in it, as far as they are known. `lines`: the text as it is shown."""

    start_s: float
    end_s: float
    speaker: str
    text: str
    words: tuple[Timing, ...] = ()
    lines: tuple[str, ...] = ()


def captions(cues: Iterable[Cue]) -> list[Cue]:
    """The cues in the order of time, none too long to read; none overlaps the next, and each lasts a millisecond at
    least. Those without words are left out."""
    short = [piece for cue in sorted(cues, key=lambda cue: cue.start_s) for piece in _pieces(cue)]
    result: list[Cue] = []
    earliest = 0.0
    for number, cue in enumerate(short):
        following = short[number + 1].start_s if number + 1 < len(short) else float("inf")
        start = max(earliest, round(cue.start_s, 3))
        wanted = start + max(_LEAST_S, len(cue.text) / _CHARACTERS_A_SECOND)
        end = max(cue.end_s, min(wanted, following))
        end = max(round(start + 0.001, 3), round(min(end, max(following, cue.end_s)), 3))
        earliest = end
        result.append(replace(cue, start_s=start, end_s=end))
    return result


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with the marks at it: its text, its columns, the cost of a cut behind it, its seconds; whether a space
    follows."""

    text: str
    width: int
    cut: float
    start_s: float
    end_s: float
    spaced: bool


def _pieces(cue: Cue) -> Iterator[Cue]:
    """The cue in parts that can be read, cut where it costs least."""
    tokens = _tokens(cue)
    for start, end in _cuts(tokens):
        group = tokens[start:end]
        lines = _lines(group)
        first = group[0].start_s if start else cue.start_s
        last = group[-1].end_s if end < len(tokens) else max(cue.end_s, group[-1].end_s)
        yield Cue(first, last, cue.speaker, " ".join(lines), (), lines)


def _cuts(tokens: Sequence[_Token]) -> list[tuple[int, int]]:
    """Ranges of tokens, by the cheapest way through the text (each cut looks back two lines at most)."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        options = [(best[start][0] + _cost(tokens, start, end, width), start) for start, width in _starts(tokens, end)]
        best.append(min(options))
    ranges, end = [], len(tokens)
    while end:
        start = best[end][1]
        ranges.append((start, end))
        end = start
    return ranges[::-1]


def _starts(tokens: Sequence[_Token], end: int) -> Iterator[tuple[int, int]]:
    """Where a cue that ends before `end` may begin, so that it fits into its lines (filled from the last word back),
    and its columns. One word fits always."""
    columns, whole, number = 0, 0, 1
    for start in range(end - 1, -1, -1):
        width = tokens[start].width + (tokens[start].spaced and start < end - 1)
        columns += width
        if columns > LINE and start < end - 1:
            columns, number = tokens[start].width, number + 1
        if number > LINES or (columns > LINE and start < end - 1):
            return
        whole += width
        yield start, whole
        if columns > LINE:  # one word alone is too long
            return


def _cost(tokens: Sequence[_Token], start: int, end: int, width: int) -> float:
    seconds = tokens[end - 1].end_s - tokens[start].start_s
    is_whole = start == 0 and end == len(tokens)
    cost = 1.0 + (0.0 if end == len(tokens) else tokens[end - 1].cut) + 20 * max(0.0, seconds - _MOST_S)
    if not is_whole and (width < _FEW or seconds < _LEAST_S):
        cost += 5.0
    return cost


def _lines(tokens: Sequence[_Token]) -> tuple[str, ...]:
    """The tokens in one line, or in two as equal as they can be, the first break behind a clause where that is as
    good; more where they do not fit."""
    if _width(tokens) <= LINE:
        return (_joined(tokens),) if tokens else ()
    halves = [
        (abs(_width(tokens[:place]) - _width(tokens[place:])) + 3 * tokens[place - 1].cut, place)
        for place in range(1, len(tokens))
        if _width(tokens[:place]) <= LINE and _width(tokens[place:]) <= LINE
    ]
    if halves:
        place = min(halves)[1]
        return _joined(tokens[:place]), _joined(tokens[place:])
    if len(tokens) == 1:
        return (tokens[0].text,)
    return (_joined(tokens[:1]), *_lines(tokens[1:]))


def _width(tokens: Sequence[_Token]) -> int:
    return sum(token.width + token.spaced for token in tokens) - (tokens[-1].spaced if tokens else 0)


def _joined(tokens: Sequence[_Token]) -> str:
    return "".join(token.text + " " * token.spaced for token in tokens).strip()


# ----------------------------------------------------------------------------------------------- tokens


def _tokens(cue: Cue) -> list[_Token]:
    """The words of a cue with their seconds: as its timings say; between them shared by characters."""
    text = line(cue.text)
    places, seconds = _anchors(cue, text)
    known = frozenset(places)
    tokens = []
    for start, end, spaced in _ranges(text):
        word = text[start:end]
        cut = next((cost for pattern, cost in _CUTS if pattern.match(word)), _ELSEWHERE)
        first, last = _letters(word)
        begin = _seconds(places, seconds, start + first, ends=False)
        # Marks behind a word take no time, but where it is known that they do.
        finish = _seconds(places, seconds, end if end in known else start + last, ends=True)
        tokens.append(_Token(word, _columns(word), cut, begin, finish, spaced))
    return tokens


def _ranges(text: str) -> Iterator[tuple[int, int, bool]]:
    """The words of a text, and whether a space follows; where a script parts no words, each wide letter with the marks
    behind it."""
    for run in _WORD.finditer(text):
        start, end = run.span()
        inner = (
            place
            for place in range(start + 1, end)
            if _is_wide(text[place]) and text[place].isalnum() and text[place - 1] not in _OPENING
        )
        for first, last in pairwise((start, *inner, end)):
            yield first, last, last == end


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _columns(word: str) -> int:
    return sum(2 if _is_wide(char) else 1 for char in word if not unicodedata.combining(char))


def _anchors(cue: Cue, text: str) -> tuple[list[int], list[float]]:
    """Places in the text, ascending, and their seconds, never falling."""
    pairs = [(0, cue.start_s)]
    for timing in (*cue.words, Timing(len(text), len(text), cue.end_s, cue.end_s)):
        for place, seconds in ((timing.start, timing.start_s), (timing.end, timing.end_s)):
            if place > pairs[-1][0] or (place == pairs[-1][0] and place):
                pairs.append((place, max(seconds, pairs[-1][1])))
    return [place for place, _ in pairs], [seconds for _, seconds in pairs]


def _seconds(places: Sequence[int], seconds: Sequence[float], place: int, *, ends: bool) -> float:
    """The seconds at a place; where a word ends just where the next begins, those of the one that is asked for."""
    index = (bisect_left if ends else bisect_right)(places, place)
    if ends and index < len(places) and places[index] == place:
        return seconds[index]
    if not ends and index and places[index - 1] == place:
        return seconds[index - 1]
    if index == 0 or index == len(places):
        return seconds[min(index, len(places) - 1)]
    before, after = places[index - 1], places[index]
    share = (place - before) / (after - before)
    return seconds[index - 1] + share * (seconds[index] - seconds[index - 1])


def _letters(word: str) -> tuple[int, int]:
    """Where a word's first letter or digit stands, and where its last ends; the whole word where it has none."""
    places = [place for place, char in enumerate(word) if char.isalnum()]
    return (places[0], places[-1] + 1) if places else (0, len(word))
