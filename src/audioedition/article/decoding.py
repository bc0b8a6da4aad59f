"""From a text file's bytes to its text: as its byte-order mark says, or somebody who knows, or as its bytes look."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from audioedition.article import guess
from audioedition.errors import ArticleError, shown

# UTF-32's mark begins with UTF-16's.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_BOM = "\ufeff"
# Codecs of Python that are encodings of texts; its others (rot13, idna, unicode_escape…) are none.
_CODECS = re.compile(
    r"utf-(?:8|16|32)(?:-[bl]e)?|cp\d+|iso8859-\d+|koi8-[rtu]|mac-\w+|big5(?:hkscs)?|gb18030|gbk|gb2312|euc_\w+"
    r"|iso2022_\w+|shift_jis\w*|ptcp154|kz1048|johab|tis-620|ascii"
)
_UNKNOWN = ", and its letters tell of no other encoding; say which it is (--encoding windows-1250)"
# Half of a pair of UTF-16 is kept, as a character that nobody says: nothing vanishes.
_LENIENT = re.compile(r"utf-(?:16|32)")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without its byte-order mark, and the codec that it was taken for where nothing said it and it is
    not UTF-8."""

    text: str
    guessed: str = ""


def codec(label: str) -> str:
    """Python's name of an encoding. Raises `ValueError` for what is none."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        name = ""
    if not _CODECS.fullmatch(name):
        raise ValueError(f"expected an encoding such as windows-1251 or utf-16, got “{shown(label)}”")
    return name


def decode(path: Path, data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file, in the `encoding` (a codec's name) that somebody said, or else the one that is seen.

    Raises `ArticleError` for a binary file, for what is not in that encoding, and where none can be told.
    """
    if encoding:
        return Decoded(_text(path, data, encoding).removeprefix(_BOM))
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return Decoded(_text(path, data[len(mark) :], marked))
    likely = guess.wide(data)
    if likely is None and guess.is_binary(data):
        raise ArticleError(f"{path}: a binary file, not text; save the article as plain text in UTF-8")
    if likely is None and guess.is_nearly_utf8(data):
        return Decoded(_text(path, data, "utf-8"))
    likely = likely or guess.single(data)
    return Decoded(_text(path, data, likely), likely) if likely else Decoded(strictly(path, data, "utf-8", _UNKNOWN))


def strictly(path: Path, data: bytes, codec: str, why: str = "", what: str = "file", errors: str = "strict") -> str:
    """Bytes in an encoding. Raises `ArticleError` with the first that is none of it, `why` it should be, and what to
    do."""
    try:
        return data.decode(codec, errors)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f"byte {data[error.start]:#04x} at {error.start}"
        message = f"{path}:{line}: not {codec.upper()}{why} ({place}); save the {what} as UTF-8"
        raise ArticleError(message) from error


def _text(path: Path, data: bytes, codec: str) -> str:
    return strictly(path, data, codec, errors="surrogatepass" if _LENIENT.match(codec) else "strict")
