"""The store: one file an entry, named by its key (the hash of its causes), written once, with a digest of its bytes.

A file is a line of JSON (key, digest) and then the bytes. An entry whose digest does not match counts as missing and
is made again. Only sources (articles from the web) are stored as they came, each in a folder of its own.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Literal

from audioedition.errors import OutputError, reason
from audioedition.files import canonical_json, locked, sha256_bytes, write_bytes

Kind = Literal["clips", "products", "builds", "folders", "sources"]
# The version of each kind's file layout: raise it when the layout changes.
_LAYOUTS: dict[Kind, int] = {"clips": 2, "products": 1, "builds": 2, "folders": 1, "sources": 1}
KINDS = tuple(_LAYOUTS)
_SUFFIX = ".made"
# A read renews a file's time of use only where it is older than this: a write for every read would cost too much.
_FRESH_S = 3600.0

_README = """This folder holds what audioedition made (clips of speech, pieces of MP3), so that nothing is made twice.
`audioedition cache` tells how much there is. It can be deleted at any time; builds after that take as long as a first.
"""


class Store:
    """Entries on disk. Safe under several processes: an entry is whole or missing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, kind: Kind, key: str) -> Path:
        """The path of the entry of that key, whether it exists or not."""
        return self.home(kind) / key[:2] / f"{key}{_SUFFIX}"

    def kind_of(self, path: Path) -> Kind | None:
        """The kind of the entry at `path`; None for an entry of another version."""
        kind = next((kind for kind in KINDS if path.parent.parent == self.home(kind)), None)
        return kind if kind == "sources" or path.suffix == _SUFFIX else None

    def home(self, kind: Kind) -> Path:
        """The folder of all entries of a kind."""
        return self.folder / f"{kind}-{_LAYOUTS[kind]}"

    def get(self, kind: Kind, key: str) -> bytes | None:
        """The bytes of that key; None where there are none, or where they have changed since they were written."""
        path = self.path(kind, key)
        try:
            with path.open("rb") as file:
                head = json.loads(file.readline(1000))
                data = file.read()
            if head["key"] != key or head["sha256"] != sha256_bytes(data):
                return None
            if time.time() - path.stat().st_mtime > _FRESH_S:
                with suppress(OSError):  # a read-only cache still serves
                    os.utime(path)
            return data
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, kind: Kind, key: str, data: bytes) -> None:
        """Store bytes under a key."""
        head = canonical_json({"key": key, "sha256": sha256_bytes(data)})
        readme = self.folder / "README"
        try:
            if not readme.exists():
                write_bytes(readme, _README.encode())
            write_bytes(self.path(kind, key), head + b"\n" + data)
        except OutputError as error:
            raise self._unwritable(error.__cause__ or error) from error

    @contextmanager
    def turn(self, work: str, waiting: Callable[[], None]) -> Iterator[None]:
        """Hold the lock of a piece of work: where another process has it, call `waiting` and wait until it is done."""
        name = sha256_bytes(work.encode(errors="surrogateescape"))[:32]
        with ExitStack() as stack:
            try:
                stack.enter_context(locked(self.folder / "locks" / f"{name}.lock", -1, waiting))
            except OSError as error:
                raise self._unwritable(error) from error
            yield

    def _unwritable(self, error: BaseException) -> OutputError:
        return OutputError(
            f"cannot write to the cache, {self.folder}: {reason(error)}; make room there, or set AUDIOEDITION_CACHE "
            "to a folder that you may write to"
        )
