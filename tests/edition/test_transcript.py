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
from audioedition.edition import transcript
from audioedition.edition.captions import LINE, LINES, Cue, Timing, captions
from audioedition.edition.chapters import chapter_marks, chapters_json
from audioedition.edition.times import Timed, Timeline
from audioedition.model import Chapter


def webvtt(cues: list[Cue], language: str = "en") -> bytes:
    return transcript.webvtt(captions(cues), language)


STAMP = re.compile(r"(\d\d+):([0-5]\d):([0-5]\d)\.(\d{3})")
VOICE = re.compile(r"(?:<v ([^<>\n]+)>)?([^<>\n]+)")


def parsed(data: bytes) -> list[tuple[int, int, str, str]]:
    """Cues as start, end (ms), speaker, text. Takes nothing but what WebVTT's grammar for authors allows."""
    head, *blocks = data.decode("utf-8").removesuffix("\n").split("\n\n")
    assert head.rstrip("\n") == "WEBVTT"
    cues = []
    for block in blocks:
        timing, *payload_lines = block.split("\n")
        assert len(payload_lines) <= LINES
        payload = " ".join(payload_lines)
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
    cues = [Cue(0, 1.5, "Narrator", "One."), Cue(3_723.4567, 3_729.0, "Translator", "Two.")]
    assert webvtt(cues).decode() == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:01.500\n<v Narrator>One.\n\n"
        "01:02:03.457 --> 01:02:09.000\n<v Translator>Two.\n"
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


def test_a_name_is_joined_in_the_language_of_the_article() -> None:
    assert "<v Hügel und Tal>".encode() in webvtt([Cue(0, 1, "Hügel & Tal", "x")], "de")


def test_a_long_cue_is_cut_where_a_sentence_ends_and_begins_with_its_words() -> None:
    first, second = "Here is one sentence of some length.", "And here we have the second one of them."
    times = (Timing(0, len(first), 10.0, 14.0), Timing(len(first) + 1, len(first) + 4, 17.0, 17.5))
    cues = captions([Cue(10, 21, "N", f"{first} {second}", times)])
    assert [cue.text for cue in cues] == [first, second]
    assert (cues[0].start_s, cues[0].end_s) == (10.0, 14.0)
    assert (cues[1].start_s, cues[1].end_s) == (17.0, 21.0)


def test_without_times_of_words_the_parts_share_the_cue_s_time() -> None:
    cues = captions([Cue(0, 20, "N", "one two three four five six seven eight nine ten, " * 4)])
    assert len(cues) >= 3
    assert cues[0].end_s == pytest.approx(20 * len(cues[0].text) / 199, abs=0.5)
    assert all(cue.end_s - cue.start_s <= 7 for cue in cues)


def test_a_cue_has_two_lines_of_42_characters_and_ends_behind_a_clause() -> None:
    text = "We came to the river at noon, and nobody knew the bridge, which the old driver had told us about so often."
    cues = captions([Cue(0, 8, "N", text)])
    assert [cue.text[-1] for cue in cues] == [",", "."]
    assert all(len(cue.lines) <= LINES and max(map(len, cue.lines)) <= LINE for cue in cues)


def test_a_script_without_spaces_is_cut_too() -> None:
    text = "我们中午来到河边，没有人认识那座桥。" * 8
    cues = captions([Cue(0, 40, "N", text)])
    assert "".join("".join(cue.lines) for cue in cues) == text
    assert all(len(line) <= LINE // 2 for cue in cues for line in cue.lines)
    assert all(cue.text.endswith(("，", "。")) for cue in cues)


def test_what_is_said_quickly_stays_as_long_as_there_is_room() -> None:
    cues = captions(
        [Cue(0, 0.4, "N", "Quick."), Cue(5, 6, "N", "Then."), Cue(6.0, 6.2, "T", "Now."), Cue(6.5, 8, "N", "On.")]
    )
    assert [(cue.start_s, cue.end_s) for cue in cues] == [(0, 1.0), (5, 6), (6, 6.5), (6.5, 8)]


def test_cues_that_overlap_are_set_apart() -> None:
    cues = captions([Cue(0, 2, "N", "one"), Cue(1.9, 1.95, "T", "two"), Cue(2.0, 3, "N", "three")])
    assert [(cue.start_s, cue.end_s) for cue in cues] == [(0, 2.0), (2.0, 2.001), (2.001, 3.001)]


def test_subrip_names_who_speaks_where_he_changes() -> None:
    cues = captions([Cue(0, 1.5, "Ann", "One."), Cue(2, 3.5, "Ann", "Two."), Cue(4, 5.5, "Bo", "Three.")])
    assert transcript.subrip(cues).decode() == (
        "1\n00:00:00,000 --> 00:00:01,500\nAnn: One.\n\n"
        "2\n00:00:02,000 --> 00:00:03,500\nTwo.\n\n"
        "3\n00:00:04,000 --> 00:00:05,500\nBo: Three.\n"
    )


def test_json_has_a_segment_a_cue() -> None:
    cues = captions([Cue(0, 1.5, "Ann", "One."), Cue(2, 3.5, "", "Two.")])
    assert json.loads(transcript.segments_json(cues)) == {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Ann", "startTime": 0, "endTime": 1.5, "body": "One."},
            {"startTime": 2, "endTime": 3.5, "body": "Two."},
        ],
    }


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
    assert all(len(text) <= LINES * LINE + 1 or " " not in text for *_, text in found)
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
