"""The public API, under short names: what `import audioedition` gives. docs/python.md shows it at work."""

from __future__ import annotations

from audioedition.contracts.episode import Episode as Episode
from audioedition.contracts.plan import PlanDocument as PlanDocument
from audioedition.model import Article as Article
from audioedition.model import Metadata as Metadata
from audioedition.pipeline.build import build_episode
from audioedition.pipeline.build_record import Built as Built
from audioedition.pipeline.events import Advanced as Advanced
from audioedition.pipeline.events import Event as Event
from audioedition.pipeline.events import Explained as Explained
from audioedition.pipeline.events import Noticed as Noticed
from audioedition.pipeline.events import Started as Started
from audioedition.pipeline.plan import Plan as Plan
from audioedition.pipeline.plan import plan_article, read_article
from audioedition.pipeline.publish import publish_episodes as publish_episodes
from audioedition.publish.publish import Published as Published

read, plan, build = read_article, plan_article, build_episode
