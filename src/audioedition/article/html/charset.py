"""A page's bytes → its text, in the encoding that the page itself declares.

In the order of the HTML standard: a byte-order mark, the declaration at the top, then UTF-8; but what is valid
UTF-8 beyond ASCII is taken for that whatever it is called (a page that was saved anew): no text in another encoding
is by chance. Nothing is guessed and nothing is replaced.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from audioedition.article.decoding import strictly
from audioedition.errors import ArticleError, shown

# The standard asks for the first 1024 bytes; browsers look further, and so do pages with long comments.
_TOP = 8192
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED = re.compile(
    rb"""<\?xml[^>]*?\sencoding\s*=\s*["'](?P<xml>[^"']+)
       | <meta[^>]*?\scharset\s*=\s*["']?\s*(?P<meta>[^"'\s/>;]+)
       | <meta[^>]*?content\s*=\s*["'][^"'>]*?charset\s*=\s*(?P<http>[^"'\s/>;]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# https://encoding.spec.whatwg.org/#names-and-labels: what a label means on the web, where Python differs.
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "latin1": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254", "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs", "x-cp1251": "cp1251",
    "x-cp1252": "cp1252", "x-mac-cyrillic": "mac_cyrillic", "macintosh": "mac_roman", "utf-16": "utf-8",
    "utf-16le": "utf-8", "utf-16be": "utf-8", "unicode": "utf-8", "utf8": "utf-8",
}  # fmt: skip
# Codecs of Python that encodings of the web have; its others (rot13, idna, utf-7…) are no page's.
_CODECS = re.compile(
    r"utf-8|cp(?:125\d|874|866|932|949)|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)|gb18030|big5hkscs"
    r"|euc_jp|iso2022_jp"
)
_FEW_NULS, _FEW_LOST = 0.01, 0.001
_LOST = "\ufffd"


def decode(path: Path, data: bytes) -> str:
    """The text of a page. Raises `ArticleError` where its encoding is unknown or is not what it says."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _without_nuls(path, _decoded(path, data[len(mark) :], codec, "as its byte-order mark says"))
    label = declared(data)
    if label is None:
        return _without_nuls(path, _decoded(path, data, "utf-8", "and declares no other encoding (<meta charset>)"))
    codec = _codec(path, label)
    return _without_nuls(path, _decoded(path, data, "utf-8" if is_utf8(data) else codec, "which it declares"))


def is_utf8(data: bytes) -> bool:
    """Whether bytes are text in UTF-8 with more than ASCII in it."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def declared(data: bytes) -> str | None:
    """The label of the encoding that a page declares at its top."""
    match = _DECLARED.search(_COMMENT.sub(b"", data[:_TOP]))
    label = match and (match["xml"] or match["meta"] or match["http"])
    return label.decode("latin-1").strip().lower() if label else None


def codec_of(label: str) -> str:
    """Python's name of the encoding that a label means on the web; "" where it means none."""
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, ValueError):
        return ""
    return name if _CODECS.fullmatch(name) else ""


def _codec(path: Path, label: str) -> str:
    name = codec_of(label)
    if not name:
        raise ArticleError(
            f"{path}: declares the encoding “{shown(label)}”, which is unknown here; save the page as UTF-8"
        )
    return name


def _decoded(path: Path, data: bytes, codec: str, why: str) -> str:
    """Text in an encoding, of which a byte in a thousand may be damaged: browsers show such a page, and what is lost of
    its article is warned of."""
    try:
        return strictly(path, data, codec, f", {why}", "page")
    except ArticleError:
        text = data.decode(codec, "replace")
        if 0 < text.count(_LOST) - data.count(_LOST.encode()) <= _FEW_LOST * len(data):
            return text
        raise


def _without_nuls(path: Path, text: str) -> str:
    """A stray NUL is no text on the web; with many of them it is no page."""
    if text.count("\0") > _FEW_NULS * len(text) + 1:
        raise ArticleError(f"{path}: a binary file, not a page; save the article as a web page in UTF-8")
    return text.replace("\0", "")
