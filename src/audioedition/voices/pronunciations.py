"""How the voices of a cast say each word: what the engines make of the very texts that a build sends them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from audioedition.model import Script, Span, Take
from audioedition.voices import ipa, registry
from audioedition.voices.casting import Cast
from audioedition.voices.engine import Speaker, Transcribes, WordSound
from audioedition.voices.lexicon import Lexicon, Origin, Piece
from audioedition.voices.word_spans import word_spans


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """A word of the said text, and how it is pronounced: its IPA, None where the voice does not tell. `origin`: who
    decides that; `voice`: the name of the voice. Words that a voice joins are one."""

    word: str
    ipa: str | None
    origin: Origin
    voice: str


def pronunciations(
    script: Script, cast: Cast, lexicon: Lexicon, load: Callable[[str, str], Speaker]
) -> Iterator[Pronunciation]:
    """The words of a script in speaking order, from the takes of its cast. Loads the voices; makes no sound."""
    texts = {unit.id: lexicon.said_text(unit) for unit in script.units}
    speakers: dict[tuple[str, str], Speaker] = {}
    try:
        for take in cast.takes:
            key = (take.voice.engine, take.voice.voice)
            if key not in speakers:
                speakers[key] = load(*key)
            yield from _of_take(take, texts, lexicon, speakers[key])
    finally:
        for speaker in speakers.values():
            speaker.close()


def _of_take(take: Take, texts: dict[str, str], lexicon: Lexicon, speaker: Speaker) -> Iterator[Pronunciation]:
    sounds = speaker.transcribe(take.text) if isinstance(speaker, Transcribes) else None
    phonemes = registry.resolve(take.voice.engine, take.voice.voice).phonemes
    for part in take.parts:
        text = ipa.unmarked(texts[part.unit])
        pieces = lexicon.pieces(text, take.voice.language, phonemes)
        origins = [piece.origin for piece in pieces for _ in range(*piece.span)]
        said = None if sounds is None else _carried_back(sounds, pieces, part.span)
        for span, sound in _by_word(word_spans(text), said):
            origin: Origin = next((origin for origin in origins[slice(*span)] if origin != "engine"), "engine")
            yield Pronunciation(span.of(text), sound, origin, take.voice.name)


def _carried_back(sounds: Iterable[WordSound], pieces: Iterable[Piece], part: Span) -> list[WordSound]:
    """The sounds of a take's part, by spans of its said text."""
    said = [span for piece in pieces for span in _said_spans(piece)]
    within = (sound for sound in sounds if sound.span.overlaps(part))
    edges = ((max(sound.span.start, part.start), min(sound.span.end, part.end), sound.ipa) for sound in within)
    return [
        WordSound(Span(said[start - part.start].start, said[end - 1 - part.start].end), sound)
        for start, end, sound in edges
    ]


def _said_spans(piece: Piece) -> list[Span]:
    """For each character that is sent, the span of the said text that it comes from."""
    (start, end), sent = piece.span, piece.sent
    if piece.origin == "engine":
        return [Span(offset, offset + 1) for offset in range(start, end)]
    if not sent.startswith("["):  # a respelling
        return [piece.span] * len(sent)
    return [Span(offset, offset + 1) for offset in (min(max(start + n - 1, start), end - 1) for n in range(len(sent)))]


def _by_word(words: Sequence[Span], sounds: Iterable[WordSound] | None) -> Iterator[tuple[Span, str | None]]:
    """Each word with its IPA; those that share a sound are one. Both are in order."""
    if sounds is None:
        yield from ((word, None) for word in words)
        return
    starts, ends = [word.start for word in words], [word.end for word in words]
    spoken = [""] * len(words)
    joined: set[int] = set()
    for sound in sounds:
        first, last = bisect_right(ends, sound.span.start), bisect_left(starts, sound.span.end) - 1
        if first <= last:
            spoken[first] = f"{spoken[first]} {sound.ipa}".strip()
            joined.update(range(first + 1, last + 1))
    at = 0
    while at < len(words):
        end = at + 1
        while end in joined:
            end += 1
        yield Span(words[at].start, words[end - 1].end), " ".join(sound for sound in spoken[at:end] if sound)
        at = end
