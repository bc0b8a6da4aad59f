"""reStructuredText: `.rst`, as docutils reads it, with the roles and directives that Sphinx, Pelican and Nikola add.

Nothing that a text names is opened: no file is included, nothing raw is taken. The document's text is that of the
article in reading order, and comments, code and lists of contents are skips.
"""

from __future__ import annotations

import re
from pathlib import Path

from audioedition.article.document import Document
from audioedition.article.front_matter import metadata_of
from audioedition.article.html import from_tree
from audioedition.article.html.metadata import Facts
from audioedition.article.metadata import merged
from audioedition.article.plain.chunks import CHUNK
from audioedition.article.rst.parsing import doctree
from audioedition.article.rst.writer import write
from audioedition.errors import ArticleError
from audioedition.patterns import lazy

_MARK = lazy(r"(?<!\w)[*`|]|_(?!\w)|:`")
# The head of a PEP, as a letter has one; a line that is set in goes on with the last.
_HEADER = lazy(r"\A(?:[A-Z][\w-]{0,30}:(?:[ \t][^\n]*)?\n(?:[ \t]+\S[^\n]*\n)*){3,40}(?=[ \t]*\n)")
_FIELD = lazy(r"^(?=[A-Z])", re.MULTILINE)
_LONG, _MOST_MARKS = 10_000, 2000
__all__ = ["document"]


def _as_fields(header: re.Match[str]) -> str:
    """A head of "Title: …" as reStructuredText has such fields; the text as it is where none of them is a title."""
    is_head = re.search(r"^Title:[ \t]+\S", header.group(), re.MULTILINE)
    return _FIELD.sub(":", header.group()) if is_head else header.group()


def document(path: Path, text: str) -> Document:
    """A text in reStructuredText as a document. Raises `ArticleError` where it is nested too deeply, or has so many
    marks in a paragraph that docutils would look through it for minutes."""
    for paragraph in CHUNK.finditer(text):
        if len(paragraph.group()) > _LONG and len(_MARK.findall(paragraph.group())) > _MOST_MARKS:
            raise ArticleError(f"{path}: a paragraph has more than {_MOST_MARKS} marks; part it with blank lines")
    try:
        tree = write(doctree(_HEADER.sub(_as_fields, text, count=1)))
    except RecursionError as error:
        raise ArticleError(f"{path}: cannot be read: it is nested too deeply; take some of the levels out") from error
    metadata = merged((metadata_of(tree.facts),))
    titles = tuple(title for title in (metadata.title, tree.title) if title)
    return from_tree(path, tree.root, Facts(metadata, titles[:1], named=metadata.title is not None))
