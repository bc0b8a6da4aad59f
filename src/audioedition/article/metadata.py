"""What is said of an article beside its text: option > `<name>.yaml` > front matter > inferred."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioedition import settings
from audioedition.article.edits import Sidecar, placed
from audioedition.article.fields import is_blank, iso_date, language_tag
from audioedition.article.visible_text import VisibleText
from audioedition.files import is_there
from audioedition.model import Edit, Metadata
from audioedition.policy import ArticleRules

__all__ = ["iso_date", "language_tag", "merged", "sidecar_at"]


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
    source: settings.SettingsFile

    @property
    def metadata(self) -> Metadata:
        """Facts about the article."""
        return merged([self.sidecar])

    @property
    def rules(self) -> ArticleRules:
        """Who reads the article with which voice."""
        return self.sidecar.rules

    def edits(self, document: VisibleText) -> tuple[Edit, ...]:
        """The edits with their places. Raises `ArticleError` where words stand there never or more than once."""
        return placed(document, self.sidecar, self.source)


def sidecar_at(path: Path) -> Beside:
    """A file beside an article, or where there is none, one that says nothing."""
    source = settings.read_settings_file(path) if is_there(path) else settings.SettingsFile(str(path), "")
    return Beside(settings.load(Sidecar, source), source)
