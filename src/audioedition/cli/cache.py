"""`audioedition cache`: the size of the store, and its pruning."""

from __future__ import annotations

import click

from audioedition.cli.context import CONTEXT
from audioedition.cli.groups import Group
from audioedition.cli.options import debug_option, json_option
from audioedition.cli.terminal import print_json, say
from audioedition.pipeline.cache import prune_cache, read_cache
from audioedition.sizes import size

_EPILOG = """\b
Examples:
  audioedition cache                 how much there is, and where
  audioedition cache prune --to 2GB  keep what was used last
  audioedition cache prune --all
"""
_DESCRIPTIONS = {
    "clips": "clips of speech, as engines gave them",
    "products": "pieces of MP3, ready to be joined",
    "builds": "what builds remember",
    "folders": "which article's episode lies where",
    "sources": "articles from the web and through pipes",
    "former": "left by former versions",
}


@click.group(cls=Group, context_settings=CONTEXT, epilog=_EPILOG, invoke_without_command=True)
@json_option
@debug_option
@click.pass_context
def cache(context: click.Context, as_json: bool) -> None:
    """Look at what is kept of former builds, and prune it.

    After a build, what was not used for the longest time goes where there is more than AUDIOEDITION_CACHE_LIMIT
    (10GB by default).
    """
    if context.invoked_subcommand is not None:
        return
    state = read_cache()
    if as_json:
        kinds = {kind.kind: {"count": kind.count, "bytes": kind.bytes} for kind in state.usage}
        print_json({"folder": str(state.folder), "limit": state.limit, "bytes": state.bytes, "kinds": kinds})
        return
    say(str(state.folder))
    for kind in state.usage:
        if kind.count or kind.kind != "former":
            say(f"{_size(kind.bytes):>9}  {kind.count:>7,}  {_DESCRIPTIONS[kind.kind]}")
    say(f"{_size(state.bytes):>9}  of at most {_size(state.limit)}")


@cache.command(context_settings=CONTEXT, epilog=_EPILOG)
@click.option("--to", metavar="SIZE", help="So much may stay: 2GB, 500MB.")
@click.option("--all", "everything", is_flag=True, help="Nothing stays; the next builds take as long as a first.")
@json_option
@debug_option
def prune(to: str | None, everything: bool, as_json: bool) -> None:
    """Take away what was not used for the longest time."""
    if (to is None) == (not everything):
        raise click.UsageError("say how much may stay, --to SIZE, or --all to take away everything")
    try:
        removed = prune_cache(None if to is None else size(to))
    except ValueError as error:
        raise click.UsageError(f"--to: {error}") from error
    if as_json:
        print_json({"removed": removed.count, "bytes": removed.bytes})
    else:
        say(f"{removed.count:,} files removed, {_size(removed.bytes)}")


def _size(count: int) -> str:
    """Bytes for people, in steps of a thousand."""
    amount = float(count)
    for unit in ("B", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"
