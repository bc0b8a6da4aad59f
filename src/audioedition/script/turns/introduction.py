"""What an article says of itself before the first question: that it is an interview, and with whom."""

from __future__ import annotations

import re

from audioedition.patterns import lazy
from audioedition.script.turns.names import without_address
from audioedition.script.turns.speakers import FULL_NAME
from audioedition.words.interviews import INFLECTING, INTERVIEWS, WITH_GUEST
from audioedition.words.names import PARTICLES
from audioedition.words.speakers import CAPITAL_NOUNS

_START = 3000  # characters before the first question
_PARTS = 2  # words of a name without particles
_QUOTED = lazy(rf"(?P<name>{FULL_NAME.pattern})\s?[:：]\s*[“„«\"‘']")  # "Jane Roe: “I bake at night”"
_SHORTEST_STEM, _ENDING = 2, 3  # letters
_MOST_TEXT = 60_000


def is_interview(title: str, before: str) -> bool:
    """Whether the title or the text before the first question says so."""
    return any(INTERVIEWS.search(words) for words in (title, before[-_START:]))


def guest(title: str, before: str, text: str, language: str) -> str:
    """The full name of the only one who is named as interviewed, in the title or else before the first question; in a
    language that inflects names, as the text has it elsewhere."""
    if quoted := _QUOTED.match(title):
        return _name(quoted["name"], language)
    for words in (title, before[-_START:]):
        names = {
            _name(match[0], language)
            for _, pattern in WITH_GUEST.possible(words)
            for phrase in pattern.finditer(words)
            if (match := FULL_NAME.match(words, phrase.end()))
        }
        if names:
            name = min(names) if len(names) == 1 else ""
            return _uninflected(name, text) if language in INFLECTING else name
    return ""


def _uninflected(name: str, text: str) -> str:
    """The only other form of a name that a text has: "Jan Nowak" for "Janem Nowakiem"."""
    stems = [part[: max(_SHORTEST_STEM, len(part) - _ENDING)] for part in name.split()]
    pattern = r"(?<!\w)" + r"\s+".join(rf"{re.escape(part)}\w{{0,2}}" for part in stems) + r"(?!\w)"
    forms = {" ".join(match.split()) for match in re.findall(pattern, text[:_MOST_TEXT])} - {name}
    return min(forms) if name and len(forms) == 1 else ""


def _name(words: str, language: str) -> str:
    """A name without the nouns before it, in a language that begins all of them with a capital."""
    parts = without_address(" ".join(words.split())).rstrip("’'-").split()
    has_particle = any(PARTICLES.fullmatch(part) for part in parts)
    return " ".join(parts[-_PARTS:] if language in CAPITAL_NOUNS and not has_particle else parts)
