"""What all commands share and `--help` needs: nothing here imports the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
Command = TypeVar("Command", bound=Callable[..., Any])
_debugging = False


def debug_option(command: Command) -> Command:
    """`--debug`, on every command, since people add it at the end."""
    help_text = "Show a traceback where something fails."
    return click.option("--debug", is_flag=True, expose_value=False, callback=_set_debugging, help=help_text)(command)


def is_debugging() -> bool:
    """Whether `--debug` was given."""
    return _debugging


def _set_debugging(_: click.Context, __: click.Parameter, value: bool) -> None:
    global _debugging
    _debugging = _debugging or value
