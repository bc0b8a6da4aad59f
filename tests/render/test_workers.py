"""Workers: the longest take first, an end with their parent, and nothing lost when something dies."""

from __future__ import annotations

import dataclasses
import gc
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing.synchronize import SemLock
from pathlib import Path

import numpy as np
import pytest

import audioedition
from audioedition.errors import EngineError
from audioedition.model import Job
from audioedition.pipeline.events import Advanced, Event, Started
from audioedition.render import clips, scheduler, workers
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store

from ..processes import is_alive, until
from .stand_in import job, large, load

JOBS = [job(f"{number:064x}", f"{number} " + "words " * (20 + number % 7 * 10)) for number in range(12)]
# so much that both workers are worth their loading
JOBS_MORE = [job(f"{number:064x}", f"{number} " + "words " * 60) for number in range(30, 42)]
LATER = [job(f"{number:064d}", f"{number} " + "late " * number, JOBS[5].key) for number in range(20, 24)]
BAD, DEADLY = job("f" * 64, "fail " + "x" * 5), job("f" * 64, "die " + "x" * 5)  # short: last


def ignore(job: Job, spoken: bool) -> None:
    """Progress that nobody watches."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STAND_IN_DIARY", str(tmp_path / "diary"))
    return tmp_path / "diary"


def processes_of(diary: Path) -> list[int]:
    """Who wrote each line of a diary."""
    return [int(line.split()[0]) for line in diary.read_text().splitlines()]


@pytest.fixture
def cluster(store: Store) -> Iterator[Executor]:
    """An executor that is not audioedition's own, as a cluster hands one in."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, context, initializer=workers.start, initargs=(load, store.folder)) as executor:
        yield executor


def make(to_make: list[Job], store: Store, jobs: int, done: scheduler.Done = ignore) -> None:
    with Workers(load, store, jobs) as workers:
        workers.make(to_make, done)


def spoken(diary: Path) -> list[int]:
    """The numbers that the takes' texts begin with, in the order in which they were begun."""
    return [int(line.split()[1]) for line in diary.read_text().splitlines()]


def kept(store: Store) -> dict[str, bytes]:
    return {str(path.relative_to(store.folder)): path.read_bytes() for path in store.folder.rglob("*.made")}


def products_in(store: Store) -> set[str]:
    return {path.stem for path in store.folder.glob("products-*/*/*.made")}


# --------------------------------------------------------------------------------------------- what is made


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_product_is_made_once_and_told_of(jobs: int, store: Store, diary: Path) -> None:
    told: list[str] = []
    make(JOBS, store, jobs, lambda job, spoken: told.append(f"{job.key} {spoken}"))
    assert sorted(told) == [f"{one.key} True" for one in JOBS]
    assert sorted(spoken(diary)) == list(range(12))
    assert len({line.split()[0] for line in diary.read_text().splitlines()}) <= jobs


def test_what_is_made_is_made_of_the_take_s_clip_which_is_kept_too(store: Store) -> None:
    make(JOBS[:1], store, 1)
    (one,) = JOBS[:1]
    data = store.get("clips", one.take.key)
    assert data is not None
    clip = clips.from_bytes(one.take.key, data)
    assert len(clip.samples) == len(one.take.text) * 100
    assert store.get("products", one.key) == clip.samples.tobytes()


def test_of_a_clip_that_is_there_a_product_is_made_without_speaking(store: Store, diary: Path) -> None:
    make(JOBS[:1], store, 1)
    other = Job("e" * 64, JOBS[0].take, JOBS[0].make)
    told: list[bool] = []
    make([other], store, 1, lambda _, was_spoken: told.append(was_spoken))
    assert told == [False]
    assert len(spoken(diary)) == 1
    assert store.get("products", other.key) == store.get("products", JOBS[0].key)


def test_one_job_two_and_a_cluster_give_the_same_bytes(tmp_path: Path, store: Store, cluster: Executor) -> None:
    one, two = Store(tmp_path / "one"), Store(tmp_path / "two")
    make([*JOBS, *LATER], one, 1)
    make([*LATER, *JOBS[::-1]], two, 2)
    scheduler.make_with(cluster, [*LATER, *JOBS], ignore, at_once=7)
    assert kept(one) == kept(two) == kept(store)
    assert len(kept(one)) == 2 * (len(JOBS) + len(LATER))


def test_what_the_store_lacks_is_missing_and_each_key_once(store: Store) -> None:
    make(JOBS[:3], store, 1)
    with Workers(load, store, 1) as workers:
        assert workers.missing([*JOBS[:5], *JOBS]) == JOBS[3:]
        path = store.path("products", JOBS[1].key)
        path.write_bytes(path.read_bytes()[:-1])
        assert workers.missing(JOBS[:3]) == [JOBS[1]]


