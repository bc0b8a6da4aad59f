"""From a cut to samples: exactly the timeline's number, never over the ceiling, with fades."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from audioedition.edition.mastering import Level, limit, sound
from audioedition.edition.trim import Cut
from audioedition.model import Clip

from .sound import RATE, db, sine


def clip(samples: NDArray[np.int16], rate: int = RATE) -> Clip:
    return Clip("k", rate, samples, None)


@given(
    st.integers(1, 60_000), st.integers(0, 500), st.sampled_from([8_000, 16_000, 20_640, 22_050, 24_000, 44_100, 48_000]),  # noqa: E501
    st.floats(-20, 12),
)  # fmt: skip
def test_a_unit_has_exactly_the_samples_that_the_timeline_counts(
    frames: int, start: int, rate: int, gain: float
) -> None:
    samples = (np.sin(np.arange(frames + start) * 0.05) * 20_000).astype(np.int16)
    cut = Cut("k", rate, start, start + frames)
    made = sound(clip(samples, rate), cut, Level(gain))
    assert len(made) == cut.length_at(RATE)
    assert made.dtype == np.int16


LOUD = st.lists(st.tuples(st.integers(1, 3_000), st.floats(-1, 1)), min_size=1, max_size=30)


@given(LOUD, st.floats(0.05, 1.0), st.integers(0, 2**32 - 1))
def test_the_limiter_never_lets_a_sample_over_its_ceiling(
    steps: list[tuple[int, float]], ceiling: float, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    samples = np.concatenate([np.full(n, level) * rng.uniform(0.2, 1, n) for n, level in steps]).astype(np.float32)
    limited = limit(samples, RATE, ceiling)
    assert len(limited) == len(samples)
    assert np.abs(limited).max() <= ceiling + 1e-6
    assert np.all(np.abs(limited) <= np.abs(samples) + 1e-7)
    assert np.all(limited * samples >= 0)


@given(LOUD, st.integers(0, 2**32 - 1))
def test_what_is_below_the_ceiling_is_not_changed(steps: list[tuple[int, float]], seed: int) -> None:
    rng = np.random.default_rng(seed)
    samples = np.concatenate([rng.uniform(-0.7, 0.7, n) for n, _ in steps]).astype(np.float32)
    assert np.array_equal(limit(samples, RATE, 0.7), samples)


def test_the_limiter_works_around_a_peak_alone() -> None:
    samples = np.full(RATE, 0.1, np.float32)
    samples[RATE // 2] = 0.9
    limited = limit(samples, RATE, 0.3)
    far = np.r_[0 : RATE // 2 - RATE // 50, RATE // 2 + RATE // 10 : RATE]
    assert np.allclose(limited[far], samples[far])
    assert limited[RATE // 2] == pytest.approx(0.3, abs=0.03)
    assert np.abs(np.diff(np.delete(limited, RATE // 2))).max() < 0.005  # no jump that would click


@pytest.mark.parametrize("gain", [-6.0, 0.0, 5.0])
def test_gain_is_what_it_says(gain: float) -> None:
    samples = sine(1.0, -20.0)
    made = sound(clip(samples), Cut("k", RATE, 0, RATE), Level(gain))
    middle = slice(RATE // 4, RATE // 2)
    ratio = np.abs(made[middle].astype(float)).max() / np.abs(samples[middle].astype(float)).max()
    assert 20 * np.log10(ratio) == pytest.approx(gain, abs=0.05)


def test_no_sample_of_a_unit_is_over_its_ceiling() -> None:
    made = sound(clip(sine(1.0, -1.0)), Cut("k", RATE, 0, RATE), Level(9.0, -2.5))
    assert np.abs(made.astype(int)).max() <= round(32_768 * 10 ** (-2.5 / 20)) + 1


def test_edges_are_soft() -> None:
    made = sound(clip(np.full(RATE, 8_000, np.int16)), Cut("k", RATE, 0, RATE), Level(0.0))
    assert abs(int(made[0])) < 200
    assert abs(int(made[-1])) < 200
    assert int(made[RATE // 2]) == pytest.approx(8_000, abs=2)
    assert np.abs(np.diff(made.astype(int))).max() < 400


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000])
def test_resampling_keeps_the_pitch(rate: int) -> None:
    samples = sine(1.0, -10.0, 440.0, rate)
    made = sound(clip(samples, rate), Cut("k", rate, 0, rate), Level(0.0))
    peak = np.abs(np.fft.rfft(made[: RATE // 2 * 2])).argmax(axis=0) * RATE / (RATE // 2 * 2)
    assert peak == pytest.approx(440, abs=2)


@pytest.mark.parametrize("treble", [-6.0, 3.0, 6.0])
def test_treble_is_a_shelf_over_7_khz_and_leaves_what_is_below(treble: float) -> None:
    gains = []
    for hertz in (200.0, 1_000.0, 3_000.0, 7_000.0, 15_000.0):
        wave = clip(sine(1.0, -20.0, hertz))
        plain, bright = (sound(wave, Cut("k", RATE, 0, RATE), Level(0.0, treble=lift)) for lift in (0.0, treble))
        middle = slice(RATE // 4, RATE // 2)
        gains.append(db(bright[middle] / 32_768) - db(plain[middle] / 32_768))
    assert gains == pytest.approx([0, 0, treble / 15, treble / 2, treble], abs=abs(treble) / 15)


def test_with_treble_no_sample_is_over_the_ceiling() -> None:
    made = sound(clip(sine(1.0, -1.0, 9_000)), Cut("k", RATE, 0, RATE), Level(9.0, -2.5, 6.0))
    assert np.abs(made.astype(int)).max() <= round(32_768 * 10 ** (-2.5 / 20)) + 1
