"""Times that the files tell, against the sound as FFmpeg decodes it."""

from __future__ import annotations

import numpy as np
import pytest

from tests.listening.episode import RATE, Episode, db
from tests.listening.prosody import chapter_times, late, onset

pytestmark = pytest.mark.listening


def test_a_chapter_is_marked_in_the_pause_within_a_second_before_its_first_sound(opened: Episode) -> None:
    marks = chapter_times(opened.folder / opened.manifest["audio"][0]["path"])
    assert [round(chapter["start_s"] * 1000) for chapter in opened.manifest["chapters"]] == [at for at, _ in marks]
    assert len(marks) >= 3
    for milliseconds, title in marks:
        at = milliseconds * RATE // 1000
        first = onset(opened.samples, at)
        assert milliseconds % 1000 == 0, title
        assert first is not None and 0 <= first - at <= RATE, title
        assert db(opened.samples[at : max(at, first - RATE // 200)]) < -60, f"{title}: no pause before it"


def test_every_unit_is_heard_where_the_manifest_says_to_the_sample(opened: Episode) -> None:
    off = {unit: late(opened, unit) for unit in opened.units}
    assert max(map(abs, off.values())) <= 2, off
    assert abs(len(opened.samples) - round(opened.manifest["audio"][0]["duration_s"] * RATE)) <= 1


def test_no_unit_is_cut_while_it_sounds(opened: Episode) -> None:
    chopped = {}
    # where one unit runs into the next, there is no edge to hear
    ends = {(take.key, cut.end) for take, cut in opened.cuts.values() if cut.runs_on}
    for unit, (take, cut) in opened.cuts.items():
        clip, edge = opened.clips[take.key], round(0.020 * cut.rate)
        part = clip.samples / np.float32(32768)
        level = db(part[cut.start : cut.end])
        beyond = [
            *((part[cut.end : cut.end + edge], part[cut.end - edge : cut.end]) if not cut.runs_on else ()),
            *((part[max(0, cut.start - edge) : cut.start],) if (take.key, cut.start) not in ends else ()),
        ]
        loudest = max(db(samples) for samples in beyond) - level
        if loudest > -25:
            chopped[opened.units[unit]["text"][-20:]] = round(loudest)
    assert not chopped


def test_a_sentence_finished_before_its_note_goes_on_without_a_break(opened: Episode) -> None:
    units = list(opened.units.values())
    place = next(i for i, unit in enumerate(units) if unit["text"].endswith("kaenbeshniki"))
    assert units[place]["end_s"] == units[place + 1]["start_s"]
    cuts = [opened.cuts[units[place + i]["id"]][1] for i in (0, 1)]
    assert cuts[0].end == cuts[1].start
