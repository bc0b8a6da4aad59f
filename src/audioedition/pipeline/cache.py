"""The cache: how much is in it, and what to take away."""

from __future__ import annotations

from audioedition.pipeline.places import cache_folder
from audioedition.render import Store


def open_store() -> Store:
    """The store of this user."""
    return Store(cache_folder())
