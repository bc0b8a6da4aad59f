"""The command `audioedition`, and the one place where errors become exit statuses.

0 done, 2 wrong usage, 130 interrupted (143 by SIGTERM, 129 by SIGHUP), 1 any other failure, with one message on
standard error.
"""

from __future__ import annotations

import atexit
import codecs
import gc
import io
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn, cast

import click

from audioedition.cli import signals
from audioedition.cli.context import CONTEXT, is_debugging
from audioedition.cli.groups import Group
from audioedition.cli.terminal import (
    finish_outputs,
    hold_standard_streams,
    is_terminal,
    print_in_any_encoding,
    reserve_output,
    say,
)
from audioedition.errors import AudioEditionError, reason
from audioedition.version import __version__

_EPILOG = """\b
Examples:
  audioedition plan article.txt               read the script before a sound is made
  audioedition build article.txt              article → build/article/article.mp3
  audioedition check build/article            what is wrong with it, in files, sound and transcripts
  audioedition voices                         what this machine can speak with
  audioedition lexicon suggest article.txt    names and foreign words that the voices guess at
  audioedition show init show --title "My show" --base-url https://example.org/show/ …
  audioedition publish build/article --show show
"""


# Each command: the name of its module, and the first line of its help.
_COMMANDS = {
    "build": "Build ARTICLE's podcast episode: audio with chapters and tags, transcript, cover, manifest.",
    "cache": "Look at what is kept of former builds, and prune it.",
    "check": "Tell what is wrong with EPISODE, a finished edition.",
    "lexicon": "Teach the voices how names and foreign words are pronounced (lexicon.yaml).",
    "plan": "Show who will say what, what is skipped and why. Makes no sound.",
    "publish": "Copy built EPISODEs into a show and write its feed.xml anew.",
    "show": "Make and look after a show (a podcast feed).",
    "voices": "Show who speaks which role, and list the voices that this machine can speak with.",
}


class _InterruptError(Exception):
    """Ctrl-C. click's own handling would print an empty line on standard error."""


class _ReaderGoneError(Exception):
    """The reader of standard output has closed it (`audioedition plan … | head`). click's own handling would raise
    `SystemExit`, as an engine's module may."""


def _command(name: str) -> click.Command:
    """A command; imports its module. Raises `KeyError` for an unknown name."""
    match name:
        case "build":
            from audioedition.cli.build import build

            return build
        case "cache":
            from audioedition.cli.cache import cache

            return cache
        case "check":
            from audioedition.cli.check import check

            return check
        case "lexicon":
            from audioedition.cli.lexicon import lexicon

            return lexicon
        case "plan":
            from audioedition.cli.plan import plan

            return plan
        case "publish":
            from audioedition.cli.publish import publish

            return publish
        case "show":
            from audioedition.cli.show import show

            return show
        case "voices":
            from audioedition.cli.voices import voices

            return voices
        case _:
            raise KeyError(name)


class _OnDemand(Mapping[str, click.Command]):
    """The commands by name. A module is imported when its command is looked up: `--help` needs none."""

    def __getitem__(self, name: str) -> click.Command:
        return _command(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


class _Commands(Group):
    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """As click does, but without importing the commands."""
        limit = formatter.width - 6 - max(map(len, _COMMANDS))
        rows = [(name, click.Command(name, help=what).get_short_help_str(limit)) for name, what in _COMMANDS.items()]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> Any:
        # Not before and not after: there a signal ends the program at once. click prints an empty line at an interrupt.
        try:
            try:
                signals.end_in_order()
                return super().invoke(ctx)
            finally:
                signals.end_at_once()
        except KeyboardInterrupt as error:
            raise _InterruptError from error
        except BrokenPipeError as error:
            raise _ReaderGoneError from error


@click.group(cls=_Commands, commands=cast(Any, _OnDemand()), context_settings=CONTEXT, epilog=_EPILOG)
@click.version_option(__version__, prog_name="audioedition")
def cli() -> None:
    """Turn a written article into a podcast episode, offline, in a voice for each who speaks."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit status."""
    atexit.register(gc.freeze)  # a last collection takes 15 ms of a plan's 270
    if arguments is None:
        _read_names_as_utf8()
    hold_standard_streams()
    reserve_output()
    print_in_any_encoding()
    status = _run(arguments)
    finish_outputs()
    sys.exit(status)


def _run(arguments: list[str] | None) -> int:
    """Run the command; print what went wrong, and return the exit status."""
    try:
        return cli.main(args=arguments, prog_name="audioedition", standalone_mode=False) or 0
    except click.ClickException as error:
        message = io.StringIO()
        error.show(message)
        say(message.getvalue().rstrip("\n"), err=True)
        return error.exit_code
    except (click.Abort, _InterruptError):
        return _interrupted()
    except _ReaderGoneError:
        return 1
    except SystemExit as error:  # raised by foreign code (an engine's module): it would end the program with any status
        if is_debugging():
            raise RuntimeError("not ours to end") from error
        say(f"audioedition: something else called for the program's end (status {error.code}); add --debug", err=True)
        return 1
    except Exception as error:  # the last resort: any other error becomes one line
        if signals.came():
            return _interrupted()
        if is_debugging():
            raise
        say(f"audioedition: {_sentence(error)}", err=True)
        return 1


def _interrupted() -> int:
    line_feed = "\n" if is_terminal(sys.stderr) else ""  # a terminal has printed ^C
    say(f"{line_feed}{signals.message()}", err=True)
    return signals.status()


def _read_names_as_utf8() -> None:
    """Restart the program in UTF-8 mode where Python decodes file names and arguments as ASCII (`LC_ALL=C
    PYTHONUTF8=0`): they are UTF-8 there too, and `--title` must arrive."""
    if codecs.lookup(sys.getfilesystemencoding()).name == "ascii" and not sys.flags.utf8_mode and sys.executable:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def _is_folder_gone() -> bool:
    try:
        Path.cwd()
    except FileNotFoundError:
        return True
    return False


def _sentence(error: Exception) -> str:
    if isinstance(error, AudioEditionError):
        return " ".join(str(error).split())
    if isinstance(error, FileNotFoundError) and not error.filename and _is_folder_gone():
        return "the folder that you work in is gone; change to another"
    if isinstance(error, OSError):
        file = f"{error.filename}: " if error.filename else ""
        return f"{file}{reason(error)}"
    message = " ".join(str(error).split())[:300]
    return f"something went wrong that should not: {type(error).__name__}: {message}; add --debug to see where"
