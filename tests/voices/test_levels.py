"""Voices whose level is known are as loud as those that are measured."""

from __future__ import annotations

import numpy as np
import pytest

from audioedition import settings
from audioedition.edition.levels import gain_of
from audioedition.language_tags import primary
from audioedition.model import Clip, Span, Take, TakePart, Voice
from audioedition.policy import HouseRules
from audioedition.render.clips import to_int16
from audioedition.voices import registry
from audioedition.voices.calibration import calibration_text
from audioedition.voices.casting import VoiceResolver

from ..listening.pitch import pitch, semitones
from .installed import needs_rhvoice

RUSSIANS = """
voices: {anna: {engine: pyttsx3, voice: ru}}
roles: {narrator: anna, translator: anna}
"""


def test_the_level_of_a_voice_that_is_moved_for_a_role_is_not_known() -> None:
    """Where voices.yaml has nobody for a language, an engine's only voice stands in for all."""
    resolver = VoiceResolver(settings.load(HouseRules, settings.SettingsFile("voices.yaml", RUSSIANS)))
    alone, moved = (resolver.voice_for(role, "en") for role in ("narrator", "translator"))
    assert (alone.voice, alone.pitch, moved.pitch) == (moved.voice, 0, -3)
    assert alone.level is not None
    assert moved.level is None


KNOWN = [("hibari", "heart"), ("piper", "joe"), *(("pico", voice.name) for voice in registry.voices("pico"))]


@pytest.mark.parametrize(("engine", "name"), KNOWN)
def test_a_known_level_is_what_measuring_gives(engine: str, name: str) -> None:
    check_level(engine, name)


def check_level(engine: str, name: str) -> None:
    text = calibration_text(primary(registry.resolve(engine, name).languages[0]))
    speaker = registry.load(engine, name)
    speech = speaker.speak(text, 1.0)
    speaker.close()
    clip = Clip("k", speech.rate, to_int16(speech.samples), speech.words)
    take = Take("k", Voice(name, engine, name, "en"), text, (TakePart("", Span(0, len(text))),))
    assert registry.resolve(engine, name).level == pytest.approx(gain_of(take, clip), abs=0.15)


@pytest.mark.parametrize(("engine", "name"), KNOWN)
def test_a_known_pitch_is_what_measuring_gives(engine: str, name: str) -> None:
    check_pitch(engine, name)


def check_pitch(engine: str, name: str) -> None:
    speaker = registry.load(engine, name)
    speech = speaker.speak(calibration_text(primary(registry.resolve(engine, name).languages[0])), 1.0)
    speaker.close()
    known = registry.resolve(engine, name).pitch_hz
    assert known is not None
    assert abs(float(semitones(float(np.nanmedian(pitch(speech.samples, speech.rate))), known))) < 0.2


@needs_rhvoice
def test_the_pitches_of_rhvoice_s_voices_are_what_measuring_gives() -> None:
    for voice in registry.voices("rhvoice"):
        check_pitch("rhvoice", voice.name)
