"""Workers: the longest take first, an end with their parent, and nothing lost when something dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from audioedition.errors import EngineError
from audioedition.render import Store, render

from .stand_in import load, take

TAKES = [take(f"{number:064x}", f"{number} " + "words " * (20 + number % 7 * 10)) for number in range(12)]


def ignore(_: object) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STAND_IN_DIARY", str(tmp_path / "diary"))
    return tmp_path / "diary"


def clips(store: Store) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in store.folder.rglob("*.clip")}


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_take_is_rendered_once_and_told_of(jobs: int, store: Store, diary: Path) -> None:
    told: list[str] = []
    render(TAKES, store, load, jobs, lambda done: told.append(done.key))
    assert sorted(told) == [one.key for one in TAKES]
    assert all(store.has(one.key) for one in TAKES)
    assert len(diary.read_text().splitlines()) == len(TAKES)
    assert len({line.split()[0] for line in diary.read_text().splitlines()}) <= jobs


def test_one_job_and_two_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = Store(tmp_path / "one"), Store(tmp_path / "two")
    render(TAKES, one, load, 1, ignore)
    render(TAKES[::-1], two, load, 2, ignore)
    assert clips(one) == clips(two)
    assert len(clips(one)) == len(TAKES)


def test_the_longest_takes_are_begun_first(store: Store, diary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STAND_IN_SECONDS", "0.05")
    render(TAKES, store, load, 2, ignore)
    numbers = [int(line.split()[1]) for line in diary.read_text().splitlines()]
    lengths = [len(TAKES[number].text) for number in numbers]
    longest = sorted((len(one.text) for one in TAKES), reverse=True)
    # two workers: each place may be late by one
    assert all(abs(length - expected) <= 61 for length, expected in zip(lengths, longest, strict=True))
    assert max(lengths[:2]) == longest[0]
    assert min(lengths[-2:]) == longest[-1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_rendered_before_an_engine_failed_is_kept(jobs: int, store: Store) -> None:
    bad = take("f" * 64, "fail " + "x" * 5)  # short: last
    with pytest.raises(RuntimeError, match="the engine failed"):
        render([*TAKES, bad], store, load, jobs, ignore)
    assert len(clips(store)) >= len(TAKES) - 1
    assert not store.has(bad.key)


def test_a_worker_that_dies_is_told_with_what_to_do(store: Store) -> None:
    bad = take("f" * 64, "die " + "x" * 5)
    with pytest.raises(EngineError, match="--jobs 1"):
        render([*TAKES, bad], store, load, 2, ignore)
    assert not list(store.folder.rglob("*.part"))


SCRIPT = """
import sys
from pathlib import Path
from audioedition.render import Store, render
from tests.render.stand_in import load
from tests.render.test_workers import TAKES
if __name__ == "__main__":
    render(TAKES, Store(Path(sys.argv[1])), load, 2, lambda _: None)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
def test_a_worker_whose_parent_is_killed_outright_ends_itself(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(SCRIPT)
    root = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
    diary = tmp_path / "diary"
    env = os.environ | {"STAND_IN_DIARY": str(diary), "STAND_IN_SECONDS": "60", "PYTHONPATH": root}
    parent = subprocess.Popen([sys.executable, script, tmp_path / "cache"], env=env, start_new_session=True)
    try:
        until(lambda: diary.exists() and len(diary.read_text().splitlines()) == 2, 60)
        workers = {int(line.split()[0]) for line in diary.read_text().splitlines()}
        assert parent.pid not in workers
        assert all(alive(worker) for worker in workers)
        parent.send_signal(signal.SIGKILL)
        parent.wait(10)
        until(lambda: not any(alive(worker) for worker in workers), 10)
    finally:
        parent.kill()


def until(true: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def alive(process: int) -> bool:
    """Whether a process runs: one that has ended and waits for its parent (Z) does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
