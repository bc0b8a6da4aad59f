"""A title from a file's name, where nothing else names the text: notes of a vault are called by their files."""

from __future__ import annotations

import re
from pathlib import Path

from audioedition.patterns import lazy
from audioedition.words.placeholders import NO_NOTE_TITLES

_DATE = lazy(r"\A\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:[-_ T.]\d{2,6})?[-_. ]+")
_NUMBER = lazy(r"\A\d{1,4}\s*[-–_.)]+\s*(?=\D)")
_LANGUAGE = lazy(r"[._-](?:[a-z]{2}|[a-z]{2}[-_][A-Za-z]{2,4})\Z")
_SLUG = lazy(r"[^\W_]+(?:[-_]+[^\W_]+)+")
_WORD = lazy(r"[^\W\d_]{2,}")
_NAME = lazy(r"[^\W\d_a-z][^\W\d_A-Z]{3,}")
_MOST_FIGURES = 4
_FEWEST_OF_SLUG = 3


def file_title(path: Path) -> str | None:
    """ "Orizzonti di Focus.md" → "Orizzonti di Focus", "2020-01-02-the-road.md" → "The road"; None for what is a
    program's or a template's name ("index", "README", "draft-ietf-01", "it0303")."""
    name = _NUMBER.sub("", _DATE.sub("", path.stem.strip())).strip()
    is_written = " " in path.stem.strip()  # by a person, who has spaces, and not by a program
    if NO_NOTE_TITLES.fullmatch(_LANGUAGE.sub("", name)):
        return None
    words = _WORD.findall(name)
    if is_written:
        return name if words else None
    if not name.isascii() and words:
        return re.sub(r"[-_]+", " ", name)
    if _SLUG.fullmatch(name):
        parts = re.split(r"[-_]+", name)
        figures = sum(map(str.isdecimal, "".join(parts)))
        is_words = all(_WORD.fullmatch(part) or part.isdecimal() or part in "aAIeéoyии" for part in parts)
        if is_words and len(words) >= _FEWEST_OF_SLUG and figures <= _MOST_FIGURES:
            spoken = " ".join(parts)
            return spoken if spoken[:1].isupper() else spoken[:1].upper() + spoken[1:]
        return None
    return name if _NAME.fullmatch(name) else None
