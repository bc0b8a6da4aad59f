"""A clean edition has no finding; every fault that is planted in the sound, or in what stands beside it, is found."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import numpy as np
import pytest

from audioedition.contracts.findings import Finding
from audioedition.publish.publish import publish

from ..command import audioedition, fails
from ..contracts import schemas
from ..edition.sound import RATE
from ..publish.episodes import make_show
from .planted import Edition, Samples

A, B, C, NOTE = "u0008", "u0009", "u0013", "u0006"


def find(findings: list[Finding], kind: str, unit: str | None = None) -> Finding:
    """The finding of that kind, about that unit."""
    matches = [each for each in findings if each.kind == kind and unit in (None, each.unit)]
    assert matches, findings
    return matches[0]


def test_a_clean_edition_has_no_finding_in_any_form(built: Path) -> None:
    done = audioedition("check", built, "--strict", "--json")
    assert done.json == {"version": 1, "findings": []}
    assert done.status == 0
    jsonschema.Draft202012Validator(json.loads(schemas.path("findings").read_bytes())).validate(done.json)


def test_nor_has_its_copy_in_a_show_whose_files_have_other_names(built: Path, tmp_path: Path) -> None:
    make_show(tmp_path / "show")
    (done,) = publish([built], tmp_path / "show", datetime(2025, 3, 4, tzinfo=UTC)).episodes
    checked = audioedition("check", done.folder, "--strict")
    assert (checked.status, checked.text) == (0, "")


# ------------------------------------------------------------------------------------------------- the sound


def muted(edition: Edition, samples: Samples) -> Samples:
    middle = (edition.place(B) + edition.place(B, "end_s")) // 2
    samples[middle - RATE // 2 : middle + RATE // 2] = 0
    return samples


def cut_short(edition: Edition, samples: Samples) -> Samples:
    end = edition.place(C, "end_s")
    samples[end - round(0.7 * RATE) : end] = 0
    return samples


def cut_out(edition: Edition, samples: Samples) -> Samples:
    """As cut short, but what follows comes earlier."""
    end = edition.place(C, "end_s")
    return np.delete(samples, slice(end - round(0.7 * RATE), end))


def swapped(edition: Edition, samples: Samples) -> Samples:
    """The sounds of two units exchanged, the pause between them as it was."""
    first, second = edition.sound(A), edition.sound(B)
    pause = samples[edition.place(A, "end_s") : edition.place(B)]
    samples[edition.place(A) : edition.place(B, "end_s")] = np.concatenate([second, pause, first])
    return samples


def doubled(edition: Edition, samples: Samples) -> Samples:
    """A sentence said twice; what follows comes later."""
    pause = np.zeros(round(0.45 * RATE), np.int16)
    return np.insert(samples, edition.place(C, "end_s"), np.concatenate([pause, edition.sound(C)]))


def doubled_over_the_next(edition: Edition, samples: Samples) -> Samples:
    """A sentence said twice, the second time in the place of the next."""
    sound = edition.sound(A)
    start = edition.place(B)
    samples[start : edition.place(B, "end_s")] = 0
    samples[start : start + len(sound)] = sound
    return samples


def louder(decibels: float, voice: str) -> Callable[[Edition, Samples], Samples]:
    def change(edition: Edition, samples: Samples) -> Samples:
        for unit in edition.units.values():
            if unit["voice"] == voice:
                part = slice(round(unit["start_s"] * RATE), round(unit["end_s"] * RATE))
                loud = np.clip(samples[part] * 10 ** (decibels / 20), -24_000, 24_000)  # −2.7 dBFS
                samples[part] = np.rint(loud).astype(np.int16)
        return samples

    return change


def clicked(edition: Edition, samples: Samples) -> Samples:
    samples[edition.place(B) + RATE] = 30_000
    return samples


def clicked_in_a_pause(edition: Edition, samples: Samples) -> Samples:
    samples[edition.place(B) - RATE // 5] = 20_000
    return samples


def shifted(_: Edition, samples: Samples) -> Samples:
    return np.insert(samples, 0, np.zeros(RATE // 2, np.int16))


def with_direct_current(_: Edition, samples: Samples) -> Samples:
    return np.clip(samples.astype(np.int32) + 500, -32_768, 32_767).astype(np.int16)


def clipped(_: Edition, samples: Samples) -> Samples:
    return np.clip(samples.astype(np.int32) * 3, -32_768, 32_767).astype(np.int16)


def softer(_: Edition, samples: Samples) -> Samples:
    return samples // 2


def silent(edition: Edition, samples: Samples) -> Samples:
    samples[edition.place(NOTE) : edition.place(NOTE, "end_s")] = 0
    return samples


# Opus takes direct current away, and at 32 kbit/s spreads a click over some milliseconds, so that it is none any more.
NOT_IN_OPUS = (with_direct_current, clicked, clicked_in_a_pause)
FAULTS = [
    (muted, "silence", B), (cut_short, "cut", C), (cut_out, "duration", None), (cut_out, "pause", C),
    (swapped, "pause", A), (doubled, "repetition", C), (doubled, "duration", None),
    (doubled_over_the_next, "repetition", A),
    (louder(6, "joe"), "level", "u0005"), (louder(-6, "joe"), "level", "u0005"),
    (louder(-6, "heart"), "loudness", None), (clicked, "click", B), (clicked_in_a_pause, "click", None),
    (shifted, "silence", "u0001"), (with_direct_current, "offset", None), (clipped, "clipping", None),
    (clipped, "peak", None), (softer, "loudness", None), (silent, "silence", NOTE),
]  # fmt: skip


@pytest.mark.parametrize("form", ["mp3", "opus"])
def test_a_fault_in_the_sound_is_found(built: Path, tmp_path: Path, form: str) -> None:
    missed = []
    untouched = Edition(built, tmp_path / "untouched", form)
    untouched.change(lambda samples: samples)
    assert untouched.findings() == []
    for number, (fault, kind, unit) in enumerate(FAULTS):
        if form == "opus" and fault in NOT_IN_OPUS:
            continue
        edition = Edition(built, tmp_path / str(number), form)
        edition.change(partial(fault, edition))
        found = edition.findings()
        if not any(each.kind == kind and unit in (None, each.unit) for each in found):
            name = getattr(fault, "__name__", "")
            missed.append((name, kind, [(each.kind, each.unit, each.message) for each in found]))
    assert not missed


def test_a_muted_second_is_found_once_and_where_it_is(built: Path, tmp_path: Path) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    edition.change(lambda samples: muted(edition, samples))
    findings = edition.findings()
    (finding,) = [each for each in findings if each.kind != "click"]  # the hard edge of what is muted may be one
    middle = (edition.units[B]["start_s"] + edition.units[B]["end_s"]) / 2
    assert finding.start_s == pytest.approx(middle - 0.5, abs=0.1)
    assert finding.end_s == pytest.approx(middle + 0.5, abs=0.1)
    assert finding.unit == B


@pytest.mark.parametrize("form", ["mp3", "m4a", "opus", "ogg", "flac", "wav", "epub"])
def test_a_truncated_file_is_found(built: Path, tmp_path: Path, form: str) -> None:
    edition = Edition(built, tmp_path / "e", form)
    if form == "epub":  # a book has no entry among the sounds
        edition.manifest["audio"] = json.loads((built / "episode.json").read_bytes())["audio"][:1]
    data = edition.path.read_bytes()
    edition.path.write_bytes(data[: len(data) * 2 // 3])
    assert {"duration", "decoding"} & {each.kind for each in edition.findings()}


def test_another_file_and_a_missing_one_are_found(built: Path, tmp_path: Path) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    edition.findings()
    (edition.folder / "transcript.txt").write_text("Other words.")
    (edition.folder / "cover.jpg").unlink()
    done = audioedition("check", edition.folder, "--json", "--strict")
    assert done.status == 1
    messages = [each["message"] for each in done.json["findings"] if each["kind"] == "file"]
    assert [message.partition(":")[0] for message in messages] == ["cover.jpg", "transcript.txt"]


# ------------------------------------------------------------------------------------- what stands beside it


@pytest.mark.parametrize("form", ["mp3", "m4b", "opus", "flac", "wav"])
def test_chapters_that_are_shifted_in_the_file_are_found(built: Path, tmp_path: Path, form: str) -> None:
    edition = Edition(built, tmp_path / "e", form)
    stated = edition.manifest["chapters"]
    edition.manifest["chapters"] = [{**row, "start_s": row["start_s"] + 3} for row in stated]
    edition.change(lambda samples: samples)
    edition.manifest["chapters"] = stated
    assert "+3.00 s" in find(edition.findings(), "chapter").message


def test_chapters_that_are_shifted_everywhere_are_found_by_the_sound(built: Path, tmp_path: Path) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    edition.manifest["chapters"] = [{**row, "start_s": row["start_s"] + 3} for row in edition.manifest["chapters"]]
    edition.change(lambda samples: samples)
    data = json.loads((edition.folder / "chapters.json").read_bytes())
    for row in data["chapters"]:
        row["startTime"] += 3
    (edition.folder / "chapters.json").write_text(json.dumps(data))
    assert find(edition.findings(), "chapter", "u0010")


def test_chapters_json_that_is_shifted_is_found(built: Path, tmp_path: Path) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    data = json.loads((edition.folder / "chapters.json").read_bytes())
    for row in data["chapters"]:
        row["startTime"] += 3
    (edition.folder / "chapters.json").write_text(json.dumps(data))
    assert "chapters.json" in find(edition.findings(), "chapter").message


def test_a_wrong_title_in_a_tag_is_found(built: Path, tmp_path: Path) -> None:
    edition = Edition(built, tmp_path / "e", "opus")
    edition.manifest["title"] = "Three Rivers"
    edition.change(lambda samples: samples)
    edition.manifest["title"] = "Two Rivers & a Bridge"
    assert "Three Rivers" in find(edition.findings(), "tag").message


def later(match: re.Match[str]) -> str:
    seconds = int(match[1]) * 60 + int(match[2]) + 2
    return f"{seconds // 60:02}:{seconds % 60:02}{match[3]}"


@pytest.mark.parametrize("name", ["transcript.vtt", "transcript.srt", "transcript.json"])
def test_a_transcript_that_is_late_by_two_seconds_is_found(built: Path, tmp_path: Path, name: str) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    path = edition.folder / name
    if name.endswith("json"):
        data = json.loads(path.read_bytes())
        for row in data["segments"]:
            row["startTime"], row["endTime"] = row["startTime"] + 2, row["endTime"] + 2
        path.write_text(json.dumps(data))
    else:
        path.write_text(re.sub(r"(\d\d):(\d\d)([.,]\d{3})", later, path.read_text()))
    message = find(edition.findings(), "transcript").message
    assert name in message and "+2.0" in message


@pytest.mark.parametrize("name", ["transcript.vtt", "transcript.json", "transcript.html", "transcript.txt"])
def test_words_that_a_transcript_lacks_are_found(built: Path, tmp_path: Path, name: str) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    path = edition.folder / name
    path.write_text(re.sub(r"sold\s+bread\s+and\s+apples", "", path.read_text()))
    assert name in find(edition.findings(), "coverage", C).message


# ------------------------------------------------------------------------------------------------ the command


def test_findings_are_lines_for_people_in_the_order_of_time(built: Path, tmp_path: Path) -> None:
    edition = Edition(built, tmp_path / "e", "mp3")
    edition.change(lambda samples: silent(edition, cut_short(edition, samples)))
    edition.findings()
    done = audioedition("check", edition.folder)
    assert done.status == 0
    lines = done.text.splitlines()
    assert [line.split()[:2] for line in lines] == [["0:09", "silence"], ["0:28", "cut"]]
    assert "u0006 “a Kazakh farmer from the next village.”" in lines[0]
    assert done.err.startswith("2 findings in ")


def test_what_is_no_episode_is_one_clear_error(tmp_path: Path) -> None:
    fails(audioedition("check", tmp_path), "no episode.json", "build")
    (tmp_path / "episode.json").write_text("{")
    fails(audioedition("check", tmp_path), "episode.json", "not valid JSON")
    (tmp_path / "episode.json").write_text('{"version": 1}')
    fails(audioedition("check", tmp_path), "episode.json", "slug")
