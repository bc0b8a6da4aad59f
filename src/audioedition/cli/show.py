"""`audioedition show`: the podcast that episodes are published in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from audioedition.cli.groups import Group
from audioedition.cli.options import CONTEXT, PATH, PICTURE, debug_option, json_option
from audioedition.cli.progress import notices_only
from audioedition.cli.terminal import print_json, say
from audioedition.pipeline.publish import make_show

_EPILOG = """\b
Example:
  audioedition show init show --title "Letters from Almaty" --base-url https://example.org/podcast/ \\
      --author "Grigory Pasko" --email podcast@example.org --language en \\
      --category "News > Politics" --description "Columns, read aloud."
"""


@click.group(cls=Group, context_settings=CONTEXT, epilog=_EPILOG)
def show() -> None:
    """Make and look after a show (a podcast feed)."""


@show.command(context_settings=CONTEXT, epilog=_EPILOG)
@click.argument("folder", metavar="DIR", type=PATH)
@click.option("--title", help="The show's name.  [required]")
@click.option("--base-url", metavar="URL", help="Where DIR will be on the web.  [required]")
@click.option("--author", help="Who makes the show.  [default: its title]")
@click.option("--email", help="The owner's address, which directories write to.")
@click.option("--language", default="en", show_default=True, metavar="TAG")
@click.option("--category", default="Society & Culture", show_default=True, help="One of Apple's, or “Main > Sub”.")
@click.option("--description", help="What the show is about.  [default: its title]")
@click.option("--link", metavar="URL", help="The show's web page.  [default: the base URL]")
@click.option("--cover", type=PICTURE, metavar="FILE", help="JPEG or PNG, square, 1400 to 3000 pixels.")
@json_option
@debug_option
def init(folder: Path, as_json: bool, **fields: Any) -> None:
    """Make DIR with a commented show.yaml, and a cover where none is given."""
    missing = [option for option in ("--title", "--base-url") if not fields[option[2:].replace("-", "_")]]
    if missing:  # one message for both, where click would name one at a time
        raise click.UsageError(f"missing {' and '.join(missing)}; a show needs a name and an address on the web")
    for name, value in fields.items():
        if isinstance(value, str) and not value.strip():
            raise click.UsageError(f"--{name.replace('_', '-')}: expected text, got nothing; leave the option out")
    created = make_show(folder, report=notices_only, **fields)
    if as_json:
        print_json({"show": str(folder / "show.yaml"), "feed_url": created.feed_url, "guid": created.guid})
    else:
        say(str(folder / "show.yaml"))
        say(f"the feed will be at {created.feed_url}", err=True)
