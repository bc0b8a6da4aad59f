"""Transcripts: every word of every unit is there, and the cues are in step with the units and with the sound."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from audioedition.check.sound import Sound
from audioedition.check.subject import AUDIBLE_DB, Subject, of_edition, of_unit
from audioedition.contracts.episode import EpisodeUnit, Word
from audioedition.contracts.findings import Finding
from audioedition.files import regular_bytes

# Cues are moved by some tenths of a second where two would overlap; words' times may be shared by length.
_OFF_S, _MOST_OFF = 0.75, 0.5
_CUES_IN_SOUND, _BEGINNING_S, _FEW = 0.8, 0.40, 3
# How far ahead the words of both sides are looked for where they part.
_AHEAD, _NEAR = 25, 4
# One word may be written otherwise in a transcript (a mark, a hyphen).
_WORDS_MISSING, _SHARE_MISSING = 2, 0.34
_MOST_BYTES = 200_000_000
_TIMES = re.compile(
    r"(?:(\d{1,4}):)?(\d{1,2}):(\d\d)[.,](\d{3})[ \t]*-->[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d\d)[.,](\d{3})"
)
_TAGS, _WORDS = re.compile(r"<[^<>]*>"), re.compile(r"[^\W_]+")
_UNSEEN = ("script", "style", "head")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of a transcript, from when to when it is shown, in seconds."""

    start_s: float
    end_s: float
    text: str


def check_transcripts(subject: Subject, sound: Sound | None) -> Iterator[Finding]:
    """Each transcript of the manifest that is there; `sound` is the first form's."""
    for file in subject.episode.files:
        if file.role != "transcript":
            continue
        try:
            text = regular_bytes(subject.folder / file.path, _MOST_BYTES).decode()
            cues = _cues(file.type, text)
        except FileNotFoundError:
            continue
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            yield of_edition("transcript", f"{file.path}: cannot be read as {file.type}")
            continue
        if cues is None:
            yield from _plain(subject, file.path, text)
        else:
            yield from _timed(subject, file.path, cues)
            yield from _heard(file.path, cues, sound)


def _cues(media_type: str, text: str) -> list[Cue] | None:
    """The cues of a transcript with times; None for one without."""
    if media_type in ("text/html", "text/plain"):
        return None
    if media_type == "application/json":
        rows = json.loads(text)["segments"]
        return [Cue(float(row["startTime"]), float(row["endTime"]), str(row["body"])) for row in rows]
    cues = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        if match := _TIMES.search(block):
            words = html.unescape(_TAGS.sub("", block[match.end() :].partition("\n")[2]))
            cues.append(Cue(_seconds(match, 1), _seconds(match, 5), words))
    return cues


def _seconds(match: re.Match[str], group: int) -> float:
    hours, minutes, seconds, thousandths = (int(match[group + place] or 0) for place in range(4))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


# ------------------------------------------------------------------------------------------------------- words


@dataclass(frozen=True, slots=True)
class _Token:
    """A word to be compared; of which unit or cue, and when it is heard."""

    word: str
    owner: int
    at_s: float


def _words_of(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())


def _of_unit(unit: EpisodeUnit, number: int) -> Iterator[_Token]:
    """The words that a transcript must have: those of the article that are said as they are written, for a number may
    be in words, and a note's tag is left out; all of its text for what is not in the article."""
    if unit.words and unit.span and unit.kind != "opening":
        spoken = Counter(_words_of(unit.text))
        for start, end, at_s in _joined(unit.words):
            for token in _words_of(unit.source[start - unit.span.start : end - unit.span.start]):
                if spoken[token] > 0:
                    spoken[token] -= 1
                    yield _Token(token, number, at_s if start > unit.words[0].start else unit.start_s)
    else:
        tokens = _words_of(unit.text)
        step = (unit.end_s - unit.start_s) / max(1, len(tokens))
        for place, token in enumerate(tokens):
            yield _Token(token, number, unit.start_s + place * step)


def _joined(words: Sequence[Word]) -> Iterator[tuple[int, int, float]]:
    """Spans of the document and the moments at which they are heard: words with nothing between them (DS18B20) are
    written as one."""
    start, end, at_s = words[0].start, words[0].start, words[0].start_s
    for word in words:
        if word.start > end:
            yield start, end, at_s
            start, at_s = word.start, word.start_s
        end = max(end, word.end)
    yield start, end, at_s


