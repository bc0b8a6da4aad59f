"""From a file on disk to an Article: bytes, decoding, the format's blocks, metadata by precedence."""

from __future__ import annotations

from pathlib import Path

from audioedition.article import front_matter, limits, plain
from audioedition.article.decoding import decode
from audioedition.article.document import Document
from audioedition.article.evidence import blocks_of, settled
from audioedition.article.file_title import file_title
from audioedition.article.formats import format_of
from audioedition.article.invisible_marks import clean_metadata, with_hidden
from audioedition.article.metadata import merged, sidecar_at
from audioedition.article.readers import bytes_reader, text_reader
from audioedition.article.trust import trusted
from audioedition.article.visible_text import VisibleText
from audioedition.errors import ArticleError, reason
from audioedition.files import regular_bytes, sha256_bytes
from audioedition.model import Article, Block, Metadata

# Facts alone, of which nothing is missed.
_MOST_WORDS_OF_FACTS = 60


def read(
    path: Path,
    given: Metadata | None = None,
    sidecar: Path | None = None,
    known: Metadata | None = None,
    folder: Path | None = None,
) -> Article:
    """Read an article. `given` is what the user said of it (options), which wins over all else; `known`, where it
    comes from, which anything wins over. `sidecar` takes the place of `<name>.yaml` beside the file; `folder` is the
    one whose files the document itself may name, if there is such a one.

    Raises `ArticleError` where the file is missing, empty, binary, in an unknown encoding, or of an unknown format.
    """
    data = _bytes(path)
    beside = sidecar_at(sidecar or path.with_suffix(".yaml"))
    user = merged((given or Metadata(), beside.metadata))
    format_name = format_of(path, data)
    document, guessed = _document(path, data, format_name, user.encoding)
    if not document.blocks:
        raise ArticleError(f"{path}: there is no text in it{_elsewhere(document)}")
    inlines = with_hidden(document.inlines, document.text)
    edits = beside.edits(VisibleText(document.text, inlines))
    about = settled(document)
    own = trusted(about, folder, known.link if known else None)
    named = Metadata(title=file_title(path)) if text_reader(format_name) is not None else Metadata()
    metadata = clean_metadata(merged((user, own.metadata, known or Metadata(), named)))
    return Article(
        path.stem, document.text, blocks_of(document, about), metadata, sha256_bytes(data), document.skips, inlines,
        edits, str(path), document.picture, guessed, document.image, document.warnings,
        own.notices(user), own.named, document.container, document.outside, beside.rules,
    )  # fmt: skip


def from_text(text: str, language: str | None = None) -> Article:
    """Text that is no file, with neither title nor metadata: every block a paragraph."""
    blocks = tuple(Block("paragraph", span) for span in plain.paragraphs(text))
    digest = sha256_bytes(text.encode("utf-8", "replace"))
    return Article("text", text, blocks, Metadata(language=language), digest, inlines=with_hidden((), text))


def read_text(path: Path) -> str:
    """The text of a text file. Raises `ArticleError` as `read` does."""
    return decode(path, _bytes(path)).text


def _document(path: Path, data: bytes, name: str, encoding: str | None) -> tuple[Document, str]:
    """A file as its format's reader, loaded when it is needed, lays it out; and the encoding that was guessed."""
    if (read_text_format := text_reader(name)) is not None:
        decoded = decode(path, data, encoding)
        return read_text_format(path, decoded.text), decoded.guessed
    if encoding:
        raise ArticleError(f"{path}: such a file says its encoding itself; leave `encoding` to plain text and Markdown")
    return bytes_reader(name)(path, data), ""


def _elsewhere(document: Document) -> str:
    """Where else a document without text has words: some programs keep all of a page among its facts."""
    facts = next((skip for skip in document.skips if skip.why == front_matter.WHY), None)
    is_told = facts is not None and len(facts.source.split()) > _MOST_WORDS_OF_FACTS
    return (
        ": its words stand in its front matter, which is not read; write below it what is to be read" if is_told else ""
    )


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ArticleError(f"{path}: is a folder; name the article's file")
    try:
        limits.check(f"{path}: the file", path.stat().st_size)
        data = regular_bytes(path)
    except FileNotFoundError as error:
        raise ArticleError(f"{path}: no such file; check the path") from error
    except OSError as error:
        raise ArticleError(f"{path}: cannot be read: {reason(error)}") from error
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise ArticleError(f"{path}: the file is empty; there is nothing to read")
    return data
