"""An edition heard by a recogniser: what each unit says, beside what it should say.

A stretch of some twenty seconds is heard at once, as a recogniser hears best. What differs there is heard again, each
unit for itself and with its neighbours, and told only where no hearing has it right: a recogniser errs more often than
a voice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from audioedition.check.decoding import decoded
from audioedition.check.proposals import Occurrence, proposals
from audioedition.check.recogniser import HEARING_RATE, HeardWord, Recogniser
from audioedition.check.subject import Subject, of_unit
from audioedition.check.wording import Vocabulary, aligned, alike, spelled, tokens
from audioedition.contracts.episode import EpisodeUnit
from audioedition.contracts.findings import Finding
from audioedition.errors import shown
from audioedition.language_tags import primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_STRETCH_S, _PADDING_S = 22.0, 0.30
# How much is heard around a unit that is heard again.
_AGAIN_S = (0.15, 1.5, 4.0)
# Of a voice that is understood (nine in ten of its units' letters, by the median), a unit of which less than this is
# heard says something else; of one that is not, only what is quite another text.
_UNDERSTOOD, _ALIKE, _ALIKE_OF_OTHERS, _LETTERS_OF_OTHERS = 0.9, 0.66, 0.35, 16
_LEAST_LETTERS = 4
# Another unit's text: sounds that were exchanged.
_EXCHANGED, _NEAR_UNITS = 0.75, 30
# A word in a unit that is understood but for it; a name may be spelled in many ways.
_WORD_LETTERS, _WORD_ALIKE, _NAME_ALIKE, _SURE = 3, 0.55, 0.25, 0.45


@dataclass(frozen=True)
class Listening:
    """What was heard to be wrong, the worst first, and lines that are proposed for lexicon.yaml."""

    findings: tuple[Finding, ...]
    proposals: tuple[str, ...]


@dataclass
class _Hearing:
    """A unit, the words that it should say, and those that were heard for it: `pairs` of places in the two."""

    unit: EpisodeUnit
    expected: list[str]
    heard: list[str] = field(default_factory=list)
    pairs: list[tuple[int | None, int | None]] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)

    @property
    def likeness(self) -> float:
        return alike("".join(self.expected), "".join(self.heard))


def listen_to(
    subject: Subject, recogniser: Recogniser, vocabulary: Vocabulary, report: Callable[[float], None]
) -> Listening:
    """Hear the first form of the edition that is there. `report` is told the seconds that were heard."""
    path = next((subject.folder / audio.path for audio in subject.episode.audio
                 if (subject.folder / audio.path).is_file()), None)  # fmt: skip
    if path is None:
        return Listening((), ())
    window = _Window(decoded(str(path), [], HEARING_RATE))
    hearings: list[_Hearing] = []
    findings: list[tuple[float, Finding]] = []
    for stretch in _stretches(subject, recogniser.languages):
        first = _heard_stretch(stretch, window, recogniser, vocabulary)
        hearings += first
        report(stretch[-1].end_s)
    usual = _usual(hearings)
    again = _Window(decoded(str(path), [], HEARING_RATE))
    for hearing in hearings:
        doubt = _doubt(hearing, usual[_voice(hearing)], vocabulary)
        if doubt:
            findings += _heard_again(hearing, doubt, subject, again, recogniser, vocabulary, usual)
    worst = sorted(findings, key=lambda row: row[0])
    # Of a voice that is hardly understood, the recogniser mishears every other word.
    understood = [hearing for hearing in hearings if usual[_voice(hearing)] >= _UNDERSTOOD]
    occurrences = (occurrence for hearing in understood for occurrence in _occurrences(hearing))
    return Listening(tuple(finding for _, finding in worst), proposals(occurrences, vocabulary))


# ------------------------------------------------------------------------------------------------ stretches


class _Window:
    """Samples of a stream, cut in the order of time; what lies a minute behind is forgotten."""

    def __init__(self, blocks: Iterator[NDArray[np.float32]]) -> None:
        self._blocks, self._held, self._begin, self._end = blocks, list[tuple[int, "NDArray[np.float32]"]](), 0, 0

    def cut(self, start_s: float, end_s: float) -> NDArray[np.float32]:
        import numpy as np

        first, last = max(0, round(start_s * HEARING_RATE)), round(end_s * HEARING_RATE)
        while self._end < last and (block := next(self._blocks, None)) is not None:
            self._held.append((self._end, block))
            self._end += len(block)
        oldest = first - 60 * HEARING_RATE
        self._held = [row for row in self._held if row[0] + len(row[1]) > oldest]
        parts = [block[max(0, first - at) : max(0, last - at)] for at, block in self._held]
        return np.concatenate([part for part in parts if len(part)] or [np.zeros(0, np.float32)])


def _stretches(subject: Subject, languages: frozenset[str]) -> Iterator[list[EpisodeUnit]]:
    """Units one after the other that are of one language and as long as a recogniser hears at once."""
    stretch: list[EpisodeUnit] = []
    for unit in subject.units:
        if primary(unit.language) not in languages:
            continue
        if stretch and (unit.language != stretch[0].language or unit.end_s - stretch[0].start_s > _STRETCH_S):
            yield stretch
            stretch = []
        stretch.append(unit)
    if stretch:
        yield stretch


def _heard_stretch(
    units: Sequence[EpisodeUnit], window: _Window, recogniser: Recogniser, vocabulary: Vocabulary
) -> list[_Hearing]:
    samples = window.cut(units[0].start_s - _PADDING_S, units[-1].end_s + _PADDING_S)
    return _shared(units, recogniser.hear(samples, primary(units[0].language) or ""), vocabulary)


def _shared(units: Sequence[EpisodeUnit], words: Sequence[HeardWord], vocabulary: Vocabulary) -> list[_Hearing]:
    """The heard words, given to the units by the least edits; a word too many goes to the unit before it."""
    language = primary(units[0].language) or "en"
    raw = [(token, word.probability) for word in words for token in tokens(word.word)]
    written = [tokens(unit.text) for unit in units]
    beside = {token for token, _ in raw}
    expected = [[part for way in spelled(own, beside, language, vocabulary) for part in way] for own in written]
    owners = [number for number, own in enumerate(expected) for _ in own]
    flat = [token for own in expected for token in own]
    ways = spelled([token for token, _ in raw], set(flat), language, vocabulary)
    heard = [(part, sure) for way, (_, sure) in zip(ways, raw, strict=True) for part in way]
    hearings = [_Hearing(unit, own) for unit, own in zip(units, expected, strict=True)]
    firsts = [owners.index(number) if number in owners else 0 for number in range(len(units))]
    owner = 0
    for one, other in aligned(flat, [token for token, _ in heard]):
        owner = owner if one is None else owners[one]
        hearing = hearings[owner]
        place = None
        if other is not None:
            place = len(hearing.heard)
            hearing.heard.append(heard[other][0])
            hearing.sure.append(heard[other][1])
        hearing.pairs.append((None if one is None else one - firsts[owner], place))
    return hearings


# --------------------------------------------------------------------------------------------------- doubts


def _voice(hearing: _Hearing) -> tuple[str, str]:
    return hearing.unit.voice, hearing.unit.language


def _usual(hearings: Sequence[_Hearing]) -> dict[tuple[str, str], float]:
    """How well each voice is understood in each language: the median of its units' likeness."""
    by_voice: dict[tuple[str, str], list[float]] = {}
    for hearing in hearings:
        by_voice.setdefault(_voice(hearing), []).append(hearing.likeness)
    return {key: median(values) for key, values in by_voice.items()}


