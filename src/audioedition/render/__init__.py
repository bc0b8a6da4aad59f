"""Render: Takes → Clips, through a store that is written once and workers that load an engine once."""

from audioedition.render.render import missing, render
from audioedition.render.store import Store

__all__ = ["Store", "missing", "render"]
