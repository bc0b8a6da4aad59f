"""The process that opens a PDF: `python -m audioedition.article.pdf.child SECONDS BYTES LENGTH MOST`.

A PDF is a program that draws pages, and PDFium, which runs it, is written in C++: what is made to break it breaks this
process alone. It has so many seconds of a processor and so many bytes of memory for all that is made of the file, and
it writes no files. On standard input it gets the PDF of LENGTH bytes, whose text may have MOST characters; after it
nothing comes, until the end says that whoever asked is gone. On standard output it writes rows, as `protocol` has them.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterable
from importlib import import_module
from typing import BinaryIO

from audioedition.article.pdf.extract import RefusedError
from audioedition.article.pdf.protocol import LONGEST_ROW, row, rows
from audioedition.article.pdf.reading import read

# What is imported only when it is needed, which must be before files can no longer be written: these are kept compiled.
_NEEDED = ("pypdfium2", "pypdfium2.raw", "lxml.html")
_LONGEST_FAULT = 8_000


def main() -> None:
    """Tell what is in the PDF on standard input; that it cannot be read is an answer too."""
    seconds, most_bytes, length, most = map(int, sys.argv[1:])
    answers = os.fdopen(os.dup(1), "wb")
    for printed in (1, 2):  # whatever libraries print goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), printed)
    if hasattr(signal, "SIGXCPU"):
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C: whoever asked minds that
    try:
        _answer(answers, seconds, most_bytes, length, most)
        answers.flush()
    finally:
        os._exit(0)  # nothing that a PDF made is taken apart in its own ways


def _answer(answers: BinaryIO, seconds: int, most_bytes: int, length: int, most: int) -> None:
    try:
        for name in _NEEDED:
            import_module(name)
        limit(seconds, most_bytes)
        data = sys.stdin.buffer.read(length)
        threading.Thread(target=_end_with_parent, daemon=True).start()
        for message in _messages(data, most, answers):
            answers.write(message)
    except ModuleNotFoundError:
        answers.write(row("refused", "missing", 0))
    except MemoryError:
        answers.write(row("refused", "memory", 0))
    except Exception:
        answers.write(row("fault", traceback.format_exc()[-_LONGEST_FAULT:])[:LONGEST_ROW])


def _messages(data: bytes, most: int, answers: BinaryIO) -> Iterable[bytes]:
    def begins(number: int, count: int) -> None:
        answers.write(row("page", number, count))
        answers.flush()

    try:
        return rows(read(data, most, begins))
    except RefusedError as refused:
        return [row("refused", refused.why, refused.count)]


def _end_with_parent() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)


def limit(seconds: int, most_bytes: int) -> None:
    """Let this process end where it takes too much, on systems that can do that, and write no files."""
    if sys.platform == "win32":
        return
    import resource

    # a second more, after which not even who minds no signal goes on
    limits = [(resource.RLIMIT_CPU, seconds, seconds + 1), (resource.RLIMIT_AS, most_bytes, most_bytes)]
    for what, most, hard in [*limits, (resource.RLIMIT_FSIZE, 0, 0), (resource.RLIMIT_CORE, 0, 0)]:
        before = resource.getrlimit(what)[1]
        if before != resource.RLIM_INFINITY:
            most, hard = min(most, before), min(hard, before)
        try:
            resource.setrlimit(what, (most, hard))
        except (ValueError, OSError):
            continue  # macOS knows no limit of memory; the time is watched from outside as well


if __name__ == "__main__":
    main()
