"""When everything is heard, to the sample."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from audioedition.edition.cuts import Cut
from audioedition.edition.timeline import lay_out
from audioedition.model import Boundary, Chapter, Unit
from audioedition.policy import Pauses

RATE = 44_100
BOUNDARIES: list[Boundary] = ["join", "aside", "sentence", "paragraph"]


def unit(number: int, pause: Boundary, chapter: int = 0) -> Unit:
    return Unit(f"u{number}", "narrator", "sentence", "en", None, "", (), "x", chapter, number, pause)


SPOKEN = st.lists(
    st.tuples(st.integers(1, 200_000), st.sampled_from([8_000, 22_050, 24_000, 44_100]), st.sampled_from(BOUNDARIES),
              st.booleans()),
    min_size=1, max_size=30,
)  # fmt: skip


@given(SPOKEN)
def test_chapters_begin_on_whole_seconds_and_everything_adds_up(spoken: list[tuple[int, int, Boundary, bool]]) -> None:
    units = [unit(number, pause) for number, (_, _, pause, _) in enumerate(spoken)]
    cuts = {f"u{i}": Cut("k", rate, 0, frames) for i, (frames, rate, _, _) in enumerate(spoken)}
    begins = [i for i, (*_, chapter) in enumerate(spoken) if i == 0 or chapter]
    timeline = lay_out(units, [Chapter(f"c{i}", f"u{i}") for i in begins], cuts, Pauses())
    places = [timeline.units[one.id] for one in units]
    assert all(
        place.end - place.start == cuts[one.id].length_at(RATE) for one, place in zip(units, places, strict=True)
    )
    assert all(one.end <= two.start for one, two in pairwise(places))
    assert places[0].start == 0
    assert places[-1].end <= timeline.frames
    for number, chapter in zip(begins, timeline.chapters, strict=True):
        assert chapter.start == places[number].start
        assert chapter.start % RATE == 0
    assert all(one.end == two.start for one, two in pairwise(timeline.chapters))
    assert timeline.chapters[-1].end == timeline.frames


def test_pauses_are_those_of_voices_yaml() -> None:
    pauses = Pauses(aside=0.1, sentence=0.2, paragraph=0.3, chapter=0.4, end=0.5)
    order: list[Boundary] = ["aside", "sentence", "paragraph", "chapter", "end"]
    units = [unit(number, boundary) for number, boundary in enumerate(order)]
    cuts = {one.id: Cut("k", RATE, 0, 1_000) for one in units}
    timeline = lay_out(units, [], cuts, pauses)
    ends = [timeline.units[one.id].end for one in units]
    starts = [*(timeline.units[one.id].start for one in units[1:]), timeline.frames]
    assert [start - end for end, start in zip(ends, starts, strict=True)] == [4_410, 8_820, 13_230, 17_640, 22_050]
    assert timeline.chapters == ()


def test_the_pause_before_a_chapter_is_stretched_never_shortened() -> None:
    units = [unit(0, "chapter"), unit(1, "end", 1)]
    cuts = {one.id: Cut("k", RATE, 0, RATE + 1) for one in units}
    timeline = lay_out(units, [Chapter("a", "u0"), Chapter("b", "u1")], cuts, Pauses(chapter=1.0))
    assert timeline.units["u1"].start == 3 * RATE


def test_units_that_run_on_adjoin_and_are_as_long_as_the_whole() -> None:
    units = [unit(0, "run"), unit(1, "sentence"), unit(2, "end")]
    cuts = {
        "u0": Cut("k", 24_000, 0, 10_001, runs_on=True), "u1": Cut("k", 24_000, 10_001, 20_002),
        "u2": Cut("l", 24_000, 0, 500),
    }  # fmt: skip
    timeline = lay_out(units, [], cuts, Pauses())
    assert timeline.units["u0"].end == timeline.units["u1"].start
    assert timeline.units["u1"].end == Cut("k", 24_000, 0, 20_002).length_at(RATE)


def test_seconds_are_told_to_the_microsecond() -> None:
    timeline = lay_out([unit(0, "end")], [Chapter("a", "u0")], {"u0": Cut("k", RATE, 0, 100)}, Pauses(end=0))
    assert timeline.seconds(100) == 0.002268
