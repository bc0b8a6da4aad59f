"""`audioedition build`: an article → the folder of an episode."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from audioedition.cli.groups import ArticleCommand
from audioedition.cli.options import (
    CAST,
    CONTEXT,
    PATH,
    VOICES,
    Count,
    article_argument,
    article_of,
    debug_option,
    json_option,
    metadata_of,
    metadata_options,
    print_preview,
)
from audioedition.cli.progress import progress
from audioedition.cli.terminal import clock, print_json, say
from audioedition.errors import alike, shown
from audioedition.pipeline.build import build_episode
from audioedition.policy import AUDIO_FORMATS, AudioFormat

if TYPE_CHECKING:
    from audioedition.pipeline.build_record import Built

_EPILOG = """\b
Examples:
  audioedition build article.txt
  audioedition build article.txt -o episodes --voices my-voices.yaml
  audioedition build https://example.org/2009/a-week-in-almaty
  audioedition build - --title "A Week in Almaty" < article.txt
  audioedition build book.epub --format m4b           an audiobook with its chapters
  audioedition build article.txt --format mp3,opus,flac
  audioedition build article.txt --cast duo
  audioedition build article.txt --explain
  audioedition build article.txt --only 2
  audioedition build article.txt --from "In Almaty itself"
  audioedition build column.txt --title "A Week in Almaty" --author "Grigory Pasko" --part 3
"""
# A larger number is a typing error.
_MOST_JOBS = 512


def _formats(_: click.Context, parameter: click.Parameter, value: str | None) -> tuple[AudioFormat, ...]:
    """The names of forms between commas."""
    known: dict[str, AudioFormat] = {name: name for name in AUDIO_FORMATS}
    names = dict.fromkeys(name.strip().lower().lstrip(".") for name in value.split(",")) if value is not None else ()
    for name in names:
        if name not in known:
            close = alike(name, AUDIO_FORMATS)
            hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(AUDIO_FORMATS)}"
            raise click.BadParameter(f"there is no form “{shown(name)}”; {hint}", param=parameter)
    return tuple(known[name] for name in names)


@click.command(cls=ArticleCommand, context_settings=CONTEXT, epilog=_EPILOG)
@article_argument
@click.option(
    "-o", "--output", "out", type=PATH, default=Path("build"), show_default=True, metavar="DIR",
    help="The folder in which the episode's own folder is made.",
)  # fmt: skip
@click.option(
    "--format", "formats", callback=_formats, metavar="FORM,…",
    help=f"The forms of the sound, in one rendering: {', '.join(AUDIO_FORMATS)}.  [default: mp3]",
)  # fmt: skip
@VOICES
@CAST
@click.option("--only", type=Count(), metavar="CHAPTER", help="Only hear this chapter: a WAV file, no episode.")
@click.option("--from", "words", metavar="WORDS", help="Only hear the article from these words to the paragraph's end.")
@click.option("--jobs", type=Count(_MOST_JOBS), metavar="N", help="Worker processes; by default one a processor.")
@click.option("--force", is_flag=True, help="Put the episode in the place of another article's.")
@click.option("--explain", is_flag=True, help="Say of each take why it is made again.")
@metadata_options
@json_option
@debug_option
def build(
    article: Path | str,
    allow_private: bool,
    out: Path,
    formats: tuple[AudioFormat, ...],
    voices_file: Path | None,
    cast_name: str | None,
    only: int | None,
    words: str | None,
    jobs: int | None,
    force: bool,
    explain: bool,
    as_json: bool,
    **about: Any,
) -> None:
    """Build ARTICLE's podcast episode: audio with chapters and tags, transcript, cover, manifest.

    ARTICLE is a file, an address that begins with https:// or http://, or “-” for standard input.
    A build that was stopped goes on where it was; what did not change is not spoken again.
    """
    if words is not None and not words.strip():
        raise click.UsageError("--from: expected words of the article, got nothing")
    if only is not None and words is not None:
        raise click.UsageError("--only and --from name two places; give one of them")
    start, metadata = time.monotonic(), metadata_of(about)
    source = article_of(article, allow_private, metadata)
    if only is not None or words is not None:
        from audioedition.pipeline.preview import preview_place

        with progress() as report:
            preview = preview_place(source, out, only, words, metadata, voices_file, report, cast_name)
        print_preview(preview, as_json)
        return
    with progress() as report:
        built = build_episode(
            source, out, metadata, voices_file, jobs, report, explain, force=force, formats=formats, cast_name=cast_name
        )
    if as_json:
        print_json(built.episode.to_json())
    else:
        _print_summary(built, time.monotonic() - start)


def _print_summary(built: Built, seconds: float) -> None:
    """The audio file's path on standard output; length, size, loudness and work on standard error."""
    audio, loudness = built.episode.audio[0], built.episode.loudness
    say(str(built.folder / audio.path))
    chapters = _counted(len(built.episode.chapters), "chapter")
    say(
        f"{clock(audio.duration_s)} · {chapters} · {audio.bytes / 1e6:.1f} MB · "
        f"{loudness.integrated_lufs:.1f} LUFS, peak {loudness.true_peak_dbtp:.1f} dBTP · "
        f"{built.rendered} takes spoken, {built.reused} kept · {seconds:.1f} s",
        err=True,
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
