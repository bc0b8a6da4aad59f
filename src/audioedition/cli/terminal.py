"""Text on the terminal. What an article, a file's name or a web page brings along must not steer it.

Every word that the command line prints goes through here; control characters, and the marks that turn the
direction of what follows, are shown as escapes ("\\x1b"). A terminal that lacks a letter (KOI8-R, Latin-1) gets the
nearest that it has.
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

from audioedition.errors import OutputError, reason

# C0 and C1 but for tab and line feed; U+2028 and U+2029; embeddings, overrides and isolates of direction, which work
# on beyond the text that holds them (Unicode TR36, 2.10); lone surrogates, which cannot be written.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# What we write ourselves and Unicode names no plainer form of.
_PLAINER = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "·": "-", "→": "->",
    "≈": "~", "×": "x",
}  # fmt: skip
_NARROWEST, _WIDEST, _UNKNOWN_WIDTH = 24, 120, 100


def print_in_any_encoding() -> None:
    """Have both outputs take every character: `LC_ALL=ru_RU.KOI8-R` is no reason to fail at a quotation mark."""
    codecs.register_error("audioedition.plainer", _plainer)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by whoever started us (`>&-`)
            stream.reconfigure(errors="audioedition.plainer")  # type: ignore[union-attr]


def hold_standard_streams() -> None:
    """Open nothing in the place of what whoever started us has closed (`<&-`, `>&-`): a file that is opened later would
    be standard output to a library, and an episode would hold what it prints."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free, which is this one


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at an output, which may be closed."""
    return stream is not None and stream.isatty()


def keep_output() -> None:
    """Make standard output the command's alone: what a library in C prints, an engine's say, goes to standard error,
    and spoils no JSON. (What an engine prints from Python, its callers turn there.)"""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    own = os.dup(sys.stdout.fileno())
    os.dup2(2 if sys.stderr is not None else os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = os.fdopen(own, "w", encoding=sys.stdout.encoding, errors=sys.stdout.errors)


def finish_outputs() -> None:
    """Write what is still to be written; where that cannot be (a full disk, a reader that has gone), to nobody: Python
    would try once more at its end, tell of it, and end with 120."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError:
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def columns() -> int:
    """How many characters of a line are written on."""
    # Not `shutil.get_terminal_size`, which asks for the width of what is now standard error (`keep_output`).
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        wide = int(told)
    else:
        try:
            wide = os.get_terminal_size(sys.stdout.fileno()).columns or _UNKNOWN_WIDTH
        except (OSError, ValueError, AttributeError):  # no terminal; closed
            wide = _UNKNOWN_WIDTH
    return min(_WIDEST, max(_NARROWEST, wide))


def visible(text: str) -> str:
    """`text` with what steers a terminal shown as escapes."""
    return _STEERING.sub(lambda match: _escaped(match[0]), text)


def say(text: str = "", *, err: bool = False, **style: Any) -> None:
    """A line on standard output, or on standard error, where it is lost if nobody is left to tell: a terminal that has
    closed. Styles as `click.style` has them."""
    with suppress(OSError) if err else _told():
        click.secho(visible(text), err=err, color=_colour(), **style)


def say_cells(*cells: tuple[str, dict[str, Any]]) -> None:
    """A line of several texts, each with its style."""
    with _told():
        click.echo("".join(click.style(visible(text), **style) for text, style in cells), color=_colour())


def print_json(value: Any) -> None:
    """One JSON document on standard output, in UTF-8 whatever the terminal's encoding."""
    # JSON lets C1 controls and marks of direction stand as they are; its escapes mean the same.
    from audioedition.files import readable_json

    document = readable_json(value).decode()
    write_standard(_STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", document).encode())


def print_text(text: str) -> None:
    """A document's text on standard output, in UTF-8, every character in its place; on a terminal, what steers it is
    shown as escapes."""
    shown = visible(text) if is_terminal(sys.stdout) else text
    write_standard(shown.encode("utf-8", "replace"))


def write_standard(data: bytes) -> None:
    """Bytes on standard output as they are. Raises `OutputError` where it is closed or full."""
    if sys.stdout is None:
        raise OutputError("standard output: is closed; give it a file: > FILE")
    with _told():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextmanager
def _told() -> Iterator[None]:
    """What keeps an output from being written to, but that its reader has gone, is told with its name."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: cannot be written to: {reason(error)}") from error


def _colour() -> bool | None:
    """False where the user wants none (no-color.org), or the terminal knows none; else click looks at the output."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """For `codecs`: characters that an encoding lacks, in ASCII: “ → ", ā → a, 日 → \\u65e5."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    letters = "".join(each for each in unicodedata.normalize("NFKD", character) if not unicodedata.combining(each))
    known = _PLAINER.get(character, letters)
    return known if known.isascii() else known.encode("ascii", "backslashreplace").decode()


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file's name that is no UTF-8, as Python holds it (PEP 383)
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
