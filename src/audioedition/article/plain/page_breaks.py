"""Pages of a text that was set for a printer: the lines that stand at the head or foot of many of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.words.page_numbers import PAGES

_LINE = lazy(r"\S[^\n]*")
# "Appelbaum & Muffett      Expires March 12, 2016                 [Page 6]"
_NUMBERED_FOOT = lazy(rf"^[^\n]*\[{PAGES.words} (?:\d{{1,4}}|[ivxlc]{{1,7}})\][^\S\n]*$", re.IGNORECASE | re.MULTILINE)
_FIGURES = lazy(r"\d+|(?<!\w)[ivxlc]{1,7}(?!\w)", re.IGNORECASE)
# A page's number alone between blank lines, as a typewriter set it in the middle.
_NUMBER_ALONE = lazy(r"(?:\A|(?<=\n)[^\S\n]*\n)[^\S\n]{8,}(?P<number>\d{1,4})[^\S\n]*(?=\n[^\S\n]*(?:\n|\Z))")
_FEWEST_NUMBERS, _SHARE_OF_JOINTS = 3, 0.3
# So many pages have a head that is alike, or a foot; where feet count the pages, two will do.
_FEWEST, _FEWEST_UNCOUNTED = 2, 3
_BLANK_BELOW = lazy(r"[^\S\n]*(?:\Z|\n[^\S\n]*(?:\n|\Z))")
_BLANK_ABOVE = lazy(r"[^\S\n]*\n[^\S\n]*\n")
_LONGEST = 100
# Heads and feet of one page, and how far apart they may lie.
_MOST_LINES, _REACH = 4, 2000
# A paragraph goes on behind what ends so, and in what begins small.
_GOES_ON = (",", ";", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Breaks:
    """Lines that are heads and feet of pages, and the gaps over which a paragraph goes on."""

    furniture: Sequence[Span] = ()
    joints: Sequence[Span] = ()


def breaks(text: str, lines: str, start: int) -> Breaks:
    """The heads and feet of a text's pages, which a form feed parts, or a foot that counts them."""
    feet = [Span(*match.span()).trim(lines) for match in _NUMBERED_FOOT.finditer(lines, start)]
    feet = feet if len(feet) >= _FEWEST else _numbers(lines, start)
    ends = sorted({*(match.start() for match in re.finditer("\f", text[start:])), *(foot.end - start for foot in feet)})
    if len(ends) < _FEWEST:
        return Breaks()
    edges = [start, *(start + end for end in ends), len(lines)]
    pages = list(pairwise(edges))
    heads = [_first(lines, begin, end) for begin, end in pages[1:]]
    lasts = [_last(lines, begin, end) for begin, end in pages[:-1]]
    fewest = _FEWEST if feet else _FEWEST_UNCOUNTED
    furniture = sorted({*feet, *_often(lines, heads, fewest), *_often(lines, lasts, fewest)})
    lines_of_pages = frozenset(furniture)
    joints = {joint for edge in edges[1:-1] if (joint := _joint(lines, edge, lines_of_pages))}
    return Breaks(furniture, sorted(joints))


def _numbers(lines: str, start: int) -> list[Span]:
    """The numbers of pages that count up by one and stand in the middle of sentences: those of chapters do not."""
    matches = list(_NUMBER_ALONE.finditer(lines, start))
    numbers = [int(match["number"]) for match in matches]
    counted = sum(after - before == 1 for before, after in pairwise(numbers))
    if len(numbers) < _FEWEST_NUMBERS or counted < len(numbers) - 1:
        return []
    feet = [Span(*match.span("number")) for match in matches]
    joints = sum(_joint(lines, foot.end, frozenset(feet)) is not None for foot in feet)
    return feet if joints >= max(2, _SHARE_OF_JOINTS * len(feet)) else []


def _first(lines: str, begin: int, end: int) -> Span | None:
    match = _LINE.search(lines, begin, end)
    return Span(*match.span()).trim(lines) if match else None


def _last(lines: str, begin: int, end: int) -> Span | None:
    words = lines[begin:end].rstrip()
    if not words:
        return None
    line = lines.rfind("\n", begin, begin + len(words)) + 1
    return Span(max(begin, line), begin + len(words)).trim(lines)


def _often(lines: str, spans: Sequence[Span | None], fewest: int) -> list[Span]:
    """Those that are alike on many pages, but for their figures, and are no part of a paragraph."""
    keys = [_key(span.of(lines)) if span and _stands_alone(lines, span) else "" for span in spans]
    counts = Counter(keys)
    fewest = max(fewest, len(spans) // 3)
    return [span for span, key in zip(spans, keys, strict=True) if span and key and counts[key] >= fewest]


def _stands_alone(lines: str, span: Span) -> bool:
    above = lines[max(0, span.start - _LONGEST) : span.start][::-1]
    return _BLANK_ABOVE.match(above) is not None or _BLANK_BELOW.match(lines, span.end) is not None


def _key(line: str) -> str:
    words = " ".join(line.split())
    return _FIGURES.sub("#", words).casefold() if len(words) <= _LONGEST else ""


def _joint(lines: str, edge: int, furniture: frozenset[Span]) -> Span | None:
    """The gap around a page's end where a paragraph goes on over it."""
    before, after = edge, edge
    last = first = None
    for _ in range(_MOST_LINES):
        if (last := _last(lines, max(0, before - _REACH), before)) not in furniture:
            break
        before = last.start if last else before
    for _ in range(_MOST_LINES):
        if (first := _first(lines, after, min(len(lines), after + _REACH))) not in furniture:
            break
        after = first.end if first else after
    if last is None or first is None or last in furniture or first in furniture:
        return None
    ends, begins = last.of(lines).rstrip()[-1:], first.of(lines).lstrip()[:1]
    if begins.islower() or (ends in _GOES_ON and begins.isalpha()):
        return Span(last.end, first.start)
    return None
