"""One rendering in all forms: each decoded by FFmpeg, its tags and chapters read back by mutagen and FFmpeg."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import av
import mutagen.flac
import mutagen.mp4
import mutagen.oggopus
import mutagen.oggvorbis
import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from ..command import Episode, audioedition, fails
from .meter import measure
from .sound import RATE, lag

FORMS = ("mp3", "m4a", "m4b", "opus", "ogg", "flac", "wav")
ARTICLE = """---
title: Two Rivers & a Bridge
author: Anna Holm
series: Letters from the Road
part: 2
date: 2009-09-15
summary: Of rivers, and who crosses them.
link: https://example.org/two-rivers
---
# The first river

We came to the river at noon. The driver [a Kazakh–Trans.] knew the bridge, and so did we.

# The second “river”

Nobody knew the second one. There was no bridge at all.

# Home

We were home by night.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Episode:
    folder = tmp_path_factory.mktemp("forms")
    (folder / "rivers.md").write_text(ARTICLE)
    done = audioedition("build", "rivers.md", "-o", "out", "--format", ",".join(FORMS), cwd=folder)
    assert done.status == 0, done.err
    return Episode(folder / "out" / "rivers", done.out, done.err)


def sound(path: Path) -> NDArray[np.float32]:
    """What FFmpeg hears, at 44.1 kHz."""
    with av.open(str(path)) as container:
        rate = container.streams.audio[0].rate
        heard = np.concatenate([_mono(frame) for frame in container.decode(audio=0)])
    return heard if rate == RATE else soxr.resample(heard, rate, RATE)


def _mono(frame: av.AudioFrame) -> NDArray[np.float32]:
    samples = frame.to_ndarray().reshape(-1)
    return samples.astype(np.float32) / np.float32(32_768 if samples.dtype == np.int16 else 1)


def chapters(path: Path) -> list[tuple[float, str]]:
    with av.open(str(path)) as container:
        return [
            (float(chapter["start"] * (chapter["time_base"] or 1)), chapter["metadata"].get("title", ""))
            for chapter in container.chapters()
        ]  # fmt: skip


def file(built: Episode, form: str) -> Path:
    return built.folder / f"rivers.{form}"


def test_the_manifest_names_each_and_mp3_first(built: Episode) -> None:
    audio = built.manifest["audio"]
    assert [row["path"] for row in audio] == [f"rivers.{form}" for form in FORMS]
    for row in audio:
        assert row["bytes"] == (built.folder / row["path"]).stat().st_size
        assert row["duration_s"] == audio[0]["duration_s"]
    assert {path.name for path in built.folder.iterdir()} == {row["path"] for row in built.manifest["files"]} | {
        "episode.json"
    }


@pytest.mark.parametrize("form", FORMS)
def test_each_unit_begins_at_the_same_moment(built: Episode, form: str) -> None:
    reference, heard = sound(file(built, "wav")), sound(file(built, form))
    assert abs(len(heard) - len(reference)) <= 1_024  # a frame of AAC at the end
    for unit in built.manifest["units"]:
        start, end = (round(unit[key] * RATE) for key in ("start_s", "end_s"))
        assert reference[start:end].any()
        late = lag(heard[start:end], np.rint(reference[start:end] * 32_767).astype(np.int16))
        assert abs(late) <= RATE // 50, unit["text"]


@pytest.mark.parametrize("form", FORMS)
def test_each_is_as_loud_and_none_too_loud(built: Episode, form: str) -> None:
    loudness, mp3 = measure(file(built, form)), measure(file(built, "mp3"))
    assert abs(loudness.integrated_lufs - mp3.integrated_lufs) <= 0.3
    assert loudness.true_peak_dbtp <= -1.0


@pytest.mark.parametrize("form", FORMS)
def test_ffmpeg_shows_the_chapters_in_order(built: Episode, form: str) -> None:
    marks = [(mark["start_s"], mark["title"]) for mark in built.manifest["chapters"]]
    assert [title for _, title in marks][-2:] == ["The second “river”", "Home"]
    found = chapters(file(built, form))
    assert [title for _, title in found] == [title for _, title in marks]
    assert [start for start, _ in found] == pytest.approx([start for start, _ in marks], abs=0.001)