@dataclass(frozen=True, slots=True)
class _Doubt:
    """What is doubted of a unit: all of it, or a word of it, by its place."""

    word: int | None = None


def _doubt(hearing: _Hearing, usual: float, vocabulary: Vocabulary) -> list[_Doubt]:
    count = sum(map(len, hearing.expected))
    if count < _LEAST_LETTERS:
        return []
    if usual < _UNDERSTOOD:
        return [_Doubt()] if count >= _LETTERS_OF_OTHERS and hearing.likeness < _ALIKE_OF_OTHERS else []
    if hearing.likeness < _ALIKE:
        return [_Doubt()]
    return [_Doubt(place) for place in _other_words(hearing, vocabulary)]


def _other_words(hearing: _Hearing, vocabulary: Vocabulary) -> Iterator[int]:
    """Places of words in the place of which quite another one was heard, its neighbours being right."""
    names = _names(hearing.unit.text)
    partners = dict(pair for pair in hearing.pairs if pair[0] is not None)
    for one, other in partners.items():
        if one is None or other is None:
            continue
        word, heard = hearing.expected[one], hearing.heard[other]
        limit = _NAME_ALIKE if word in names or word in vocabulary.lexicon else _WORD_ALIKE
        if min(len(word), len(heard)) < _WORD_LETTERS or vocabulary.alike(word, heard, hearing.unit.language) >= limit:
            continue
        beside = [place for place in (one - 1, one + 1) if 0 <= place < len(hearing.expected)]
        right = [place for place in beside if _is_right(hearing, place, partners.get(place), vocabulary)]
        if hearing.sure[other] >= _SURE and len(right) == len(beside):
            yield one


