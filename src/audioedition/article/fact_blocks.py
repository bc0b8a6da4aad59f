"""Blocks of facts at the very top of a file in the dialects of single programs: Hugo's JSON, Nikola's comment, Pandoc's
lines of `%`, NimblePublisher's map. Each is `text → (facts, where the block ends)`, or None where there is no such."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

from audioedition.patterns import lazy

Facts = Mapping[str, object]
Block = tuple[Facts, int]

# NimblePublisher's: a map of Elixir's over a line of dashes.
_ELIXIR = lazy(r"\s*%\{(?P<facts>.{0,10000}?)^\}[ \t]*\r?\n[ \t]*---[ \t]*(?:\r\n|\n|\r|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = lazy(
    r"(?P<name>\w+):\s*(?:\"{3}\s*(?P<heredoc>.*?)\s*\"{3}|\"(?P<words>(?:\\.|[^\"\\])*)\"|~D\[(?P<date>[\d-]+)\])",
    re.DOTALL,
)
# Nikola's: lines of reStructuredText's comments, in Markdown within a comment of HTML's.
_NIKOLA_LINE = r"\.\.[ \t]+[a-z][\w-]{0,40}:[^\r\n]*(?:\r\n|\n|\r|\Z)"
_NIKOLA = lazy(rf"\s*(?:<!--\s*(?P<within>(?:{_NIKOLA_LINE}){{2,80}})\s*-->\s*|(?P<bare>(?:{_NIKOLA_LINE}){{2,80}}))")
_NIKOLA_FACT = lazy(r"^\.\.[ \t]+(?P<name>[\w-]+):[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
# Pandoc's (its manual, "Extension: pandoc_title_block"): title, authors and date, what is set in goes on with the line.
_PERCENT_LINE = r"%(?:[ \t]+(?P<{0}>[^\r\n]*(?:\r?\n[ \t]+\S[^\r\n]*){{0,20}}))?[ \t]*(?:\r\n|\n|\r|\Z)"
_PANDOC = lazy(
    rf"{_PERCENT_LINE.format('title')}(?:{_PERCENT_LINE.format('author')}(?:{_PERCENT_LINE.format('date')})?)?"
    r"(?=\s|\Z)"
)
_FIRST = re.compile(r"\S")
_AUTHORS_APART = lazy(r";[ \t]*|\r?\n[ \t]+")


def _beginning(text: str) -> str:
    """The first characters that are none of white space: most texts are told by them, without a pattern."""
    first = _FIRST.search(text)
    return text[first.start() : first.start() + 4] if first else ""


def json_object(text: str) -> Block | None:
    """Hugo's: an object of JSON at the first character, whose end is its line's."""
    if not text.startswith("{"):
        return None
    try:
        facts, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    line_end = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)").match(text, end)
    return (facts, line_end.end()) if line_end and isinstance(facts, dict) else None


def nikola(text: str) -> Block | None:
    """Nikola's: `.. title: The Road`, line by line."""
    match = _NIKOLA.match(text) if _beginning(text).startswith(("..", "<!--")) else None
    if match is None:
        return None
    lines = match["within"] or match["bare"]
    return {fact["name"]: fact["value"].strip() for fact in _NIKOLA_FACT.finditer(lines)}, match.end()


def pandoc(text: str) -> Block | None:
    """Pandoc's: `% title`, `% author; author`, `% date`."""
    match = _PANDOC.match(text) if text.startswith("%") else None
    if match is None:
        return None
    names = [" ".join(name.split()) for name in _AUTHORS_APART.split(match["author"] or "")]
    facts = {name: " ".join((match[name] or "").split()) for name in ("title", "date")}
    return {**facts, "author": ", ".join(filter(None, names))}, match.end()


def elixir(text: str) -> Block | None:
    """NimblePublisher's: `%{title: "The Road"}` over a line of dashes."""
    match = _ELIXIR.match(text) if _beginning(text).startswith("%{") else None
    if match is None:
        return None
    facts: dict[str, str] = {}
    for pair in _PAIR.finditer(match["facts"]):
        words = pair["heredoc"] or pair["words"] or pair["date"] or ""
        facts.setdefault(pair["name"], " ".join(words.replace('\\"', '"').split()))
    return facts, match.end()


TITLED: tuple[Callable[[str], Block | None], ...] = (json_object, nikola, pandoc)
"""Those that are taken for facts only where they name a title: their marks alone may be the text's own."""
