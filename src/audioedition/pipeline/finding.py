"""From what is asked for to a file: what reads the web is imported where something lies there."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from audioedition.model import Metadata
from audioedition.pipeline.sources import Asked, Source, is_elsewhere


def source_of(asked: Asked, given: Metadata | None = None, allow_private: bool = False) -> Source:
    """The file of an article; fetched, or read from standard input, where it is not one yet.

    `given`: what the user says of it, whose title names what comes on standard input; `allow_private`: addresses of
    this machine and of the networks around it are fetched too. Raises `ArticleError`.
    """
    if isinstance(asked, Source):
        return asked
    if isinstance(asked, str) and is_elsewhere(asked):
        found: Source = import_module("audioedition.pipeline.arriving").arriving(
            asked, given or Metadata(), allow_private
        )
        return found
    return Source(Path(asked), Path(asked).parent)
