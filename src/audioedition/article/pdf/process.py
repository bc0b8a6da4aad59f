"""A PDF's bytes → a document, by way of a process of its own that may break, hang, or grow, and is ended then."""

from __future__ import annotations

import io
import math
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import cast

from audioedition.article import limits
from audioedition.article.document import Document
from audioedition.article.pdf.protocol import REFUSALS, CutShortError, MalformedError, Received, receive
from audioedition.errors import ArticleError, reason
from audioedition.sizes import seconds_from_environment

VARIABLE = "AUDIOEDITION_PDF_SECONDS"
_DEFAULT_S, _MOST_S = 30, 3600
_MOST_MEMORY = 1_000_000_000  # of addresses, most of which are never touched: PDFium, Python and a large file
# The seconds are a processor's, so that a busy machine reads what an idle one does. By the clock, a process that waits
# for ever has so many times as long, where the system counts a processor's.
_BY_THE_CLOCK = 1 if sys.platform == "win32" else 10
_ENDING_S = 5
_AROUND = 8  # bytes of a document's text for each letter of the pages: line ends, UTF-8


def read_in_child(path: Path, data: bytes) -> Document:
    """What is in a PDF. Raises `ArticleError` where it cannot be read, or only by taking too much."""
    seconds, most = _seconds(), limits.most_bytes()
    # -P: what lies in the folder that one works in is no module
    command = [sys.executable, "-P", "-m", "audioedition.article.pdf.child"]
    command += map(str, (seconds, _MOST_MEMORY, len(data), most))
    received, late = Received(), threading.Event()
    try:
        ended = receive_from(command, data, _BY_THE_CLOCK * seconds, _AROUND * most, received, late)
    except (OSError, RuntimeError) as error:  # no process, no memory, no thread
        cause = f"no process can be started that reads it ({reason(error)}); end some others, and try again"
        raise ArticleError(f"{path}: cannot be read as a PDF: {cause}") from error
    if received.document is not None:
        return received.document
    if received.refused == "long":
        limits.check(f"{path}: the text of it", max(received.count, most + 1))
    if received.refused:
        raise ArticleError(f"{path}: {REFUSALS[received.refused].format(count=received.count)}")
    cause = _ended(received, "SIGXCPU" if late.is_set() else _signal(ended), seconds)
    raise ArticleError(f"{path}: cannot be read as a PDF: {cause}") from RuntimeError(
        received.fault or f"status {ended}"
    )


def receive_from(
    command: list[str], data: bytes, most_s: float, most: int, received: Received, late: threading.Event
) -> int:
    """Hear what the process tells of a file; its exit status. It is ended and gone however this is left."""

    def end() -> None:
        late.set()
        child.kill()

    with subprocess.Popen(
        command, bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
    ) as child:
        watch = threading.Timer(most_s, end)
        watch.daemon = True
        try:
            watch.start()
            _give(child, data)
            receive(io.BufferedReader(cast("io.RawIOBase", child.stdout)), most, received)  # raw, for bufsize is 0
        except CutShortError:
            with suppress(subprocess.TimeoutExpired):
                child.wait(_ENDING_S)
        except MalformedError:
            received.fault = "it told what it never tells"
        finally:
            watch.cancel()
            child.kill()
    return child.returncode


def _give(child: subprocess.Popen[bytes], data: bytes) -> None:
    """Write the file to the process, and leave its standard input open: its end tells the process that we are gone."""
    assert child.stdin is not None
    rest = memoryview(data)
    with suppress(OSError):  # one that is no longer there has told why, or not
        while rest:
            rest = rest[child.stdin.write(rest) :]


def _ended(received: Received, ended: str, seconds: int) -> str:
    """Why the process ended before its last message, and what to do."""
    page = f"page {received.page} of {received.pages}" if received.page else ""
    at = f", at {page}" if page else ""
    if ended == "SIGXCPU":
        return f"it takes more than {seconds} s{at}; set {VARIABLE} to more, or save its text alone"
    if ended == "SIGKILL" and not received.fault:
        return f"what reads it was killed{at}, perhaps for want of memory; save the article's text alone"
    why = "it needs too much memory, is damaged, or is made to do harm"
    return f"{page or 'it'} breaks what reads it: {why}; print it to a new PDF, or save its text alone"


def _signal(ended: int) -> str:
    try:
        return signal.Signals(-ended).name
    except ValueError:
        return ""


def _environment() -> dict[str, str]:
    """That of this process, and where this package is, however it came to be imported."""
    own = str(Path(__file__).parents[3])
    before = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([own, before] if before else [own])}


def _seconds() -> int:
    return math.ceil(seconds_from_environment(VARIABLE, _DEFAULT_S, _MOST_S))
