"""Text on the terminal. What an article, a file's name or a web page brings along must not steer it.

Every word that the command line prints goes through here; control characters, and the marks that turn the
direction of what follows, are shown as escapes ("\\x1b").
"""

from __future__ import annotations

import re
import sys
from importlib import import_module
from typing import Any

import click

# C0 and C1 but for tab and line feed; U+2028 and U+2029; embeddings, overrides and isolates of direction, which work
# on beyond the text that holds them (Unicode TR36, 2.10); lone surrogates, which cannot be written.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with what steers a terminal shown as escapes."""
    return _STEERING.sub(lambda match: _escaped(match[0]), text)


def say(text: str = "", *, err: bool = False, **style: Any) -> None:
    """A line on standard output, or on standard error; styles as `click.style` has them."""
    click.secho(visible(text), err=err, **style)


def say_cells(*cells: tuple[str, dict[str, Any]]) -> None:
    """A line of several texts, each with its style."""
    click.echo("".join(click.style(visible(text), **style) for text, style in cells))


def print_json(value: Any) -> None:
    """One JSON document on standard output, in UTF-8 whatever the terminal's encoding."""
    # JSON lets C1 controls and marks of direction stand as they are; its escapes mean the same.
    document: str = import_module("audioedition.files").readable_json(value).decode()
    write_standard(_STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", document).encode())


def print_text(text: str) -> None:
    """A document's text on standard output, in UTF-8, every character in its place; on a terminal, what steers it is
    shown as escapes."""
    shown = visible(text) if sys.stdout.isatty() else text
    write_standard(shown.encode("utf-8", "replace"))


def write_standard(data: bytes) -> None:
    """Bytes on standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _escaped(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
