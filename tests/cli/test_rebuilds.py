"""A build again: nothing changed, one thing changed, and why something is spoken again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from ..command import Done, audioedition
from ..edition.lettering import FONTS, system_with_fonts

TEXT = "A Title\n\nThe night train was late again. Nobody knew why [so it is -- Trans.].\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article with a cover of its own, built once."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.yaml").write_text("title: A Title\ncover: cover.png\n")
    Image.new("RGB", (1500, 1500), "navy").save(tmp_path / "cover.png")
    done = build(tmp_path)
    assert done.status == 0, done.err
    return tmp_path


def build(folder: Path, *options: str) -> Done:
    return audioedition("build", "a.txt", "--explain", *options, cwd=folder, cache=folder / "cache")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "build" / "a").iterdir()}


STANDS = "nothing has changed"


def test_where_nothing_changed_the_episode_stands_and_is_told_of_as_before(folder: Path) -> None:
    before, times = files(folder), [path.stat().st_mtime_ns for path in sorted((folder / "build").rglob("*"))]
    again = build(folder)
    assert STANDS in again.err
    assert again.text == "build/a/a.mp3\n"
    assert " 0 takes spoken, " in again.err
    assert files(folder) == before
    assert [path.stat().st_mtime_ns for path in sorted((folder / "build").rglob("*"))] == times


def test_what_may_be_lost_is_warned_of_with_its_place_and_again_where_the_episode_stands(tmp_path: Path) -> None:
    sentence = "<p>The train left the town in the morning and nobody on the platform waved to it.</p>"
    body = f"<article>{sentence * 6}<div class=promo>{sentence * 4}</div>{sentence}</article>"
    (tmp_path / "a.html").write_text(f"<title>A Week</title>{body}")
    warned = "warning: line 7: 36 % of the words of the article's sentences are skipped, 64 words as “an advertisement”"
    for _ in range(2):
        done = audioedition("build", "a.html", cwd=tmp_path, cache=tmp_path / "cache")
        assert done.status == 0, done.err
        assert done.err.count(warned) == 1
        assert "nobody on" not in done.text
    planned = audioedition("plan", "a.html", cwd=tmp_path)
    assert " ".join(warned.split()) in " ".join(planned.text.split())
    rows = audioedition("plan", "a.html", "--json", cwd=tmp_path).json["skipped_words"]
    assert rows == [{"reason": "furniture", "why": "an advertisement", "words": 64}]


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.txt").write_text(TEXT.replace("late", "early")),
        lambda folder: (folder / "a.yaml").write_text("title: A Title\ncover: cover.png\nauthor: Ann Lee\n"),
        lambda folder: (folder / "voices.yaml").write_text("pauses: {sentence: 0.9}\n"),
        lambda folder: (folder / "lexicon.yaml").write_text('words:\n  train: {ipa: "drɔːn", say: drawn}\n'),
        lambda folder: Image.new("RGB", (1500, 1500), "red").save(folder / "cover.png"),
    ],
    ids=["article", "facts", "voices.yaml", "lexicon.yaml", "cover"],
)
def test_whatever_is_changed_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    before = files(folder)
    change(folder)
    again = build(folder)
    assert STANDS not in again.err
    assert again.status == 0, again.err
    assert files(folder) != before
    assert STANDS in build(folder).err


def test_an_episode_that_stands_is_told_as_it_was_built(folder: Path) -> None:
    done = build(folder, "--json")
    assert STANDS in done.err
    assert done.out == (folder / "build" / "a" / "episode.json").read_bytes()


@pytest.mark.parametrize("name", ["a.mp3", "chapters.json", "cover.jpg", "episode.json", "transcript.vtt"])
def test_a_file_of_the_episode_that_is_lost_or_spoilt_is_made_again(folder: Path, name: str) -> None:
    before = files(folder)
    path = folder / "build" / "a" / name
    path.unlink()
    assert STANDS not in build(folder).err
    assert files(folder) == before
    path.write_bytes(before[name][:-1] + b"x")
    assert STANDS not in build(folder).err
    assert files(folder) == before


def test_other_options_are_another_build(folder: Path) -> None:
    assert STANDS not in build(folder, "--author", "Ann Lee").err
    assert STANDS not in build(folder).err  # the folder holds the other one


def test_the_first_build_says_that_all_is_new(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert "first build of this article here: all" in build(tmp_path).err


def test_other_words_are_told_beside_those_that_they_were(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT.replace("late", "early"))
    told = [line for line in build(folder).err.splitlines() if line.startswith("“")]
    assert told == ["“The night train was early again.”: other words; they were “The night train was late again.”"]


def test_a_changed_voice_is_told_by_what_changed(folder: Path) -> None:
    (folder / "voices.yaml").write_text("voices:\n  heart: {rate: 1.1, gain: -1}\n")
    told = build(folder).err
    assert "“The night train was late again.”: heart: rate 1.0 → 1.1, gain 0.0 → -1" in told


def test_another_shape_of_paragraphs_is_told_as_such(folder: Path) -> None:
    (folder / "voices.yaml").write_text("prosody: {first: -1, last: 1}\n")
    told = [line for line in build(folder).err.splitlines() if line.startswith("“The night train")]
    assert told == ["“The night train was late again.”: stands elsewhere in its paragraph, or `prosody:` changed"]


def test_what_the_cache_lost_is_told_as_such(folder: Path) -> None:
    before = files(folder)
    assert audioedition("cache", "prune", "--all", cache=folder / "cache").status == 0
    (folder / "build" / "a" / "a.mp3").unlink()
    again = build(folder)
    assert again.status == 0, again.err
    assert files(folder) == before


def test_what_a_cover_leaves_out_is_told_each_time_until_a_font_for_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system_with_fonts(monkeypatch, tmp_path)
    (tmp_path / "a.txt").write_text("The night train was late again.\n")
    (tmp_path / "a.yaml").write_text("title: 阿拉木图\n")
    notice = "note: the cover leaves out “阿拉木图”: no font here shows it; install Noto Sans CJK"
    first, again = build(tmp_path), build(tmp_path)
    assert notice in first.err and STANDS not in first.err
    assert notice in again.err and STANDS in again.err
    before = files(tmp_path)
    shutil.copytree(FONTS, tmp_path / "fonts")
    with_font = build(tmp_path)
    assert "leaves out" not in with_font.err
    assert files(tmp_path)["cover.jpg"] != before["cover.jpg"]
    assert STANDS in build(tmp_path).err


def test_a_show_tells_what_its_cover_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system_with_fonts(monkeypatch)
    options = ("--title", "阿拉木图", "--base-url", "https://example.org/", "--json")
    done = audioedition("show", "init", tmp_path / "show", *options)
    assert done.status == 0, done.err
    assert done.json["feed_url"] == "https://example.org/feed.xml"
    assert "note: the cover leaves out “阿拉木图”" in done.err


def test_an_article_that_is_long_enough_for_workers_is_built_again_when_a_word_has_changed(tmp_path: Path) -> None:
    paragraph = "The night train was late again, and nobody knew why. We waited. It came at noon.\n\n"
    article = tmp_path / "a.txt"
    article.write_text("A Title\n\n" + paragraph * 26)
    assert article.stat().st_size >= 2_000
    assert build(tmp_path).status == 0
    article.write_text("A Title\n\n" + paragraph * 25 + paragraph.replace("noon", "night"))
    again = build(tmp_path)
    assert again.status == 0, again.err
    assert " 1 takes spoken, " in again.err
