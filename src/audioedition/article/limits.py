"""How much a reader takes in: every format's guard against what is too large to be an article."""

from __future__ import annotations

from audioedition import sizes
from audioedition.errors import ArticleError

VARIABLE = "AUDIOEDITION_MOST_INPUT"
_DEFAULT = "64MB"


def most_bytes() -> int:
    """The most bytes that are read: of a file, of an archive unpacked, of a page from the web.

    Raises `SettingsError` where the variable holds no size.
    """
    return sizes.from_environment(VARIABLE, _DEFAULT)


def check(what: str, size: int) -> None:
    """Raises `ArticleError` where `what` ("novel.epub: the file") has more bytes than are read."""
    most = most_bytes()
    if size > most:
        raise ArticleError(
            f"{what} has {_told(size)}, and no more than {_told(most)} are read; if it is an article all the same, "
            f"set {VARIABLE}={-(-size // 1_000_000)}MB"
        )


def _told(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"
