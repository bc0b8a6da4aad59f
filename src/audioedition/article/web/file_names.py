"""What came without a file's name, from the web or on standard input: its name, its ending, its bytes to be kept."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from audioedition.article.formats import FORMATS, sniffed
from audioedition.article.html.charset import codec_of, is_utf8
from audioedition.errors import ArticleError, shown

# Media type → ending, where the bytes alone do not say it.
_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/epub+zip": ".epub",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_ENDINGS = {"epub": ".epub", "docx": ".docx", "odt": ".odt", "pdf": ".pdf", "html": ".html"}
# Types that say nothing: servers send them for what they do not know.
_VAGUE = frozenset(("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/x-download"))
# A heading with number signs, a fenced block of code, a link: text that is meant to be Markdown.
_MARKDOWN = re.compile(rb"^(?:#{1,6} +\S|```|~~~)|\]\((?:https?://|#|/)", re.MULTILINE)
_NO_NAMES = frozenset(("", "index", "default", "home"))
# In characters, and in bytes of UTF-8, of which file systems take 255 with the ending.
_LONGEST, _MOST_BYTES = 80, 240


def ending_of(what: str, data: bytes, media_type: str = "", name: str = "") -> str:
    """The ending that a file with these bytes should have; `name`: what it is called where it comes from.

    Raises `ArticleError` where it is sent as something that is no article (a picture, a film).
    """
    by_content = sniffed(data)
    if by_content:
        return ".xhtml" if media_type == "application/xhtml+xml" else _ENDINGS[by_content]
    if media_type in _TYPES:
        return _TYPES[media_type]
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in FORMATS and media_type in _VAGUE:
        return suffix
    if media_type in _VAGUE:
        return ".md" if _MARKDOWN.search(data) else ".txt"
    if media_type.startswith("text/"):
        return ".txt"
    raise ArticleError(
        f"{what}: is {shown(media_type)}, not an article; audioedition reads {', '.join(sorted(FORMATS))}"
    )


def name_of(written: str) -> str:
    """A name for the file at an address, or with a title: letters, digits and hyphens, without an ending.

    "https://example.org/2009/the-road.html?page=1" → "the-road", "https://example.org/" → "example-org".
    """
    try:
        parts = urlsplit(written) if "://" in written else None
    except ValueError:  # "http://[": a title may be anything
        parts = None
    if parts is None:
        return _plain(written) or "article"
    segments = [unquote(segment) for segment in parts.path.split("/")]
    for segment in reversed(segments):
        path = PurePosixPath(segment)
        stem = path.stem if re.fullmatch(r"\.[a-z]{1,5}", path.suffix.lower()) else segment
        if _plain(stem).lower() not in _NO_NAMES:
            return _plain(stem)
    return _plain(parts.hostname or "") or "article"


def _plain(name: str) -> str:
    plain = re.sub(r"[\W_]+", "-", name).strip("-")[:_LONGEST]
    return plain.encode(errors="ignore")[:_MOST_BYTES].decode(errors="ignore").rstrip("-")


def arrived(data: bytes, charset: str) -> bytes:
    """A text's bytes as they are kept: what a server says of its encoding, which a file cannot carry, is heeded.

    It comes before what the page itself says (HTML standard, 13.2.3.2), but not where the bytes are plainly UTF-8.
    """
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    if not charset or data.startswith(marks) or is_utf8(data) or sniffed(data) not in (None, "html"):
        return data
    codec = charset if re.fullmatch(r"utf-16(?:le|be)?", charset) else codec_of(charset)
    if codec in ("", "utf-8"):
        return data
    try:
        return codecs.BOM_UTF8 + data.decode(codec).encode()
    except (UnicodeDecodeError, UnicodeEncodeError):
        return data
