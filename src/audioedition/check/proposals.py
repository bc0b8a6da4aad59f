"""Lines for lexicon.yaml: words that were misheard wherever they stand, so that it may be the voice that errs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from audioedition.check.wording import Vocabulary, tokens
from audioedition.contracts.episode import EpisodeUnit
from audioedition.language_tags import primary

# What is heard once may be the recogniser's own mistake.
_SAME = 0.88
_LEAST_TIMES, _LEAST_LETTERS, _MOST_LINES, _MOST_SPELLINGS = 2, 4, 50, 3


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A word that should be said, plain; whether it may be a name; what was heard for it; and where."""

    word: str
    is_name: bool
    heard: str
    unit: EpisodeUnit


def proposals(occurrences: Iterable[Occurrence], vocabulary: Vocabulary) -> tuple[str, ...]:
    """A line each, in YAML, for the words that were never heard as they are written: the word, to be respelled, with
    what was heard. Left out: words of the lexicon, and those that sound as what was heard ("metres", "meters")."""
    by_word: dict[tuple[str, str], list[Occurrence]] = {}
    for occurrence in occurrences:
        by_word.setdefault((occurrence.word, primary(occurrence.unit.language) or ""), []).append(occurrence)
    lines = (
        _line(word, language, rows)
        for (word, language), rows in by_word.items()
        if len(rows) >= _LEAST_TIMES
        and len(word) >= _LEAST_LETTERS
        and word not in vocabulary.lexicon
        and all(vocabulary.alike(word, row.heard, language) < _SAME for row in rows)
        and any(row.heard for row in rows)
    )
    return tuple(islice(lines, _MOST_LINES))


def _line(word: str, language: str, rows: list[Occurrence]) -> str:
    written = _as_written(word, rows[0].unit)
    heard = list(dict.fromkeys(row.heard for row in rows if row.heard))[:_MOST_SPELLINGS]
    where = ", ".join(dict.fromkeys(row.unit.id for row in rows))
    tag = "" if language == "en" else f", language: {language}"
    return f"  {written}: {{say: {written}{tag}}}  # heard as {', '.join(heard)} ({where})"


def _as_written(word: str, unit: EpisodeUnit) -> str:
    return next((part for part in re.findall(r"[^\W\d_]+", unit.text) if tokens(part) == [word]), word)
