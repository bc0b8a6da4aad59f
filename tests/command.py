"""The command `audioedition` as a user starts it: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-m", "audioedition")


@dataclass(frozen=True)
class Done:
    """How the command ended: exit status, the bytes on standard output, the text on standard error."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def audioedition(
    *arguments: str | Path,
    cwd: Path | None = None,
    cache: Path | None = None,
    env: Mapping[str, str] | None = None,
    **process: Any,
) -> Done:
    """Run the command to its end, with a cache of its own where one is given; `env` is all of its environment, and
    `process` what else `subprocess.run` takes (a user, a umask)."""
    whole = dict(os.environ if env is None else env) | ({} if cache is None else {"AUDIOEDITION_CACHE": str(cache)})
    ended = subprocess.run(
        [*COMMAND, *map(str, arguments)], cwd=cwd, env=whole, capture_output=True, timeout=300, check=False,
        stdin=subprocess.DEVNULL, **process,
    )  # fmt: skip
    return Done(ended.returncode, ended.stdout, ended.stderr.decode(errors="replace"))


def fails(done: Done, *words: str) -> None:
    """Status 1, one line on standard error with these words, nothing on standard output, no traceback."""
    assert done.status == 1, done.err
    assert done.out == b""
    assert "Traceback" not in done.err
    assert done.err.startswith("audioedition: ")
    assert len(done.err.splitlines()) == 1
    for word in words:
        assert word in done.err


@dataclass(frozen=True)
class Episode:
    """A built episode: its folder, and what the command printed on its two outputs."""

    folder: Path
    printed: bytes
    said: str

    @cached_property
    def manifest(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "episode.json").read_bytes())
        return found

    @property
    def audio(self) -> Path:
        return self.folder / str(self.manifest["audio"][0]["path"])


def at_a_terminal(*arguments: str | Path, columns: int = 80, **variables: str) -> str:
    """What the command writes on a terminal of its own, with `variables` in its environment."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    command = [*COMMAND, *map(str, arguments)]
    env |= {"TERM": "xterm-256color"} | variables
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env):
        os.close(theirs)
        written = bytearray()
        try:
            while data := os.read(ours, 65_536):
                written += data
        except OSError:  # Linux tells so that nobody writes on it any more
            pass
    os.close(ours)
    return written.decode().replace("\r\n", "\n")
