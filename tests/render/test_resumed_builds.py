"""A build that is killed outright is resumed, and what comes out is what an undisturbed build gives."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from ..command import COMMAND, Episode, audioedition


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_a_killed_build_goes_on_and_gives_the_same_bytes(episode: Episode, sample: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    build = subprocess.Popen(
        [*COMMAND, "build", sample, "-o", tmp_path / "out", "--jobs", "1"], env=os.environ | {"AUDIOEDITION_CACHE": str(cache)}, start_new_session=True,  # noqa: E501
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    end = time.monotonic() + 120
    while len(list(cache.rglob("*.clip"))) < 12:
        assert build.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)
    os.killpg(build.pid, signal.SIGKILL)
    build.wait(10)
    assert not [path for path in files(tmp_path / "out") if not path.endswith(".part")]
    kept = len(list(cache.rglob("*.clip")))
    done = audioedition("build", sample, "-o", tmp_path / "out", "--jobs", "1", cache=cache)
    assert done.status == 0, done.err
    rendered, reused = (int(words.split()[0]) for words in done.err.partition(" dBTP · ")[2].split(",")[:2])
    assert reused == kept > 0
    assert rendered > 0
    # the episode that it is compared with was built undisturbed, in another cache, by as many workers as processors
    assert files(tmp_path / "out" / "almaty-part-3") == files(episode.folder)


def test_a_second_build_renders_nothing_and_changes_nothing(episode: Episode, sample: Path, tmp_path: Path) -> None:
    done = audioedition("build", sample, "-o", tmp_path)
    assert done.status == 0, done.err
    assert " 0 takes spoken, " in done.err
    assert files(tmp_path / "almaty-part-3") == files(episode.folder)


def test_a_broken_clip_is_rendered_again_to_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The night train was late again.")
    first = audioedition("build", "a.txt", cwd=tmp_path, cache=tmp_path / "cache")
    assert first.status == 0, first.err
    before = files(tmp_path / "build")
    clip = max((tmp_path / "cache").rglob("*.clip"), key=lambda path: path.stat().st_size)
    data = bytearray(clip.read_bytes())
    data[len(data) // 2] ^= 0x40
    clip.write_bytes(data)
    second = audioedition("build", "a.txt", cwd=tmp_path, cache=tmp_path / "cache")
    assert " 1 takes spoken, " in second.err
    assert files(tmp_path / "build") == before
    assert clip.read_bytes() != bytes(data)


def test_a_failed_build_leaves_an_earlier_episode_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The night train was late again.")
    assert audioedition("build", "a.txt", cwd=tmp_path).status == 0
    before = files(tmp_path / "build")
    (tmp_path / "voices.yaml").write_text("roles: {narrator: nobody}")
    assert audioedition("build", "a.txt", cwd=tmp_path).status == 1
    assert files(tmp_path / "build") == before


def test_only_what_changed_is_rendered_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The night train was late again. Nobody knew why.")
    assert audioedition("build", "a.txt", cwd=tmp_path, cache=tmp_path / "cache").status == 0
    (tmp_path / "a.txt").write_text("The night train was late again. Somebody knew why.")
    assert " 1 takes spoken, " in audioedition("build", "a.txt", cwd=tmp_path, cache=tmp_path / "cache").err
    (tmp_path / "voices.yaml").write_text("voices: {heart: {gain: -3}}\npauses: {sentence: 0.9}")
    assert " 0 takes spoken, " in audioedition("build", "a.txt", cwd=tmp_path, cache=tmp_path / "cache").err
