"""From a file on disk to an Article: bytes, decoding, the format's blocks, metadata by precedence."""

from __future__ import annotations

from pathlib import Path

from audioedition.article import byline, html, plain
from audioedition.article.decoding import in_utf8, utf8
from audioedition.article.document import Reader
from audioedition.article.metadata import merged, read_sidecar
from audioedition.errors import ArticleError
from audioedition.files import sha256_bytes
from audioedition.model import Article, Block, Metadata

# A format is a reader in this table.
_PLAIN = in_utf8(plain.document)
_READERS: dict[str, Reader] = {
    "": _PLAIN,
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".html": html.document,
    ".htm": html.document,
    ".xhtml": html.document,
}


def read(path: Path, given: Metadata | None = None) -> Article:
    """Read an article. `given` is what the user said of it (options), which wins over all else.

    Raises `ArticleError` where the file is missing, empty, binary, not UTF-8, or of an unknown format.
    """
    data = _bytes(path)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise ArticleError(f"{path}: {path.suffix} files cannot be read yet; save the article as plain text (.txt)")
    found = reader(path, data)
    if not found.blocks:
        raise ArticleError(f"{path}: there is no text in it")
    titles = [block.span.of(found.text) for block in found.blocks if block.kind == "title"]
    beside, edits = read_sidecar(path, found.text)
    metadata = merged((given or Metadata(), beside, *found.metadata, byline.infer(titles)))
    return Article(path.stem, found.text, found.blocks, metadata, sha256_bytes(data), found.skips, found.inlines, edits)


def from_text(text: str, language: str | None = None) -> Article:
    """Text that is no file, with neither title nor metadata: every block a paragraph."""
    blocks = tuple(Block("paragraph", span) for span in plain.paragraphs(text, 0))
    return Article("text", text, blocks, Metadata(language=language), sha256_bytes(text.encode("utf-8", "replace")))


def read_text(path: Path) -> str:
    """The text of a file in UTF-8. Raises `ArticleError` as `read` does."""
    return utf8(path, _bytes(path))


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