def _aligned(first: Sequence[_Token], second: Sequence[_Token]) -> Iterator[tuple[int, int]]:
    """Pairs of places of the same words, in order; where the two part, the nearest place at which they meet again:
    with one word where that is very near (a number, a speaker's name stood between), else with two."""
    one = other = 0
    while one < len(first) and other < len(second):
        if first[one].word == second[other].word:
            yield one, other
            one, other = one + 1, other + 1
            continue
        for distance in range(1, 2 * _AHEAD):
            options = ((one + step, other + distance - step) for step in range(distance + 1))
            if found := next((option for option in options if _meet(first, second, *option, distance <= _NEAR)), None):
                one, other = found
                break
        else:
            one, other = one + 1, other + 1


def _meet(first: Sequence[_Token], second: Sequence[_Token], one: int, other: int, near: bool) -> bool:
    if one >= len(first) or other >= len(second) or first[one].word != second[other].word:
        return False
    if near or one + 1 >= len(first) or other + 1 >= len(second):
        return True
    return first[one + 1].word == second[other + 1].word


def _timed(subject: Subject, name: str, cues: Sequence[Cue]) -> Iterator[Finding]:
    units = subject.units
    spoken = [token for number, unit in enumerate(units) for token in _of_unit(unit, number)]
    shown = [_Token(word, number, cue.start_s) for number, cue in enumerate(cues) for word in _words_of(cue.text)]
    pairs = list(_aligned(spoken, shown))
    present = Counter(spoken[one].owner for one, _ in pairs)
    needed = Counter(token.owner for token in spoken)
    yield from _missing(units, needed, present, name)
    # Only cues whose first word is known: one that begins with a number, or a name, has no time to be held against.
    firsts = {
        shown[other].owner: one for one, other in pairs if other == 0 or shown[other].owner != shown[other - 1].owner
    }
    off = {cue: cues[cue].start_s - spoken[one].at_s for cue, one in firsts.items()}
    wrong = [cue for cue, seconds in off.items() if abs(seconds) > _OFF_S]
    if len(wrong) > max(1, _MOST_OFF * len(off)):
        shift = median(off[cue] for cue in wrong)
        message = f"{name}: {len(wrong)} of {len(off)} cues are off, by {shift:+.2f} s (median)"
        yield of_edition("transcript", message, cues[wrong[0]].start_s, cues[wrong[-1]].end_s)
        return
    for cue in wrong:
        unit = units[spoken[firsts[cue]].owner]
        message = f"{name}: a cue is shown {off[cue]:+.2f} s off"
        yield of_unit("transcript", unit, message, min(cues[cue].start_s, unit.start_s), cues[cue].end_s)


def _missing(units: Sequence[EpisodeUnit], needed: Counter[int], present: Counter[int], name: str) -> Iterator[Finding]:
    for number, count in needed.items():
        missing = count - present[number]
        if missing >= _WORDS_MISSING or missing > _SHARE_MISSING * count:
            yield of_unit("coverage", units[number], f"{name}: {missing} of {count} words are missing")


def _plain(subject: Subject, name: str, text: str) -> Iterator[Finding]:
    """A transcript without times: it has all words as often as they are written."""
    left = Counter(_words_of(_visible(text) if name.endswith("html") else text))
    present: Counter[int] = Counter()
    needed: Counter[int] = Counter()
    for number, unit in enumerate(subject.units):
        for token in _of_unit(unit, number):
            needed[number] += 1
            if left[token.word] > 0:
                left[token.word] -= 1
                present[number] += 1
    # The title, the cues and the credit stand there in words of their own.
    written = Counter({number: count for number, count in needed.items() if _is_written(subject.units[number])})
    yield from _missing(subject.units, written, present, name)


def _visible(page: str) -> str:
    """The text of a page."""
    from lxml import etree

    root: Any = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8", no_network=True))
    if root is None:
        return ""
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    return " ".join(root.itertext())


def _is_written(unit: EpisodeUnit) -> bool:
    return unit.span is not None and unit.kind != "opening"


def _heard(name: str, cues: Sequence[Cue], sound: Sound | None) -> Iterator[Finding]:
    """Where a cue begins, something is heard."""
    if sound is None or len(cues) < _FEW:
        return
    silent = [cue for cue in cues if not (sound.level(cue.start_s, cue.start_s + _BEGINNING_S) > AUDIBLE_DB).any()]
    if len(silent) > (1 - _CUES_IN_SOUND) * len(cues):
        message = f"{name}: at {len(silent)} of {len(cues)} cues nothing is heard"
        yield of_edition("transcript", message, silent[0].start_s, silent[-1].end_s)
