"""A sentence too long to be said in one go, cut where a reader would breathe. Every place is exact.

Like `sentences`, this works on the untouched text: the parts cover the sentence but for white space. Which
place is the best is a row of `_PLACES`; of equally good ones, that which leaves the parts of even length.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from audioedition.model import Span
from audioedition.patterns import lazy
from audioedition.script.sentences import sentences
from audioedition.words.clause_starts import CLAUSE_STARTS

# Engines keep a whole utterance in memory, and espeak-ng crashes on one of 150 kB: what is longer than any
# reader's breath is cut.
LONGEST = 1_000

_JOINS = CLAUSE_STARTS.pattern()
_CLOSING = r"[\"'”’»›)\]]*"
# From the best to the worst; each matches what the part before the cut ends with. A part never begins with a
# dash, a comma or a mark that closes something.
_PLACES = (
    # "He came; he saw." · "“Where to?” he asked."
    ("stop", rf"(?:[;；…?!][;；…?!]*{_CLOSING}(?=\s)|[。！？；])"),
    # "She had one wish: to leave." · "It was cold – too cold – to wait." · "It was cold—too cold."
    ("dash", rf"(?::{_CLOSING}(?=\s)|(?<=\s)(?:[–—―]|--?)(?=\s)|(?<=\w)[—―](?=\w)|[：])"),
    # "They waited for hours, but nobody came."
    ("clause", rf",{_CLOSING}(?=\s+{_JOINS}\b)"),
    # "In the morning, they left."
    ("comma", rf"(?:,{_CLOSING}(?=\s)|[，、،])"),
    # "He had waited for her (for hours) in vain."
    ("bracket", r"(?:[)\]»”](?=\s)|(?<=\w)(?=\s+[(\[«“]))"),
    # "They waited for hours and nobody came."
    ("join", rf"(?<=[^\W\d_])(?=[ \t\r\n]+{_JOINS}\b)"),
    # "They waited | for hours", but neither "5 | km" nor "page | 5" nor "10 | 000"
    ("words", r"(?<=[^\s\d])(?=[ \t\r\n]+[^\W\d_])"),
    # any white space that keeps groups of figures together and begins no part with a mark
    ("space", r"(?<=\S)(?=\s+[\w(\[«“„‘\"'¿¡#$€£@&*§])(?!(?<=\d)\s\d)"),
    # "https://example.org/ | a/long/path"
    ("within", r"(?<=\w)[/\-‐&=?_#\u00ad\u200b](?=[^\W\d_])"),
)
_PLACE = lazy("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PLACES))
_RANKS = {name: rank for rank, (name, _) in enumerate(_PLACES)}
_SPACE = lazy(r"\s*")
# A part is no shorter than this share of the limit, if any place will do; nor is the last one, if another is as good.
_SHORTEST, _LAST = 1 / 3, 1 / 8
# How far a place's own pattern looks past it: closing marks, white space, a conjunction.
_LOOK_AHEAD = 32
_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")


def utterances(text: str, span: Span, language: str) -> Iterator[Span]:
    """Its sentences, those that no engine should be given whole in parts of at most `LONGEST` characters."""
    for sentence in sentences(text, span, language):
        if sentence.end - sentence.start <= LONGEST:
            yield sentence
        else:
            yield from clauses(text, sentence, LONGEST)


def clauses(text: str, span: Span, limit: int) -> Iterator[Span]:
    """Cut what stands at `span` into parts of at most `limit` characters each, without the white space around them.

    No word is cut if there is white space or punctuation to cut at, no group of figures ("1,200") if there is anything
    else, and no letter from its accents unless a part would hold nothing but accents. Time grows with the text.
    """
    start = _past_space(text, span.start, span.end)
    while span.end - start > limit:
        place = _cut(text, start, span.end, limit)
        yield Span(start, place).trim(text)
        start = _past_space(text, place, span.end)
    if start < span.end:
        yield Span(start, span.end).trim(text)


def _past_space(text: str, place: int, end: int) -> int:
    match = _SPACE.match(text, place, end)
    return match.end() if match else place


def _cut(text: str, start: int, end: int, limit: int) -> int:
    """Where the part that begins at `start` ends: the best place, the nearest to parts of even length."""
    rest = end - start
    even = start + rest / -(-rest // limit)
    first = start + max(1, int(limit * _SHORTEST))
    last = min(start + limit, end - int(limit * _LAST))
    places = (
        (_RANKS[match.lastgroup or ""], abs(match.end() - even), match.end())
        for match in _PLACE.finditer(text, first - 1, min(end, last + _LOOK_AHEAD))
        if first <= match.end() <= last
    )
    return min(places, default=(0, 0, _hard(text, start, start + limit)))[2]


def _hard(text: str, start: int, place: int) -> int:
    """The last place up to `place` that parts neither a letter from its accents nor, if it can be, figures."""
    whole = place
    while whole > start + 1 and _is_one(text, whole):
        whole -= 1
    if whole == start + 1 and _is_one(text, whole):
        return place
    apart = whole
    while apart > start + 1 and (_is_one(text, apart) or _is_number(text, apart)):
        apart -= 1
    return apart if apart > start + 1 else whole


def _is_one(text: str, place: int) -> bool:
    """Whether the characters on both sides of `place` are seen as one."""
    before, after = text[place - 1], text[place]
    return (
        unicodedata.category(after)[0] == "M"
        or after in _JOINERS
        or before == "\u200d"
        or "\udc00" <= after <= "\udfff"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )


def _is_number(text: str, place: int) -> bool:
    """Whether `place` lies within a number, its groups and its decimals."""
    around = text[place - 1] + text[place]
    return any(c.isdecimal() for c in around) and all(c.isdecimal() or c in ".,'’ \u00a0\u2009\u202f" for c in around)
