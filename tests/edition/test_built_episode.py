"""The sample's episode, as the command built it, read by programs of other people."""

from __future__ import annotations

import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import mutagen.id3
import mutagen.mp3
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from audioedition.model import CHARACTERS_A_SECOND

from ..command import Episode, audioedition
from .meter import measure
from .sound import RATE, db, decoded


@pytest.fixture(scope="module")
def heard(episode: Episode) -> NDArray[np.float32]:
    return decoded(episode.audio)


@pytest.fixture(scope="module")
def tags(episode: Episode) -> Any:
    return mutagen.id3.ID3(episode.audio)  # type: ignore[no-untyped-call]


def onset(heard: NDArray[np.float32], after: int, until: int) -> int | None:
    """The first sample from `after` on where a window of 5 ms is louder than −50 dBFS."""
    window = RATE // 200
    for place in range(after, until, window // 4):
        if db(heard[place : place + window]) > -50:
            return place
    return None


def test_the_folder_holds_the_files_of_the_contract_and_no_other(episode: Episode) -> None:
    assert {path.name for path in episode.folder.iterdir()} == {
        "almaty-part-3.mp3", "chapters.json", "cover.jpg", "episode.json", "transcript.html", "transcript.json",
        "transcript.srt", "transcript.txt", "transcript.vtt",
    }  # fmt: skip


def test_the_manifest_has_exactly_the_keys_of_the_contract(episode: Episode) -> None:
    manifest = episode.manifest
    assert list(manifest) == (
        "version slug title series part author people language published summary link source_sha256 files audio "
        "chapters units loudness tool"
    ).split()  # fmt: skip
    rows = {
        "files": "role path type bytes sha256",
        "audio": "path type bytes sha256 duration_s",
        "chapters": "title start_s end_s",
        "units": "id role kind language voice span source text chapter start_s end_s",
        "people": "name role",
    }
    for name, keys in rows.items():
        assert manifest[name], name
        assert all([key for key in row if key not in ("words", "word_times")] == keys.split() for row in manifest[name])
    assert all(("words" in unit) == ("word_times" in unit) == bool(unit["span"]) for unit in manifest["units"])
    assert list(manifest["loudness"]) == ["integrated_lufs", "true_peak_dbtp"]
    assert list(manifest["tool"]) == ["name", "version"]


def test_the_manifest_says_what_the_article_says(episode: Episode, sample: Path) -> None:
    manifest = episode.manifest
    known = ("version", "slug", "title", "series", "part", "author", "language", "published", "summary", "link")
    assert [manifest[name] for name in known] == [
        1, "almaty-part-3", "A Week in Almaty", "A Week in Almaty", 3, "Grigory Pasko", "en", None, None, None,
    ]  # fmt: skip
    assert manifest["source_sha256"] == hashlib.sha256(sample.read_bytes()).hexdigest()
    assert {"name": "Grigory Pasko", "role": "author"} in manifest["people"]


def test_sizes_and_digests_are_true(episode: Episode) -> None:
    for row in [*episode.manifest["files"], *episode.manifest["audio"]]:
        data = (episode.folder / row["path"]).read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (row["bytes"], row["sha256"])


def test_the_units_are_those_of_the_plan(episode: Episode, sample: Path) -> None:
    plan = audioedition("plan", sample, "--json").json
    keys = ("id", "role", "kind", "language", "voice", "span", "source", "text", "chapter")
    assert [[unit[key] for key in keys] for unit in episode.manifest["units"]] == [
        [unit[key] for key in keys] for unit in plan["units"]
    ]
    assert [chapter["title"] for chapter in episode.manifest["chapters"]] == [
        chapter["title"] for chapter in plan["chapters"]
    ]


def test_the_audio_is_a_mono_mp3_of_a_constant_rate_and_of_the_length_it_says(
    episode: Episode, heard: NDArray[np.float32]
) -> None:
    info: Any = mutagen.mp3.MP3(episode.audio).info  # type: ignore[no-untyped-call]
    assert (info.channels, info.sample_rate, info.bitrate, info.bitrate_mode) == (
        1, 44_100, 64_000, mutagen.mp3.BitrateMode.CBR,
    )  # fmt: skip
    seconds = episode.manifest["audio"][0]["duration_s"]
    assert len(heard) == round(seconds * RATE)
    assert info.length == pytest.approx(seconds, abs=0.05)
    with av.open(str(episode.audio)) as container:
        assert container.duration is not None
        assert container.duration / av.time_base == pytest.approx(seconds, abs=0.06)
    assert 6 * 60 < seconds < 9 * 60


def test_it_lasts_about_as_long_as_its_plan_says(episode: Episode) -> None:
    characters = sum(len(unit["text"]) for unit in episode.manifest["units"])
    seconds = episode.manifest["audio"][0]["duration_s"]
    assert characters / seconds == pytest.approx(CHARACTERS_A_SECOND, abs=0.5)


def test_it_is_as_loud_as_podcasts_are(episode: Episode) -> None:
    reading = measure(episode.audio)
    assert reading.integrated_lufs == pytest.approx(-19.0, abs=0.5)
    assert reading.true_peak_dbtp <= -1.0
    told = episode.manifest["loudness"]
    assert told["integrated_lufs"] == pytest.approx(reading.integrated_lufs, abs=0.05)
    assert told["true_peak_dbtp"] == pytest.approx(reading.true_peak_dbtp, abs=0.3)
    assert told["true_peak_dbtp"] <= -1.0


def test_chapters_stand_in_time_order_on_whole_seconds_and_adjoin(episode: Episode) -> None:
    chapters = episode.manifest["chapters"]
    assert len(chapters) >= 3
    assert chapters[0]["start_s"] == 0
    assert all(chapter["start_s"] == int(chapter["start_s"]) for chapter in chapters)
    assert all(one["end_s"] == two["start_s"] for one, two in pairwise(chapters))
    assert chapters[-1]["end_s"] == episode.manifest["audio"][0]["duration_s"]
    assert all(45 <= chapter["end_s"] - chapter["start_s"] <= 180 for chapter in chapters)


def test_a_chapter_s_mark_lies_in_the_pause_before_its_first_unit(episode: Episode) -> None:
    units = episode.manifest["units"]
    for number, chapter in enumerate(episode.manifest["chapters"]):
        place = next(place for place, unit in enumerate(units) if unit["chapter"] == number)
        before = units[place - 1]["end_s"] if place else 0
        assert before <= chapter["start_s"] <= units[place]["start_s"] <= chapter["start_s"] + 0.99, chapter["title"]
        assert round(units[place]["start_s"] * RATE) % 1_152 == 0


def test_the_first_sound_comes_half_a_second_after_the_beginning(heard: NDArray[np.float32]) -> None:
    first = onset(heard, 0, RATE)
    assert first is not None and 0.5 * RATE <= first <= 0.56 * RATE


def test_ffmpeg_id3_and_json_tell_the_same_chapters(episode: Episode, tags: Any) -> None:
    expected = [(chapter["start_s"], chapter["title"]) for chapter in episode.manifest["chapters"]]
    with av.open(str(episode.audio)) as container:
        read = [
            (float(chapter["start"] * (chapter["time_base"] or 0)), chapter["metadata"]["title"])
            for chapter in container.chapters()
        ]
    assert read == expected
    (toc,) = tags.getall("CTOC")
    frames = [tags[f"CHAP:{name}"] for name in toc.child_element_ids]
    assert [(frame.start_time / 1000, frame.sub_frames["TIT2"].text[0]) for frame in frames] == expected
    listed = json.loads((episode.folder / "chapters.json").read_bytes())
    assert [(chapter["startTime"], chapter["title"]) for chapter in listed["chapters"]] == expected


def test_a_chapter_s_first_sound_is_within_a_second_of_its_mark(episode: Episode, heard: NDArray[np.float32]) -> None:
    for number, chapter in enumerate(episode.manifest["chapters"]):
        mark = round(chapter["start_s"] * RATE)
        first = onset(heard, mark, mark + 2 * RATE)
        assert first is not None, chapter["title"]
        assert mark <= first <= mark + RATE, chapter["title"]
        unit = next(unit for unit in episode.manifest["units"] if unit["chapter"] == number)
        assert abs(first - round(unit["start_s"] * RATE)) <= 0.020 * RATE, chapter["title"]


def test_every_unit_sounds_where_the_manifest_says(episode: Episode, heard: NDArray[np.float32]) -> None:
    units = episode.manifest["units"]
    for unit, following in pairwise(units):
        start, end = round(unit["start_s"] * RATE), round(unit["end_s"] * RATE)
        assert db(heard[start:end]) > -35, unit["text"]
        silence = heard[end + RATE // 50 : round(following["start_s"] * RATE) - RATE // 50]
        assert len(silence) == 0 or db(silence) < -60, unit["text"]
    assert all(one["end_s"] <= two["start_s"] for one, two in pairwise(units))


def test_nothing_clicks_in_a_pause(episode: Episode, heard: NDArray[np.float32]) -> None:
    """From 5 ms after a unit's end to 5 ms before the next one's start, no 5 ms are louder than −60 dBFS."""
    window = RATE // 200
    for unit, following in pairwise(episode.manifest["units"]):
        pause = heard[round(unit["end_s"] * RATE) + window : round(following["start_s"] * RATE) - window]
        if len(pause) >= window:
            loudest = np.lib.stride_tricks.sliding_window_view(pause, window)[:: window // 4]
            assert max(map(db, loudest)) < -60, (unit["text"], following["text"])


def test_the_tags_say_what_players_show(episode: Episode, tags: Any) -> None:
    assert tags.version == (2, 3, 0)
    shown = {name: str(tags[name]) for name in ("TPE1", "TALB", "TRCK", "TLAN")}
    assert shown == {"TPE1": "Grigory Pasko", "TALB": "A Week in Almaty", "TRCK": "3", "TLAN": "eng"}
    assert "A Week in Almaty" in str(tags["TIT2"])
    assert "Podcast" in str(tags["TCON"]) or "Speech" in str(tags["TCON"])
    assert tags.getall("APIC")[0].data == (episode.folder / "cover.jpg").read_bytes()


def test_the_lyrics_hold_the_whole_text_as_written_without_the_tags(tags: Any) -> None:
    (lyrics,) = tags.getall("USLT")
    for words in (
        "In the famous film Borat",
        "10 minutes",
        "[investigative isolator prison]",
        "on the 19th of September",
    ):
        assert words in lyrics.text
    for tag in ("Trans.", "G.P.", "Author's note:", "нажмите"):
        assert tag not in lyrics.text


def test_the_cover_is_square_and_large_enough_for_directories(episode: Episode) -> None:
    with Image.open(episode.folder / "cover.jpg") as cover:
        assert cover.format == "JPEG"
        assert cover.width == cover.height
        assert 1_400 <= cover.width <= 3_000


CUE = re.compile(r"(\d\d):(\d\d):(\d\d)\.(\d{3}) --> (\d\d):(\d\d):(\d\d)\.(\d{3})\n<v ([^>]+)>(.+)")


def seconds(parts: tuple[str, ...]) -> float:
    hours, minutes, whole, thousandths = map(int, parts)
    return hours * 3600 + minutes * 60 + whole + thousandths / 1000


def test_the_transcript_s_cues_are_those_of_the_manifest(episode: Episode) -> None:
    cues = [
        (seconds(match.groups()[:4]), seconds(match.groups()[4:8]), match[9])
        for match in CUE.finditer((episode.folder / "transcript.vtt").read_text())
    ]
    assert all(start < end for start, end, _ in cues)
    assert all(one[1] <= two[0] + 0.0005 for one, two in pairwise(cues))
    units = episode.manifest["units"]
    for unit, following in pairwise([*units, {"start_s": episode.manifest["audio"][0]["duration_s"]}]):
        within = [cue for cue in cues if unit["start_s"] - 0.0021 <= cue[0] < following["start_s"] - 0.0021]
        assert within[0][0] == pytest.approx(unit["start_s"], abs=0.0021), unit["text"]
        # It may be shown on into the pause, so that it can be read.
        assert unit["end_s"] - 0.0021 <= within[-1][1] <= following["start_s"] + 0.0021
        assert len({speaker for *_, speaker in within}) == 1
    assert {speaker for *_, speaker in cues} >= {"Grigory Pasko", "Translator"}


def test_the_notes_are_quieter_or_other_voices(episode: Episode, heard: NDArray[np.float32]) -> None:
    def level(role: str) -> float:
        parts = [
            heard[round(unit["start_s"] * RATE) : round(unit["end_s"] * RATE)]
            for unit in episode.manifest["units"] if unit["role"] == role and unit["kind"] != "cue"
        ]  # fmt: skip
        return db(np.concatenate(parts))

    narrator = level("narrator")
    assert -5 < level("author") - narrator < -1  # set back by 2.5 dB
    assert abs(level("translator") - narrator) < 2.5


def test_built_by_one_worker_it_is_the_same_to_the_byte(episode: Episode, sample: Path, tmp_path: Path) -> None:
    """The built episode's clips are used again; encoding, tags, cover and papers are made anew."""
    done = audioedition("build", sample, "-o", tmp_path, "--jobs", "1")
    assert done.status == 0, done.err
    for path in episode.folder.iterdir():
        assert (tmp_path / "almaty-part-3" / path.name).read_bytes() == path.read_bytes(), path.name
