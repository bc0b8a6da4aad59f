"""`audioedition voices`: the list of voices; a preview of a role; a voices.yaml to edit."""

from __future__ import annotations

from pathlib import Path

import click

from audioedition.cli.defaults import FORCE, SCHEMA, write_default
from audioedition.cli.groups import ArticleCommand, Group
from audioedition.cli.options import (
    CAST,
    CONTEXT,
    PATH,
    TEXT,
    VOICES,
    article_argument,
    article_of,
    debug_option,
    fact,
    json_option,
    print_preview,
    role_name,
)
from audioedition.cli.people_list import people_as_json, people_lines
from audioedition.cli.progress import progress
from audioedition.cli.terminal import columns, print_json, say
from audioedition.cli.voice_check import check
from audioedition.cli.voice_downloads import get, remove
from audioedition.cli.voice_list import cast_lines, language_lines, rights, rights_lines
from audioedition.errors import OutputError, shown
from audioedition.language_tags import primary
from audioedition.pipeline.audition import Auditioned, hold_audition
from audioedition.pipeline.cast_people import cast_people, remember
from audioedition.pipeline.layers import default_rules, house_rules, rules_schema
from audioedition.pipeline.plan import installed_voices
from audioedition.pipeline.preview import preview_role
from audioedition.pipeline.sources import VOICES_FILE

_EPILOG = """\b
Examples:
  audioedition voices                              who speaks which role, and all voices by language
  audioedition voices --language ru                those that speak Russian
  audioedition voices get --language ru            what could be downloaded, with its licence
  audioedition voices check                        the licences of the cast
  audioedition voices preview --all                an audition: every voice reads the same lines, on one page
  audioedition voices preview translator -o joe.wav
  audioedition voices preview narrator --text article.txt -o article.wav
  audioedition voices cast interview.txt           who speaks in an interview or a play, with which voice
  audioedition voices init                         write voices.yaml here, to edit
"""
_CAST_EPILOG = """\b
Examples:
  audioedition voices cast interview.txt           who speaks, how much, with which voice and why
  audioedition voices cast part-1.txt --write      remember it in voices.yaml, for all parts of the series
  audioedition voices cast part-1.txt --write --voices show/voices.yaml
  audioedition voices cast interview.txt --json | jq '.people[].voice'
"""
_PREVIEW_EPILOG = """\b
Examples:
  audioedition voices preview translator -o joe.wav
  audioedition voices preview narrator --text article.txt -o article.wav
  audioedition voices preview --all                every natural voice reads the same lines: audition.html
  audioedition voices preview --all --language de --text article.txt -o german.html
"""
_INIT_EPILOG = """\b
Examples:
  audioedition voices init                         write voices.yaml here, to edit
  audioedition voices init -o my-voices.yaml       elsewhere, for --voices my-voices.yaml
"""


@click.group(cls=Group, context_settings=CONTEXT, invoke_without_command=True, epilog=_EPILOG)
@click.option("--language", callback=fact, metavar="TAG", help="Only voices of this language.")
@json_option
@debug_option
@click.pass_context
def voices(context: click.Context, language: str | None, as_json: bool) -> None:
    """Show who speaks which role, and list the voices that this machine can speak with."""
    if context.invoked_subcommand is not None:
        return
    installed = installed_voices()
    rows = [
        {
            "engine": engine,
            "voice": voice.name,
            "languages": list(voice.languages),
            "about": voice.about,
            "licence": voice.licence,
            "source": voice.source,
        }
        for engine, known in installed.items()
        for voice in known
        if language is None or any(primary(tag) == primary(language) for tag in voice.languages)
    ]
    if as_json:
        print_json(rows)
        return
    if not rows:
        raise OutputError(f"no voice on this machine speaks “{shown(language or '')}”; `audioedition voices` lists all")
    if language is None:
        width = columns()
        lists = (
            cast_lines(house_rules(Path.cwd()), width),
            language_lines(installed, width),
            rights_lines(installed, width),
        )
        say("\n\n".join("\n".join(lines) for lines in lists))
        return
    width = max(len(str(row["voice"])) for row in rows)
    for row in rows:
        about, origin = row["about"], rights(str(row["licence"]), str(row["source"]))
        say(f"{row['engine']:8} {row['voice']:{width}}  {', '.join(row['languages']):14} {about}; {origin}")


