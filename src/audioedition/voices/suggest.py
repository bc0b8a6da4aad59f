"""Suggestions for the lexicon: names and foreign words that the voices of a cast do not know."""

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
    """A word, the language of the text around it, how often it occurs and its first line.

    `says`: by voice, the IPA that it would speak; empty where no voice can return it.
    """

    word: str
    language: str
    count: int
    line: int
    says: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Occurrence:
    """An occurrence of a word in a unit; `within`: it is not the first word of the unit."""

    word: str
    unit: Unit
    within: bool


def suggest(
    script: Script, voices: Mapping[str, Voice], lexicon: Lexicon, load: Callable[[str, str], Speaker]
) -> tuple[Suggestion, ...]:
    """The words of `script` that `lexicon` lacks and no voice knows, the most frequent first.

    A voice with a dictionary decides. Without one, a word is listed that looks like a name (a capital within a
    sentence, and never without a capital), or that is in another script than the text around it.
    """
    occurrences: dict[tuple[str, str], list[_Occurrence]] = {}
    for occurrence in _words(script, lexicon):
        occurrences.setdefault((occurrence.word, occurrence.unit.language), []).append(occurrence)
    by_language = _by_language(script, voices)
    speakers = {voice: load(voice.engine, voice.voice) for casts in by_language.values() for voice in casts}
    try:
        spellings = frozenset(word for word, _ in occurrences)
        suggestions = []
        for (word, language), group in occurrences.items():
            cast = [(voice.name, speakers[voice]) for voice in by_language.get(language, ())]
            readings = {name: speaker.reading(word) for name, speaker in cast if isinstance(speaker, Reads)}
            if _is_unknown(group, readings, spellings):
                says = {name: reading.ipa for name, reading in readings.items()}
                suggestions.append(Suggestion(word, language, len(group), _line(script, group[0]), says))
    finally:
        for speaker in speakers.values():
            speaker.close()
    return tuple(sorted(suggestions, key=lambda suggestion: -suggestion.count))


def _by_language(script: Script, voices: Mapping[str, Voice]) -> dict[str, list[Voice]]:
    """The voices that read each language, the one that reads most first; each engine's voice once."""
    lengths: Counter[Voice] = Counter()
    for unit in script.units:
        lengths[voices[unit.id]] += len(unit.text)
    casts: dict[str, dict[tuple[str, str], Voice]] = {}
    for voice, _ in lengths.most_common():
        casts.setdefault(voice.language, {}).setdefault((voice.engine, voice.voice), voice)
    return {language: list(cast.values()) for language, cast in casts.items()}


def _words(script: Script, lexicon: Lexicon) -> Iterator[_Occurrence]:
    for unit in script.units:
        if unit.span is None:  # our own words: a cue's, the credit's
            continue
        text = lexicon.without(unit.text, unit.language)
        for match in _WORD.finditer(text):
            if unit.kind == "opening" and match[0] not in unit.source:  # our own words
                continue
            yield _Occurrence(_POSSESSIVE.sub("", match[0]), unit, bool(_WORD.search(unit.text[: match.start()])))


def _is_unknown(occurrences: list[_Occurrence], readings: Mapping[str, Reading], spellings: frozenset[str]) -> bool:
    known = [reading.known for reading in readings.values() if reading.known is not None]
    if known:
        return not all(known)
    word = occurrences[0].word
    if word[0].isupper() and word.lower() not in spellings and any(occurrence.within for occurrence in occurrences):
        return True
    return word.isascii() and sum(map(str.isascii, occurrences[0].unit.text)) < len(occurrences[0].unit.text) / 2


def _line(script: Script, occurrence: _Occurrence) -> int:
    """The line of the document, from 1, in which the word stands, or else its unit begins."""
    assert occurrence.unit.span is not None
    start, end = occurrence.unit.span
    position = script.text.find(occurrence.word, start, end)
    return script.text.count("\n", 0, position if position >= 0 else start) + 1
