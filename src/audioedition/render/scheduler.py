"""The scheduler: runs jobs on an executor's workers, the longest take first; their results go into the store."""

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
"""Called for each job that is done; True where its take had to be spoken."""

# With fewer characters the start of a worker costs more than it saves.
_MIN_CHARS_FOR_WORKERS = 400
# A voice with fewer characters stays with one worker: another would load it for longer than it speaks.
_MIN_CHARS_FOR_SECOND_LOAD = 2500
# A socket's address has room for 107 bytes (unix(7)), and that of a fork server takes 32 beyond the temporary folder's.
_LONGEST_FOR_SOCKETS = 75
# Open files: of the program itself, and of each worker.
_FILES, _FILES_OF_WORKER = 32, 8
# How long the program waits for workers to end: they finish the file that they are writing.
_END_S = 10.0


def make_with(executor: Executor, jobs: list[Job], done: Done, at_once: int) -> None:
    """Run `jobs` on any executor whose workers ran `workers.start`.

    A job waits for the job that it comes `after`; of the ready ones the longest take goes first, and at most `at_once`
    are submitted at a time. Raises the exception of the first job that fails; results stored before that stay.
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
                    queue.release(job.key)
                del running[future]
    except BrokenProcessPool as error:
        at_work = dict.fromkeys(_description(batch[0].take) for batch in running.values())
        raise EngineError(
            f"a speech worker died while there was work on {'; '.join(at_work)}: out of memory, or an engine that "
            "crashed or hung; build again with --jobs 1 to go on"
        ) from error
    finally:
        for future in running:
            future.cancel()


def _description(take: Take) -> str:
    return f"{take.parts[0].unit} ({take.voice.engine}, as {take.voice.name})"


def make_here(jobs: list[Job], store: Store, loader: Loader, done: Done) -> None:
    """Run `jobs` in this process, one after the other."""
    queue = _Queue(jobs)
    voices = WorkerVoices(loader, store.folder)
    try:
        while queue:
            for job in queue.next():
                done(job, voices.make(job))
                queue.release(job.key)
    finally:
        voices.close()


_Entry = tuple[int, int, list[Job]]


class _Queue:
    """Batches of jobs in the order of work: those whose predecessor is done, the longest first.

    A batch is one job; all jobs of a voice with little text are one batch.
    """

    def __init__(self, jobs: list[Job]) -> None:
        keys = {job.key for job in jobs}
        self._ready: list[_Entry] = []
        self._waiting: dict[str, list[_Entry]] = {}
        for number, batch in enumerate(_batches(jobs)):
            entry = (-sum(len(job.take.text) for job in batch), number, batch)
            own_keys = {job.key for job in batch}
            after = next((job.after for job in batch if job.after in keys and job.after not in own_keys), None)
            if after:
                self._waiting.setdefault(after, []).append(entry)
            else:
                self._ready.append(entry)
        heapq.heapify(self._ready)

    def __bool__(self) -> bool:
        return bool(self._ready)

    def next(self) -> list[Job]:
        """The next batch, in order."""
        return heapq.heappop(self._ready)[2]

    def release(self, key: str) -> None:
        """Make the batches ready that waited for the job of this key."""
        for entry in self._waiting.pop(key, ()):
            heapq.heappush(self._ready, entry)


def _batches(jobs: list[Job]) -> Iterator[list[Job]]:
    by_voice: dict[tuple[str, str], list[Job]] = {}
    for job in jobs:
        by_voice.setdefault((job.take.voice.engine, job.take.voice.voice), []).append(job)
    for group in by_voice.values():
        if len(by_voice) > 1 and sum(len(job.take.text) for job in group) < _MIN_CHARS_FOR_SECOND_LOAD:
            yield sorted(group, key=lambda job: job.after is not None)
        else:
            yield from ([job] for job in group)


class Workers:
    """Runs jobs: on an executor's workers, or on processes of this machine, which start at the first need and end on
    leaving the `with` block."""

    def __init__(self, loader: Loader, store: Store, jobs: int, executor: Executor | None = None) -> None:
        self.store = store
        self._loader, self._processes, self._executor = loader, jobs, executor
        self._own_pool: ProcessPoolExecutor | None = None
        self._modules: tuple[str, ...] = ()
        self._started: threading.Event | None = None  # set once the processes asked for have been started
        self._loading: list[Future[None]] = []

    def get_ready(self, modules: tuple[str, ...], voice: tuple[str, str] | None = None) -> None:
        """Start the processes before there are jobs, so that they have imported `modules` by then.

        With a `voice` (engine and name) only one process starts, and loads it.
        """
        if self._processes > 1 and self._executor is None:
            self._modules = modules
            processes = self._processes if voice is None else 1
            # In a thread: starting a process waits for the fork server, and meanwhile the article is read.
            # An event tells its end: before Python 3.13 a `join` that a signal interrupts counts a thread as ended.
            started = threading.Event()
            arguments = (self._pool(), modules, voice, processes, started)
            with _without_signals():
                threading.Thread(target=self._start, args=arguments, daemon=True).start()
                self._started = started

    def missing(self, jobs: Iterable[Job]) -> list[Job]:
        """The jobs whose result the store does not hold whole, each key once."""
        distinct: dict[str, Job] = {}
        for job in jobs:
            distinct.setdefault(job.key, job)
        return [job for key, job in distinct.items() if self.store.get("products", key) is None]

    def make(self, jobs: list[Job], done: Done) -> None:
        """Run every job; call `done` for each.

        Raises `EngineError` where an engine fails; results stored before that stay.
        """
        small = sum(len(job.take.text) for job in jobs) < _MIN_CHARS_FOR_WORKERS
        if self._executor is None and self._own_pool is None and (small or self._processes == 1):
            make_here(jobs, self.store, self._loader, done)
        elif jobs:
            if small and self._started:  # the process that loads the voice is ready sooner than this one would be
                self._started.wait()
                wait(self._loading)
            make_with(self._pool(), jobs, done, self._processes + 1)

    def end(self) -> None:
        """End the processes that were started here: no job is left, and they hold memory."""
        if self._started is not None:
            self._started.wait()
        if self._own_pool is not None:
            _end_now(self._own_pool)
        self._started = self._own_pool = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def _start(
        self,
        pool: Executor,
        modules: tuple[str, ...],
        voice: tuple[str, str] | None,
        processes: int,
        started: threading.Event,
    ) -> None:
        try:
            # Where no process can start, the error is raised when one is needed.
            with suppress(OSError, RuntimeError), _without_signals():
                futures = [pool.submit(workers.get_ready, modules, voice) for _ in range(processes)]
                self._loading += futures if voice else []
        finally:
            started.set()

    def _pool(self) -> Executor:
        if self._executor is not None:
            return self._executor
        if self._own_pool is None:
            from concurrent.futures import ProcessPoolExecutor

            _raise_file_limit(_FILES + _FILES_OF_WORKER * self._processes)
            context, loading = _context(self._modules), (self._loader, self.store.folder, dict(os.environ))
            with _without_signals():  # this also starts Python's tracker of semaphores
                self._own_pool = ProcessPoolExecutor(
                    self._processes, context, initializer=workers.start, initargs=loading
                )
        return self._own_pool


@contextmanager
def _without_signals() -> Iterator[None]:
    """Start processes with these signals blocked. A terminal sends Ctrl-C and its end to all of its processes; only the
    parent handles them, and a process that has not run `workers.start` yet would print a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _raise_file_limit(files: int) -> None:
    """Raise the limit of open files to at least `files`: with fewer, processes die while they start, with a traceback.

    Raises `EngineError` where the system's hard limit is lower.
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
    """How workers start: on Linux forked from a fork server that has imported `modules`, elsewhere spawned. Never
    forked from this process, which may have threads (a progress display): fork with threads deadlocks."""
    import multiprocessing

    if sys.platform != "linux" or len(os.fsencode(tempfile.gettempdir())) > _LONGEST_FOR_SOCKETS:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([*modules, workers.__name__])
    return context


def _end_now(executor: ProcessPoolExecutor) -> None:
    """End the workers at once, also in the middle of a take; the store holds only whole entries."""
    processes, manager = list((executor._processes or {}).values()), getattr(executor, "_executor_manager_thread", None)
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
        if process.pid and sys.platform != "win32":
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGCONT)  # a stopped process ends only when it continues
    end = time.monotonic() + _END_S
    for process in processes:
        process.join(max(0.0, end - time.monotonic()))
        process.kill()  # for those still alive: in an engine that holds Python's lock, for example
    if manager is not None:
        # The executor's thread releases its queues after Python counts it as ended. Where the program ends just then,
        # their semaphores are half released, and Python prints a warning: so they are released here.
        manager.join(_END_S)
        vars(manager).update(call_queue=None, result_queue=None)
