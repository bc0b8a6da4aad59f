"""The one place where the rooms are joined. Reports progress as events; never prints, asks or exits.

What is asked for is loaded when it is first asked for: `--help` needs no room, and where a build still stands, nothing
that makes one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from audioedition.pipeline.events import Advanced, Event, Explained, Noticed, Report, Started, silent
from audioedition.pipeline.places import LEXICON_FILE, VOICES_FILE, cache_folder

if TYPE_CHECKING:
    from audioedition.article import parsed
    from audioedition.pipeline.build import build
    from audioedition.pipeline.build_record import Built
    from audioedition.pipeline.cache import LIMIT_VARIABLE, Cache, cache, prune_cache
    from audioedition.pipeline.fetched import lasting
    from audioedition.pipeline.finding import source_of
    from audioedition.pipeline.layers import (
        default_lexicon,
        default_rules,
        house_rules,
        lexicon_for,
        lexicon_schema,
        rules_schema,
        rules_sources,
    )
    from audioedition.pipeline.outputs import try_file
    from audioedition.pipeline.plan import (
        Plan,
        installed_voices,
        plan,
        planned_seconds,
        seconds_of,
    )
    from audioedition.pipeline.preview import PREVIEW_ENDING, Previewed, listen, preview
    from audioedition.pipeline.publish import make_show, publish_episodes
    from audioedition.pipeline.review import plan_page
    from audioedition.pipeline.sources import Source, is_elsewhere
    from audioedition.pipeline.suggesting import suggest_words
    from audioedition.voices.casting import LAST_RESORT
    from audioedition.voices.engine import EngineVoice
    from audioedition.voices.suggest import Suggestion

_WHERE = {
    "audioedition.article": ("parsed",),
    "audioedition.pipeline.fetched": ("lasting",),
    "audioedition.pipeline.build": ("build",),
    "audioedition.pipeline.cache": ("LIMIT_VARIABLE", "Cache", "cache", "prune_cache"),
    "audioedition.pipeline.preview": ("PREVIEW_ENDING", "Previewed", "listen", "preview"),
    "audioedition.pipeline.build_record": ("Built",),
    "audioedition.pipeline.layers": (
        "default_lexicon", "default_rules", "house_rules", "lexicon_for", "lexicon_schema", "rules_schema",
        "rules_sources",
    ),
    "audioedition.pipeline.outputs": ("try_file",),
    "audioedition.pipeline.plan": (
        "Plan", "installed_voices", "plan", "planned_seconds", "seconds_of",
    ),
    "audioedition.pipeline.review": ("plan_page",),
    "audioedition.pipeline.publish": ("make_show", "publish_episodes"),
    "audioedition.pipeline.finding": ("source_of",),
    "audioedition.pipeline.suggesting": ("suggest_words",),
    "audioedition.pipeline.sources": ("Source", "is_elsewhere"),
    "audioedition.voices.casting": ("LAST_RESORT",),
    "audioedition.voices.engine": ("EngineVoice",),
    "audioedition.voices.suggest": ("Suggestion",),
}  # fmt: skip

__all__ = [
    "LAST_RESORT", "LEXICON_FILE", "LIMIT_VARIABLE", "PREVIEW_ENDING", "VOICES_FILE", "Advanced", "Built", "Cache",
    "EngineVoice", "Event", "Explained", "Noticed", "Plan", "Previewed", "Report", "Source", "Started", "Suggestion",
    "build", "cache", "cache_folder", "default_lexicon", "default_rules", "house_rules", "installed_voices",
    "is_elsewhere", "lasting", "lexicon_for", "lexicon_schema", "listen", "make_show", "parsed", "plan", "plan_page",
    "planned_seconds", "preview", "prune_cache", "publish_episodes", "rules_schema", "rules_sources", "seconds_of",
    "silent", "source_of", "suggest_words", "try_file",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    for module, names in _WHERE.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
