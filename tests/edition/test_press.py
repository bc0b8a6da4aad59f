"""Pieces: pressed by themselves, the same whatever surrounds them, and pressed again only for a cause."""

from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.edition import mp3, press
from audioedition.edition.loudness import integrated, power, true_peak
from audioedition.edition.mastering import Level, sound
from audioedition.edition.press import PEAK_DBTP, Extent, Piece, breaths, from_bytes, gauge, pressing, to_bytes
from audioedition.edition.trim import cuts
from audioedition.model import Clip, Job, Span, Take, TakePart, Voice, WordTime

from .sound import noise, utterance

RATE = 24_000
VOICE = Voice("heart", "hibari", "heart", "en")
WORDS = ("one", "two", "six", "ten")
TEXT = " ".join(WORDS)


def spoken(seed: int = 1, loud: float = 0.3) -> Clip:
    """Four words of 0.3 s, 0.1 s of silence before, between and after them."""
    quiet = np.zeros(RATE // 10, np.int16)
    parts = [quiet]
    times = []
    for number in range(4):
        start = sum(map(len, parts))
        parts += [(utterance(RATE * 3 // 10, seed + number) * loud).astype(np.int16), quiet]
        times.append(WordTime(Span(4 * number, 4 * number + 3), start, start + RATE * 3 // 10))
    return Clip("clip", RATE, np.concatenate(parts), tuple(times))


def take(*run_on: bool, key: str = "take") -> Take:
    """A take whose first parts are a word each; the last one has the rest."""
    parts = [TakePart(f"u{n}", Span(4 * n, 4 * n + 3), runs_on) for n, runs_on in enumerate(run_on)]
    rest = TakePart(f"u{len(run_on)}", Span(4 * len(run_on), len(TEXT)))
    return Take(key, VOICE, TEXT, (*parts, rest))


CALIBRATION = Take("calibration", VOICE, TEXT, (TakePart("c", Span(0, len(TEXT))),))


# ------------------------------------------------------------------------------------------- breaths, pieces


@given(st.lists(st.booleans(), max_size=3))
def test_a_breath_is_what_is_heard_without_a_break(run_on: list[bool]) -> None:
    one = take(*run_on)
    found = breaths(one)
    assert [part for breath in found for part in breath] == list(one.parts)
    assert all(part.runs_on for breath in found for part in breath[:-1])
    assert not any(breath[-1].runs_on for breath in found)


def test_a_last_part_that_would_run_on_ends_its_breath() -> None:
    part = TakePart("u", Span(0, 3), runs_on=True)
    assert breaths(Take("k", VOICE, TEXT, (part,))) == [(part,)]


@pytest.mark.parametrize(("run_on", "ends"), [((), [1]), ((False,), [1, 1]), ((True,), [2]), ((True, False), [2, 1])])
def test_there_is_a_piece_for_each_breath_and_an_end_for_each_unit(run_on: tuple[bool, ...], ends: list[int]) -> None:
    clip, one = spoken(), take(*run_on)
    pieces = press.press(one, clip, Level(0.0))
    assert [len(piece.extent.ends) for piece in pieces] == ends
    lengths = iter(cut.end - cut.start for cut in cuts(one, clip))
    for piece in pieces:
        last = 0
        for end in piece.extent.ends:
            assert end - last == pytest.approx(next(lengths) * mp3.RATE / RATE, abs=1)
            last = end
        assert piece.extent.frames == piece.sound.count == len(piece.powers) == mp3.frames_for(last)


def test_what_a_piece_tells_of_itself_is_what_is_heard_of_it() -> None:
    (piece,) = press.press(take(), spoken(), Level(0.0))
    heard = mp3.decode(piece.sound)
    assert np.array_equal(piece.powers, power(heard))
    assert piece.peak == true_peak(heard)


def test_a_piece_does_not_depend_on_what_else_the_take_or_the_episode_holds() -> None:
    clip = spoken()
    alone = press.press(take(False), clip, Level(0.0))
    words = clip.samples.copy()
    words[RATE * 6 // 10 :] = 0
    words[RATE : RATE * 13 // 10] = utterance(RATE * 3 // 10, 99) // 4
    changed = dataclasses.replace(clip, samples=words)
    again = press.press(take(False), changed, Level(0.0))
    assert to_bytes(again[:1]) == to_bytes(alone[:1])
    assert to_bytes(again[1:]) != to_bytes(alone[1:])


def test_gain_makes_a_piece_louder_by_as_much() -> None:
    quiet, loud = (press.press(take(), spoken(loud=0.05), Level(gain))[0] for gain in (0.0, 6.0))
    assert integrated(loud.powers) - integrated(quiet.powers) == pytest.approx(6, abs=0.1)


@pytest.mark.parametrize("gain", [0.0, 12.0, 24.0])
def test_no_piece_reaches_over_the_peak_that_is_allowed(gain: float) -> None:
    for piece in press.press(take(False, True), spoken(loud=1.0), Level(gain)):
        assert piece.peak <= PEAK_DBTP


def test_where_decoding_makes_a_peak_too_high_the_ceiling_is_lowered() -> None:
    # a square wave of 7,350 Hz is a sine once its overtones are gone, and higher than it was by 2.5 dB
    square = np.tile(np.repeat(np.array([24_000, -24_000], np.int16), 3), mp3.RATE // 12)
    clip = Clip("clip", mp3.RATE, square, None)
    assert true_peak(mp3.decode(mp3.encode(sound(clip, cuts(take(), clip)[0], Level(0.0))))) > PEAK_DBTP
    (piece,) = press.press(take(), clip, Level(0.0))
    assert PEAK_DBTP - 1 < piece.peak <= PEAK_DBTP


@pytest.mark.parametrize("samples", [np.zeros(0, np.int16), np.zeros(1, np.int16), np.zeros(RATE, np.int16)])
def test_a_take_without_sound_is_a_piece_of_silence(samples: Any) -> None:
    (piece,) = press.press(take(), Clip("clip", RATE, samples, None), Level(0.0))
    assert piece.extent.ends[0] >= 1
    assert not mp3.decode(piece.sound).any()
    assert not piece.powers.any()


# --------------------------------------------------------------------------------------------- to keep


@given(st.lists(st.tuples(st.integers(1, 9_000), st.integers(0, 2), st.floats(-70, 3)), min_size=1, max_size=5))
def test_pieces_come_back_as_they_were_kept(rows: list[tuple[int, int, float]]) -> None:
    pieces = []
    for seed, (samples, more, peak) in enumerate(rows):
        frames = mp3.encode(noise(samples, seed))
        ends = tuple(sorted([samples, *range(1, more + 1)]))
        powers = np.random.default_rng(seed).random(frames.count, np.float32)
        pieces.append(Piece(Extent(ends, frames.count), frames, powers, peak))
    found = from_bytes(to_bytes(pieces))
    assert [(one.extent, one.sound, one.peak) for one in found] == [(one.extent, one.sound, one.peak) for one in pieces]
    assert all(np.array_equal(a.powers, b.powers) for a, b in zip(found, pieces, strict=True))
    assert to_bytes(found) == to_bytes(pieces)


# ----------------------------------------------------------------------------------------------- keys

OTHER_VOICE = dataclasses.replace(VOICE, gain=-2.5)
KNOWN = dataclasses.replace(VOICE, level=7.0)
ONE = take(False)
SAME = {
    "the same take again": pressing(take(False), CALIBRATION, 0.0),
    "units of other names": pressing(
        dataclasses.replace(ONE, parts=tuple(dataclasses.replace(part, unit=f"{part.unit}x") for part in ONE.parts)),
        CALIBRATION, 0.0,
    ),
    "another name of the voice": pressing(
        dataclasses.replace(ONE, voice=dataclasses.replace(VOICE, name="mary")), CALIBRATION, 0.0
    ),
}  # fmt: skip
OTHERS = {
    "the first": pressing(ONE, CALIBRATION, 0.0),
    "another gain": pressing(dataclasses.replace(ONE, voice=OTHER_VOICE), CALIBRATION, 0.0),
    "a correction": pressing(ONE, CALIBRATION, 0.5),
    "another place of the parts": pressing(take(), CALIBRATION, 0.0),
    "parts that run on": pressing(take(True), CALIBRATION, 0.0),
    "another level of the voice": pressing(ONE, dataclasses.replace(CALIBRATION, key="other"), 0.0),
    "a level that the voice knows": pressing(dataclasses.replace(ONE, voice=KNOWN), None, 0.0),
    "another that it knows": pressing(dataclasses.replace(ONE, voice=dataclasses.replace(KNOWN, level=8.0)), None, 0.0),
    "another take": pressing(take(False, key="other"), CALIBRATION, 0.0),
    "room tone": pressing(ONE, CALIBRATION, 0.0, -68.0),
    "room tone of another level": pressing(ONE, CALIBRATION, 0.0, -60.0),
    "treble": pressing(dataclasses.replace(ONE, voice=dataclasses.replace(VOICE, treble=6.0)), CALIBRATION, 0.0),
    "the voice's level itself": gauge(CALIBRATION),
}


@pytest.mark.parametrize("what", SAME)
def test_what_changes_nothing_that_is_heard_keeps_the_key(what: str) -> None:
    assert SAME[what].key == OTHERS["the first"].key


def test_each_cause_has_a_key_of_its_own() -> None:
    assert len({job.key for job in OTHERS.values()}) == len(OTHERS)


@pytest.mark.parametrize(("name", "other"), [("_VERSION", 10_000), ("_packages", lambda: ("lameenc 99",))])
def test_another_way_of_pressing_or_another_encoder_changes_the_key(
    name: str, other: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pressing(ONE, CALIBRATION, 0.0).key, gauge(CALIBRATION).key
    monkeypatch.setattr(press, name, other)
    after = pressing(ONE, CALIBRATION, 0.0).key, gauge(CALIBRATION).key
    assert not set(before) & set(after)


def test_another_setting_of_the_encoder_changes_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = {pressing(ONE, CALIBRATION, 0.0).key}
    for setting in (mp3.EncoderSettings(96), mp3.EncoderSettings(64, 2)):
        monkeypatch.setattr(mp3, "DEFAULT", setting)
        keys.add(pressing(ONE, CALIBRATION, 0.0).key)
    assert len(keys) == 3


# ------------------------------------------------------------------------------------------- as products


def made(job: Job, clip: Clip, given: bytes | None = None) -> bytes:
    """What a worker makes of a product, which has come to it from another process."""
    sent: Job = pickle.loads(pickle.dumps(job))
    return sent.make(sent.take, clip, given)


def test_pieces_come_after_their_voice_s_level() -> None:
    assert gauge(CALIBRATION).after is None
    assert pressing(ONE, CALIBRATION, 0.0).after == gauge(CALIBRATION).key
    assert pressing(dataclasses.replace(ONE, voice=KNOWN), None, 0.0).after is None


def test_a_level_that_is_known_does_what_a_measured_one_does() -> None:
    clip = spoken(loud=0.1)
    measured = made(gauge(CALIBRATION), clip)
    known = dataclasses.replace(take(), voice=dataclasses.replace(VOICE, level=float(measured)))
    assert made(pressing(known, None, 0.0), clip) == made(pressing(take(), CALIBRATION, 0.0), clip, measured)


def test_a_take_is_pressed_at_its_voice_s_level_and_gain_and_the_correction() -> None:
    clip = spoken(loud=0.1)
    level = made(gauge(CALIBRATION), clip)
    own = dataclasses.replace(take(), voice=OTHER_VOICE)
    (plain,), (set_back,), (corrected,) = (
        from_bytes(made(job, clip, level))
        for job in (
            pressing(take(), CALIBRATION, 0), pressing(own, CALIBRATION, 0), pressing(take(), CALIBRATION, 1.5),
        )
    )  # fmt: skip
    loudness = integrated(plain.powers)
    assert loudness == pytest.approx(-18.7, abs=0.3)  # as loud as the calibration is made
    assert integrated(set_back.powers) - loudness == pytest.approx(-2.5, abs=0.3)
    assert integrated(corrected.powers) - loudness == pytest.approx(1.5, abs=0.3)


def test_a_voice_that_says_nothing_audible_is_left_as_it_is() -> None:
    assert made(gauge(CALIBRATION), Clip("clip", RATE, np.zeros(RATE, np.int16), None)) == b"0.0"


@pytest.mark.parametrize("loud", [0.05, 0.2, 1.0])
def test_voices_are_brought_to_one_loudness_however_loud_they_are(loud: float) -> None:
    clip = spoken(loud=loud)
    (piece,) = from_bytes(made(pressing(take(), CALIBRATION, 0), clip, made(gauge(CALIBRATION), clip)))
    assert integrated(piece.powers) == pytest.approx(-18.7, abs=0.3)