def _print_audition(audition: Auditioned, as_json: bool) -> None:
    if as_json:
        lists = {"voices": list(audition.voices), "left_out": list(audition.left_out)}
        print_json({"path": str(audition.path)} | lists)
        return
    say(str(audition.path))
    for sentence in audition.left_out:
        say(f"note: {sentence}", err=True)
    count = len(audition.voices)
    say(f"{count} voice{'' if count == 1 else 's'}; open it in a browser", err=True)


@voices.command(context_settings=CONTEXT, epilog=_PREVIEW_EPILOG)
@click.argument("role", callback=role_name, required=False)
@click.option("--all", "everyone", is_flag=True, help="A page on which every voice reads the same lines.")
@click.option("--text", "text_file", type=TEXT, metavar="FILE", help="The text to speak.")
@click.option("-o", "--output", "out", type=PATH, metavar="FILE", help="[default: ROLE.wav, or audition.html]")
@click.option("--language", callback=fact, metavar="TAG", help="The text's language, where it should not be guessed.")
@VOICES
@CAST
@json_option
@debug_option
def preview(
    role: str | None,
    everyone: bool,
    text_file: Path | None,
    out: Path | None,
    language: str | None,
    voices_file: Path | None,
    cast_name: str | None,
    as_json: bool,
) -> None:
    """Speak a sample, or a file's text, in the voice of ROLE (narrator, translator, editor, author, …).

    With --all: an audition, as a page for a browser. Every voice of the language, or of all languages that have a
    natural one, reads the same lines; beside it stand its pitch, rate, loudness, licence, and the line that casts it.
    """
    if everyone == (role is not None):
        raise click.UsageError("whose voice? name a role (narrator, translator, …), or say --all")
    if role is None:
        with progress() as report:
            audition = hold_audition(out or Path("audition.html"), language, text_file, voices_file, report, cast_name)
        _print_audition(audition, as_json)
        return
    path = out or Path(f"{role.replace(':', '-').replace('/', '-')}.wav")
    print_preview(preview_role(role, path, text_file, language, voices_file, cast_name), as_json)


@voices.command("cast", cls=ArticleCommand, context_settings=CONTEXT, epilog=_CAST_EPILOG)
@article_argument
@VOICES
@click.option("--write", is_flag=True, help="Add them to voices.yaml beside ARTICLE, or to the FILE of --voices.")
@json_option
@debug_option
def cast(article: Path | str, allow_private: bool, voices_file: Path | None, write: bool, as_json: bool) -> None:
    """Show who speaks in ARTICLE in turns, or is quoted by name, how much, with which voice and why, as lines for
    voices.yaml. Makes no sound."""
    casting = cast_people(article_of(article, allow_private), voices_file)
    new = write and bool(casting.roles)
    if new:
        remember(casting)
    if as_json:
        print_json(people_as_json(casting, new))
        return
    if not casting.people:
        say(f"nobody speaks in turns in {article}: the narrator reads it all", err=True)
        return
    for line in people_lines(casting):
        say(line)
    if write:
        count = len(casting.roles)
        added = "1 person was" if count == 1 else f"{count or 'no'} people were"
        say(f"{added} added to {casting.voices_file}", err=True)


@voices.command(context_settings=CONTEXT, epilog=_INIT_EPILOG)
@click.option("-o", "--output", "out", type=PATH, default=Path(VOICES_FILE), show_default=True)
@FORCE
@SCHEMA
@json_option
@debug_option
def init(out: Path, force: bool, schema: bool, as_json: bool) -> None:
    """Write the commented default voices.yaml, to edit. Beside an article, it is used for that article."""
    write_default(out, default_rules(), rules_schema() if schema else None, force, as_json)


voices.add_command(check)
voices.add_command(get)
voices.add_command(remove)
