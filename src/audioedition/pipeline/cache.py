"""The cache: its folder, its usage, and its pruning."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from audioedition import sizes
from audioedition.homes import expanded, temporary, user_cache
from audioedition.render.cache_usage import CacheUsage, prune, usage
from audioedition.render.store import Store

CACHE_VARIABLE = "AUDIOEDITION_CACHE"
LIMIT_VARIABLE = "AUDIOEDITION_CACHE_LIMIT"
_DEFAULT_LIMIT = "10GB"
_RUNNING_BUILD_S = 3 * 3600.0


@dataclass(frozen=True, slots=True)
class Cache:
    """The cache's folder, its usage by kind, and the limit in bytes over which builds prune it."""

    folder: Path
    usage: tuple[CacheUsage, ...]
    limit: int

    @property
    def bytes(self) -> int:
        """The usage of all kinds."""
        return sum(kind.bytes for kind in self.usage)


def cache_folder() -> Path:
    """The folder for clips and pieces: `AUDIOEDITION_CACHE`, else the platform's cache folder, else a temporary one."""
    folder = os.environ.get(CACHE_VARIABLE)
    return expanded(folder) if folder else user_cache() or temporary() / "cache"


def cache_notices() -> tuple[str, ...]:
    """Notices about the cache's folder."""
    if os.environ.get(CACHE_VARIABLE) or user_cache():
        return ()
    notice = (
        f"what is spoken is kept in {cache_folder()}, which may not last, for there is no home folder to keep it in"
    )
    return (f"{notice}; {CACHE_VARIABLE} names another",)


def open_store() -> Store:
    """The store of this user."""
    return Store(cache_folder())


def read_cache() -> Cache:
    """The state of the cache."""
    return Cache(cache_folder(), tuple(usage(open_store())), limit())


def prune_cache(to: int | None) -> CacheUsage:
    """Remove entries until `to` bytes are left, the longest unused first; all where it is None."""
    return prune(open_store(), to or 0)


def keep_to_limit(store: Store, most: int) -> None:
    """Prune the store to `most` bytes, but not entries that a running build may have used."""
    prune(store, most, _RUNNING_BUILD_S)


def limit() -> int:
    """The cache's limit in bytes. Raises `SettingsError` where the variable holds no size."""
    return sizes.from_environment(LIMIT_VARIABLE, _DEFAULT_LIMIT)
