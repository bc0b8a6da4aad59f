"""What runs in a worker process: an engine's voice is loaded once, speaks take after take, and of each take's clip
is made at once what is wanted of it."""

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
    """The engines of this process, and the store that all goes to."""

    def __init__(self, loader: Loader, folder: Path, *, in_worker: bool = False) -> None:
        self._engines, self._store = Engines(loader, in_worker=in_worker), Store(folder)

    def make(self, job: Job) -> bool:
        """Do a job and keep its result; whether its take had to be spoken."""
        given = None if job.after is None else self._store.get("products", job.after)
        if job.after is not None and given is None:
            raise EngineError("a voice's level vanished from the cache while it was needed; build again")
        clip, spoken = self._clip(job.take)
        made = job.make(job.take, clip, given)
        with _writing:
            self._store.put("products", job.key, made)
        return spoken

    def load(self, engine: str, voice: str) -> None:
        """Load a voice before it is needed."""
        self._engines.load(engine, voice)

    def close(self) -> None:
        """Close every speaker."""
        self._engines.close()

    def _clip(self, take: Take) -> tuple[Clip, bool]:
        kept = self._store.get("clips", take.key)
        if kept is not None:
            return clips.from_bytes(take.key, kept), False
        clip = self._engines.clip(take)
        with _writing:
            self._store.put("clips", take.key, clips.to_bytes(clip))
        return clip, True


_voices: WorkerVoices | None = None
# Held while a file is written: whoever ends this process takes it first.
_writing = threading.Lock()


def start(loader: Loader, folder: Path, environment: Mapping[str, str] | None = None) -> None:
    """Make this process a worker: it ignores Ctrl-C (its parent minds that), ends when it is told to and with its
    parent, both at once but for a file that it is writing, and computes on one processor, for there is a worker on
    each. `environment`: its parent's, where that is not inherited (a fork server has the one in which it was
    started)."""
    global _voices
    os.environ.update(environment or {})
    for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A signal may land in any thread (a library's too), and the main one may be deep in an engine: it becomes a byte.
    told, tell = socket.socketpair()
    tell.setblocking(False)
    signal.signal(signal.SIGTERM, lambda *_: None)
    signal.set_wakeup_fd(tell.detach(), warn_on_full_buffer=False)
    if sys.platform != "win32":
        # Held back until now by whoever began this process.
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
    threading.Thread(target=_end, args=(told,), daemon=True).start()
    _voices = WorkerVoices(loader, folder, in_worker=True)


def make(jobs: list[Job]) -> list[bool]:
    """Do jobs in this worker, in their order; of each, whether its take had to be spoken."""
    return [_here().make(job) for job in jobs]


def get_ready(modules: tuple[str, ...], voice: tuple[str, str] | None = None) -> None:
    """Import what takes long, and load a voice (engine and name), before there is anything to speak."""
    for module in modules:
        import_module(module)
    if voice is not None:
        with suppress(EngineError):  # who needs it is told
            _here().load(*voice)


def _here() -> WorkerVoices:
    if _voices is None:
        raise RuntimeError("this process was not started as a worker")
    return _voices


def _end(told: socket.socket) -> None:
    """End this process once it is told to, or once its parent is gone (executors leave workers behind when that is
    killed outright); what it is writing is written first."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    connection.wait([told, parent.sentinel] if parent else [told])
    with _writing:
        os._exit(1)
