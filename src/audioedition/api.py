"""The public API, under short names: what `import audioedition` gives."""

from __future__ import annotations

from audioedition.pipeline.build import build_episode as build
from audioedition.pipeline.plan import plan_article as plan
from audioedition.pipeline.plan import read_article as read
from audioedition.pipeline.publish import publish_episodes

__all__ = ["build", "plan", "publish_episodes", "read"]
