"""Voices whose level is known are as loud as those that are measured."""

from __future__ import annotations

import pytest

from audioedition.edition.levels import gain_of
from audioedition.model import Clip, Span, Take, TakePart, Voice
from audioedition.render.clips import to_int16
from audioedition.voices import table
from audioedition.voices.calibration import calibration_text


@pytest.mark.parametrize(("engine", "name"), [("hibari", "heart"), ("piper", "joe")])
def test_a_known_level_is_what_measuring_gives(engine: str, name: str) -> None:
    text = calibration_text("en")
    speaker = table.load(engine, name)
    speech = speaker.speak(text, 1.0)
    speaker.close()
    clip = Clip("k", speech.rate, to_int16(speech.samples), speech.words)
    take = Take("k", Voice(name, engine, name, "en"), text, (TakePart("", Span(0, len(text))),))
    assert table.resolve(engine, name).level == pytest.approx(gain_of(take, clip), abs=0.15)
