"""Loudness: the signals of EBU Tech 3341, FFmpeg's `ebur128`, and powers of parts that add up to the whole."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from audioedition.edition.loudness import SILENCE, integrated, power, true_peak
from audioedition.edition.mp3 import SAMPLES_PER_FRAME

from ..command import Episode
from .meter import judged
from .sound import RATE, decoded, noise, sine

NEAR_LU = 0.05


def lufs(samples: NDArray[Any]) -> float:
    return integrated(power(samples))


# ------------------------------------------------------------------------------------------- EBU Tech 3341

# Table 1, signals 1 to 5: level in dBFS and seconds of each passage. There they are in two channels and read −23
# (the second −33); one channel alone reads 3.01 LU less.
SIGNALS: dict[int, tuple[list[tuple[float, float]], float]] = {
    1: ([(-23, 20)], -23),
    2: ([(-33, 20)], -33),
    3: ([(-36, 10), (-23, 60), (-36, 10)], -23),
    4: ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
    5: ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
}


@pytest.mark.parametrize("number", SIGNALS)
def test_the_ebu_s_signals_read_what_the_ebu_says(number: int) -> None:
    passages, expected = SIGNALS[number]
    signal = np.concatenate([sine(seconds, level, 1_000) for level, seconds in passages])
    assert lufs(signal) == pytest.approx(expected - 3.01, abs=0.1)


@pytest.mark.parametrize("level", [0.0, -23.0, -40.0])
def test_a_sine_in_one_channel_reads_3_lu_under_its_level(level: float) -> None:
    # BS.1770: −0.691 + the weighting's 0.691 at 997 Hz + 10·log10(½), the mean square of a sine.
    assert lufs(sine(30, level)) == pytest.approx(level - 3.01, abs=0.02)


# Table 1, signals 15 to 19: peak in full scale, share of the rate, phase in degrees, expected reading in dBTP.
PEAKS = {
    15: (0.50, 4, 0.0, -6.0),
    16: (0.50, 4, 45.0, -6.0),
    17: (0.50, 6, 60.0, -6.0),
    18: (0.50, 8, 67.5, -6.0),
    19: (1.41, 4, 45.0, 3.0),
    # not the EBU's: between samples at twice the rate, too
    0: (0.50, 4, 22.5, -6.0),
}


@pytest.mark.parametrize("number", PEAKS)
def test_a_peak_between_samples_is_found(number: int) -> None:
    peak, share, phase, expected = PEAKS[number]
    wave = np.sin(2 * np.pi / share * np.arange(RATE) + np.radians(phase)) * peak
    # faded in and out: a sudden start would overshoot by itself
    signal = (wave * np.minimum(1, np.hanning(RATE) * 2)).astype(np.float32)
    assert expected - 0.4 <= true_peak(signal) <= expected + 0.2


# -------------------------------------------------------------------------------------------------- a judge


@pytest.mark.parametrize("seconds", [0.5, 1.0, 3.3, 20.0])
def test_noise_reads_as_the_judge_reads_it(seconds: float) -> None:
    signal = noise(round(seconds * RATE))
    heard = judged(signal)
    # FFmpeg drops a rest of less than 100 ms
    assert lufs(signal) == pytest.approx(heard.integrated_lufs, abs=NEAR_LU if seconds > 1 else 0.3)
    assert true_peak((signal / 32_768).astype(np.float32)) == pytest.approx(heard.true_peak_dbtp, abs=0.3)


# Seconds of sound, its level, seconds of pause after it: as in an episode, where levels differ by some dB.
PASSAGES = st.lists(
    st.tuples(st.floats(0.3, 5), st.floats(-12, 0), st.floats(0.1, 1.5)), min_size=6, max_size=12
)  # fmt: skip


@settings(max_examples=20)
@given(PASSAGES, st.integers(0, 2**32 - 1))
def test_passages_and_pauses_read_as_the_judge_reads_them(
    passages: list[tuple[float, float, float]], seed: int
) -> None:
    levels = [
        part
        for sound, level, pause in passages
        for part in (np.full(round(sound * RATE), 10 ** (level / 20)), np.zeros(round(pause * RATE)))
    ]
    level = np.concatenate([np.ones(5 * RATE), *levels])
    signal = (noise(len(level), seed) / 32_768 * level).astype(np.float32)
    heard = judged(signal)
    assert lufs(signal) == pytest.approx(heard.integrated_lufs, abs=NEAR_LU)
    assert true_peak(signal) == pytest.approx(heard.true_peak_dbtp, abs=0.3)


def test_an_episode_s_speech_reads_as_the_judge_reads_it(episode: Episode) -> None:
    speech = decoded(episode.audio)
    heard = judged(speech)
    assert lufs(speech) == pytest.approx(heard.integrated_lufs, abs=0.02)
    assert true_peak(speech) == pytest.approx(heard.true_peak_dbtp, abs=0.3)


# ---------------------------------------------------------------------------------------- parts and the whole


@settings(max_examples=50)
@given(st.lists(st.integers(1, 400), min_size=1, max_size=8), st.integers(0, 2**32 - 1))
def test_what_parts_read_adds_up_to_what_the_whole_reads(places: list[int], seed: int) -> None:
    signal = noise(400 * SAMPLES_PER_FRAME, seed)
    edges = sorted({0, 400, *places})
    parts = [signal[a * SAMPLES_PER_FRAME : b * SAMPLES_PER_FRAME] for a, b in pairwise(edges)]
    joined = np.concatenate([power(part) for part in parts])
    assert len(joined) == len(power(signal)) == 400
    assert integrated(joined) == pytest.approx(lufs(signal), abs=NEAR_LU)


def test_an_episode_taken_apart_in_its_pauses_reads_as_the_whole(episode: Episode) -> None:
    speech = decoded(episode.audio)
    starts = [round(unit["start_s"] * RATE / SAMPLES_PER_FRAME) for unit in episode.manifest["units"]]
    edges = sorted({0, *starts, -(-len(speech) // SAMPLES_PER_FRAME)})
    joined = np.concatenate([power(speech[a * SAMPLES_PER_FRAME : b * SAMPLES_PER_FRAME]) for a, b in pairwise(edges)])
    assert integrated(joined) == pytest.approx(lufs(speech), abs=0.005)


def test_each_frame_s_power_is_that_of_its_own_time() -> None:
    signal = np.zeros(10 * SAMPLES_PER_FRAME, np.int16)
    signal[4 * SAMPLES_PER_FRAME : 5 * SAMPLES_PER_FRAME] = noise(SAMPLES_PER_FRAME)
    heard = power(signal)
    assert int(heard.argmax(axis=0)) == 4
    assert not heard[:4].any()
    assert heard[5:].max(axis=0) < heard[4] / 10  # the filters ring for a moment


def test_a_last_frame_that_is_not_full_counts_with_what_it_holds() -> None:
    signal = noise(3 * SAMPLES_PER_FRAME + SAMPLES_PER_FRAME // 2)
    longer = np.concatenate([signal, noise(SAMPLES_PER_FRAME // 2, 2)])
    assert len(power(signal)) == len(power(longer)) == 4
    assert np.array_equal(power(signal)[:3], power(longer)[:3])
    assert 0.2 < power(signal)[3] / power(longer)[3] < 0.8


def test_whole_numbers_and_fractions_read_the_same() -> None:
    signal = noise(RATE)
    assert np.array_equal(power(signal), power((signal / 32_768).astype(np.float32)))


def test_twice_the_amplitude_reads_6_lu_more() -> None:
    quiet = noise(3 * RATE) // 2
    assert lufs(quiet * 2) - lufs(quiet) == pytest.approx(6.02, abs=0.01)


# -------------------------------------------------------------------------------------------- almost nothing


@pytest.mark.parametrize(
    "signal", [np.zeros(0, np.int16), np.zeros(1, np.int16), np.zeros(RATE, np.int16), sine(0.35, -20), sine(5, -75)]
)
def test_silence_and_what_is_too_short_read_the_gate(signal: NDArray[np.int16]) -> None:
    assert lufs(signal) == SILENCE
    assert len(signal) == 0 or judged(signal).integrated_lufs == SILENCE


def test_400_ms_are_enough_to_be_read() -> None:
    assert lufs(sine(0.42, -20)) == pytest.approx(-23, abs=0.3)


@pytest.mark.parametrize("length", [0, 1, 10, RATE])
def test_silence_has_no_peak(length: int) -> None:
    assert true_peak(np.zeros(length, np.float32)) == SILENCE


@pytest.mark.parametrize("length", [1, 2, 3, 10, 1_000])
@pytest.mark.parametrize("place", [0, -1])
def test_a_peak_counts_wherever_it_stands_in_however_little(length: int, place: int) -> None:
    signal = np.zeros(length, np.float32)
    signal[place] = 0.5
    assert true_peak(signal) >= -6.03
