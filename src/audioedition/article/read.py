"""From a file on disk to an Article: bytes, decoding, the format's blocks, metadata by precedence."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from audioedition.article import byline, limits, plain
from audioedition.article.decoding import in_utf8, utf8
from audioedition.article.document import Reader
from audioedition.article.formats import OF_BYTES, format_of
from audioedition.article.hidden import clean, clean_metadata, with_hidden
from audioedition.article.metadata import merged, read_sidecar
from audioedition.article.seen import Seen
from audioedition.errors import ArticleError
from audioedition.files import sha256_bytes
from audioedition.model import Article, Block, Metadata


def read(
    path: Path, given: Metadata | None = None, sidecar: Path | None = None, known: Metadata | None = None
) -> Article:
    """Read an article. `given` is what the user said of it (options), which wins over all else; `known`, where it
    comes from, which anything wins over. `sidecar` takes the place of `<name>.yaml` beside the file.

    Raises `ArticleError` where the file is missing, empty, binary, not UTF-8, or of an unknown format.
    """
    data = _bytes(path)
    found = _reader(path, data)(path, data)
    if not found.blocks:
        raise ArticleError(f"{path}: there is no text in it")
    titles = [clean(block.span.of(found.text)) for block in found.blocks if block.kind == "title"]
    inlines = with_hidden(found.inlines, found.text)
    beside, edits = read_sidecar(sidecar or path.with_suffix(".yaml"), Seen(found.text, inlines))
    layers = (given or Metadata(), beside, *found.metadata, byline.infer(titles), known or Metadata())
    metadata = clean_metadata(merged(layers))
    return Article(
        path.stem, found.text, found.blocks, metadata, sha256_bytes(data), found.skips, inlines, edits, str(path),
        found.picture,
    )  # fmt: skip


def from_text(text: str, language: str | None = None) -> Article:
    """Text that is no file, with neither title nor metadata: every block a paragraph."""
    blocks = tuple(Block("paragraph", span) for span in plain.paragraphs(text))
    digest = sha256_bytes(text.encode("utf-8", "replace"))
    return Article("text", text, blocks, Metadata(language=language), digest, inlines=with_hidden((), text))


def read_text(path: Path) -> str:
    """The text of a file in UTF-8. Raises `ArticleError` as `read` does."""
    return utf8(path, _bytes(path))


def _reader(path: Path, data: bytes) -> Reader:
    """What reads a file, loaded when there is such a file to read."""
    name = format_of(path, data)
    document = import_module(f"audioedition.article.{name}").document
    return document if name in OF_BYTES else in_utf8(document)


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ArticleError(f"{path}: is a folder; name the article's file")
    try:
        limits.check(f"{path}: the file", path.stat().st_size)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError(f"{path}: no such file; check the path") from error
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise ArticleError(f"{path}: the file is empty; there is nothing to read")
    return data
