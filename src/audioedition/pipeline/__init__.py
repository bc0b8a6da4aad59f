"""The one place where the rooms are joined. Reports progress as events; never prints, asks or exits.

What is asked for is loaded when it is first asked for: `--help` needs no room, and where a build still stands, nothing
that makes one.
"""

from __future__ import annotations

from concurrent.futures import Executor
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioedition.model import Metadata
from audioedition.pipeline.events import Advanced, Event, Explained, Noticed, Report, Started, silent
from audioedition.pipeline.kept import Built, Order, State, remembered, standing
from audioedition.pipeline.places import LEXICON_FILE, VOICES_FILE, cache_folder
from audioedition.render.store import Store

if TYPE_CHECKING:
    from audioedition.article import parsed
    from audioedition.pipeline.cache import LIMIT_VARIABLE, Cache, cache, prune_cache, size
    from audioedition.pipeline.hearing import PREVIEW_ENDING, Previewed, listen, preview
    from audioedition.pipeline.layers import (
        default_lexicon,
        default_rules,
        house_rules,
        lexicon_for,
        lexicon_schema,
        rules_schema,
        rules_sources,
    )
    from audioedition.pipeline.planning import (
        Plan,
        installed_voices,
        plan,
        plan_page,
        planned_seconds,
        seconds_of,
        suggest_words,
    )
    from audioedition.pipeline.shows import make_show, publish_episodes
    from audioedition.voices.casting import LAST_RESORT
    from audioedition.voices.seam import EngineVoice
    from audioedition.voices.suggest import Suggestion

_WHERE = {
    "audioedition.article": ("parsed",),
    "audioedition.pipeline.cache": ("LIMIT_VARIABLE", "Cache", "cache", "prune_cache", "size"),
    "audioedition.pipeline.hearing": ("PREVIEW_ENDING", "Previewed", "listen", "preview"),
    "audioedition.pipeline.layers": (
        "default_lexicon", "default_rules", "house_rules", "lexicon_for", "lexicon_schema", "rules_schema",
        "rules_sources",
    ),
    "audioedition.pipeline.planning": (
        "Plan", "installed_voices", "plan", "plan_page", "planned_seconds", "seconds_of", "suggest_words",
    ),
    "audioedition.pipeline.shows": ("make_show", "publish_episodes"),
    "audioedition.voices.casting": ("LAST_RESORT",),
    "audioedition.voices.seam": ("EngineVoice",),
    "audioedition.voices.suggest": ("Suggestion",),
}  # fmt: skip

__all__ = [
    "LAST_RESORT", "LEXICON_FILE", "LIMIT_VARIABLE", "PREVIEW_ENDING", "VOICES_FILE", "Advanced", "Built", "Cache",
    "EngineVoice", "Event", "Explained", "Noticed", "Plan", "Previewed", "Report", "Started", "Suggestion", "build",
    "cache", "cache_folder", "default_lexicon", "default_rules", "house_rules", "installed_voices", "lexicon_for",
    "lexicon_schema", "listen", "make_show", "parsed", "plan", "plan_page", "planned_seconds", "preview",
    "prune_cache", "publish_episodes", "rules_schema", "rules_sources", "seconds_of", "silent", "size",
    "suggest_words",
]  # fmt: skip


def build(
    path: Path,
    out: Path,
    given: Metadata | None = None,
    voices_file: Path | None = None,
    jobs: int | None = None,
    report: Report = silent,
    explain: bool = False,
    executor: Executor | None = None,
) -> Built:
    """Build the article's episode into `out`/slug. Where nothing has changed since the last build, it stands as it is;
    a build that was stopped goes on where it was. `explain` has told why each take is made again.

    An `executor` takes the place of worker processes on this machine: a cluster's, say, whose workers ran
    `audioedition.render.workers.start` and see the same cache; `jobs` is then how many it has.

    Raises an `AudioEditionError` that says what happened, where and what to do.
    """
    order, store = Order(path, out, given, voices_file), Store(cache_folder())
    record, state = remembered(order, store), State.of(order)
    if record and (found := standing(order, state, record, lambda notice: report(Noticed(notice)))):
        if explain:
            report(Explained("nothing has changed since the last build"))
        return found
    crew = import_module("audioedition.pipeline.crew")
    with crew.crew(store, jobs, executor) as workers:
        crew.get_ready(workers, path)
        made: Built = import_module("audioedition.pipeline.building").build(order, state, workers, report, explain)
        return made


def __getattr__(name: str) -> Any:
    for module, names in _WHERE.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