def _is_right(hearing: _Hearing, one: int, other: int | None, vocabulary: Vocabulary) -> bool:
    if other is None:
        return False
    return vocabulary.alike(hearing.expected[one], hearing.heard[other], hearing.unit.language) >= _WORD_ALIKE


def _names(text: str) -> frozenset[str]:
    """Words with a capital within a sentence, which may be names."""
    words = text.split()
    inner = (word for before, word in pairwise(words) if before[-1:] not in '.!?:“"«')
    return frozenset(token for word in inner if word.strip("“”\"«»(['’")[:1].isupper() for token in tokens(word))


def _heard_again(
    hearing: _Hearing, doubts: Sequence[_Doubt], subject: Subject, window: _Window, recogniser: Recogniser,
    vocabulary: Vocabulary, usual: dict[tuple[str, str], float],
) -> list[tuple[float, Finding]]:  # fmt: skip
    """What is left of the doubts after the unit was heard again: how alike it is at best, and the finding."""
    unit = hearing.unit
    others = [hearing]
    for padding in _AGAIN_S:
        near = [other for other in subject.units
                if other.language == unit.language and other.start_s >= unit.start_s - padding
                and other.end_s <= unit.end_s + padding]  # fmt: skip
        samples = window.cut(near[0].start_s - _PADDING_S / 2, near[-1].end_s + _PADDING_S / 2)
        words = recogniser.hear(samples, primary(unit.language) or "")
        others += [other for other in _shared(near, words, vocabulary) if other.unit.id == unit.id]
    if doubts[0].word is None:
        best = max(others, key=lambda other: other.likeness)
        is_understood = usual[_voice(hearing)] >= _UNDERSTOOD
        if best.likeness >= (_ALIKE if is_understood else _ALIKE_OF_OTHERS):
            return []
        return [(best.likeness, _of_whole(best, subject))]
    found = []
    for doubt in doubts:
        place = doubt.word
        assert place is not None
        said = [_partner(other, place) for other in others]
        word = hearing.expected[place] if place < len(hearing.expected) else ""
        if all(heard and vocabulary.alike(word, heard, unit.language) < _WORD_ALIKE for heard in said):
            message = f"“{word}” should be said, “{said[0]}” is heard"
            found.append((alike(word, said[0] or ""), _of_word(unit, word, message)))
    return found


def _partner(hearing: _Hearing, place: int) -> str | None:
    other = dict(pair for pair in hearing.pairs if pair[0] is not None).get(place)
    return None if other is None else hearing.heard[other]


def _of_word(unit: EpisodeUnit, word: str, message: str) -> Finding:
    """A finding at a word, where its times are known, else at its unit."""
    for row in unit.words or ():
        if unit.span and tokens(unit.source[row.start - unit.span.start : row.end - unit.span.start]) == [word]:
            return of_unit("words", unit, message, row.start_s, row.end_s)
    return of_unit("words", unit, message)


def _of_whole(hearing: _Hearing, subject: Subject) -> Finding:
    unit, text = hearing.unit, "".join(hearing.heard)
    place = subject.units.index(unit)
    near = subject.units[max(0, place - _NEAR_UNITS) : place + _NEAR_UNITS]
    likeness, other = max(
        ((alike("".join(tokens(other.text)), text), other) for other in near if other.text != unit.text),
        key=lambda row: row[0], default=(0.0, unit),
    )  # fmt: skip
    if likeness >= _EXCHANGED and len(text) >= _LEAST_LETTERS:
        return of_unit("order", unit, f"the words of {other.id} are heard: “{shown(other.text, 50)}”")
    heard = f"“{shown(' '.join(hearing.heard), 60)}” is heard" if hearing.heard else "no words are heard"
    return of_unit("words", unit, f"{heard}, not “{shown(unit.text, 60)}”")


def _occurrences(hearing: _Hearing) -> Iterator[Occurrence]:
    names = _names(hearing.unit.text)
    for one, other in hearing.pairs:
        if one is not None:
            word = hearing.expected[one]
            heard = hearing.heard[other] if other is not None else ""
            yield Occurrence(word, word in names, heard, hearing.unit)
