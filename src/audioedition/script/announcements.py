"""Words that the edition adds: the opening, the cues, the credit, made from templates in voices.yaml."""

from __future__ import annotations

import re

from audioedition.model import Metadata, Span
from audioedition.policy import Spoken
from audioedition.script.normalize import spoken_form
from audioedition.script.normalize.numerals import cardinal
from audioedition.words.letters import CAPITAL

_FIELD = re.compile(r"\{(\w+)\}")
_ENDED = re.compile(r"(?:[?!…]|(?<!\b\w)\.)[\"”’»)]*\Z")
_FILLED = re.compile(r"\{(\w+)\}([.,]?)")
# A label goes with what it announces: "Автор: {author}."
_CLAUSE = re.compile(r"[^,.!?;]+[,.!?;]*\s*")


def words_for(words: dict[str, str], language: str) -> str | None:
    """The template for a language, or None where voices.yaml has none for it."""
    return words.get(language)


def opening(rules: Spoken, metadata: Metadata, language: str) -> str:
    """ "A Week in Almaty, part three. By Grigory Pasko." """
    return _speak(words_for(rules.words, language) or "{title}. {author}.", metadata, language)


def credit(rules: Spoken, metadata: Metadata, language: str) -> str:
    """The closing words; empty where voices.yaml has none for the language."""
    template = words_for(rules.words, language)
    return _speak(template, metadata, language) if template else ""


def _speak(template: str, metadata: Metadata, language: str) -> str:
    fields = {
        "title": metadata.title,
        "series": metadata.series,
        "author": metadata.author,
        "translator": metadata.translator,
        "part": None if metadata.part is None else number(metadata.part, language),
    }
    known = {name: value for name, value in fields.items() if value}
    clauses = [match.group() for match in _CLAUSE.finditer(template)]
    kept = [c for c in clauses if all(name in known for name in _FIELD.findall(c))]
    text = _FILLED.sub(lambda match: _ended(known[match[1]], match[2]), _mend("".join(kept)))
    return spoken_form(text, Span(0, len(text)), language, (), ".")[1]


def _ended(value: str, mark: str) -> str:
    """A field's words with the mark behind them, of which a question has its own; the stop of "U.S." is none."""
    return value if _ENDED.search(value) else value + mark


def _mend(template: str) -> str:
    """End with a full stop what lost its last clause: "{title}, By {author}." → "{title}. By {author}." """
    template = re.sub(rf",\s+(?={CAPITAL})", ". ", template.strip())
    return re.sub(r"[,;:]\Z", ".", template)


def number(value: int, language: str) -> str:
    """A number in words, or in figures where the language's words are not known."""
    try:
        return cardinal(value, language)
    except (ValueError, KeyError):
        return str(value)
