"""The shape of a paragraph as it is cast, kept in keys and heard."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from audioedition.article import from_text
from audioedition.model import PLAIN, Prosody, Take
from audioedition.script import segment
from audioedition.voices import registry
from audioedition.voices.casting import cast
from audioedition.voices.hibari_speech import HibariSpeaker

from ..listening.pitch import pitch, semitones
from ..script.scripts import rules

TEXT = (
    "The guard turned every page of it twice. He held one of them up to the light. Nobody in the room said a word. "
    "Then he gave it back to me."
)
OFF = "prosody: {first: 0, last: 0, slower: 0, question: 0, pauses: 0}\n"
QUIET = "opening: {say: false}\ncredit: {say: false}\n"


def takes(text: str, yaml: str = "") -> tuple[Take, ...]:
    house = rules(QUIET + yaml)
    return cast(segment(from_text(text, "en"), house), house).takes


def prosodies(text: str, yaml: str = "") -> list[Prosody]:
    return [take.prosody for take in takes(text, yaml)]


SHAPE_ROWS = {"first": "first: 0.5", "last": "last: -0.75", "slower": "slower: 4", "question": "question: 6"}
SHAPE = f"prosody: {{{', '.join(SHAPE_ROWS.values())}}}\n"


def test_a_paragraph_has_the_shape_that_voices_yaml_gives_it() -> None:
    assert prosodies(TEXT, SHAPE) == [Prosody(0.5), PLAIN, PLAIN, Prosody(-0.75, 0.0, 0.96)]
    assert prosodies("Was anybody hurt in the accident?", SHAPE) == [Prosody(rise=6.0)]


def test_a_voice_without_melody_has_tempo_alone() -> None:
    joe = SHAPE + "roles: {narrator: joe}\n"
    assert prosodies(TEXT, joe) == [PLAIN, PLAIN, PLAIN, Prosody(rate=0.96)]
    assert prosodies("Was anybody hurt in the accident?", joe) == [PLAIN]


def test_switched_off_it_changes_nothing_and_no_key() -> None:
    assert prosodies(TEXT + " Was anybody hurt?", OFF) == [PLAIN] * 5
    shaped, plain = takes(TEXT, SHAPE), takes(TEXT, OFF)
    assert [a.key == b.key for a, b in zip(shaped, plain, strict=True)] == [False, True, True, False]


def test_each_part_of_the_shape_is_in_the_key() -> None:
    text = "It began here. Was anybody hurt?"
    first, last = (take.key for take in takes(text, SHAPE))
    for row, same in (("first: 0.25", last), ("question: 3", first), ("last: -0.5", first), ("slower: 1", first)):
        now = [take.key for take in takes(text, SHAPE.replace(SHAPE_ROWS[row.split(":")[0]], row))]
        assert len({first, last} | set(now)) == 3 and same in now, row


def test_a_sentence_more_in_the_middle_speaks_that_one_alone() -> None:
    more = TEXT.replace("Nobody in", "A clock struck eleven. Nobody in")
    new = {take.key for take in takes(more)} - {take.key for take in takes(TEXT)}
    assert len(new) == 1


@pytest.fixture(scope="module")
def heart() -> HibariSpeaker:
    speaker = registry.load("hibari", "heart")
    assert isinstance(speaker, HibariSpeaker)
    return speaker


def melody(heart: HibariSpeaker, text: str, up: float, rise: float) -> np.ndarray:
    return pitch(heart.intone(text, 1.0, up, rise).samples, 24_000)


@pytest.mark.parametrize("up", [-1.0, 1.0])
def test_a_sentence_is_as_much_higher_as_it_is_to_be(heart: HibariSpeaker, up: float) -> None:
    text = "The guard turned every page of it twice, and held one of them up to the light."
    own, changed = (float(np.nanmedian(melody(heart, text, semi, 0.0))) for semi in (0.0, up))
    assert float(semitones(changed, own)) == pytest.approx(up, abs=0.25)


QUESTIONS = (
    "Was anybody hurt in the accident?", "Did you see the new library?", "Have you ever been to Kazakhstan?",
    "Is there anything in it that belongs to others?", "Can you show me your tickets?",
)  # fmt: skip


def test_a_question_rises_at_its_end_and_nowhere_else(heart: HibariSpeaker) -> None:
    """The highest of its last 200 ms of voice lies a few semitones over its middle; by itself it falls."""
    ends = []
    for text in QUESTIONS:
        own, rising = melody(heart, text, 0.0, 0.0), melody(heart, text, 0.0, 5.0)
        half = len(own) // 2
        assert np.nanmedian(np.abs(semitones(own[:half], 1.0) - semitones(rising[:half], 1.0))) < 0.1, text
        ends.append([_end(own), _end(rising)])
    falls, rises = np.median(ends, axis=0)
    assert falls < 0
    assert rises > 1


def _end(heights: np.ndarray) -> float:
    """The pitch of the last 100 ms of voice above the middle of all, in semitones; without the octaves below that a
    dying voice is taken for."""
    middle = float(np.nanmedian(heights))
    voice = heights[heights > middle * 0.6]
    return float(semitones(float(np.median(voice[-10:])), middle))


def test_engines_that_cannot_are_not_asked() -> None:
    assert [voice.name for voice in registry.voices("hibari") if not voice.melody] == []
    assert [voice.name for voice in registry.voices("piper") if voice.melody] == []
    assert dataclasses.replace(PLAIN, rate=0.9).is_melody is False
