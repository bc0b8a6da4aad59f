"""The process in which Pico speaks: `python -m audioedition.voices.pico_helper FOLDER`.

Pico takes 2.5 MB of memory for each utterance and reads some of it before it has written it: with other memory one
sentence came out 10 % shorter. Memory that comes straight from the system is zero, which is what the C library
gives large blocks at first, and Windows always; the C library of Linux goes over to used memory once such a block was
freed, unless it is told from which size on to ask the system (mallopt(3), M_MMAP_THRESHOLD). This process tells it so,
which would slow the arrays of a worker down. And Pico is C code that reads texts of strangers.

A request (`audioedition.voices.helper_frames`) is: text, voice, lingware (the folder of the voices' data).
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any

from audioedition.voices.helper_frames import AUDIO, ERROR, serve

_M_MMAP_THRESHOLD = -3  # malloc.h
_THRESHOLD_BYTES = 1 << 20


def main() -> int:
    """Answer requests until standard input ends."""
    return serve(_prepare, _answer)


def _prepare() -> None:
    if sys.platform != "win32":
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _THRESHOLD_BYTES)
    import py_nanotts._nanotts  # noqa: F401


def _answer(request: dict[str, Any], _: Path) -> bytes:
    # The package's public class looks for its data itself, under a path that can be too long for Pico.
    from py_nanotts._nanotts import speak

    try:
        content: bytes = speak(text=request["text"], voice=request["voice"], lingware_path=request["lingware"])
    except (RuntimeError, ValueError, MemoryError) as error:
        return ERROR + str(error).encode()
    return AUDIO + content


if __name__ == "__main__":
    sys.exit(main())
