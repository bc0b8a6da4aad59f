"""How many paragraphs of the labelled texts are spoken by whom they should be, and where a speaker is made up.

python -m tests.turns.measure            the open half, in figures
python -m tests.turns.measure --show     and what goes wrong in it
python -m tests.turns.measure --held     and the totals of the other half
python -m tests.turns.measure --documents FOLDER    the same of others' documents, which FOLDER holds as OWNER+NAME/PATH
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from audioedition import settings
from audioedition.article import from_text, read
from audioedition.errors import ArticleError
from audioedition.model import Article, Span, Unit
from audioedition.policy import HouseRules
from audioedition.script import segment

from .rows import NARRATOR, Paragraph, Row, find, open_half, references, rows

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


def findings(every: Iterable[Row]) -> tuple[Finding, ...]:
    """Who speaks in each of the texts."""
    return tuple(map(finding, every))


def elsewhere(documents: Path) -> tuple[list[Row], list[str]]:
    """The rows of others' documents that the folder holds, and the ids of those that it lacks."""
    found = [(reference.id, reference.row(documents)) for reference in references()]
    return [row for _, row in found if row], [name for name, row in found if not row]


def share(every: Iterable[Finding], half: bool, *, stories: bool = True) -> float:
    """How many labelled paragraphs of a half are right, as a share of them."""
    counted = (each for each in every if open_half(each.row) is half and (stories or each.row.kind != "story"))
    right = [one for each in counted for one in each.right]
    return sum(right) / max(1, len(right))


def invented(every: Iterable[Finding], half: bool) -> list[Finding]:
    """The texts of a half that have no turns, and in which somebody is found to speak."""
    return [each for each in every if open_half(each.row) is half and each.row.kind == "none" and each.people]


def wrong(every: Iterable[Finding]) -> Iterator[str]:
    """What goes wrong in the half that rules may look at: a line a text, then a line a paragraph."""
    for each in every:
        if not open_half(each.row) or (all(each.right) and not (each.row.kind == "none" and each.people)):
            continue
        yield f"{each.row.id} {each.row.kind} · found {', '.join(each.people) or 'nobody'}"
        paragraphs = zip(each.row.paragraphs, each.spoken_by, each.right, strict=True)
        for paragraph, name, right in paragraphs:
            if not right:
                yield f"    {' / '.join(paragraph.speakers)} · found {name or 'silence'}: {paragraph.words}"


def table(every: Sequence[Finding], *, held: bool = False) -> Iterator[str]:
    """The open half in figures by kind and language; of the other half, where asked for, nothing but the totals, so
    that nobody learns from its figures what to mend for it."""
    for key in ("kind", "language"):
        spoken: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for each in every:
            if open_half(each.row):
                spoken[getattr(each.row, key)] += len(each.right)
                right[getattr(each.row, key)] += sum(each.right)
        for name in sorted(+spoken):
            yield f"{name:14}{f'{right[name]}/{spoken[name]}':>10}"
        yield ""
    for half in (True, False) if held else (True,):
        without = sum(open_half(each.row) is half for each in every if each.row.kind == "none")
        yield (
            f"{'open half' if half else 'held back':14}{share(every, half):>10.1%}"
            f"   without stories {share(every, half, stories=False):.1%}"
            f"   made up {len(invented(every, half))}/{without}"
        )


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what goes wrong in the open half")
    parser.add_argument("--held", action="store_true", help="count the other half too")
    parser.add_argument("--documents", type=Path, help="a folder of others' documents, as OWNER+NAME/PATH")
    options = parser.parse_args()
    texts, missing = elsewhere(options.documents) if options.documents else (list(rows()), [])
    every = findings(text for text in texts if options.held or open_half(text))
    if missing:
        print(f"not in {options.documents}: {', '.join(missing)}\n")
    if options.show:
        print(*wrong(every), sep="\n")
    print(*table(every, held=options.held), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
