"""Takes → clips in the store: what is missing is rendered, the longest first, by the executor's workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from pathlib import Path

from audioedition.errors import EngineError
from audioedition.model import Take
from audioedition.render import workers
from audioedition.render.store import Store
from audioedition.render.workers import Loader, Studio

# Below this many characters the start of a worker costs more than it saves.
_WORTH_WORKERS = 400


def missing(takes: Iterable[Take], store: Store) -> list[Take]:
    """The takes whose clips the store does not hold, each key once."""
    by_key = {take.key: take for take in takes}
    return [take for key, take in by_key.items() if not store.has(key)]


def render(takes: list[Take], store: Store, loader: Loader, jobs: int, done: Callable[[Take], None]) -> None:
    """Render every take into the store; `done` is told of each.

    Raises `EngineError` where an engine fails; what was rendered by then stays in the store.
    """
    if not takes:
        return
    if jobs == 1 or sum(len(take.text) for take in takes) < _WORTH_WORKERS:
        _render_here(takes, store, loader, done)
        return
    with _pool(loader, store.folder, min(jobs, len(takes))) as executor:
        try:
            render_with(executor, takes, done)
        except BaseException:
            end_workers(executor)
            raise


def render_with(executor: Executor, takes: list[Take], done: Callable[[Take], None]) -> None:
    """Render through any executor whose workers were started with `workers.start`."""
    longest_first = sorted(takes, key=lambda take: len(take.text), reverse=True)
    futures: dict[Future[str], Take] = {executor.submit(workers.render, take): take for take in longest_first}
    try:
        for future in as_completed(futures):
            future.result()
            done(futures[future])
    except BrokenProcessPool as error:
        raise EngineError("a speech worker died (out of memory?); build again with --jobs 1 to go on") from error


def _render_here(takes: list[Take], store: Store, loader: Loader, done: Callable[[Take], None]) -> None:
    studio = Studio(loader, store.folder)
    try:
        for take in takes:
            studio.render(take)
            done(take)
    finally:
        studio.close()


def _pool(loader: Loader, folder: Path, jobs: int) -> ProcessPoolExecutor:
    import multiprocessing

    # Spawned, not forked: the parent may have threads (progress display), and fork with threads deadlocks.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=workers.start, initargs=(loader, folder))


def end_workers(executor: ProcessPoolExecutor) -> None:
    """End the workers at once, also in the middle of a take; the store only ever holds whole clips."""
    processes = list((executor._processes or {}).values())
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
