"""Errors of the command line itself; each message shows the line to type instead."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import click

from audioedition.cli.terminal import visible
from audioedition.errors import alike, shown

# How similar a name must be to count as a typing error of another; "--json" is no error for "--version".
_ALIKE = 0.7


class Group(click.Group):
    """Commands by name. The error for an unknown one suggests the nearest, with any version of click."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but with our message for an unknown name."""
        if self.get_command(ctx, args[0]) is None:
            raise click.UsageError(self._unknown(ctx, args), ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does, but with our message for a command's option before the command (`audioedition --json plan
        a.txt`)."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if _nearest(error.option_name, _options(self, ctx)):
                raise
            typed = f"{ctx.command_path} COMMAND … {error.option_name}"
            raise click.UsageError(
                f"no option “{error.option_name}” before a command; options stand behind it: {typed}", ctx
            ) from error

    def _unknown(self, ctx: click.Context, args: list[str]) -> str:
        word, names = args[0], self.list_commands(ctx)
        command = visible(shown(word))
        if f"--{word}" in _options(self, ctx):  # "audioedition help"
            return f"no command “{command}”; it is an option: {ctx.command_path} --{word}"
        if nearest := _nearest(word, names):
            return f"no command “{command}”; did you mean {nearest}?"
        if "build" in names and _is_article(word):
            return (
                f"no command “{command}”; say what to do with it: {ctx.command_path} build {visible(shlex.join(args))}"
            )
        return f"no command “{command}”; the commands here: {', '.join(names)}"


class ArticleCommand(click.Command):
    """A command that takes one article."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does, but with our messages for several articles, for none, and for one named like an option."""
        words = list(args)
        ctx.allow_extra_args = True  # `_too_many` has a better message for them
        try:
            rest = super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            file = next((word for word in words if word.startswith(error.option_name) and os.path.lexists(word)), None)
            if file is None:
                raise
            raise click.UsageError(
                f"a file whose name begins with a hyphen is written ./{visible(file)}", ctx
            ) from error
        except click.MissingParameter as error:
            if isinstance(error.param, click.Argument):
                message = f"of which article? name its file or address: {ctx.command_path} article.txt"
                raise click.UsageError(message, ctx) from error
            raise
        if ctx.args and not ctx.resilient_parsing:
            raise click.UsageError(_too_many(ctx, [str(ctx.params["article"]), *ctx.args]), ctx)
        return rest


def _too_many(ctx: click.Context, names: list[str]) -> str:
    whole = next((name for count in range(len(names), 1, -1) if os.path.lexists(name := " ".join(names[:count]))), None)
    if whole:
        return f"a name with spaces stands in quotation marks: {ctx.command_path} {visible(shlex.quote(whole))}"
    message = f"one article at a time; “{visible(shown(names[1]))}” is more than that"
    return f"{message} (a name with spaces stands in quotation marks)"


def _is_article(name: str) -> bool:
    return "://" in name or "/" in name or bool(Path(name).suffix) or os.path.lexists(name)


def _options(command: click.Command, ctx: click.Context) -> list[str]:
    return [name for option in command.get_params(ctx) for name in option.opts if name.startswith("-")]


def _nearest(word: str, known: list[str]) -> str | None:
    return next(iter(alike(word.lower(), known, least=_ALIKE)), None)
