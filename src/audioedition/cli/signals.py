"""Signals that end the program: Ctrl-C, `kill`, a terminal that closes. One line, and 128 and the signal's number.

Imports nothing that takes time: this is in place before all else is loaded.
"""

from __future__ import annotations

import os
import signal
import sys

TYPE_CHECKING = False  # `typing` itself takes 5 ms to load
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    Handler = Callable[[int, FrameType | None], object]

# What a platform lacks is passed over; what whoever started us has ignored (`nohup`) stays ignored.
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
_TOLD = {
    "SIGINT": "interrupted; what was made is kept, run it again to go on",
    "SIGTERM": "told to end (SIGTERM); what was made is kept, run it again to go on",
    "SIGHUP": "the terminal has closed (SIGHUP); what was made is kept, run it again to go on",
}
_first: int | None = None  # the signal that came


def end_at_once() -> None:
    """While there is nothing to put in order: tell, and be gone."""
    _handle(_gone)


def end_in_order() -> None:
    """Have `KeyboardInterrupt` raised, so that workers are ended and half a file is taken away. The second signal
    waits for nothing."""
    _handle(_interrupt)
    sys.unraisablehook = _not_lost


def came() -> bool:
    """Whether a signal came: what fails after it fails for that (a bar on a terminal that has closed)."""
    return _first is not None


def told() -> str:
    """What to tell of the signal that came."""
    return _TOLD[_signal().name]


def status() -> int:
    """The exit status for the signal that came."""
    # Raised in text that was executed (`dataclass` makes some), the interrupt is noted by Python as one that nobody
    # caught, for which it would end us by a signal in place of this status; the next text executed clears the note
    # (CPython's `run_eval_code_obj`).
    exec("")
    return 128 + _signal()


def _signal() -> signal.Signals:
    return signal.Signals(_first or signal.SIGINT)


def _handle(handler: Handler) -> None:
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def _gone(number: int, _: FrameType | None) -> None:
    os.write(2, f"{_TOLD[signal.Signals(number).name].partition(';')[0]}\n".encode())
    os._exit(128 + number)


def _interrupt(number: int, _: FrameType | None) -> None:
    global _first
    _first = number
    _handle(lambda number, _: os._exit(128 + number))
    raise KeyboardInterrupt


def _not_lost(failed: sys.UnraisableHookArgs) -> None:
    """Where Python can only print what was raised (in a finaliser, in what looks after imports), the signal is raised
    anew once it is out of there."""
    if isinstance(failed.exc_value, KeyboardInterrupt):
        import threading

        _handle(_interrupt)
        threading.Timer(0.01, signal.raise_signal, [_signal()]).start()
    else:
        sys.__unraisablehook__(failed)
