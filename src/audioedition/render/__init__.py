"""Render: takes → clips, and what is made of them, through a store that is written once and workers that load an
engine once."""

from audioedition.render.scheduler import Workers
from audioedition.render.store import Store

__all__ = ["Store", "Workers"]
