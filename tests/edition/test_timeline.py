"""The timeline: times of units and chapters, to the sample."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.edition.mp3 import SAMPLES_PER_FRAME, TOTAL_DELAY, frames_for
from audioedition.edition.press import Extent
from audioedition.edition.timeline import lay_out
from audioedition.edition.times import Timeline
from audioedition.model import Boundary, Chapter, Unit
from audioedition.policy import Pauses

RATE = 44_100
PAUSES = Pauses()
SECONDS: dict[Boundary, float] = {
    "run": 0.2, "join": 0.2, "aside": PAUSES.aside, "sentence": PAUSES.sentence, "paragraph": PAUSES.paragraph,
    "scene": PAUSES.scene, "chapter": PAUSES.chapter, "end": PAUSES.end,
}  # fmt: skip


def unit(number: int, pause: Boundary = "sentence", pause_s: float | None = None) -> Unit:
    return Unit(f"u{number}", "narrator", "sentence", "en", None, "", (), "x", 0, number, pause, pause_s)


def extent(*lengths: int) -> Extent:
    """The extent of a breath whose units are so many samples long."""
    ends = [sum(lengths[: number + 1]) for number in range(len(lengths))]
    return Extent(tuple(ends), frames_for(ends[-1]))


Breath = tuple[list[int], Boundary, bool]
"""The lengths of a breath's units, the boundary after it, and whether a chapter begins with it."""

BREATHS: st.SearchStrategy[list[Breath]] = st.lists(
    st.tuples(
        st.lists(st.integers(1, 400_000), min_size=1, max_size=3), st.sampled_from(list(SECONDS)), st.booleans()
    ),
    min_size=1, max_size=30,
)  # fmt: skip


def laid_out(
    breaths: Sequence[Breath], pauses: Pauses = PAUSES
) -> tuple[list[list[str]], dict[str, Extent], list[str], Timeline]:
    """The units' names breath by breath, the breaths' extents, the chapters' first units, and the timeline."""
    names: list[list[str]] = []
    units: list[Unit] = []
    extents: dict[str, Extent] = {}
    for lengths, boundary, _ in breaths:
        last = len(lengths) - 1
        own = [unit(len(units) + place, boundary if place == last else "run") for place in range(len(lengths))]
        names.append([one.id for one in own])
        extents[own[0].id] = extent(*lengths)
        units += own
    begins = [own[0] for number, own in enumerate(names) if number == 0 or breaths[number][2]]
    return names, extents, begins, lay_out(units, [Chapter(name, name) for name in begins], extents, pauses)


@given(BREATHS)
def test_every_breath_begins_on_a_frame_and_its_units_adjoin_at_their_own_lengths(breaths: list[Breath]) -> None:
    names, _, _, timeline = laid_out(breaths)
    for own, (lengths, _, _) in zip(names, breaths, strict=True):
        places = [timeline.units[name] for name in own]
        assert places[0].start % SAMPLES_PER_FRAME == 0
        assert [place.end - place.start for place in places] == lengths
        assert all(one.end == two.start for one, two in pairwise(places))
    assert timeline.length % SAMPLES_PER_FRAME == 0


@given(BREATHS)
def test_a_pause_is_as_asked_to_half_a_frame_and_leaves_room_for_the_whole_piece(breaths: list[Breath]) -> None:
    names, extents, begins, timeline = laid_out(breaths)
    following = [timeline.units[own[0]].start for own in names[1:]] + [timeline.length]
    for place, (own, (_, boundary, _)) in enumerate(zip(names, breaths, strict=True)):
        first, last = timeline.units[own[0]].start, timeline.units[own[-1]].end
        own_end = first + extents[own[0]].frames * SAMPLES_PER_FRAME
        asked = last + round(SECONDS[boundary] * RATE)
        assert following[place] >= own_end
        before_chapter = place + 1 < len(names) and names[place + 1][0] in begins
        if before_chapter:  # stretched to the next whole second where it holds none
            most = max(asked, own_end, last + RATE) + 2 * SAMPLES_PER_FRAME
            assert asked - SAMPLES_PER_FRAME / 2 <= following[place] <= most
        elif following[place] != own_end:
            assert abs(following[place] - asked) <= SAMPLES_PER_FRAME / 2
        else:
            assert asked <= own_end + SAMPLES_PER_FRAME / 2


@given(BREATHS)
def test_chapters_stand_on_whole_seconds_in_the_pause_and_begin_within_a_second(breaths: list[Breath]) -> None:
    names, _, begins, timeline = laid_out(breaths)
    silence = dict(zip((own[0] for own in names[1:]), (timeline.units[own[-1]].end for own in names), strict=False))
    assert timeline.chapters[0].start == 0
    for name, chapter in zip(begins, timeline.chapters, strict=True):
        assert chapter.start % RATE == 0
        # a piece's sound begins up to 11 ms after its first frame
        assert silence.get(name, 0) <= chapter.start <= timeline.units[name].start
        assert timeline.units[name].start - chapter.start <= RATE - RATE * 12 // 1000
    assert all(one.end == two.start and one.start < one.end for one, two in pairwise(timeline.chapters))
    assert timeline.chapters[-1].end == timeline.length


@given(st.integers(1, 100 * RATE), st.floats(1.0, 4.0))
def test_a_chapter_s_pause_of_a_second_or_more_is_as_long_as_it_says(length: int, pause: float) -> None:
    """Between two sounds a second apart there always lies a whole second; only where the sound would begin nearly a
    second after it, the pause takes two frames more."""
    timeline = _two_chapters(length, pause)
    gap = timeline.units["u1"].start - timeline.units["u0"].end
    assert -SAMPLES_PER_FRAME / 2 - 1 <= gap - max(pause * RATE, TOTAL_DELAY) <= 2 * SAMPLES_PER_FRAME


