"""Loudness: the reference signals of EBU Tech 3341, and what the last hundredths of a second hide."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from audioedition.edition.loudness import SILENCE, integrated_lufs, measure
from audioedition.edition.mp3 import write_mp3
from audioedition.errors import OutputError

from .sound import RATE, noise, sine, write_wav


@pytest.mark.parametrize("level", [0.0, -23.0, -40.0])
@pytest.mark.parametrize("rate", [22_050, 24_000, 44_100])
def test_a_sine_in_one_channel_reads_3_lu_under_its_level(level: float, rate: int) -> None:
    # BS.1770: −0.691 + the weighting's 0.691 at 997 Hz + 10·log10(½), the mean square of a sine.
    assert integrated_lufs(sine(30, level, rate=rate), rate) == pytest.approx(level - 3.01, abs=0.05)


def test_a_sine_in_two_channels_reads_its_level(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", np.repeat(sine(20, -23), 2), channels=2)
    assert measure(tmp_path / "a.wav").integrated_lufs == pytest.approx(-23.0, abs=0.1)


def test_quiet_passages_are_gated_out(tmp_path: Path) -> None:
    # EBU Tech 3341, test signal 3: −36, −23 and −36 dBFS for 10, 60 and 10 s read −23 (here in one channel).
    write_wav(tmp_path / "a.wav", np.concatenate([sine(10, -36), sine(60, -23), sine(10, -36)]))
    assert measure(tmp_path / "a.wav").integrated_lufs == pytest.approx(-26.0, abs=0.1)


def test_a_peak_between_samples_is_found(tmp_path: Path) -> None:
    # As EBU Tech 3341's test signal 16: a quarter of the rate, 45° off, reaches √2 times its samples; faded in
    # and out, for a sudden start would overshoot.
    wave = np.sin(np.pi / 2 * np.arange(RATE) + np.pi / 4) * 0.5 * np.hanning(RATE)
    samples = np.round(wave * 32_768).astype(np.int16)
    write_wav(tmp_path / "a.wav", samples)
    assert measure(tmp_path / "a.wav").true_peak_dbtp == pytest.approx(-6.0, abs=0.3)
    assert 20 * np.log10(np.abs(samples).max() / 32_768) < -8.9


def test_a_peak_in_the_last_hundredths_counts(tmp_path: Path) -> None:
    samples = np.concatenate([sine(3, -20), np.zeros(2_000, np.int16)])
    samples[-1_000:-900] = 20_000
    write_wav(tmp_path / "a.wav", samples)
    heard = measure(tmp_path / "a.wav")
    assert heard.true_peak_dbtp > -4
    assert heard.integrated_lufs == pytest.approx(-23.01, abs=0.05)


def test_an_mp3_reads_as_what_was_encoded(tmp_path: Path) -> None:
    samples = noise(10 * RATE)
    write_mp3(tmp_path / "a.mp3", [samples])
    heard = measure(tmp_path / "a.mp3")
    assert heard.integrated_lufs == pytest.approx(integrated_lufs(samples, RATE), abs=0.5)
    assert heard.true_peak_dbtp < 1


def test_silence_and_what_is_too_short_read_the_gate(tmp_path: Path) -> None:
    assert integrated_lufs(np.zeros(RATE, np.int16), RATE) == SILENCE
    assert integrated_lufs(sine(0.3, -20), RATE) == SILENCE
    assert integrated_lufs(np.zeros(0, np.int16), RATE) == SILENCE
    write_wav(tmp_path / "a.wav", np.zeros(RATE, np.int16))
    assert measure(tmp_path / "a.wav").true_peak_dbtp == SILENCE


def test_twice_the_amplitude_reads_6_lu_more() -> None:
    quiet = noise(3 * RATE) // 2
    louder = integrated_lufs(quiet * 2, RATE) - integrated_lufs(quiet, RATE)
    assert louder == pytest.approx(6.02, abs=0.01)


def test_a_file_without_sound_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(b"no sound at all")
    with pytest.raises(OutputError, match=r"cannot measure .*a\.mp3"):
        measure(tmp_path / "a.mp3")
    with pytest.raises(OutputError, match=r"b\.mp3: no such file"):
        measure(tmp_path / "b.mp3")