def test_an_audiobook_has_itunes_atoms_and_both_kinds_of_chapters(built: Episode) -> None:
    tags: Any = mutagen.mp4.MP4(file(built, "m4b"))  # type: ignore[no-untyped-call]
    assert tags["©nam"] == ["Two Rivers & a Bridge, Part 2"]
    assert tags["©ART"] == tags["aART"] == ["Anna Holm"]
    assert tags["©alb"] == tags["©grp"] == ["Letters from the Road"]
    assert tags["trkn"] == [(2, 0)]
    assert tags["stik"] == [2]
    assert tags["©day"] == ["2009-09-15"]
    assert "[a Kazakh]" in tags["©lyr"][0]
    assert bytes(tags["covr"][0]) == (built.folder / "cover.jpg").read_bytes()
    assert "synthetic" in tags["----:com.apple.iTunes:ai-content"][0].decode()
    data = file(built, "m4b").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")  # read before the sound
    assert [chapter.title for chapter in tags.chapters] == [mark["title"] for mark in built.manifest["chapters"]]
    assert b"chpl" in data and b"text" in data[: data.index(b"mdat")]
    assert mutagen.mp4.MP4(file(built, "m4a"))["stik"] == [21]  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    "form, reader",
    [("opus", mutagen.oggopus.OggOpus), ("ogg", mutagen.oggvorbis.OggVorbis), ("flac", mutagen.flac.FLAC)],
)
def test_vorbis_comments_hold_the_same(built: Episode, form: str, reader: Any) -> None:
    tags = reader(file(built, form))
    assert tags["title"] == ["Two Rivers & a Bridge, Part 2"]
    assert tags["artist"] == ["Anna Holm"]
    assert tags["album"] == ["Letters from the Road"]
    assert tags["tracknumber"] == ["2"]
    assert tags["chapter001"] == ["00:00:00.000"]
    assert tags["chapter003name"] == ["The second “river”"] or tags["chapter002name"] == ["The second “river”"]
    assert "[a Kazakh]" in tags["lyrics"][0]
    picture = tags.pictures[0].data if form == "flac" else mutagen.flac.Picture(_block(tags)).data  # type: ignore[no-untyped-call]
    assert picture == (built.folder / "cover.jpg").read_bytes()


def _block(tags: Any) -> bytes:
    import base64

    return base64.b64decode(tags["metadata_block_picture"][0])


def test_flac_has_a_cue_sheet_that_ends_with_the_sound(built: Episode) -> None:
    read: Any = mutagen.flac.FLAC(file(built, "flac"))  # type: ignore[no-untyped-call]
    starts = [track.start_offset for track in read.cuesheet.tracks]
    assert starts[:-1] == [round(mark["start_s"] * RATE) for mark in built.manifest["chapters"]]
    assert starts[-1] == read.info.total_samples == len(sound(file(built, "flac")))


def test_the_lossless_forms_are_one_sound(built: Episode) -> None:
    assert np.array_equal(sound(file(built, "wav")), sound(file(built, "flac")))


def test_a_form_more_is_made_without_speaking_and_the_same_again(built: Episode, tmp_path: Path) -> None:
    article = built.folder.parent.parent / "rivers.md"
    done = audioedition("build", article, "-o", tmp_path, "--format", "opus,m4b,ogg")
    assert done.status == 0 and "0 takes spoken" in done.err
    folder = tmp_path / "rivers"
    assert json.loads((folder / "episode.json").read_bytes())["audio"][0]["path"] == "rivers.m4b"
    for form in ("m4b", "opus", "ogg"):
        assert (folder / f"rivers.{form}").read_bytes() == file(built, form).read_bytes()
    again = audioedition("build", article, "-o", tmp_path, "--format", "m4b")
    assert again.status == 0
    assert sorted(path.name for path in folder.glob("rivers.*")) == ["rivers.m4b"]


def test_forms_may_stand_beside_the_article_and_wrong_ones_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Hello. We are home.")
    (tmp_path / "a.yaml").write_text("audio: {formats: [flac]}\n")
    assert audioedition("build", "a.txt", "-o", "out", cwd=tmp_path).status == 0
    assert [path.name for path in (tmp_path / "out/a").glob("a.*")] == ["a.flac"]
    done = audioedition("build", "a.txt", "--format", "mp3,m4v", cwd=tmp_path)
    assert done.status == 2 and "did you mean m4" in done.err
    (tmp_path / "a.yaml").write_text("audio: {formats: [mp5]}\n")
    fails(audioedition("build", "a.txt", cwd=tmp_path), "a.yaml:1", "formats")