@given(st.integers(1, 100 * RATE), st.floats(0.1, 1.0))
def test_a_shorter_one_is_stretched_to_a_second_at_the_most(length: int, pause: float) -> None:
    timeline = _two_chapters(length, pause)
    gap = timeline.units["u1"].start - timeline.units["u0"].end
    assert gap >= pause * RATE - SAMPLES_PER_FRAME / 2 - 1
    assert gap <= RATE + 2 * SAMPLES_PER_FRAME


def _two_chapters(length: int, pause: float) -> Timeline:
    extents = {"u0": extent(length), "u1": extent(RATE)}
    chapters = [Chapter("a", "u0"), Chapter("b", "u1")]
    return lay_out([unit(0, "chapter"), unit(1, "end")], chapters, extents, Pauses(chapter=pause))


def test_the_first_sound_comes_after_the_head_and_the_first_mark_is_0() -> None:
    timeline = lay_out([unit(0, "end")], [Chapter("a", "u0")], {"u0": extent(RATE)}, Pauses(head=0.5))
    assert timeline.chapters[0].start == 0
    assert 0.5 * RATE <= timeline.units["u0"].start < 0.5 * RATE + SAMPLES_PER_FRAME


def test_all_pauses_are_those_of_voices_yaml() -> None:
    pauses = Pauses(aside=0.1, sentence=0.2, paragraph=0.3, scene=0.6, chapter=0.4, end=0.5)
    order: list[Boundary] = ["aside", "sentence", "paragraph", "scene", "chapter", "end"]
    units = [unit(number, boundary) for number, boundary in enumerate(order)]
    timeline = lay_out(units, [], {one.id: extent(1_000) for one in units}, pauses)
    ends = [timeline.units[one.id].end for one in units]
    starts = [*(timeline.units[one.id].start for one in units[1:]), timeline.length]
    heard = [(start - end) / RATE for end, start in zip(ends, starts, strict=True)]
    assert heard == pytest.approx([0.1, 0.2, 0.3, 0.6, 0.4, 0.5], abs=0.01307)
    assert timeline.chapters == ()


def test_a_pause_that_an_edit_asks_for_stands_in_place_of_the_boundary_s() -> None:
    units = [unit(0, "sentence", 2.5), unit(1, "paragraph", 0.0), unit(2, "end")]
    timeline = lay_out(units, [], {one.id: extent(1_000) for one in units}, Pauses())
    first, second, third = (timeline.units[one.id] for one in units)
    assert (second.start - first.end) / RATE == pytest.approx(2.5, abs=0.01307)
    # no pause: right after the piece's last frame
    assert third.start - second.start == extent(1_000).frames * SAMPLES_PER_FRAME


def test_a_pause_between_sentences_follows_the_length_of_the_one_before_it() -> None:
    lengths = [RATE // 2, 3 * RATE, round(4.5 * RATE), 7 * RATE, 20 * RATE, 20 * RATE, 20 * RATE]
    units = [unit(number) for number in range(5)] + [unit(5, "paragraph"), unit(6, "sentence", 0.9), unit(7, "end")]
    extents = {one.id: extent(length) for one, length in zip(units, [*lengths, RATE], strict=True)}
    timeline = lay_out(units, [], extents, Pauses(sentence=0.4, paragraph=0.8), following=0.25)
    places = [timeline.units[one.id] for one in units]
    heard = [(two.start - one.end) / RATE for one, two in pairwise(places)]
    assert heard == pytest.approx([0.31, 0.367, 0.4, 0.456, 0.5, 0.8, 0.9], abs=0.0131)


def test_nothing_drifts_over_thousands_of_units() -> None:
    """Ten hours and more: every unit ends at the sum of lengths and pauses before it, to a frame."""
    pauses = Pauses(sentence=0.5)
    units = [unit(number) for number in range(8_000)]
    lengths = [150_000 + 37 * number % 100_000 for number in range(8_000)]
    timeline = lay_out(units, [], {one.id: extent(n) for one, n in zip(units, lengths, strict=True)}, pauses)
    assert timeline.length > 10 * 3_600 * RATE
    asked = round(0.5 * RATE)
    off = [two.start - one.end - asked for one, two in pairwise(timeline.units.values())]
    assert max(map(abs, off)) <= SAMPLES_PER_FRAME // 2
    # rounding goes both ways: the mean pause is as long as requested
    assert abs(sum(off)) / len(off) < 20


@given(st.lists(st.integers(1, 60 * RATE), min_size=2, max_size=40))
def test_each_chapter_s_mark_is_as_true_as_the_first_s(lengths: list[int]) -> None:
    units = [unit(number, "chapter") for number in range(len(lengths))]
    extents = {one.id: extent(length) for one, length in zip(units, lengths, strict=True)}
    timeline = lay_out(units, [Chapter(one.id, one.id) for one in units], extents, Pauses())
    for one, chapter in zip(units, timeline.chapters, strict=True):
        assert 0 <= timeline.units[one.id].start - chapter.start < RATE
    assert len({chapter.start for chapter in timeline.chapters}) == len(lengths)


def test_seconds_are_told_to_the_microsecond() -> None:
    timeline = lay_out([unit(0, "end")], [Chapter("a", "u0")], {"u0": extent(100)}, Pauses(end=0))
    assert timeline.seconds(100) == 0.002268
    assert timeline.seconds(timeline.length) == 0.052245
