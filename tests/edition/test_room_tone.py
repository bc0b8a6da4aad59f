"""Room tone: as loud as it says, joined so that nobody hears where, and the same bytes each time."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from audioedition.edition import room_tone
from audioedition.edition.loudness import power
from audioedition.edition.mp3 import SAMPLES_PER_FRAME, Frames, encode, frames_for, write_mp3

from ..command import Episode
from .sound import RATE, db, decoded, utterance

LEVEL = -68.0
_25_MS = RATE // 40


def piece(samples: int, seed: int = 1, level: float = LEVEL) -> Frames:
    """A piece with room tone under it; a third of it is a pause of the speaker's."""
    wave = utterance(samples, seed)
    wave[samples // 3 : samples * 2 // 3] = 0
    return encode(room_tone.under(wave, level), count=frames_for(samples))


def heard(folder: Path, pieces: list[Frames]) -> NDArray[np.float32]:
    write_mp3(folder / "heard.mp3", pieces)
    return decoded(folder / "heard.mp3")


def windows(samples: NDArray[Any], length: int = _25_MS) -> NDArray[np.float64]:
    """The level in dBFS of each window, every quarter of one."""
    rows = np.lib.stride_tricks.sliding_window_view(samples.astype(np.float64), length)[:: length // 4]
    return np.asarray(10 * np.log10((rows**2).mean(axis=1) + 1e-14))


@pytest.mark.parametrize("level", [-50.0, -60.0, -68.0, -75.0])
def test_it_is_as_loud_as_it_says_and_without_ups_and_downs(tmp_path: Path, level: float) -> None:
    tone = heard(tmp_path, [room_tone.frames(200, level)])[2 * SAMPLES_PER_FRAME : -2 * SAMPLES_PER_FRAME]
    assert db(tone) == pytest.approx(level, abs=0.2)
    assert np.abs(windows(tone, RATE // 10) - level).max() < 1.5  # also where the stock begins again


def test_it_has_the_spectrum_of_the_stock(tmp_path: Path) -> None:
    tone = heard(tmp_path, [room_tone.frames(2 * room_tone.FRAMES, LEVEL)])
    count = room_tone.FRAMES * SAMPLES_PER_FRAME
    spectra = [np.abs(np.fft.rfft(part)) ** 2 for part in (tone[-count:], room_tone.noise())]
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    for low, high in ((60, 125), (125, 250), (250, 500), (500, 1_000), (1_000, 2_000), (2_000, 4_000), (4_000, 8_000)):
        band = (hertz >= low) & (hertz < high)
        ours, stock = (10 * np.log10(spectrum[band].sum()) for spectrum in spectra)
        assert ours - stock == pytest.approx(LEVEL, abs=1.5), low


@pytest.mark.parametrize("seed", range(4))
def test_no_join_is_heard_neither_as_a_click_nor_as_a_hole(tmp_path: Path, seed: int) -> None:
    """From 10 ms after a piece's sound to 5 ms before the next one's, over two joins, the level stays within what
    such short windows of noise differ by; and within the piece's own pause."""
    samples = 20_000 + 331 * seed
    pieces = [piece(samples, seed), room_tone.frames(15, LEVEL), piece(3_000, seed + 9)]
    wave = heard(tmp_path, pieces)
    gap = wave[samples + RATE // 100 : (pieces[0].count + 15) * SAMPLES_PER_FRAME - RATE // 200]
    pause = wave[samples // 3 + RATE // 50 : samples * 2 // 3 - RATE // 50]
    for part in (gap, pause):
        assert abs(db(part) - LEVEL) < 1.5
        assert np.abs(windows(part) - LEVEL).max() < 4.5
    assert max(windows(gap, RATE // 200)) < LEVEL + 8


def test_speech_is_let_alone() -> None:
    wave = utterance(40_000)
    loud = slice(RATE // 100, 40_000 - RATE // 50)
    assert np.array_equal(room_tone.under(wave, LEVEL)[loud], wave[loud])


def test_every_frame_stands_alone_and_ffmpeg_has_nothing_to_warn_of(tmp_path: Path) -> None:
    import av

    av.logging.set_level(av.logging.WARNING)
    try:
        with av.logging.Capture(local=False) as told:
            heard(tmp_path, [piece(9_000), room_tone.frames(1, LEVEL), piece(4_000), room_tone.frames(90, LEVEL)])
    finally:
        av.logging.set_level(av.logging.PANIC)
    assert not told
    data = room_tone.frames(room_tone.FRAMES, LEVEL).data
    size = len(data) // room_tone.FRAMES
    assert all(data[at : at + 2] == b"\xff\xfb" and data[at + 4] == 0 and data[at + 5] < 0x80
               for at in range(0, len(data), size))  # fmt: skip


def test_it_is_the_same_each_time_and_any_number_of_frames_begins_alike() -> None:
    first = room_tone.frames(70, LEVEL).data
    code = f"from audioedition.edition import room_tone; print(room_tone.frames(70, {LEVEL}).crc)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(told) == room_tone.frames(70, LEVEL).crc
    assert first.startswith(room_tone.frames(20, LEVEL).data)


def test_its_k_weighted_power_is_what_it_is_read_as() -> None:
    measured = power(np.tile(room_tone.noise(), 2))[room_tone.FRAMES :].mean() * 10 ** (LEVEL / 10)
    assert 10 * np.log10(room_tone.power(LEVEL) / measured) == pytest.approx(0, abs=0.1)


def test_an_episode_s_floor_never_falls_to_nothing_for_long(episode: Episode) -> None:
    """Of 20 ms windows within pauses, none is under −76 dBFS; the voices' own pauses are as loud within a few dB."""
    wave = decoded(episode.audio)
    units = episode.manifest["units"]
    edges = [(0.0, units[0]["start_s"])] + [(a["end_s"], b["start_s"]) for a, b in pairwise(units)]
    pauses = [wave[round(a * RATE) + 441 : round(b * RATE) - 441] for a, b in edges if b - a > 0.1]
    assert len(pauses) > 40
    assert min(float(windows(pause, RATE // 50).min()) for pause in pauses) > -76
    assert np.median([db(pause) for pause in pauses]) == pytest.approx(LEVEL, abs=0.5)
