"""The workers of a build: started before the article is read, so that they are ready for the first take.

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

# Modules that every worker imports, for any engine.
_SLOW_MODULES = ("numpy", "onnxruntime", "soxr", "av.filter", "lameenc", "audioedition.edition")
# A shorter article, in bytes, is spoken before a worker has started.
_MIN_BYTES_FOR_WORKERS = 2000


def open_workers(store: Store, jobs: int | None = None, executor: Executor | None = None) -> Workers:
    """Workers on this machine, by default one a processor, or those of `executor`."""
    return Workers(registry.load, store, jobs or os.cpu_count() or 1, executor)


def get_ready(workers: Workers, article: Path, before: Mapping[str, Any] | None) -> None:
    """Start the workers, where the article is long enough.

    `before`: the record of an earlier build. After one, most takes are stored: so one worker starts, and loads the
    voice with most takes while the article is planned; others follow where more has changed.
    """
    if article.is_file() and article.stat().st_size >= _MIN_BYTES_FOR_WORKERS:
        workers.get_ready(_SLOW_MODULES, _main_voice(before["ledger"]) if before else None)


def _main_voice(ledger: Mapping[str, Any]) -> tuple[str, str] | None:
    """Engine and name of the voice with most takes of a build."""
    most = Counter(name for _, name, *_ in ledger["takes"]).most_common(1)
    return next(((causes["engine"], causes["voice"]) for name, _ in most if (causes := ledger["voices"][name])), None)
