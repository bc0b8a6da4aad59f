"""From a file on disk to an Article: bytes, decoding, the format's blocks, metadata by precedence."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import yaml

from audioedition import settings
from audioedition.article import byline, plain
from audioedition.errors import ArticleError
from audioedition.files import sha256_bytes
from audioedition.model import Article, Metadata

_TEXT_ENDINGS = ("", ".txt", ".text")
_BOM = "\ufeff"


def read(path: Path, given: Metadata | None = None) -> Article:
    """Read an article. `given` is what the user said of it (options), which wins over all else.

    Raises `ArticleError` where the file is missing, empty, binary, not UTF-8, or of an unknown format.
    """
    data = _bytes(path)
    if path.suffix.lower() not in _TEXT_ENDINGS:
        raise ArticleError(f"{path}: {path.suffix} files cannot be read yet; save the article as plain text (.txt)")
    text = _decode(path, data)
    yaml_text, skip = plain.front_matter(text)
    blocks = tuple(plain.blocks(text, skip.span.end if skip else 0))
    if not blocks:
        raise ArticleError(f"{path}: there is no text in it")
    titles = [block.span.of(text) for block in blocks if block.kind == "title"]
    metadata = _merge(given or Metadata(), _sidecar(path), _front_matter(path, yaml_text), byline.infer(titles))
    return Article(path.stem, text, blocks, metadata, sha256_bytes(data), (skip,) if skip else ())


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ArticleError(f"{path}: is a folder; name the article's file")
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError(f"{path}: no such file; check the path") from error
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise ArticleError(f"{path}: the file is empty; there is nothing to read")
    return data


def _decode(path: Path, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError(f"{path}: UTF-16 text; save the file as UTF-8")
    if b"\0" in data:
        raise ArticleError(f"{path}: a binary file, not text; save the article as plain text in UTF-8")
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ArticleError(
            f"{path}:{line}: not UTF-8 (byte {data[error.start]:#04x} at {error.start}); save the file as UTF-8"
        ) from error


# ---------------------------------------------------------------------------------------------- metadata


def _merge(*layers: Metadata) -> Metadata:
    """Field by field, the first layer that knows it."""
    names = [field.name for field in dataclasses.fields(Metadata)]
    known = {name: next((v for layer in layers if (v := getattr(layer, name)) is not None), None) for name in names}
    return Metadata(**known)


def _sidecar(path: Path) -> Metadata:
    """`<name>.yaml` beside the article, where there is one."""
    beside = path.with_suffix(".yaml")
    return settings.load(Metadata, settings.read_source(beside)) if beside.is_file() else Metadata()


def _front_matter(path: Path, yaml_text: str) -> Metadata:
    """The fields of front matter that we know; other programs' fields are theirs."""
    if not yaml_text.strip():
        return Metadata()
    try:
        values: Any = yaml.load(yaml_text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise ArticleError(
            f"{path}:{line}: front matter is not valid YAML: {getattr(error, 'problem', error)}"
        ) from error
    if not isinstance(values, dict):
        return Metadata()
    names = {field.name for field in dataclasses.fields(Metadata)}
    known: dict[str, Any] = {k: v for k, v in values.items() if k in names and isinstance(v, str) and v.strip()}
    if not str(known.get("part", "0")).isdecimal():
        raise ArticleError(f"{path}: front matter: part: expected a whole number, got “{known['part']}”")
    if "part" in known:
        known["part"] = int(known["part"])
    return Metadata(**known)