def test_workers_that_are_ended_are_gone_and_others_can_be_begun(store: Store) -> None:
    with Workers(load, store, 2) as workers:
        workers.get_ready(("wave",))
        workers.make(JOBS, ignore)
        workers.end()
        assert multiprocessing.active_children() == []
        workers.make(JOBS_MORE, ignore)
    assert products_in(store) == {one.key for one in (*JOBS, *JOBS_MORE)}


def test_when_an_edition_is_written_its_workers_have_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book's workers and what its edition is written from are not held at one time."""
    monkeypatch.setenv("AUDIOEDITION_CACHE", str(tmp_path / "cache"))
    article, voices = tmp_path / "article.txt", tmp_path / "voices.yaml"
    article.write_text("The river\n\n" + "We went down to the river in the evening.\n\n" * 60)
    voices.write_text("voices: {robot: {engine: pyttsx3, voice: en-us}}\nroles: {narrator: robot}\n")
    at_work: dict[str, int] = {}

    def look(event: Event) -> None:
        if isinstance(event, Started | Advanced):
            stage = event.stage if isinstance(event, Started) else "at work"
            at_work[stage] = max(at_work.get(stage, 0), len(multiprocessing.active_children()))

    audioedition.build(article, tmp_path, voices_file=voices, jobs=2, report=look)
    assert at_work["at work"] == 2
    assert at_work["writing"] == 0


def test_nothing_to_make_begins_no_worker(store: Store) -> None:
    with Workers(load, store, 2) as workers:
        workers.make([], ignore)
        assert multiprocessing.active_children() == []


def test_workers_can_be_begun_before_there_is_work(store: Store, diary: Path) -> None:
    with Workers(load, store, 2) as workers:
        workers.get_ready(("wave", "colorsys"))
        workers.make(JOBS[:1], ignore)  # little, but the workers are there
        assert len(multiprocessing.active_children()) == 2
    until(lambda: multiprocessing.active_children() == [], 10)
    assert os.getpid() not in set(processes_of(diary))


def test_little_is_said_by_the_worker_that_has_loaded_the_voice(
    store: Store, diary: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("STAND_IN_LOADED", str(tmp_path / "loaded"))
    monkeypatch.setenv("STAND_IN_LOADING_SECONDS", "0.5")  # long enough for another to begin
    with Workers(load, store, 2) as workers:
        workers.get_ready(("wave",), ("stand-in", "tone"))
        workers.make(JOBS[:2], ignore)
    (loader,) = processes_of(tmp_path / "loaded")
    assert set(processes_of(diary)) == {loader}
    assert loader != os.getpid()


PYTHONPATH = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])])
FORGETFUL = """
import os, sys
from pathlib import Path
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store
from tests.render.stand_in import load
from tests.render.test_workers import JOBS, ignore
if __name__ == "__main__":
    for jobs in (JOBS[:6], JOBS[6:]):
        with Workers(load, Store(Path(sys.argv[1])), 2) as workers:
            workers.make(jobs, ignore)
        os.environ.pop("STAND_IN_DIARY", None)
"""


def test_workers_have_the_environment_of_their_parent_as_it_is_now(tmp_path: Path) -> None:
    script, diary = tmp_path / "parent.py", tmp_path / "diary"
    script.write_text(FORGETFUL)
    env = os.environ | {"STAND_IN_DIARY": str(diary), "PYTHONPATH": PYTHONPATH}
    subprocess.run([sys.executable, script, tmp_path / "cache"], env=env, check=True)
    assert len(diary.read_text().splitlines()) == 6


INTERRUPTED = """
import signal, sys, threading
from pathlib import Path
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store
from tests.render.stand_in import load
from tests.render.test_workers import JOBS, ignore
if __name__ == "__main__":
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        with Workers(load, Store(Path(sys.argv[1])), 2) as workers:
            workers.get_ready(("slow_to_import",), ("stand-in", "tone"))
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            workers.make(JOBS[:1], ignore)
    except KeyboardInterrupt:
        print("interrupted, and at work:", [thread.name for thread in threading.enumerate()])
"""


def test_who_interrupts_while_workers_start_leaves_none_half_begun(tmp_path: Path) -> None:
    """A program that ends between the two messages that begin a worker makes the fork server print a traceback."""
    script = tmp_path / "parent.py"
    script.write_text(INTERRUPTED)
    (tmp_path / "slow_to_import.py").write_text("import time; time.sleep(1)")
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), PYTHONPATH])}
    ended = subprocess.run([sys.executable, script, tmp_path / "cache"], env=env, capture_output=True, text=True)
    assert (ended.stdout, ended.stderr) == ("interrupted, and at work: ['MainThread']\n", "")


def test_a_voice_that_cannot_be_loaded_beforehand_is_told_where_it_is_needed(store: Store) -> None:
    with Workers(load, store, 2) as workers:
        workers.get_ready(("wave",), ("nobody", "tone"))
        workers.make(JOBS[:1], ignore)
    assert products_in(store) == {JOBS[0].key}


