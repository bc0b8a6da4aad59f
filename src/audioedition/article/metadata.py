"""What is said of an article beside its text: option > `<name>.yaml` > front matter > inferred."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import yaml

from audioedition import settings
from audioedition.article.edits import Sidecar, placed
from audioedition.errors import ArticleError
from audioedition.model import Edit, Metadata

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*")


def merged(layers: Iterable[Metadata]) -> Metadata:
    """Field by field, the first layer that knows it."""
    known: dict[str, Any] = {}
    for layer in layers:
        for field in dataclasses.fields(Metadata):
            value = getattr(layer, field.name)
            if value is not None:
                known.setdefault(field.name, value)
    return Metadata(**known)


def read_sidecar(path: Path, text: str) -> tuple[Metadata, tuple[Edit, ...]]:
    """What `<name>.yaml` beside the article says, where there is one: metadata, and edits of its `text`."""
    beside = path.with_suffix(".yaml")
    if not beside.is_file():
        return Metadata(), ()
    source = settings.read_source(beside)
    sidecar = settings.load(Sidecar, source)
    return _checked(sidecar, str(beside)), placed(text, sidecar, source)


def from_front_matter(path: Path, yaml_text: str) -> Metadata:
    """The fields of front matter that we know; other programs' fields are theirs."""
    if not yaml_text.strip():
        return Metadata()
    try:
        values: Any = yaml.load(yaml_text, Loader=yaml.BaseLoader)  # every scalar stays text
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise ArticleError(f"{path}:{mark.line + 2 if mark else 1}: front matter: not valid YAML: {problem}") from error
    if not isinstance(values, dict):
        return Metadata()
    names = {field.name for field in dataclasses.fields(Metadata)}
    known: dict[str, Any] = {k: v.strip() for k, v in values.items() if k in names and isinstance(v, str) and v.strip()}
    if "part" in known:
        if not known["part"].isdecimal():
            raise ArticleError(f"{path}: front matter: part: expected a whole number, got “{known['part']}”")
        known["part"] = int(known["part"])
    return _checked(Metadata(**known), f"{path}: front matter")


def iso_date(text: str) -> str:
    """A date as ISO 8601, from that or from the form of mail and feeds. Raises `ValueError`."""
    text = text.strip()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = _mail_date(text)
    return moment.isoformat()


def _mail_date(text: str) -> datetime:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError) as error:
        raise ValueError(f"expected a date such as 2009-09-15, got “{text}”") from error


def language_tag(text: str) -> str:
    """A BCP 47 tag's primary subtag, lower case. Raises `ValueError` for what is no tag."""
    if not _LANGUAGE.fullmatch(text):
        raise ValueError(f"expected a language tag such as en or ru, got “{text}”")
    return re.split("[-_]", text)[0].lower()


def _checked(metadata: Metadata, place: str) -> Metadata:
    try:
        day = None if metadata.date is None else iso_date(metadata.date)
    except ValueError as error:
        raise ArticleError(f"{place}: date: {error}") from error
    try:
        language = None if metadata.language is None else language_tag(metadata.language)
    except ValueError as error:
        raise ArticleError(f"{place}: language: {error}") from error
    return dataclasses.replace(metadata, date=day, language=language)
