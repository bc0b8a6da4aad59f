"""Render: takes → clips, and what is made of them, through a store that is written once and workers that load an
engine once."""

from audioedition.render.store import Store
from audioedition.render.workshop import Workers

__all__ = ["Store", "Workers"]
