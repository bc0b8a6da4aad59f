"""The location of an article → its file. The code for the web is imported only for an address."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

from audioedition.errors import ArticleError, alike
from audioedition.model import Metadata
from audioedition.patterns import lazy
from audioedition.pipeline.sources import ArticleFile, ArticleLocation, is_elsewhere

_SCHEME = lazy(r"(?i)https?:/*")
# Addresses as people type them: www.example.org, example.org/2009/x, https:/example.org.
_ADDRESS = lazy(r"(?i)https?:|www\.|localhost[:/]|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?/|[\w.-]+\.(?:com|net|org)$")
_MOST_NAMES = 2_000


def article_file(
    location: ArticleLocation, metadata: Metadata | None = None, allow_private: bool = False
) -> ArticleFile:
    """The file of an article; downloaded, or copied from standard input or a pipe, where it is no file yet.

    `metadata`: the user's, whose title names an article without a file name; `allow_private`: addresses of this machine
    and of local networks are allowed. Raises `ArticleError`.
    """
    if isinstance(location, ArticleFile):
        return location
    if isinstance(location, str) and is_elsewhere(location):
        from audioedition.pipeline.fetched import download

        return download(location, metadata or Metadata(), allow_private)
    path = Path(location)
    if not os.path.lexists(path):
        raise ArticleError(f"{path}: no such file; {_suggestion(path)}")
    if path.is_fifo():
        from audioedition.pipeline.fetched import from_pipe

        return from_pipe(path, metadata.title if metadata else None)
    return ArticleFile(path, path.parent, folder=path.parent)


def copy_of_pipe(pipe: Path, name: str) -> Path:
    """Copy the content of a pipe, which can be read only once, into a file `name` of the cache. Raises
    `ArticleError`."""
    from audioedition.pipeline.fetched import store_pipe

    return store_pipe(pipe, name)


def metadata_value(name: str, value: str) -> str | int:
    """The value of an option for a field of `Metadata`, parsed by that field's rule. Raises `ValueError`."""
    from audioedition.article.fields import parsed

    return parsed(name, value)


def _suggestion(path: Path) -> str:
    """A suggestion for a file that does not exist."""
    if _ADDRESS.match(path.as_posix()):
        return f"for a page on the web say https://{_SCHEME.sub('', path.as_posix())}"
    try:
        names = [entry.name for entry in itertools.islice(path.parent.iterdir(), _MOST_NAMES)]
    except OSError:
        names = []
    near = alike(path.name, names)
    return f"did you mean {path.with_name(near[0])}?" if near else "check the path"
