"""Ctrl-C, `kill` and a closed terminal, at any moment: one line, the exit status 128 + signal, no process left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ..command import COMMAND, ROOT
from ..processes import until

pytestmark = pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes through /proc")

SAMPLE = ROOT / "examples" / "almaty-part-3.txt"
TOLD = {
    signal.SIGINT: "interrupted",
    signal.SIGTERM: "told to end (SIGTERM)",
    signal.SIGHUP: "the terminal has closed",
}


def minds_signals(process: int) -> bool:
    """Whether the program has set its handlers: Python itself handles SIGINT from its start, but not SIGTERM."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    caught = next(line for line in lines if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) >> signal.SIGTERM - 1 & 1)


def members(session: int) -> list[str]:
    """The commands of the processes of a session that have not ended."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, of = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            if int(of) == session and state != "Z":
                found.append((folder / "cmdline").read_text())
        except (OSError, ValueError):
            continue
    return found


def with_hangup(handler: str, command: list[str]) -> list[str]:
    """The command, begun with SIGHUP as `handler` says, whether these tests run under `nohup` or not, and with SIGINT
    as a shell's foreground has it, for in its background it is ignored."""
    signals = f"signal.signal(signal.SIGHUP, signal.{handler}); signal.signal(signal.SIGINT, signal.SIG_DFL)"
    return [sys.executable, "-c", f"import signal, os; {signals}; os.execv({command[0]!r}, {command})"]


# Seconds after the start: while it imports, while workers start, while they speak. The moments depend on the machine's
# speed, the assertions do not.
@pytest.mark.parametrize("after_s", [0.0, 0.02, 0.08, 0.2, 0.5, 1.0])
@pytest.mark.parametrize("number", TOLD, ids=lambda number: number.name)
def test_a_signal_ends_a_build_with_one_line_and_its_status(
    number: signal.Signals, after_s: float, tmp_path: Path
) -> None:
    build = subprocess.Popen(
        with_hangup("SIG_DFL", [*COMMAND, "build", str(SAMPLE), "-o", str(tmp_path / "build")]),
        env=os.environ | {"AUDIOEDITION_CACHE": str(tmp_path / "cache")}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    until(lambda: minds_signals(build.pid))
    time.sleep(after_s)
    os.killpg(build.pid, number)  # as a terminal does: to the workers and the fork server too
    out, err = build.communicate(timeout=60)
    assert build.returncode == 128 + number, err
    assert err.startswith(TOLD[number]) and err.count("\n") == 1, err
    assert out == ""
    until(lambda: members(build.pid) == [])


def test_a_program_that_is_to_outlive_its_terminal_does(tmp_path: Path) -> None:
    """`nohup` has SIGHUP ignored, and so it stays."""
    plan = subprocess.Popen(
        with_hangup("SIG_IGN", [*COMMAND, "plan", "-"]), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"AUDIOEDITION_CACHE": str(tmp_path)},
    )  # fmt: skip
    until(lambda: minds_signals(plan.pid))
    plan.send_signal(signal.SIGHUP)
    out, _ = plan.communicate("A sentence that is heard all the same.\n", timeout=60)
    assert plan.returncode == 0
    assert "heard all the same" in out


WHILE_IT_IMPORTS = """
import _imp, random, signal, sys
from audioedition.cli import signals
signals._ENDING = ["SIGALRM"]  # what a timer sends
signals.end_in_order()
for _ in range(300):
    try:
        signal.setitimer(signal.ITIMER_REAL, random.uniform(1e-5, 1e-3))
        while True:
            sys.modules.pop("colorsys", None)
            import colorsys
    except KeyboardInterrupt:
        signals.end_in_order()
    if _imp.lock_held():
        sys.exit("the lock of imports is held")
"""


def test_a_signal_leaves_no_lock_of_imports_held() -> None:
    """A thread that imports would wait for it for ever, and the program with it (within 100 signals, before)."""
    ended = subprocess.run([sys.executable, "-c", WHILE_IT_IMPORTS], capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "")
