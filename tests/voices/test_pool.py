"""Voices for the people of interviews and plays: in the order in which they first speak, and told apart by ear."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from audioedition.errors import VoiceError
from audioedition.voices import casting, registry
from audioedition.voices.calibration import calibration_text
from audioedition.voices.casting import VoiceResolver

from ..listening.pitch import pitch, semitones
from ..script.scripts import rules, script_of

INTERVIEW = "Anna Holm: How are you?\n\nKarl Moor: I am well.\n\nHolm: And I.\n\nMoor: We are.\n\n"
_APART = 3.0  # semitones


def voices_of(text: str, yaml: str = "", language: str = "en") -> dict[str, str]:
    """The voice of each person who speaks."""
    house = rules(yaml)
    script = script_of(text, language=language)
    cast = casting.cast(script, house)
    return {unit.role: cast.voices[unit.id].name for unit in script.units if unit.role.startswith("person:")}


def test_people_get_the_voices_of_the_pool_in_the_order_in_which_they_first_speak() -> None:
    assert voices_of(INTERVIEW) == {"person:Anna Holm": "joe", "person:Karl Moor": "heart-low"}
    assert voices_of(INTERVIEW.replace("Anna", "Zoe").replace("Karl", "Abel")) == {
        "person:Zoe Holm": "joe", "person:Abel Moor": "heart-low"
    }  # fmt: skip


def test_an_editor_casts_somebody_in_one_line() -> None:
    yaml = 'roles: {"person:Karl Moor": heart-aside}'
    assert voices_of(INTERVIEW, yaml) == {"person:Anna Holm": "joe", "person:Karl Moor": "heart-aside"}
    assert voices_of(INTERVIEW, "pool: [heart-aside, joe]")["person:Anna Holm"] == "heart-aside"


def test_the_narrator_s_voice_is_nobody_else_s() -> None:
    assert set(voices_of(INTERVIEW, "pool: [heart, joe, heart-low]").values()) == {"joe", "heart-low"}


def test_a_voice_of_the_pool_that_is_not_here_is_passed_over_and_an_unknown_name_is_an_error() -> None:
    yaml = "voices: {far: {engine: piper, voice: /nowhere/far.onnx}}\npool: [far, joe, heart-low]"
    assert set(voices_of(INTERVIEW, yaml).values()) == {"joe", "heart-low"}
    with pytest.raises(VoiceError, match="there is no voice “jo”"):
        voices_of(INTERVIEW, "pool: [jo]")


def test_one_voice_of_a_language_speaks_for_several_people_in_several_pitches() -> None:
    text = "Анна Хольм: Как вы?\n\nКарл Моор: Я здоров.\n\nХольм: И я.\n\nМоор: Мы здоровы.\n\n"
    assert voices_of(text, language="ru") == {"person:Анна Хольм": "pyttsx3-ru-4", "person:Карл Моор": "pyttsx3-ru+4"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_voices_of_a_pool_are_told_apart_by_ear(language: str) -> None:
    resolver = VoiceResolver(rules())
    voices = [resolver.voice_for("narrator", language), *resolver.pool(language)]
    tones: dict[tuple[str, str], float] = {}
    for voice in voices:
        if (voice.engine, voice.voice) not in tones:
            speaker = registry.load(voice.engine, voice.voice)
            speech = speaker.speak(calibration_text(language), 1.0)
            speaker.close()
            tones[voice.engine, voice.voice] = float(np.nanmedian(pitch(speech.samples, speech.rate)))
    heard = [tones[voice.engine, voice.voice] * 2 ** (voice.pitch / 12) for voice in voices]
    assert len(voices) >= 4
    assert all(abs(float(semitones(one, other))) >= _APART for one, other in combinations(heard, 2))
