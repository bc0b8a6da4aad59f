"""From what is asked for to a file: what reads the web is imported where something lies there."""

from __future__ import annotations

import itertools
import os
from importlib import import_module
from pathlib import Path

from audioedition.errors import ArticleError
from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.pipeline.sources import Asked, Source, is_elsewhere

_SCHEME = lazy(r"(?i)https?:/*")
# An address as people say it, and one that has lost a stroke: www.example.org, example.org/2009/x, https:/example.org.
_ADDRESS = lazy(r"(?i)https?:|www\.|localhost[:/]|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?/|[\w.-]+\.(?:com|net|org)$")
_MOST_NAMES = 2_000


def source_of(asked: Asked, given: Metadata | None = None, allow_private: bool = False) -> Source:
    """The file of an article; fetched, or read from standard input or a pipe, where it is not one yet.

    `given`: what the user says of it, whose title names what comes without a name; `allow_private`: addresses of
    this machine and of the networks around it are fetched too. Raises `ArticleError`.
    """
    if isinstance(asked, Source):
        return asked
    if isinstance(asked, str) and is_elsewhere(asked):
        found: Source = import_module("audioedition.pipeline.fetched").arriving(
            asked, given or Metadata(), allow_private
        )
        return found
    path = Path(asked)
    if not os.path.lexists(path):
        raise ArticleError(f"{path}: no such file; {_meant(path)}")
    if path.is_fifo():
        title = given.title if given else None
        piped: Source = import_module("audioedition.pipeline.fetched").through_pipe(path, title)
        return piped
    return Source(path, path.parent, folder=path.parent)


def _meant(path: Path) -> str:
    """What whoever names a file that is not there may have meant."""
    if _ADDRESS.match(path.as_posix()):
        return f"for a page on the web say https://{_SCHEME.sub('', path.as_posix())}"
    from difflib import get_close_matches

    try:
        names = [each.name for each in itertools.islice(path.parent.iterdir(), _MOST_NAMES)]
    except OSError:
        names = []
    near = get_close_matches(path.name, names, 1)
    return f"did you mean {path.with_name(near[0])}?" if near else "check the path"
