"""`audioedition voices check`: the licences of the cast beside those that voices.yaml allows."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from audioedition.cli.options import CAST, CONTEXT, VOICES, debug_option, json_option
from audioedition.cli.terminal import print_json, say
from audioedition.cli.voice_list import rights
from audioedition.errors import VoiceError
from audioedition.pipeline.check_licences import LicenceCheck, check_licences

_EPILOG = """\b
Examples:
  audioedition voices check                        the licences of the cast; 1 where one is not allowed
  audioedition voices check --voices show/voices.yaml
  audioedition voices check --cast duo
  audioedition voices check --json | jq '.voices[] | select(.missing != [])'
"""


@click.command("check", context_settings=CONTEXT, epilog=_EPILOG)
@VOICES
@CAST
@json_option
@debug_option
def check(voices_file: Path | None, cast_name: str | None, as_json: bool) -> None:
    """Compare the licences of the cast's voices with those that voices.yaml allows (`licences`).

    Ends with 1 where a voice has another one, or one that nobody states: `build` refuses those too.
    """
    result = check_licences(voices_file, cast_name)
    if as_json:
        allowed = None if result.allowed is None else list(result.allowed)
        print_json({"allowed": allowed, "voices": [asdict(voice) for voice in result.voices]})
    else:
        _print(result)
    if result.refused:
        reasons = "; ".join(voice.refusal for voice in result.refused)
        raise VoiceError(f"{result.place}: `licences` does not allow it: {reasons}")


def _print(result: LicenceCheck) -> None:
    width = max((len(voice.name) for voice in result.voices), default=0)
    for voice in result.voices:
        state = "refused" if voice.missing else "" if result.allowed is None else "allowed"
        about = rights(voice.licence, voice.source) if voice.is_here else "is not on this machine"
        say(f"{state:7}  {voice.name:{width}}  {', '.join(dict.fromkeys(voice.uses))}; {about}".lstrip())
    if result.allowed is None:
        say("voices.yaml has no list of `licences`: every voice may speak", err=True)
