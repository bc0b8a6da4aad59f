"""The one place where the rooms are joined. Reports progress as events; never prints, asks or exits."""

from audioedition.article import parsed
from audioedition.pipeline.building import Built, build
from audioedition.pipeline.cache import cache_folder
from audioedition.pipeline.events import Advanced, Event, Noticed, Report, Started, silent
from audioedition.pipeline.hearing import PREVIEW_ENDING, Previewed, listen, preview
from audioedition.pipeline.layers import (
    LEXICON_FILE,
    VOICES_FILE,
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

__all__ = [
    "LAST_RESORT", "LEXICON_FILE", "PREVIEW_ENDING", "VOICES_FILE", "Advanced", "Built", "EngineVoice", "Event",
    "Noticed", "Plan", "Previewed", "Report", "Started", "Suggestion", "build", "cache_folder", "default_lexicon",
    "default_rules", "house_rules", "installed_voices", "lexicon_for", "lexicon_schema", "listen", "make_show",
    "parsed", "plan", "plan_page", "planned_seconds", "preview", "publish_episodes", "rules_schema",
    "rules_sources", "seconds_of", "silent", "suggest_words",
]  # fmt: skip
