"""Text on the terminal. Control characters of an article, a file name or a web page must not reach it.

All output of the command line goes through here. Control characters, and those that change the direction of the text
after them, are shown as escapes ("\\x1b"). Where the terminal's encoding lacks a character (KOI8-R, Latin-1), the
nearest one in ASCII is written.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

import click

from audioedition.characters import CONTROLS, DIRECTION_CONTROLS
from audioedition.errors import OutputError, reason

# C0 and C1 but for tab and line feed; U+2028 and U+2029; marks of direction, which have an effect beyond the text that
# holds them (Unicode TR36, 2.10); surrogates, which cannot be encoded, and noncharacters.
_CONTROLS = re.compile(f"[{CONTROLS}\x0b-\r\x85\u2028\u2029{DIRECTION_CONTROLS}]")

# Characters of our own messages that have no decomposition in Unicode.
_PLAINER = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "·": "-", "→": "->",
    "≈": "~", "×": "x",
}  # fmt: skip
_MIN_WIDTH, _MAX_WIDTH, _UNKNOWN_WIDTH = 24, 120, 100


def print_in_any_encoding() -> None:
    """Make both outputs accept every character: a quotation mark must not fail under `LC_ALL=ru_RU.KOI8-R`."""
    codecs.register_error("audioedition.plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by the parent process (`>&-`)
            stream.reconfigure(errors="audioedition.plainer")  # type: ignore[union-attr]


def hold_standard_streams() -> None:
    """Open the null device for standard streams that are closed (`<&-`, `>&-`). Else a file opened later would get the
    number of standard output, and an episode would hold what a library prints."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # this gets the lowest free number, which is `number`


def is_terminal(stream: TextIO | None) -> bool:
    """Whether an output, which may be closed, is a terminal."""
    return stream is not None and stream.isatty()


def reserve_output() -> None:
    """Reserve standard output for the command: what a C library prints, such as an engine's, goes to standard error and
    does not corrupt JSON. (Callers of engines redirect what these print from Python.)"""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    own = os.dup(sys.stdout.fileno())
    os.dup2(2 if sys.stderr is not None else os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = os.fdopen(own, "w", encoding=sys.stdout.encoding, errors=sys.stdout.errors)


def finish_outputs() -> None:
    """Flush both outputs. Where that fails (a full disk, a closed pipe), drop the rest: else Python would try again at
    its end, print the error, and exit with 120."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError:
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def columns() -> int:
    """The width of the output in characters."""
    # Not `shutil.get_terminal_size`, which asks descriptor 1: that is now standard error (`reserve_output`).
    setting = os.environ.get("COLUMNS", "")
    if setting.isdecimal() and int(setting):
        width = int(setting)
    else:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns or _UNKNOWN_WIDTH
        except (OSError, ValueError, AttributeError):  # no terminal; closed
            width = _UNKNOWN_WIDTH
    return min(_MAX_WIDTH, max(_MIN_WIDTH, width))


def visible(text: str) -> str:
    """`text` with control characters shown as escapes."""
    return _CONTROLS.sub(lambda match: _escaped(match[0]), text)


def clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def say(text: str = "", *, err: bool = False, **style: Any) -> None:
    """Print a line on standard output, or on standard error, where a write error is ignored: the terminal may be
    closed. Styles as in `click.style`."""
    with suppress(OSError) if err else _naming_standard_output():
        click.secho(visible(text), err=err, color=_colour(), **style)


def say_cells(*cells: tuple[str, dict[str, Any]]) -> None:
    """Print a line of several texts, each with its style."""
    with _naming_standard_output():
        click.echo("".join(click.style(visible(text), **style) for text, style in cells), color=_colour())


def print_json(value: Any) -> None:
    """Print one JSON document on standard output, in UTF-8 whatever the terminal's encoding."""
    # JSON allows C1 controls and direction marks unescaped; their escapes mean the same.
    from audioedition.files import readable_json

    document = readable_json(value).decode()
    write_standard(_CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", document).encode())


def print_text(text: str) -> None:
    """Print a document's text on standard output, in UTF-8, unchanged; on a terminal, control characters are shown as
    escapes."""
    shown = visible(text) if is_terminal(sys.stdout) else text
    write_standard(shown.encode("utf-8", "replace"))


def write_standard(data: bytes) -> None:
    """Write bytes to standard output. Raises `OutputError` where it is closed or full."""
    if sys.stdout is None:
        raise OutputError("standard output: is closed; give it a file: > FILE")
    with _naming_standard_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def _naming_standard_output() -> Iterator[None]:
    """Turn a write error into an `OutputError` that names standard output; a closed pipe stays `BrokenPipeError`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: cannot be written to: {reason(error)}") from error


def _colour() -> bool | None:
    """False where the user (no-color.org) or the terminal has no colours; else None: click looks at the output."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """For `codecs`: characters that an encoding lacks, in ASCII: “ → ", ā → a, 日 → \\u65e5."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    letters = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    known = _PLAINER.get(character, letters)
    return known if known.isascii() else known.encode("ascii", "backslashreplace").decode()


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is not UTF-8, as Python decodes it (PEP 383)
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
