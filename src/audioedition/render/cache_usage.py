"""How much the store holds, and its pruning: the entries that were not used for the longest time go first."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audioedition.render.store import KINDS, Store


@dataclass(frozen=True, slots=True)
class CacheUsage:
    """The number of the store's entries of one kind, and the sum of their bytes."""

    kind: str
    count: int
    bytes: int


@dataclass(frozen=True, slots=True)
class _StoreEntry:
    path: Path
    bytes: int
    used: float


def usage(store: Store) -> list[CacheUsage]:
    """The usage by kind; entries of other versions of the store come last, as "former"."""
    by_kind: dict[str, list[_StoreEntry]] = {kind: [] for kind in (*KINDS, "former")}
    for entry in _entries(store):
        by_kind[store.kind_of(entry.path) or "former"].append(entry)
    return [CacheUsage(kind, len(entries), sum(entry.bytes for entry in entries)) for kind, entries in by_kind.items()]


def prune(store: Store, limit: int, spared_s: float = 0.0) -> CacheUsage:
    """Remove entries until at most `limit` bytes are left: those of other versions first, then those that were not used
    for the longest time. Entries used in the last `spared_s` seconds stay. Returns what was removed."""
    entries = sorted(_entries(store), key=lambda entry: (store.kind_of(entry.path) is not None, entry.used))
    left, now = sum(entry.bytes for entry in entries), time.time()
    count = freed = 0
    for entry in entries:
        if left - freed <= limit:
            break
        if now - entry.used >= spared_s:
            entry.path.unlink(missing_ok=True)
            count, freed = count + 1, freed + entry.bytes
    return CacheUsage("removed", count, freed)


def _entries(store: Store) -> Iterator[_StoreEntry]:
    """All entries, of this version and of others; locks and the README are no entries."""
    for path in store.folder.glob("*-*/*/*"):
        try:
            status = path.stat()
        except OSError:
            continue  # another process has removed it
        yield _StoreEntry(path, status.st_size, status.st_mtime)
