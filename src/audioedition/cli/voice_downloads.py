"""`audioedition voices get` and `voices remove`: voices from the web, with their licences, and away again."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from audioedition.cli.options import CONTEXT, debug_option, fact, json_option
from audioedition.cli.progress import progress
from audioedition.cli.terminal import is_terminal, print_json, say
from audioedition.errors import VoiceError

if TYPE_CHECKING:
    from audioedition.pipeline.get_voices import Offered

_GET_EPILOG = """\b
Examples:
  audioedition voices get --language ru            what there is for Russian; the best of it, after a yes
  audioedition voices get ru_RU-denis-medium       Piper's voice of that name, after a look at its licence
  audioedition voices get fenrir emma --yes        a man and a British woman of hibari's, without a question
  audioedition voices get thorsten --json --yes    in a script
"""
_REMOVE_EPILOG = """\b
Examples:
  audioedition voices remove ru_RU-denis-medium
"""
_RULE = (
    "the best first: free with all that they were made from, then with free recordings, then with a stated licence; "
    "medium quality before high, which is twice as large and slower"
)
_MOST_CARD_LINES = 40
_UNKNOWN = "unknown"


@click.command("get", context_settings=CONTEXT, epilog=_GET_EPILOG)
@click.argument("names", nargs=-1, metavar="[NAME]…")
@click.option("--language", callback=fact, metavar="TAG", help="Of this language; without a NAME its best voice.")
@click.option("--yes", is_flag=True, help="Do not ask, once the licence is shown.")
@json_option
@debug_option
def get(names: tuple[str, ...], language: str | None, yes: bool, as_json: bool) -> None:
    """Download voices: Piper's, and hibari's beside the one that it brings.

    Shows each voice's model card, with its licence and whose recordings it was made from, and asks. What is downloaded
    is checked, and used by the next build. With --language alone: lists what there is, and gets the best after a yes.

    AUDIOEDITION_VOICES_URL names a mirror of https://huggingface.co.
    """
    from audioedition.pipeline.get_voices import get as get_voices
    from audioedition.pipeline.get_voices import offered

    if not names and language is None:
        raise click.UsageError("which voices? name them, or a language: --language ru")
    choice = offered(names, language)
    if not names:
        if as_json and not yes:
            print_json({"voices": [_facts(voice) for voice in choice], "best": choice[0].offer.name})
            return
        _print_list(choice, language or "")
    voices = choice if names else choice[:1]
    for voice in voices:
        _print_card(voice)
    if not all(voice.offer.is_here for voice in voices):
        _ask(voices, yes)
    with progress() as report:
        models = get_voices(voices, report)
    if as_json:
        print_json([_facts(voice) | {"path": str(model)} for voice, model in zip(voices, models, strict=True)])
        return
    for voice, model in zip(voices, models, strict=True):
        say(str(model))
        hearing = f"audioedition voices preview --all --language {_tag(voice)}"
        say(f"{voice.offer.name} is here; hear it beside the others: {hearing}", err=True)


@click.command("remove", context_settings=CONTEXT, epilog=_REMOVE_EPILOG)
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@json_option
@debug_option
def remove(names: tuple[str, ...], as_json: bool) -> None:
    """Remove downloaded voices from this machine."""
    from audioedition.pipeline.get_voices import remove as remove_voices

    removed = remove_voices(names)
    if as_json:
        files = (list(map(str, voice.files)) for voice in removed)
        print_json([{"engine": v.engine, "voice": v.name, "files": f} for v, f in zip(removed, files, strict=True)])
        return
    for voice in removed:
        for path in voice.files:
            say(f"removed {path}")


def _ask(voices: Sequence[Offered], yes: bool) -> None:
    """Raises `VoiceError` where nobody says yes."""
    if yes:
        return
    what = " and ".join(voice.offer.name for voice in voices)
    if not is_terminal(sys.stdin):
        raise VoiceError(f"nothing was downloaded: nobody is there to be asked; add --yes to get {what}")
    size = _megabytes(sum(voice.offer.bytes for voice in voices))
    if not click.confirm(f"get {what} ({size})?", err=True):
        raise VoiceError("nothing was downloaded")


def _print_list(choice: Sequence[Offered], language: str) -> None:
    say(f"voices of “{language}” that can be downloaded, {_RULE}", err=True)
    width = max(len(voice.offer.name) for voice in choice)
    for voice in choice:
        offer = voice.offer
        here = " (is here)" if offer.is_here else ""
        facts = f"{offer.quality or offer.engine:7} {_megabytes(offer.bytes):>7}  {voice.licence or _UNKNOWN}{here}"
        say(f"  {offer.name:{width}}  {facts}", err=True)


def _print_card(voice: Offered) -> None:
    offer = voice.offer
    say(err=True)
    say(f"{offer.name}: {offer.engine}, {offer.about}, {_megabytes(offer.bytes)}", err=True, bold=True)
    say(f"  licence  {voice.licence or _UNKNOWN}", err=True)
    say(f"  from     {offer.source}", err=True)
    say(f"  into     {offer.folder}", err=True)
    lines = [line for line in voice.card.splitlines() if line.strip()]
    for line in lines[:_MOST_CARD_LINES]:
        say(f"  | {line}", err=True)
    if len(lines) > _MOST_CARD_LINES:
        say(f"  | … {len(lines) - _MOST_CARD_LINES} lines more, kept beside the voice", err=True)


def _facts(voice: Offered) -> dict[str, object]:
    offer = voice.offer
    return {
        "engine": offer.engine, "voice": offer.name, "languages": list(offer.languages), "about": offer.about,
        "quality": offer.quality, "bytes": offer.bytes, "licence": voice.licence, "source": offer.source,
        "card": voice.card, "here": offer.is_here,
    }  # fmt: skip


def _tag(voice: Offered) -> str:
    return voice.offer.languages[-1].partition("-")[0]


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"
