"""Script: an article → what is said, by whom, in which order, and what is not said and why."""

from audioedition.script.losses import losses, skipped_words
from audioedition.script.normalize import replay, written
from audioedition.script.segment import segment

__all__ = ["losses", "replay", "segment", "skipped_words", "written"]
