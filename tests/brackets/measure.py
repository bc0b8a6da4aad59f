"""How many of the labelled brackets are read as they should be: in whose voice, inline, joined, or in silence.

python -m tests.brackets.measure            both halves, in figures
python -m tests.brackets.measure --show     and what goes wrong in the half that rules may look at
"""

from __future__ import annotations

import argparse
import dataclasses
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from audioedition import settings
from audioedition.article import from_text
from audioedition.errors import ArticleError
from audioedition.model import Metadata, Span, Unit
from audioedition.policy import HouseRules
from audioedition.script import replay, segment

from .rows import Row, open_half, rows

_RULES = settings.load(HouseRules, settings.read_settings_file(Path(__file__).parents[2] / "voices.yaml"))
# The shares that each half must reach (True: the open one); a little below what it reached when this was set.
BARS = {True: 0.98, False: 0.97}


def behaviour(row: Row) -> tuple[str, str, str]:
    """What becomes of the row's bracket: behaviour, role, and the words that are said of it."""
    author, translator, editor = (row.people.get(role) for role in ("author", "translator", "editor"))
    known = Metadata(author=author, translator=translator, editor=editor, language=row.language)
    article = dataclasses.replace(from_text(row.text), metadata=known)
    bracket = Span(len(row.before), len(row.before) + len(row.bracket))
    try:
        units = segment(article, _RULES).units
    except ArticleError:
        return "silent", "", ""
    own = [unit for unit in units if unit.kind == "note" and unit.span and _inside(unit.span, bracket)]
    if own and own[0].span and own[0].span.start == bracket.start:
        return "note", own[0].role, " ".join(unit.text for unit in own)
    words = " ".join(_part(row.text, unit, bracket) for unit in units if unit.span)
    if not _folded(words) and not _mark_is_kept(row, words):
        return "silent", "", ""
    return ("joined" if _is_joined(row, units, bracket) else "inline"), "narrator", words


def _mark_is_kept(row: Row, words: str) -> bool:
    """Whether a bracket that holds no word, "[.]", "(?)" or "[]", is still there in what is said."""
    left = "".join(words.split())
    return (
        not _folded(row.bracket) and left in ("".join(row.bracket.split()), row.bracket[1:-1].strip()) and left != "…"
    )


def _is_joined(row: Row, units: Iterable[Unit], bracket: Span) -> bool:
    """Whether letters of the bracket are said in one word with the letter that it touches."""
    before, after = row.before[-1:].isalpha(), row.after[:1].isalpha()
    if not (before or after):
        return False
    wide = Span(bracket.start - before, bracket.end + after)
    said = "".join(_part(row.text, unit, wide) for unit in units if unit.span)
    return said.isalpha() or (" " not in said.strip() and not _folded(row.bracket))


def is_right(row: Row) -> bool:
    """Whether behaviour and, for a note, the voice are the labelled ones."""
    found, role, _ = behaviour(row)
    if row.behaviour == "as-written":
        return found in ("inline", "joined")
    if row.behaviour == "note":
        return found == "note" and _voice(role) == _voice(row.role)
    return found == row.behaviour


def _voice(role: str) -> str:
    """A footnote is spoken in the editor's voice."""
    return "editor" if role == "footnote" else role.partition(":")[0]


def _part(text: str, unit: Unit, bracket: Span) -> str:
    """What a unit says of a bracket."""
    assert unit.span
    start, end = max(unit.span.start, bracket.start), min(unit.span.end, bracket.end)
    if start >= end:
        return ""
    # a step may take the space before the bracket with it
    steps = [step for step in unit.steps if step.span.start < end and start < step.span.end]
    start, end = min([start, *(s.span.start for s in steps)]), max([end, *(s.span.end for s in steps)])
    return replay(text, Span(start, end), steps)


def _inside(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


@dataclass(frozen=True)
class Figures:
    """How many rows there are, and how many of them are right, by behaviour and half (True: the open one)."""

    every: Counter[tuple[str, bool]]
    right: Counter[tuple[str, bool]]

    def share(self, half: bool) -> float:
        """How many rows of a half are right, as a share of them."""
        good, total = (
            sum(n for (_, each), n in counter.items() if each is half) for counter in (self.right, self.every)
        )
        return good / total


@cache
def figures() -> Figures:
    """Read all rows of both halves."""
    looked_at = rows()
    every = Counter((row.behaviour, open_half(row)) for row in looked_at)
    return Figures(every, Counter((row.behaviour, open_half(row)) for row in looked_at if is_right(row)))


def wrong() -> Iterator[str]:
    """What goes wrong in the half that rules may look at, two lines a row."""
    for row in filter(open_half, rows()):
        if not is_right(row):
            found = behaviour(row)
            yield f"{row.id} {row.kind} {row.behaviour} {row.role} · found {found[0]} {found[1]}: {found[2][:60]}"
            before, after = " ".join(row.before[-60:].split()), " ".join(row.after[:40].split())
            yield f"    …{before} ⟦{row.bracket[:150]}⟧ {after}"


def table() -> Iterator[str]:
    """Both halves in figures."""
    known = figures()
    yield f"{'':12}{'open half':>14}{'held back':>14}"
    for name in sorted({name for name, _ in known.every}):
        cells = (f"{known.right[name, half]}/{known.every[name, half]}" for half in (True, False))
        yield f"{name:12}" + "".join(f"{cell:>14}" for cell in cells)
    yield f"{'together':12}{known.share(True):>13.1%} {known.share(False):>13.1%}"


def main() -> int:
    """Print the figures; the status tells whether both halves meet their bars."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what goes wrong in the open half")
    if parser.parse_args().show:
        print(*wrong(), sep="\n")
    print(*table(), sep="\n")
    return 0 if all(figures().share(half) >= bar for half, bar in BARS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
