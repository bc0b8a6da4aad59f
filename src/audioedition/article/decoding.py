"""From a file's bytes to its text."""

from __future__ import annotations

from pathlib import Path

from audioedition.article.document import Document, Reader, TextReader
from audioedition.errors import ArticleError

_BOM = "\ufeff"


def in_utf8(read: TextReader) -> Reader:
    """A reader of a format that is always UTF-8."""

    def reader(path: Path, data: bytes) -> Document:
        return read(path, utf8(path, data))

    return reader


def utf8(path: Path, data: bytes) -> str:
    """The text of bytes in UTF-8, without a byte-order mark. Raises `ArticleError` for anything else."""
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
