"""The sample's episode, built from the wheel in a fresh environment by each Python of this machine, to the same bytes.

    python -m tests.pythons

A Python is looked for on the path, in /usr/bin and /usr/local/bin, and among pyenv's. All take the packages of
tests/constraints.txt, and their episodes must be equal in every byte; besides, the first takes the oldest packages that
pyproject.toml allows (tests/oldest.txt) and the last the newest that there are, and these two must build.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "examples" / "almaty-part-3.txt"
OLDEST = (3, 11)
# `venv` alone is asked for, not `ensurepip`, which Debian keeps in a package of its own.
_WHO = "import sys, venv; print(sys.implementation.name, *sys.version_info[:3], sys.base_prefix)"


@dataclass(frozen=True, order=True)
class Python:
    """An interpreter: its version, where it is installed, its program."""

    version: tuple[int, int, int]
    prefix: Path
    program: Path

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.version))} in {self.prefix}"


def pythons() -> list[Python]:
    """Each CPython of this machine that the program is for, once, in the order of their versions."""
    found = {python.prefix: python for program in _programs() if (python := _asked(program))}
    return sorted(python for python in found.values() if python.version >= OLDEST)


def _programs() -> Iterator[Path]:
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    folders = [*map(Path, os.get_exec_path()), Path("/usr/bin"), Path("/usr/local/bin"), *pyenv.glob("versions/*/bin")]
    for folder in dict.fromkeys(folders):
        yield from (path for path in folder.glob("python3*") if path.name.removeprefix("python3.").isdecimal())
        yield from folder.glob("python3")


def _asked(program: Path) -> Python | None:
    try:
        told = subprocess.run([program, "-I", "-c", _WHO], capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return None  # a shim of a version that is not switched on, say
    name, major, minor, micro, prefix = told.stdout.strip().split(" ", 4)
    return Python((int(major), int(minor), int(micro)), Path(prefix), program) if name == "cpython" else None


def built(python: Python, wheel: Path, constraints: Path | None, room: Path) -> dict[str, str]:
    """The digests of the episode's files, by their names."""
    environment = room / "venv"
    pip = _pip(python, environment)
    pinned: list[str | Path] = ["--constraint", constraints] if constraints else []
    options = ("--quiet", "--disable-pip-version-check", "--only-binary", ":all:")
    _run(*pip, "install", *options, *pinned, wheel)
    _run(environment / "bin/audioedition", "build", SAMPLE, "-o", room / "out", AUDIOEDITION_CACHE=room / "cache")
    folder = room / "out" / SAMPLE.stem
    seconds = json.loads((folder / "episode.json").read_bytes())["audio"][0]["duration_s"]
    assert 300 < seconds < 600, f"the sample lasts {seconds} s"
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def _pip(python: Python, environment: Path) -> list[str | Path]:
    """Make the environment; the pip that installs into it: its own, for an older one (Debian 12's) cannot install for a
    newer Python; where it can have none (Debian keeps `ensurepip` in a package of its own), this one."""
    try:
        _run(python.program, "-m", "venv", environment)
    except RuntimeError:
        _run(python.program, "-m", "venv", "--clear", "--without-pip", environment)
        return [sys.executable, "-m", "pip", "--python", environment / "bin/python"]
    return [environment / "bin/python", "-m", "pip"]


def _run(*command: str | Path, **variables: Path) -> None:
    environment = os.environ | {name: str(value) for name, value in variables.items()}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=1200, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def main() -> int:
    """Build with each, print a line for each; 1 where one of them fails."""
    every = pythons()
    pins, oldest = ROOT / "tests/constraints.txt", ROOT / "tests/oldest.txt"
    runs: list[tuple[Python, Path | None]] = [(python, pins) for python in every]
    runs += [(every[0], oldest), (every[-1], None)]
    expected: dict[str, str] = {}
    failed = 0
    with tempfile.TemporaryDirectory(prefix="audioedition-pythons-") as name:
        room = Path(name)
        _run(sys.executable, "-m", "pip", "--quiet", "wheel", "--no-deps", "--wheel-dir", room, ROOT)
        (wheel,) = room.glob("*.whl")
        for number, (python, packages) in enumerate(runs):
            try:
                files = built(python, wheel, packages, room / str(number))
                expected = expected or files
                others = [name for name in files if files[name] != expected.get(name)]
                told = f"other bytes in {', '.join(others)}" if others else "the same bytes"
                is_wrong = packages == pins and bool(others)
            except (RuntimeError, AssertionError) as error:
                told, is_wrong = str(error), True
            failed += is_wrong
            print(f"{python}, {packages.stem if packages else 'newest'}: {told}{' FAILED' * is_wrong}", flush=True)
    print(f"pythons: {len(runs) - failed} passed, {failed} failed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
