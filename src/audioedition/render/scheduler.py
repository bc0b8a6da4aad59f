"""The scheduler: jobs → their results in the store, made by an executor's workers, the longest take first."""

from __future__ import annotations

import heapq
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self

from audioedition.errors import EngineError
from audioedition.model import Job, Take
from audioedition.render import workers
from audioedition.render.engine_calls import Loader
from audioedition.render.store import Store
from audioedition.render.workers import WorkerVoices

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import BaseContext

Done = Callable[[Job, bool], None]
"""Told of each job that is done, and whether its take had to be spoken."""

# Below this many characters the start of a worker costs more than it saves.
_WORTH_WORKERS = 400
# A voice that says less than this is left to one worker: another would load it for longer than it speaks.
_WORTH_LOADING = 2500
# A socket's address has room for 107 bytes (unix(7)), and that of a fork server takes 32 beyond the temporary folder's.
_LONGEST_FOR_SOCKETS = 75
# Open files: of the program itself, and of each worker's pipes and what it loads.
_FILES, _FILES_OF_WORKER = 32, 8
# How long workers that were told to end are waited for: what they are writing is written to its end.
_END_S = 10.0


def make_with(executor: Executor, jobs: list[Job], done: Done, at_once: int) -> None:
    """Do `jobs` through any executor whose workers were started with `workers.start`.

    A job that comes after another of them waits for it; of those that are ready, the longest take goes first, and
    no more than `at_once` are handed over at a time. Raises what the first to fail raises; what was made stays.
    """
    from concurrent.futures.process import BrokenProcessPool

    queue = _Queue(jobs)
    running: dict[Future[list[bool]], list[Job]] = {}
    try:
        while queue or running:
            while queue and len(running) < at_once:
                batch = queue.next()
                with _without_signals():
                    running[executor.submit(workers.make, batch)] = batch
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                for job, spoken in zip(running[future], future.result(), strict=True):
                    done(job, spoken)
                    queue.made(job.key)
                del running[future]
    except BrokenProcessPool as error:
        at_work = dict.fromkeys(_told(batch[0].take) for batch in running.values())
        raise EngineError(
            f"a speech worker died while there was work on {'; '.join(at_work)}: out of memory, or an engine that "
            "crashed or hung; build again with --jobs 1 to go on"
        ) from error
    finally:
        for future in running:
            future.cancel()


def _told(take: Take) -> str:
    return f"{take.parts[0].unit} ({take.voice.engine}, as {take.voice.name})"


def make_here(jobs: list[Job], store: Store, loader: Loader, done: Done) -> None:
    """Do `jobs` in this process, one after the other."""
    queue = _Queue(jobs)
    voices = WorkerVoices(loader, store.folder)
    try:
        while queue:
            for job in queue.next():
                done(job, voices.make(job))
                queue.made(job.key)
    finally:
        voices.close()


_Entry = tuple[int, int, list[Job]]


class _Queue:
    """Jobs in the order in which they are to be done: as soon as what they come after is there, longest first.

    They are handed out one by one; but all that a voice with little to say has to say, at once.
    """

    def __init__(self, jobs: list[Job]) -> None:
        keys = {job.key for job in jobs}
        self._ready: list[_Entry] = []
        self._waiting: dict[str, list[_Entry]] = {}
        for number, batch in enumerate(_batches(jobs)):
            entry = (-sum(len(job.take.text) for job in batch), number, batch)
            within = {job.key for job in batch}
            after = next((one.after for one in batch if one.after in keys and one.after not in within), None)
            if after:
                self._waiting.setdefault(after, []).append(entry)
            else:
                self._ready.append(entry)
        heapq.heapify(self._ready)

    def __bool__(self) -> bool:
        return bool(self._ready)

    def next(self) -> list[Job]:
        """What is to be made next, in this order."""
        return heapq.heappop(self._ready)[2]

    def made(self, key: str) -> None:
        """Let go of what waited for the job of this key."""
        for entry in self._waiting.pop(key, ()):
            heapq.heappush(self._ready, entry)


def _batches(jobs: list[Job]) -> Iterator[list[Job]]:
    by_voice: dict[tuple[str, str], list[Job]] = {}
    for job in jobs:
        by_voice.setdefault((job.take.voice.engine, job.take.voice.voice), []).append(job)
    for group in by_voice.values():
        if len(by_voice) > 1 and sum(len(job.take.text) for job in group) < _WORTH_LOADING:
            yield sorted(group, key=lambda job: job.after is not None)
        else:
            yield from ([job] for job in group)


