"""The command `audioedition`, and the one place where errors become exit statuses.

0 done, 2 wrong usage, 130 interrupted, 1 any other failure, with one message on standard error.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Any, NoReturn

import click

from audioedition.cli import build, lexicon, plan, publish, show, voices
from audioedition.cli.options import CONTEXT, is_debugging
from audioedition.cli.terminal import say
from audioedition.errors import AudioEditionError
from audioedition.version import __version__

_EPILOG = """\b
Examples:
  audioedition plan article.txt               read the script before a sound is made
  audioedition build article.txt              article → build/article/article.mp3
  audioedition voices                         what this machine can speak with
  audioedition lexicon suggest article.txt    names and foreign words that the voices guess at
  audioedition show init show --title "My show" --base-url https://example.org/show/ …
  audioedition publish build/article --show show
"""


class _InterruptError(Exception):
    """Ctrl-C. Left to click, it puts an empty line on standard error, whoever reads it."""


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise _InterruptError from error


@click.group(cls=_Commands, context_settings=CONTEXT, epilog=_EPILOG)
@click.version_option(__version__, prog_name="audioedition")
def cli() -> None:
    """Turn a written article into a podcast episode, offline, in a voice for each who speaks."""


for command in (plan.plan, build.build, voices.voices, lexicon.lexicon, show.show, publish.publish):
    cli.add_command(command)


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit status."""
    try:
        status = cli.main(args=arguments, prog_name="audioedition", standalone_mode=False)
    except click.ClickException as error:
        told = io.StringIO()
        error.show(told)
        say(told.getvalue().rstrip("\n"), err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt, _InterruptError):
        after_the_mark = "\n" if sys.stderr.isatty() else ""  # a terminal has printed ^C
        say(f"{after_the_mark}interrupted; what was rendered is kept, build again to go on", err=True)
        sys.exit(130)
    except BrokenPipeError:
        # the reader of our output has gone (`audioedition plan … | head`)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # the last place: whatever went wrong is told in one line
        if is_debugging():
            raise
        say(f"audioedition: {_sentence(error)}", err=True)
        sys.exit(1)
    sys.exit(status or 0)


def _sentence(error: Exception) -> str:
    if isinstance(error, AudioEditionError):
        return " ".join(str(error).split())
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{(error.strerror or str(error)).lower()}"
    told = " ".join(str(error).split())[:300]
    return f"something went wrong that should not: {type(error).__name__}: {told}; add --debug to see where"
