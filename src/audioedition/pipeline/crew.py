"""The workers of a build: hired before the article is read, so that they are ready when there is something to say.

Imports nothing that takes long.
"""

from __future__ import annotations

import os
from concurrent.futures import Executor
from pathlib import Path

from audioedition.render import Store, Workers
from audioedition.voices import table

# What every worker imports, whatever it will speak with.
_TAKE_LONG = ("numpy", "onnxruntime", "soxr", "av.filter", "lameenc", "audioedition.edition")
# An article of fewer bytes is spoken before a worker has started.
_WORTH_WORKERS = 2000


def crew(store: Store, jobs: int | None = None, executor: Executor | None = None) -> Workers:
    """Workers on this machine, by default one a processor, or those of an `executor`."""
    return Workers(table.load, store, jobs or os.cpu_count() or 1, executor)


def get_ready(workers: Workers, article: Path) -> None:
    """Have the workers start, where the article will need them."""
    if article.is_file() and article.stat().st_size >= _WORTH_WORKERS:
        workers.get_ready(_TAKE_LONG)
