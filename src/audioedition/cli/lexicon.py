"""`audioedition lexicon`: how names and foreign words are pronounced."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from audioedition.cli.defaults import FORCE, SCHEMA, write_default
from audioedition.cli.groups import ArticleCommand, Group
from audioedition.cli.options import CONTEXT, PATH, VOICES, article_argument, article_of, debug_option, json_option
from audioedition.cli.terminal import print_json, say
from audioedition.pipeline.layers import default_lexicon, lexicon_schema
from audioedition.pipeline.review import Suggestion, suggest_words
from audioedition.pipeline.sources import LEXICON_FILE

_EPILOG = """\b
Examples:
  audioedition lexicon suggest article.txt         words that the voices guess at
  audioedition lexicon init                        write lexicon.yaml here, to edit
"""
_SUGGEST_EPILOG = """\b
Examples:
  audioedition lexicon suggest article.txt
  audioedition lexicon suggest article.txt > lexicon.yaml     to correct beside the article
  audioedition lexicon suggest https://example.org/2009/a-week-in-almaty
  audioedition lexicon suggest article.txt --json | jq '.[].word'
"""
_INIT_EPILOG = """\b
Examples:
  audioedition lexicon init                        write lexicon.yaml here, to edit
  audioedition lexicon init -o elsewhere/lexicon.yaml
  audioedition lexicon init --schema               with a JSON Schema, for editors that check YAML
"""


@click.group(cls=Group, context_settings=CONTEXT, epilog=_EPILOG)
def lexicon() -> None:
    """Teach the voices how names and foreign words are pronounced (lexicon.yaml)."""


@lexicon.command("suggest", cls=ArticleCommand, context_settings=CONTEXT, epilog=_SUGGEST_EPILOG)
@article_argument
@VOICES
@json_option
@debug_option
def suggest(article: Path | str, allow_private: bool, voices_file: Path | None, as_json: bool) -> None:
    """List the names and foreign words of ARTICLE that its voices do not know, with what they would say, as YAML
    for lexicon.yaml. Words that a lexicon has already are left out. Makes no sound."""
    suggestions = suggest_words(article_of(article, allow_private), voices_file=voices_file)
    if as_json:
        print_json([asdict(suggestion) for suggestion in suggestions])
        return
    if not suggestions:
        say(f"no word of {article} is unknown to its voices", err=True)
        return
    say("words:")
    for suggestion in suggestions:
        times = "once" if suggestion.count == 1 else f"{suggestion.count} times"
        says = "; ".join(f"{voice} says {sound}" for voice, sound in suggestion.says.items()) or "nobody can tell"
        say(f"  # {times}, first in line {suggestion.line}; {says}")
        say(f"  {_row(suggestion)}")


def _row(suggestion: Suggestion) -> str:
    """The line of an entry that changes nothing yet: the first voice's IPA, or the word itself."""
    sound = next(iter(suggestion.says.values()), None)
    language = "" if suggestion.language == "en" else f", language: {suggestion.language}"
    key = f'"{suggestion.word}"' if suggestion.word.lower() in _YAML_WORDS else suggestion.word
    return f'{key}: {{ipa: "{sound}"{language}}}' if sound else f'{key}: {{say: "{suggestion.word}"{language}}}'


# Words that YAML 1.1 reads as booleans or null unless they are quoted.
_YAML_WORDS = frozenset("y n yes no on off true false null".split())


@lexicon.command(context_settings=CONTEXT, epilog=_INIT_EPILOG)
@click.option("-o", "--output", "out", type=PATH, default=Path(LEXICON_FILE), show_default=True)
@FORCE
@SCHEMA
@json_option
@debug_option
def init(out: Path, force: bool, schema: bool, as_json: bool) -> None:
    """Write the commented default lexicon.yaml, to edit. Beside an article, it is used for that article."""
    write_default(out, default_lexicon(), lexicon_schema() if schema else None, force, as_json)
