"""A packaged settings file, written out for people to edit, and a JSON Schema beside it for their editors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from audioedition.cli.terminal import print_json, say
from audioedition.errors import OutputError
from audioedition.files import readable_json, write_bytes
from audioedition.pipeline.outputs import try_file

SCHEMA = click.option(
    "--schema", is_flag=True, help="Write a JSON Schema beside it, for editors that complete and check YAML."
)
FORCE = click.option("--force", is_flag=True, help="Write over a file that is there.")


def write_default(out: Path, text: str, schema: dict[str, Any] | None, force: bool, as_json: bool) -> None:
    """Write `text` to `out`, and `schema` beside it where there is one; print the paths."""
    try_file(out)
    if out.exists() and not force:
        raise OutputError(f"{out}: is there already; edit it, or write over it with --force")
    first_line = ""
    paths = [out]
    if schema is not None:
        paths.append(out.with_suffix(".schema.json"))
        write_bytes(paths[1], readable_json(schema))
        first_line = f"# yaml-language-server: $schema={paths[1].name}\n"
    write_bytes(out, (first_line + text).encode())
    if as_json:
        print_json({"written": [str(path) for path in paths]})
    else:
        say("\n".join(map(str, paths)))
