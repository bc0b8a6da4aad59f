"""`audioedition lexicon`: how names and foreign words are pronounced."""

from __future__ import annotations

from dataclasses import asdict
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
    role_name,
)
from audioedition.cli.terminal import print_json, say, visible
from audioedition.pipeline.layers import default_lexicon, lexicon_schema
from audioedition.pipeline.pronounce import pronounce
from audioedition.pipeline.review import Suggestion, suggest_words
from audioedition.pipeline.sources import LEXICON_FILE

_EPILOG = """\b
Examples:
  audioedition lexicon say "I read it."            how the narrator's voice says each word
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
_SAY_EPILOG = """\b
Examples:
  audioedition lexicon say "He read the minutes of 1999."
  audioedition lexicon say --text article.txt --role translator
  audioedition lexicon say "She wound the bandage" --json | jq '.[].ipa'
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


@lexicon.command("say", context_settings=CONTEXT, epilog=_SAY_EPILOG)
@click.argument("text", required=False)
@click.option("--text", "text_file", type=TEXT, metavar="FILE", help="A file with the text.")
@click.option("--role", default="narrator", show_default=True, callback=role_name, help="Whose voice says it.")
@click.option("--language", callback=fact, metavar="TAG", help="The text's language, where it should not be guessed.")
@VOICES
@CAST
@json_option
@debug_option
def say_words(
    text: str | None, text_file: Path | None, role: str, language: str | None, voices_file: Path | None,
    cast_name: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Show how the voice of a role will say each word of TEXT, in IPA, and who decides that: the voice itself
    (engine), an entry of a lexicon, or a rule for words such as “read”. Goes the way of a build; makes no sound."""
    source = text if text_file is None else text_file
    if source is None or (text is not None and text_file is not None):
        raise click.UsageError("say what is to be said: either a TEXT in quotation marks, or --text FILE")
    words = pronounce(source, role, language, voices_file, cast_name)
    for voice in dict.fromkeys(word.voice for word in words if word.ipa is None):
        say(f"note: the voice {voice} does not tell how it says words", err=True)
    if as_json:
        print_json([{"word": word.word, "ipa": word.ipa, "from": word.origin} for word in words])
        return
    if not words:
        say("there is no word in the text", err=True)
        return
    rows = [(visible(word.word), "?" if word.ipa is None else word.ipa, word.origin) for word in words]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for spelling, sound, origin in rows:
        say(f"{spelling:{widths[0]}}  {sound:{widths[1]}}  {origin}")


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
