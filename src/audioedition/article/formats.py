"""Which format a file is in: by its name's ending, and by its first bytes where that says nothing or is wrong."""

from __future__ import annotations

import re
from pathlib import Path

from audioedition.errors import ArticleError

# Ending → the package of this room that reads it.
FORMATS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".rst": "rst",
    ".rest": "rst",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".epub": "epub",
    ".docx": "docx",
    ".odt": "odt",
    ".pdf": "pdf",
}

_WHAT_INSTEAD = {
    ".doc": "save it as .docx (Word: File, Save As)",
    ".rtf": "save it as .docx or .odt",
    ".pages": "export it as .docx or .epub",
    ".mobi": "convert it to .epub",
    ".azw3": "convert it to .epub",
    ".fb2": "convert it to .epub",
    ".adoc": "convert it to .html (asciidoctor a.adoc)",
    ".asciidoc": "convert it to .html (asciidoctor a.asciidoc)",
    ".org": "export it as .md or .html (Emacs: C-c C-e h h)",
    ".tex": "give its .pdf, or convert it to .docx (pandoc a.tex -o a.docx)",
    ".ipynb": "export it as Markdown or HTML (jupyter nbconvert --to markdown a.ipynb)",
}
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_HEAD = 4000


def format_of(path: Path, data: bytes) -> str:
    """The name of the package that reads a file. Raises `ArticleError` where none does."""
    by_name = FORMATS.get(path.suffix.lower())
    by_content = sniffed(data)
    if by_name is None and path.suffix.lower() in _WHAT_INSTEAD:
        raise ArticleError(f"{path}: {path.suffix} files cannot be read; {_WHAT_INSTEAD[path.suffix.lower()]}")
    if by_name is None and by_content is None and path.suffix:
        raise ArticleError(
            f"{path}: {path.suffix} files cannot be read; audioedition reads {', '.join(sorted(FORMATS))}"
        )
    is_page = by_content == "html" and by_name == "markdown" and _PAGE.match(data)  # a whole one, saved as Markdown
    if by_content in ("epub", "docx", "odt", "pdf") or (by_content and is_page):
        return by_content
    return by_name or by_content or "plain"


def sniffed(data: bytes) -> str | None:
    """The format that the first bytes show; None where they may be plain text."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:_HEAD]
        if b"mimetypeapplication/epub+zip" in head:
            return "epub"
        if b"mimetypeapplication/vnd.oasis.opendocument.text" in head:
            return "odt"
        return "docx" if b"word/" in data or b"[Content_Types].xml" in head else None
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return "html" if _MARKUP.match(data[:_HEAD].removeprefix(b"\xef\xbb\xbf")) else None
