"""From where an article is to its file. What reads the web is imported where something lies there."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from audioedition.errors import ArticleError
from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.pipeline.sources import ArticleFile, ArticleLocation, is_elsewhere

_SCHEME = lazy(r"(?i)https?:/*")
# An address as people say it, and one that has lost a stroke: www.example.org, example.org/2009/x, https:/example.org.
_ADDRESS = lazy(r"(?i)https?:|www\.|localhost[:/]|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?/|[\w.-]+\.(?:com|net|org)$")
_MOST_NAMES = 2_000


def article_file(
    location: ArticleLocation, metadata: Metadata | None = None, allow_private: bool = False
) -> ArticleFile:
    """The file of an article; fetched, or read from standard input or a pipe, where it is not one yet.

    `metadata`: what the user says of it, whose title names what comes without a name; `allow_private`: addresses of
    this machine and of the networks around it are fetched too. Raises `ArticleError`.
    """
    if isinstance(location, ArticleFile):
        return location
    if isinstance(location, str) and is_elsewhere(location):
        from audioedition.pipeline.fetched import fetched

        return fetched(location, metadata or Metadata(), allow_private)
    path = Path(location)
    if not os.path.lexists(path):
        raise ArticleError(f"{path}: no such file; {_suggestion(path)}")
    if path.is_fifo():
        from audioedition.pipeline.fetched import from_pipe

        return from_pipe(path, metadata.title if metadata else None)
    return ArticleFile(path, path.parent, folder=path.parent)


def copy_of_pipe(pipe: Path, name: str) -> Path:
    """The file of what comes through a pipe that is given beside an article; it can be read but once, so it is kept in
    the cache as `name`. Raises `ArticleError`."""
    from audioedition.pipeline.fetched import kept_as

    return kept_as(pipe, name)


def metadata_value(name: str, value: str) -> str | int:
    """What an option says of an article, held to the rule of that field of `Metadata`. Raises `ValueError`."""
    from audioedition.article.fields import parsed

    return parsed(name, value)


def _suggestion(path: Path) -> str:
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
