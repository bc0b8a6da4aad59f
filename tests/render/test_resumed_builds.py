"""A build that was killed is resumed, and its files are those of an undisturbed build."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from ..command import COMMAND, Episode, audioedition

TEXT = "The night train was late again. Nobody knew why."


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def kept(cache: Path, kind: str) -> set[Path]:
    """The store's files of a kind."""
    return set(cache.glob(f"{kind}-*/*/*.made"))


def flip_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x40
    path.write_bytes(data)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article, built once with a cache of its own."""
    (tmp_path / "a.txt").write_text(TEXT)
    build(tmp_path)
    return tmp_path / "a.txt"


def build(folder: Path) -> int:
    """Build the short article; returns how many takes were spoken."""
    done = audioedition("build", "a.txt", "--jobs", "1", cwd=folder, cache=folder / "cache")
    assert done.status == 0, done.err
    return int(done.err.partition(" takes spoken, ")[0].split()[-1])


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_killed_build_goes_on_and_gives_the_same_bytes(episode: Episode, sample: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    killed = subprocess.Popen(
        [*COMMAND, "build", sample, "-o", tmp_path / "out", "--jobs", "2"],
        env=os.environ | {"AUDIOEDITION_CACHE": str(cache)}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    end = time.monotonic() + 120
    while len(kept(cache, "clips")) < 12:
        assert killed.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait(10)
    assert not [path for path in files(tmp_path / "out") if not path.endswith(".part")]
    # a clip is pressed right after it is spoken: only the current ones are lost
    clips, results = len(kept(cache, "clips")), len(kept(cache, "products"))
    assert results >= clips - 2
    done = audioedition("build", sample, "-o", tmp_path / "out", "--jobs", "1", cache=cache)
    assert done.status == 0, done.err
    rendered, reused = (int(words.split()[0]) for words in done.err.partition(" dBTP · ")[2].split(",")[:2])
    assert reused == clips > 0
    assert rendered > 0
    # compared with an undisturbed build in another cache, with one worker a processor
    assert files(tmp_path / "out" / "almaty-part-3") == files(episode.folder)


def test_a_second_build_renders_nothing_and_changes_nothing(episode: Episode, sample: Path, tmp_path: Path) -> None:
    done = audioedition("build", sample, "-o", tmp_path)
    assert done.status == 0, done.err
    assert " 0 takes spoken, " in done.err
    assert files(tmp_path / "almaty-part-3") == files(episode.folder)


@pytest.mark.parametrize(
    ("flipped", "lost", "spoken"),
    [
        ("products", "", 0),  # pressed again from its clip
        ("clips", "", 0),  # not read: its pieces are whole
        ("clips", "products", None),  # nothing whole is left of it
    ],
)
def test_a_flipped_bit_is_found_and_the_same_bytes_are_made_again(
    flipped: str, lost: str, spoken: int | None, article: Path
) -> None:
    folder, cache = article.parent, article.parent / "cache"
    episode, clips, results = files(folder / "build"), kept(cache, "clips"), kept(cache, "products")
    whole = {path: path.read_bytes() for path in clips | results}
    for path in kept(cache, flipped):
        flip_a_bit(path)
    for path in kept(cache, lost):
        path.unlink()
    shutil.rmtree(folder / "build")
    assert build(folder) == (len(clips) if spoken is None else spoken)
    assert files(folder / "build") == episode
    needed = whole if lost else dict.fromkeys(results)
    assert all(path.read_bytes() == whole[path] for path in needed)
    assert kept(cache, "clips") == clips and kept(cache, "products") == results


def test_an_episode_in_which_a_bit_is_flipped_is_made_whole_again(article: Path) -> None:
    folder = article.parent / "build" / "a"
    whole = files(folder)
    for name in ("a.mp3", "episode.json", "transcript.vtt"):
        flip_a_bit(folder / name)
        assert build(article.parent) == 0
        assert files(folder) == whole
    (folder / "cover.jpg").unlink()
    build(article.parent)
    assert files(folder) == whole


def test_a_failed_build_leaves_an_earlier_episode_as_it_was(article: Path) -> None:
    before = files(article.parent / "build")
    (article.parent / "voices.yaml").write_text("roles: {narrator: nobody}")
    assert audioedition("build", article, cwd=article.parent, cache=article.parent / "cache").status == 1
    assert files(article.parent / "build") == before


def test_only_what_changed_is_rendered_again(article: Path) -> None:
    folder, cache = article.parent, article.parent / "cache"
    article.write_text("The night train was late again. Somebody knew why.")
    before = kept(cache, "products")
    assert build(folder) == 1
    pressed = kept(cache, "products")
    assert len(pressed - before) == 1
    (folder / "voices.yaml").write_text("pauses: {sentence: 0.9}")
    assert build(folder) == 0
    assert kept(cache, "products") == pressed
    (folder / "voices.yaml").write_text("voices: {heart: {gain: -3}}\npauses: {sentence: 0.9}")
    clips = kept(cache, "clips")
    assert build(folder) == 0
    assert kept(cache, "clips") == clips
    assert kept(cache, "products") > pressed
