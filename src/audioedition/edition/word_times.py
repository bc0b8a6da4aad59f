"""When each word is heard: the times that engines give, carried back from the sent text to the written words.

The sent text is the said text but for words that the lexicon respells; the said text is the written one but for the
unit's steps. Where an engine knows no times, the unit's time is shared among its words by their letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from audioedition.edition.times import Timed
from audioedition.model import Span, Unit
from audioedition.patterns import lazy

# How far behind the last one a word is looked for: more than a respelt name, less than the next word of the same sound.
_WITHIN = 60
_RUN = lazy(r"[^\s—–―…/]+")


class SpokenWord(NamedTuple):
    """A word as it was sent to the engine, and its samples in the episode's audio (half-open)."""

    text: str
    start: int
    end: int


class WrittenWord(NamedTuple):
    """A written word, as a half-open range of code points of the document, and its samples in the episode's audio."""

    start: int
    end: int
    first: int
    last: int


def written_words(unit: Unit, spoken: Sequence[SpokenWord] | None, timed: Timed) -> tuple[WrittenWord, ...]:
    """The written words of `unit` with their times, in order; none of a unit that the document does not have.

    `spoken`: its words with their times, None where the engine knows none. Words that one number stands for ("2009")
    are one.
    """
    if unit.span is None:
        return ()
    said = _Said(unit)
    pairs = _shared(unit.text, timed) if spoken is None else located(unit.text, spoken)
    rows: list[WrittenWord] = []
    for place, first, last in pairs:
        source = said.source(place)
        if source is None:
            continue
        if rows and source.start < rows[-1].end:
            before = rows.pop()
            source, first = Span(before.start, max(before.end, source.end)), before.first
        rows.append(WrittenWord(source.start, source.end, first, last))
    return tuple(rows)


def located(text: str, spoken: Iterable[SpokenWord]) -> Iterator[tuple[Span, int, int]]:
    """The range of `text` in which each word stands, and its samples. What is not found there was respelt: such words
    together are what stands between their neighbours."""
    folded = _folded(text)
    place, respelt = 0, list[SpokenWord]()
    for word in spoken:
        found = _find(folded, _folded(word.text), place)
        if found < 0:
            respelt.append(word)
            continue
        if respelt:
            yield Span(place, found), respelt[0].start, respelt[-1].end
            respelt = []
        place = found + len(word.text)
        yield Span(found, place), word.start, word.end
    if respelt:
        yield Span(place, len(text)), respelt[0].start, respelt[-1].end


def _find(text: str, word: str, place: int) -> int:
    """Where `word` stands soon after `place`, as a word of its own; −1 for nowhere."""
    most = place + _WITHIN + len(word)
    found = text.find(word, place, most)
    while found >= 0:
        end = found + len(word)
        if not (found > place and text[found - 1].isalnum()) and not (end < len(text) and _goes_on(text[end])):
            return found
        found = text.find(word, found + 1, most)
    return -1


def _goes_on(char: str) -> bool:
    """Whether a word goes on with `char`: with letters that have capitals, and digits; other scripts part no words."""
    return char.isdigit() or char.lower() != char.upper()


def _folded(text: str) -> str:
    """As many characters, without capitals."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _shared(text: str, timed: Timed) -> Iterator[tuple[Span, int, int]]:
    """The unit's time, shared among its words by their characters."""
    runs = [run.span() for run in _RUN.finditer(text)]
    whole = sum(end - start for start, end in runs)
    shares = accumulate((end - start for start, end in runs), initial=0)
    times = [timed.start + share * (timed.end - timed.start) // max(whole, 1) for share in shares]
    for run, (first, last) in zip(runs, pairwise(times), strict=True):
        yield Span(*run), first, last


class _Said:
    """The characters of a unit's said text, and which of the document's each comes from."""

    def __init__(self, unit: Unit) -> None:
        assert unit.span is not None
        self._unit, self._begin = unit, unit.span.start
        self._places: list[Span] = []
        characters = list(self._replayed())
        for number, (char, place) in enumerate(characters):
            # White space is collapsed as `script` does it.
            if not char.isspace() or (self._places and number and not characters[number - 1][0].isspace()):
                self._places.append(place)
        while len(self._places) > len(unit.text):
            self._places.pop()

    def _replayed(self) -> Iterator[tuple[str, Span]]:
        unit, place = self._unit, self._begin
        for step in unit.steps:
            yield from self._plain(place, step.span.start)
            yield from ((char, step.span) for char in step.said)
            place = step.span.end
        yield from self._plain(place, self._begin + len(unit.source))

    def _plain(self, start: int, end: int) -> Iterator[tuple[str, Span]]:
        for place in range(start, end):
            yield self._unit.source[place - self._begin], Span(place, place + 1)

    def source(self, said: Span) -> Span | None:
        """The document's range behind a range of the said text, from its first letter or digit to its last; None where
        there is none."""
        characters = zip(self._unit.text[said.start : said.end], self._places[said.start : said.end], strict=False)
        # A mark may be said for a tag ("— Trans.]"), which is no part of the word before it.
        places = [place for char, place in characters if char.isalnum()]
        if not places:
            return None
        start, end = min(place.start for place in places), max(place.end for place in places)
        text = self._unit.source
        while start < end and not text[start - self._begin].isalnum():
            start += 1
        while end > start and not text[end - 1 - self._begin].isalnum():
            end -= 1
        return Span(start, end) if start < end else None
