"""Transcript and chapters: files that the strictest reader takes, with no word lost."""

from __future__ import annotations

import html
import json
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioedition.contracts.episode import ChapterMark
from audioedition.edition.chapters import chapter_marks, chapters_json
from audioedition.edition.transcript import LONGEST, Cue, webvtt
from audioedition.model import Chapter, Timed, Timeline

STAMP = re.compile(r"(\d\d+):([0-5]\d):([0-5]\d)\.(\d{3})")
VOICE = re.compile(r"(?:<v ([^<>\n]+)>)?([^<>\n]+)")


def parsed(data: bytes) -> list[tuple[int, int, str, str]]:
    """Cues as start, end (ms), speaker, text. Takes nothing but what WebVTT's grammar for authors allows."""
    head, *blocks = data.decode("utf-8").removesuffix("\n").split("\n\n")
    assert head.rstrip("\n") == "WEBVTT"
    cues = []
    for block in blocks:
        timing, payload = block.split("\n")
        start, end = (_milliseconds(stamp) for stamp in timing.split(" --> "))
        assert start < end
        voice = VOICE.fullmatch(payload)
        assert voice, payload
        assert not re.search(r"&(?!(amp|lt|gt);)", payload)
        cues.append((start, end, html.unescape(voice[1] or ""), html.unescape(voice[2])))
    return cues


def _milliseconds(stamp: str) -> int:
    match = STAMP.fullmatch(stamp)
    assert match, stamp
    hours, minutes, seconds, thousandths = map(int, match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + thousandths


def test_a_cue_has_its_times_its_speaker_and_its_words() -> None:
    cues = [Cue(0, 1.5, "Narrator", "One."), Cue(3_723.4567, 36_000.0, "Translator", "Two.")]
    assert webvtt(cues).decode() == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:01.500\n<v Narrator>One.\n\n"
        "01:02:03.457 --> 10:00:00.000\n<v Translator>Two.\n"
    )


def test_signs_of_markup_are_escaped() -> None:
    data = webvtt([Cue(0, 1, "A & <B>", "1 < 2 --> 3 && 4")])
    assert b"<v A and B>1 &lt; 2 --&gt; 3 &amp;&amp; 4" in data
    assert parsed(data) == [(0, 1_000, "A and B", "1 < 2 --> 3 && 4")]


def test_a_speaker_s_name_needs_no_escape() -> None:
    """AntennaPod keeps the former speaker where there is one."""
    cues = [Cue(number, number + 1, name, "x") for number, name in enumerate(["Hill & Dale", "R&D", "<b>", "A &\n B"])]
    assert [cue[2] for cue in parsed(webvtt(cues))] == ["Hill and Dale", "R and D", "b", "A and B"]
    assert b"&" not in webvtt(cues)


def test_a_long_cue_is_cut_where_a_sentence_ends_and_shares_its_time() -> None:
    first, second = "This is the first sentence. " * 4, "And here we have the second one. " * 4
    cues = parsed(webvtt([Cue(10, 30, "N", first + second)]))
    assert len(cues) == 2
    assert all(text.endswith(".") for *_, text in cues)
    assert cues[0][0] == 10_000
    assert cues[0][1] == cues[1][0]
    assert cues[-1][1] == 30_000
    share = len(cues[0][3]) / sum(len(text) for *_, text in cues)
    assert cues[0][1] == pytest.approx(10_000 + 20_000 * share, abs=1)


def test_a_long_clause_is_cut_at_a_comma_rather_than_in_a_phrase() -> None:
    text = "a word and " * 10 + "here, " + "then more words " * 8
    cues = parsed(webvtt([Cue(0, 9, "N", text)]))
    assert cues[0][3].endswith("here,")


def test_cues_that_overlap_are_set_apart() -> None:
    cues = parsed(webvtt([Cue(0, 2, "N", "one"), Cue(1.9, 1.95, "T", "two"), Cue(2.0, 3, "N", "three")]))
    assert [(start, end) for start, end, *_ in cues] == [(0, 2_000), (2_000, 2_001), (2_001, 3_000)]


def test_line_ends_and_empty_cues_break_nothing() -> None:
    assert parsed(webvtt([Cue(0, 1, "N\n1", "a\n\nb\x00\u2028c"), Cue(1, 2, "N", " \n"), Cue(2, 3, "", "d")])) == [
        (0, 1_000, "N 1", "a b c"),
        (2_000, 3_000, "", "d"),
    ]


def test_joiners_inside_words_stay() -> None:
    assert parsed(webvtt([Cue(0, 1, "N", "می‌خواهم 👩‍🚀")]))[0][3] == "می‌خواهم 👩‍🚀"


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
CUES = st.builds(
    Cue,
    st.floats(0, 40_000),
    st.floats(0, 40_000),
    st.sampled_from(["Narrator", "<T>", ""]),
    st.lists(TEXTS | st.sampled_from([", ", ". ", " — ", "word "]), max_size=30).map("".join),
)


@given(st.lists(CUES, max_size=8))
def test_any_cues_make_a_valid_file_that_holds_every_word_in_order(cues: list[Cue]) -> None:
    found = parsed(webvtt(cues))
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert all(len(text) <= LONGEST or " " not in text for *_, text in found)
    spoken = [cue.text for cue in sorted(cues, key=lambda cue: cue.start_s)]
    assert "".join("".join(spoken).split()) == "".join("".join(text for *_, text in found).split())


def test_chapters_are_json_of_version_1_2_with_whole_seconds_as_integers() -> None:
    marks = [ChapterMark("Второй", 62.5, 90.0), ChapterMark("One", 0.0, 62.5)]
    assert json.loads(chapters_json(marks, title="T", author="A")) == {
        "version": "1.2.0",
        "title": "T",
        "author": "A",
        "chapters": [
            {"startTime": 0, "title": "One", "endTime": 62.5},
            {"startTime": 62.5, "title": "Второй", "endTime": 90},
        ],
    }
    assert b'"startTime": 0,' in chapters_json(marks)
    assert "Второй".encode() in chapters_json(marks)


def test_chapters_take_their_places_from_the_timeline() -> None:
    timeline = Timeline(44_100, 44_100 * 9 + 441, {}, (Timed(0, 44_100 * 4), Timed(44_100 * 4, 44_100 * 9 + 441)))
    assert chapter_marks([Chapter("One", "u1"), Chapter("Two", "u5")], timeline) == (
        ChapterMark("One", 0.0, 4.0),
        ChapterMark("Two", 4.0, 9.01),
    )
    with pytest.raises(ValueError, match="argument"):
        chapter_marks([Chapter("One", "u1")], timeline)
