"""Builds as they happen: twice at once, after one that was killed, of one place only, with a cover that is none."""

from __future__ import annotations

import os
import subprocess
import time
from itertools import pairwise
from pathlib import Path

import pytest

from audioedition.files import sweep
from audioedition.pipeline.cache import cache_folder
from audioedition.render.store import Store

from ..command import COMMAND, audioedition, fails

TEXT = "A Title\n\nHe came to the city by train and left.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path / "a.txt"


def test_a_second_build_of_an_article_waits_and_says_so(article: Path) -> None:
    out = article.parent / "out"
    with Store(cache_folder()).turn(str(out / "a"), lambda: None):
        second = subprocess.Popen(
            [*COMMAND, "build", article, "-o", out], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert second.stderr is not None
        told = second.stderr.readline()
        assert "another build" in told and str(out / "a") in told and "wait" in told
        time.sleep(0.5)
        assert second.poll() is None
        assert not (out / "a").exists()
    printed, _ = second.communicate(timeout=60)
    assert second.returncode == 0
    assert printed == f"{out / 'a' / 'a.mp3'}\n"


def test_a_sentence_in_two_languages_is_heard_in_two_voices_and_in_its_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A Title\n\nHe said «Не бойся» to everyone and rowed on.\n")
    done = audioedition("build", tmp_path / "a.txt", "-o", tmp_path / "out", "--json")
    assert done.status == 0, done.err
    said = [unit for unit in done.json["units"] if unit["kind"] == "sentence"]
    assert [unit["text"] for unit in said] == ["He said", "«Не бойся»", "to everyone and rowed on."]
    assert said[0]["voice"] == said[2]["voice"] != said[1]["voice"]
    assert all(before["end_s"] <= after["start_s"] for before, after in pairwise(said))


def test_what_a_killed_build_left_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    long_ago = time.time() - 60
    for name in (".a.mp3.k3j_2x9q.part", ".cover.jpg.abcdefgh.part"):
        (tmp_path / name).write_text("half")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / ".a.mp3.zzzzzzzz.part").write_text("another is at it")
    others = ["film.mp4.part", ".a.mp3.part", ".a.mp3.TOOLONG99.part", "notes.txt", ".a.mp3.abcdefgh.partial"]
    for name in others:
        (tmp_path / name).write_text("theirs")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / ".dir.abcdefgh.part").mkdir()
    sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [*others, ".a.mp3.zzzzzzzz.part", ".dir.abcdefgh.part"]
    )
    sweep(tmp_path / "none")


def test_one_place_is_heard_beside_the_episodes_and_makes_none(article: Path) -> None:
    out = article.parent / "out"
    (out / "a").mkdir(parents=True)
    left = out / "a" / ".a.mp3.k3j_2x9q.part"
    left.write_text("half")
    os.utime(left, (0, 0))
    heard = audioedition("build", article, "-o", out, "--from", "the city", "--json")
    assert heard.status == 0, heard.err
    assert heard.json["path"] == str(out / "a.preview.wav")
    assert list((out / "a").iterdir()) == [left]
    assert audioedition("build", article, "-o", out).status == 0
    assert not left.exists()
    made = audioedition(
        "show", "init", "show", "--title", "Letters", "--base-url", "https://example.org/p/", cwd=article.parent
    )
    assert made.status == 0, made.err
    done = audioedition("publish", out / "a", out / "a.preview.wav", "--show", "show", cwd=article.parent)
    assert done.status == 0, done.err
    assert "passed over" in done.err and "a.preview.wav" in done.err
    assert len(list((article.parent / "show" / "a").glob("a-*.mp3"))) == 1


def test_a_preview_alone_is_nothing_to_publish(tmp_path: Path) -> None:
    made = audioedition("show", "init", "show", "--title", "A", "--base-url", "https://example.org/p/", cwd=tmp_path)
    assert made.status == 0, made.err
    (tmp_path / "a.preview.wav").write_bytes(b"RIFF")
    fails(audioedition("publish", "a.preview.wav", "--show", "show", cwd=tmp_path), "a.preview.wav", "no episode")


def test_a_cover_that_is_not_there_is_told_by_plan(article: Path) -> None:
    (article.parent / "a.yaml").write_text("cover: none.jpg\n")
    planned = audioedition("plan", article, "--json").json
    (told,) = [warning for warning in planned["warnings"] if "none.jpg" in warning["message"]]
    assert told["span"] is None
    assert "cover" in told["message"]
    assert "none.jpg" in audioedition("plan", article).text
    (article.parent / "none.jpg").write_bytes(b"not looked at")
    assert not audioedition("plan", article, "--json").json["warnings"]


def test_a_wrong_cover_is_told_before_a_word_is_spoken(article: Path) -> None:
    cache = article.parent / "cache"
    done = audioedition("build", article, "-o", article.parent / "o", "--cover", "none.jpg", cache=cache)
    fails(done, "none.jpg")
    assert not list(cache.glob("clips-*/*/*"))


@pytest.mark.parametrize(
    ("slug", "becomes"), [("A Week in Almaty", "a-week-in-almaty"), ("../../etc", "etc"), ("日本", "episode-")]
)
def test_a_slug_that_addresses_cannot_hold_is_told_with_what_it_becomes(slug: str, becomes: str, article: Path) -> None:
    (article.parent / "a.yaml").write_text(f"slug: {slug}\n")
    text = " ".join(audioedition("plan", article).text.split())
    assert f"“{slug}”" in text and becomes in text


def test_a_good_slug_is_nothing_to_tell(article: Path) -> None:
    (article.parent / "a.yaml").write_text("slug: week-3\n")
    assert "slug" not in audioedition("plan", article).text


def test_a_name_without_a_letter_for_addresses_is_told(tmp_path: Path) -> None:
    (tmp_path / "日本.txt").write_text(TEXT)
    assert "`slug:`" in audioedition("plan", tmp_path / "日本.txt").text


def test_a_cache_that_cannot_be_written_names_folder_and_variable(article: Path) -> None:
    (article.parent / "file").write_text("a file, not a folder")
    cache = article.parent / "file" / "c"
    done = audioedition("build", article, "-o", article.parent / "o", cache=cache)
    fails(done, "cannot write", "AUDIOEDITION_CACHE", str(cache), "not a directory")
