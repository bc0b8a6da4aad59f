"""How much the store holds, and what goes where it holds too much: what was not used for the longest time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audioedition.render.store import KINDS, Store


@dataclass(frozen=True, slots=True)
class CacheUsage:
    """How many things of a kind there are, and their bytes."""

    kind: str
    count: int
    bytes: int


@dataclass(frozen=True, slots=True)
class _Thing:
    path: Path
    bytes: int
    used: float


def usage(store: Store) -> list[CacheUsage]:
    """What the store holds, by kind; what other versions of the store left comes last, as "former"."""
    found: dict[str, list[_Thing]] = {kind: [] for kind in (*KINDS, "former")}
    for thing in _things(store):
        found[store.kind_of(thing.path) or "former"].append(thing)
    return [CacheUsage(kind, len(things), sum(thing.bytes for thing in things)) for kind, things in found.items()]


def prune(store: Store, limit: int, spared_s: float = 0.0) -> CacheUsage:
    """Take things away until no more than `limit` bytes are left: what this version has no use for first, then what
    was not used for the longest time. What was used in the last `spared_s` seconds stays. Returns what went."""
    things = sorted(_things(store), key=lambda thing: (store.kind_of(thing.path) is not None, thing.used))
    left, now = sum(thing.bytes for thing in things), time.time()
    count = gone = 0
    for thing in things:
        if left - gone <= limit:
            break
        if now - thing.used >= spared_s:
            thing.path.unlink(missing_ok=True)
            count, gone = count + 1, gone + thing.bytes
    return CacheUsage("removed", count, gone)


def _things(store: Store) -> Iterator[_Thing]:
    """Every thing of this and of former versions; locks and the README are none."""
    for path in store.folder.glob("*-*/*/*"):
        try:
            facts = path.stat()
        except OSError:
            continue  # another process was quicker
        yield _Thing(path, facts.st_size, facts.st_mtime)
