"""How many quotations of the labelled texts are spoken by whom they should be: precision and recall.

python -m tests.quotations.measure            both halves, in figures
python -m tests.quotations.measure --show     and what goes wrong in the half that rules may look at
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from audioedition.article import from_text
from audioedition.errors import ArticleError
from audioedition.model import Span, Unit
from audioedition.script import segment
from tests.turns.measure import RULES as DEFAULT
from tests.turns.measure import folded
from tests.turns.rows import find

from .rows import NARRATOR, Labelled, Row, open_half, rows

RULES = replace(DEFAULT, quotations="voices", speakers="plain")
_PERSON = "person:"


@dataclass(frozen=True)
class Finding:
    """Who speaks each labelled quotation of a text, as it was found; and what else has a speaker, and should not."""

    row: Row
    spoken_by: tuple[str, ...]
    invented: tuple[str, ...]

    def count(self) -> Counter[str]:
        """How many quotations are told, found, and found rightly."""
        counter: Counter[str] = Counter()
        for quotation, name in zip(self.row.quotations, self.spoken_by, strict=True):
            counter["told"] += quotation.is_told
            counter["found"] += name != NARRATOR
            counter["right"] += name != NARRATOR and is_same(name, quotation)
            counter["right and told"] += quotation.is_told and name != NARRATOR and is_same(name, quotation)
        counter["found"] += len(self.invented)
        return counter


def is_same(name: str, quotation: Labelled) -> bool:
    """Whether a name is one of the labelled ones, or has all its words, or the other way round."""
    words = set(folded(name))
    known = (set(folded(speaker)) for speaker in quotation.speakers if speaker != NARRATOR)
    return any(words <= speaker or speaker <= words for speaker in known)


def finding(row: Row) -> Finding:
    """Plan a text, and look who speaks its quotations."""
    article = from_text(row.text, row.language)
    try:
        units = [unit for unit in segment(article, RULES).units if unit.span]
    except ArticleError:
        units = []
    places = list(_places(row))
    spoken = tuple(_speaker(place, units) for place in places)
    people = [unit for unit in units if unit.role.startswith(_PERSON) and unit.span]
    quoted = _quoted(row, places)
    invented = tuple(unit.source for unit in people if unit.span and not any(unit.span.overlaps(q) for q in quoted))
    return Finding(row, spoken, invented)


def _places(row: Row) -> Iterator[Span]:
    start = 0
    for quotation in row.quotations:
        match = find(quotation.words, row.text, start)
        if match is None:
            raise ValueError(f"{row.id}: no such words after those before them: {quotation.words}")
        start = match.end()
        yield Span(match.start(), match.end())


def _quoted(row: Row, places: list[Span]) -> list[Span]:
    """The quotations, each as far as the next one or the end of the paragraph."""
    ends = [*(place.start for place in places[1:]), len(row.text)]
    paragraphs = (row.text.find("\n\n", place.end) for place in places)
    return [
        Span(place.start, min(end, paragraph if paragraph >= 0 else end))
        for place, end, paragraph in zip(places, ends, paragraphs, strict=True)
    ]


def _speaker(place: Span, units: list[Unit]) -> str:
    roles = {unit.role for unit in units if unit.span and unit.span.overlaps(place)}
    people = sorted(role.removeprefix(_PERSON) for role in roles if role.startswith(_PERSON))
    return " + ".join(people) if people else NARRATOR


@cache
def findings() -> tuple[Finding, ...]:
    """All texts of both halves."""
    return tuple(map(finding, rows()))


def total(half: bool, language: str = "") -> Counter[str]:
    """The counts of a half, in one language or in all."""
    counter: Counter[str] = Counter()
    for each in findings():
        if open_half(each.row) is half and language in ("", each.row.language):
            counter.update(each.count())
    return counter


def precision(counts: Counter[str]) -> float:
    """Of those that are spoken by somebody, how many are by the right one."""
    return counts["right"] / counts["found"]


def recall(counts: Counter[str]) -> float:
    """Of those whose speaker is told, how many are spoken by him."""
    return counts["right and told"] / counts["told"]


def wrong() -> Iterator[str]:
    """What goes wrong in the half that rules may look at: a line a quotation."""
    for each in findings():
        if not open_half(each.row):
            continue
        for quotation, name in zip(each.row.quotations, each.spoken_by, strict=True):
            is_false = name != NARRATOR and not is_same(name, quotation)
            if is_false or (quotation.is_told and name == NARRATOR):
                yield f"{'FALSE' if is_false else 'missed'} {each.row.id}: {' / '.join(quotation.speakers)} · found {name}: {quotation.words}"  # noqa: E501
        for words in each.invented:
            yield f"FALSE {each.row.id}: no quotation: {words}"


def table() -> Iterator[str]:
    """Both halves in figures."""
    yield f"{'':10}{'open half':>38}{'held back':>38}"
    for language in (*sorted({row.language for row in rows()}), ""):
        cells = (total(half, language) for half in (True, False))
        yield f"{language or 'together':10}" + "".join(f"{_cell(cell):>38}" for cell in cells)


def _cell(counts: Counter[str]) -> str:
    share = f"{precision(counts):.1%}" if counts["found"] else "–"
    return f"right {counts['right']}/{counts['found']} ({share}), recall {counts['right and told']}/{counts['told']}"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what goes wrong in the open half")
    if parser.parse_args().show:
        print(*wrong(), sep="\n")
    print(*table(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
