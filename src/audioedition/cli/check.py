"""`audioedition check`: a finished edition → what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from audioedition.cli.options import CONTEXT, PATH, debug_option, json_option
from audioedition.cli.progress import progress
from audioedition.cli.terminal import clock, print_json, say
from audioedition.contracts.findings import Finding
from audioedition.pipeline.check import check_episode

_EPILOG = """\b
Examples:
  audioedition check build/almaty-part-3               files, sound, chapters, tags, transcripts
  audioedition check build/almaty-part-3 --listen      a recogniser hears every word too
  audioedition check show/almaty-part-3 --strict       exit status 1 where anything is wrong
  audioedition check build/almaty-part-3 --json        for programs

--listen needs the extra: pip install 'audioedition[listen]', and a model for faster-whisper (CTranslate2) on this
machine: --model DIR, or the folder that AUDIOEDITION_LISTEN_MODEL names. Nothing is downloaded.
"""


@click.command(context_settings=CONTEXT, epilog=_EPILOG)
@click.argument("episode", type=PATH)
@click.option("--listen", is_flag=True, help="Let a speech recogniser hear every unit and compare the words.")
@click.option("--model", type=PATH, metavar="DIR", help="The recogniser's model: a folder of CTranslate2's Whisper.")
@click.option("--strict", is_flag=True, help="Exit with 1 where something is wrong.")
@json_option
@debug_option
def check(episode: Path, listen: bool, model: Path | None, strict: bool, as_json: bool) -> int:
    """Tell what is wrong with EPISODE, a finished edition.

    EPISODE is a folder that `build` left, or an episode's folder in a show. Every form is decoded and held against the
    manifest, its chapters, tags and transcripts too. A clean edition has no finding.
    """
    if model is not None and not listen:
        raise click.UsageError("--model is for --listen; add --listen, or leave --model out")
    with progress() as report:
        checked = check_episode(episode, listen, model, report)
    result = checked.findings
    if as_json:
        print_json(result.to_json())
    else:
        for finding in result.findings:
            say(_line(finding, checked.first_words))
        for number, line in enumerate(result.lexicon or ()):
            if not number:
                say("Misheard wherever they stand; if the voices say them wrong, for lexicon.yaml:", err=True)
            say(line)
        count = len(result.findings)
        say(f"{count or 'no'} finding{'s' * (count != 1)} in {episode}", err=True)
    return 1 if strict and result.findings else 0


def _line(finding: Finding, words: Mapping[str, str]) -> str:
    """A finding on one line: when, what kind, what, and the first words of its unit."""
    moment = "–" if finding.start_s is None else clock(finding.start_s)
    unit = f" · {finding.unit} “{words.get(finding.unit, '')}”" if finding.unit else ""
    return f"{moment:>6}  {finding.kind:<10} {finding.message}{unit}"
