"""What a helper process and its parent say to each other (`audioedition.voices.helpers`).

A frame is four bytes of length, big-endian, and as many bytes. A request is a JSON object; an answer is `AUDIO` and
16-bit little-endian samples, `PHONEMES` and JSON, or `ERROR` and a sentence. The end of standard input ends the
process.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

AUDIO, PHONEMES, ERROR = b"A", b"P", b"E"
_HEAD = struct.Struct(">I")


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Send one frame."""
    stream.write(_HEAD.pack(len(content)) + content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Receive one frame; None where the stream ends before it is whole."""
    head = stream.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    (length,) = _HEAD.unpack(head)
    content = stream.read(length)
    return content if len(content) == length else None


def serve(prepare: Callable[[], None], answer: Callable[[dict[str, Any], Path], bytes], *, once: bool = False) -> int:
    """Call `prepare`, then answer requests until standard input ends, `once` only the first; then remove the folder
    that the command line names. All that is printed, by Python or by a library, is dropped."""
    folder = Path(sys.argv[1])
    answers = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    try:
        prepare()
        while (request := read_frame(sys.stdin.buffer)) is not None:
            write_frame(answers, answer(json.loads(request), folder))
            if once:
                break
    except BrokenPipeError:
        pass  # the parent is gone
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def samples_of(content: bytes, rate: int) -> NDArray[np.float32]:
    """16-bit little-endian samples as float32 in [-1, 1]; a tenth of a second of silence where there are none."""
    import numpy as np

    samples = np.frombuffer(content, dtype="<i2").astype(np.float32) / 32768.0
    return samples if samples.size else np.zeros(rate // 10, np.float32)
