"""The clip store: one file a clip, under its take's key, with the digest of its samples, written once.

A file is a line of JSON (key, rate, words, SHA-256 of these and of what follows) and then the samples,
16 bit little-endian. A clip whose digest does not fit is as good as none: it is rendered again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.errors import OutputError
from audioedition.files import canonical_json, locked, sha256_bytes, write_bytes
from audioedition.model import Clip, Span, WordTime

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_README = """This folder holds clips of speech made by audioedition, so that nothing is rendered twice.
It can be deleted at any time; builds after that take as long as a first one.
"""


class Store:
    """Clips on disk. Safe under several processes: a clip is either whole or not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, key: str) -> Path:
        """Where the clip of that key lies or would lie."""
        return self.folder / "clips-1" / key[:2] / f"{key}.clip"

    def has(self, key: str) -> bool:
        """Whether there is a clip of that key, whole."""
        return self.get(key) is not None

    def get(self, key: str) -> Clip | None:
        """The clip of that key; None where there is none, or where its bytes are not what was written."""
        import numpy as np

        try:
            head, _, samples = self.path(key).read_bytes().partition(b"\n")
            facts = json.loads(head)
            if facts.pop("sha256") != _digest(facts, samples) or facts["key"] != key:
                return None
            words = facts["words"]
            times = None if words is None else tuple(WordTime(Span(a, b), start, end) for a, b, start, end in words)
            return Clip(key, int(facts["rate"]), np.frombuffer(samples, "<i2"), times)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def put(self, clip: Clip) -> None:
        """Keep a clip."""
        samples = clip.samples.astype("<i2").tobytes()
        words = None if clip.words is None else [[*word.span, word.start, word.end] for word in clip.words]
        facts = {"key": clip.key, "rate": clip.rate, "words": words}
        readme = self.folder / "README"
        head = canonical_json(facts | {"sha256": _digest(facts, samples)})
        try:
            if not readme.exists():
                write_bytes(readme, _README.encode())
            write_bytes(self.path(clip.key), head + b"\n" + samples)
        except OutputError as error:
            raise self._unwritable(error.__cause__ or error) from error

    @contextmanager
    def turn(self, work: str, waiting: Callable[[], None]) -> Iterator[None]:
        """Do a piece of work alone: where another process is at it, tell `waiting` and wait until it is done."""
        name = sha256_bytes(work.encode(errors="surrogateescape"))[:32]
        with ExitStack() as stack:
            try:
                stack.enter_context(locked(self.folder / "locks" / f"{name}.lock", -1, waiting))
            except OSError as error:
                raise self._unwritable(error) from error
            yield

    def _unwritable(self, error: BaseException) -> OutputError:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        return OutputError(
            f"cannot write to the cache of clips, {self.folder}: {reason}; make room there, or set AUDIOEDITION_CACHE "
            "to a folder that you may write to"
        )


def _digest(facts: dict[str, Any], samples: bytes) -> str:
    """Over the rate and the words' times too: a flipped bit there is as wrong as one in the sound."""
    return sha256_bytes(canonical_json(facts) + b"\n" + samples)


def to_int16(samples: NDArray[np.float32]) -> NDArray[np.int16]:
    """Samples in [-1, 1] as 16 bit; what lies beyond is clipped."""
    import numpy as np

    scaled = np.rint(np.clip(samples, -1.0, 1.0) * 32767.0)
    return np.asarray(scaled, dtype=np.int16)
