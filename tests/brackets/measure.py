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
from collections.abc import Iterable
from pathlib import Path

from audioedition import settings
from audioedition.article import from_text
from audioedition.errors import ArticleError
from audioedition.model import Metadata, Span, Unit
from audioedition.policy import HouseRules
from audioedition.script import replay, segment

from .rows import Row, open_half, rows

_RULES = settings.load(HouseRules, settings.read_settings_file(Path(__file__).parents[2] / "voices.yaml"))
BAR = 0.97


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


def main() -> int:
    """Print the figures; the status tells whether the half that is held back meets the bar."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what goes wrong in the open half")
    options = parser.parse_args()
    right: Counter[tuple[str, bool]] = Counter()
    every: Counter[tuple[str, bool]] = Counter()
    for row in rows():
        half, is_good = open_half(row), is_right(row)
        every[row.behaviour, half] += 1
        right[row.behaviour, half] += is_good
        if options.show and half and not is_good:
            found = behaviour(row)
            print(f"{row.id} {row.kind} {row.behaviour} {row.role} · found {found[0]} {found[1]}: {found[2][:60]}")
            print(f"    …{' '.join(row.before[-60:].split())} ⟦{row.bracket[:150]}⟧ {' '.join(row.after[:40].split())}")
    print(f"{'':12}{'open half':>14}{'held back':>14}")
    for name in sorted({name for name, _ in every}):
        cells = (f"{right[name, half]}/{every[name, half]}" for half in (True, False))
        print(f"{name:12}" + "".join(f"{cell:>14}" for cell in cells))
    shares = {}
    for half in (True, False):
        good, total = (sum(n for (_, each), n in counter.items() if each is half) for counter in (right, every))
        shares[half] = good / total
    print(f"{'together':12}{shares[True]:>13.1%} {shares[False]:>13.1%}")
    return 0 if shares[False] >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
