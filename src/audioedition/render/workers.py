"""The code of a worker process: it loads a voice once, speaks take after take, and makes each job's result of the
clip at once."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from audioedition.errors import EngineError
from audioedition.model import Clip, Job, Take
from audioedition.render import clips
from audioedition.render.engine_calls import Engines, Loader
from audioedition.render.store import Store


class WorkerVoices:
    """The engines of this process, and the store for clips and results."""

    def __init__(self, loader: Loader, folder: Path, *, in_worker: bool = False) -> None:
        self._engines, self._store = Engines(loader, in_worker=in_worker), Store(folder)

    def make(self, job: Job) -> bool:
        """Run a job and store its result; returns whether its take had to be spoken."""
        earlier = None if job.after is None else self._store.get("products", job.after)
        if job.after is not None and earlier is None:
            raise EngineError("a voice's level vanished from the cache while it was needed; build again")
        clip, spoken = self._clip(job.take)
        result = job.make(job.take, clip, earlier)
        with _writing:
            self._store.put("products", job.key, result)
        return spoken

    def load(self, engine: str, voice: str) -> None:
        """Load a voice before it is needed."""
        self._engines.load(engine, voice)

    def close(self) -> None:
        """Close every speaker."""
        self._engines.close()

    def _clip(self, take: Take) -> tuple[Clip, bool]:
        data = self._store.get("clips", take.key)
        if data is not None:
            return clips.from_bytes(take.key, data), False
        clip = self._engines.clip(take)
        with _writing:
            self._store.put("clips", take.key, clips.to_bytes(clip))
        return clip, True


_voices: WorkerVoices | None = None
# Held while a file is written; `_end` takes it before it ends the process.
_writing = threading.Lock()


def start(loader: Loader, folder: Path, environment: Mapping[str, str] | None = None) -> None:
    """Make this process a worker. It ignores Ctrl-C, which the parent handles; it ends at SIGTERM and with its parent,
    at once but for a file that it is writing; it computes on one processor, since each has a worker.

    `environment`: the parent's; a fork server has the one of the time when it began.
    """
    global _voices
    if environment is not None:
        for variable in os.environ.keys() - environment.keys():
            del os.environ[variable]
        os.environ.update(environment)
    for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A signal may reach any thread, and the main thread may be busy in an engine: so the signal sends a byte.
    receiver, sender = socket.socketpair()
    sender.setblocking(False)
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.set_wakeup_fd(sender.detach(), warn_on_full_buffer=False)
    if sys.platform != "win32":
        # The parent blocked it while this process started.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    threading.Thread(target=_end, args=(receiver,), daemon=True).start()
    _voices = WorkerVoices(loader, folder, in_worker=True)


def make(jobs: list[Job]) -> list[bool]:
    """Run jobs in this worker, in order; for each, whether its take had to be spoken."""
    return [_this_worker().make(job) for job in jobs]


def get_ready(modules: tuple[str, ...], voice: tuple[str, str] | None = None) -> None:
    """Import `modules`, and load a voice (engine and name), before there is a job."""
    for module in modules:
        import_module(module)
    if voice is not None:
        with suppress(EngineError):  # the job that needs the voice will raise it
            _this_worker().load(*voice)


def _this_worker() -> WorkerVoices:
    if _voices is None:
        raise RuntimeError("this process was not started as a worker")
    return _voices


def _end(receiver: socket.socket) -> None:
    """End this process at a byte from the signal handler, or once its parent is gone (a parent that is killed leaves
    its workers behind). A file that is being written is finished first."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    connection.wait([receiver, parent.sentinel] if parent else [receiver])
    with _writing:
        os._exit(1)
