"""A helper: a process of its own in which an engine speaks that a worker cannot trust, or cannot use twice.

It runs `python -m MODULE FOLDER`, whose module answers frames (`audioedition.voices.helper_frames`), and is given a
time limit for each answer. One that dies or takes too long is replaced once.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from audioedition.errors import EngineError
from audioedition.voices.helper_frames import AUDIO, read_frame, write_frame

_TRIES = 2


class Helper:
    """The helper of one speaker, of the voice `voice` of `engine`. `once`: its process answers once and ends, so that
    each request gets a fresh one."""

    def __init__(
        self, engine: str, voice: str, module: str, environment: Mapping[str, str] | None = None, *, once: bool = False
    ) -> None:
        self._engine, self._voice = engine, voice
        self._module, self._environment, self._once = module, environment or {}, once
        self._process: _Process | None = _Process(module, self._environment)

    @property
    def pid(self) -> int | None:
        """The process id, while the process runs."""
        return self._process.pid if self._process else None

    def answer(self, request: Mapping[str, Any], seconds: float, kind: bytes = AUDIO) -> bytes:
        """What the helper answers `request` with, of this kind. Raises `EngineError` where it reports a failure, or two
        processes, one after the other, give no answer within `seconds`."""
        answer = self._answer(json.dumps(request).encode(), seconds)
        if answer[:1] != kind:
            reason = answer[1:].decode(errors="replace")
            raise EngineError(f"{self._engine} cannot speak with voice {self._voice!r}: {reason}")
        return answer[1:]

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.end()
            self._process = None

    def _answer(self, request: bytes, seconds: float) -> bytes:
        reason = ""
        for _ in range(_TRIES):
            self._process = self._process or _Process(self._module, self._environment)
            answer = self._process.ask(request, seconds)
            if answer is not None:
                if self._once:
                    self.close()
                return answer
            reason = self._process.end()
            self._process = None
        raise EngineError(f"{self._engine} gave no answer with voice {self._voice!r}, tried {_TRIES} times: {reason}")


class _Process:
    """A running helper process, with a folder for its files."""

    def __init__(self, module: str, environment: Mapping[str, str]) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="audioedition-voice-"))
        self._errors = (self._folder / "errors.txt").open("w+b")
        self._timed_out = False
        # -P: nothing in the current folder can stand in for a module.
        command = [sys.executable, "-P", "-m", module, str(self._folder)]
        # A process group of its own, so that it can be ended with its child.
        group = None if sys.platform == "win32" else 0
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=os.environ | dict(environment),
            process_group=group,
        )

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def ask(self, request: bytes, seconds: float) -> bytes | None:
        """The answer to a request; None where the process died or was killed after `seconds`."""
        assert self._process.stdin and self._process.stdout
        watch = threading.Timer(seconds, self._time_out)
        watch.start()
        try:
            write_frame(self._process.stdin, request)
            return read_frame(self._process.stdout)
        except (BrokenPipeError, ConnectionError):
            return None
        finally:
            watch.cancel()

    def end(self) -> str:
        """End the process and its child, remove its folder, and return why it had stopped."""
        self._kill()
        status = self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(BrokenPipeError):
                    stream.close()
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        self._errors.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._timed_out:
            return "it took too long"
        return lines[-1] if lines else f"its process ended with status {status}"

    def _time_out(self) -> None:
        self._timed_out = True
        self._kill()

    def _kill(self) -> None:
        """Kill the process group; on Windows the process, which has no child."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
