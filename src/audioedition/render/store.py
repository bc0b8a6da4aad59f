"""The store: what was made, one file a thing, under the hash of its causes, written once, with the digest of its bytes.

A file is a line of JSON (key, digest) and then the bytes. A thing whose digest does not fit is as good as none: it is
made again. Only sources (articles from the web) lie there as they came, each in a folder of its own.
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
# A number for each kind's layout: raise it when what stands in its files changes.
_LAYOUTS: dict[Kind, int] = {"clips": 2, "products": 1, "builds": 1, "folders": 1, "sources": 1}
KINDS = tuple(_LAYOUTS)
_ENDING = ".made"
# How old a file's time may be before it is set anew because the file was used: a write for every read would cost more.
_FRESH_S = 3600.0

_README = """This folder holds what audioedition made (clips of speech, pieces of MP3), so that nothing is made twice.
`audioedition cache` tells how much there is. It can be deleted at any time; builds after that take as long as a first.
"""


class Store:
    """Things on disk. Safe under several processes: a thing is either whole or not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, kind: Kind, key: str) -> Path:
        """Where the thing of that key lies or would lie."""
        return self.home(kind) / key[:2] / f"{key}{_ENDING}"

    def kind_of(self, path: Path) -> Kind | None:
        """The kind of thing that lies at `path`; None where it is none of this version's."""
        kind = next((kind for kind in KINDS if path.parent.parent == self.home(kind)), None)
        return kind if kind == "sources" or path.suffix == _ENDING else None

    def home(self, kind: Kind) -> Path:
        """The folder of all things of a kind."""
        return self.folder / f"{kind}-{_LAYOUTS[kind]}"

    def get(self, kind: Kind, key: str) -> bytes | None:
        """The bytes under that key; None where there are none, or where they are not what was written."""
        path = self.path(kind, key)
        try:
            with path.open("rb") as file:
                head = json.loads(file.readline(1000))
                data = file.read()
            if head["key"] != key or head["sha256"] != sha256_bytes(data):
                return None
            if time.time() - path.stat().st_mtime > _FRESH_S:
                with suppress(OSError):  # a cache that may be read and not written to still serves
                    os.utime(path)
            return data
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, kind: Kind, key: str, data: bytes) -> None:
        """Keep bytes under a key."""
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
        """Do a piece of work alone: where another process is at it, tell `waiting` and wait until it is done."""
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
