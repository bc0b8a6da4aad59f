"""A PDF's bytes → its pages, by way of a process of its own that may break, hang, or grow, and is ended then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audioedition.article import limits
from audioedition.errors import ArticleError, SettingsError, shown

VARIABLE = "AUDIOEDITION_PDF_SECONDS"
_DEFAULT_S = 30
_MOST_MEMORY = 1_000_000_000  # of addresses, most of which are never touched: PDFium, Python and a large file
_MOST_PAGES = 5_000
ERRORS = {
    "locked": "it is locked with a password; save it without one, and try again",
    "damaged": "it is damaged or no PDF; download or save it again",
    "memory": "it needs more memory than an article does; save the article's text alone",
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one size on one line, in points. `turned`: set across the direction of the page; `unsure`:
    the font does not say which letters these are, and its own numbers for them stand there."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: bool
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's runs, in the order in which it draws them."""

    width: float
    height: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The pages, and what the file says of itself (Title, Author, CreationDate)."""

    pages: tuple[Page, ...]
    metadata: dict[str, str]


def opened(path: Path, data: bytes) -> Opened:
    """What is in a PDF. Raises `ArticleError` where it cannot be read, or only by taking too much."""
    seconds = _seconds()
    command = [sys.executable, "-m", "audioedition.article.pdf.extract", str(seconds), str(_MOST_MEMORY)]
    try:
        ended = subprocess.run(
            command, input=data, capture_output=True, timeout=seconds + 2, check=False, env=_environment()
        )
    except subprocess.TimeoutExpired as error:
        raise _error(path, f"it takes more than {seconds} s to open; set {VARIABLE}, or save its text alone") from error
    try:
        told: dict[str, Any] = json.loads(ended.stdout)
    except ValueError as error:
        if b"ModuleNotFoundError" in ended.stderr:
            raise _error(path, "the package pypdfium2 is missing; pip install pypdfium2") from error
        raise _error(
            path, "what opens it broke off: it takes too much time or memory, or is made to do harm"
        ) from error
    if "error" in told:
        raise _error(path, ERRORS[told["error"]])
    if len(told["pages"]) > _MOST_PAGES:
        raise _error(path, f"it has {len(told['pages']):,} pages, and no more than {_MOST_PAGES:,} are read")
    pages = tuple(_page(page) for page in told["pages"])
    limits.check(f"{path}: the text of it", sum(len(run.text) for page in pages for run in page.runs))
    return Opened(pages, told["metadata"])


def _page(told: dict[str, Any]) -> Page:
    width, height = told["size"]
    return Page(width, height, tuple(Run(_text(run[0]), *run[1:]) for run in told["runs"]))


def _text(told: str) -> str:
    """Halves of characters beyond the first plane put together; alone, they are none."""
    return told.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not told.isascii() else told


def _environment() -> dict[str, str]:
    """That of this process, and where this package is, however it came to be imported."""
    own = str(Path(__file__).parents[3])
    before = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": os.pathsep.join([own, before] if before else [own])}


def _seconds() -> int:
    written = os.environ.get(VARIABLE) or str(_DEFAULT_S)
    if not written.isdecimal() or not 0 < int(written) <= 3600:
        raise SettingsError(f"{VARIABLE}: expected whole seconds such as 60, up to 3600, got '{shown(written)}'")
    return int(written)


def _error(path: Path, told: str) -> ArticleError:
    return ArticleError(f"{path}: cannot be read as a PDF: {told}")
