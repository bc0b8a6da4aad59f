"""`audioedition plan`: the script, for a person or as the JSON contract."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import click

from audioedition.cli.groups import ArticleCommand
from audioedition.cli.options import (
    CAST,
    CONTEXT,
    PATH,
    VOICES,
    article_argument,
    article_of,
    debug_option,
    json_option,
    metadata_of,
    metadata_options,
)
from audioedition.cli.skips import lines, silences
from audioedition.cli.terminal import columns, print_json, print_text, say, say_cells, visible, write_standard
from audioedition.files import write_bytes
from audioedition.model import Edit, Script, Unit
from audioedition.parts import numbered
from audioedition.pipeline.outputs import try_file
from audioedition.pipeline.plan import Plan, plan_article, planned_seconds

_COLOURS = {"narrator": None, "translator": "cyan", "author": "yellow", "editor": "magenta", "heading": "green"}
# Of people, in the order in which they first speak.
_PEOPLE = ("magenta", "blue", "green", "cyan", "yellow", "red")
# Columns for the speaker, at least and at most; a longer name has a line of its own, on a narrow terminal every name.
_GUTTER, _WIDEST_GUTTER, _NARROW_GUTTER = 26, 40, 2
# Columns for the text, at least.
_FEWEST_COLUMNS = 30
_EPILOG = """\b
Examples:
  audioedition plan article.txt
  audioedition plan article.txt --voices my-voices.yaml
  audioedition plan article.txt --html plan.html
  audioedition plan article.txt --json | jq '.skipped'
  audioedition plan novel.epub --text > novel.txt
  audioedition plan https://example.org/2009/a-week-in-almaty
  pandoc notes.tex -t plain | audioedition plan - --title "My notes"
"""


@click.command(cls=ArticleCommand, context_settings=CONTEXT, epilog=_EPILOG)
@article_argument
@VOICES
@CAST
@click.option(
    "--html", "html_file", type=PATH, metavar="FILE",
    help="Write it as a page for a browser; “-” is standard output.",
)  # fmt: skip
@click.option("--text", "as_text", is_flag=True, help="Print the text that places in the plan count in, and no more.")
@metadata_options
@json_option
@debug_option
def plan(
    article: Path | str,
    allow_private: bool,
    voices_file: Path | None,
    cast_name: str | None,
    html_file: Path | None,
    as_text: bool,
    as_json: bool,
    **about: Any,
) -> None:
    """Show who will say what, what is skipped and why. Makes no sound.

    ARTICLE is a file, an address that begins with https:// or http://, or “-” for standard input.
    """
    if sum((as_json, as_text, html_file is not None)) > 1:
        raise click.UsageError("--json, --html and --text are three forms of the plan; ask for one of them")
    if html_file is not None:
        _refuse_page(html_file, article)
    metadata = metadata_of(about)
    planned = plan_article(article_of(article, allow_private, metadata), metadata, voices_file, cast_name)
    if html_file is not None:
        _write_page(planned, html_file)
    elif as_text:
        print_text(planned.article.text)
    elif as_json:
        print_json(planned.to_json())
    else:
        _print_script(planned)


def _refuse_page(target: Path, article: Path | str) -> None:
    if target.exists() and not target.is_file():
        raise click.UsageError(f"--html {target} is no file; give the page a name, or “-” for standard output")
    if target.exists() and isinstance(article, Path) and article.exists() and target.samefile(article):
        raise click.UsageError(f"--html would write over the article {article}; give the page a name of its own")
    if target != Path("-"):
        try_file(target)


def _write_page(planned: Plan, target: Path) -> None:
    """Write the page, whole or not at all; print its path on standard error."""
    from audioedition.pipeline.review import plan_page

    page = plan_page(planned).encode()
    if target == Path("-"):
        write_standard(page)
        return
    write_bytes(target, page)
    say(f"wrote {target}; open it in a browser", err=True)


# ------------------------------------------------------------------------------------------- for people


def _print_script(planned: Plan) -> None:
    script = planned.script
    width = columns()
    say(_headline(script), bold=True)
    longest = max(len(f"{unit.role} ({planned.cast.voices[unit.id].name})") for unit in script.units)
    gutter = min(max(_GUTTER, longest + 2), _WIDEST_GUTTER)
    gutter = gutter if width - gutter >= _FEWEST_COLUMNS else _NARROW_GUTTER
    colours = _colours(script)
    chapter = -1
    voice = ""
    for unit in script.units:
        if unit.chapter != chapter:
            chapter = unit.chapter
            voice = ""
            say(f"\n{chapter + 1}. {script.chapters[chapter].title}\n", bold=True)
        speaker = visible(f"{unit.role} ({planned.cast.voices[unit.id].name})")
        _print_unit(unit, speaker if speaker != voice else "", gutter, width, colours[unit.role])
        voice = speaker
    _print_skips(script, width)
    for edit in planned.article.edits:
        say(f"edited: line {_line(script.text, edit.span.start)}: {_edit(edit, script.text)}")
    for warning in script.warnings:
        location = f"line {_line(script.text, warning.span.start)}: " if warning.span else ""
        say(f"warning: {location}{warning.message}", fg="yellow")
    for notice in planned.notices:
        say(f"note: {notice}")


def _headline(script: Script) -> str:
    known = script.metadata
    title = numbered(known.title or "untitled", known.part, script.language)
    minutes = max(1, round(planned_seconds(script) / 60))
    by = f" · {known.author}" if known.author else ""
    chapters = "1 chapter" if len(script.chapters) == 1 else f"{len(script.chapters)} chapters"
    return f"{title}{by} · {script.language} · about {minutes} min · {chapters}"


def _colours(script: Script) -> dict[str, str | None]:
    """The colour of each role; people have several."""
    roles = dict.fromkeys(unit.role for unit in script.units)
    people = [role for role in roles if role.startswith("person:")]
    own = {role: _PEOPLE[number % len(_PEOPLE)] for number, role in enumerate(people)}
    return {role: own.get(role, _COLOURS.get(role, "magenta")) for role in roles}


def _print_unit(unit: Unit, speaker: str, gutter: int, width: int, colour: str | None) -> None:
    text = unit.text if unit.kind != "cue" else f"({unit.text})"
    lines_of_text = textwrap.wrap(text, width - gutter) or [""]
    if len(speaker) > gutter - 2:
        say(speaker, fg=colour, dim=colour is None)
        speaker = ""
    for line in lines_of_text:
        say_cells((speaker.ljust(gutter), {"fg": colour, "dim": colour is None}), (line, {"fg": colour}))
        speaker = ""


def _print_skips(script: Script, width: int) -> None:
    say("\nnot spoken", bold=True)
    for silence in (listed := silences(script)):
        for line in lines(silence, script.text, width):
            say(line)
    if not listed:
        say("  nothing")


def _edit(edit: Edit, text: str) -> str:
    words = textwrap.shorten(edit.span.of(text), 60, placeholder=" …")
    return f"“{words}” → {edit.wish}"


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
