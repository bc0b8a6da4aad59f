"""Our replacements of parts of hibari, compared with hibari's own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from audioedition.voices import hibari_g2p, hibari_sound

FRAMES = 150


def spectra(seed: int) -> list[np.ndarray]:
    """lh, θ, ln, lr, φ with the magnitudes of speech: frames × bins."""
    chance = np.random.default_rng(seed)
    shape = (FRAMES, hibari_sound.BINS)
    return [(chance.standard_normal(shape) - away).astype(np.float32) for away in (3, 0, 3, 3, 0)]


def pitch(seed: int) -> np.ndarray:
    f0 = np.random.default_rng(seed).uniform(80, 400, FRAMES).astype(np.float32)
    f0[40:90] = 0
    return f0


def theirs(parts: list[np.ndarray], f0: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    from hibari import dsp

    return np.asarray(dsp.synth(*(part.T.copy() for part in parts), f0, rng))


@pytest.mark.parametrize("seed", range(3))
def test_all_but_the_noise_is_the_sound_that_hibari_makes(seed: int) -> None:
    parts, f0 = spectra(seed), pitch(seed)
    parts[2][:] = -100
    ours = hibari_sound.sound(parts, f0, np.random.default_rng(0))
    other = theirs(parts, f0, np.random.default_rng(0))
    assert np.abs(ours - other).max() < 1e-4 * np.abs(other).max()


def test_the_noise_is_as_loud_as_colourful_and_as_normal_as_hibari_s() -> None:
    quiet, f0 = np.full((800, hibari_sound.BINS), -100, np.float32), np.zeros(800, np.float32)
    parts = [quiet, quiet, quiet + 97, quiet, quiet]
    ours, other = (make(parts, f0, np.random.default_rng(1)) for make in (hibari_sound.sound, theirs))
    assert 20 * np.log10(ours.std() / other.std()) == pytest.approx(0, abs=0.1)
    assert [((wave / wave.std()) ** 4).mean() for wave in (ours, other)] == pytest.approx([3, 3], abs=0.1)
    bands = [np.abs(np.fft.rfft(wave)[1:100_001].reshape(10, -1)) ** 2 for wave in (ours, other)]
    assert np.abs(10 * np.log10(bands[0].mean(axis=1) / bands[1].mean(axis=1))).max() < 0.3


def test_the_same_seed_gives_the_same_noise() -> None:
    parts, f0 = spectra(3), pitch(3)
    one, same, other = (hibari_sound.sound(parts, f0, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


@pytest.mark.parametrize("frames", [1, 2, 3, 64, 65])
def test_a_sound_of_any_length_has_a_hop_for_each_frame(frames: int) -> None:
    parts = [part[:frames] for part in spectra(5)]
    assert len(hibari_sound.sound(parts, pitch(5)[:frames], np.random.default_rng(0))) == frames * hibari_sound.HOP


def test_rows_that_are_read_when_they_are_asked_for_are_those_of_the_file() -> None:
    from hibari import g2p

    expected = json.loads(gzip.decompress((Path(g2p.ASSETS) / "tagger.json.gz").read_bytes()))["weights"]
    rows = hibari_g2p.load(False).tagger.weights
    assert isinstance(rows, hibari_g2p.Weights)
    assert len(rows) == len(expected)
    assert all(rows.get(name) == row for name, row in expected.items())
    assert rows.get("w=no such word") is None


def test_the_rules_are_those_that_hibari_loads_itself() -> None:
    from hibari.g2p import G2P

    text = "Did the F.B.I. read what the 12 well-known drivers' wives had read in Ust’-Kamenogorsk?"
    for british in (False, True):
        ours, other = hibari_g2p.load(british), G2P(british=british)
        assert vars(ours).keys() == vars(other).keys()
        assert ours(text) == other(text)
