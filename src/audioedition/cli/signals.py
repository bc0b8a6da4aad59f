"""Signals that end the program: Ctrl-C, `kill`, a terminal that closes. One line is printed; the exit
status is 128 + the signal's number.

Imports nothing that takes time: the handlers are set before all other imports.
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

# Those that a platform lacks are skipped; those that the parent process ignores (`nohup`) stay ignored.
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
_MESSAGES = {
    "SIGINT": "interrupted; what was made is kept, run it again to go on",
    "SIGTERM": "told to end (SIGTERM); what was made is kept, run it again to go on",
    "SIGHUP": "the terminal has closed (SIGHUP); what was made is kept, run it again to go on",
}
_IMPORT_SYSTEM = "<frozen importlib._bootstrap>"
_first: int | None = None  # the signal that came


def end_at_once() -> None:
    """While there is nothing to clean up: print the message and exit at once."""
    _handle(_exit_at_once)


def end_in_order() -> None:
    """Raise `KeyboardInterrupt` at a signal, so that workers are ended and unfinished files removed. A second signal
    exits at once."""
    _handle(_interrupt)
    sys.unraisablehook = _raise_again


def came() -> bool:
    """Whether a signal came: it is then the cause of any error (a progress bar on a closed terminal)."""
    return _first is not None


def message() -> str:
    """The message for the signal that came."""
    return _MESSAGES[_signal().name]


def status() -> int:
    """The exit status for the signal that came."""
    # An interrupt raised within `exec` (`dataclass` uses it) is noted by Python as uncaught, and Python would end this
    # process by a signal in place of this status; the next `exec` clears the note (CPython's `run_eval_code_obj`).
    exec("")
    return 128 + _signal()


def _signal() -> signal.Signals:
    return signal.Signals(_first or signal.SIGINT)


def _handle(handler: Handler) -> None:
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, handler)


def _exit_at_once(number: int, _: FrameType | None) -> None:
    os.write(2, f"{_MESSAGES[signal.Signals(number).name].partition(';')[0]}\n".encode())
    os._exit(128 + number)


def _interrupt(number: int, frame: FrameType | None) -> None:
    global _first
    if frame is not None and frame.f_code.co_filename == _IMPORT_SYSTEM:
        # An exception there can leave the lock of imports held, and then other threads wait for ever.
        _send_again(number)
        return
    _first = number
    _handle(lambda number, _: os._exit(128 + number))
    raise KeyboardInterrupt


def _raise_again(failed: sys.UnraisableHookArgs) -> None:
    """Send the signal again where Python cannot raise the interrupt (in a finaliser) and would only print it."""
    if isinstance(failed.exc_value, KeyboardInterrupt):
        _handle(_interrupt)
        _send_again(_signal())
    else:
        sys.__unraisablehook__(failed)


def _send_again(number: int) -> None:
    import threading

    threading.Timer(0.01, signal.raise_signal, [number]).start()