def test_one_job_is_one_process(store: Store, diary: Path) -> None:
    with Workers(load, store, 1) as workers:
        workers.get_ready(("wave",))
        workers.make(JOBS, ignore)
        assert multiprocessing.active_children() == []
    assert set(processes_of(diary)) == {os.getpid()}


def test_a_voice_whose_pitch_is_set_keeps_its_tempo(store: Store) -> None:
    """Spoken slower by as much as it is played faster."""
    plain = JOBS[0]
    higher = dataclasses.replace(plain.take, key="e" * 64, voice=dataclasses.replace(plain.take.voice, pitch=12.0))
    make([plain, Job("e" * 64, higher, plain.make)], store, 1)
    one, two = (clips.from_bytes(key, store.get("clips", key) or b"") for key in (plain.take.key, higher.key))
    assert two.rate == 2 * one.rate
    assert not np.array_equal(one.samples, two.samples)


# ------------------------------------------------------------------------------------------------ in order


def by_length(numbers: list[int]) -> list[int]:
    lengths = {int(one.take.text.split()[0]): len(one.take.text) for one in (*JOBS, *LATER)}
    return [lengths[number] for number in numbers]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_longest_takes_are_begun_first(
    jobs: int, store: Store, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STAND_IN_SECONDS", "0.05" if jobs > 1 else "0")
    make(JOBS, store, jobs)
    lengths = by_length(spoken(diary))
    longest = sorted((len(one.take.text) for one in JOBS), reverse=True)
    # two workers: each place may be late by one
    assert all(abs(length - expected) <= 61 * (jobs - 1) for length, expected in zip(lengths, longest, strict=True))
    assert max(lengths[:2]) == longest[0]
    assert min(lengths[-2:]) == longest[-1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_product_that_comes_after_another_waits_for_it_and_is_given_it(jobs: int, store: Store, diary: Path) -> None:
    make([*LATER, *JOBS], store, jobs)
    order = spoken(diary)
    assert all(order.index(number) > order.index(5) for number in range(20, 24))
    first = store.get("products", JOBS[5].key)
    assert first
    for later in LATER:
        data = store.get("products", later.key)
        assert data is not None and data.startswith(first) and len(data) > len(first)


def test_a_product_that_comes_after_one_that_is_there_need_not_wait(store: Store, diary: Path) -> None:
    make([JOBS[5]], store, 1)
    make(LATER, store, 1)
    assert spoken(diary) == [5, 23, 22, 21, 20]


def test_a_product_that_comes_after_one_that_is_gone_is_told(store: Store) -> None:
    with pytest.raises(EngineError, match="build again"):
        make(LATER, store, 1)


def test_a_voice_with_little_to_say_says_all_of_it_in_one_worker(
    store: Store, diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another worker would load the voice for longer than it speaks; and what comes after its level comes after it."""
    monkeypatch.setenv("STAND_IN_SECONDS", "0.03")
    level = job("a" * 64, "100 level", voice="hum")
    little = [job(f"{n:064d}", f"{n} " + "note " * n, level.key, "hum") for n in range(101, 105)]
    make([*little, *JOBS, *JOBS_MORE, level], store, 2)
    lines = [line.split() for line in diary.read_text().splitlines()]
    assert len({worker for worker, number, *_ in lines if int(number) >= 100}) == 1
    assert next(int(number) for _, number, *_ in lines if int(number) >= 100) == 100
    assert {one.key for one in (level, *little, *JOBS, *JOBS_MORE)} == products_in(store)
    data = store.get("products", level.key)
    assert data and all((store.get("products", one.key) or b"").startswith(data) for one in little)


def test_an_executor_is_given_no_more_at_once_than_it_is_said_to_take(store: Store) -> None:
    class Counting(ProcessPoolExecutor):
        running = highest = 0

        def submit(self, *arguments, **named):  # type: ignore[no-untyped-def]
            future = super().submit(*arguments, **named)
            Counting.running += 1
            Counting.highest = max(Counting.highest, Counting.running)
            return future

    def count(_: Job, __: bool) -> None:
        Counting.running -= 1

    context = multiprocessing.get_context("spawn")
    with Counting(2, context, initializer=workers.start, initargs=(load, store.folder)) as executor:
        scheduler.make_with(executor, JOBS, count, at_once=3)
    assert products_in(store) == {one.key for one in JOBS}
    assert Counting.highest == 3


# ----------------------------------------------------------------------------------------------- failures


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_made_before_an_engine_failed_is_kept(jobs: int, store: Store) -> None:
    with pytest.raises(EngineError, match=r"u0001.*RuntimeError: the engine failed"):
        make([*JOBS, BAD], store, jobs)
    assert len(products_in(store)) >= len(JOBS) - 1
    assert BAD.key not in products_in(store)


def test_after_a_failure_a_cluster_s_executor_goes_on_living(store: Store, cluster: Executor) -> None:
    with pytest.raises(EngineError, match=r"u0001.*RuntimeError: the engine failed"):
        scheduler.make_with(cluster, [*JOBS, BAD], ignore, at_once=3)
    scheduler.make_with(cluster, LATER, ignore, at_once=3)
    assert {one.key for one in LATER} < products_in(store)


def test_an_executor_that_is_handed_in_does_all_and_is_not_ended(store: Store, cluster: Executor, diary: Path) -> None:
    for to_make in (JOBS[:1], JOBS[1:]):
        with Workers(load, store, 1, cluster) as workers:
            workers.make(to_make, ignore)
    assert products_in(store) == {one.key for one in JOBS}
    assert str(os.getpid()) not in {line.split()[0] for line in diary.read_text().splitlines()}


def test_a_worker_that_dies_is_told_with_what_to_do(store: Store) -> None:
    with pytest.raises(EngineError, match="--jobs 1"):
        make([*JOBS, DEADLY], store, 2)
    assert len(products_in(store)) >= len(JOBS) - 2
    assert not list(store.folder.rglob("*.part"))


def test_a_process_that_is_no_worker_says_so() -> None:
    with pytest.raises(RuntimeError, match="not started as a worker"):
        workers.make(JOBS[:1])


SCRIPT = """
import sys
from pathlib import Path
from audioedition.render.scheduler import Workers
from audioedition.render.store import Store
from tests.render.stand_in import load
from tests.render.test_workers import JOBS, ignore
if __name__ == "__main__":
    with Workers(load, Store(Path(sys.argv[1])), 2) as workers:
        workers.make(JOBS, ignore)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")
def test_a_worker_whose_parent_is_killed_outright_ends_itself(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(SCRIPT)
    diary = tmp_path / "diary"
    env = os.environ | {"STAND_IN_DIARY": str(diary), "STAND_IN_SECONDS": "60", "PYTHONPATH": PYTHONPATH}
    parent = subprocess.Popen([sys.executable, script, tmp_path / "cache"], env=env, start_new_session=True)
    try:
        until(lambda: diary.exists() and len(diary.read_text().splitlines()) == 2, 60)
        at_work = set(processes_of(diary))
        assert parent.pid not in at_work
        assert all(is_alive(worker) for worker in at_work)
        parent.send_signal(signal.SIGKILL)
        parent.wait(10)
        until(lambda: not any(is_alive(worker) for worker in at_work), 10)
    finally:
        parent.kill()


def test_leaving_ends_the_workers_in_the_middle_of_a_take(store: Store, diary: Path) -> None:
    quick, slow = job("a" * 64, "1 " + "quick " * 200), job("b" * 64, "slow " * 200)  # the longest is first

    def interrupt(_: Job, __: bool) -> None:
        until(lambda: len(diary.read_text().splitlines()) == 2, 60)  # now the other one is at it, for a minute
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make([quick, slow], store, 2, interrupt)
    until(lambda: multiprocessing.active_children() == [], 30)
    assert products_in(store) == {quick.key}
    assert not list(store.folder.rglob("*.part"))


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is stopped there")
def test_leaving_ends_a_worker_that_is_stopped(store: Store, diary: Path) -> None:
    quick, slow = job("a" * 64, "1 " + "quick " * 200), job("b" * 64, "slow " * 200)

    def interrupt(_: Job, __: bool) -> None:
        until(lambda: len(diary.read_text().splitlines()) == 2, 60)
        os.kill(next(int(line.split()[0]) for line in diary.read_text().splitlines() if "slow" in line), signal.SIGSTOP)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make([quick, slow], store, 2, interrupt)
    until(lambda: multiprocessing.active_children() == [], 30)


def test_a_worker_that_is_ended_writes_its_file_to_the_end(store: Store) -> None:
    big = dataclasses.replace(job("a" * 64, "big"), make=large)

    def interrupt(_: Job, __: bool) -> None:
        until(lambda: any(store.folder.rglob(f".{big.key[:60]}*.part")), 60)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make([*JOBS_MORE[:2], big], store, 2, interrupt)
    until(lambda: multiprocessing.active_children() == [], 10)
    assert not list(store.folder.rglob("*.part"))
    assert store.path("products", big.key).stat().st_size > 300_000_000


def test_on_leaving_no_semaphore_is_left(store: Store) -> None:
    """One that a thread lets go of while the program ends is warned of on the user's screen."""

    def held() -> int:
        return sum(issubclass(type(one), SemLock) for one in gc.get_objects())

    before = held()
    with Workers(load, store, 2) as workers:
        workers.make(JOBS, ignore)
        assert held() > before
    assert held() == before
