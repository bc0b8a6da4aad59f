"""A word ends with its sound: the pause behind it belongs to nobody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from audioedition.model import Span, WordTime
from audioedition.voices import registry
from audioedition.voices.engine import Speech
from audioedition.voices.word_ends import at_sound

RATE = 24_000
TEXTS = (
    "The morning train left the old station on time, and nobody on the platform seemed to notice.",
    "He sold the boat; the house, which stood by the river, he kept for his sister.",
)


def speech(*parts: float) -> NDArray[np.float32]:
    """Sound and silence by turns, of so many seconds each."""
    times = np.arange(round(sum(parts) * RATE)) / RATE
    wave = 0.3 * np.sin(2 * np.pi * 200 * times)
    edge = 0.0
    for number, seconds in enumerate(parts):
        if number % 2:
            wave[round(edge * RATE) : round((edge + seconds) * RATE)] = 0
        edge += seconds
    return np.asarray(wave, np.float32)


def words(*edges: tuple[float, float]) -> list[WordTime]:
    """Words from and to these seconds."""
    return [WordTime(Span(n, n + 1), round(a * RATE), round(b * RATE)) for n, (a, b) in enumerate(edges)]


def ends(times: Sequence[WordTime]) -> list[float]:
    return [round(word.end / RATE, 3) for word in times]


def test_a_pause_that_a_model_counts_to_a_word_is_taken_off() -> None:
    sound = speech(0.4, 0.3, 0.4, 0.5)
    assert ends(at_sound(words((0, 0.65), (0.7, 1.55)), sound, RATE)) == [0.4, 1.1]


def test_a_word_that_ends_before_its_sound_goes_on_to_the_pause() -> None:
    assert ends(at_sound(words((0, 0.35), (0.7, 1.05)), speech(0.4, 0.3, 0.4, 0.5), RATE)) == [0.4, 1.1]


def test_words_that_run_on_stay_as_they_are() -> None:
    given_times = words((0, 0.2), (0.25, 0.5), (0.52, 0.8))
    assert ends(at_sound(given_times, speech(0.5, 0.02, 0.5), RATE))[:2] == [0.2, 0.5]


def test_a_stop_s_closure_is_part_of_its_word() -> None:
    """ "act": the sound before the closure is not its end."""
    assert ends(at_sound(words((0, 0.5), (0.9, 1.2)), speech(0.3, 0.1, 0.1, 0.4, 0.3), RATE))[0] == 0.5


EDGES = st.lists(st.integers(0, 3 * RATE), min_size=2, max_size=12).map(sorted)


@given(EDGES, st.lists(st.floats(0.005, 0.6), min_size=1, max_size=8))
def test_whatever_the_sound_words_stay_in_order_inside_it(edges: list[int], parts: list[float]) -> None:
    sound = speech(*parts)
    frames = [min(edge, len(sound)) for edge in edges]
    given_times = [WordTime(Span(n, n + 1), a, b) for n, (a, b) in enumerate(pairwise(frames)) if n % 2 == 0 and a < b]
    result = at_sound(given_times, sound, RATE)
    assert [(word.span, word.start) for word in result] == [(word.span, word.start) for word in given_times]
    assert all(word.start < word.end <= len(sound) for word in result)
    assert all(one.end <= two.start for one, two in pairwise(result))


def lateness(said: Speech) -> list[float]:
    """By how many milliseconds words before a pause end too late: their sound's end is where windows of 20 ms fall 30
    dB under the utterance's level."""
    size, step = said.rate // 50, said.rate // 1000
    window = np.hanning(size)
    power = np.pad(said.samples.astype(np.float64) ** 2, size // 2)
    level = np.lib.stride_tricks.sliding_window_view(power, size)[::step] @ window / window.sum()
    loud = level > np.mean(power) * 1e-3
    assert said.words is not None
    late = []
    for word, limit in zip(said.words, [*(w.start for w in said.words[1:]), len(said.samples)], strict=True):
        start = word.start // step
        until = limit // step if limit == len(said.samples) else (limit - said.rate // 16) // step
        sounding = np.flatnonzero(loud[start : max(until, start + 1)])
        if len(sounding) and until - start - int(sounding[-1]) >= 80:
            late.append((word.end - (start + int(sounding[-1]) + 1) * step) / said.rate * 1000)
    return late


@pytest.mark.parametrize(("engine", "voice"), [("hibari", "heart"), ("piper", "joe")])
@pytest.mark.parametrize("tempo", [1.0, 0.8])
def test_before_a_pause_and_at_the_end_a_word_ends_with_its_sound(engine: str, voice: str, tempo: float) -> None:
    speaker = registry.load(engine, voice)
    late = [value for text in TEXTS for value in lateness(speaker.speak(text, tempo))]
    assert len(late) >= 3
    assert float(np.median(np.abs(late))) < 30, late
    assert max(late) < 100, late
