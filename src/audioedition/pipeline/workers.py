"""The workers of a build: hired before the article is read, so that they are ready when there is something to say.

Imports nothing that takes long.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from audioedition.render.scheduler import Workers
from audioedition.render.store import Store
from audioedition.voices import registry

# What every worker imports, whatever it will speak with.
_TAKE_LONG = ("numpy", "onnxruntime", "soxr", "av.filter", "lameenc", "audioedition.edition")
# An article of fewer bytes is spoken before a worker has started.
_WORTH_WORKERS = 2000


def open_workers(store: Store, jobs: int | None = None, executor: Executor | None = None) -> Workers:
    """Workers on this machine, by default one a processor, or those of an `executor`."""
    return Workers(registry.load, store, jobs or os.cpu_count() or 1, executor)


def get_ready(workers: Workers, article: Path, before: Mapping[str, Any] | None) -> None:
    """Have the workers start, where the article will need them.

    After an earlier build, of which `before` is the record, there is little to say as a rule: one worker starts, and
    loads the voice that says most while the article is planned; others follow where more has changed.
    """
    if article.is_file() and article.stat().st_size >= _WORTH_WORKERS:
        workers.get_ready(_TAKE_LONG, _says_most(before["ledger"]) if before else None)


def _says_most(ledger: Mapping[str, Any]) -> tuple[str, str] | None:
    """Engine and voice of most takes of a build."""
    most = Counter(name for _, name, _ in ledger["takes"]).most_common(1)
    return next(((causes["engine"], causes["voice"]) for name, _ in most if (causes := ledger["voices"][name])), None)
