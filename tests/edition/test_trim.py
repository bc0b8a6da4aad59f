"""Where a clip is cut, in real speech: one breath is parted where words part, and only silence is trimmed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from audioedition.edition.trim import Cut, cuts
from audioedition.errors import EngineError
from audioedition.model import Clip, Span, Take, TakePart, Voice, WordTime
from audioedition.pipeline.cache import cache_folder
from audioedition.pipeline.plan import plan_article
from audioedition.render import clips
from audioedition.render.store import Store

from ..command import Episode

VOICE = Voice("heart", "hibari", "heart", "en")


@pytest.fixture(scope="module")
def interrupted(episode: Episode, sample: Path) -> list[tuple[Take, Clip]]:
    """The sample's sentences that notes interrupt, as they were rendered for the built episode."""
    assert episode.manifest
    store = Store(cache_folder())
    takes = [take for take in plan_article(sample).cast.takes if len(take.parts) > 1]
    found = [(take, store.get("clips", take.key)) for take in takes]
    return [(take, clips.from_bytes(take.key, data)) for take, data in found if data is not None]


def rms(samples: NDArray[Any]) -> float:
    return float(np.sqrt(np.mean(samples.astype(np.float64) ** 2))) if len(samples) else 0.0


def test_the_sample_s_interrupted_sentences_are_one_breath_each(interrupted: list[tuple[Take, Clip]]) -> None:
    assert sum(take.voice.name == "heart" for take, _ in interrupted) == 6
    assert all(clip.words for _, clip in interrupted)


def test_a_breath_is_parted_between_the_words_around_the_note(interrupted: list[tuple[Take, Clip]]) -> None:
    for take, clip in interrupted:
        assert clip.words
        reach = 0.025 * clip.rate
        parts = cuts(take, clip)
        for part, (one, two) in zip(take.parts, pairwise(parts), strict=False):
            last = max(word.end for word in clip.words if word.span.start < part.span.end)
            first = min(word.start for word in clip.words if word.span.start >= part.span.end)
            earliest, latest = min(last, first) - reach, max(last, first) + reach
            # what is trimmed at the ends is silence; the border itself lies between the words
            assert one.end <= latest, take.text[slice(*part.span)]
            assert two.start >= earliest, take.text[slice(*part.span)]
            assert one.end <= two.start


def test_a_border_is_quieter_than_the_speech_around_it(interrupted: list[tuple[Take, Clip]]) -> None:
    for take, clip in interrupted:
        window = round(0.010 * clip.rate)
        speech = rms(clip.samples[clip.samples != 0])
        for one, two in pairwise(cuts(take, clip)):
            for edge in () if one.runs_on else (one.end, two.start):
                assert rms(clip.samples[edge - window // 2 : edge + window // 2]) < 0.05 * speech, take.text


def test_what_is_trimmed_away_is_silence(interrupted: list[tuple[Take, Clip]]) -> None:
    for take, clip in interrupted:
        parts = cuts(take, clip)
        gaps = [0, *(edge for cut in parts for edge in (cut.start, cut.end)), len(clip.samples)]
        loud = rms(clip.samples)
        for start, end in zip(gaps[::2], gaps[1::2], strict=True):
            assert rms(clip.samples[start:end]) < 0.05 * loud


def tone(*levels: float, rate: int = 1_000) -> Clip:
    """Tenths of a second of noise at these levels."""
    rng = np.random.default_rng(1)
    samples = np.concatenate([rng.standard_normal(rate // 10) * level * 5_000 for level in levels])
    words = (WordTime(Span(0, 3), 200, 400), WordTime(Span(4, 7), 500, 700))
    return Clip("k", rate, samples.astype(np.int16), words)


def take(*parts: TakePart) -> Take:
    return Take("k", VOICE, "one two", parts)


def test_silence_at_the_ends_goes_but_for_a_little_room() -> None:
    (cut,) = cuts(take(TakePart("u1", Span(0, 7))), tone(0, 0, 1, 1, 0, 1, 1, 0, 0))
    assert (cut.start, cut.end) == (195, 740)


def test_two_parts_are_cut_in_the_quiet_between_their_words() -> None:
    one, two = cuts(take(TakePart("a", Span(0, 3)), TakePart("b", Span(4, 7))), tone(0, 0, 1, 1, 0, 1, 1, 0, 0))
    assert (one.start, two.end) == (195, 740)
    assert 400 <= one.end <= two.start <= 500


def test_parts_that_run_on_adjoin_to_the_frame() -> None:
    parts = (TakePart("a", Span(0, 3), runs_on=True), TakePart("b", Span(4, 7)))
    one, two = cuts(take(*parts), tone(0, 0, 1, 1, 0, 1, 1, 0, 0))
    assert one.runs_on
    assert one.end == two.start


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(1), np.zeros(5_000)])
def test_a_clip_without_sound_still_has_a_place(samples: NDArray[Any]) -> None:
    clip = Clip("k", 1_000, samples.astype(np.int16), None)
    (cut,) = cuts(take(TakePart("u1", Span(0, 7))), clip)
    assert cut.start < cut.end
    assert cut.length_at(44_100) >= 1


def test_a_breath_without_times_of_words_cannot_be_cut() -> None:
    clip = Clip("k", 1_000, tone(1, 1, 1).samples, None)
    with pytest.raises(EngineError, match="no times of words"):
        cuts(take(TakePart("a", Span(0, 3)), TakePart("b", Span(4, 7))), clip)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 24_000, 44_100, 48_000])
def test_a_cut_s_length_at_another_rate_is_rounded_once(rate: int) -> None:
    assert Cut("k", rate, 100, 100 + rate).length_at(44_100) == 44_100
    assert Cut("k", rate, 0, 1).length_at(44_100) >= 1
