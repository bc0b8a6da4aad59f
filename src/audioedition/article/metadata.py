"""What is said of an article beside its text: option > `<name>.yaml` > front matter > inferred."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from audioedition import settings
from audioedition.article.edits import Sidecar, placed
from audioedition.article.fields import is_blank, iso_date, language_tag, parsed_fields
from audioedition.article.seen import Seen
from audioedition.errors import ArticleError
from audioedition.model import Edit, Metadata

__all__ = ["from_front_matter", "iso_date", "language_tag", "merged", "sidecar_at"]


def merged(layers: Iterable[Metadata]) -> Metadata:
    """Field by field, the first layer that knows it."""
    known: dict[str, Any] = {}
    for layer in layers:
        for field in dataclasses.fields(Metadata):
            value = getattr(layer, field.name)
            if value is not None and not (isinstance(value, str) and is_blank(value)):
                known.setdefault(field.name, value)
    return Metadata(**known)


@dataclass(frozen=True, slots=True)
class Beside:
    """What the file `<name>.yaml` beside the article says: metadata, and edits of its words."""

    sidecar: Sidecar
    source: settings.Source

    @property
    def metadata(self) -> Metadata:
        """Facts about the article."""
        return merged([self.sidecar])

    def edits(self, document: Seen) -> tuple[Edit, ...]:
        """The edits with their places. Raises `ArticleError` where words stand there never or more than once."""
        return placed(document, self.sidecar, self.source)


def sidecar_at(path: Path) -> Beside:
    """A file beside an article, or where there is none, one that says nothing."""
    source = settings.read_source(path) if path.is_file() else settings.Source(str(path), "")
    return Beside(settings.load(Sidecar, source), source)


def from_front_matter(path: Path, yaml_text: str) -> Metadata:
    """The fields of front matter that we know; other programs' fields are theirs."""
    if not yaml_text.strip():
        return Metadata()
    try:
        values: Any = yaml.load(yaml_text, Loader=yaml.BaseLoader)  # every scalar stays text
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = " ".join((getattr(error, "problem", None) or str(error)).split())
        raise ArticleError(f"{path}:{mark.line + 2 if mark else 1}: front matter: not valid YAML: {problem}") from error
    if not isinstance(values, dict):
        return Metadata()
    # Another program's `encoding` says how it wrote the file; by now that is read.
    names = {field.name for field in dataclasses.fields(Metadata)} - {"encoding"}
    # A blog's templates leave fields empty.
    known: dict[str, Any] = {
        name: value
        for name, value in values.items()
        if name in names and isinstance(value, str) and not is_blank(value)
    }
    return _checked(Metadata(**known), f"{path}: front matter")


def _checked(metadata: Metadata, place: str) -> Metadata:
    try:
        return Metadata(**dict[str, Any](parsed_fields(metadata)))
    except ValueError as error:
        raise ArticleError(f"{place}: {error}") from error
