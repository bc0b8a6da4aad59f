"""The well-known names that voices pronounce wrong: `words/name_sounds.tsv`, found in a text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

from audioedition.model import Span
from audioedition.voices.lexicon_book import ENDING, WORD, Occurrence

LANGUAGE = "en"
"""The language of the texts in which these names stand."""


class NameSound(NamedTuple):
    """How a name is pronounced, what bears it, and who says so."""

    ipa: str
    kind: str
    source: str

    @property
    def say(self) -> None:
        """No respelling is known for voices without phonemes."""

    @property
    def case(self) -> bool:
        """Whether capitals count."""
        return True


class Names:
    """Names, each as it is written, all in capitals, or with a capital at its beginning. `lines`: of the table."""

    def __init__(self, lines: Iterable[str], dropped: frozenset[str]) -> None:
        self._lines: dict[str, list[tuple[str, str]]] = {}
        for line in lines:
            for name in line[: line.index("\t")].split(", "):
                folded = name.casefold()
                first = WORD.search(folded)
                if first is not None and folded not in dropped:
                    self._lines.setdefault(first[0], []).append((name, line))

    def occurrences(self, text: str) -> list[Occurrence]:
        """The names in `text`, in order, the longest where several begin in one place."""
        text = text.replace("’", "'")
        occurrences: list[Occurrence] = []
        end = 0
        for token in WORD.finditer(text):
            first = token[0].casefold()
            lines = self._lines.get(first) or self._lines.get(first.removesuffix("s"))
            if lines and token.start() >= end and (match := _longest(text, token.start(), lines)):
                occurrences.append(match)
                end = match.span.end
        return occurrences


def _longest(text: str, start: int, lines: Iterable[tuple[str, str]]) -> Occurrence | None:
    best: tuple[Span, str, str] | None = None
    for name, line in lines:
        begin = start - (len(name) - len(name.lstrip("'")))  # 's-Hertogenbosch
        stop = begin + len(name)
        if begin >= 0 and text[begin:stop] in (name, name.upper(), name[0].upper() + name[1:]):
            ending = ENDING.match(text, stop)
            if ending is not None and (best is None or ending.end() > best[0].end):
                best = Span(begin, ending.end()), line, ending["ending"] or ""
    return best and Occurrence(best[0], NameSound(*best[1].split("\t")[1:]), best[2])


@cache
def known(dropped: frozenset[str]) -> Names:
    """The names but for those that a lexicon drops."""
    return Names(_lines(), dropped)


def rows() -> list[tuple[str, NameSound]]:
    """All spellings of all names, in the order of the table."""
    fields = (line.split("\t") for line in _lines())
    return [(name, NameSound(*rest)) for names, *rest in fields for name in names.split(", ")]


def _lines() -> list[str]:
    text = resources.files("audioedition.words").joinpath("name_sounds.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
