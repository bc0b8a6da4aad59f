"""Measuring: wall time and memory of commands, and what an article's parts cost alone."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

AUDIOEDITION = (sys.executable, "-m", "audioedition")
_SAMPLE_S = 0.2


@dataclass(frozen=True)
class Ran:
    """How a command ran: wall time in seconds, and of all its processes together the highest memory in MB and the
    processor time in seconds, which a busy machine changes little.

    Memory is the proportional set size (Linux): pages that processes share are counted once. Both are 0 where the
    system does not tell, or nobody watched.
    """

    seconds: float
    memory: float
    processor: float


def run(command: Sequence[str | Path], cache: Path | None = None, *, watch: bool = False, given: str = "") -> Ran:
    """Run a command to its end; `watch` its memory, which costs a little time."""
    environment = dict(os.environ) | ({"AUDIOEDITION_CACHE": str(cache)} if cache else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as users run it
    with tempfile.TemporaryFile() as errors:
        begun = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=errors, text=True,
        )  # fmt: skip
        seen = _Seen()
        watcher = threading.Thread(target=_watch, args=(process, seen), daemon=True)
        if watch:
            watcher.start()
        process.communicate(given)
        seconds = time.perf_counter() - begun
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"{command}: {errors.read().decode()}")
    return Ran(seconds, seen.memory, sum(seen.processor.values()))


def best(command: Sequence[str | Path], cache: Path | None = None, times: int = 7) -> float:
    """The median wall time of a short command, in seconds."""
    return sorted(run(command, cache).seconds for _ in range(times))[times // 2]


@contextmanager
def fresh() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def build(article: Path, folder: Path, *options: str, watch: bool = False) -> Ran:
    """Build an article with the cache and the episode in `folder`."""
    command: list[str | Path] = [*AUDIOEDITION, "build", article, "-o", folder / "build", *options]
    return run(command, folder / "cache", watch=watch)


@dataclass
class _Seen:
    """What was seen of a command's processes: the highest memory, and each one's processor time at the last look."""

    memory: float = 0.0
    processor: dict[int, float] = field(default_factory=dict)


def _watch(process: subprocess.Popen[str], seen: _Seen) -> None:
    while process.poll() is None:
        processes = _tree(process.pid)
        seen.memory = max(seen.memory, sum(map(_pss, processes)))
        seen.processor |= {each: used for each in processes if (used := _processor(each))}
        time.sleep(_SAMPLE_S)


def _tree(root: int) -> list[int]:
    """A process and all that come from it."""
    found, waiting = [], [root]
    while waiting:
        each = waiting.pop()
        found.append(each)
        try:
            for thread in Path(f"/proc/{each}/task").iterdir():
                waiting += map(int, (thread / "children").read_text().split())
        except OSError:
            continue  # it has ended
    return found


def _processor(process: int) -> float:
    """The seconds that a process has computed (proc(5): fields 14 and 15 of stat)."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _pss(process: int) -> float:
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in rollup.splitlines() if line.startswith("Pss:")), 0.0)
