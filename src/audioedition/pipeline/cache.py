"""The cache: where it is, how much is in it, and what to take away."""

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
_AT_WORK_S = 3 * 3600.0


@dataclass(frozen=True, slots=True)
class Cache:
    """Where the cache is, what it holds by kind, and over how many bytes builds prune it."""

    folder: Path
    usage: tuple[CacheUsage, ...]
    limit: int

    @property
    def bytes(self) -> int:
        """All of it."""
        return sum(kind.bytes for kind in self.usage)


def cache_folder() -> Path:
    """Where clips and pieces are kept: `AUDIOEDITION_CACHE`, or the platform's cache folder; a temporary one where the
    user can have none."""
    given = os.environ.get(CACHE_VARIABLE)
    return expanded(given) if given else user_cache() or temporary() / "cache"


def cache_notices() -> tuple[str, ...]:
    """What a user should know of where the cache is."""
    if os.environ.get(CACHE_VARIABLE) or user_cache():
        return ()
    told = f"what is spoken is kept in {cache_folder()}, which may not last, for there is no home folder to keep it in"
    return (f"{told}; {CACHE_VARIABLE} names another",)


def open_store() -> Store:
    """The store of this user."""
    return Store(cache_folder())


def read_cache() -> Cache:
    """The cache as it is."""
    return Cache(cache_folder(), tuple(usage(open_store())), limit())


def prune_cache(to: int | None) -> CacheUsage:
    """Take things away until `to` bytes are left, the longest unused first; all of them where it is None."""
    return prune(open_store(), to or 0)


def keep_to_limit(store: Store, most: int) -> None:
    """Prune the store to `most` bytes, but for what a build that is at work now may have made or looked up."""
    prune(store, most, _AT_WORK_S)


def limit() -> int:
    """The cache's limit in bytes. Raises `SettingsError` where the variable holds no size."""
    return sizes.from_environment(LIMIT_VARIABLE, _DEFAULT_LIMIT)
