"""The cache: where it is, how much is in it, and what to take away."""

from __future__ import annotations

import os
from pathlib import Path

from audioedition.render import Store


def cache_folder() -> Path:
    """Where clips and pieces are kept: `AUDIOEDITION_CACHE`, or the platform's cache folder."""
    from platformdirs import user_cache_path

    given = os.environ.get("AUDIOEDITION_CACHE")
    return Path(given) if given else user_cache_path("audioedition")


def open_store() -> Store:
    """The store of this user."""
    return Store(cache_folder())
