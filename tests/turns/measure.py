"""How many paragraphs of the labelled texts are spoken by whom they should be, and where a speaker is made up.

python -m tests.turns.measure            the open half, in figures
python -m tests.turns.measure --show     and what goes wrong in it
python -m tests.turns.measure --held     and the totals of the other half
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from audioedition import settings
from audioedition.article import from_text, read
from audioedition.errors import ArticleError
from audioedition.model import Article, Span, Unit
from audioedition.policy import HouseRules
from audioedition.script import segment

from .rows import NARRATOR, Paragraph, Row, find, open_half, rows

RULES = settings.load(HouseRules, settings.read_settings_file(Path(__file__).parents[2] / "voices.yaml"))
_PERSON = "person:"
# Who says such a unit is no matter of turns.
_ASIDES = frozenset({"author", "editor", "translator"})


@dataclass(frozen=True)
class Finding:
    """Who speaks each labelled paragraph of a text, as it was found, and who speaks in the text at all."""

    row: Row
    spoken_by: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def right(self) -> tuple[bool, ...]:
        """Whether each paragraph is spoken by whom it should be; only the commonest name of a person counts."""
        known = [paragraph.speakers for paragraph in self.row.paragraphs]
        names = list(zip(known, self.spoken_by, strict=True))
        usual: dict[tuple[str, ...], str] = {}
        for speakers in set(known):
            found = Counter(name for each, name in names if each == speakers and is_same(name, speakers, known))
            if found:
                usual[speakers] = found.most_common(1)[0][0]
        return tuple(usual.get(speakers) == name for speakers, name in names)


def is_same(found: str, speakers: Sequence[str], everyone: Sequence[Sequence[str]]) -> bool:
    """Whether a name is one of the labelled ones, or a part of it that nobody else in the text has."""
    words = folded(found)
    if NARRATOR in (found, *speakers):
        return found in speakers
    if any(words == folded(speaker) for speaker in speakers):
        return True
    others = {tuple(each) for each in everyone} - {tuple(speakers)}
    return _is_part(words, speakers) and not any(_is_part(words, other) for other in others)


def _is_part(words: tuple[str, ...], speakers: Sequence[str]) -> bool:
    return bool(words) and any(set(words) <= set(folded(speaker)) for speaker in speakers)


def folded(name: str) -> tuple[str, ...]:
    """The words of a name, without case, accents and marks."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return tuple(re.findall(r"\w+", plain.casefold()))


def finding(row: Row) -> Finding:
    """Plan a text, and look who speaks in it."""
    article = _article(row)
    try:
        units = segment(article, RULES).units
    except ArticleError:
        units = ()
    people = sorted({unit.role.removeprefix(_PERSON) for unit in units if unit.role.startswith(_PERSON)})
    return Finding(row, tuple(_speakers(row, article.text, units)), tuple(people))


def _article(row: Row) -> Article:
    if row.format == "txt":
        return from_text(row.text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"text.{row.format}")
        path.write_bytes(row.text.encode("utf-8"))
        return read(path)


def _speakers(row: Row, text: str, units: Sequence[Unit]) -> Iterator[str]:
    """The name that speaks each labelled paragraph; empty where nobody does."""
    start = 0
    for paragraph in row.paragraphs:
        place = _place(paragraph, row.text, text, start)
        start = place.end
        yield _speaker(place, units)


def _place(paragraph: Paragraph, written: str, text: str, start: int) -> Span:
    """Where a paragraph's first words stand in an article's text: the written one, or what a reader made of it."""
    found = find(paragraph.words, text, paragraph.start if text == written else start)
    return Span(found.start(), found.end()) if found else Span(start, start)


def _speaker(place: Span, units: Sequence[Unit]) -> str:
    roles = [
        unit.role
        for unit in units
        if unit.span and unit.span.start < place.end and place.start < unit.span.end and unit.role not in _ASIDES
    ]
    if not roles:
        return ""
    names = {role.removeprefix(_PERSON) if role.startswith(_PERSON) else NARRATOR for role in roles}
    return " + ".join(sorted(names))


@cache
def findings() -> tuple[Finding, ...]:
    """All texts of both halves."""
    return tuple(map(finding, rows()))


def share(half: bool, *, stories: bool = True) -> float:
    """How many labelled paragraphs of a half are right, as a share of them."""
    counted = (each for each in findings() if open_half(each.row) is half and (stories or each.row.kind != "story"))
    right = [one for each in counted for one in each.right]
    return sum(right) / len(right)


def invented(half: bool) -> list[Finding]:
    """The texts of a half that have no turns, and in which somebody is found to speak."""
    return [each for each in findings() if open_half(each.row) is half and each.row.kind == "none" and each.people]


def wrong() -> Iterator[str]:
    """What goes wrong in the half that rules may look at: a line a text, then a line a paragraph."""
    for each in findings():
        if not open_half(each.row) or (all(each.right) and not (each.row.kind == "none" and each.people)):
            continue
        yield f"{each.row.id} {each.row.kind} · found {', '.join(each.people) or 'nobody'}"
        paragraphs = zip(each.row.paragraphs, each.spoken_by, each.right, strict=True)
        for paragraph, name, right in paragraphs:
            if not right:
                yield f"    {' / '.join(paragraph.speakers)} · found {name or 'silence'}: {paragraph.words}"


def table(*, held: bool = False) -> Iterator[str]:
    """The open half in figures by kind and language; of the other half, where asked for, nothing but the totals, so
    that nobody learns from its figures what to mend for it."""
    for key in ("kind", "language"):
        every: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for each in findings():
            if open_half(each.row):
                every[getattr(each.row, key)] += len(each.right)
                right[getattr(each.row, key)] += sum(each.right)
        for name in sorted(+every):
            yield f"{name:14}{f'{right[name]}/{every[name]}':>10}"
        yield ""
    for half in (True, False) if held else (True,):
        without = sum(open_half(row) is half for row in rows() if row.kind == "none")
        yield (
            f"{'open half' if half else 'held back':14}{share(half):>10.1%}"
            f"   without stories {share(half, stories=False):.1%}   made up {len(invented(half))}/{without}"
        )


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what goes wrong in the open half")
    parser.add_argument("--held", action="store_true", help="count the other half too")
    options = parser.parse_args()
    if options.show:
        print(*wrong(), sep="\n")
    print(*table(held=options.held), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
