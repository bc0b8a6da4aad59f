"""Options that several commands share."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioedition.cli.context import CONTEXT as CONTEXT
from audioedition.cli.context import Command
from audioedition.cli.context import debug_option as debug_option
from audioedition.cli.terminal import print_json, say, visible
from audioedition.model import Metadata
from audioedition.pipeline.find_article import article_file, copy_of_pipe, metadata_value
from audioedition.pipeline.sources import ArticleFile, is_elsewhere
from audioedition.policy import check_role

if TYPE_CHECKING:
    from audioedition.pipeline.preview import Previewed


class _Path(click.Path):
    """A path that is not empty: `Path("")`, of an unset variable in a shell, would mean the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("expected a path, got nothing", param, ctx)
        return super().convert(value, param, ctx)


class _InputPath(_Path):
    """A path to read from, more than once: the content of a pipe is copied into a file of this name first."""

    def __init__(self, copy_name: str) -> None:
        super().__init__(path_type=Path)
        self._copy_name = copy_name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = super().convert(value, param, ctx)
        return copy_of_pipe(path, self._copy_name) if path.is_fifo() else path


class Count(click.IntRange):
    """A whole number from 1 on."""

    name = "whole number"

    def __init__(self, most: int | None = None) -> None:
        super().__init__(1, most)


class _Article(_Path):
    """A path, "-" for standard input, or an address, whose "//" a path would shorten."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        elsewhere = isinstance(value, str) and is_elsewhere(value)
        return value if elsewhere else super().convert(value, param, ctx)


PATH = _Path(path_type=Path)
TEXT, PICTURE = _InputPath("text.txt"), _InputPath("cover")
VOICES = click.option(
    "--voices",
    "voices_file",
    type=_InputPath("voices.yaml"),
    metavar="FILE",
    help="A voices.yaml laid over the default.",
)

CAST = click.option(
    "--cast", "cast_name", metavar="NAME",
    help="A cast of voices.yaml, in place of its own (duo, …); `audioedition voices` lists them.",
)  # fmt: skip


def json_option(command: Command) -> Command:
    """`--json`."""
    help_text = "Print machine-readable JSON alone on standard output."
    return click.option("--json", "as_json", is_flag=True, help=help_text)(command)


def article_argument(command: Command) -> Command:
    """The article that a command works on: a file, an address, standard input; `article_of` resolves it."""
    help_text = "Fetch also from this machine and from the networks around it."
    command = click.option("--allow-private", is_flag=True, help=help_text)(command)
    return click.argument("article", type=_Article(path_type=Path))(command)


def article_of(article: Path | str, allow_private: bool, metadata: Metadata | None = None) -> ArticleFile:
    """The article's file, downloaded where it is an address; notices about that go to standard error."""
    source = article_file(article, metadata, allow_private)
    for notice in source.notices:
        say(f"note: {notice}", err=True)
    return dataclasses.replace(source, notices=())


def metadata_options(command: Command) -> Command:
    """The options for an article's metadata; `metadata_of` makes a `Metadata` of them."""
    options = (
        click.option("--title", callback=fact, help="The article's title."),
        click.option("--author", callback=fact, help="Who wrote it."),
        click.option("--translator", callback=fact, help="Who translated it."),
        click.option("--series", callback=fact, help="The series it belongs to (the album)."),
        click.option("--part", callback=fact, metavar="NUMBER", help="Its number in the series."),
        click.option("--date", callback=fact, metavar="DATE", help="When it came out: 2009-09-15."),
        click.option("--language", callback=fact, metavar="TAG", help="Its language: en, ru."),
        click.option("--summary", callback=fact, help="A sentence or two for the show notes."),
        click.option("--link", callback=fact, metavar="URL", help="The address of the article on the web."),
        click.option("--encoding", callback=fact, metavar="NAME", help="Of a text file, if not UTF-8: koi8-r."),
        click.option("--cover", type=PICTURE, metavar="FILE", help="A picture for the cover."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def metadata_of(values: dict[str, Any]) -> Metadata:
    """The `Metadata` of the values of `metadata_options`."""
    cover = values.pop("cover")
    return Metadata(**values, cover=str(cover.absolute()) if cover else None)


def fact(_: click.Context, parameter: click.Parameter, value: str | None) -> str | int | None:
    """The value of an option named as a field of `Metadata`, checked as that field."""
    try:
        return None if value is None else metadata_value(parameter.name or "", value)
    except ValueError as error:
        raise click.BadParameter(visible(str(error)), param=parameter) from error


def role_name(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """The value of an option or argument that is a role."""
    try:
        if value is not None:
            check_role(value)
    except ValueError as error:
        raise click.BadParameter(str(error).removeprefix("role: "), param=parameter) from error
    return value


def print_preview(preview: Previewed, as_json: bool) -> None:
    """Print a preview's path on standard output; its voices and length on standard error."""
    if as_json:
        print_json({"path": str(preview.path), "voice": preview.voice, "seconds": preview.seconds})
    else:
        say(str(preview.path))
        say(f"{preview.voice} · {preview.seconds:.1f} s", err=True)