class Workers:
    """Those who do jobs: an executor's workers, or processes of this machine, begun when they are first needed
    and ended on leaving."""

    def __init__(self, loader: Loader, store: Store, jobs: int, executor: Executor | None = None) -> None:
        self.store = store
        self._loader, self._processes, self._given = loader, jobs, executor
        self._own: ProcessPoolExecutor | None = None
        self._modules: tuple[str, ...] = ()
        self._starting: threading.Thread | None = None
        self._loading: list[Future[None]] = []

    def get_ready(self, modules: tuple[str, ...], voice: tuple[str, str] | None = None) -> None:
        """Begin the processes before there is work, so that they have imported `modules` when it comes.

        Where a `voice` (engine and name) is given, one begins, and loads it.
        """
        if self._processes > 1 and self._given is None:
            self._modules = modules
            processes = self._processes if voice is None else 1
            # To start a process takes until what it is forked from is ready: meanwhile there is an article to read.
            asked = (self._pool(), modules, voice, processes)
            self._starting = threading.Thread(target=self._start, args=asked, daemon=True)
            self._starting.start()

    def missing(self, jobs: Iterable[Job]) -> list[Job]:
        """The jobs whose result the store does not hold whole, each key once."""
        distinct: dict[str, Job] = {}
        for job in jobs:
            distinct.setdefault(job.key, job)
        return [job for key, job in distinct.items() if self.store.get("products", key) is None]

    def make(self, jobs: list[Job], done: Done) -> None:
        """Do every job; `done` is told of each.

        Raises `EngineError` where an engine fails; what was made by then stays in the store.
        """
        small = sum(len(job.take.text) for job in jobs) < _WORTH_WORKERS
        if self._given is None and self._own is None and (small or self._processes == 1):
            make_here(jobs, self.store, self._loader, done)
        elif jobs:
            if small and self._starting:  # whoever loads a voice is ready sooner than one who would be begun now
                self._starting.join()
                wait(self._loading)
            make_with(self._pool(), jobs, done, self._processes + 1)

    def end(self) -> None:
        """End those that were begun here: nothing more is to be made, and others want their memory."""
        if self._starting is not None:
            self._starting.join()
        if self._own is not None:
            _end_now(self._own)
        self._starting = self._own = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def _start(self, pool: Executor, modules: tuple[str, ...], voice: tuple[str, str] | None, processes: int) -> None:
        # Where no process is to be had, that is told once one is needed.
        with suppress(OSError, RuntimeError), _without_signals():
            begun = [pool.submit(workers.get_ready, modules, voice) for _ in range(processes)]
            self._loading += begun if voice else []

    def _pool(self) -> Executor:
        if self._given is not None:
            return self._given
        if self._own is None:
            from concurrent.futures import ProcessPoolExecutor

            _let_open(_FILES + _FILES_OF_WORKER * self._processes)
            context, loading = _context(self._modules), (self._loader, self.store.folder, dict(os.environ))
            with _without_signals():  # Python's tracker of semaphores begins here
                self._own = ProcessPoolExecutor(self._processes, context, initializer=workers.start, initargs=loading)
        return self._own


@contextmanager
def _without_signals() -> Iterator[None]:
    """Ctrl-C and the end of a terminal reach every process of it. Those that are begun here never see it, not even
    before they are workers, when it would be a traceback: it is for their parent to mind."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _let_open(files: int) -> None:
    """Hold that so many files may be open at once. Without them, processes die while they start, each with a traceback.

    Raises `EngineError`.
    """
    if sys.platform == "win32":
        return
    import resource

    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if now == resource.RLIM_INFINITY or now >= files:
        return
    if most != resource.RLIM_INFINITY and most < files:
        raise EngineError(
            f"no more than {most} files may be open at once here, and {files} are needed; say `ulimit -n 256` in a new "
            "shell, or build with --jobs 1"
        )
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))


def _context(modules: tuple[str, ...]) -> BaseContext:
    """Where that is safe, workers are forked from a process that has imported `modules`; elsewhere they start afresh.
    They are never forked from this one, which may have threads (a progress display): fork with threads deadlocks."""
    import multiprocessing

    if sys.platform != "linux" or len(os.fsencode(tempfile.gettempdir())) > _LONGEST_FOR_SOCKETS:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*modules, workers.__name__])
    return context


def _end_now(executor: ProcessPoolExecutor) -> None:
    """End the workers at once, also in the middle of a take; the store only ever holds whole things."""
    processes, manager = list((executor._processes or {}).values()), getattr(executor, "_executor_manager_thread", None)
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
        if process.pid and sys.platform != "win32":
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGCONT)  # one that was stopped hears of its end only when it goes on
    end = time.monotonic() + _END_S
    for process in processes:
        process.join(max(0.0, end - time.monotonic()))
        process.kill()  # whoever is still there: in an engine that keeps Python's lock, say
    if manager is not None:
        # The executor's thread drops its queues after Python has taken it for ended. Where that meets the end of the
        # program, their semaphores are left half released, with a warning to the user: they are dropped here.
        manager.join(_END_S)
        vars(manager).update(call_queue=None, result_queue=None)
