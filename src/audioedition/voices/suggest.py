"""Words that a lexicon may want: names and foreign words that the voices of a cast do not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from audioedition.model import Script, Unit, Voice
from audioedition.patterns import lazy
from audioedition.voices.engine import Reading, Reads, Speaker
from audioedition.voices.lexicon import Lexicon

_WORD = lazy(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")
_POSSESSIVE = lazy(r"['’][sS]$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word, the language of the text around it, how often it stands there and in which line first.

    `says`: by voice, the IPA of what it would say; empty where no voice can tell.
    """

    word: str
    language: str
    count: int
    line: int
    says: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Found:
    """A word in a unit; `within`: other words stand before it there."""

    word: str
    unit: Unit
    within: bool


def suggest(
    script: Script, voices: Mapping[str, Voice], lexicon: Lexicon, load: Callable[[str, str], Speaker]
) -> tuple[Suggestion, ...]:
    """The words of `script` that `lexicon` lacks and no voice knows, the most frequent first.

    A voice that has a dictionary decides. Where none does, a word counts that is written as a name, with a
    capital within a sentence and never without, or in other letters than the text around it.
    """
    found: dict[tuple[str, str], list[_Found]] = {}
    for each in _words(script, lexicon):
        found.setdefault((each.word, each.unit.language), []).append(each)
    resolver = _by_language(script, voices)
    speakers = {voice: load(voice.engine, voice.voice) for those in resolver.values() for voice in those}
    try:
        written = frozenset(word for word, _ in found)
        made = []
        for (word, language), places in found.items():
            cast = [(voice.name, speakers[voice]) for voice in resolver.get(language, ())]
            readings = {name: speaker.reading(word) for name, speaker in cast if isinstance(speaker, Reads)}
            if _is_wanted(places, readings, written):
                says = {name: reading.ipa for name, reading in readings.items()}
                made.append(Suggestion(word, language, len(places), _line(script, places[0]), says))
    finally:
        for speaker in speakers.values():
            speaker.close()
    return tuple(sorted(made, key=lambda each: -each.count))


def _by_language(script: Script, voices: Mapping[str, Voice]) -> dict[str, list[Voice]]:
    """The voices that read each language, the one that reads most first; each engine's voice once."""
    lengths: Counter[Voice] = Counter()
    for unit in script.units:
        lengths[voices[unit.id]] += len(unit.text)
    found: dict[str, dict[tuple[str, str], Voice]] = {}
    for voice, _ in lengths.most_common():
        found.setdefault(voice.language, {}).setdefault((voice.engine, voice.voice), voice)
    return {language: list(cast.values()) for language, cast in found.items()}


def _words(script: Script, lexicon: Lexicon) -> Iterator[_Found]:
    for unit in script.units:
        if unit.span is None:  # a cue's words, the credit's: ours
            continue
        text = lexicon.without(unit.text, unit.language)
        for match in _WORD.finditer(text):
            if unit.kind == "opening" and match[0] not in unit.source:  # ours too
                continue
            yield _Found(_POSSESSIVE.sub("", match[0]), unit, bool(_WORD.search(unit.text[: match.start()])))


def _is_wanted(places: list[_Found], readings: Mapping[str, Reading], written: frozenset[str]) -> bool:
    known = [reading.known for reading in readings.values() if reading.known is not None]
    if known:
        return not all(known)
    word = places[0].word
    if word[0].isupper() and word.lower() not in written and any(place.within for place in places):
        return True
    return word.isascii() and sum(map(str.isascii, places[0].unit.text)) < len(places[0].unit.text) / 2


def _line(script: Script, place: _Found) -> int:
    """The line of the document, from 1, in which the word stands, or else its unit begins."""
    assert place.unit.span is not None
    start, end = place.unit.span
    at = script.text.find(place.word, start, end)
    return script.text.count("\n", 0, at if at >= 0 else start) + 1
